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

extension SearchHits {
  /// The position of the next hit after one, or before it; from the other end where there is none.
  ///
  /// O(log n) where nothing is filtered; else each hit that the filter leaves out costs a look.
  func position(after here: Int, forward: Bool, in projection: Projection) -> Int? {
    guard !places.isEmpty, projection.count > 0 else { return nil }
    let place = projection.place(at: min(here, projection.count - 1))
    let after = places.partitioningIndex { $0 > place }
    let before = places.partitioningIndex { $0 >= place }
    let count = places.count
    for step in 0..<count {
      let index = forward ? (after + step) % count : (before + count - 1 - step) % count
      if let found = projection.position(ofPlace: Int(places[index])) { return found }
    }
    return nil
  }
}
