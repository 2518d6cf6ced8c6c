/// Parts of an event, for reading no more of it than somebody looks at.
///
/// The id is always read.
public struct EventParts: OptionSet, Hashable, Sendable {
  /// A bit for each part.
  public let rawValue: UInt16

  /// Creates a set from its bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The date, why the event is undated, and the words that give the date.
  public static let date = EventParts(rawValue: 1 << 0)
  /// The headline.
  public static let title = EventParts(rawValue: 1 << 1)
  /// What became of it.
  public static let status = EventParts(rawValue: 1 << 2)
  /// Where it was.
  public static let place = EventParts(rawValue: 1 << 3)
  /// Who took part.
  public static let actors = EventParts(rawValue: 1 << 4)
  /// Words to filter by.
  public static let tags = EventParts(rawValue: 1 << 5)
  /// The group.
  public static let group = EventParts(rawValue: 1 << 6)
  /// What happened.
  public static let summary = EventParts(rawValue: 1 << 7)
  /// What ties the event to its sources.
  public static let evidence = EventParts(rawValue: 1 << 8)
  /// Anything else worth knowing.
  public static let note = EventParts(rawValue: 1 << 9)
  /// The event whose place this one took.
  public static let replaces = EventParts(rawValue: 1 << 10)
  /// Whether the event stays out of exports.
  public static let privacy = EventParts(rawValue: 1 << 11)
  /// The line of the file on which it stands.
  public static let origin = EventParts(rawValue: 1 << 12)

  /// What a row of a list shows.
  public static let row: EventParts = [.date, .title, .status]
  /// The whole event.
  public static let all = EventParts(rawValue: (1 << 13) - 1)
}
