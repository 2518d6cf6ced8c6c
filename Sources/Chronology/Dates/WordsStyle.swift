/// How the words of a date are written; all are as precise and as uncertain as the date.
public enum WordsStyle: Hashable, Sendable {
  /// Names of months in full: "around 12 July 2018".
  case full
  /// Names of months in three letters: "around 12 Jul 2018".
  case brief
  /// Days and months in the numbers of ISO 8601-1, wherever every digit is known: "around 2018-07-12".
  case numeric
}
