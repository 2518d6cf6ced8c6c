/// The parts of an event that somebody looks at, so that the others need not be decoded.
///
/// The id and the origin are always there.
public struct EventParts: OptionSet, Hashable, Sendable {
  /// A bit for each part.
  public let rawValue: UInt16

  /// Creates a set of parts from its bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The date with the words that give it, and why there is none.
  public static let date = EventParts(rawValue: 1 << 0)
  /// The title.
  public static let title = EventParts(rawValue: 1 << 1)
  /// The status.
  public static let status = EventParts(rawValue: 1 << 2)
  /// The place.
  public static let place = EventParts(rawValue: 1 << 3)
  /// Who took part.
  public static let actors = EventParts(rawValue: 1 << 4)
  /// The tags.
  public static let tags = EventParts(rawValue: 1 << 5)
  /// The group.
  public static let group = EventParts(rawValue: 1 << 6)
  /// The summary.
  public static let summary = EventParts(rawValue: 1 << 7)
  /// The citations.
  public static let evidence = EventParts(rawValue: 1 << 8)
  /// The note.
  public static let note = EventParts(rawValue: 1 << 9)
  /// The event whose place this one took.
  public static let replaces = EventParts(rawValue: 1 << 10)
  /// Whether the event stays out of exports.
  public static let isPrivate = EventParts(rawValue: 1 << 11)
  /// Everything.
  public static let all = EventParts(rawValue: (1 << 12) - 1)
}
