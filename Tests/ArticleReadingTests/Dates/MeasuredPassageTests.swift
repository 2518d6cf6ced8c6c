import ArticleReading
import Chronology
import Testing

@Suite("Dates annotated by the guidelines of TimeML")
struct MeasuredPassageTests {
  @Test("Annotated passages that rules are improved on are read right", arguments: [0, 1])
  func measured(_ kind: Int) {
    let score = MentionScore(kind == 0 ? measuredPassages : measuredNarratives)
    print("measured \(kind == 0 ? "news" : "narratives"): \(score)")
    #expect(score.strictF1 >= 97, "\(score.differences)")
    #expect(score.valueF1 >= 97, "\(score.differences)")
  }

  @Test("Annotated passages that nobody tuned rules on are read well", arguments: [0, 1])
  func heldOut(_ kind: Int) {
    let score = MentionScore(kind == 0 ? heldOutPassages : heldOutNarratives)
    print("held out \(kind == 0 ? "news" : "narratives"): \(score)")
    #expect(score.strictF1 >= 93)
    #expect(score.relaxedF1 >= 95)
    #expect(score.valueF1 >= 90, "\(score.differences)")
  }

  @Test("Longer texts that nobody tuned rules on are read well", arguments: [0, 1])
  func later(_ kind: Int) {
    let score = MentionScore(kind == 0 ? laterPassages : laterNarratives)
    print("later \(kind == 0 ? "news" : "narratives"): \(score)")
    #expect(score.strictF1 >= 90)
    #expect(score.valueF1 >= 88)
  }

  @Test("What is hard in several styles of news is read right")
  func styles() {
    let score = MentionScore(newsStylePassages)
    print("styles of news: \(score)")
    #expect(score.strictF1 >= 97, "\(score.differences)")
    #expect(score.valueF1 >= 97, "\(score.differences)")
  }
}
