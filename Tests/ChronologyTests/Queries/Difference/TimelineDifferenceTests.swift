import Testing

@testable import Chronology

@Suite("What two versions of a timeline say differently")
struct TimelineDifferenceTests {
  private static let origin = Origin(file: 0, line: 1, column: 1)

  private func event(_ id: String?, _ title: String, _ date: String? = nil) throws -> Event {
    var event = Event(
      id: Identifier(file: 0, name: id ?? "\(title) \(date ?? "")"), title: title,
      origin: Self.origin)
    event.isNamedByFile = id != nil
    event.date = try date.map { StatedDate(try EDTF(parsing: $0)) }
    event.undated = date == nil ? .notGiven : nil
    return event
  }

  private func quote(_ words: String, _ source: String = "wire") -> Citation {
    var citation = Citation(source: Identifier(file: 0, name: source), origin: Self.origin)
    citation.quote = Quote(TextQuoteSelector(exact: words))
    return citation
  }

  private func snapshot(_ events: [Event], sources: [Source] = []) -> TimelineSnapshot {
    var timeline = Timeline(path: "t.yaml", title: "T")
    timeline.events = events
    timeline.sources = sources
    return TimelineSnapshot([timeline])
  }

  private func compare(_ old: [Event], _ new: [Event]) -> TimelineDifference {
    let (before, after) = (snapshot(old), snapshot(new))
    return TimelineDifference(
      before, EventPrints(before, 0..<old.count), after, EventPrints(after, 0..<new.count))
  }

  /// The items in a few words.
  private func words(_ difference: TimelineDifference) -> [String] {
    (0..<difference.count).compactMap { difference.item(at: $0) }.map { item in
      switch item {
      case .added(let event): "+ \(event.title)"
      case .dropped(let event): "- \(event.title)"
      case .changed(let change):
        "~ \(change.new.title) by \(change.match.rawValue): "
          + change.changes.map(word).joined(separator: ", ")
      }
    }
  }

  private func word(_ change: EventDifference.Change) -> String {
    switch change {
    case .date(let old, let new): "date \(old?.line ?? "-") > \(new?.line ?? "-")"
    case .status(let old, let new): "status \(old?.rawValue ?? "-") > \(new?.rawValue ?? "-")"
    case .title(let old, let new): "title \(old) > \(new)"
    case .value(let key, let old, let new): "\(key) \(old ?? "-") > \(new ?? "-")"
    case .quoteAdded(let citation): "quote + \(citation.quote?.selector.exact ?? "")"
    case .quoteDropped(let citation): "quote - \(citation.quote?.selector.exact ?? "")"
    case .quoteChanged(let old, let new):
      "quote \(old.quote?.selector.exact ?? "") > \(new.quote?.selector.exact ?? "")"
    case .citationAdded(let citation): "cites + \(citation.source.name)"
    case .citationDropped(let citation): "cites - \(citation.source.name)"
    case .citationChanged: "entry"
    }
  }

  @Test("Events are matched by id, and what is said differently is told value by value")
  func byID() throws {
    let old = try event("a", "Talks", "2018-07-12~")
    var new = try event("a", "The talks", "2018-07-12")
    new.status = .held
    new.tags = ["remains"]
    #expect(
      words(compare([old], [new])) == [
        "~ The talks by id: date 2018-07-12~ > 2018-07-12, status - > held, "
          + "title Talks > The talks, tags - > remains"
      ])
  }

  @Test("Where they stand in the files, and in what order, plays no part")
  func order() throws {
    let events = try [event("a", "A", "2018"), event("b", "B", "2017"), event(nil, "C")]
    var moved = events.reversed().map { $0 }
    for index in moved.indices { moved[index].origin = Origin(file: 0, line: 9, column: 9) }
    let difference = compare(events, moved)
    #expect(difference.count == 0)
    #expect(difference.sameCount == 3)
  }

  @Test(
    "Without an id of its own an event is matched by its title, else by its date and a like title")
  func withoutID() throws {
    let old = try [
      event(nil, "Talks in Geneva", "2018-07-01"), event(nil, "Remarks of the minister", "2018-08"),
      event(nil, "Gone for good", "2018-09"),
    ]
    let new = try [
      event(nil, "Talks in Geneva", "2018-07-02"),
      event(nil, "Remarks of the foreign minister", "2018-08"), event(nil, "New here", "2018-09"),
    ]
    #expect(
      words(compare(old, new)) == [
        "~ Talks in Geneva by title: date 2018-07-01 > 2018-07-02",
        "~ Remarks of the foreign minister by date: title Remarks of the minister > "
          + "Remarks of the foreign minister",
        "+ New here", "- Gone for good",
      ])
  }

  @Test("A title that several events have is no reason to take two of them for one")
  func commonTitle() throws {
    let old = try [event("a", "Talks", "2018-01"), event("b", "Talks", "2018-02")]
    let new = try [event("c", "Talks", "2018-03"), event("d", "Talks", "2018-04")]
    #expect(compare(old, new).count == 4)
  }

  @Test("Of very many events of one day, those of like titles are found though none has an id")
  func manyOfOneDay() throws {
    let (old, new) = try (
      (0..<200).map { try event(nil, "Talks number \($0) begin", "2018-07-12") },
      (0..<200).map { try event(nil, "Talks number \($0) begin today", "2018-07-12") }
    )
    let found = words(compare(old, new))
    #expect(found.count == 200)
    #expect(found.allSatisfy { $0.contains("by date: title") })
  }

  @Test("Quotes are told apart: added, dropped, or in other words")
  func quotes() throws {
    var old = try event("a", "A")
    old.evidence = [
      quote("these words stay"), quote("we had a good set of talks"), quote("these go"),
      quote("elsewhere", "other"),
    ]
    var new = try event("a", "A")
    new.evidence = [
      quote("we had a very good set of talks"), quote("these words stay"),
      quote("and these come"), quote("elsewhere", "third"),
    ]
    #expect(
      words(compare([old], [new])) == [
        "~ A by id: quote we had a good set of talks > we had a very good set of talks, "
          + "quote - these go, quote - elsewhere, quote + and these come, quote + elsewhere"
      ])
    new.evidence = old.evidence
    new.evidence[0].checked = Citation.Check(by: "A. Reader")
    #expect(words(compare([old], [new])) == ["~ A by id: entry"])
  }

  @Test("A new id of the same event is a change; one that is made anew is none")
  func ids() throws {
    let difference = compare(
      try [event("old-id", "Talks", "2018")], try [event("new-id", "Talks", "2018")])
    #expect(words(difference) == ["~ Talks by title: id old-id > new-id"])
    let (made, other) = try (event(nil, "Talks", "2018"), event(nil, "Talks", "2018"))
    #expect(compare([made], [other]).count == 0)
  }

  @Test("Sources are compared key by key")
  func sources() throws {
    func source(_ name: String, _ title: String) -> Source {
      var source = Source(id: Identifier(file: 0, name: name), origin: Self.origin)
      source.title = title
      return source
    }
    let old = snapshot([], sources: [source("a", "A"), source("b", "B")])
    let new = snapshot([], sources: [source("c", "C"), source("b", "Other")])
    let found = new.sourceDifferences(from: old)
    #expect(found.map(\.name) == ["c", "b", "a"])
    #expect(found.map(\.kind) == [.added, .changed, .dropped])
    #expect(found[1].changes.map(\.key) == ["title"])
    #expect(found[1].changes.map(\.new) == ["Other"])
  }

  @Test("Whatever is changed, dropped and added is found, and nothing else", arguments: 1...40)
  func random(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let old = try (0..<60).map { number in
      try event(
        number.isMultiple(of: 3) ? nil : "id\(number)", "Event number \(number)",
        "20\(10 + number % 9)-0\(1 + number % 9)")
    }
    var expected: [String] = []
    var new: [Event] = []
    for event in old {
      var event = event
      switch Int.random(in: 0..<6, using: &random) {
      case 0:
        expected.append("- \(event.title)")
        continue
      case 1:
        event.status = .held
        expected.append("~ \(event.title) by id: status - > held")
      case 2:
        event.place = "Geneva"
        expected.append("~ \(event.title) by id: place - > Geneva")
      default: break
      }
      new.append(event)
    }
    for number in 100..<105 {
      let added = try self.event("id\(number)", "Another \(number) altogether", "1999-12-31")
      new.append(added)
      expected.append("+ \(added.title)")
    }
    let difference = compare(old, new.shuffled(using: &random))
    #expect(words(difference).sorted() == expected.sorted())
    #expect(difference.sameCount + difference.count == old.count + 5)
  }

  @Test("Every row is found again by what it is about, wherever it stands")
  func keys() throws {
    let (same, before) = (try event("s", "Same", "2018-01-01"), try event("a", "Talks", "2018-07"))
    let after = try event("a", "Talks", "2018-07-12")
    var source = Source(id: Identifier(file: 0, name: "wire"), origin: Self.origin)
    source.title = "A wire"
    let old = snapshot([same, before, try event("d", "Dropped", "2018-02-01")])
    let new = snapshot([try event("n", "New", "2018-09-01"), after, same], sources: [source])
    let runner = SerialSurveyRunner(stretch: 1)
    let difference = try #require(TimelineDifference(from: old, by: runner, to: new, by: runner))
    #expect(difference.counts == (added: 1, dropped: 1, changed: 1))
    #expect(difference.rowCount == 4)
    for index in 0..<difference.rowCount {
      #expect(difference.index(of: difference.key(at: index)) == index)
    }
    #expect(difference.key(at: 0) == .old(Identifier(file: 0, name: "d")))
    #expect(difference.key(at: 3) == .source("wire"))
    #expect(difference.index(of: .new(same.id)) == nil)
    #expect(difference.index(of: .timeline) == nil)
    // The stretches in which the events were looked through play no part.
    let whole = SerialSurveyRunner()
    #expect(TimelineDifference(from: old, by: whole, to: new, by: whole) == difference)
  }
}
