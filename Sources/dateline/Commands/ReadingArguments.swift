import ArgumentParser
import Chronology
import TimelineFiles

/// What a person says of files in formats of others.
struct ReadingArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The format of the files, where it cannot be told: \(FormatName.list(FileFormat.allCases.filter(\.isRead))).",
      valueName: "format"))
  var readAs: FormatName?

  @Option(
    help: ArgumentHelp(
      "What the columns of a table mean, as in date=Datum,title=Titel.", valueName: "name=header,…")
  )
  var columns: String?

  @Flag(help: "Dates such as 03/04/2018 are 3 April.")
  var dayFirst = false

  @Flag(help: "Dates such as 03/04/2018 are March 4.")
  var monthFirst = false

  @Option(
    help: ArgumentHelp(
      "The time within which recurring events are written out, as in 2018/2020.", valueName: "date")
  )
  var recurringWithin: String?

  @OptionGroup var log: LogOption

  func validate() throws {
    if dayFirst, monthFirst {
      throw ValidationError("--day-first and --month-first exclude one another")
    }
    if let format = readAs?.format, !format.isRead {
      throw ValidationError(
        "\(format.rawValue) is only written; --read-as takes "
          + FormatName.list(FileFormat.allCases.filter(\.isRead)))
    }
    _ = try options()
  }

  /// What the readers are told.
  func options() throws -> ReadingOptions {
    var options = ReadingOptions()
    options.format = readAs?.format
    if let columns { options.columns = try Self.columns(columns) }
    if dayFirst { options.dayOrder = .dayFirst }
    if monthFirst { options.dayOrder = .monthFirst }
    options.recurrence = try recurringWithin.map(Self.days)
    return options
  }

  private static func columns(_ written: String) throws -> [TableColumn: String] {
    var columns: [TableColumn: String] = [:]
    for entry in written.split(separator: ",") {
      let parts = entry.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let column = TableColumn(rawValue: String(parts[0])) else {
        let known = TableColumn.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError(
          "--columns: “\(entry)” is not NAME=HEADER with a name of \(known)")
      }
      columns[column] = String(parts[1])
    }
    return columns
  }

  private static func days(_ written: String) throws -> ClosedRange<CalendarDay> {
    let bounds = try DateArgument.read(written).bounds
    guard let first = bounds?.earliest.day, let last = bounds?.latest.day, first <= last else {
      throw ValidationError(
        "--recurring-within needs a first and a last day, such as 2018/2020, not “\(written)”")
    }
    return first...last
  }
}

/// A format by its name on the command line.
struct FormatName: ExpressibleByArgument {
  let format: FileFormat

  init?(argument: String) {
    guard let format = FileFormat(rawValue: argument.lowercased()) else { return nil }
    self.format = format
  }

  /// The options name their own values, for not every format can be read, or written.
  static var allValueStrings: [String] { [] }

  static func list(_ formats: [FileFormat]) -> String {
    formats.map(\.rawValue).joined(separator: ", ")
  }
}
