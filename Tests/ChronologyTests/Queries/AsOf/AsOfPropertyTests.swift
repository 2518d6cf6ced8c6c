import Chronology
import Testing

@Suite("What holds for every day as of which one asks")
struct AsOfPropertyTests {
  private static let first = 17_000

  /// Sources and events with every kind of date, close together so that days meet.
  private func sample(_ seed: UInt64) throws -> AfterSingapore {
    var random = SeededGenerator(seed: seed)
    var sample = try AfterSingapore()
    (sample.sources, sample.events) = ([], [])
    func day() -> CalendarDay {
      CalendarDay(number: Self.first + Int.random(in: 0..<40, using: &random))
    }
    func date() -> String? {
      let day = day().description
      let later = CalendarDay(number: Self.first + 50)
      return [
        day, day, day + "~", day + "?", "\(day)/\(later)", "../\(day)", "\(day)/..",
        "[..\(day)]", "\(day)/", String(day.prefix(7)), String(day.prefix(4)), "XXXX-12-XX", nil,
      ].randomElement(using: &random) ?? nil
    }
    func status() -> Event.Status? {
      [.announced, .held, .held, .notHeld, .moved, nil, nil].randomElement(using: &random) ?? nil
    }
    for number in 0..<12 {
      let bounds = Int.random(in: 0..<6, using: &random) == 0
      try sample.add(
        source: "s\(number)", published: date(), earliest: bounds ? day().description : nil,
        latest: bounds ? day().description : nil)
    }
    for number in 0..<40 {
      var entries: [Citation] = []
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let source = "s\(Int.random(in: 0..<13, using: &random))"
        let isQuote = Bool.random(using: &random)
        entries.append(
          try AfterSingapore.entry(source, date(), status(), quote: isQuote ? "words" : nil))
      }
      var dating: Dating?
      if Int.random(in: 0..<3, using: &random) == 0 {
        dating = Dating(
          source: AfterSingapore.source("s\(Int.random(in: 0..<13, using: &random))"),
          origin: Origin(file: 0, line: 1, column: 1))
        if Bool.random(using: &random) { dating?.earliest = day() }
      }
      try sample.add("e\(number)", "E", date(), status(), datedBy: dating, entries)
    }
    return sample
  }

  /// Every day on which anything can change, and some around.
  private var days: [CalendarDay] {
    (-210..<180).map { CalendarDay(number: Self.first + $0) }
  }

  @Test("What is known stays known: an event, and each of its entries", arguments: 1...6)
  func monotone(seed: UInt64) throws {
    let sample = try sample(seed)
    let publications = Publications(sample.sources)
    for event in sample.events {
      var before: (event: Certainty, entries: [Int: Certainty]) = (.no, [:])
      for day in days {
        let answer = event.known(asOf: day, publications)
        #expect(answer.certainty >= before.event)
        var entries: [Int: Certainty] = [:]
        if let known = answer.known {
          for index in known.event.evidence.indices {
            guard case .citation(let position) = known.event.evidenceID(at: index).entry else {
              continue
            }
            entries[position] = known.entries[index]
            #expect(known.event.evidence[index] == event.evidence[position])
          }
        }
        for (position, certainty) in before.entries {
          #expect((entries[position] ?? .no) >= certainty)
        }
        before = (answer.certainty, entries)
      }
    }
  }

  @Test(
    "Long after the last publication every entry with a date of publication is there",
    arguments: 1...6)
  func atTheEnd(seed: UInt64) throws {
    let sample = try sample(seed)
    let publications = Publications(sample.sources)
    for event in sample.events {
      let answer = event.known(asOf: CalendarDay(number: .max), publications)
      let expected = event.evidence.indices.filter {
        publications[event.evidence[$0].source] != nil
      }
      #expect(answer.known?.event.evidence ?? [] == expected.map { event.evidence[$0] })
    }
  }

  @Test(
    "The days of an event's news are exactly those on which the answer changes", arguments: 1...6)
  func newsDays(seed: UInt64) throws {
    let sample = try sample(seed)
    let publications = Publications(sample.sources)
    for event in sample.events {
      var changed: [CalendarDay] = []
      var before = event.known(asOf: days[0], publications)
      for day in days.dropFirst() {
        let answer = event.known(asOf: day, publications)
        if answer != before { changed.append(day) }
        before = answer
      }
      let news = event.news(publications)
      var told: [CalendarDay] = []
      for one in news where told.last != one.day { told.append(one.day) }
      #expect(told == changed)
      #expect(news.allSatisfy { !$0.words { _ in "E" }.isEmpty })
    }
  }

  @Test("A history has the days of all events' news, and each event on its days", arguments: 1...6)
  func historyDays(seed: UInt64) throws {
    let sample = try sample(seed)
    let publications = Publications(sample.sources)
    let scan = HistoryScan(sample.snapshot, publications)
    let history = scan.history()
    let news = sample.events.flatMap { $0.news(publications) }
    #expect(history.days == Set(news.map(\.day)).sorted())
    for day in history.days {
      #expect(Set(scan.news(on: day, in: history)) == Set(news.filter { $0.day == day }))
    }
  }

  @Test("Nothing is held before its earliest day", arguments: 1...6)
  func neverTooEarly(seed: UInt64) throws {
    let sample = try sample(seed)
    let publications = Publications(sample.sources)
    for event in sample.events {
      for day in days {
        guard let known = event.known(asOf: day, publications).known,
          known.event.status == .held, let first = known.event.bounds?.earliest.day
        else { continue }
        #expect(day >= first.advanced(by: -1))
        if known.event.date?.edtf.qualification == nil { #expect(day >= first) }
      }
    }
  }

  @Test(
    "A snapshot as of a day has every event as it was known, in the order of those dates",
    arguments: 1...6)
  func snapshots(seed: UInt64) throws {
    let sample = try sample(seed)
    let snapshot = sample.snapshot
    let publications = Publications(in: snapshot)
    for day in [-30, 0, 10, 20, 30, 60].map({ CalendarDay(number: Self.first + $0) }) {
      let scan = AsOfScan(day, in: snapshot, publications)
      var found = KnownRows()
      for start in stride(from: 0, to: scan.count, by: 7) {
        found.append(scan.known(in: start..<min(start + 7, scan.count)))
      }
      #expect(found == scan.known())
      let then = TimelineSnapshot(snapshot, asOf: scan, known: found)
      let expected = sample.events.compactMap { $0.known(asOf: day, publications).known }
      #expect((0..<then.events.count).map { then.events.event(at: $0) } == expected.map(\.event))
      // The order that a timeline of these very events would have.
      let made = Projection(TimelineSnapshot([MadeUp.timeline("x", expected.map(\.event))]))
      let projection = Projection(then)
      #expect(projection.datedCount == made.datedCount)
      #expect(projection.rows == made.rows)
      for position in 0..<projection.count {
        #expect(projection.heading(at: position) == made.heading(at: position))
        #expect(
          projection.knowledge(at: position)
            == expected[projection.row(at: position)].certaintyOfFacts)
      }
    }
  }
}
