import ArticleReading
import Chronology
import Testing

@Suite("Dates annotated by the guidelines of TimeML")
struct MeasuredPassageTests {
  @Test("Annotated passages that rules are improved on are read right", arguments: [0, 1])
  func measured(_ kind: Int) {
    let score = score(kind == 0 ? measuredPassages : measuredNarratives)
    print("measured \(kind == 0 ? "news" : "narratives"): \(score)")
    print(score.differences.joined(separator: "\n"))
    #expect(score.strictF1 >= 90, "\(score.differences)")
    #expect(score.valueF1 >= 90, "\(score.differences)")
  }

  @Test("Annotated passages that nobody tuned rules on are read well", arguments: [0, 1])
  func heldOut(_ kind: Int) {
    let score = score(kind == 0 ? heldOutPassages : heldOutNarratives)
    print("held out \(kind == 0 ? "news" : "narratives"): \(score)")
    #expect(score.strictF1 >= 85)
    #expect(score.relaxedF1 >= 88)
    #expect(score.valueF1 >= 80)
  }

  private func score(_ passages: [MarkedPassage]) -> MentionScore {
    var score = MentionScore()
    for passage in passages { score.count(passage) }
    return score
  }
}
