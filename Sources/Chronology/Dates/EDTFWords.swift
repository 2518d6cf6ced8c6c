/// Dates in plain English.
extension EDTF {
  /// The date in plain English, never more certain than the date: "around 12 July 2018".
  public func words(_ style: WordsStyle = .full) -> String {
    let words = DateWords(style: style)
    return switch expression {
    case .date(let date): words.qualified(date)
    case .interval(let start, let end): words.interval(start, end)
    case .set(let set): words.set(set)
    }
  }

  /// What is to be said beside the bounds, where they rest on a convention.
  ///
  /// Seasons by name (21 to 32) have no days of their own; Dateline gives them those of the
  /// meteorological seasons, and 21 to 24 those of the northern hemisphere.
  public var boundsNote: String? {
    var notes: [String] = []
    for date in expression.dates {
      guard let season = date.season, season.isConventional else { continue }
      let months = season.months
      let last = months.first + months.count - 1
      let end = "\(MonthNames.full((last - 1) % 12 + 1))\(last > 12 ? " of the next year" : "")"
      let half = season.kind == .southernSeason ? "southern" : "northern"
      let note =
        "\(DateWords.name(of: season)) has no fixed days; its bounds are a convention, the "
        + "meteorological season of the \(half) hemisphere, "
        + "\(MonthNames.full(months.first)) to \(end)"
      if !notes.contains(note) { notes.append(note) }
    }
    return notes.isEmpty ? nil : notes.joined(separator: "; ")
  }
}

/// Puts a date into words.
struct DateWords {
  let style: WordsStyle

  /// One date with what its qualifiers say; `isPart` where other words follow or stand before.
  func qualified(_ date: SingleDate, isPart: Bool = false) -> String {
    let text = single(date)
    guard let merged = date.qualification else { return text }
    let each = date.qualifications
    var parts: [(name: String, says: Qualification?)] = [("year", each.year)]
    if date.month != nil { parts.append((date.season == nil ? "month" : "season", each.month)) }
    if date.day != nil { parts.append(("day", each.day)) }
    let remark: String
    if parts.allSatisfy({ $0.says == merged }) {
      if !date.hasUnspecifiedDigits, date.year.significantDigits == 0 {
        return Self.prefix(merged) + text
      }
      remark = Self.adjective(merged)
    } else {
      remark = [Qualification.uncertain, .approximate, .both].compactMap { kind in
        let names = parts.filter { $0.says == kind }.map(\.name)
        return names.isEmpty ? nil : Self.list(names, "and") + " " + Self.adjective(kind)
      }.joined(separator: ", ")
    }
    return isPart ? "\(text) (\(remark))" : "\(text), \(remark)"
  }

  /// In brief and in numbers, "on or before" says by itself that the day is not known.
  private var sometime: String { style == .full ? "some time " : "" }

  static func prefix(_ qualification: Qualification?) -> String {
    switch qualification {
    case .uncertain: "possibly "
    case .approximate: "around "
    case .both: "possibly around "
    case nil: ""
    }
  }

  private static func adjective(_ qualification: Qualification) -> String {
    switch qualification {
    case .uncertain: "uncertain"
    case .approximate: "approximate"
    case .both: "uncertain and approximate"
    }
  }

  /// "year, month and day", "6, 7 or 8".
  static func list(_ items: [String], _ conjunction: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  // MARK: Intervals

  func interval(_ start: IntervalEnd, _ end: IntervalEnd) -> String {
    switch (start, end) {
    case (.date(let first), .date(let last)):
      if let merged = merged(first, last, "–", " – ") { return merged }
      return "from \(qualified(first, isPart: true)) to \(qualified(last, isPart: true))"
    case (.date(let first), .open): return "from \(qualified(first, isPart: true)) on, still open"
    case (.date(let first), .unknown): return "from \(qualified(first, isPart: true)), end unknown"
    case (.open, .date(let last)): return "until \(qualified(last, isPart: true)), start open"
    case (.unknown, .date(let last)): return "until \(qualified(last, isPart: true)), start unknown"
    case (.open, .open): return "start and end open"
    case (.unknown, .unknown): return "start and end unknown"
    case (.open, .unknown): return "start open, end unknown"
    case (.unknown, .open): return "start unknown, end open"
    }
  }

  /// Two dates as one phrase that says nothing twice: "6–7 July 2018"; nothing where they differ in
  /// precision or qualifiers, or are not plain.
  ///
  /// `tight` joins two words of one kind, `loose` longer ones.
  func merged(_ first: SingleDate, _ last: SingleDate, _ tight: String, _ loose: String)
    -> String?
  {
    let sides = [first, last]
    guard
      sides.allSatisfy({ date in
        !date.hasUnspecifiedDigits && date.season == nil && date.time == nil
          && date.year.significantDigits == 0 && date.year.exponent == 0
          && date.qualifications.year == date.qualification
          && (date.month == nil || date.qualifications.month == date.qualification)
          && (date.day == nil || date.qualifications.day == date.qualification)
      }),
      first.qualification == last.qualification,
      (first.month == nil) == (last.month == nil), (first.day == nil) == (last.day == nil),
      let firstYear = first.year.number, let lastYear = last.year.number,
      firstYear.magnitude <= 9999, lastYear.magnitude <= 9999
    else { return nil }
    let prefix = Self.prefix(first.qualification)
    let end = single(last)
    if single(first) == end { return prefix + end }
    guard let month = first.month?.number else {
      // Years share what follows them: "500–450 BCE".
      if firstYear >= 1000 { return prefix + "\(firstYear)\(tight)\(lastYear)" }
      if firstYear >= 1, lastYear < 1000 {
        return prefix + "\(firstYear)\(tight)\(lastYear) CE"
      }
      if lastYear <= 0 {
        return prefix + "\(1 - firstYear)\(tight)\(1 - lastYear) BCE"
      }
      return prefix + single(first) + loose + end
    }
    guard firstYear == lastYear, style != .numeric else {
      return prefix + single(first) + loose + end
    }
    let name = MonthNames.name(month, style)
    guard let day = first.day?.number else { return prefix + name + tight + end }
    if month == last.month?.number { return prefix + "\(day)\(tight)\(end)" }
    return prefix + "\(day) \(name)" + loose + end
  }

  // MARK: Sets

  func set(_ set: DateSet) -> String {
    let isOneOf = set.kind == .oneOf
    if set.members.count == 1, let only = set.members.first {
      switch only {
      case .date(let date):
        return qualified(date)
      case .range(let first, let last):
        if isOneOf {
          return "between "
            + (merged(first, last, " and ", " and ")
              ?? "\(qualified(first, isPart: true)) and \(qualified(last, isPart: true))")
        }
        return "all of \(member(only, isOneOf: false))"
      case .upTo(let date):
        guard isOneOf else {
          return "\(qualified(date, isPart: true)) and all earlier \(units(date))"
        }
        return "\(sometime)\(preposition(date)) or before \(qualified(date, isPart: true))"
      case .from(let date):
        guard isOneOf else {
          return "\(qualified(date, isPart: true)) and all later \(units(date))"
        }
        return "\(sometime)\(preposition(date)) or after \(qualified(date, isPart: true))"
      }
    }
    let items = set.members.map { member($0, isOneOf: isOneOf) }
    if items.count == 2 {
      return isOneOf ? "either " + Self.list(items, "or") : "both " + Self.list(items, "and")
    }
    return (isOneOf ? "one of " : "all of ") + Self.list(items, "and")
  }

  private func member(_ member: DateSet.Member, isOneOf: Bool) -> String {
    switch member {
    case .date(let date):
      return qualified(date, isPart: true)
    case .range(let first, let last):
      return merged(first, last, "–", " – ")
        ?? "\(qualified(first, isPart: true)) to \(qualified(last, isPart: true))"
    case .upTo(let date):
      let text = qualified(date, isPart: true)
      return isOneOf ? "\(text) or earlier" : "\(text) and earlier"
    case .from(let date):
      let text = qualified(date, isPart: true)
      return isOneOf ? "\(text) or later" : "\(text) and later"
    }
  }

  private func preposition(_ date: SingleDate) -> String { date.day == nil ? "in" : "on" }

  private func units(_ date: SingleDate) -> String {
    if date.day != nil { return "days" }
    if date.month == nil { return "years" }
    return date.season == nil ? "months" : "dates"
  }
}
