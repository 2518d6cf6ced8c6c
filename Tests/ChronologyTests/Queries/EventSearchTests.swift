import Chronology
import Testing

@Suite("Looking for words in the events")
struct EventSearchTests {
  /// Ten events, each with the word in another place, and one without.
  private func snapshot() throws -> TimelineSnapshot {
    var timeline = MadeUp.timeline("x.yaml", [])
    let actor = Actor(
      id: Actor.ID(file: 0, name: "actor"), name: "Plain Name", aliases: ["alias 발언자"],
      origin: Origin(file: 0, line: 1, column: 1))
    timeline.actors = [actor]
    let names = [
      "title", "summary", "place", "group", "note", "tag", "actor", "quote", "translation",
      "speaker", "none",
    ]
    var events = try names.map { try MadeUp.event($0) }
    events[0].title = "Needle in the title"
    events[1].summary = "a needle in the summary"
    events[2].place = "Needleton"
    events[3].group = "needles"
    events[4].note = "needle"
    events[5].tags = ["pin", "needle"]
    events[6].actors = [.named("John Needle")]
    events[7].evidence = [try citation("the needle’s words")]
    events[8].evidence = [try citation("바늘", translation: "needle")]
    events[9].evidence = [try citation("words", speaker: .named("Needle"))]
    events[10].actors = [.declared(actor.id)]
    timeline.events = events
    return TimelineSnapshot([timeline])
  }

  private func citation(
    _ words: String, translation: String? = nil, speaker: ActorReference? = nil
  ) throws -> Citation {
    var citation = Citation(
      source: Source.ID(file: 0, name: "text"), origin: Origin(file: 0, line: 1, column: 1))
    var quote = Quote(TextQuoteSelector(exact: words))
    quote.translation = translation
    quote.speaker = speaker
    citation.quote = quote
    return citation
  }

  private func rows(_ words: String) throws -> [Int] {
    try snapshot().rows(matching: try #require(TextQuery(words)))
  }

  @Test("Words are found wherever an event has them, in the order of the files")
  func everywhere() throws {
    #expect(try rows("needle") == Array(0..<10))
    #expect(try rows("Needle") == [0, 2, 6, 9])
    #expect(try rows("바늘") == [8])
    #expect(try rows("haystack").isEmpty)
  }

  @Test("An actor is found by name and by any alias, in any script")
  func aliases() throws {
    #expect(try rows("발언자") == [10])
    #expect(try rows("plain name") == [10])
  }

  @Test("A search that is stopped gives what it has, and looks no further")
  func cancelled() throws {
    let events = try (0..<5000).map { try MadeUp.event("needle-\($0)") }
    let snapshot = TimelineSnapshot([MadeUp.timeline("x.yaml", events)])
    let query = try #require(TextQuery("needle"))
    #expect(snapshot.rows(matching: query) { true }.isEmpty)
    var asked = 0
    let some = snapshot.rows(matching: query) {
      asked += 1
      return asked > 2
    }
    #expect(!some.isEmpty && some.count < 5000)
    #expect(some == Array(0..<some.count))
    #expect(snapshot.rows(matching: query) { false }.count == 5000)
  }
}
