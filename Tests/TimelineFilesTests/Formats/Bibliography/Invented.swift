import Chronology

@testable import TimelineFiles

/// Timelines made up at random, with everything that sources and quotes can have.
enum Invented {
  private static let texts = [
    "Talks", "A <i>title</i> & more", " spaces  within ", "“Quotes”", "한국어 회담", "line\nbreak",
    "a; b, c",
    "back\\slash \"x\"", "x", "Été",
  ]
  private static let dates = [
    "2018-07-09", "2018-07", "2018", "1950~", "2018-07-09?", "2018-07-09%", "2018-07-06/2018-07-08",
    "2018-07-06/2018-07-06", "2018-07/..", "../2018-07", "2018-07/", "2018-21", "2018-21~", "201X",
    "[..2018-07-06]", "{2018,2019}", "-0043-03-15", "0000", "2018-07-09T12:00:00Z", "2018~-07",
    "1950~/1953", "Y12345", "2018-07-09/2019~", "2018-37",
  ]

  static func text(using random: inout Seeded) -> String {
    texts.randomElement(using: &random) ?? ""
  }

  static func maybe(using random: inout Seeded) -> String? {
    Bool.random(using: &random) ? text(using: &random) : nil
  }

  static func date(using random: inout Seeded) -> StatedDate? {
    guard Int.random(in: 0..<4, using: &random) > 0,
      let edtf = dates.randomElement(using: &random).flatMap({ try? EDTF(parsing: $0) })
    else { return nil }
    guard Int.random(in: 0..<4, using: &random) == 0 else { return StatedDate(edtf) }
    return StatedDate(
      edtf, earliest: CalendarDay(year: 2018, month: 7, day: 8), note: maybe(using: &random))
  }

  static func source(_ number: Int, using random: inout Seeded) -> Source {
    var source = Source(
      id: Source.ID(file: 0, name: number % 3 == 0 ? "wire \(number)" : "wire-\(number)"),
      origin: Origin(file: 0, line: 1, column: 1))
    source.title = maybe(using: &random)
    source.outlet = maybe(using: &random)
    source.author = maybe(using: &random)
    source.published = date(using: &random)
    source.retrieved = date(using: &random)
    source.url =
      ["https://example.org/a?b=c", "https://example.org/\(number)", "u", nil, nil]
      .randomElement(using: &random) ?? nil
    source.archived = maybe(using: &random)
    source.via = maybe(using: &random)
    source.text = maybe(using: &random)
    source.textKind = Source.TextKind.allCases.randomElement(using: &random)
    source.sha256 = maybe(using: &random)
    source.language = maybe(using: &random)
    source.isPrivate = Int.random(in: 0..<5, using: &random) == 0
    source.note = maybe(using: &random)
    return source
  }

  static func words(using random: inout Seeded) -> TextQuoteSelector {
    TextQuoteSelector(
      exact: text(using: &random), prefix: maybe(using: &random), suffix: maybe(using: &random))
  }

  static func timeline(using random: inout Seeded) -> Timeline {
    var timeline = Timeline(path: "t.yaml", title: "Made up")
    timeline.language = maybe(using: &random)?.split(separator: " ").first.map(String.init)
    timeline.sources = (0..<5).map { source($0, using: &random) }
    let origin = Origin(file: 0, line: 1, column: 1)
    for number in 0..<6 {
      var event = Event(
        id: Event.ID(file: 0, name: "e-\(number)"), title: text(using: &random), origin: origin)
      event.date = date(using: &random)
      event.status = Event.Status.allCases.randomElement(using: &random)
      event.place = maybe(using: &random)
      event.actors = [.named(text(using: &random))]
      event.group = maybe(using: &random)
      event.tags = [text(using: &random)]
      event.summary = maybe(using: &random)
      event.note = maybe(using: &random)
      event.isPrivate = Bool.random(using: &random)
      if number > 0 { event.replaces = Event.ID(file: 0, name: "e-0") }
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let id = timeline.sources[Int.random(in: 0..<5, using: &random)].id
        var citation = Citation(source: id, origin: origin)
        if Bool.random(using: &random) {
          var quote = Quote(words(using: &random))
          quote.translation = maybe(using: &random)
          quote.speaker = maybe(using: &random).map { .named($0) }
          quote.role = maybe(using: &random)
          quote.to = maybe(using: &random).map { .named($0) }
          quote.said = date(using: &random)
          citation.quote = quote
        }
        citation.date = date(using: &random)
        citation.status = Event.Status.allCases.randomElement(using: &random)
        citation.inferred = maybe(using: &random)
        citation.note = maybe(using: &random)
        citation.isPrivate = Bool.random(using: &random)
        event.evidence.append(citation)
      }
      if Bool.random(using: &random) {
        var dating = Dating(source: timeline.sources[0].id, origin: origin)
        dating.selector = Bool.random(using: &random) ? words(using: &random) : nil
        dating.earliest = CalendarDay(year: 2018, month: 7, day: 10)
        dating.inferred = maybe(using: &random)
        dating.note = maybe(using: &random)
        event.datedBy = dating
      }
      timeline.events.append(event)
    }
    return timeline
  }

  /// A source without the place where it stands.
  static func bare(_ source: Source) -> Source {
    var source = source
    source.origin = Origin(file: 0, line: 1, column: 1)
    return source
  }

  /// An event without the places where it and its evidence stand.
  static func bare(_ event: Event) -> Event {
    var event = event
    let origin = Origin(file: 0, line: 1, column: 1)
    event.origin = origin
    event.undated = nil
    event.datedBy?.origin = origin
    for index in event.evidence.indices { event.evidence[index].origin = origin }
    return event
  }
}
