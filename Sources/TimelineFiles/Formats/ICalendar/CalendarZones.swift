import Chronology

/// The time zones that a file declares (RFC 5545, section 3.6.5), and those of the system that it only names.
struct CalendarZones {
  /// The zones by their names, for each of the file's calendars.
  private var zones: [Key: CalendarZone] = [:]
  private var reported: Set<String> = []
  private let system = SystemZones()

  private struct Key: Hashable {
    let calendar: Int
    let name: String
  }

  /// Reads the zones; one that says nothing of use counts as one that is not there.
  init(_ components: [CalendarComponent], _ budget: inout RecurrenceBudget) {
    for component in components {
      guard let name = component["TZID"]?.text,
        let zone = CalendarZone(component.observances, &budget)
      else { continue }
      zones[Key(calendar: component.calendar, name: name)] = zone
      // Files put together of several may declare a zone only once.
      if zones[Key(calendar: -1, name: name)] == nil { zones[Key(calendar: -1, name: name)] = zone }
    }
  }

  private func zone(_ name: String, of calendar: Int) -> CalendarZone? {
    zones[Key(calendar: calendar, name: name)] ?? zones[Key(calendar: -1, name: name)]
  }

  /// Whether a name is UTC's own, which needs no declaration.
  private static func isUTC(_ name: String) -> Bool {
    let last = name.uppercased().split(separator: "/").last.map(String.init) ?? ""
    return ["UTC", "GMT", "Z", "UCT", "ZULU"].contains(last)
  }

  /// Seconds that a clock is ahead of UTC; nothing where that is not known.
  func ahead(_ moment: CalendarMoment, in calendar: Int) -> Int? {
    switch moment.zone {
    case .floating: nil
    case .utc: 0
    case .named(let name):
      zone(name, of: calendar)?.ahead(atLocal: moment.local)
        ?? (Self.isUTC(name) ? 0 : system.rules(named: name)?.ahead(atLocal: moment.local))
    }
  }

  /// The time of another clock at the same moment; as it is where either is not known.
  func local(_ moment: CalendarMoment, as other: CalendarMoment.Zone, in calendar: Int) -> Int {
    guard moment.zone != other, !moment.isDate, other != .floating,
      let ahead = ahead(moment, in: calendar)
    else { return moment.local }
    let instant = moment.local - ahead
    switch other {
    case .floating: return moment.local
    case .utc: return instant
    case .named(let name):
      if let zone = zone(name, of: calendar) { return instant + zone.ahead(atInstant: instant) }
      if Self.isUTC(name) { return instant }
      return system.rules(named: name).map { instant + $0.secondsAhead(at: instant) }
        ?? moment.local
    }
  }

  /// The name of a zone that nothing is known of, the first time that it is asked for.
  mutating func unknownName(of moment: CalendarMoment, in calendar: Int) -> String? {
    guard case .named(let name) = moment.zone, !moment.isDate,
      ahead(moment, in: calendar) == nil, reported.insert(name).inserted
    else { return nil }
    return name
  }
}

/// One time zone: when its clocks are changed.
struct CalendarZone {
  /// A change of the clocks.
  struct Onset {
    /// Seconds from 1970-01-01T00:00:00Z.
    let instant: Int
    /// Seconds ahead of UTC before it.
    let before: Int
    /// And after it.
    let after: Int
  }

  /// In their order; at least one.
  private let onsets: [Onset]
  private let first: Onset

  /// The last year of which changes are worked out; in later ones the clocks stay as they are.
  private static let lastYear = 2200

  /// Works the changes out; nothing where no observance can be read.
  init?(_ observances: [CalendarComponent], _ budget: inout RecurrenceBudget) {
    var onsets: [Onset] = []
    for observance in observances {
      guard let start = observance["DTSTART"],
        let begin = try? CalendarMoment(start.value, zone: .floating),
        let before = observance["TZOFFSETFROM"].flatMap({ Self.offset($0.text) }),
        let after = observance["TZOFFSETTO"].flatMap({ Self.offset($0.text) })
      else { continue }
      var locals = [begin.local]
      for line in observance.all("RDATE") {
        for part in line.value.split(separator: UInt8(ascii: ",")) {
          if let moment = try? CalendarMoment(part, zone: .floating) { locals.append(moment.local) }
        }
      }
      for line in observance.all("RRULE") {
        guard let rule = try? RecurrenceRule(line.value) else { continue }
        let until = rule.until.map { $0.zone == .utc ? $0.local + before : $0.local }
        var walk = RecurrenceWalk(rule, from: begin, skippingTo: nil)
        var count = 0
        while count < min(rule.count ?? 2_000, 2_000), let local = walk.next(&budget) {
          if local > until ?? Int.max { break }
          if CalendarMoment(local: local, isDate: true, zone: .floating).day.year > Self.lastYear {
            break
          }
          locals.append(local)
          count += 1
        }
      }
      onsets += Set(locals).map { Onset(instant: $0 - before, before: before, after: after) }
    }
    onsets.sort { ($0.instant, $0.after) < ($1.instant, $1.after) }
    guard let first = onsets.first else { return nil }
    self.first = first
    self.onsets = onsets
  }

  /// Seconds ahead of UTC at a time of the zone's own clocks.
  ///
  /// A time that comes twice is the first one, one that is skipped counts by the clock before (RFC 5545,
  /// section 3.3.5). O(log n).
  func ahead(atLocal local: Int) -> Int {
    let index = onsets.partitioningIndex { $0.instant + max($0.before, $0.after) > local }
    return index == 0 ? first.before : onsets[index - 1].after
  }

  /// Seconds ahead of UTC at an instant.
  ///
  /// O(log n).
  func ahead(atInstant instant: Int) -> Int {
    let index = onsets.partitioningIndex { $0.instant > instant }
    return index == 0 ? first.before : onsets[index - 1].after
  }

  /// Reads a UTC-OFFSET (RFC 5545, section 3.3.14) into seconds.
  static func offset(_ text: String) -> Int? {
    let isNegative = text.hasPrefix("-")
    guard isNegative || text.hasPrefix("+") else { return nil }
    let digits = text.dropFirst().compactMap { $0.isASCII ? $0.wholeNumberValue : nil }
    guard digits.count == text.count - 1, digits.count == 4 || digits.count == 6 else { return nil }
    let hours = digits[0] * 10 + digits[1]
    let minutes = digits[2] * 10 + digits[3]
    let seconds = digits.count == 6 ? digits[4] * 10 + digits[5] : 0
    guard hours < 24, minutes < 60, seconds < 60 else { return nil }
    return (hours * 3_600 + minutes * 60 + seconds) * (isNegative ? -1 : 1)
  }
}
