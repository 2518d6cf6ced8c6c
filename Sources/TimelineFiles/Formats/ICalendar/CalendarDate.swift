import Chronology

/// A date as a calendar can show it: a day, a stretch of days, or a time.
struct CalendarDate {
  /// When it begins: a DATE, or a time that is floating or of UTC.
  let start: CalendarMoment
  /// How long it lasts, in seconds; 0 for a time.
  let length: Int

  /// The years that iCalendar can tell.
  static let years = 1...9999

  /// The days or the time of a date; nothing where it has none, or where these are not in `years`.
  ///
  /// Of an interval with an open or unknown end, the end that is known.
  init?(_ stated: StatedDate) {
    let edtf = stated.edtf
    guard let bounds = edtf.bounds else { return nil }
    if case .date(let parts)? = edtf.parts, let time = parts.time, let day = bounds.earliest.day {
      let second = (time.hour * 60 + time.minute - (time.minutesAhead ?? 0)) * 60 + time.second
      start = CalendarMoment(
        local: day.number * 86_400 + second - (time.second == 60 ? 1 : 0), isDate: false,
        zone: time.minutesAhead == nil ? .floating : .utc)
      length = 0
      guard Self.years.contains(start.day.year) else { return nil }
      return
    }
    guard let first = bounds.earliest.day ?? bounds.latest.day else { return nil }
    let last =
      bounds.earliest.day == nil || bounds.latest.day == nil ? first : bounds.latest.day ?? first
    // The day after the last has to be told, too.
    let end = last > first ? last.advanced(by: 1) : last
    guard Self.years.contains(first.year), Self.years.contains(end.year) else { return nil }
    start = CalendarMoment(day: first)
    length = (last.number - first.number + 1) * 86_400
  }

  /// Whether reading it gives the same date.
  func isExactly(_ stated: StatedDate) -> Bool {
    let ahead = start.zone == .utc ? 0 : nil
    return CalendarEntry.date(from: start, length: length, ahead: ahead) == stated.edtf
      && stated.earliest == nil && stated.latest == nil
  }

  /// DTSTART, and DTEND where it lasts longer than a day.
  var lines: [String] {
    guard start.isDate else { return ["DTSTART:\(Self.text(start))"] }
    let begin = "DTSTART;VALUE=DATE:\(Self.text(start))"
    guard length > 86_400 else { return [begin] }
    let end = CalendarMoment(day: start.day.advanced(by: length / 86_400))
    return [begin, "DTEND;VALUE=DATE:\(Self.text(end))"]
  }

  /// A DATE or DATE-TIME as iCalendar writes it.
  static func text(_ moment: CalendarMoment) -> String {
    let (year, month, day) = moment.day.components
    let date = digits(year, 4) + digits(month, 2) + digits(day, 2)
    guard let second = moment.second else { return date }
    return date + "T" + digits(second / 3_600, 2) + digits(second / 60 % 60, 2)
      + digits(second % 60, 2) + (moment.zone == .utc ? "Z" : "")
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }

  // MARK: What stands beside it

  /// The whole date, as a property of Dateline's own.
  static func line(of stated: StatedDate) -> String {
    var line = "X-DATELINE-EDTF"
    if let day = stated.earliest { line += ";X-EARLIEST=\(ICalendarText.parameter("\(day)"))" }
    if let day = stated.latest { line += ";X-LATEST=\(ICalendarText.parameter("\(day)"))" }
    if let note = stated.note { line += ";X-NOTE=\(ICalendarText.parameter(note))" }
    return line + ":" + ICalendarText.escaped("\(stated.edtf)")
  }

  /// Reads that property; nothing where it is no date in EDTF.
  static func stated(in line: ContentLine) -> StatedDate? {
    guard let edtf = try? EDTF(parsing: ICalendarText.text(of: line)) else { return nil }
    return StatedDate(
      edtf, earliest: day(line["X-EARLIEST"]), latest: day(line["X-LATEST"]), note: line["X-NOTE"])
  }

  private static func day(_ text: String?) -> CalendarDay? {
    guard let text, let bounds = (try? EDTF(parsing: text))?.bounds,
      bounds.earliest == bounds.latest
    else { return nil }
    return bounds.earliest.day
  }
}

/// What a calendar cannot show of a date or status, in words at the end of a description.
enum CalendarRemark {
  /// The words.
  ///
  /// - Parameters:
  ///   - date: The date, where the calendar shows it as more certain or more precise than it is.
  ///   - status: The status.
  /// - Returns: Nothing where there is nothing to be said.
  static func words(_ date: StatedDate?, _ status: Event.Status?) -> String? {
    var lines: [String] = []
    if let date, !losses(of: date).isEmpty {
      var words = "Date: \(date.edtf.words())"
      if let day = date.earliest { words += ", \(EDTF(day).words()) at the earliest" }
      if let day = date.latest { words += ", \(EDTF(day).words()) at the latest" }
      if let note = date.note { words += " (\(note.trimmed))" }
      lines.append(words)
    }
    if let status, status != .cancelled, status != .held {
      lines.append("Status: \(status == .notHeld ? "not held" : status.rawValue)")
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  /// A description with the words at its end.
  static func adding(_ words: String?, to description: String?) -> String? {
    guard let words else { return description }
    guard let description, !description.isEmpty else { return words }
    return description + "\n\n" + words
  }

  /// A description without the words that stand at its end.
  static func removing(_ words: String, from description: String?) -> String? {
    guard let description, description.hasSuffix(words.trimmed) else { return description }
    let rest = String(description.dropLast(words.trimmed.count)).trimmed
    return rest.isEmpty ? nil : rest
  }

  /// What a calendar does not show of a date.
  static func losses(of date: StatedDate) -> [Loss] {
    var losses: [Loss] = []
    if date.edtf.qualification != nil { losses.append(.uncertainty) }
    if date.earliest != nil || date.latest != nil { losses.append(.bounds) }
    switch date.edtf.parts {
    case .date(let parts)?:
      if parts.day == nil { losses.append(.precision) }
    case .interval(let start, let end)?:
      if let first = start.date, let last = end.date {
        if first.day == nil || last.day == nil { losses.append(.precision) }
      } else {
        losses.append(.dateForm)
      }
    case nil: losses.append(.dateForm)
    }
    return losses
  }
}

extension Loss {
  /// That a date is one of a month or a year, and no day is known.
  static let precision = Loss(
    "that # date has no day is", "that # dates have no day is")
}

/// The UID of an event: the same each time that a timeline is written, and no other timeline's.
enum CalendarUID {
  private static let domain = ".dateline.invalid"

  /// The UID for an id.
  ///
  /// An id that is globally unique already, as one from a calendar is, stays. Any other gets a domain made of
  /// the timeline's title, under a name that RFC 2606 keeps free.
  static func uid(of id: String, in title: String) -> String {
    if id.contains("@") || isUUID(id) { return id }
    return "\(id)@\(SHA256.ofWords(title))\(domain)"
  }

  /// The id for a UID.
  static func id(of uid: String) -> String {
    guard uid.hasSuffix(domain), let at = uid.lastIndex(of: "@") else { return uid }
    let made = uid[uid.index(after: at)...].dropLast(domain.count)
    return made.count == 16 && made.allSatisfy(\.isHexDigit) ? String(uid[..<at]) : uid
  }

  private static func isUUID(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.count) == [8, 4, 4, 4, 12] && parts.joined().allSatisfy(\.isHexDigit)
  }

  /// An address for somebody of whom only the name is known: a UUID made of it (RFC 9562, section 5.8).
  static func address(of name: String) -> String {
    var digits = Array(SHA256.hexadecimal(Array(name.utf8)).prefix(32))
    digits[12] = "8"
    digits[16] = "8"
    let ends = [0, 8, 12, 16, 20, 32]
    return "urn:uuid:"
      + zip(ends, ends.dropFirst()).map { String(digits[$0..<$1]) }.joined(separator: "-")
  }
}
