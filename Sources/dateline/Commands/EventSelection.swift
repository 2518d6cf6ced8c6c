import ArgumentParser
import Chronology

/// Which files are looked at, which of their events, and as of which day.
struct EventSelection: ParsableArguments {
  @Argument(help: "The timeline files; several are merged. - is standard input.")
  var files: [String]

  // A filter may begin with `-`, which is then no option.
  @Option(
    parsing: .unconditional,
    help: "Only events that match, definitely or possibly, as in \"from:2018-06 -status:held\".")
  var filter: String?

  @OptionGroup var asOf: AsOfOption

  @OptionGroup var reading: ReadingArguments

  func expression() throws -> FilterExpression? { try filter.map(FilterArgument.read) }

  /// Reads the files and finds the events, with their problems told on standard error.
  func projection() throws -> Projection {
    try projection(in: Loading.snapshotOrExit(files, reading.options()))
  }

  /// Finds the events in what was read already, and made ready for it.
  func projection(in snapshot: TimelineSnapshot) throws -> Projection {
    let (expression, day) = try (expression(), asOf.day())
    return Self.projection(of: AsOfOption.snapshot(snapshot, asOf: day), filter: expression)
  }

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
}
