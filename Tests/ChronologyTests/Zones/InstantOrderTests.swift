import Testing

@testable import Chronology

/// Events of which the instant is known stand in the order of instants; all others by their day.
@Suite("The order of times of several zones")
struct InstantOrderTests {
  private static let seeds: ClosedRange<UInt64> = 1...24

  /// Dates with and without times and zones, most within a few days.
  private func date(_ random: inout SeededGenerator) -> EDTF? {
    let day =
      "2018-\(["06-30", "07-01", "07-06", "07-07", "07-08"].randomElement(using: &random) ?? "")"
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let time =
      "T\(two(Int.random(in: 0...23, using: &random))):\(["00", "30"].randomElement(using: &random) ?? ""):00"
    let zones = ["Z", "+09:00", "-04:00", "+14:00", "-14:00", "-11", "+05:30", ""]
    let zone = zones.randomElement(using: &random) ?? ""
    return switch Int.random(in: 0..<8, using: &random) {
    case 0: try? EDTF(parsing: day)
    case 1: try? EDTF(parsing: "2018-07")
    case 2: MadeUp.date(using: &random)
    default: try? EDTF(parsing: day + time + zone)
    }
  }

  private func events(_ seed: UInt64, count: Int = 200) -> [Event] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { number in
      var event = Event(
        id: Event.ID(file: 0, name: "event-\(number)"), title: "Event \(number)",
        origin: Origin(file: 0, line: number + 1, column: 1))
      event.date = date(&random).map { StatedDate($0) }
      return event
    }
  }

  private func snapshot(_ events: [Event], _ zone: TimeZoneRules?) -> TimelineSnapshot {
    var timeline = MadeUp.timeline("t.yaml", events)
    timeline.zone = zone
    return TimelineSnapshot([timeline])
  }

  private func ids(_ snapshot: TimelineSnapshot) -> [String] {
    (0..<snapshot.events.count).map {
      snapshot.events.event(at: snapshot.events.row(inOrder: $0)).id.name
    }
  }

  @Test("Later that day in another zone is earlier, also across days")
  func story() throws {
    let texts = [
      "2018-07-06T20:00:00Z", "2018-07-07T01:00:00+09:00", "2018-07-07", "2018-07-06",
      "2018-07-08", "2018-07-06T23:00:00-04:00",
    ]
    let events = try texts.map { try MadeUp.event($0, date: $0) }
    let snapshot = snapshot(events, nil)
    #expect(
      ids(snapshot) == [
        "2018-07-06", "2018-07-07", "2018-07-07T01:00:00+09:00", "2018-07-06T20:00:00Z",
        "2018-07-06T23:00:00-04:00", "2018-07-08",
      ])
  }

  @Test("A time without a zone is read in the file's; without one it keeps to its day")
  func zoneOfFile() throws {
    let texts = ["2018-07-07T10:00:00", "2018-07-07T00:30:00Z", "2018-07-07T02:00:00Z"]
    let events = try texts.map { try MadeUp.event($0, date: $0) }
    #expect(ids(snapshot(events, nil)) == [texts[1], texts[2], texts[0]])
    #expect(ids(snapshot(events, MadeUpZone.fixed(540))) == [texts[1], texts[0], texts[2]])
  }

  @Test(
    "The order has every row once, instants ascend, and what has none stands by its day",
    arguments: seeds)
  func order(seed: UInt64) throws {
    for zone in [nil, MadeUpZone.fixed(540), MadeUpZone.fixed(-600)] {
      let events = events(seed)
      let store = snapshot(events, zone).events
      let rows = (0..<store.count).map { store.row(inOrder: $0) }
      #expect(rows.sorted() == Array(0..<store.count))
      #expect(rows.map { store.place(of: $0) } == Array(0..<store.count))
      var instant = Int.min
      var day = Int.min
      for row in rows.prefix(store.datedCount) {
        let edtf = try #require(events[row].date?.edtf)
        let key = try #require(ChronologicalKey(edtf, ordinal: row, assuming: zone))
        let sortDay = try #require(store.columns.sortDay(at: row))
        #expect(sortDay >= day, "days ascend")
        day = sortDay
        guard key.isInstant, let second = key.instantNumber else {
          #expect(sortDay == key.sortDay.number, "\(edtf) stands by its own day")
          continue
        }
        #expect(second >= instant, "\(edtf) comes after what was before it")
        instant = second
        #expect(
          (0...2).contains(sortDay - key.sortDay.number), "\(edtf) is moved by two days at most")
      }
    }
  }

  @Test("Columns give the order of the keys, which is a strict total one", arguments: seeds)
  func columns(seed: UInt64) throws {
    let zone = seed % 2 == 0 ? MadeUpZone.fixed(540) : nil
    // Far years are compared, others sorted by their digits.
    for events in [
      events(seed), events(seed).filter { ($0.date?.edtf.bounds?.latest.day?.year ?? 0) < 3000 },
    ] {
      let keys = events.enumerated().compactMap { row, event in
        event.date.flatMap { ChronologicalKey($0.edtf, ordinal: row, assuming: zone) }
      }
      let placed = ChronologicalKey.inOrderOfInstants(keys)
      #expect(placed.map(\.ordinal) == keys.map(\.ordinal))
      let few = placed.prefix(30)
      let isTotal = few.allSatisfy { left in
        few.allSatisfy { right in
          [left < right, right < left, left == right].filter { $0 }.count == 1
            && few.allSatisfy { !(left < right && right < $0) || left < $0 }
        }
      }
      #expect(isTotal)
      let store = snapshot(events, zone).events
      #expect(
        (0..<store.datedCount).map { store.row(inOrder: $0) } == placed.sorted().map(\.ordinal))
      // Put in that order, the file is sorted, and says the same.
      let sorted = (0..<store.count).map { events[store.row(inOrder: $0)] }
      #expect(ids(snapshot(sorted, zone)) == sorted.map(\.id.name))
    }
  }

  @Test(
    "Columns that are put together and cut again order as those of all events", arguments: seeds)
  func seams(seed: UInt64) {
    let all = events(seed)
    var whole = EventColumns(all)
    var random = SeededGenerator(seed: seed + 100)
    let cut = Int.random(in: 0...all.count, using: &random)
    var parts = EventColumns(all[..<cut])
    parts.append(contentsOf: EventColumns(all[cut...]))
    parts.append(contentsOf: EventColumns(all[..<cut]))
    parts.removeLast(cut)
    for zone in [MadeUpZone.fixed(540)] {
      whole.readTimes(of: all.indices, in: zone)
      parts.readTimes(of: all.indices, in: zone)
    }
    #expect(parts.orderByInstants() == whole.orderByInstants())
    for row in all.indices { #expect(parts.key(at: row) == whole.key(at: row)) }
  }

  @Test("A key that was moved keeps its instant, and can be moved back", arguments: seeds)
  func moved(seed: UInt64) {
    for event in events(seed) {
      guard let edtf = event.date?.edtf else { continue }
      let key = DateKey.make(edtf, isAlone: true).key
      guard key.isInstant else { continue }
      for days in Int32(0)...2 {
        let moved = key.moved(to: key.day + days)
        // Only what is later than midnight there, by any clock, is moved.
        guard key.second >= Int(moved.day) * 86_400 - 86_400 else { continue }
        #expect(moved.second == key.second && moved.unmoved == key && moved.flags == key.flags)
      }
    }
  }

  @Test("What was said goes by instants, too")
  func said() throws {
    let speaker = ActorReference.named("A")
    let texts = ["2018-07-06T20:00:00Z", "2018-07-07T01:00:00+09:00", "2018-07-07", "2018-07-06"]
    var event = try MadeUp.event("talks", date: "2018-07-10")
    event.evidence = try texts.map { text in
      var citation = Citation(
        source: Source.ID(file: 0, name: "s"), origin: Origin(file: 0, line: 1, column: 1))
      var quote = Quote(TextQuoteSelector(exact: text))
      quote.speaker = speaker
      quote.said = StatedDate(try EDTF(parsing: text))
      citation.quote = quote
      return citation
    }
    let survey = UtteranceSurvey(speaker, in: snapshot([event], nil))
    var found = survey.nothing
    survey.look(at: .stretch(0..<1, thatMay: .anything), &found)
    let answer = survey.answer(found) { times, work in (0..<times).forEach { work($0) } }
    #expect(
      answer.inOrderOfSaying.map { texts[$0.index] } == [texts[3], texts[2], texts[1], texts[0]])
  }
}
