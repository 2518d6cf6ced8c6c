import Chronology
import Testing

@Suite("A timeline as of a day")
struct AsOfSnapshotTests {
  private let sample: AfterSingapore

  init() throws { sample = try AfterSingapore() }

  private func names(asOf day: String) throws -> [String] {
    let projection = Projection(try sample.snapshot(asOf: day))
    return (0..<projection.count).map { projection.id(at: $0).name }
  }

  @Test("On 9 July 2018 the meeting is announced and nothing later is shown")
  func announced() throws {
    let snapshot = try sample.snapshot(asOf: "2018-07-09")
    #expect(
      try names(asOf: "2018-07-09") == [
        "singapore-summit", "pyongyang-talks", "panmunjom-meeting", "venue-search",
      ])
    #expect(snapshot.event(AfterSingapore.event("panmunjom-meeting"))?.status == .announced)
    #expect(snapshot.event(AfterSingapore.event("generals-talks")) == nil)
    #expect(snapshot.asOf?.counts.allHidden == 2)
    // The talks were known, but that they were on 6 July only if the article was published already.
    #expect(snapshot.asOf?.counts.definitely == 1)
    #expect(snapshot.asOf?.counts.possibly == 3)
    let projection = Projection(snapshot)
    #expect(
      (0..<projection.count).map(projection.knowledge) == [
        .definitely, .possibly, .possibly, .possibly,
      ])
    #expect(projection.datedCount == 3)
  }

  @Test("On 16 July the meeting was not held, and the talks of the 15th took its place")
  func inItsPlace() throws {
    let meeting = AfterSingapore.event("panmunjom-meeting")
    let talks = AfterSingapore.event("generals-talks")
    let snapshot = try sample.snapshot(asOf: "2018-07-16")
    #expect(snapshot.event(meeting)?.status == .notHeld)
    #expect(snapshot.successors(of: meeting) == [talks])
    // Before that nobody knew of them.
    let before = try sample.snapshot(asOf: "2018-07-14")
    #expect(before.event(meeting)?.status == .notHeld)
    #expect(before.successors(of: meeting) == [])
    #expect(before.asOf?.knowledge(of: talks)?.hidden == .notPublished)
    #expect(before.asOf?.knowledge(of: AfterSingapore.event("none")) == nil)
  }

  @Test("Order, headings and going to a date are those of the dates as they were known")
  func order() throws {
    var sample = sample
    try sample.add(
      "moved", "Moved", "2018-07-20", .held,
      [
        try AfterSingapore.entry("2018-06-12", "2018-05", .announced),
        try AfterSingapore.entry("2018-07-27", "2018-07-20", .held),
      ])
    let early = Projection(try sample.snapshot(asOf: "2018-07-07"))
    #expect(
      (0..<early.count).map { early.id(at: $0).name } == [
        "moved", "singapore-summit", "pyongyang-talks",
      ])
    #expect(early.heading(at: 0)?.words == "May 2018")
    #expect(early.firstPosition(atOrAfter: try AfterSingapore.day("2018-06-13")) == 2)
    #expect(early.position(of: AfterSingapore.event("moved")) == 0)
    let late = Projection(try sample.snapshot(asOf: "2018-07-27"))
    #expect(
      late.heading(at: late.position(of: AfterSingapore.event("moved")) ?? 0)?.words == "July 2018")
  }

  @Test("Filters look at what was known; words of entries that were not published are not found")
  func filters() throws {
    func found(_ filter: String, asOf day: String) throws -> [String] {
      let whole = Projection(try sample.snapshot(asOf: day))
      let projection = Projection(whole, filter: try FilterExpression(parsing: filter))
      return (0..<projection.count).map { projection.id(at: $0).name }
    }
    #expect(try found("status:announced", asOf: "2018-07-09") == ["panmunjom-meeting"])
    #expect(try found("status:announced", asOf: "2018-07-12") == [])
    #expect(try found("repatriation", asOf: "2018-07-07") == [])
    #expect(try found("repatriation", asOf: "2018-07-08") == ["singapore-summit"])
    #expect(try found("from:2018-07-12 to:2018-07-12", asOf: "2018-07-13") == ["panmunjom-meeting"])
  }

  @Test("A filter as of a day is sure only of what was known for certain on that day")
  func certaintyOfFilters() throws {
    var sample = sample
    try sample.add(source: "around", published: "2018-06-13~")
    // Announced for certain; that it was moved to the 20th, and put in words, was only possibly known.
    try sample.add(
      "moved", "Moved", "2018-06-20", .announced,
      [
        try AfterSingapore.entry("2018-06-12", "2018-06-15", .announced),
        try AfterSingapore.entry("around", "2018-06-20", .notHeld, quote: "put off"),
      ])
    // Nothing else says anything of it.
    try sample.add(
      "rumour", "Rumour", "2018-06-20", .announced,
      [try AfterSingapore.entry("around", "2018-06-20", .announced)])
    let snapshot = try sample.snapshot(asOf: "2018-06-13")
    func certainty(_ filter: String) throws -> [String: Certainty] {
      let found = EventScan(try FilterExpression(parsing: filter), in: snapshot).matches()
      return zip(found.places, found.isPossible).reduce(into: [:]) { known, match in
        let row = snapshot.events.row(inOrder: Int(match.0))
        known[snapshot.events.event(at: row).id.name] = match.1 ? .possibly : .definitely
      }
    }
    #expect(try certainty("Rumour") == ["rumour": .possibly])
    #expect(try certainty("Moved") == ["moved": .definitely])
    #expect(try certainty("said:\"put off\"") == ["moved": .possibly])
    #expect(try certainty("-said:\"put off\" Moved") == ["moved": .possibly])
    #expect(try certainty("status:not-held") == ["moved": .possibly])
    #expect(try certainty("status:announced") == ["moved": .possibly, "rumour": .possibly])
    #expect(
      try certainty("from:2018-06-20 to:2018-06-20") == ["moved": .possibly, "rumour": .possibly])
    #expect(try certainty("from:2018-06-15 to:2018-06-15") == ["moved": .possibly])
    #expect(
      try certainty("from:2018-06-13 to:2018-06-30")
        == ["moved": .definitely, "rumour": .possibly])
    // Once it is certain, so is the filter.
    let later = try sample.snapshot(asOf: "2018-06-15")
    let sure = EventScan(try FilterExpression(parsing: "status:not-held"), in: later).matches()
    #expect(sure.counts.definitely == 1)
    #expect(sure.counts.possibly == 0)
  }

  @Test("The words of an entry are found by the same identity on every day")
  func evidence() throws {
    let id = EvidenceID(event: AfterSingapore.event("pyongyang-talks"), entry: .citation(2))
    #expect(sample.snapshot.words(of: id) == "slept just fine")
    #expect(try sample.snapshot(asOf: "2018-07-10").words(of: id) == "slept just fine")
    #expect(try sample.snapshot(asOf: "2018-07-07").words(of: id) == nil)
  }

  @Test("Several files as of a day keep their events apart")
  func files() throws {
    var other = sample
    other.events = other.events.map { event in
      var copy = Event(
        id: Event.ID(file: 1, name: event.id.name), title: event.title, origin: event.origin)
      copy.date = event.date
      copy.evidence = event.evidence
      return copy
    }
    var first = Timeline(path: "a.yaml", title: "A")
    first.sources = sample.sources
    first.events = sample.events
    var second = Timeline(path: "b.yaml", title: "B")
    second.events = other.events
    let snapshot = TimelineSnapshot([first, second])
    let scan = AsOfScan(
      try AfterSingapore.day("2018-07-12"), in: snapshot, Publications(in: snapshot))
    let then = TimelineSnapshot(snapshot, asOf: scan, known: scan.known())
    #expect(then.events.count == 8)
    let projection = Projection(then)
    for position in 0..<projection.count {
      let id = projection.id(at: position)
      #expect(projection.event(at: position).id == id)
      #expect(projection.position(of: id) == position)
    }
    var seen: [Event.ID] = []
    projection.forEach(in: 0..<8, parts: .row) { _, event in seen.append(event.id) }
    #expect(seen == (0..<8).map(projection.id))
  }
}
