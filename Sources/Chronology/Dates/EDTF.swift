/// A date in the Extended Date/Time Format.
///
/// ISO 8601-2:2019 in the profile of the Library of Congress (specification of 4 February 2019), levels
/// 0, 1 and 2. The value keeps every digit, mask and qualifier as written; bounds, shape and words are
/// derived, so that `156X-12-25` stays what it is, ten Christmas days and no interval.
public struct EDTF: Hashable, Sendable, CustomStringConvertible {
  /// What the text says.
  let expression: DateExpression

  /// Reads a date.
  ///
  /// Throws an `EDTFError` that says what is wrong, where, and where possible what to write instead.
  /// Takes time in proportion to the text, and no allocation for a date or interval that is right.
  public init(parsing text: String) throws(EDTFError) {
    try self.init(parsing: text.utf8.span)
  }

  /// Reads a date from UTF-8, which need not be valid.
  ///
  /// Throws an `EDTFError` as `init(parsing:)` from a text does.
  public init(parsing bytes: Span<UInt8>) throws(EDTFError) {
    var parser = EDTFParser()
    self.expression = try parser.expression(bytes)
  }

  /// Creates the date of one day.
  public init(_ day: CalendarDay) {
    self.expression = .date(SingleDate(day))
  }

  init(_ expression: DateExpression) {
    self.expression = expression
  }

  /// The date in EDTF; reading it gives an equal value.
  public var description: String { expression.canonical }

  /// The level of the specification that has all its features: 0, 1 or 2.
  public var level: Int { expression.level }

  /// The hull of the days that the date can mean; nothing where there are none to be told
  /// (`XXXX-12-XX`, a year too far away).
  ///
  /// Qualifiers (`?`, `~`, `%`) change no bound.
  public var bounds: DateBounds? { expression.bounds }

  /// Whether it names a year so far away that no day of it can be told, and so has no bounds (`Y1E18`).
  public var isBeyondAllDays: Bool {
    bounds == nil && expression.dates.contains { $0.year.isTooFar }
  }

  /// What kind of extent the date has.
  public var shape: DateShape { expression.shape }

  /// What the qualifiers anywhere in the date say together.
  public var qualification: Qualification? {
    var result: Qualification?
    for date in expression.dates {
      result = Qualification.merge(result, date.qualification)
    }
    return result
  }

  /// The second at which a date with a time begins, from 1970-01-01T00:00:00Z, as POSIX counts.
  ///
  /// A time without a zone is taken as if it were UTC, as `isTimeWithoutZone` tells; nothing without a time.
  public var startInstant: Int? {
    guard case .date(let date) = expression, let time = date.time, let day = date.bounds?.0
    else { return nil }
    return day.number * 86_400 + time.secondOfDay - time.secondsAhead
  }

  /// Whether a time stands there, and no zone.
  var isTimeWithoutZone: Bool {
    guard case .date(let date) = expression else { return false }
    return date.time?.zone == .notGiven
  }
}
