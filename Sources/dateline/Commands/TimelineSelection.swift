import ArgumentParser
import Chronology

/// Which files are looked at, from which date on, and which of their events.
struct TimelineSelection: ParsableArguments {
  @Argument(help: "The timeline files; several are merged. - is standard input.")
  var files: [String]

  @Option(help: "Begin at the first event at or after this date, in EDTF or English.")
  var at: String?

  // A filter may begin with `-`, which is then no option.
  @Option(
    parsing: .unconditional,
    help: "Only events that match, definitely or possibly, as in \"from:2018-06 -status:held\".")
  var filter: String?

  @OptionGroup var asOf: AsOfOption

  func date() throws -> EDTF? { try at.map(DateArgument.read) }

  func expression() throws -> FilterExpression? { try filter.map(FilterArgument.read) }

  /// The events that are wanted; how many undated events a filter leaves out is told on standard error.
  static func projection(
    of snapshot: TimelineSnapshot, filter expression: FilterExpression?
  ) -> Projection {
    guard let expression, let filtered = EventQuestions.filter(expression, in: snapshot) else {
      return Projection(snapshot)
    }
    if let count = filtered.counts?.undatedLeftOut, count > 0 {
      StandardStreams.complain(
        "dateline: \(count) undated event\(count == 1 ? " is" : "s are") left out by the filter")
    }
    return filtered
  }

  /// The first position at or after a date; the first of all without one.
  static func position(of date: EDTF?, in projection: Projection) -> Int {
    let day = date?.bounds.flatMap { $0.earliest.day ?? $0.latest.day }
    return day.map { projection.firstPosition(atOrAfter: $0) ?? projection.datedCount } ?? 0
  }
}
