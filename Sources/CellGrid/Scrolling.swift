/// Rows of a screen that hold now what other rows beside them held before.
public struct Scrolling: Hashable, Sendable {
  /// The rows that move, those that come in included.
  public let rows: Range<Int>
  /// How many rows they move up; down where it is negative.
  public let lines: Int

  /// Where a row was before; nil where it came in.
  func row(before y: Int, height: Int) -> Int? {
    let rows = rows.clamped(to: 0..<height)
    guard rows.contains(y) else { return y }
    return rows.contains(y + lines) ? y + lines : nil
  }
}

extension CellGrid {
  /// How a grid of the same size is to be scrolled before it is made into this one, where that
  /// leaves less to change.
  ///
  /// Only a part of each row need scroll, as a list with something else beside it. Looks for
  /// a few lines up or down, at a sample of the cells.
  public func scrolling(from old: CellGrid) -> Scrolling? {
    guard old.width == width, old.height == height, height > 4 else { return nil }
    let same = (0..<height).map { differences(row: $0, from: old, row: $0) }
    // One row that is selected instead of another is no scrolling.
    guard same.count(where: { $0 > 0 }) > height / 4 else { return nil }
    let all = same.reduce(0, +)
    var best: (scrolling: Scrolling, gain: Int)?
    for lines in [1, -1, 2, -2, 3, -3] {
      guard let found = scrolling(by: lines, from: old, same), found.gain > best?.gain ?? 0
      else { continue }
      best = found
      if found.gain > all / 2 { break }
    }
    return best?.scrolling
  }

  /// The rows that have most to gain from being scrolled together, and how many cells of the sample
  /// they gain.
  private func scrolling(
    by lines: Int, from old: CellGrid, _ same: [Int]
  ) -> (scrolling: Scrolling, gain: Int)? {
    var best: (rows: Range<Int>, gain: Int)?
    var (first, gain) = (0, 0)
    for y in max(0, -lines)..<min(height, height - lines) {
      if gain <= 0 { (first, gain) = (y, 0) }
      gain += same[y] - differences(row: y, from: old, row: y + lines)
      if gain > best?.gain ?? 0 { best = (first..<y + 1, gain) }
    }
    // What it costs to say so must be worth it.
    guard let (moved, gain) = best, moved.count > 3, gain > 20 else { return nil }
    let rows =
      lines > 0
      ? moved.lowerBound..<moved.upperBound + lines : moved.lowerBound + lines..<moved.upperBound
    return (Scrolling(rows: rows, lines: lines), gain)
  }

  /// In how many cells of a sample two rows differ.
  private func differences(row y: Int, from old: CellGrid, row oldY: Int) -> Int {
    cells.withUnsafeBufferPointer { mine in
      old.cells.withUnsafeBufferPointer { theirs in
        var count = 0
        let (start, oldStart) = (y * width, oldY * width)
        for x in stride(from: 0, to: width, by: 3)
        where mine[start + x].bits != theirs[oldStart + x].bits {
          count += 1
        }
        return count
      }
    }
  }
}
