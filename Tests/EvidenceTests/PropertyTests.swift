import Chronology
import Evidence
import Testing

@Suite("Whatever the text")
struct PropertyTests {
  private static let alphabet = Array("abcde ABC,.\n-–’'\"12폼한漢é\u{301}\u{AD}ﬁ".unicodeScalars)

  private static func text(_ length: Int, _ generator: inout Seeded) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<length {
      scalars.append(alphabet.randomElement(using: &generator) ?? "a")
    }
    return String(scalars)
  }

  /// The places of some bytes, found in the plainest way.
  private static func places(of words: ArraySlice<UInt8>, in bytes: [UInt8]) -> [Range<Int>] {
    guard words.count <= bytes.count else { return [] }
    return (0...(bytes.count - words.count)).filter { start in
      bytes[start..<(start + words.count)].elementsEqual(words)
    }.map { $0..<($0 + words.count) }
  }

  @Test("Whole words that stand once are exact at their place; nothing else is ever exact")
  func exactness() {
    var generator = Seeded(state: 1)
    var exact = 0
    for _ in 0..<3000 {
      let text = SourceText(Self.text(60, &generator))
      let scalars = Array(text.string(in: 0..<text.byteCount).unicodeScalars)
      let start = Int.random(in: 0..<50, using: &generator)
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[start..<(start + Int.random(in: 1...9, using: &generator))])
      let quote = String(view)
      let finding = locate(TextQuoteSelector(exact: quote), in: text)
      let places = Self.places(of: Array(quote.utf8)[...], in: text.bytes)
      if finding.verdict == .exact {
        exact += 1
        #expect(finding.places.count == 1 && places.contains(finding.places[0]))
      } else if places.count == 1, !quote.allSatisfy(\.isWhitespace) {
        #expect(finding.verdict == .changed || finding.verdict == .normalised)
      }
    }
    #expect(exact > 300)
  }

  @Test("A random substring with white space around it, standing once, is exact")
  func substring() {
    var generator = Seeded(state: 2)
    for _ in 0..<500 {
      let words = (0..<30).map { _ in
        String(
          (0..<4).map { _ in
            Character(Unicode.Scalar(UInt8.random(in: 97...122, using: &generator)))
          })
      }
      let text = SourceText(words.joined(separator: " "))
      let start = Int.random(in: 0..<25, using: &generator)
      let quote = words[start..<(start + 4)].joined(separator: " ")
      #expect(
        locate(TextQuoteSelector(exact: quote), in: text)
          == Finding(.exact, places: [(start * 5)..<(start * 5 + 19)]))
    }
  }

  @Test("A quote in which one letter or digit differs is never exact and never normalised")
  func oneChange() {
    var generator = Seeded(state: 3)
    let source = "On 12 July 2018 they said that talks on remains would not move by 5.3 days."
    let text = SourceText(source)
    let scalars = Array(source.unicodeScalars)
    let others = Array("abzAZ019é²,.$-".unicodeScalars)
    for _ in 0..<2000 {
      let start = Int.random(in: 0..<40, using: &generator)
      var quote = Array(scalars[start..<(start + 25)])
      let position = Int.random(in: 0..<25, using: &generator)
      let other = others.randomElement(using: &generator) ?? "a"
      guard quote[position] != other else { continue }
      quote[position] = other
      var view = String.UnicodeScalarView()
      view.append(contentsOf: quote)
      let verdict = locate(TextQuoteSelector(exact: String(view)), in: text).verdict
      #expect(verdict != .exact && verdict != .normalised, "\(String(view))")
    }
  }

  @Test("Searching a text of one letter for many of them takes no square of time")
  func linear() {
    let text = SourceText(String(repeating: "a", count: 50_000))
    let quote = String(repeating: "a", count: 2000) + "b"
    #expect(locate(TextQuoteSelector(exact: quote), in: text).verdict == .changed)
  }

  @Test("Bytes, lines and code points lead to each other")
  func positions() throws {
    var generator = Seeded(state: 4)
    let string = Self.text(20_000, &generator)
    let text = SourceText(string)
    var offset = 0
    for (codePoint, scalar) in string.unicodeScalars.enumerated() {
      if codePoint % 97 == 0 {
        #expect(text.codePoint(at: offset) == codePoint)
        #expect(text.offset(ofCodePoint: codePoint) == offset)
        let line = text.lineIndex(at: offset)
        #expect(text.line(line).lowerBound <= offset)
        #expect(line + 1 == text.lineCount || text.line(line + 1).lowerBound > offset)
      }
      offset += UTF8.width(scalar)
    }
    #expect(text.offset(ofCodePoint: .max) == text.byteCount)
    let lines = (0..<text.lineCount).map { text.string(in: text.line($0)) }
    #expect(
      lines.joined(separator: "\n").utf8.elementsEqual(
        string.hasSuffix("\n") ? string.utf8.dropLast() : string.utf8[...]))
  }

  @Test("Lines end with LF or CR LF, and a text has at least one")
  func lines() throws {
    #expect(SourceText("").lineCount == 1)
    #expect(SourceText("a\n").lineCount == 1)
    let text = SourceText("a\r\n\nb")
    #expect((0..<text.lineCount).map { text.string(in: text.line($0)) } == ["a", "", "b"])
    #expect(text.line(7).isEmpty)
  }

  @Test("Bytes that are not UTF-8 are refused with their place")
  func invalid() {
    #expect {
      try SourceText(utf8: Array("가\n나 x".utf8) + [0xFF, 0x41])
    } throws: { error in
      guard let invalid = error as? SourceText.InvalidUTF8 else { return false }
      return invalid.offset == 9 && invalid.line == 2 && invalid.column == 4
    }
  }
}

@Suite("A source is read for all that points to it")
struct SourceReadingTests {
  @Test("Quotes and datings of the source get findings; those of others do not")
  func reading() {
    let digest = Identifier<Source>(file: 0, name: "digest")
    let other = Identifier<Source>(file: 1, name: "digest")
    let origin = Origin(file: 0, line: 1, column: 1)
    var event = Event(id: Identifier(file: 0, name: "e"), title: "E", origin: origin)
    var citations = [digest, other, digest].map { Citation(source: $0, origin: origin) }
    citations[0].quote = Quote(TextQuoteSelector(exact: "on Friday"))
    citations[1].quote = Quote(TextQuoteSelector(exact: "on Friday"))
    event.evidence = citations
    event.datedBy = Dating(source: digest, origin: origin)
    event.datedBy?.selector = TextQuoteSelector(exact: "Saturday")
    let reading = SourceReading(
      of: digest, text: SourceText("They met on Friday."), events: [event])
    #expect(
      reading.findings == [
        EvidenceID(event: event.id, entry: .citation(0)): Finding(.exact, places: [9..<18]),
        EvidenceID(event: event.id, entry: .dating): Finding(
          .missing, note: "these words are not in the text, nor anything near enough"),
      ])
  }

  @Test("Places can be had in code points")
  func codePoints() {
    let text = SourceText("한국 talks")
    let finding = locate(TextQuoteSelector(exact: "talks"), in: text)
    #expect(finding.places == [7..<12])
    #expect(finding.codePointPlaces(in: text) == [3..<8])
  }
}
