import Chronology

/// Timelines made up for the tests; their words say so.
enum Fixture {
  static func origin(_ line: Int) -> Origin { Origin(file: 0, line: line, column: 1) }

  static func event(_ name: String, _ date: String?, title: String? = nil, line: Int = 1) throws
    -> Event
  {
    var event = Event(
      id: Event.ID(file: 0, name: name), title: title ?? name, origin: origin(line))
    event.date = try date.map { StatedDate(try EDTF(parsing: $0)) }
    if date == nil { event.undated = .notGiven }
    return event
  }

  /// So many days of one event each, from 1 January 2018 on.
  static func days(_ count: Int) throws -> Timeline {
    var timeline = Timeline(path: "days.yaml", title: "Days")
    let first = try EDTF(parsing: "2018-01-01").bounds?.earliest.day ?? CalendarDay(number: 0)
    timeline.events = try (0..<count).map { number in
      try event(
        "day-\(number)", "\(first.advanced(by: number))", title: "Event \(number)",
        line: number + 10)
    }
    return timeline
  }

  /// An event with three quotes in one saved text, one of which is not in it, and a second event
  /// with one.
  static func quoted() throws -> (timeline: Timeline, texts: [String: String]) {
    var timeline = Timeline(path: "quoted.yaml", title: "한반도 회담")
    let speaker = Actor(
      id: Actor.ID(file: 0, name: "speaker"), name: "Example Speaker", role: "Spokesman",
      aliases: ["대변인", "发言人"], origin: origin(3))
    timeline.actors = [speaker]
    let id = Source.ID(file: 0, name: "text")
    var source = Source(id: id, origin: origin(6))
    source.title = "An example text"
    source.text = "text.txt"
    source.textKind = .excerpt
    source.url = "https://example.org/text"
    timeline.sources = [source]
    var first = try event("first", "2018-07-12~", title: "판문점 회담 준비", line: 12)
    first.status = .announced
    first.place = "판문점"
    first.actors = [.declared(speaker.id)]
    first.summary = "An event made up for the tests, with Hangul and 汉字 in it."
    var dating = Dating(source: id, origin: origin(14))
    dating.selector = TextQuoteSelector(exact: "around July 12")
    dating.earliest = CalendarDay(year: 2018, month: 7, day: 10)
    dating.latest = CalendarDay(year: 2018, month: 7, day: 14)
    first.datedBy = dating
    first.evidence = try ["the first words", "나중에 한 말", "words that nobody wrote"].map { words in
      var citation = Citation(source: id, origin: origin(16))
      var quote = Quote(TextQuoteSelector(exact: words))
      quote.speaker = .declared(speaker.id)
      quote.said = StatedDate(try EDTF(parsing: "2018-07-08"))
      citation.quote = quote
      return citation
    }
    var second = try event("second", "2018-08", title: "后续会谈 follow-up talks", line: 30)
    var citation = Citation(source: id, origin: origin(33))
    citation.quote = Quote(TextQuoteSelector(exact: "the last words"))
    second.evidence = [citation]
    second.replaces = first.id
    let third = try event("third", nil, title: "An event without a date", line: 40)
    timeline.events = [third, second, first]
    let paragraphs = (1...30).map { "Paragraph \($0) of a text made up for the tests." }
    let text =
      paragraphs[..<20].joined(separator: "\n") + "\n"
      + "Here stand the first words, to be met around July 12, as agreed.\n"
      + "여기에 나중에 한 말 있다.\n" + paragraphs[20...].joined(separator: "\n")
      + "\nAnd these are the last words of it.\n"
    return (timeline, ["text": text])
  }
}
