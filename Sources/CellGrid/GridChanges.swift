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
    func add(_ columns: Range<Int>) {
      if let before = changed, columns.lowerBound - before.upperBound < gap {
        changed = before.lowerBound..<columns.upperBound
      } else {
        if let before = changed { body(aroundWideGlyphs(before, start, old, oldStart)) }
        changed = columns
      }
    }
    if let oldStart, marked.isEmpty, old.marked.isEmpty {
      forEachDifference(start, old, oldStart, add)
    } else if let oldStart {
      for x in 0..<width where !shows(at: start + x, sameAs: old, at: oldStart + x) {
        add(x..<x + 1)
      }
    } else {
      for x in 0..<width where cells[start + x] != .blank { add(x..<x + 1) }
    }
    if let changed { body(aroundWideGlyphs(changed, start, old, oldStart)) }
  }

  /// Calls `body` with columns side by side in which rows without marks differ.
  private func forEachDifference(
    _ start: Int, _ old: CellGrid, _ oldStart: Int, _ body: (Range<Int>) -> Void
  ) {
    cells.withUnsafeBufferPointer { allMine in
      old.cells.withUnsafeBufferPointer { allTheirs in
        let mine = UnsafeBufferPointer(rebasing: allMine[start..<start + width])
        let theirs = UnsafeBufferPointer(rebasing: allTheirs[oldStart..<oldStart + width])
        var x = 0
        while x < mine.count {
          // Most cells of most rows are the same: eight at once are passed over.
          while x + 8 <= mine.count {
            var differences: UInt64 = 0
            for place in x..<x + 8 { differences |= mine[place].bits ^ theirs[place].bits }
            if differences != 0 { break }
            x += 8
          }
          while x < mine.count, mine[x].bits == theirs[x].bits { x += 1 }
          guard x < mine.count else { return }
          let first = x
          while x < mine.count, mine[x].bits != theirs[x].bits { x += 1 }
          body(first..<x)
        }
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
