import Chronology

/// Reading when the entries of calendars are.
extension CalendarBuilder {
  typealias BoundedRule = CalendarInstances.BoundedRule
  typealias Instance = CalendarInstances.Instance

  /// Reads a date.
  ///
  /// - Parameters:
  ///   - line: The property.
  ///   - calendar: Which calendar it is in.
  ///   - part: The stretch of its value that is meant, where it has several dates.
  ///   - reports: Whether what is wrong is reported, with its place.
  /// - Returns: The date.
  /// - Throws: What is wrong.
  private mutating func moment(
    _ line: ContentLine, in calendar: Int, part: ArraySlice<UInt8>? = nil, reports: Bool = true
  ) throws(CalendarValueError) -> CalendarMoment {
    let written = part ?? line.value
    let trimmed = written.drop { $0 == 0x20 || $0 == 0x09 }
    let end = trimmed.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 } ?? trimmed.endIndex
    // Places are looked up in the line, which may be very long, only where they are needed.
    var place: TextPlace { line.place(inValue: trimmed.startIndex - line.value.startIndex) }
    var moment: CalendarMoment
    do throws(CalendarValueError) {
      moment = try CalendarMoment(
        trimmed[..<end], zone: line["TZID"].map { .named($0) } ?? .floating)
    } catch {
      if reports { assembly.report(.error, at: place, kind: "date", error.message) }
      throw error
    }
    if line.has("VALUE", "DATE"), !moment.isDate {
      if part == nil {
        assembly.report(
          .warning, at: place, kind: "value-date",
          "VALUE=DATE says that this is a day; its time is left out")
      }
      moment = CalendarMoment(day: moment.day)
    }
    if let name = zones.unknownName(of: moment, in: calendar) {
      assembly.report(
        .warning, at: line.place, kind: "zone",
        "the file has no VTIMEZONE for `\(name)`; its times are shown as they are written, "
          + "without a zone")
    }
    return moment
  }

  /// Reads when an entry is, and how long.
  mutating func read(_ component: CalendarComponent) -> Read {
    let begin = component["DTSTART"] ?? (component.kind == .todo ? component["DUE"] : nil)
    guard let begin else {
      if let end = component["DTEND"] {
        assembly.report(
          .warning, at: end.place, kind: "start", "an end without DTSTART; the event has no date")
      }
      return .undated(component, .notGiven)
    }
    let start: CalendarMoment
    do throws(CalendarValueError) {
      start = try moment(begin, in: component.calendar)
    } catch {
      return .undated(component, .unreadable(text: begin.text, message: error.message))
    }
    var replaces: CalendarEntry.Replaced?
    if let line = component["RECURRENCE-ID"],
      let moment = try? moment(line, in: component.calendar)
    {
      replaces = CalendarEntry.Replaced(
        moment: moment, isThisAndFuture: line.has("RANGE", "THISANDFUTURE"))
    }
    return .dated(
      CalendarEntry(
        component: component, uid: component.uid, start: start,
        length: length(of: component, from: start), replaces: replaces))
  }

  /// How long an entry lasts, in seconds.
  private mutating func length(of component: CalendarComponent, from start: CalendarMoment) -> Int {
    let end = component["DTEND"] ?? (component.kind == .todo ? component["DUE"] : nil)
    if let end {
      guard let moment = try? moment(end, in: component.calendar) else { return 0 }
      let local = zones.local(moment, as: start.zone, in: component.calendar)
      // The day on which something is due belongs to it; the day on which something ends does not.
      let isLast = end.name == "DUE" && moment.isDate
      let length = local - start.local + (isLast ? 86_400 : 0)
      if length < 0, !(moment.isDate && moment.day == start.day) {
        assembly.report(
          .warning, at: end.place(inValue: 0), kind: "end-before",
          "this end is before DTSTART; it is left out")
      }
      return max(0, length)
    }
    guard let line = component["DURATION"] else { return 0 }
    guard let duration = CalendarDuration(line.text.utf8), duration.seconds >= 0 else {
      assembly.report(
        .error, at: line.place(inValue: 0), kind: "duration",
        "`\(line.text.prefix(60))` is no duration of iCalendar; write one as in P1D or PT1H30M")
      return 0
    }
    return duration.seconds
  }

  // MARK: What repeats

  /// Reads the rules of RRULE or EXRULE, each with its end by the entry's own clock.
  mutating func rules(_ name: String, of entry: CalendarEntry) -> [BoundedRule] {
    var rules: [BoundedRule] = []
    for line in entry.component.all(name) {
      do throws(RecurrenceRule.Problem) {
        let rule = try RecurrenceRule(line.value)
        var until: Int?
        if let moment = rule.until {
          until =
            moment.isDate
            ? moment.local + 86_399
            : entry.start.isDate
              ? moment.local : zones.local(moment, as: entry.start.zone, in: entry.calendar)
        }
        rules.append(BoundedRule(rule: rule, until: until))
      } catch {
        let isOld = components.calendars.contains { $0["VERSION"]?.text == "1.0" }
        assembly.report(
          .error, at: line.place(inValue: error.offset), kind: "rule",
          isOld && !line.text.contains("FREQ=")
            ? "rules of vCalendar 1.0 are not read, and only the first time is shown; save the calendar as "
              + "iCalendar 2.0"
            : "\(error.message); the rule is left out, and only the first time is shown")
      }
    }
    return rules
  }

  /// Reads the dates of RDATE or EXDATE by the entry's own clock.
  mutating func dates(_ name: String, of entry: CalendarEntry) -> [Instance] {
    var found: [Instance] = []
    for line in entry.component.all(name) {
      var mistakes = 0
      for part in line.value.split(separator: UInt8(ascii: ",")) {
        let sides = part.split(separator: UInt8(ascii: "/"), maxSplits: 1)
        guard let first = sides.first,
          let moment = try? moment(line, in: entry.calendar, part: first, reports: mistakes < 20)
        else {
          mistakes += 1
          continue
        }
        let start = CalendarMoment(
          local: zones.local(moment, as: entry.start.zone, in: entry.calendar),
          isDate: moment.isDate, zone: entry.start.zone)
        var length: Int?
        if sides.count == 2 {
          if let duration = CalendarDuration(sides[1]) {
            length = duration.seconds
          } else if let end = try? self.moment(
            line, in: entry.calendar, part: sides[1], reports: mistakes < 20)
          {
            length = zones.local(end, as: entry.start.zone, in: entry.calendar) - start.local
          }
        }
        found.append(Instance(start: start, length: length))
      }
    }
    return found
  }

  // MARK: What the writer says

  /// The date that the writer has put beside DTSTART, as long as DTSTART is what the writer made of it.
  mutating func ownDate(of entry: CalendarEntry, ahead: Int?) -> StatedDate? {
    guard let line = entry.component["X-DATELINE-EDTF"], !isRepeated(entry.component) else {
      return nil
    }
    guard let stated = CalendarDate.stated(in: line), let written = CalendarDate(stated) else {
      assembly.report(
        .warning, at: line.place(inValue: 0), kind: "edtf",
        "this is no date in EDTF; the date is taken from DTSTART")
      return nil
    }
    // A program may have put the same moment into another zone; a day may have its end or not.
    let shift = written.start.zone == .utc ? ahead : 0
    guard shift.map({ written.start.local == entry.start.local - $0 }) ?? false,
      written.start.isDate == entry.start.isDate,
      written.length == entry.length
        || written.start.isDate && max(written.length, entry.length) <= 86_400
    else {
      assembly.report(
        .warning, at: line.place(inValue: 0), kind: "edtf",
        "DTSTART and DTEND say another date than this one; theirs is taken")
      return nil
    }
    return stated
  }
}
