import Chronology
import Evidence
import Testing

@testable import TimelineFiles

/// Timelines of every style that a person may write, and edits of all of their parts.
@Suite("Splices keep every other byte")
struct SplicePropertyTests {
  @Test("The old bytes are all there in their order, and the rest reads as intended")
  func keepsBytes() throws {
    var generator = Seeded(state: 20_180_712)
    for _ in 0..<300 {
      var writer = RandomTimeline(generator: generator)
      let text = writer.text()
      generator = writer.generator
      let document = try TimelineDocument(
        bytes: Array(text.utf8), path: "t.yaml", file: 0, identity: nil)
      #expect(document.timeline.diagnostics.isEmpty, "\(text)")

      var edits: [TimelineEdit] = []
      for source in document.timeline.sources {
        edits.append(.recordHash(writer.value(), of: source.id))
      }
      for event in document.timeline.events {
        for position in event.evidence.indices {
          let id = EvidenceID(event: event.id, entry: .citation(position))
          edits.append(.recordContext(prefix: writer.value(), suffix: writer.value(), of: id))
          edits.append(
            .markChecked(
              by: writer.value(), on: CalendarDay(number: 17_000), sha256: writer.value(), of: id))
        }
      }
      generator = writer.generator
      // That the values are the intended ones and nothing else changed is looked at before anything is
      // handed out; here, that no byte of the person's is lost.
      let result = try TimelineEditor.edit(document, edits)
      #expect(Self.isSubsequence(Array(text.utf8), of: result.bytes), "\(text)")
      let lines = Set(Self.lines(String(decoding: result.bytes, as: UTF8.self)))
      for line in Self.lines(text) where !line.contains("{") {
        // The last entry in braces gets a comma, since another follows.
        #expect(lines.contains(line) || lines.contains(line + ","), "\(line)")
      }
      #expect(result.values.count == document.timeline.sources.count + 6 * Self.quotes(document))
    }
  }

  private static func quotes(_ document: TimelineDocument) -> Int {
    document.timeline.events.reduce(0) { $0 + $1.quoteCount }
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
  }

  private static func isSubsequence(_ small: [UInt8], of large: [UInt8]) -> Bool {
    var rest = large[...]
    for byte in small {
      guard let index = rest.firstIndex(of: byte) else { return false }
      rest = rest[(index + 1)...]
    }
    return true
  }
}

/// Writes timelines at random: block and flow, with comments, in each kind of quotation mark.
struct RandomTimeline {
  var generator: Seeded
  private var lineEnd = "\n"

  init(generator: Seeded) { self.generator = generator }

  private static let values = [
    "plain", "two words", " led by a space", "a: b", "a #b", "it's", "\"so\"", "both \" and '",
    "back\\slash", "[list", "{map}", "a, b", "true", "12", "null", "~", "*x", "&x", "- dash", "?",
    "글 자", "é\u{301}", "\u{1F600}", "tab\tin", "new\nline", "%", "@", "!", "|", ">", "ends: ", "",
    "'", "2018-07-12", "#", "\u{2028}", "\u{FEFF}mark", "\u{85}",
  ]

  mutating func value() -> String {
    // A record's values are never empty: nothing would be recorded.
    let value = Self.values.randomElement(using: &generator) ?? ""
    return value.isEmpty ? "x" : value
  }

  mutating func text() -> String {
    lineEnd = chance(4) ? "\r\n" : "\n"
    var lines = ["dateline: 1", "title: T"]
    lines.append(comment("sources:"))
    for index in 0..<Int.random(in: 1...3, using: &generator) {
      lines += mapping(
        "  s\(index):", [("text", "w.txt"), ("published", "2018"), ("note", "n")], indent: 4)
    }
    lines.append("events:")
    for index in 0..<Int.random(in: 1...3, using: &generator) {
      lines.append("- id: e\(index)")
      lines.append(comment("  title: E"))
      lines.append("  evidence:")
      let indent = Int.random(in: 2...6, using: &generator)
      let space = String(repeating: " ", count: indent)
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        lines += entry(space)
      }
    }
    let mark = chance(6) ? "\u{FEFF}" : ""
    return mark + lines.joined(separator: lineEnd) + (chance(3) ? "" : lineEnd)
  }

  private mutating func entry(_ space: String) -> [String] {
    var entries = [("source", "s0"), ("exact", "some words"), ("note", "it's")]
    if chance(2) { entries.shuffle(using: &generator) }
    if chance(2) {
      let inner = entries.map { "\($0.0): \(marked($0.1))" }
      guard chance(2) else {
        return [comment("\(space)- {\(inner.joined(separator: ", "))}")]
      }
      return [
        "\(space)- {", inner.map { "\(space)   \($0)" }.joined(separator: ",\(lineEnd)"),
        "\(space)  }",
      ]
    }
    var lines: [String] = []
    for (index, entry) in entries.enumerated() {
      let start = index == 0 ? "\(space)- " : "\(space)  "
      if entry.0 == "note", chance(3) {
        lines += ["\(start)note: |", "\(space)    first", "", "\(space)    second"]
      } else {
        lines.append(comment("\(start)\(entry.0): \(marked(entry.1))"))
      }
      if chance(5) { lines.append("\(space)  # a line for itself") }
    }
    return lines
  }

  private mutating func mapping(
    _ name: String, _ entries: [(String, String)], indent: Int
  ) -> [String] {
    if chance(2) {
      let inner = entries.map { "\($0.0): \(marked($0.1))" }.joined(separator: ", ")
      return [comment("\(name) {\(inner)}")]
    }
    let space = String(repeating: " ", count: indent)
    return [name] + entries.map { comment("\(space)\($0.0): \(marked($0.1))") }
  }

  private mutating func marked(_ text: String) -> String {
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: text
    case 1: "\"\(text)\""
    default: "'\(text.replacing("'", with: "''"))'"
    }
  }

  private mutating func comment(_ line: String) -> String {
    chance(3) ? line + "  # for you: {한글}" : line
  }

  private mutating func chance(_ one: Int) -> Bool {
    Int.random(in: 0..<one, using: &generator) == 0
  }
}
