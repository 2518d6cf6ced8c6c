import Chronology

/// The rows of a table in text: fields between separators, in quotation marks where they must be.
///
/// RFC 4180, and what spreadsheets and people make of it: other separators, any line ends, a first line
/// `sep=;`, rows of any length. Rows in which nothing stands are passed over. Each byte is looked at
/// at most a few times, and no more than one row is held.
struct DelimitedText: Sequence, IteratorProtocol {
  /// The byte between fields.
  let separator: UInt8
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var lineStart = 0

  /// More columns than any spreadsheet has; what stands beyond is left out and reported.
  static let columns = 16_384

  private static let quote = UInt8(ascii: "\"")
  /// Those that prose has less often stand first, for they win where two are as frequent.
  private static let separators = [0x09, UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: ",")]

  /// Reads a table from the first byte on.
  ///
  /// - Parameters:
  ///   - bytes: The text: valid UTF-8 without a byte order mark.
  ///   - separator: The byte between fields; the one that the first line has most often where nothing is
  ///     said.
  init(_ bytes: [UInt8], separator: UInt8? = nil) {
    self.bytes = bytes
    let named = Self.named(in: bytes)
    self.separator = separator ?? named?.separator ?? Self.frequent(in: bytes)
    if let named {
      position = named.end
      lineStart = named.end
      line = 2
    }
  }

  /// One row.
  struct Row {
    /// The line on which it begins, from 1.
    let line: Int
    /// The fields, those that are empty included.
    fileprivate(set) var fields: [Field] = []
    /// What is wrong with how it is written.
    fileprivate(set) var problems: [Problem] = []

    /// Where the row begins.
    var place: TextPlace { TextPlace(line: line) }

    /// The field of a column, from 0; nothing where the row is shorter.
    subscript(column: Int) -> Field? { fields.indices.contains(column) ? fields[column] : nil }

    /// The text of a column without white space around it; nothing where there is none.
    func text(_ column: Int) -> String? {
      guard let field = self[column], !field.isBlank else { return nil }
      return field.text.trimmed
    }

    /// The first field with a text behind so many columns, which a header names no more.
    func surplus(behind columns: Int) -> Field? {
      fields.dropFirst(columns).first { !$0.isBlank }
    }
  }

  /// One field.
  struct Field {
    fileprivate let bytes: [UInt8]
    fileprivate let start: Int
    fileprivate let end: Int
    fileprivate let line: Int
    fileprivate let lineStart: Int
    /// Whether it stands in quotation marks.
    let isQuoted: Bool

    /// The text, without the marks around it and with line feeds for all line ends.
    ///
    /// O(n).
    var text: String {
      let bytes = bytes[start..<end]
      guard isQuoted, bytes.contains(where: { $0 == DelimitedText.quote || $0 == 0x0D }) else {
        return String(decoding: bytes, as: UTF8.self)
      }
      var plain: [UInt8] = []
      plain.reserveCapacity(bytes.count)
      var index = bytes.startIndex
      while index < bytes.endIndex {
        let byte = bytes[index]
        let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
        if byte == DelimitedText.quote, next == byte { index += 1 }
        if byte == 0x0D, next == 0x0A { index += 1 }
        plain.append(byte == 0x0D ? 0x0A : byte)
        index += 1
      }
      return String(decoding: plain, as: UTF8.self)
    }

    /// Where the text begins.
    ///
    /// O(n) in what stands before it on its line.
    var place: TextPlace {
      TextPlace(line: line, column: 1 + bytes[lineStart..<start].count { $0 & 0xC0 != 0x80 })
    }

    /// Whether there is nothing but white space in it.
    var isBlank: Bool {
      bytes[start..<end].allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
    }
  }

  /// Something wrong with how a row is written.
  struct Problem {
    let severity: Diagnostic.Severity
    let place: TextPlace
    /// What is wrong, and what to do.
    let message: String
  }

  /// The next row in which anything stands; nothing after the last.
  mutating func next() -> Row? {
    while position < bytes.count {
      let row = readRow()
      if row.fields.contains(where: { !$0.isBlank }) { return row }
    }
    return nil
  }

  // MARK: Separators

  /// The separator that a first line such as `sep=;` names, and where that line ends.
  private static func named(in bytes: [UInt8]) -> (separator: UInt8, end: Int)? {
    guard bytes.prefix(4).elementsEqual("sep=".utf8), bytes.count > 5, bytes[4] != quote else {
      return nil
    }
    switch bytes[5] {
    case 0x0A: return (bytes[4], 6)
    case 0x0D: return (bytes[4], bytes.count > 6 && bytes[6] == 0x0A ? 7 : 6)
    default: return nil
    }
  }

  /// The separator that stands most often in the first line that is not empty.
  private static func frequent(in bytes: [UInt8]) -> UInt8 {
    let head = bytes.prefix(ForeignFile.headSize).drop { $0 == 0x20 || (0x0A...0x0D).contains($0) }
    let counts = counts(in: head, heedingMarks: true) ?? counts(in: head, heedingMarks: false) ?? []
    var most = (separator: UInt8(ascii: ","), count: 0)
    for (separator, count) in zip(separators, counts) where count > most.count {
      most = (separator, count)
    }
    return most.separator
  }

  /// How often each separator stands before the line ends; nothing where marks hide that end.
  private static func counts(in head: ArraySlice<UInt8>, heedingMarks: Bool) -> [Int]? {
    var counts = separators.map { _ in 0 }
    var isQuoted = false
    for byte in head {
      if byte == quote { isQuoted.toggle() }
      if heedingMarks, isQuoted { continue }
      if byte == 0x0A || byte == 0x0D { return counts }
      if let index = separators.firstIndex(of: byte) { counts[index] += 1 }
    }
    return heedingMarks && isQuoted ? nil : counts
  }

  // MARK: Rows

  private mutating func readRow() -> Row {
    var row = Row(line: line)
    while true {
      let field = readField(&row)
      if row.fields.count < Self.columns {
        row.fields.append(field)
        if row.fields.count == Self.columns, position < bytes.count, bytes[position] == separator {
          row.problems.append(
            Problem(
              severity: .error, place: field.place,
              message: "there are more than \(Self.columns) columns in this row; "
                + "what stands behind this one is left out"))
        }
      }
      guard position < bytes.count, bytes[position] == separator else { break }
      position += 1
    }
    if position < bytes.count { endLine(at: position) }
    return row
  }

  /// Goes behind the line end at an index.
  private mutating func endLine(at index: Int) {
    position = index + 1
    if bytes[index] == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
    line += 1
    lineStart = position
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// The first index at or behind one that holds no space or tab; a tab may be the separator.
  private func behindBlanks(_ start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09,
      bytes[index] != separator
    {
      index += 1
    }
    return index
  }

  /// The first index at or behind one at which a field without marks ends.
  private func plainEnd(_ start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != separator, !isLineEnd(bytes[index]) { index += 1 }
    return index
  }

  private func field(_ start: Int, _ end: Int, isQuoted: Bool = false) -> Field {
    Field(
      bytes: bytes, start: start, end: end, line: line, lineStart: lineStart, isQuoted: isQuoted)
  }

  private mutating func readField(_ row: inout Row) -> Field {
    let mark = behindBlanks(position)
    if mark < bytes.count, bytes[mark] == Self.quote { return readQuoted(mark, &row) }
    let start = position
    position = plainEnd(start)
    return field(start, position)
  }

  /// Reads a field that begins with a quotation mark.
  private mutating func readQuoted(_ mark: Int, _ row: inout Row) -> Field {
    var index = mark + 1
    var (lastLine, lastStart) = (line, lineStart)
    while index < bytes.count {
      let byte = bytes[index]
      if isLineEnd(byte) {
        if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
        lastLine += 1
        lastStart = index + 1
      } else if byte == Self.quote {
        if index + 1 < bytes.count, bytes[index + 1] == Self.quote {
          index += 2
          continue
        }
        break
      }
      index += 1
    }
    let start = field(mark, mark).place
    guard index < bytes.count else {
      row.problems.append(Self.unclosed(start))
      // A file that was cut off loses no more than the mark; otherwise it costs one line.
      if lastLine == line {
        position = bytes.count
        return field(mark + 1, position, isQuoted: true)
      }
      position = plainEnd(mark)
      return field(mark, position)
    }
    let behind = behindBlanks(index + 1)
    if behind == bytes.count || bytes[behind] == separator || isLineEnd(bytes[behind]) {
      let found = field(mark + 1, index, isQuoted: true)
      (position, line, lineStart) = (behind, lastLine, lastStart)
      return found
    }
    if lastLine == line {
      row.problems.append(
        Problem(
          severity: .warning, place: start,
          message: "text follows the quotation mark that closes this field, so its marks are taken "
            + "for letters; double them where they belong to the text"))
      position = plainEnd(behind)
    } else {
      // The mark that closes it on a later line is the one that opens another field there.
      row.problems.append(Self.unclosed(start))
      position = plainEnd(mark)
    }
    return field(mark, position)
  }

  private static func unclosed(_ place: TextPlace) -> Problem {
    Problem(
      severity: .error, place: place,
      message: "this quotation mark is never closed, so it is taken for a letter; close it, or "
        + "double it where it belongs to the text")
  }
}
