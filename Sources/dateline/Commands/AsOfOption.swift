import ArgumentParser
import Chronology
import Viewer

/// `--as-of DATE`: only what was published by then.
struct AsOfOption: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "As it could be known on that day: only what was published by then.", valueName: "date"))
  var date: String?

  /// The day; of a longer time, its last.
  func day() throws -> CalendarDay? {
    guard let date else { return nil }
    let read = try DateArgument.read(date)
    guard let day = read.bounds?.latest.day else {
      throw ValidationError(
        "--as-of needs a day, such as 2018-07-09; “\(date)” has no last day")
    }
    return day
  }

  /// What was known on the day that was asked for; what is hidden is counted on standard error.
  static func snapshot(_ whole: TimelineSnapshot, asOf day: CalendarDay?) -> TimelineSnapshot {
    guard let day, let known = Knowledge(whole).asOf(day) else { return whole }
    if let counts = known.asOf?.counts, let hidden = AsOfText.hidden(counts) {
      StandardStreams.complain("dateline: as of \(day.words), hidden: \(hidden)")
    }
    return known
  }
}
