/// When the sources of a snapshot were published, by source; looked up once, asked for every event.
public struct Publications: Sendable {
  private var days: [Source.ID: PublicationDays?] = [:]

  /// Knows of no source.
  public init() {}

  /// Looks up some of the sources, by their places among all, so that several threads may share them.
  ///
  /// O(n) in the places; of several sources of one id the first counts.
  public init(_ sources: Declarations<Source>, in places: Range<Int>) {
    days.reserveCapacity(places.count)
    for place in places { add(sources[place]) }
  }

  /// Looks up all sources of a snapshot.
  ///
  /// O(n).
  public init(in snapshot: TimelineSnapshot) {
    self.init(snapshot.sources, in: 0..<snapshot.sources.count)
  }

  /// Takes sources from anywhere.
  public init(_ sources: some Sequence<Source>) {
    for source in sources { add(source) }
  }

  /// Adds the sources that follow those that are there.
  public mutating func append(_ later: Publications) {
    days.merge(later.days) { first, _ in first }
  }

  private mutating func add(_ source: Source) {
    guard days.index(forKey: source.id) == nil else { return }
    days[source.id] = .some(PublicationDays(source.published))
  }

  /// The days on which a source may have been published; nothing where none can be told, or the source is
  /// not declared.
  public subscript(source: Source.ID) -> PublicationDays? { days[source] ?? nil }
}
