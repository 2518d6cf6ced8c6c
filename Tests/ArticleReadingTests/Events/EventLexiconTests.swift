import Chronology
import Testing

@testable import ArticleReading

@Suite("The words by which events are known")
struct EventLexiconTests {
  private func events(_ text: String) throws -> [EventProposal] {
    ArticleFindings.read(ArticleText(text), published: try EDTF(parsing: "2018-07-09")).events
  }

  @Test("Every noun of every row names an event", arguments: EventLexicon.nouns)
  func nouns(_ row: (kind: EventKind, words: String)) throws {
    for noun in row.words.split(separator: " ") {
      let found = try events("They spoke of last month's \(noun) in Vienna.")
      #expect(found.map(\.title) == ["\(noun) in Vienna"], "\(noun)")
      #expect(found.first?.date?.edtf.description == "2018-06")
    }
  }

  @Test("Every verb of every row tells of one", arguments: EventLexicon.verbs)
  func verbs(_ row: (kind: EventKind, past: String, other: String)) throws {
    for verb in row.past.split(separator: " ") {
      let found = try events("On Sunday Mike Ashdown \(verb) the people there.")
      #expect(found.first?.title.hasPrefix("Mike Ashdown \(verb)") == true, "\(verb)")
      #expect(found.first?.date?.edtf.description == "2018-07-08")
    }
    for verb in row.other.split(separator: " ") where !verb.hasSuffix("ing") {
      let found = try events("On July 20 Mike Ashdown will \(verb) the people there.")
      #expect(found.first?.title.hasPrefix("Mike Ashdown will \(verb)") == true, "\(verb)")
      #expect(found.first?.status == .announced, "\(verb)")
    }
  }

  @Test(
    "What became of a plan is told where the words say so",
    arguments: [
      ("was cancelled", Event.Status.cancelled), ("was canceled", .cancelled),
      ("was scrapped", .cancelled), ("was aborted", .cancelled), ("was called off", .cancelled),
      ("was postponed", .moved), ("was rescheduled", .moved), ("was delayed", .moved),
      ("was deferred", .moved), ("was moved", .moved), ("did not take place", .notHeld),
      ("never took place", .notHeld), ("was not held", .notHeld), ("took place", .held),
      ("was held", .held),
    ])
  func outcomes(_ words: String, _ status: Event.Status) throws {
    let found = try events("The summit in Ankara last month \(words).")
    #expect(found.map(\.status) == [status], "\(words)")
  }

  @Test(
    "What is only thought of says nothing of what became of it",
    arguments: [
      "could be cancelled", "may be postponed", "was not cancelled", "will be called off",
    ])
  func openOutcomes(_ words: String) throws {
    for event in try events("The summit in Ankara on July 20 \(words).") {
      #expect(event.status == nil || event.status == .announced, "\(words)")
    }
  }

  @Test(
    "What is to come is announced",
    arguments: [
      "will be held", "is to be held", "is planned", "is set", "is scheduled", "is due",
      "is expected", "is slated", "would be held",
    ])
  func announced(_ words: String) throws {
    let found = try events("A summit in Ankara \(words) for July 20.")
    #expect(found.map(\.status) == [.announced], "\(words)")
  }

  @Test(
    "A day beside the story makes no event",
    arguments: [
      "It has been so since Friday.", "He is a man born in 1950.",
      "Under the 2015 deal it was free.",
      "It is what was said until Sunday.", "They met recently.", "In 2016 it was warm.",
    ])
  func background(_ text: String) throws {
    #expect(try events(text).isEmpty, "\(text)")
  }
}
