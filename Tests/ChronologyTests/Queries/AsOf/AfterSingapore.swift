import Chronology
import Testing

/// The facts of the sample timeline, as far as they tell what was known when.
struct AfterSingapore {
  var sources: [Source] = []
  var events: [Event] = []

  private static let origin = Origin(file: 0, line: 1, column: 1)

  static func event(_ name: String) -> Event.ID { Event.ID(file: 0, name: name) }
  static func source(_ name: String) -> Source.ID { Source.ID(file: 0, name: name) }

  static func day(_ text: String) throws -> CalendarDay {
    try #require(CalendarDay(text))
  }

  init() throws {
    try add(source: "digest", published: "2018-07-09~")
    for day in ["2018-06-12", "2018-07-07", "2018-07-12", "2018-07-15", "2018-07-27"] {
      try add(source: day, published: day)
    }
    try add(
      "singapore-summit", "Singapore summit of Donald Trump and Kim Jong Un", "2018-06-12", .held,
      datedBy: Dating(source: Self.source("digest"), origin: Self.origin),
      [
        try Self.entry("digest", "2018-06", .held, quote: "immediate repatriation"),
        try Self.entry("2018-06-12", "2018-06-12", .held),
      ])
    try add(
      "pyongyang-talks", "Talks in Pyongyang", "2018-07-06/2018-07-07", .held,
      datedBy: Dating(source: Self.source("digest"), origin: Self.origin),
      [
        try Self.entry("2018-07-07", "2018-07-06/2018-07-07", .held),
        try Self.entry("digest", "2018-07-06", .held, quote: "modalities"),
        try Self.entry("digest", quote: "slept just fine"),
      ])
    var dating = Dating(source: Self.source("digest"), origin: Self.origin)
    dating.selector = TextQuoteSelector(exact: "it could move by one day or two")
    dating.earliest = CalendarDay("2018-07-10")
    dating.latest = CalendarDay("2018-07-14")
    try add(
      "panmunjom-meeting", "Meeting on the remains of US soldiers", "2018-07-12~", .notHeld,
      datedBy: dating,
      [
        try Self.entry(
          "digest", "2018-07-12~", .announced, quote: "We now have a meeting set up for July 12"),
        try Self.entry("2018-07-12", "2018-07-12", .notHeld),
      ])
    try add(
      "generals-talks", "Talks between generals on the remains", "2018-07-15", .held,
      [try Self.entry("2018-07-15", "2018-07-15", .held)])
    events[events.count - 1].replaces = Self.event("panmunjom-meeting")
    try add(
      "remains-handover", "Remains in 55 cases are handed over", "2018-07-27", .held,
      [try Self.entry("2018-07-27", "2018-07-27", .held)])
    try add(
      "venue-search", "A North Korean team is sent to look at venues", nil, nil,
      [try Self.entry("digest")])
  }

  var snapshot: TimelineSnapshot {
    var timeline = Timeline(path: "after-singapore.yaml", title: "After Singapore")
    timeline.sources = sources
    timeline.events = events
    return TimelineSnapshot([timeline])
  }

  /// The same as of a day.
  func snapshot(asOf day: String) throws -> TimelineSnapshot {
    let snapshot = snapshot
    return TimelineSnapshot(snapshot, asOf: try Self.day(day), Publications(in: snapshot))
  }

  /// What was known of one event.
  func known(_ name: String, asOf day: String) throws -> EventAsOf {
    let event = try #require(events.first { $0.id.name == name })
    return event.known(asOf: try Self.day(day), Publications(sources))
  }

  func title(_ id: Event.ID) -> String {
    events.first { $0.id == id }?.title ?? id.name
  }

  mutating func add(
    source name: String, published: String?, earliest: String? = nil, latest: String? = nil
  ) throws {
    var source = Source(id: Self.source(name), origin: Self.origin)
    source.published = try published.map { text in
      StatedDate(
        try EDTF(parsing: text), earliest: earliest.flatMap(CalendarDay.init),
        latest: latest.flatMap(CalendarDay.init))
    }
    sources.append(source)
  }

  mutating func add(
    _ name: String, _ title: String, _ date: String?, _ status: Event.Status?,
    datedBy: Dating? = nil, _ evidence: [Citation]
  ) throws {
    var event = Event(id: Self.event(name), title: title, origin: Self.origin)
    event.date = try date.map { StatedDate(try EDTF(parsing: $0)) }
    event.undated = date == nil ? .notGiven : nil
    event.status = status
    event.datedBy = datedBy
    event.evidence = evidence
    events.append(event)
  }

  static func entry(
    _ source: String, _ date: String? = nil, _ status: Event.Status? = nil, quote: String? = nil
  ) throws -> Citation {
    var citation = Citation(source: Self.source(source), origin: origin)
    citation.date = try date.map { StatedDate(try EDTF(parsing: $0)) }
    citation.status = status
    citation.quote = quote.map { Quote(TextQuoteSelector(exact: $0)) }
    return citation
  }
}

extension CalendarDay {
  /// A day as ISO 8601 writes it.
  init?(_ text: String) {
    guard let day = (try? EDTF(parsing: text))?.bounds?.earliest.day else { return nil }
    self = day
  }
}
