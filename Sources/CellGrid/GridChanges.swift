extension CellGrid: Equatable {
  /// Whether two grids show the same; the tables that they measured with are not compared.
  public static func == (one: CellGrid, other: CellGrid) -> Bool {
    guard one.width == other.width, one.height == other.height, one.cursor == other.cursor
    else { return false }
    if one.marked.isEmpty, other.marked.isEmpty { return one.cells == other.cells }
    return one.cells.indices.allSatisfy { one.shows(at: $0, sameAs: other) }
  }

  /// Calls `body` with each stretch of columns in which a row is not what it was in a grid of the
  /// same size, from left to right.
  ///
  /// Stretches with less than `gap` columns between them are one. No stretch begins or ends inside
  /// a wide glyph, of this grid or of the other.
  public func forEachChange(
    from old: CellGrid, inRow y: Int, gap: Int = 8, _ body: (Range<Int>) -> Void
  ) {
    guard y >= 0, y < height, old.width == width, y < old.height else { return }
    let start = y * width
    var changed: Range<Int>?
    for x in 0..<width where !shows(at: start + x, sameAs: old) {
      if let before = changed, x - before.upperBound < gap {
        changed = before.lowerBound..<x + 1
      } else {
        if let before = changed { body(aroundWideGlyphs(before, old, start: start)) }
        changed = x..<x + 1
      }
    }
    if let changed { body(aroundWideGlyphs(changed, old, start: start)) }
  }

  /// A stretch made wider where it begins or ends between the halves of a glyph.
  private func aroundWideGlyphs(_ stretch: Range<Int>, _ old: CellGrid, start: Int) -> Range<Int> {
    var (low, high) = (stretch.lowerBound, stretch.upperBound)
    while low > 0, cells[start + low].isContinuation || old.cells[start + low].isContinuation {
      low -= 1
    }
    while high < width,
      cells[start + high].isContinuation || old.cells[start + high].isContinuation
    {
      high += 1
    }
    return low..<high
  }

  private func shows(at index: Int, sameAs other: CellGrid) -> Bool {
    let (mine, theirs) = (cells[index], other.cells[index])
    guard let place = mine.markedIndex else { return mine == theirs }
    guard let theirPlace = theirs.markedIndex else { return false }
    return mine.look == theirs.look && marked[place] == other.marked[theirPlace]
  }
}
