/// How long the words of a date may be; both are as precise and as uncertain as the date.
public enum WordsStyle: Hashable, Sendable {
  /// Names of months in full: "around 12 July 2018".
  case full
  /// Names of months in three letters: "around 12 Jul 2018".
  case brief
}
