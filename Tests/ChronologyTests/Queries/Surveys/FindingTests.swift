import Chronology
import Testing

@Suite("Who appears, what is cited, what was said, what conflicts, what lacks proof")
struct FindingTests {
  private func answer(_ question: SurveyQuestion, _ snapshot: TimelineSnapshot) throws
    -> SurveyAnswer
  {
    try #require(
      question.answer(over: Projection(snapshot), with: SerialSurveyRunner(stretch: 2)))
  }

  private func snapshot(_ change: (inout [Event]) throws -> Void) throws -> TimelineSnapshot {
    var events = try [
      MadeUp.event("late", date: "2018-08-01"), MadeUp.event("early", date: "2018-06-01~"),
      MadeUp.event("undated"), MadeUp.event("middle", date: "2018-07"),
    ]
    try change(&events)
    return TimelineSnapshot([MadeUpSurveys.timeline(events)])
  }

  private func name(_ place: UInt32?, _ snapshot: TimelineSnapshot) -> String? {
    place.map { Projection(snapshot).id(at: Int($0)).name }
  }

  @Test("Actors have counts and ends; plain names are there, and so are those who do not appear")
  func actors() throws {
    let zeta = MadeUpSurveys.declared("a0")
    let snapshot = try snapshot { events in
      events[0].actors = [zeta, zeta, .named("Zeta")]
      events[1].evidence = [try MadeUpSurveys.quote("a word", by: zeta)]
      events[2].actors = [zeta]
    }
    guard case .actors(let actors) = try answer(.actors, snapshot) else { return }
    #expect(actors.count == 3)
    let first = actors.entry(at: 0, by: .count)
    #expect(first.key == zeta)
    #expect((first.appearance.events, first.appearance.quotes) == (2, 1))
    #expect(name(first.appearance.first, snapshot) == "early")
    #expect(name(first.appearance.last, snapshot) == "late")
    // By name: alpha, who does not appear, then the two Zetas, the declared one first.
    #expect(
      (0..<3).map { actors.entry(at: $0, by: .name).key }
        == [MadeUpSurveys.declared("a1"), zeta, .named("Zeta")])
    #expect(actors.entry(at: 2, by: .first).appearance == Appearance())
  }

  @Test("Words that date an event cite their source, too")
  func sources() throws {
    let snapshot = try snapshot { events in
      events[0].datedBy = Dating(source: MadeUpSurveys.source("s2"), origin: MadeUpSurveys.origin)
      events[0].evidence = [try MadeUpSurveys.quote("a", by: nil, in: "s2")]
      events[3].evidence = [
        try MadeUpSurveys.quote("b", by: nil, in: "s2"),
        try MadeUpSurveys.quote("c", by: nil, in: "s2"),
        Citation(source: MadeUpSurveys.source("nobody"), origin: MadeUpSurveys.origin),
      ]
    }
    guard case .sources(let sources) = try answer(.sources, snapshot) else { return }
    let first = sources.entry(at: 0, by: .count)
    #expect(first.key.name == "s2")
    #expect((first.appearance.events, first.appearance.quotes) == (2, 3))
    #expect(sources.count == 5)
    guard case .citations(let citations) = try answer(.citations(first.key), snapshot) else {
      return
    }
    #expect(citations.places.map { name($0, snapshot) } == ["middle", "late"])
    #expect(citations.quotes == 3)
  }

  @Test("What was said stands in the order of saying, the undated last; or in that of the events")
  func utterances() throws {
    let zeta = MadeUpSurveys.declared("a0")
    let snapshot = try snapshot { events in
      events[0].evidence = [
        try MadeUpSurveys.quote("second", by: zeta, said: "2018-05-02"),
        try MadeUpSurveys.quote("of another", by: .named("a0")),
      ]
      events[1].evidence = [
        try MadeUpSurveys.quote("no day", by: zeta),
        try MadeUpSurveys.quote("first", by: zeta, said: "2018-05-01"),
      ]
      events[2].evidence = [
        try MadeUpSurveys.quote("third", by: zeta, said: "2018-05-02T10:00:00Z")
      ]
      events[3].actors = [zeta]
    }
    guard case .utterances(let said) = try answer(.utterances(zeta), snapshot) else { return }
    func words(_ utterances: [Utterances.Utterance]) -> [String?] {
      utterances.map {
        Projection(snapshot).event(at: Int($0.place)).evidence[$0.index].quote?.selector.exact
      }
    }
    #expect(words(said.inOrderOfSaying) == ["first", "second", "third", "no day"])
    #expect(words(said.inOrderOfEvents) == ["no day", "first", "second", "third"])
    #expect(said.events.map { name($0, snapshot) } == ["middle"])
  }

  @Test("Definite conflicts come first, and what is out of date is counted")
  func conflicts() throws {
    func stating(_ date: String) throws -> Citation {
      var citation = Citation(source: MadeUpSurveys.source("s0"), origin: MadeUpSurveys.origin)
      citation.date = StatedDate(try EDTF(parsing: date))
      return citation
    }
    let snapshot = try snapshot { events in
      events[0].evidence = [try stating("2018-09-01")]
      events[1].evidence = [try stating("2018-06")]
      events[3].evidence = [try stating("2018-07")]
    }
    guard case .conflicts(let conflicts) = try answer(.conflicts, snapshot) else { return }
    #expect(conflicts.all.map { name($0.place, snapshot) } == ["late", "early"])
    #expect(conflicts.all.map(\.isDefinite) == [true, false])
    #expect((conflicts.definiteCount, conflicts.outOfDateCount) == (1, 1))
  }

  @Test("What an event lacks is told apart")
  func unsupported() throws {
    let cites = Citation(source: MadeUpSurveys.source("s0"), origin: MadeUpSurveys.origin)
    let citesSaved = Citation(source: MadeUpSurveys.source("s1"), origin: MadeUpSurveys.origin)
    let snapshot = try snapshot { events in
      events[0].evidence = [cites]
      events[1].evidence = [citesSaved]
      events[3].evidence = [try MadeUpSurveys.quote("a", by: nil)]
      events.append(try MadeUp.event("whole", date: "2018"))
      events[4].evidence = [try MadeUpSurveys.quote("a", by: nil, in: "s1")]
      events.append(try MadeUp.event("dated", date: "2018"))
      events[5].datedBy = Dating(source: MadeUpSurveys.source("s1"), origin: MadeUpSurveys.origin)
      events[5].datedBy?.selector = TextQuoteSelector(exact: "in 2018")
    }
    guard case .unsupported(let found) = try answer(.unsupported, snapshot) else { return }
    #expect(
      found.entries.map { name($0.place, snapshot) } == ["undated", "late", "early", "middle"])
    #expect(
      found.entries.map(\.lack) == [.evidence, [.quote, .savedText], .quote, .savedText])
    #expect(found.counts.values.allSatisfy { $0 == 1 })
  }

  @Test("As of a day, only what was published by then is asked")
  func asOf() throws {
    let sample = try AfterSingapore()
    let early = try sample.snapshot(asOf: "2018-07-10")
    guard case .sources(let sources) = try answer(.sources, early),
      case .citations(let citing) = try answer(
        .citations(MadeUpSurveys.source("2018-07-12")), early)
    else { return }
    let digest = (0..<sources.count).map { sources.entry(at: $0, by: .count) }
    #expect(digest.first?.key.name == "digest")
    #expect(citing.places.isEmpty)
    guard
      case .citations(let later) = try answer(
        .citations(MadeUpSurveys.source("2018-07-12")), sample.snapshot)
    else { return }
    #expect(later.places.count == 1)
  }
}
