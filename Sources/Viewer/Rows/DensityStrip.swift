import CellGrid
import Chronology

/// How many events there are along the whole span, in one row.
///
/// Empty stretches are cut out and marked, so that a war of 1950 does not push a summer of 2018 into
/// one column. The columns are shared out by the number of events, not by the length of time.
struct DensityStrip {
  /// A stretch of time that is drawn without a cut.
  struct Stretch: Hashable {
    /// The positions of its events.
    let positions: Range<Int>
    /// Its first column, and how many it has.
    var columns: Range<Int>
    let first: Int
    let last: Int
  }

  private(set) var stretches: [Stretch] = []
  private let pieces: [(column: Int, bars: String)]
  private let labels: (first: String, last: String)
  private let offset: Int
  private let projection: Projection

  static let cut = "//"
  private static let bars = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// Computes the strip for a width in columns; an empty one while the order is not known.
  ///
  /// O(width log n) in the events: only where the columns begin is looked at.
  init(_ projection: Projection, width: Int) {
    self.projection = projection
    let count = projection.datedCount
    guard count > 0, let first = projection.sortDay(at: 0),
      let last = projection.sortDay(at: count - 1)
    else {
      (pieces, labels, offset) = ([], ("", ""), 0)
      return
    }
    let labels = (first: "\(first.year) ", last: " \(last.year)")
    let isLabelled = width >= 40
    self.labels = isLabelled ? labels : ("", "")
    offset = isLabelled ? labels.first.count : 0
    let room = width - (isLabelled ? labels.first.count + labels.last.count : 0)
    var stretches = Self.divide(projection, from: first.number, to: last.number, room: room)
    Self.allot(&stretches, room: room)
    self.stretches = stretches
    pieces = Self.pieces(Self.counts(in: stretches, of: projection, room: room))
  }

  /// The number of events of each column.
  private static func counts(
    in stretches: [Stretch], of projection: Projection, room: Int
  ) -> [Int] {
    var counts = [Int](repeating: 0, count: max(0, room))
    for stretch in stretches {
      var start = stretch.positions.lowerBound
      for column in stretch.columns where start < stretch.positions.upperBound {
        let end = (start..<stretch.positions.upperBound).partitioningIndex { position in
          let day = projection.sortDay(at: position)?.number ?? stretch.last
          return Self.column(of: day, in: stretch) > column
        }
        if counts.indices.contains(column) { counts[column] += end - start }
        start = end
      }
    }
    return counts
  }

  /// Cuts the days where a gap is longer than a quarter of what is left to span, at most eight times.
  private static func divide(
    _ projection: Projection, from first: Int, to last: Int, room: Int
  ) -> [Stretch] {
    // Between the first and the last day that can be told lie more days than an Int can count.
    var span = length(first, last)
    var cuts: [Int] = []
    for gap in projection.longestGaps.prefix(min(8, max(0, room / 12))) {
      guard gap.days > 60, gap.days > span / 4 else { break }
      span -= gap.days
      cuts.append(gap.after)
    }
    func day(_ position: Int) -> Int { projection.sortDay(at: position)?.number ?? first }
    var start = 0
    return (cuts.sorted() + [projection.datedCount - 1]).map { end in
      defer { start = end + 1 }
      return Stretch(
        positions: start..<end + 1, columns: 0..<0, first: day(start), last: day(end))
    }
  }

  /// The days from one to a later one.
  private static func length(_ first: Int, _ last: Int) -> UInt {
    UInt(bitPattern: last) &- UInt(bitPattern: first)
  }

  /// Gives every stretch its columns: three at the least, the rest by its share of the events.
  private static func allot(_ stretches: inout [Stretch], room: Int) {
    let marks = (stretches.count - 1) * cut.count
    let total = stretches.reduce(0) { $0 + $1.positions.count }
    let spare = max(0, room - marks - 3 * stretches.count)
    var column = 0
    for index in stretches.indices {
      let isLast = index == stretches.count - 1
      let share = stretches[index].positions.count * spare / max(1, total)
      let end = isLast ? room : min(room, column + 3 + share)
      stretches[index].columns = column..<max(column, end)
      column = end + cut.count
    }
  }

  private static func column(of day: Int, in stretch: Stretch) -> Int {
    let width = stretch.columns.count
    let span = length(stretch.first, stretch.last)
    guard span > 0, width > 1 else { return stretch.columns.lowerBound }
    let share = Double(length(stretch.first, day)) / Double(span)
    return stretch.columns.lowerBound + min(width - 1, Int(share * Double(width - 1) + 0.5))
  }

  /// The bars of neighbouring columns in one piece, for a step draws them again.
  private static func pieces(_ counts: [Int]) -> [(column: Int, bars: String)] {
    let highest = counts.max() ?? 0
    var pieces: [(column: Int, bars: String)] = []
    var end = -1
    for (column, count) in counts.enumerated() where count > 0 {
      // Below four events a column the bars stay low: one more is not twice as much.
      let level = max(1, count * 8 / max(4, highest))
      if column != end { pieces.append((column, "")) }
      pieces[pieces.count - 1].bars += bars[min(8, level)]
      end = column + 1
    }
    return pieces
  }

  func draw(on grid: inout CellGrid, in area: Rect, selected: Int, theme: Theme) {
    grid.put(labels.first, x: area.x, y: area.y, style: theme.style(.secondary))
    grid.put(
      labels.last, x: area.right - labels.last.count, y: area.y, style: theme.style(.secondary))
    for piece in pieces {
      grid.put(
        piece.bars, x: area.x + offset + piece.column, y: area.y, style: theme.style(.strip))
    }
    for stretch in stretches.dropLast() {
      grid.put(
        Self.cut, x: area.x + offset + stretch.columns.upperBound, y: area.y,
        style: theme.style(.secondary))
    }
    guard let day = projection.sortDay(at: selected)?.number,
      let stretch = stretches.first(where: { $0.positions.contains(selected) })
    else { return }
    let x = area.x + offset + Self.column(of: day, in: stretch)
    grid.restyle(Rect(x: x, y: area.y, width: 1, height: 1)) { _ in theme.style(.stripCursor) }
  }
}
