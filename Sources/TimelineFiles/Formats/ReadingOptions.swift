public import Chronology

/// What a person says of a file in another format that the file does not say itself.
public struct ReadingOptions: Hashable, Sendable {
  /// Which of day and month comes first in a date such as 03/04/2018.
  public enum DayOrder: Hashable, Sendable {
    /// 3 April.
    case dayFirst
    /// March 4.
    case monthFirst
  }

  /// The format; found out where nothing is said.
  public var format: FileFormat?
  /// The headers of a table's columns by what they mean, such as `date` by `Datum`.
  public var columns: [TableColumn: String] = [:]
  /// How dates of three numbers are read; without it an ambiguous one is an error.
  public var dayOrder: DayOrder?
  /// The days within which what recurs is written out; nothing is a window that each reader documents.
  public var recurrence: ClosedRange<CalendarDay>?

  /// Creates options that say nothing.
  public init() {}
}

/// What a column of a table means; the raw value is its name on the command line.
public enum TableColumn: String, Hashable, Sendable, CaseIterable {
  case date, start, end, earliest, latest, year, month, day, time, title, text, description, source,
    url, quote
  case speaker, place, actors, tags, status, id, group, published, said, note
  case endYear = "end-year"
  case endMonth = "end-month"
  case endDay = "end-day"
}
