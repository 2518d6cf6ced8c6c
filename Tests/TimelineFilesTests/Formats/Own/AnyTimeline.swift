import Chronology

@testable import TimelineFiles

/// A timeline made up for a property test, in which every key of the format may stand.
struct AnyTimeline {
  var random: Seeded

  private static let texts = [
    "Talks", "회담 at the border", "a: b", "- x", "# no comment", "yes", "2018", "null", "'", "\"",
    "\\",
    "two\nlines", " spaces ", "{a}", "[b", "%", "@", "é", "e\u{301}", "\u{202E}turned", "tab\there",
    "x: |",
    "?", "a\u{0}b", "line\u{2028}end", "😀",
  ]
  private static let dates = [
    "2018", "2018-07", "2018-07-12", "2018-07-12~", "2018-07?", "-0499", "Y17000",
    "2018-07-12T10:00:00Z",
    "2018-06/2018-07", "../2018", "2018/..", "[..2018-07-06]", "{1667,1668}", "201X", "2018-21",
    "XXXX-12-XX",
  ]

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  mutating func text() -> String { Self.texts.randomElement(using: &random) ?? "" }

  mutating func maybe() -> String? { chance(40) ? text() : nil }

  mutating func date() -> StatedDate? {
    guard chance(80), let text = Self.dates.randomElement(using: &random),
      let edtf = try? EDTF(parsing: text)
    else { return nil }
    var date = StatedDate(edtf)
    if chance(20), edtf.bounds?.earliest.day != nil { date.note = text }
    return date
  }

  mutating func reference(_ actors: [Actor]) -> ActorReference {
    if chance(60), let actor = actors.randomElement(using: &random) { return .declared(actor.id) }
    return .named("somebody \(Int.random(in: 0..<5, using: &random))")
  }

  mutating func timeline() -> Timeline {
    let nowhere = Origin(file: 0, line: 1, column: 1)
    var timeline = Timeline(path: "t", title: text())
    timeline.language = chance(50) ? "en" : nil
    timeline.timezone = chance(50) ? "Asia/Seoul" : nil
    timeline.zone = timeline.timezone.flatMap { try? ZoneFolder.system.rules(named: $0) }
    if chance(40), let date = date() {
      timeline.eras = [Timeline.Era(date: date, title: text())]
    }
    timeline.actors = (0..<Int.random(in: 0...3, using: &random)).map { number in
      Actor(
        id: Actor.ID(file: 0, name: "actor-\(number)"), name: text(), role: maybe(), side: maybe(),
        aliases: chance(30) ? [text(), text()] : [], note: maybe(), origin: nowhere)
    }
    timeline.sources = (0..<Int.random(in: 1...3, using: &random)).map { number in
      var source = Source(id: Source.ID(file: 0, name: "source \(number)"), origin: nowhere)
      source.title = maybe()
      source.outlet = maybe()
      source.published = date()
      source.url = maybe()
      source.textKind = chance(30) ? .excerpt : nil
      source.isPrivate = chance(20)
      source.note = maybe()
      return source
    }
    timeline.events = (0..<Int.random(in: 0...5, using: &random)).map { event($0, in: timeline) }
    return timeline
  }

  private mutating func event(_ number: Int, in timeline: Timeline) -> Event {
    let nowhere = Origin(file: 0, line: 1, column: 1)
    var event = Event(
      id: Event.ID(file: 0, name: "event-\(number)"), title: text(), origin: nowhere)
    event.date = date()
    event.undated =
      event.date == nil ? .notGiven : event.date?.bounds == nil ? .withoutBounds : nil
    event.status = chance(40) ? Event.Status.allCases.randomElement(using: &random) : nil
    event.place = maybe()
    if chance(50) { event.actors = [reference(timeline.actors), reference(timeline.actors)] }
    event.group = maybe()
    event.tags = chance(30) ? [text(), text()] : []
    event.summary = maybe()
    event.note = maybe()
    event.isPrivate = chance(20)
    if number > 0, chance(20) { event.replaces = Event.ID(file: 0, name: "event-0") }
    let sources = timeline.sources.map(\.id)
    if chance(30), let source = sources.randomElement(using: &random) {
      event.datedBy = Dating(source: source, origin: nowhere)
      event.datedBy?.selector = chance(60) ? TextQuoteSelector(exact: text(), prefix: maybe()) : nil
    }
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      guard let source = sources.randomElement(using: &random) else { break }
      var citation = Citation(source: source, origin: nowhere)
      if chance(70) {
        var quote = Quote(TextQuoteSelector(exact: text(), prefix: maybe(), suffix: maybe()))
        quote.speaker = chance(50) ? reference(timeline.actors) : nil
        quote.to = chance(20) ? reference(timeline.actors) : nil
        quote.said = date()
        quote.translation = maybe()
        citation.quote = quote
        if chance(20) {
          citation.checked = Citation.Check(by: text(), on: date(), words: "0123456789abcdef")
        }
      }
      citation.date = date()
      citation.status = chance(20) ? .announced : nil
      citation.isPrivate = chance(20)
      citation.note = maybe()
      event.evidence.append(citation)
    }
    return event
  }
}
