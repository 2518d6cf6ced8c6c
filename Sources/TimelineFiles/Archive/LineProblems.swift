import Chronology

/// What is wrong with the lines of a file: the first so many problems, and the number of the others.
struct LineProblems {
  private let path: String
  private let bytes: LineBytes
  private let index: LineIndex
  private let decoder: LineDecoder
  private let limit: Int
  private var diagnostics: [Diagnostic] = []
  /// The number of problems that are not kept.
  private(set) var others = 0

  init(path: String, bytes: LineBytes, index: LineIndex, decoder: LineDecoder, limit: Int) {
    self.path = path
    self.bytes = bytes
    self.index = index
    self.decoder = decoder
    self.limit = limit
  }

  /// The problems that are kept, in the order of the file.
  var sorted: [Diagnostic] {
    diagnostics.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  mutating func add(_ more: [Diagnostic]) {
    let room = max(0, limit - diagnostics.count)
    diagnostics += more.prefix(room)
    others += max(0, more.count - room)
  }

  static let secondHeader =
    "this is a second header, and is not read; put what it says into the first"

  /// A file has one header; what further ones say is not used.
  mutating func addSecondHeaders(_ offsets: [Int]) {
    for offset in offsets {
      add([
        Diagnostic(
          .error, path: path, line: index.line(at: offset, in: bytes), column: 1,
          message: Self.secondHeader)
      ])
    }
  }

  /// An id is one event's; `header` gives the place of an event of the header.
  mutating func addDuplicates(
    _ duplicates: [(row: Int, first: RowNames.Owner)], header: (Int) -> Origin
  ) {
    for (row, first) in duplicates {
      guard diagnostics.count < limit else {
        others += 1
        continue
      }
      let own = place(ofIDAt: row)
      add([
        Diagnostic(
          .error, path: path, line: own.line, column: own.column,
          message: TimelineDecoder.idIsTaken(own.name, first: place(of: first, header: header)))
      ])
    }
  }

  /// Where the id of an event stands that has it.
  func place(
    of owner: RowNames.Owner, header: (Int) -> Origin
  ) -> (line: Int, column: Int) {
    switch owner {
    case .header(let place):
      let origin = header(place)
      return (origin.line, origin.column)
    case .row(let row):
      let place = place(ofIDAt: row)
      return (place.line, place.column)
    }
  }

  private func place(ofIDAt row: Int) -> (name: String, line: Int, column: Int) {
    place(ofIDIn: index.offset(of: row))
  }

  /// The id of the line that begins at an offset, and where it stands.
  func place(ofIDIn offset: Int) -> (name: String, line: Int, column: Int) {
    LineText.withLine(at: offset, in: bytes) { line in
      let sketch = LineSketch(line)
      guard sketch.hasID else { return ("", index.line(at: offset, in: bytes), 1) }
      let start = sketch.id.range.lowerBound - (sketch.id.form == .string ? 1 : 0)
      let column = line[..<max(0, start)].reduce(1) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
      return (
        sketch.id.text(in: line, needsMending: sketch.needsMending),
        index.line(at: offset, in: bytes), column
      )
    }
  }

  /// A source or an actor is declared once.
  mutating func addRepeated(
    _ repeated: [RepeatedDeclaration], _ key: TimelineKey
  ) {
    for declaration in repeated {
      guard diagnostics.count < limit else {
        others += 1
        continue
      }
      let own = place(ofIDIn: declaration.offset)
      let first = place(of: declaration.first)
      add([
        Diagnostic(
          .error, path: path, line: own.line, column: own.column,
          message: TimelineDecoder.isDeclaredTwice(own.name, key, first: first))
      ])
    }
  }

  private func place(of first: RepeatedDeclaration.First) -> (line: Int, column: Int) {
    switch first {
    case .header(let origin): return (origin.line, origin.column)
    case .line(let offset):
      let place = place(ofIDIn: offset)
      return (place.line, place.column)
    }
  }

  /// Lines that the index could not take as they are.
  mutating func addOddLines() {
    for chunk in index.chunks {
      others += chunk.otherOdd
      for local in chunk.odd {
        guard diagnostics.count < limit else {
          others += 1
          continue
        }
        let offset = chunk.start + Int(local)
        add(problems(at: offset))
      }
    }
  }

  private func problems(at offset: Int) -> [Diagnostic] {
    let number = index.line(at: offset, in: bytes)
    return LineText.withLine(at: offset, in: bytes) { line in
      switch LineSketch(line).kind {
      case .event: decoder.readEvent(line, line: number).diagnostics
      case .source: decoder.readSource(line, line: number).diagnostics
      case .actor: decoder.readActor(line, line: number).diagnostics
      case .blank, .header: []
      case .unknownType, .broken: decoder.problems(line, line: number)
      }
    }
  }
}
