import Chronology
import Testing

@Suite("What holds for every question to all events")
struct SurveyPropertyTests {
  @Test(
    "However the rows are cut and in whatever order they are looked at, the answer is the same",
    arguments: 1...8)
  func stretches(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let whole = Projection(TimelineSnapshot([try MadeUpSurveys.random(60, &random)]))
    let filter = try FilterExpression(parsing: "from:2012")
    for projection in [whole, Projection(whole, filter: filter)] {
      for question in MadeUpSurveys.questions {
        let answer = try #require(question.answer(over: projection, with: SerialSurveyRunner()))
        for stretch in [1, 7, 1_000] {
          let runner = ShuffledRunner(stretch: stretch, seed: seed)
          #expect(question.answer(over: projection, with: runner) == answer, "\(question)")
        }
      }
    }
  }

  @Test("Counts are those of looking at one event after the other", arguments: 1...8)
  func counts(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let timeline = try MadeUpSurveys.random(60, &random)
    let projection = Projection(TimelineSnapshot([timeline]))
    guard
      case .actors(let actors)? = SurveyQuestion.actors
        .answer(over: projection, with: SerialSurveyRunner()),
      case .sources(let sources)? = SurveyQuestion.sources
        .answer(over: projection, with: SerialSurveyRunner())
    else { throw Expected() }
    let events = timeline.events
    for index in 0..<actors.count {
      let entry = actors.entry(at: index, by: .count)
      #expect(entry.appearance.events == events.count { $0.actors.contains(entry.key) })
      let quotes = events.flatMap(\.evidence).count { $0.quote?.speaker == entry.key }
      #expect(entry.appearance.quotes == quotes)
      for order in AppearanceOrder.allCases {
        let place = try #require(actors.place(of: entry.key, by: order))
        #expect(actors.entry(at: place, by: order) == entry)
        #expect(actors.place(of: index, by: .count, in: order) == place)
      }
      let places = (0..<projection.datedCount).filter { position in
        let event = projection.event(at: position)
        return event.actors.contains(entry.key)
          || event.evidence.contains { $0.quote?.speaker == entry.key }
      }
      #expect(entry.appearance.first.map(Int.init) == places.first)
      #expect(entry.appearance.last.map(Int.init) == places.last)
    }
    for index in 0..<sources.count {
      let entry = sources.entry(at: index, by: .name)
      #expect(
        entry.appearance.events
          == events.count { event in
            event.evidence.contains { $0.source == entry.key } || event.datedBy?.source == entry.key
          })
    }
    // Whoever appears is there, and so are the declared who do not.
    #expect(sources.count == 5 && (2...6).contains(actors.count))
  }

  @Test(
    "No event that is placed lies in a gap, and each gap is longer than the fence",
    arguments: 1...12)
  func gaps(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let timeline = try MadeUpSurveys.random(30, &random)
    let projection = Projection(TimelineSnapshot([timeline]))
    guard
      case .gaps(let gaps)? = SurveyQuestion.gaps
        .answer(over: projection, with: SerialSurveyRunner())
    else { throw Expected() }
    #expect(gaps.placed + gaps.openEnded + gaps.undated == timeline.events.count)
    for gap in gaps.gaps {
      #expect(gap.days + 1 > (gaps.usual?.fence ?? .max))
      #expect(gap.first <= gap.last)
      let inside = EDTF(gap.first, through: gap.last)
      for event in timeline.events {
        guard let bounds = event.bounds, bounds.earliest.day != nil, bounds.latest.day != nil,
          let date = event.date, event.date?.edtf.bounds != nil
        else { continue }
        #expect(date.edtf.answer(.overlapping, inside) == .no, "\(date.edtf) in \(inside)")
      }
    }
  }

  private struct Expected: Error {}
}

extension EDTF {
  /// All days from one to another.
  fileprivate init(_ first: CalendarDay, through last: CalendarDay) {
    self = (try? EDTF(parsing: "\(first)/\(last)")) ?? EDTF(first)
  }
}
