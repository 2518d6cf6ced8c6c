import ArgumentParser
import Chronology
import TimelineFiles

/// Which files are looked at, from which date on, and which of their events.
struct TimelineSelection: ParsableArguments {
  @OptionGroup var events: EventSelection

  @Option(help: "Begin at the first event at or after this date, in EDTF or English.")
  var at: String?

  func date() throws -> EDTF? { try at.map(DateArgument.read) }

  func expression() throws -> FilterExpression? { try events.expression() }

  var files: [String] { events.files }
  var asOf: AsOfOption { events.asOf }

  func reading() throws -> ReadingOptions { try events.reading.options() }

  /// The first position at or after a date; the first of all without one.
  static func position(of date: EDTF?, in projection: Projection) -> Int {
    let day = date?.bounds.flatMap { $0.earliest.day ?? $0.latest.day }
    return day.map { projection.firstPosition(atOrAfter: $0) ?? projection.datedCount } ?? 0
  }
}
