import Chronology
import Foundation

@testable import TimelineFiles

/// Reads a text as markwhen.
func readMarkwhen(_ text: String, _ options: ReadingOptions = ReadingOptions()) throws -> Timeline {
  var options = options
  options.format = .markwhen
  return try TimelineReader.read(
    bytes: Array(text.utf8), path: "t.mw", file: 0, options: options)
}

/// The dates of the events of a text, each with its title: `2018-07: Talks`; `-` where there is none.
func markwhenDates(_ text: String, _ options: ReadingOptions = ReadingOptions()) throws -> [String]
{
  try readMarkwhen(text, options).events.map { event in
    "\(event.date.map { "\($0.edtf)" } ?? "-"): \(event.title)"
  }
}

/// The date of one event that is written so.
func markwhenDate(_ date: String, _ options: ReadingOptions = ReadingOptions()) throws -> String {
  let events = try readMarkwhen("title: One\n\(date): Talks\n", options).events
  guard events.count == 1, let event = events.first, event.title == "Talks" else {
    return "not one event called Talks"
  }
  return event.date.map { "\($0.edtf)" } ?? "-"
}
