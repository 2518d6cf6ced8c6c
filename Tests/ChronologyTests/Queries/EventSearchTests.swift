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
    let snapshot = try snapshot()
    return EventScan(.term(.words(words)), in: snapshot).matches().places
      .map { snapshot.events.row(inOrder: Int($0)) }.sorted()
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

  @Test("Stretches looked at one after the other find what the whole does")
  func stretches() throws {
    let events = try (0..<5000).map { number in
      try MadeUp.event(number % 7 == 0 ? "needle-\(number)" : "straw-\(number)")
    }
    let snapshot = TimelineSnapshot([MadeUp.timeline("x.yaml", events)])
    let scan = EventScan(.term(.words("needle")), in: snapshot)
    var found = FilterMatches()
    for start in stride(from: 0, to: 5000, by: 300) {
      found.append(scan.matches(in: start..<min(start + 300, 5000)))
    }
    #expect(found == scan.matches())
    #expect(found.places.map(Int.init) == Array(stride(from: 0, to: 5000, by: 7)))
    // Looking again among what was found finds it again, and more letters find less.
    #expect(scan.matches(among: found.places[...]) == found)
    let narrower = EventScan(.term(.words("needle-7")), in: snapshot)
    #expect(narrower.matches(among: found.places[...]) == narrower.matches())
  }
}
