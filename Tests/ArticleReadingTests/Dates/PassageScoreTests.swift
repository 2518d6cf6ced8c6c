import ArticleReading
import Chronology
import Testing

@Suite("Dates found in passages")
struct PassageScoreTests {
  @Test("The passages that rules are improved on are read right", arguments: [0, 1])
  func known(_ kind: Int) {
    let score = MentionScore(kind == 0 ? knownPassages : knownNarratives)
    print("known \(kind == 0 ? "news" : "narratives"): \(score)")
    #expect(score.strictF1 >= 90, "\(score.differences)")
    #expect(score.valueF1 >= 90, "\(score.differences)")
  }

  @Test("Passages that nobody tuned rules on are read well", arguments: [0, 1])
  func unseen(_ kind: Int) {
    let score = MentionScore(kind == 0 ? unseenPassages : unseenNarratives)
    print("unseen \(kind == 0 ? "news" : "narratives"): \(score)")
    #expect(score.strictF1 >= 85)
    #expect(score.relaxedF1 >= 88)
    #expect(score.valueF1 >= 80)
  }
}
