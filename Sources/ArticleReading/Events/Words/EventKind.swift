/// What sort of event a word names; words of one kind may name one and the same event.
enum EventKind: UInt8, Sendable {
  case talks, meeting, summit, conference
  case statement, remarks
  case visit, vote, war, attack, agreement, protest, test, disaster, trial, ceremony, office
  case show, contest
  /// Whatever else a verb tells of; only the same verb tells of it again.
  case action

  /// Whether it consists of words that are said.
  var isSpeech: Bool { self == .statement || self == .remarks }

  /// Whether people come together in it.
  var isEncounter: Bool { self == .talks || self == .meeting || self == .summit }
}
