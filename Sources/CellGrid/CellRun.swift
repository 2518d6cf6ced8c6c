/// Cells of one row, kept to be drawn again.
public struct CellRun: Sendable {
  let cells: [CompactCell]
  let marked: [MarkedScalar]
}

/// A scalar with the marks on it.
struct MarkedScalar: Hashable, Sendable {
  let base: Unicode.Scalar
  let marks: Marks
}

extension CellGrid {
  /// The cells of a rectangle's first row, to be drawn again where and when the same is wanted.
  ///
  /// A wide glyph that is only half inside is not split: a space stands for it.
  public func run(_ rect: Rect) -> CellRun {
    let rect = rect.intersection(bounds)
    guard !rect.isEmpty else { return CellRun(cells: [], marked: []) }
    let start = rect.y * width + rect.x
    var run = Array(cells[start..<start + rect.width])
    if run[0].isContinuation { run[0] = CompactCell(0x20, look: run[0].look) }
    if rect.right < width, cells[start + rect.width].isContinuation {
      run[rect.width - 1] = CompactCell(0x20, look: run[rect.width - 1].look)
    }
    guard run.contains(where: { $0.markedIndex != nil }) else {
      return CellRun(cells: run, marked: [])
    }
    return CellRun(cells: run, marked: marked)
  }

  /// Draws cells that were kept, clipped to the right edge of the grid; outside of it, nothing.
  public mutating func put(_ run: CellRun, x: Int, y: Int) {
    guard y >= 0, y < height, x >= 0, x < width, !run.cells.isEmpty else { return }
    let count = min(run.cells.count, width - x)
    let first = y * width + x
    clearHalves(first: first, end: first + count, x: x, right: x + count)
    let isSplit = count < run.cells.count && run.cells[count].isContinuation
    cells.replaceSubrange(first..<first + count, with: run.cells[..<count])
    if isSplit { cells[first + count - 1] = CompactCell(0x20, look: run.cells[count - 1].look) }
    guard !run.marked.isEmpty else { return }
    for index in first..<first + count {
      guard let place = cells[index].markedIndex else { continue }
      cells[index] = CompactCell(markedAt: marked.count, look: cells[index].look)
      marked.append(run.marked[place])
    }
  }
}
