import Chronology
import Testing

@testable import ArticleReading

@Suite("What was planned, and what became of it")
struct PlansAndOutcomesTests {
  private func events(_ text: String) throws -> [String] {
    try EventPassage(text).read().events.filter { $0.date != nil }
      .map { "\($0.facts) | \($0.title)" }
  }

  @Test("What was cancelled is dated by its own day where that is named")
  func planned() throws {
    #expect(
      try events(
        "President Lena Holt was to visit Norland in June, but the visit was cancelled on Friday."
      ) == ["2018-06 cancelled Norland | Lena Holt was to visit Norland"])
    #expect(
      try events("A concert planned for Saturday in Karlsburg was cancelled.").first?
        .contains("cancelled Karlsburg | concert") == true)
  }

  @Test(
    "Where it is not, the day is that of the decision, and not of the event",
    arguments: [
      (
        "The visit of King Olaf was cancelled on Friday.",
        "2018-07-06 held | visit of King Olaf was cancelled"
      ),
      (
        "On Friday the visit of King Olaf was cancelled.",
        "2018-07-06 held | visit of King Olaf was cancelled"
      ),
      (
        "The palace postponed the king's visit on Friday.",
        "2018-07-06 held | palace postponed the king's visit"
      ),
    ])
  func decided(_ text: String, _ event: String) throws {
    #expect(try events(text) == [event], "\(text)")
  }

  @Test("The Friday meeting is what was cancelled, whenever that was decided")
  func attributive() throws {
    #expect(try events("The Friday meeting was cancelled.") == ["2018-07-06 cancelled | meeting"])
  }

  @Test("What was put off is announced for its new day")
  func afresh() throws {
    #expect(
      try events("The Tarn festival was postponed to August 18.") == [
        "2018-08-18 announced | Tarn festival"
      ])
  }

  @Test("Talks that moved forward were not moved")
  func forward() throws {
    #expect(
      try events("The talks moved forward in Geneva on Friday.") == [
        "2018-07-06 held Geneva | talks moved forward in Geneva"
      ])
  }

  @Test(
    "What is to come is announced, also where the sentence tells of the past",
    arguments: [
      "A hearing is set for October 1, 2018.",
      "A hearing is scheduled for Monday, the judge ruled.",
      "A hearing is to be held on July 20.", "The court said a hearing would be held on July 20.",
      "A hearing will take place on July 20 after the first one failed.",
    ])
  func announced(_ text: String) throws {
    let found = try EventPassage(text).read().events.filter { $0.title.contains("hearing") }
    #expect(found.map(\.status) == [.announced], "\(text)")
  }

  @Test("What is to be held at a place is there")
  func place() throws {
    #expect(
      try events("A conference on water is to be held at Linden Hall on August 3.") == [
        "2018-08-03 announced Linden Hall | conference on water"
      ])
  }

  @Test("What nobody spoke at yet has no quotes of others")
  func quotes() throws {
    let found = try EventPassage(
      "Talks between the two sides are scheduled for July 20 in Oslo. “We are ready,” said Ada Adler in Bergen."
    ).read().events
    #expect(found.map(\.quotes) == [[], [0]])
    #expect(found.map(\.actors) == [[], ["Ada Adler"]])
  }
}
