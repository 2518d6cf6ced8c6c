import Chronology
import Testing

@testable import ArticleReading

@Suite("Dates that do not date the story")
struct DatesBesideTests {
  private func events(_ text: String) throws -> [String] {
    try EventPassage(text).read().events.filter { $0.date != nil }
      .map { "\($0.facts) | \($0.title)" }
  }

  @Test(
    "A date in a relative clause, or that tells which of several is meant, makes no event",
    arguments: [
      "The treaty of 12 June 1974 still binds both states, the ministry said.",
      "The team's results, restated in August, were questioned by analysts.",
      "Under the 2015 agreement, Norland may not fish there.",
      "Its leader, who was elected in 2012, is ill.",
      "The firm's results for 2016 were poor.",
      "Those who had left in May were not there.",
      "Smith runs three firms he founded in 2009.",
    ])
  func none(_ text: String) throws {
    #expect(try events(text).isEmpty, "\(text)")
  }

  @Test(
    "The main clause has its own day, and no other",
    arguments: [
      (
        "Maria Falk, whose book appeared last year, spoke in Oslo on Friday.",
        "2018-07-06 held Oslo | Maria Falk spoke in Oslo"
      ),
      (
        "Mayor Rosa Lima, who was elected in May, opened the bridge on Monday.",
        "2018-07-09 held | Rosa Lima opened the bridge"
      ),
      (
        "On Friday the ferry, which had left Oslo on Thursday, sank near Tavo.",
        "2018-07-06 held Tavo | ferry sank near Tavo"
      ),
      (
        "The man who shot the mayor on Friday was arrested in Dorn on Saturday.",
        "2018-07-07 held Dorn | man was arrested in Dorn"
      ),
      (
        "Ilse Brandt, whose Sunday show was heard everywhere, died on Thursday at her home in Graz.",
        "2018-07-05 held Graz | Ilse Brandt died at her home in Graz"
      ),
      (
        "On her last evening on air, 29 December 1991, Ilse Brandt sang for an hour.",
        "1991-12-29 held | Ilse Brandt sang for an hour"
      ),
    ])
  func main(_ text: String, _ event: String) throws {
    #expect(try events(text) == [event], "\(text)")
  }

  @Test("Two clauses joined by a conjunction have each their day, their place and one subject")
  func joined() throws {
    #expect(
      try events("Norland beat Sudland in Linden on Saturday and will play in Graz on July 15.")
        == [
          "2018-07-07 held Linden | Norland beat Sudland in Linden",
          "2018-07-15 announced Graz | Norland will play in Graz",
        ])
    #expect(
      try events("An inquiry opened in Besk on May 2 and ended on June 30.") == [
        "2018-05-02 held Besk | inquiry opened in Besk", "2018-06-30 held | inquiry ended",
      ])
  }

  @Test("A place behind another clause is not that of the event")
  func places() throws {
    #expect(
      try events(
        "The ministers agreed on Tuesday to reopen the border at Lindau."
      ) == ["2018-07-03 held | ministers agreed to reopen the border at Lindau"])
    #expect(
      try events(
        "The paper was signed in Geneva, where both had once quarrelled in Paris style, on Friday."
      ) == ["2018-07-06 held Geneva | paper was signed in Geneva"])
  }

  @Test(
    "A form of \"be\", or a verb that says how long, gives its day to a noun",
    arguments: [
      (
        "The company's annual meeting is on 12 May 2020.",
        "2020-05-12 announced | company's annual meeting"
      ),
      (
        "The annual meeting of Corvin is on September 12 in Malmo.",
        "2018-09-12 announced Malmo | annual meeting of Corvin"
      ),
      ("The funeral was on Friday.", "2018-07-06 held | funeral"),
      ("The final match is on Sunday in Linden.", "2018-07-15 announced Linden | final match"),
      (
        "The conference runs from May 2 to June 30, 2019.",
        "2019-05-02/2019-06-30 announced | conference runs"
      ),
      ("The exhibition opens on Friday.", "2018-07-13 announced | exhibition opens"),
    ])
  func nominal(_ text: String, _ event: String) throws {
    #expect(try events(text) == [event], "\(text)")
  }
}
