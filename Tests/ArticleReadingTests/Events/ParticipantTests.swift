import Chronology
import Testing

@testable import ArticleReading

@Suite("Who takes part in an event, and who does not")
struct ParticipantTests {
  private func actors(_ text: String) throws -> [[String]] {
    try EventPassage(text).read().events.filter { $0.date != nil }.map(\.actors)
  }

  @Test(
    "Wars, landmarks, holidays and common words with a capital take no part",
    arguments: [
      "Production stopped on Tuesday.", "The crowd stood on Parliament Hill on Wednesday.",
      "Veterans of World War II marched in Tarn on Thursday.",
      "Rescue workers searched the village of Ubel on Friday.",
      "On Independence Day the hill was closed.", "Police crossed the river Orra on Friday.",
    ])
  func none(_ text: String) throws {
    #expect(try actors(text) == [[]], "\(text)")
  }

  @Test("A holiday is no part of the name behind it")
  func holiday() throws {
    #expect(
      try actors("On Christmas Day Ella Strand sang in Narvik. On Easter Ella Strand left.") == [
        ["Ella Strand"], ["Ella Strand"],
      ])
  }

  @Test("A heading whose words all have capitals names nobody")
  func heading() throws {
    #expect(
      try actors("Court Jails Denton on Friday\n\nMiles Denton spoke in Dayton on Friday.") == [
        ["Miles Denton"]
      ])
  }

  @Test("The North keeps its article, and both sides take part")
  func compass() throws {
    #expect(
      try actors("The North and the South held talks in Oslo on Friday.") == [
        ["the North", "the South"]
      ])
  }

  @Test(
    "A pronoun is somebody only where nobody else is meant",
    arguments: [
      ("Miles Denton was ill. He resigned in April.", ["Miles Denton"]),
      ("Miles Denton met Carl Voss. He resigned in April.", []),
      ("Peter Denton met Anna Pruitt. She left for Dayton in April.", ["Anna Pruitt"]),
      ("Miles Denton was ill.\n\nHe left for Dayton in April.", []),
      ("Petra Holm spoke. It closed its plant in April.", []),
      ("Petra Holm spoke. They left for Dayton in April.", []),
      ("Ilse Brandt and Marta Brandt sang. Brandt was ill. She left for Graz in April.", []),
      ("Miles Denton was ill. The driver came. He left for Dayton in April.", []),
    ] as [(String, [String])])
  func pronouns(_ text: String, _ expected: [String]) throws {
    #expect(try actors(text).last ?? [] == expected, "\(text)")
  }

  @Test("Two who meet on one day are not in the meeting of others")
  func meetings() throws {
    let found = try EventPassage(
      "Tom Ashe and Birgit Kroll met on Monday. The mayor will meet the police chief today."
    ).read().events
    #expect(found.map(\.status) == [.held, .announced])
    #expect(found.map(\.actors) == [["Tom Ashe", "Birgit Kroll"], []])
  }
}
