import Chronology
import Testing

@Suite("Words found by bytes and by characters")
struct TextQueryPropertyTests {
  @Test("Bytes give the places that characters give", arguments: 1...12)
  func samePlaces(seed: UInt64) {
    var made = MadeUpWords(seed: seed)
    var found = 0
    for _ in 0..<200 {
      let text = made.text(0...60)
      for _ in 0..<3 {
        let words = made.words(from: text)
        let ranges = WordOracle(words).ranges(in: text)
        let query = TextQuery(words)
        #expect(query?.ranges(in: text) == ranges, "“\(words)” in “\(text)”")
        #expect(query?.matches(text) == !ranges.isEmpty, "“\(words)” in “\(text)”")
        found += ranges.count
      }
    }
    #expect(found > 100)
  }

  @Test("A letter that a mark or a joiner follows is not that letter")
  func boundaries() {
    let texts = [
      "cafe\u{301}", "e\u{200D}", "e\u{FE0F}", "\u{600}e", "\r\n", "x\r\ny", "🇰🇷e", "e🇰🇷",
      "e\u{308} e",
    ]
    for text in texts {
      for words in ["e", "cafe", "\n", "\r", "\r\n", "y", "x", "🇰🇷", "🇰", "x\r\ny"] {
        #expect(
          TextQuery(words)?.ranges(in: text) == WordOracle(words).ranges(in: text),
          "“\(words)” in “\(text)”")
      }
    }
  }

  @Test("Long texts give what short ones give, wherever the words stand")
  func longTexts() {
    for words in ["fisheries", "조약", "élan", "k", "K", "ж"] {
      for before in 0..<80 {
        let text = String(repeating: "abc ", count: before / 4) + words + " и 한 "
        let long = text + String(repeating: "ф", count: before) + words.uppercased()
        for text in [text, long] {
          #expect(TextQuery(words)?.ranges(in: text) == WordOracle(words).ranges(in: text))
        }
      }
    }
  }

  @Test(
    "Greek words are found at their end as elsewhere, by bytes as by characters", arguments: 1...12)
  func sigmas(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let letters = ["σ", "ς", "Σ", "ο", "Ο", "δ", "ό", "σ\u{301}", " ", "a", "e\u{301}"]
    func text(_ count: ClosedRange<Int>, _ letters: [String]) -> String {
      (0..<Int.random(in: count, using: &random)).compactMap { _ in
        letters.randomElement(using: &random)
      }.joined()
    }
    var found = 0
    for _ in 0..<300 {
      // Often plain, so that bytes are looked at.
      let long = text(0...40, Bool.random(using: &random) ? letters : Array(letters[..<7]))
      let words = text(1...3, Array(letters[..<7]))
      let ranges = WordOracle(words).ranges(in: long)
      #expect(TextQuery(words)?.ranges(in: long) == ranges, "“\(words)” in “\(long)”")
      found += ranges.count
      let line = Array("{\"title\":\"\(long)\"}".utf8)
      guard let filter = TextQuery(words).flatMap(WordPrefilter.init), !ranges.isEmpty,
        line.withUnsafeBytes({ PlainText.isPlain(jsonLine: $0) })
      else { continue }
      let candidate = line.withUnsafeBytes { filter.firstCandidate(in: $0, from: 0) }
      #expect(candidate != nil, "“\(words)” in “\(long)”")
    }
    #expect(found > 100)
  }
}
