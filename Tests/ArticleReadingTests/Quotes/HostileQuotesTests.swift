import Testing

@testable import ArticleReading

@Suite("Quotes in texts that mean harm")
struct HostileQuotesTests {
  /// Numbers that look random and are the same every time (SplitMix64).
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private func repeated(_ text: String, to size: Int) -> ArticleText {
    ArticleText(String(repeating: text, count: size / text.utf8.count))
  }

  private static let patterns = [
    "\"", "'", "“", "”", "“”", "”“", " \"a", " 'a", "a' ", "s' 'a ", "„", "«", "»«", "\"'", "`",
    "''", "\n\"", "\n“a", "“a\n\n“", "6'2\" ", "‘a “", "(", "(\"", "said ", "said, ", "Kim ",
    "Kim Kim-a \"a\" ", "de ", "he said “a”, ", "A.", "according to ", "and Kim ", "“A b c.” ",
    ", ", "said “a and ", "Kim A. de ", "\"A b.\n\nc d \" e. \n\n",
    "`` a '' ", "a 's ", "-LRB- ", "who Kim ", "the minister ", "in the words of ",
    "\"a, Kim said. ",
    "A b .\nC d .\n\n", "The man sat. ", "It spoke of the “a” ", "of the of ",
    "It issued a letter. It has the words “a b” ", "Of it: “A b c.” ",
    "In it a is dismissed as “b” ",
    "Kim, no first name ", "found the a ",
  ]

  @Test("Twice the text is twice the work", arguments: patterns)
  func repeating(_ pattern: String) {
    let once = work(repeated(pattern, to: 30_000))
    let twice = work(repeated(pattern, to: 60_000))
    #expect(twice <= once * 2 + once / 50 + 100, "\(pattern)")
  }

  private func work(_ text: ArticleText) -> Int {
    text.bytes.withUnsafeBufferPointer { bytes in
      var search = QuoteSearch(text)
      search.read(bytes)
      return search.work
    }
  }

  @Test(
    "Very many marks are read", .timeLimit(.minutes(5)),
    arguments: [
      "\"", "“", "“”", " \"a", " 'a", "Kim Ash sat. “He did it,” he said. “A b c.” ",
      "The minister, Kim Ash, who met Lee, said he left. ", "“A b,” he said.\n\n",
      "\"A?\" said Kim.\n\n\"B.\"\n\n", "A b .\n`` C d . ''\n\n",
    ])
  func manyMarks(_ pattern: String) {
    check(repeated(pattern, to: 250_000))
  }

  @Test("Bytes at random, and a text cut anywhere, give ranges that are there")
  func random() {
    var generator = Seeded(state: 8)
    let signs = Array("\"'“”‘’„«» ,.:?a bKim said he \n\n(de-)12É\u{0}".unicodeScalars)
    for _ in 0..<400 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0..<300, using: &generator) {
        if let sign = signs.randomElement(using: &generator) { scalars.append(sign) }
      }
      check(ArticleText(String(scalars)))
      check(
        ArticleText(
          utf8: (0..<200).map { _ in UInt8.random(in: 0...255, using: &generator) }))
    }
    let whole = Array(TunedQuotes.passages.map(\.text).joined(separator: "\n\n").utf8)
    for end in stride(from: 0, to: whole.count, by: 7) {
      check(ArticleText(utf8: Array(whole[..<end].suffix(700))))
    }
  }

  private func check(_ text: ArticleText) {
    let scalars = Array(text.string(in: 0..<text.bytes.count).unicodeScalars)
    var last = 0
    for mention in DirectQuotes.find(in: text) {
      #expect(mention.range.lowerBound >= last)
      last = mention.range.upperBound
      guard last <= scalars.count else {
        Issue.record("beyond the end")
        return
      }
      #expect(String(String.UnicodeScalarView(scalars[mention.range])) == mention.text)
      if let said = mention.saidRange { #expect(said.upperBound <= scalars.count) }
    }
  }

  @Test("One paragraph of five megabytes is read")
  func onePlainParagraph() {
    let text = repeated(
      "Mike Ashdown said “the road is open” on Sunday and Poole left. ", to: 5_000_000)
    let mentions = DirectQuotes.find(in: text)
    #expect(mentions.count > 70_000)
    #expect(mentions.allSatisfy { $0.speaker == "Mike Ashdown" })
  }

  @Test("A line without end is read in parts, cut between characters", arguments: ["“", "漢", "x"])
  func endless(_ word: String) {
    let bytes = Array(String(repeating: word, count: 1_800_000 / word.utf8.count).utf8)
    bytes.withUnsafeBufferPointer { bytes in
      let bounds = ParagraphBounds(bytes)
      var end = bounds.end(from: 0)
      #expect(end < bytes.count)
      while end < bytes.count {
        #expect(bytes[end] & 0xC0 != 0x80)
        let next = bounds.end(from: end)
        #expect(next > end)
        end = next
      }
    }
  }
}
