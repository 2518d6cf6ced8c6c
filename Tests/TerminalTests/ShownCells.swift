import CellGrid

/// The cells of a terminal that obeys what steps are written with, and nothing else.
struct ShownCells: Equatable {
  struct Look: Equatable {
    var attributes: Attributes = []
    var foreground: Int?
    var background: Int?
  }

  struct Shown: Equatable {
    var text = " "
    var look = Look()
  }

  private(set) var rows: [[Shown]]
  /// What was met that no such terminal has.
  private(set) var unknown: [String] = []
  private(set) var x = 0
  private(set) var y = 0
  private(set) var look = Look()
  private var isWaiting = false
  private var region: ClosedRange<Int>

  /// The cells of a grid; a second half of a wide glyph has no text.
  init(_ grid: CellGrid) {
    rows = (0..<grid.height).map { y in
      grid.row(y).map { cell in
        Shown(
          text: cell.text,
          look: Look(
            attributes: cell.style.attributes,
            foreground: cell.style.foreground.map { Int($0.palette256) },
            background: cell.style.background.map { Int($0.palette256) }))
      }
    }
    region = 0...max(0, grid.height - 1)
  }

  /// Takes what was written to the terminal.
  mutating func take(_ text: String, widths: ColumnWidths) {
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{1B}": escape(&rest)
      case "\r": (x, isWaiting) = (0, false)
      case "\n":
        isWaiting = false
        if y == region.upperBound { scroll(1) } else { y += 1 }
      default:
        let isMark = scalar.properties.generalCategory == .nonspacingMark
        write(String(scalar), columns: isMark ? 0 : widths.columns(of: String(scalar)))
      }
    }
  }

  private mutating func write(_ text: String, columns: Int) {
    guard columns > 0 else {
      rows[y][isWaiting ? x : x - 1].text += text
      return
    }
    if isWaiting { unknown.append("wrapped at \(x), \(y)") }
    rows[y][x] = Shown(text: text, look: look)
    if columns == 2 { rows[y][x + 1] = Shown(text: "", look: look) }
    isWaiting = x + columns == rows[y].count
    x = min(x + columns, rows[y].count - 1)
  }

  private mutating func escape(_ rest: inout Substring.UnicodeScalarView) {
    if rest.first == "M" {
      rest.removeFirst()
      if y == region.lowerBound { scroll(-1) } else { y -= 1 }
      return
    }
    if rest.first == "(" { return rest.removeFirst(2) }
    var sequence = ""
    while let scalar = rest.popFirst() {
      sequence.unicodeScalars.append(scalar)
      if scalar != "[", (0x40..<0x7F).contains(scalar.value) { break }
    }
    obey(sequence)
  }

  private mutating func obey(_ sequence: String) {
    let numbers = sequence.dropFirst().dropLast().split(separator: ";").compactMap { Int($0) }
    let count = numbers.first ?? 1
    if sequence.last != "m" { isWaiting = false }
    switch sequence.last {
    case "H": (y, x) = (count - 1, numbers.last.map { $0 - 1 } ?? 0)
    case "G": x = count - 1
    case "r":
      region = count - 1...(numbers.last ?? rows.count) - 1
      (x, y) = (0, 0)
    case "S": scroll(count)
    case "T": scroll(-count)
    case "K": for x in x..<rows[y].count { rows[y][x] = Shown(text: " ", look: look) }
    case "X":
      for x in x..<min(x + count, rows[y].count) { rows[y][x] = Shown(text: " ", look: look) }
    case "m": wear(numbers.isEmpty ? [0] : numbers)
    default: unknown.append(sequence)
    }
  }

  private mutating func wear(_ numbers: [Int]) {
    let attributes: [Int: Attributes] = [
      1: .bold, 2: .dim, 3: .italic, 4: .underline, 7: .reverse,
    ]
    switch (numbers.first ?? 0, numbers.last ?? 0) {
    case (0, _): look = Look()
    case (38, let colour): look.foreground = colour
    case (48, let colour): look.background = colour
    case (30..<38, let number): look.foreground = number - 30
    case (40..<48, let number): look.background = number - 40
    case (90..<98, let number): look.foreground = number - 82
    case (100..<108, let number): look.background = number - 92
    case (let number, _):
      if let known = attributes[number] {
        look.attributes.insert(known)
      } else {
        unknown.append("SGR \(number)")
      }
    }
  }

  private mutating func scroll(_ lines: Int) {
    for _ in 0..<abs(lines) {
      let blank = Array(repeating: Shown(text: " ", look: look), count: rows[y].count)
      rows.remove(at: lines > 0 ? region.lowerBound : region.upperBound)
      rows.insert(blank, at: lines > 0 ? region.upperBound : region.lowerBound)
    }
  }
}
