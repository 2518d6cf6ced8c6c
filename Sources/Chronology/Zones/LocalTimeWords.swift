/// Dates with a time, by the clocks of the zone in which they are shown.
extension EDTF {
  /// The day and time in the zone in which it is shown; nothing where that is as written.
  public func localTime(in reading: ZoneReading) -> LocalTime? {
    reading.shown.flatMap { LocalTime(self, in: $0, assuming: reading.assumed) }
  }

  /// The date in plain English; where it has a time, by the clocks of the zone in which it is shown,
  /// and with what is written, too: "7 July 2018, 09:00 in Seoul (6 July, 20:00 UTC-04)".
  public func words(_ style: WordsStyle = .full, in reading: ZoneReading) -> String {
    guard let local = localTime(in: reading), !local.isAsWritten else { return words(style) }
    return LocalTimeWords(local, style).whole
  }

  /// The ways to write it in little room, the fullest first.
  ///
  /// Each is as uncertain as the date; under a heading the year may be left out. Empty for a date without
  /// a time.
  public func shorterWords(in reading: ZoneReading, hasHeading: Bool) -> [String] {
    guard case .date(let date) = expression, date.time != nil, date.qualification == nil else {
      return []
    }
    guard let local = localTime(in: reading), !local.isAsWritten else {
      return [LocalTimeWords.written(date, .brief, hasYear: true)]
    }
    return LocalTimeWords(local, .brief).shorter(hasHeading: hasHeading)
  }
}

/// Puts a local time into words.
struct LocalTimeWords {
  private let local: LocalTime
  private let style: WordsStyle

  init(_ local: LocalTime, _ style: WordsStyle) {
    self.local = local
    self.style = style
  }

  /// The local day and time, and what is written.
  var whole: String {
    let day = Self.day(SingleDate(local.day), style, hasYear: true)
    let place = local.zone.place.map { style == .full ? "in \($0)" : $0 } ?? local.zone.name
    let own = "\(day), \(Self.clock(local.clockTime)) \(place)"
    // In brief, a written time of the same day need not be said beside the local one.
    guard style == .full || local.isOtherDay || local.assumed != nil else { return own }
    return "\(own) (\(written))"
  }

  /// What is written, without the year where it is that of the local day, and without the same day.
  private var written: String {
    guard let time = local.date.time else { return "" }
    let clock =
      Self.clock(time) + (style == .full ? Self.zone(time.zone) : Self.shortZone(time.zone))
    let assumed = local.assumed.map { ", read in \($0.place ?? $0.name)" } ?? ""
    guard local.isOtherDay else { return clock + assumed }
    let isOtherYear = local.writtenDay.year != local.day.year
    return Self.day(local.date, style, hasYear: isOtherYear) + ", " + clock + assumed
  }

  /// Less and less of it: never the local day alone where another one is written.
  func shorter(hasHeading: Bool) -> [String] {
    // That the zone is not given must not be left out.
    guard local.assumed == nil, let time = local.date.time else { return [] }
    let place = local.zone.place ?? local.zone.name
    let own = SingleDate(local.day)
    let full = Self.day(own, .brief, hasYear: true)
    guard local.isOtherDay else {
      return [
        "\(full), \(Self.clock(local.clockTime)) \(place)", "\(full) \(place)",
        Self.written(local.date, .brief, hasYear: true),
      ]
    }
    let short = Self.day(own, .brief, hasYear: false)
    let other =
      Self.day(local.date, .brief, hasYear: local.writtenDay.year != local.day.year)
      + Self.shortZone(time.zone)
    let written = Self.day(local.date, .brief, hasYear: false) + Self.shortZone(time.zone)
    guard !hasHeading else {
      return [
        "\(full) \(place) (\(other))", "\(short) \(place), \(written)", "\(short) (\(written))",
        daysAlone(hasYear: false),
      ]
    }
    return [
      "\(full) \(place) (\(other))", "\(full) (\(other))", daysAlone(hasYear: true),
      Self.written(local.date, .brief, hasYear: true),
      Self.day(local.date, .brief, hasYear: true) + Self.shortZone(time.zone),
    ]
  }

  /// "7 (6) Jul 2018", "1 Aug 2018 (31 Jul)": the local day, and the one that is written.
  private func daysAlone(hasYear: Bool) -> String {
    let (own, other) = (local.day.components, local.writtenDay.components)
    let month = MonthNames.name(own.month, .brief)
    let year = hasYear ? " \(YearWords.plain(own.year))" : ""
    guard own.month == other.month else {
      let written = "\(other.day) \(MonthNames.name(other.month, .brief))"
      return "\(own.day) \(month)\(year) (\(written))"
    }
    return "\(own.day) (\(other.day)) \(month)\(year)"
  }

  /// A date with a time as it is written, with a zone in few letters: "6 Jul 2018, 20:00 UTC-4".
  static func written(_ date: SingleDate, _ style: WordsStyle, hasYear: Bool) -> String {
    guard let time = date.time else { return "" }
    return day(date, style, hasYear: hasYear) + ", " + clock(time) + shortZone(time.zone)
  }

  private static func day(_ date: SingleDate, _ style: WordsStyle, hasYear: Bool) -> String {
    var date = date
    date.time = nil
    guard !hasYear, style != .numeric, let day = date.day?.number, let month = date.month?.number
    else { return DateWords(style: style).single(date) }
    return "\(day) \(MonthNames.name(month, style))"
  }

  /// Seconds only where they are not 0: EDTF has no time without them.
  private static func clock(_ time: ClockTime) -> String {
    time.second == 0 ? String(time.clock.dropLast(3)) : time.clock
  }

  private static func zone(_ zone: ClockTime.Zone) -> String {
    switch zone {
    case .notGiven: ", zone not given"
    case .utc: " UTC"
    case .shift(let minutes, let hasMinutes):
      " UTC\(minutes < 0 ? "-" : "+")\(ClockTime.twoDigits(Int(minutes.magnitude) / 60))"
        + (hasMinutes ? ":\(ClockTime.twoDigits(Int(minutes.magnitude) % 60))" : "")
    }
  }

  private static func shortZone(_ zone: ClockTime.Zone) -> String {
    guard case .shift(let minutes, _) = zone else { return self.zone(zone) }
    let size = Int(minutes.magnitude)
    return " UTC\(minutes < 0 ? "-" : "+")\(size / 60)"
      + (size % 60 == 0 ? "" : ":\(ClockTime.twoDigits(size % 60))")
  }
}
