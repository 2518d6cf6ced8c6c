import Chronology
import Testing

@testable import ArticleReading

@Suite("Dates in hostile texts")
struct TimeWorkTests {
  private let published = try? EDTF(parsing: "2018-07-09")

  @Test("Twice the text is twice the work")
  func linear() {
    let text = knownPassages.map(\.text).joined(separator: "\n\n")
    let once = TimeExpressions.candidates(in: ArticleText(text + "\n\n")).tokens
    let eight = TimeExpressions.candidates(
      in: ArticleText(String(repeating: text + "\n\n", count: 8))
    ).tokens
    #expect(eight == 8 * once)
  }

  @Test(
    "A text of one word over and over is read in one pass",
    arguments: [
      "May ", "last ", "2018", "from ", "July 6-", "the ", "\"", "a few days ", "12/", "p.m.",
      "1,000", "’", "-", "Friday, ",
    ])
  func repetition(_ word: String) {
    let count = 50_000 / word.utf8.count
    let text = ArticleText(String(repeating: word, count: count))
    let (_, tokens) = TimeExpressions.candidates(in: text)
    #expect(tokens <= 50_000)
    let mentions = TimeExpressions.find(in: text, published: published)
    #expect(mentions.count <= 50_000)
  }

  @Test("Any bytes are read", arguments: 0..<20)
  func noise(_ seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next() -> UInt8 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return UInt8(truncatingIfNeeded: state >> 24)
    }
    let bytes = (0..<20_000).map { _ in next() }
    let text = ArticleText(utf8: bytes)
    var last = 0
    for mention in TimeExpressions.find(in: text, published: published) {
      #expect(mention.range.lowerBound >= last)
      last = mention.range.lowerBound
    }
  }

  @Test("A text cut anywhere, and with bytes mixed up, is read")
  func mangled() {
    let text = Array(
      (knownPassages + knownNarratives).map(\.text).joined(separator: "\n").utf8)
    for end in stride(from: 0, to: text.count, by: 37) {
      _ = TimeExpressions.find(
        in: ArticleText(utf8: Array(text[max(0, end - 300)..<end])), published: nil)
    }
    var state: UInt64 = 88_172_645_463_325_252
    for _ in 0..<200 {
      var mixed = Array(text.prefix(2000))
      for _ in 0..<20 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        mixed[Int(state % UInt64(mixed.count))] = text[Int((state >> 20) % UInt64(text.count))]
      }
      for mention in TimeExpressions.find(in: ArticleText(utf8: mixed), published: published) {
        #expect(!mention.text.isEmpty)
      }
    }
  }

  @Test("Far years and empty texts give no date that is none")
  func edges() {
    #expect(TimeExpressions.find(in: ArticleText(""), published: nil).isEmpty)
    for year in ["Y170000002", "-0044-03-15", "0000", "XXXX", "2018-07-09T10:00:00", "1950/1953"] {
      let day = try? EDTF(parsing: year)
      let text =
        "Last year, 999 decades ago, on Friday, next week, in March, the past century, 12 centuries later, last winter."
      _ = TimeExpressions.find(in: ArticleText(text), published: day)
    }
  }
}
