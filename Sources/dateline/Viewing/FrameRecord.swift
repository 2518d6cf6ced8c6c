import CellGrid
import Glibc

/// Writes each grid as it was meant, a line of JSON a frame, so that what a terminal shows can be compared with it.
///
/// A frame is written after it went to the terminal. `inputs` is how many keys and other inputs it
/// answers, counted from the start, so that who types can tell when all were handled.
struct FrameRecord {
  private struct Frame: Encodable {
    let inputs: Int
    let width: Int
    let height: Int
    let cursor: [Int]?
    /// The cells of each row, divided by tabs: the second half of a wide glyph is empty.
    let rows: [String]
    /// Of each row how many cells have which of the `looks`, from left to right, as pairs.
    let runs: [[Int]]
    let looks: [Look]
  }

  private struct Look: Encodable {
    let attributes: UInt8
    let foreground: [UInt8]?
    let background: [UInt8]?

    init(_ style: Style) {
      attributes = style.attributes.rawValue
      foreground = style.foreground.map { [$0.palette256, $0.ansi16] }
      background = style.background.map { [$0.palette256, $0.ansi16] }
    }
  }

  private let file: Int32
  private let json = JSONLine()
  private var inputs = 0

  /// Begins the file anew; nil where it cannot be opened.
  init?(_ path: String) {
    file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    if file < 0 { return nil }
  }

  /// Notes that so many more inputs are about to be handled.
  mutating func take(_ count: Int) { inputs += count }

  /// Writes a frame that was shown; one that cannot be written is left out.
  func write(_ grid: CellGrid) {
    guard let line = try? json.write(frame(grid)) else { return }
    var rest = Array((line + "\n").utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }

  private func frame(_ grid: CellGrid) -> Frame {
    var places: [Style: Int] = [:]
    var looks: [Look] = []
    var rows: [String] = []
    var runs: [[Int]] = []
    for y in 0..<grid.height {
      var row: [Int] = []
      let cells = grid.row(y)
      for cell in cells {
        let place = places[cell.style] ?? looks.count
        if place == looks.count {
          places[cell.style] = place
          looks.append(Look(cell.style))
        }
        if row.last == place { row[row.count - 2] += 1 } else { row += [1, place] }
      }
      runs.append(row)
      rows.append(cells.map(\.text).joined(separator: "\t"))
    }
    return Frame(
      inputs: inputs, width: grid.width, height: grid.height,
      cursor: grid.cursor.map { [$0.x, $0.y] }, rows: rows, runs: runs, looks: looks)
  }
}
