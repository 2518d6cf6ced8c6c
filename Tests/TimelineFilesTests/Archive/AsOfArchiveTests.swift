import Chronology
import Testing

@testable import TimelineFiles

/// Sizes so small that a few lines cross every seam.
private let tiny = ArchiveSizes(
  small: 400, head: 300, tail: 200, stretch: 256, block: 128, scan: 200, longestLine: 1 << 20)

@Suite("An archive of dispatches as of a day")
struct AsOfArchiveTests {
  /// A source a dispatch, each beside its event; now and then a second source tells more.
  private static func lines(_ random: inout Seeded) -> String {
    func day() -> String { "2018-07-\(10 + Int.random(in: 0..<20, using: &random))" }
    func status() -> String {
      ["announced", "held", "not-held"].randomElement(using: &random) ?? "held"
    }
    var lines: [String] = []
    for number in 0..<40 {
      let mark = ["", "", "~"].randomElement(using: &random) ?? ""
      lines.append(
        "{\"type\":\"source\",\"id\":\"s\(number)\",\"title\":\"S\",\"published\":\"\(day())\(mark)\"}"
      )
      var entries = [
        "{\"source\":\"s\(number)\",\"exact\":\"word\(number % 5)\",\"status\":\"\(status())\"}"
      ]
      if Bool.random(using: &random) {
        entries.append(
          "{\"source\":\"s\(Int.random(in: 0...number, using: &random))\",\"date\":\"\(day())\","
            + "\"exact\":\"word\(number % 3)\"}")
      }
      let own = Bool.random(using: &random) ? "\"status\":\"\(status())\"," : ""
      lines.append(
        "{\"id\":\"e\(number)\",\"title\":\"E\",\"date\":\"\(day())\",\(own)"
          + "\"evidence\":[\(entries.joined(separator: ","))]}")
    }
    return "{\"dateline\":1,\"title\":\"T\"}\n" + lines.joined(separator: "\n") + "\n"
  }

  @Test("Whatever parts of its lines are read, every event is as it was known", arguments: 1...8)
  func parts(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let text = Self.lines(&random)
    let archive = try #require(
      LineArchive.take(Array(text.utf8), path: "t.jsonl", file: 0, sizes: tiny))
    let whole = TimelineSnapshot(contents: [try #require(try archive.read())])
    let decoded = try read(text, path: "t.jsonl")
    let publications = Publications(in: whole)
    for number in [9, 12, 16, 20, 29, 31] {
      let day = try #require(CalendarDay(year: 2018, month: 7, day: number))
      let scan = AsOfScan(day, in: whole, publications)
      let then = TimelineSnapshot(whole, asOf: scan, known: scan.known())
      let expected = decoded.events.compactMap { $0.known(asOf: day, publications).known?.event }
      #expect((0..<then.events.count).map { then.events.event(at: $0) } == expected)
      #expect(expected.indices.allSatisfy { then.events.row(of: expected[$0].id) == $0 })

      // Several at once, in any order and twice, are those that one gets one by one.
      let rows = (0..<then.events.count).map { _ in
        Int.random(in: 0..<then.events.count, using: &random)
      }
      for store in [then.events, whole.events] {
        #expect(store.events(at: rows) == rows.map { store.event(at: $0) })
        #expect(store.events(at: rows.sorted()) == rows.sorted().map { store.event(at: $0) })
      }

      let projection = Projection(then)
      projection.forEach(in: 0..<projection.count, parts: .row) { position, event in
        let row = projection.row(at: position)
        #expect(event.id == expected[row].id)
        #expect(event.date == expected[row].date && event.status == expected[row].status)
      }
      for filter in ["status:held", "status:announced", "said:word1", "word2", "from:2018-07-15"] {
        let expression = try FilterExpression(parsing: filter)
        let found = Self.answers(expression, in: then)
        let shown = Self.answers(
          expression, in: TimelineSnapshot([Self.timeline(expected, decoded)]))
        // What is known where every source that may have been out by then was not.
        let certain = decoded.events.compactMap { event in
          event.known(asOf: day) { id in
            publications[id]?.certainty(asOf: day) == .definitely
              ? decoded.sources.first { $0.id == id }?.published : nil
          }.known?.event
        }
        let sure = Self.answers(
          expression, in: TimelineSnapshot([Self.timeline(certain, decoded)]))
        for id in expected.map(\.id.name) {
          let one = shown[id] ?? .no
          let other = certain.contains { $0.id.name == id } ? sure[id] ?? .no : nil
          let wanted = other.map { $0 == one ? one : .possibly } ?? min(one, .possibly)
          #expect(found[id] ?? .no == wanted, "\(filter) as of \(day): \(id)")
        }
      }
    }
  }

  /// How surely each event matches, by id; those that do not are left out.
  private static func answers(
    _ filter: FilterExpression, in snapshot: TimelineSnapshot
  ) -> [String: Certainty] {
    let found = EventScan(filter, in: snapshot).matches()
    let events = snapshot.events.events(inOrder: found.places, parts: [])
    return zip(events, found.isPossible).reduce(into: [:]) { answers, match in
      answers[match.0.id.name] = match.1 ? .possibly : .definitely
    }
  }

  @Test("Its history is that of its events, in whatever stretches it is read", arguments: 1...8)
  func history(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let text = Self.lines(&random)
    let archive = try #require(
      LineArchive.take(Array(text.utf8), path: "t.jsonl", file: 0, sizes: tiny))
    let whole = TimelineSnapshot(contents: [try #require(try archive.read())])
    let decoded = try read(text, path: "t.jsonl")
    var publications = Publications(whole.sources, in: 0..<10)
    publications.append(Publications(whole.sources, in: 10..<whole.sources.count))
    let scan = HistoryScan(whole, publications)
    let history = History([scan.stretch(0..<13), scan.stretch(13..<scan.count)], of: scan)
    let news = decoded.events.flatMap { $0.news(publications) }
    #expect(history.days == Set(news.map(\.day)).sorted())
    for day in history.days {
      #expect(Set(scan.news(on: day, in: history)) == Set(news.filter { $0.day == day }))
    }
  }

  private static func timeline(_ events: [Event], _ whole: Timeline) -> Timeline {
    var result = whole
    result.events = events
    return result
  }
}
