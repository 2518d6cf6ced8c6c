import Chronology

/// Timelines made up for the tests.
enum MadeUp {
  static func event(_ name: String, file: Int = 0, date: String? = nil) throws -> Event {
    var event = Event(
      id: Event.ID(file: file, name: name), title: name,
      origin: Origin(file: file, line: 1, column: 1))
    event.date = try date.map { StatedDate(try EDTF(parsing: $0)) }
    return event
  }

  static func timeline(_ path: String, _ events: [Event]) -> Timeline {
    var timeline = Timeline(path: path, title: path)
    timeline.events = events
    return timeline
  }

  static func day(_ text: String) throws -> CalendarDay? {
    try EDTF(parsing: text).bounds?.earliest.day
  }

  /// A date of any kind that the format knows, or nothing; now and then one without bounds.
  static func date(using random: inout SeededGenerator) -> EDTF? {
    let year = String(Int.random(in: 2010...2020, using: &random))
    let month = "\(year)-0\(Int.random(in: 1...9, using: &random))"
    let day = "\(month)-\(Int.random(in: 10...28, using: &random))"
    let other = "\(Int.random(in: 2021...2024, using: &random))"
    let texts = [
      day, day, day, day + "~", day + "?", day + "%", day + "T10:00:00Z", day + "T09:30:00+09:00",
      month, month + "~", year, year, "\(year)-21", "201X", "20XX", "2018-XX", "\(year)-XX-12",
      "\(day)/\(other)", "\(month)/\(other)-01", "\(day)/..", "../\(day)", "\(day)/", "/\(day)",
      "[\(day),\(other)]", "{\(month),\(other)}", "[..\(day)]", "[\(day)..]", "XXXX-12-XX",
      "Y-25000000000000000", "Y25000000000000000", "Y1E30", "-0044-03-15", "",
    ]
    return texts.randomElement(using: &random).flatMap { try? EDTF(parsing: $0) }
  }

  /// So many events with dates of every kind.
  static func events(_ count: Int, using random: inout SeededGenerator) -> [Event] {
    (0..<count).map { number in
      var event = Event(
        id: Event.ID(file: 0, name: "event-\(number)"), title: "Event \(number)",
        origin: Origin(file: 0, line: number + 1, column: 1))
      event.date = date(using: &random).map { StatedDate($0) }
      return event
    }
  }
}
