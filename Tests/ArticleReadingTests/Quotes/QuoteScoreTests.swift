import ArticleReading
import Testing

@Suite("Quotes of the passages")
struct QuoteScoreTests {
  @Test("Passages by which the rules were made")
  func tuned() {
    let score = QuoteScore(TunedQuotes.passages)
    #expect(score.recall >= 0.97, "\(score.misses.joined(separator: "\n"))")
    #expect(score.precision >= 0.98, "\(score.misses.joined(separator: "\n"))")
    #expect(score.speakers >= 0.95, "\(score.misses.joined(separator: "\n"))")
  }

  @Test("Passages that no rule was made for")
  func heldOut() {
    let score = QuoteScore(HeldOutQuotes.passages)
    #expect(score.recall >= 0.97, "\(score.recall)")
    #expect(score.precision >= 0.98, "\(score.precision)")
    #expect(score.speakers >= 0.85, "\(score.speakers)")
  }

  @Test(
    "Passages in the manners of newspapers and corpora, by which rules were made",
    arguments: ["quotes", "speakers"])
  func tunedNews(_ what: String) {
    let score = QuoteScore(
      what == "quotes" ? TunedNewsQuotes.passages : TunedNewsSpeakers.passages)
    #expect(score.recall >= 0.99, "\(score.misses.joined(separator: "\n"))")
    #expect(score.precision >= 0.99, "\(score.misses.joined(separator: "\n"))")
    #expect(score.speakers >= 0.97, "\(score.misses.joined(separator: "\n"))")
    #expect(score.kindsRight >= 0.97, "\(score.misses.joined(separator: "\n"))")
  }

  @Test("Passages in the manners of newspapers and corpora, that no rule was made for")
  func heldOutNews() {
    let score = QuoteScore(HeldOutNewsQuotes.passages)
    #expect(score.recall >= 0.97, "\(score.summary)")
    #expect(score.precision >= 0.97, "\(score.summary)")
    #expect(score.speakers >= 0.85, "\(score.summary)")
    #expect(score.namePrecision >= 0.95, "\(score.summary)")
  }
}
