/// A date in the Extended Date/Time Format.
public struct EDTF: Hashable, Sendable {
  private let day: CalendarDay

  /// Reads a date.
  public init(parsing text: String) throws(EDTFError) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3,
      let day = CalendarDay(year: parts[0], month: parts[1], day: parts[2])
    else { throw EDTFError(message: "not a day", offset: 0) }
    self.day = day
  }

  /// The hull of the days that the date can mean.
  public var bounds: DateBounds? { DateBounds(day, day) }
}

/// Why a text is not EDTF.
public struct EDTFError: Error, Hashable, Sendable {
  /// What is wrong, in plain words.
  public let message: String
  /// Where, in Unicode code points from the start of the text.
  public let offset: Int
}
