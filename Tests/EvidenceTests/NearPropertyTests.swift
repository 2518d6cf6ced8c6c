import Chronology
import Evidence
import Testing

@Suite("Whatever is changed in a quote")
struct NearPropertyTests {
  private static let source = """
    On 12 July 2018 they said that talks on the remains of soldiers would not move by 5.3 days. \
    Mr. Kim, who was in Pyongyang (not in Seoul), “hoped” for progress; nobody else did. The next \
    meeting, set up for 15 September, cost $1,000 and ended early – at −5 degrees.
    Officials could not say when the two sides will meet again, or whether they can.
    """

  @Test("One code point that differs, is lost or put in is never exact and never normalised")
  func oneCodePoint() {
    var generator = Seeded(state: 31)
    let text = SourceText(Self.source)
    let scalars = Array(Self.source.unicodeScalars)
    let others = Array("abzAZ0159é²аο,.$-−€%'’\u{301}한漢１".unicodeScalars)
    // What may differ without a change: typography.
    let alike: [Unicode.Scalar] = ["-", "–", "−", "“", "”", "’", "'", " ", "\n"]
    for _ in 0..<6000 {
      let length = Int.random(in: 8...60, using: &generator)
      let start = Int.random(in: 0..<(scalars.count - length), using: &generator)
      var quote = Array(scalars[start..<(start + length)])
      let position = Int.random(in: 1..<(length - 1), using: &generator)
      let other = others.randomElement(using: &generator) ?? "a"
      switch Int.random(in: 0..<3, using: &generator) {
      case 0:
        guard quote[position] != other, !(alike.contains(quote[position]) && alike.contains(other))
        else { continue }
        quote[position] = other
      case 1:
        guard quote[position] != " ", quote[position] != "\n" else { continue }
        quote.remove(at: position)
      default: quote.insert(other, at: position)
      }
      // White space at the ends is dropped, and what stood before it would be the end.
      guard let first = quote.first, let last = quote.last,
        ![first, last].contains(where: { $0 == " " || $0 == "\n" })
      else { continue }
      let words = String(String.UnicodeScalarView(quote))
      let verdict = locate(TextQuoteSelector(exact: words), in: text).verdict
      #expect(verdict == .changed || verdict == .missing, "\(words)")
    }
  }

  @Test("A negation put in or taken out is always changed, at its place")
  func negations() {
    for (said, quoted) in [
      ("would not move by 5.3 days", "would move by 5.3 days"),
      ("(not in Seoul), “hoped” for", "(in Seoul), “hoped” for"),
      ("Officials could not say when", "Officials could say when"),
      ("two sides will meet again", "two sides will not meet again"),
      ("two sides will meet again", "two sides will never meet again"),
      ("whether they can.", "whether they cannot."),
      ("whether they can.", "whether they can't."),
      ("nobody else did.", "everybody else did."),
      ("ended early – at −5 degrees", "ended early – at 5 degrees"),
      ("cost $1,000 and ended", "cost $1000 and ended"),
      ("cost $1,000 and ended", "cost 1,000 and ended"),
    ] {
      let text = SourceText(Self.source)
      let finding = locate(TextQuoteSelector(exact: quoted), in: text)
      #expect(finding.verdict == .changed, "\(quoted)")
      let place = Array(Self.source.utf8).firstRange(of: Array(said.utf8))
      #expect(finding.places.count == 1)
      #expect(place.map { $0.overlaps(finding.places.first ?? 0..<0) } == true)
    }
  }

  @Test("A quote with few edits is found where it was taken from")
  func fewEdits() {
    var generator = Seeded(state: 32)
    for round in 0..<400 {
      let words = (0..<60).map { _ in Self.word(&generator) }
      let text = words.joined(separator: " ")
      let start = Int.random(in: 0..<40, using: &generator)
      let count = Int.random(in: 3...20, using: &generator)
      let said = words[start..<(start + count)].joined(separator: " ")
      var quote = Array(said)
      guard quote.count >= 12 else { continue }
      for _ in 0..<(1 + quote.count / 12) {
        let position = Int.random(in: 0..<quote.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: quote[position] = "#"
        case 1: quote.insert("#", at: position)
        default: if quote[position] != " " { quote.remove(at: position) }
        }
      }
      let finding = QuoteCase(String(quote), in: text, .changed).finding
      guard finding.verdict != .exact else { continue }
      #expect(finding.verdict == .changed, "\(round): \(String(quote)) of \(said)")
      let from = words[..<start].reduce(0) { $0 + $1.count + 1 }
      let range = from..<(from + said.count)
      #expect(finding.places.contains { $0.clamped(to: range).count >= range.count * 2 / 3 })
    }
  }

  @Test("What is near, and how near, is what the whole table of edit distances says")
  func table() {
    var generator = Seeded(state: 33)
    for _ in 0..<1500 {
      func letters(_ count: ClosedRange<Int>) -> [UInt8] {
        (0..<Int.random(in: count, using: &generator)).map { _ in
          [97, 98, 99, 100].randomElement(using: &generator) ?? 97
        }
      }
      let text = letters(1...160)
      let quote = letters(8...150)
      let finding = locate(
        TextQuoteSelector(exact: String(decoding: quote, as: UTF8.self)),
        in: SourceText(String(decoding: text, as: UTF8.self)))
      let fewest = Self.fewestEdits(quote, text, anywhere: true)
      #expect((finding.verdict == .missing) == (fewest > quote.count / 3))
      // Words here are longer than any, so that whole ones are out of reach of most places.
      for place in finding.places where finding.verdict == .changed && fewest > 0 {
        #expect(Self.fewestEdits(quote, Array(text[place]), anywhere: false) <= fewest + 6)
      }
    }
  }

  @Test("Many quotes in one text, found with an index, get what each gets alone")
  func together() {
    var generator = Seeded(state: 34)
    let vocabulary =
      (0..<300).map { _ in Self.word(&generator) } + ["한국은", "회담을", "無核化", "—", "“yes”"]
    let words = (0..<16_000).map { _ in vocabulary.randomElement(using: &generator) ?? "" }
    let text = SourceText(words.joined(separator: " "))
    let source = Identifier<Source>(file: 0, name: "s")
    let origin = Origin(file: 0, line: 1, column: 1)
    let quotes = (0..<60).map { number in
      let count = Int.random(in: 2...25, using: &generator)
      let start = Int.random(in: 0..<15_000, using: &generator)
      var quote = Array(words[start..<(start + count)])
      switch number % 5 {
      case 0: break
      case 1: quote[count / 2] = "not"
      case 2: for position in stride(from: 0, to: count, by: 3) { quote[position] += "xy" }
      case 3: quote[count / 2] = "…"
      default: return quote.joined(separator: "\n")
      }
      return quote.joined(separator: " ")
    }
    var event = Event(id: Identifier(file: 0, name: "e"), title: "E", origin: origin)
    event.evidence = quotes.map {
      var citation = Citation(source: source, origin: origin)
      citation.quote = Quote(TextQuoteSelector(exact: $0))
      return citation
    }
    let reading = SourceReading(of: source, text: text, events: [event])
    var verdicts: Set<Verdict> = []
    for (number, quote) in quotes.enumerated() {
      let alone = locate(TextQuoteSelector(exact: quote), in: text)
      verdicts.insert(alone.verdict)
      #expect(
        reading.findings[EvidenceID(event: event.id, entry: .citation(number))] == alone,
        "\(quote)")
    }
    #expect(verdicts.isSuperset(of: [.exact, .normalised, .changed]))
  }

  private static func word(_ generator: inout Seeded) -> String {
    String(
      (0..<Int.random(in: 2...9, using: &generator)).map { _ in
        Character(Unicode.Scalar(UInt8.random(in: 97...122, using: &generator)))
      })
  }

  /// The plain table, a row for each letter of the pattern.
  private static func fewestEdits(_ pattern: [UInt8], _ text: [UInt8], anywhere: Bool) -> Int {
    var row = anywhere ? [Int](repeating: 0, count: text.count + 1) : Array(0...text.count)
    for (position, letter) in pattern.enumerated() {
      var diagonal = row[0]
      row[0] = position + 1
      for (column, other) in text.enumerated() {
        let edits = min(row[column] + 1, row[column + 1] + 1, diagonal + (letter == other ? 0 : 1))
        diagonal = row[column + 1]
        row[column + 1] = edits
      }
    }
    return (anywhere ? row.min() : row.last) ?? 0
  }
}
