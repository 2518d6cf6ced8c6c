/// Reading on after a mistake in the syntax.
///
/// YAML has no place to go on from after an error. A timeline has one: the next entry of the list or
/// mapping in which the error stands. So the entry that is wrong is blanked out, line by line, and the
/// rest read again; all places stay what they were.
enum Recovery {
  /// What was read, and each thing that stood in the way.
  struct Reading {
    var document: MarkedDocument
    /// In the order in which they were met.
    var problems: [SyntaxProblem]
    /// Whether reading broke off at the last problem for good.
    var brokeOff: Bool
    /// Whether the syntax is wrong anywhere; a broken byte that was replaced is no such mistake.
    var hasSyntaxMistake: Bool
    /// Whether this was read as JSON.
    var isJSON = false
  }

  /// Mistakes after which no further attempt is made.
  private static let attempts = 50
  /// Bytes that may be read again and again together.
  private static let bytesReadAgain = 64 << 20

  /// Reads YAML, leaving out the entries that cannot be parsed.
  static func readYAML(_ bytes: [UInt8], keepingExtents: Bool = false) -> Reading {
    var bytes = bytes
    var problems: [SyntaxProblem] = []
    var readAgain = 0
    while true {
      let reading = YAMLScanner.read(bytes, keepingExtents: keepingExtents)
      guard var problem = reading.problem else {
        return Reading(
          document: reading.document, problems: problems + reading.leftOut, brokeOff: false,
          hasSyntaxMistake: !problems.isEmpty)
      }
      readAgain += bytes.count
      guard problems.count < attempts, readAgain <= bytesReadAgain,
        let entry = wrongEntry(of: bytes, problem)
      else {
        return Reading(
          document: reading.document, problems: problems + reading.leftOut + [problem],
          brokeOff: true,
          hasSyntaxMistake: true)
      }
      for index in entry where bytes[index] != 0x0A && bytes[index] != 0x0D {
        bytes[index] = 0x20
      }
      problem.message += " (the entry in which this stands is left out)"
      problems.append(problem)
    }
  }

  /// The bytes of the entry that is wrong: from its line to that of the next entry, or to the end
  /// of its section.
  private static func wrongEntry(of bytes: [UInt8], _ problem: SyntaxProblem) -> Range<Int>? {
    guard let section = problem.section else { return nil }
    var start: Int?
    var line = 0
    var position = 0
    while position < bytes.count {
      let lineStart = position
      position = lineEnd(in: bytes, from: position)
      defer { line += 1 }
      guard line >= section.line else { continue }
      switch role(of: bytes[lineStart..<position], section) {
      case .within:
        continue
      case .entry:
        if let start, line > (section.openEntry ?? problem.line) { return start..<lineStart }
        if line <= (section.openEntry ?? problem.line) { start = lineStart }
      case .outside:
        return start.map { $0..<lineStart }
      }
    }
    return start.map { $0..<bytes.count }
  }

  private enum Role {
    case entry
    case within
    case outside
  }

  /// What a line is to a section, by its indentation.
  private static func role(of line: ArraySlice<UInt8>, _ section: SyntaxProblem.Section) -> Role {
    let indentation = line.prefix { $0 == 0x20 }.count
    guard let first = line.dropFirst(indentation).first, first != 0x0A, first != 0x0D,
      first != UInt8(ascii: "#")
    else { return .within }
    if indentation > section.column { return .within }
    if indentation < section.column { return .outside }
    guard section.isSequence else { return .entry }
    return first == UInt8(ascii: "-") ? .entry : .outside
  }

  private static func lineEnd(in bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      var position = start
      while position < buffer.count {
        position += 1
        if buffer[position - 1] == 0x0A { break }
      }
      return position
    }
  }
}
