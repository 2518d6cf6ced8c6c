extension CellGrid: Equatable {
  /// Whether two grids show the same; the tables that they measured with are not compared.
  public static func == (one: CellGrid, other: CellGrid) -> Bool {
    guard one.width == other.width, one.height == other.height, one.cursor == other.cursor
    else { return false }
    if one.marked.isEmpty, other.marked.isEmpty { return one.cells == other.cells }
    return one.cells.indices.allSatisfy { one.shows(at: $0, sameAs: other, at: $0) }
  }

  /// Calls `body` with each stretch of columns in which a row is not what it was in a grid of the
  /// same size, from left to right.
  ///
  /// Stretches with less than `gap` columns between them are one. No stretch begins or ends inside
  /// a wide glyph, of this grid or of the other.
  ///
  /// - Parameters:
  ///   - old: The other grid.
  ///   - scrolling: How the rows of the other grid were moved since: plain spaces came in.
  ///   - y: The row of this grid; nothing changed in one that there is not.
  ///   - gap: The fewest columns that divide two stretches.
  ///   - body: Is given each stretch.
  public func forEachChange(
    from old: CellGrid, after scrolling: Scrolling? = nil, inRow y: Int, gap: Int = 8,
    _ body: (Range<Int>) -> Void
  ) {
    guard y >= 0, y < height, old.width == width, y < old.height else { return }
    let start = y * width
    let oldRow = scrolling.map { $0.row(before: y, height: height) } ?? y
    let oldStart = oldRow.map { $0 * width }
    var changed: Range<Int>?
    var x = firstChange(from: 0, start, old, oldStart)
    while x < width {
      if let before = changed, x - before.upperBound < gap {
        changed = before.lowerBound..<x + 1
      } else {
        if let before = changed { body(aroundWideGlyphs(before, start, old, oldStart)) }
        changed = x..<x + 1
      }
      x = firstChange(from: x + 1, start, old, oldStart)
    }
    if let changed { body(aroundWideGlyphs(changed, start, old, oldStart)) }
  }

  /// The first column from `x` on that shows something else; the width where there is none.
  private func firstChange(from x: Int, _ start: Int, _ old: CellGrid, _ oldStart: Int?) -> Int {
    var x = x
    guard let oldStart else {
      while x < width, cells[start + x] == .blank { x += 1 }
      return x
    }
    guard marked.isEmpty, old.marked.isEmpty else {
      while x < width, shows(at: start + x, sameAs: old, at: oldStart + x) { x += 1 }
      return x
    }
    // Most cells of most rows are the same: four at once are passed over.
    return cells.withUnsafeBufferPointer { mine in
      old.cells.withUnsafeBufferPointer { theirs in
        func difference(_ x: Int) -> UInt64 {
          mine[start + x].bits ^ theirs[oldStart + x].bits
        }
        while x + 4 <= width,
          difference(x) | difference(x + 1) | difference(x + 2) | difference(x + 3) == 0
        {
          x += 4
        }
        while x < width, difference(x) == 0 { x += 1 }
        return x
      }
    }
  }

  /// A stretch made wider where it begins or ends between the halves of a glyph.
  private func aroundWideGlyphs(
    _ stretch: Range<Int>, _ start: Int, _ old: CellGrid, _ oldStart: Int?
  ) -> Range<Int> {
    func isInside(_ x: Int) -> Bool {
      cells[start + x].isContinuation
        || oldStart.map { old.cells[$0 + x].isContinuation } ?? false
    }
    var (low, high) = (stretch.lowerBound, stretch.upperBound)
    while low > 0, isInside(low) { low -= 1 }
    while high < width, isInside(high) { high += 1 }
    return low..<high
  }

  private func shows(at index: Int, sameAs other: CellGrid, at otherIndex: Int) -> Bool {
    let (mine, theirs) = (cells[index], other.cells[otherIndex])
    guard let place = mine.markedIndex else { return mine == theirs }
    guard let theirPlace = theirs.markedIndex else { return false }
    return mine.look == theirs.look && marked[place] == other.marked[theirPlace]
  }
}
