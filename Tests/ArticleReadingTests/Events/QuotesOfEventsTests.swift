import Chronology
import Testing

@testable import ArticleReading

@Suite("Which quotes belong to an event")
struct QuotesOfEventsTests {
  private func quotes(_ text: String) throws -> [[Int]] {
    try EventPassage(text).read().events.filter { $0.date != nil }.map(\.quotes)
  }

  @Test("Those of its sentence, and those that follow it and speak of it")
  func following() throws {
    #expect(
      try quotes("A ferry sank near Tavo last week. “It was far too full,” said Jon Abela.") == [
        [0]
      ])
  }

  @Test(
    "Not those behind somebody or something else, nor those of another paragraph",
    arguments: [
      "A ferry sank near Tavo last week. Its owner, Carl Voss, is old. “I am ill,” he said.",
      "A ferry sank near Tavo last week. The strike in the harbour goes on. “We are tired,” said Jon Abela.",
      "Jon Abela opened a school in Tavo last week.\n\n“I am ill,” said Jon Abela.",
    ])
  func others(_ text: String) throws {
    #expect(try quotes(text) == [[]], "\(text)")
  }

  @Test("Who speaks is not who spoke on the day of somebody else's speech")
  func speakers() throws {
    #expect(
      try quotes("Lena Moor will speak on July 14. “Nobody wanted to know,” Lena Moor said.") == [
        []
      ])
  }

  @Test("Whoever answers the words has not said them")
  func answered() throws {
    let found = try EventPassage(
      "Ostmark accused its neighbour of “open piracy”, which Norland denied."
    ).read()
    #expect(found.quotes.map(\.speaker) == ["Ostmark"])
  }

  @Test("One of them is nobody by name")
  func unnamed() throws {
    let found = try EventPassage("“We had no food,” one of them said.").read()
    #expect(found.quotes.map(\.speaker) == [nil])
    #expect(found.events.map(\.title) == ["one of them said"])
  }

  @Test(
    "An office is its holder's only where no other country's is meant",
    arguments: [
      ("President Karl Holm spoke in Vienna.\n\n“We will pay,” the president said.", "Karl Holm"),
      (
        "President Karl Holm of Ostmark met the president of Sudland.\n\n“We will pay,” the president said.",
        "the president"
      ),
      (
        "Queen Mathilde of Sudland came.\n\nIn Norland, the queen opened parliament. “We are one,” the queen said.",
        "the queen"
      ),
      (
        "President Karl Holm of Ostmark spoke. The president of Ostmark left.\n\n“We will pay,” the president said.",
        "Karl Holm"
      ),
    ])
  func offices(_ text: String, _ speaker: String) throws {
    #expect(try EventPassage(text).read().quotes.map(\.speaker) == [speaker], "\(text)")
  }
}
