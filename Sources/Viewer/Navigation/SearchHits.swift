import Chronology

/// The events that have the words of a search, as far as they are known.
public struct SearchHits: Hashable, Sendable {
  /// Their places in the order of all events, ascending.
  public var places: [UInt32]
  /// How much has been looked at, from 0 to 1; nothing once all has.
  public var share: Double?
  /// The first one after the place from which the search began, once it is certain that none is nearer.
  public var next: Int?

  /// Creates hits.
  public init(places: [UInt32] = [], share: Double? = nil, next: Int? = nil) {
    self.places = places
    self.share = share
    self.next = next
  }
}
