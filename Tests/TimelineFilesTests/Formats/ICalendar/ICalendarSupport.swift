import Chronology

@testable import TimelineFiles

/// A calendar of these lines, as programs write one.
func calendar(_ lines: String, ending: String = "\r\n") -> String {
  let all = ["BEGIN:VCALENDAR", "VERSION:2.0"] + lines.split(separator: "\n").map(String.init)
  return (all + ["END:VCALENDAR", ""]).joined(separator: ending)
}

/// A calendar of one event with these lines.
func event(_ lines: String) -> String {
  calendar("BEGIN:VEVENT\nUID:talks\nSUMMARY:Talks\n\(lines)\nEND:VEVENT")
}

/// The dates of the events of a calendar.
func dates(_ text: String, _ window: ClosedRange<CalendarDay>? = nil) throws -> [String] {
  var options = ReadingOptions()
  options.recurrence = window
  let timeline = try TimelineReader.read(
    bytes: Array(text.utf8), path: "t.ics", file: 0, options: options)
  return timeline.events.map { $0.date.map { "\($0.edtf)" } ?? "-" }
}
