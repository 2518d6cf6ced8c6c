/// The rows that a projection shows, in the order of the files, to be looked at a stretch at a time.
///
/// What looks at all events does so in the order in which they are read fastest. A value, so that several
/// threads may look at several stretches at once.
public struct ShownRows: Sendable {
  let projection: Projection
  /// The rows, ascending; nothing where it is all of them.
  private let rows: [UInt32]?
  /// The position of each; nothing where it is the row itself.
  private let positions: [UInt32]?

  /// Finds the rows of a projection.
  ///
  /// O(1) where all of a file in the order of time is shown, O(n) where all is; else O(m log m) in the
  /// events shown.
  public init(_ projection: Projection) {
    self.projection = projection
    let events = projection.snapshot.events
    guard projection.count == events.count else {
      let pairs = (0..<projection.count).map { position in
        UInt64(projection.row(at: position)) << 32 | UInt64(position)
      }.sorted()
      rows = pairs.map { UInt32(truncatingIfNeeded: $0 >> 32) }
      positions = pairs.map { UInt32(truncatingIfNeeded: $0) }
      return
    }
    rows = nil
    guard !events.isInOrderOfRows else {
      positions = nil
      return
    }
    var inverse = [UInt32](repeating: 0, count: events.count)
    for position in 0..<events.count {
      inverse[events.row(inOrder: position)] = UInt32(truncatingIfNeeded: position)
    }
    positions = inverse
  }

  /// The number of events.
  public var count: Int { projection.count }

  /// The row at an index, 0 ..< `count`.
  func row(at index: Int) -> Int { rows.map { Int($0[index]) } ?? index }

  /// The position in the projection of the row at an index.
  func position(at index: Int) -> Int { positions.map { Int($0[index]) } ?? index }

  /// Whether the event at an index certainly is one of those that are shown.
  func isCertain(at index: Int) -> Bool {
    let position = position(at: index)
    return projection.certainty(at: position) == .definitely
      && projection.knowledge(at: position) == .definitely
  }

  /// Hands over the events of some indices, ascending, with their indices.
  func forEach(
    of indices: [Int], parts: EventParts, _ body: (_ index: Int, Event) -> Void
  ) {
    var next = 0
    projection.snapshot.events.forEach(of: .list(indices.map(row(at:))), parts: parts) {
      row, event in
      while self.row(at: indices[next]) < row { next += 1 }
      body(indices[next], event)
    }
  }
}
