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

/// Writes a timeline as markwhen, with what is lost.
func writeMarkwhen(_ timeline: Timeline) -> (text: String, losses: [String]) {
  let collected = Collected()
  var output = ExportOutput { (bytes: [UInt8]) throws(WriteError) in collected.append(bytes) }
  MarkwhenWriter.write(TimelineExport(timeline), to: &output)
  do {
    try output.finish()
  } catch {
    return ("\(error)", [])
  }
  return (
    String(decoding: collected.bytes, as: UTF8.self),
    output.losses.map { $0.loss.sentence($0.count, in: .markwhen) }
  )
}

/// Bytes that a sink took.
final class Collected {
  var bytes: [UInt8] = []
  func append(_ more: [UInt8]) { bytes += more }
}
