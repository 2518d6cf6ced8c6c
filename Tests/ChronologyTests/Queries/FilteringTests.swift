import Chronology
import Testing

/// A timeline made up for the tests; its words say so.
private enum Made {
  static let origin = Origin(file: 0, line: 1, column: 1)

  static func event(_ name: String, _ date: String?, _ change: (inout Event) -> Void = { _ in })
    throws -> Event
  {
    var event = Event(id: Event.ID(file: 0, name: name), title: "Event \(name)", origin: origin)
    event.date = try date.map { StatedDate(try EDTF(parsing: $0)) }
    if date == nil { event.undated = .notGiven }
    change(&event)
    return event
  }

  static func snapshot() throws -> TimelineSnapshot {
    var timeline = Timeline(path: "made.yaml", title: "Made")
    let speaker = Actor(
      id: Actor.ID(file: 0, name: "speaker"), name: "Example Speaker", aliases: ["대변인"],
      origin: origin)
    timeline.actors = [speaker]
    var source = Source(id: Source.ID(file: 0, name: "wire"), origin: origin)
    source.title = "A wire report"
    source.outlet = "Example Agency"
    timeline.sources = [source]
    func quote(_ words: String, said: String? = nil, by checker: String? = nil) throws -> Citation {
      var citation = Citation(source: source.id, origin: origin)
      var quote = Quote(TextQuoteSelector(exact: words))
      quote.said = try said.map { StatedDate(try EDTF(parsing: $0)) }
      quote.speaker = .declared(speaker.id)
      citation.quote = quote
      citation.checked = checker.map { Citation.Check(by: $0) }
      return citation
    }
    timeline.events = [
      try event("june", "2018-06-12") { $0.tags = ["summit"] },
      try event("span", "2018-05-20/2018-08-10") { $0.place = "Geneva" },
      try event("about", "2018-07-12~") {
        $0.status = .notHeld
        $0.evidence = [try? quote("the words of it", said: "2018-07-08", by: "Ann")].compactMap {
          $0
        }
      },
      try event("either", "[2018-05-01,2018-09-01]"),
      try event("month", "2018-07") {
        $0.actors = [.named("Somebody Else")]
        $0.evidence = [try? quote("other words")].compactMap { $0 }
      },
      try event("year", "2018"),
      try event("undated", nil) { $0.tags = ["summit"] },
      try event("masked", "201X-12-25"),
    ]
    return TimelineSnapshot([timeline])
  }
}

@Suite("Filtering a timeline")
struct FilteringTests {
  private let whole: Projection

  init() throws {
    whole = Projection(try Made.snapshot())
  }

  /// The names of the events that match, with a question mark where only possibly.
  private func names(_ filter: String) throws -> [String] {
    let projection = Projection(whole, filter: try FilterExpression(parsing: filter))
    return (0..<projection.count).map {
      projection.event(at: $0).id.name + (projection.certainty(at: $0) == .possibly ? "?" : "")
    }
  }

  @Test(
    "Each condition finds its events",
    arguments: [
      ("from:2018-06 to:2018-07", ["year?", "span", "june", "month", "about"]),
      ("from:2018-07 to:2018-07", ["year?", "span", "month", "about"]),
      ("from!:2018-07", ["span", "month", "about"]),
      ("from:2018-07-12 to:2018-07-12", ["year?", "span", "month?", "about?"]),
      ("from!:2018-07-12 to!:2018-07-12", ["span"]),
      ("to:2018-05-19", ["masked?", "year?", "either?"]),
      ("from:2013-01 to:2013-06", []),
      ("from:2013-06 to:2013-12", ["masked?"]),
      ("who:대변인", ["month", "about"]),
      ("who:speaker", ["month", "about"]),
      ("who:else", ["month"]),
      ("who:Speaker -who:else", ["about"]),
      ("tag:summit", ["june", "undated"]),
      ("tag:summ", []),
      ("place:geneva", ["span"]),
      ("place:GENEVA", []),
      ("said:words", ["month", "about"]),
      ("said:\"words of\"", ["about"]),
      ("said:2018-07", ["about"]),
      ("said:2018-07-09", []),
      ("source:agency", ["month", "about"]),
      ("source:wire said:other", ["month"]),
      ("status:not-held", ["about"]),
      ("checked:yes", ["about"]),
      ("checked:no", ["month"]),
      ("checked:ann", ["about"]),
      ("event JUNE or \"Event june\"", ["june"]),
      ("tag:summit or place:geneva", ["span", "june", "undated"]),
      ("tag:summit from:2018", ["june"]),
      ("tag:summit -from:2018-07", ["june"]),
      ("tag:summit (tag:summit or from:2018)", ["june", "undated"]),
    ])
  func conditions(filter: String, expected: [String]) throws {
    #expect(try Set(names(filter)) == Set(expected))
  }

  @Test("The undated are counted only where a date would have made them match")
  func undated() throws {
    func counts(_ text: String) throws -> FilterCounts? {
      Projection(whole, filter: try FilterExpression(parsing: text)).counts
    }
    #expect(try counts("from:2018 to:2018")?.undatedLeftOut == 1)
    #expect(try counts("tag:summit from:2018")?.undatedLeftOut == 1)
    #expect(try counts("place:geneva from:2018")?.undatedLeftOut == 0)
    #expect(try counts("-from:2018")?.undatedLeftOut == 1)
    #expect(try counts("tag:summit")?.undatedLeftOut == 0)
    let july = try counts("from:2018-07 to:2018-07")
    #expect(july?.definitely == 3)
    #expect(july?.possibly == 1)
  }

  @Test(
    "A date that names no day is undated for a filter, a year too far away is possible",
    arguments: [
      ("../..", nil), ("/", nil), ("../", nil), ("XXXX-12-XX", nil), ("XXXX-06/..", nil),
      ("Y1E99", .possibly), ("Y1E99~", .possibly), ("Y1E99/..", .possibly),
      ("1985/..", .definitely), ("/1985", Certainty.no),
    ] as [(String, Certainty?)])
  func withoutDays(date: String, expected: Certainty?) throws {
    var timeline = Timeline(path: "made.yaml", title: "Made")
    timeline.events = [try Made.event("one", date)]
    let filtered = Projection(
      Projection(TimelineSnapshot([timeline])),
      filter: try FilterExpression(parsing: "from:2018 to:2018"))
    #expect(filtered.counts?.undatedLeftOut == (expected == nil ? 1 : 0))
    #expect(filtered.count == (expected == nil || expected == .no ? 0 : 1))
    if filtered.count == 1 { #expect(filtered.certainty(at: 0) == expected) }
  }

  @Test("Verdicts are handed in; what is not known yet is possible")
  func verdicts() throws {
    let filter = try FilterExpression(parsing: "verdict:changed")
    #expect(filter.usesVerdicts)
    let changed = EvidenceID(event: Event.ID(file: 0, name: "about"), entry: .citation(0))
    let known = Projection(whole, filter: filter, verdicts: { $0 == changed ? "changed" : "exact" })
    #expect(known.count == 1)
    #expect(known.event(at: 0).id.name == "about")
    let unknown = Projection(whole, filter: filter)
    #expect(unknown.counts?.possibly == 2)
    #expect(unknown.counts?.definitely == 0)
  }

  @Test("A subset keeps order, places, days and the undated at its end")
  func subset() throws {
    let filter = try FilterExpression(parsing: "tag:summit or status:not-held")
    let part = Projection(whole, filter: filter)
    #expect((0..<part.count).map { part.event(at: $0).id.name } == ["june", "about", "undated"])
    #expect(part.datedCount == 2)
    #expect(part.isUndated(2))
    #expect(part.sortDay(at: 1)?.description == "2018-07-12")
    #expect(part.sortDay(at: 2) == nil)
    for position in 0..<part.count {
      #expect(part.position(of: part.event(at: position).id) == position)
      #expect(part.position(ofRow: part.rows[position]) == position)
    }
    #expect(part.position(of: Event.ID(file: 0, name: "span")) == nil)
    let day = try #require(CalendarDay(year: 2018, month: 6, day: 13))
    #expect(part.firstPosition(atOrAfter: day) == 1)
    #expect(part.filter == filter)
  }

  @Test("Bounds of the words that date an event count, as they are")
  func givenBounds() throws {
    var timeline = Timeline(path: "made.yaml", title: "Made")
    timeline.events = [
      try Made.event("moved", "2018-07-12~") {
        var dating = Dating(source: Source.ID(file: 0, name: "wire"), origin: Made.origin)
        dating.earliest = CalendarDay(year: 2018, month: 7, day: 10)
        dating.latest = CalendarDay(year: 2018, month: 7, day: 14)
        $0.datedBy = dating
      }
    ]
    let whole = Projection(TimelineSnapshot([timeline]))
    func count(_ text: String) throws -> Int? {
      Projection(whole, filter: try FilterExpression(parsing: text)).count
    }
    #expect(try count("to:2018-07-10") == 1)
    #expect(try count("to:2018-07-09") == 0)
    #expect(try count("from!:2018-07-10 to!:2018-07-14") == 1)
    #expect(try count("from!:2018-07-11") == 0)
  }
}
