import Chronology

/// Makes events of the entries of calendars.
struct CalendarBuilder {
  var assembly: TimelineAssembly
  var zones: CalendarZones
  /// The sources that were declared, by their addresses.
  var sources: [String: Source.ID] = [:]
  let components: CalendarComponents
  private let options: ReadingOptions
  private var budget = RecurrenceBudget()
  /// What each calendar is called, where there are several names.
  private var groups: [Int: String] = [:]
  /// How many events were made of what repeats.
  private var repeated = 0

  /// Up to so many events are made of what repeats in one file.
  private static let mostRepeated = 200_000

  init(
    _ components: CalendarComponents, _ options: ReadingOptions, _ assembly: TimelineAssembly
  ) {
    self.components = components
    self.options = options
    self.assembly = assembly
    zones = CalendarZones(components.zones, &budget)
  }

  /// An entry of which the times are to be found, or that has none.
  enum Read {
    case dated(CalendarEntry)
    case undated(CalendarComponent, TimelineAssembly.FoundDate)
  }

  private struct Series: Hashable {
    let calendar: Int
    let uid: String
  }

  /// Adds everything.
  mutating func build() {
    describe()
    let entries = components.entries.map { read($0) }
    var replacing: [Series: [CalendarEntry]] = [:]
    for case .dated(let entry) in entries {
      guard let uid = entry.uid, entry.replaces != nil else { continue }
      replacing[Series(calendar: entry.calendar, uid: uid), default: []].append(entry)
    }
    // Of several repeated entries under one UID only the first has its exceptions.
    var masters: Set<Series> = []
    for case .dated(let entry) in entries where entry.replaces == nil {
      if let uid = entry.uid { masters.insert(Series(calendar: entry.calendar, uid: uid)) }
    }
    for read in entries {
      switch read {
      case .undated(let component, let date):
        add(component, uid: component.uid, date, fields(of: component))
      case .dated(let entry):
        let series = entry.uid.map { Series(calendar: entry.calendar, uid: $0) }
        if entry.replaces != nil {
          // With its series, unless that is not in the file.
          if let series, masters.contains(series) { continue }
          add(entry, entry.start, entry.length, name: name(of: entry), fields(of: entry.component))
        } else if isRepeated(entry.component) || series.map({ replacing[$0] != nil }) ?? false {
          addSeries(entry, replacing: series.flatMap { replacing.removeValue(forKey: $0) } ?? [])
        } else {
          add(entry, entry.start, entry.length, name: entry.uid, fields(of: entry.component))
        }
      }
    }
  }

  func isRepeated(_ component: CalendarComponent) -> Bool {
    component["RRULE"] != nil || component["RDATE"] != nil
  }

  // MARK: The calendars themselves

  private mutating func describe() {
    var names: [String] = []
    for (index, calendar) in components.calendars.enumerated() {
      let line = calendar["NAME"] ?? calendar["X-WR-CALNAME"]
      let name = line.map(ICalendarText.text).map(Self.oneLine) ?? ""
      if !name.isEmpty {
        groups[index] = name
        if !names.contains(name) { names.append(name) }
      }
      if names.count <= 1 {
        assembly.describe(
          title: name, language: line?["LANGUAGE"], timezone: calendar["X-WR-TIMEZONE"]?.text)
      }
      guard let address = (calendar["SOURCE"] ?? calendar["URL"])?.text,
        Self.isAddress(address), sources[address] == nil
      else { continue }
      let about = (calendar["DESCRIPTION"] ?? calendar["X-WR-CALDESC"]).map(ICalendarText.text)
      let title = name.isEmpty ? nil : name
      sources[address] = assembly.addSource(named: title ?? address, at: calendar.place) {
        $0.title = title
        $0.url = address
        $0.note = about?.isEmpty == false ? about : nil
      }
    }
    if names.count < 2 { groups = [:] }
  }

  static func oneLine(_ text: String) -> String {
    text.split { $0.isNewline || $0 == "\t" }.map { String($0).trimmed }.filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// Whether a text is the address of something that can be opened elsewhere.
  static func isAddress(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":") else { return false }
    let scheme = text[..<colon].lowercased()
    return ["http", "https", "ftp"].contains(scheme) && text[colon...].hasPrefix("://")
  }

  // MARK: What repeats

  private mutating func addSeries(_ entry: CalendarEntry, replacing others: [CalendarEntry]) {
    let instances = CalendarInstances(
      entry, rules: rules("RRULE", of: entry), exceptions: rules("EXRULE", of: entry),
      dates: dates("RDATE", of: entry), excluded: dates("EXDATE", of: entry).map(\.start),
      window: options.recurrence, &budget)
    report(instances, of: entry)
    let shared = fields(of: entry.component)
    // What stands in place of one time, and what changes that time and all later ones.
    var single: [Int: CalendarEntry] = [:]
    var onDay: [CalendarDay: CalendarEntry] = [:]
    var future: [(from: Int, entry: CalendarEntry, fields: CalendarFields)] = []
    for other in others {
      guard let replaced = other.replaces else { continue }
      let local = zones.local(replaced.moment, as: entry.start.zone, in: entry.calendar)
      if replaced.isThisAndFuture {
        future.append((local, other, fields(of: other.component)))
      } else if replaced.moment.isDate {
        onDay[replaced.moment.day] = other
      } else {
        single[local] = other
      }
    }
    future.sort { $0.from < $1.from }
    var days: Set<CalendarDay> = []
    for instance in instances.found {
      guard repeated < Self.mostRepeated else {
        assembly.report(
          .warning, at: entry.component.place, kind: "all-repeated",
          "more than \(Self.mostRepeated) events of this file come from what repeats; the others are left out"
        )
        break
      }
      repeated += 1
      let start = instance.start
      let isFirst = days.insert(start.day).inserted
      let name = entry.uid.map { Self.name($0, start, withTime: !isFirst) }
      if let other = single.removeValue(forKey: start.local) ?? onDay.removeValue(forKey: start.day)
      {
        add(other, other.start, other.length, name: name, fields(of: other.component))
      } else if case let later = future.partitioningIndex(where: { $0.from > start.local }),
        later > 0, case let changed = future[later - 1]
      {
        let shift = changed.entry.start.local - changed.from
        let moved = CalendarMoment(
          local: start.local + shift, isDate: changed.entry.start.isDate,
          zone: changed.entry.start.zone)
        add(changed.entry, moved, changed.entry.length, name: name, changed.fields)
      } else {
        add(entry, start, instance.length ?? entry.length, name: name, shared)
      }
    }
    // What stands for a time that the rule does not give is still an event.
    let rest = single.values.map { $0 } + onDay.values
    for other in rest.sorted(by: { $0.component.place.line < $1.component.place.line }) {
      guard options.recurrence?.contains(other.start.day) ?? true else { continue }
      add(other, other.start, other.length, name: self.name(of: other), fields(of: other.component))
    }
  }

  private mutating func report(_ instances: CalendarInstances, of entry: CalendarEntry) {
    let place =
      (entry.component["RRULE"] ?? entry.component["RDATE"])?.place ?? entry.component.place
    if instances.left.isMore || instances.left.count > 0 {
      let count = instances.left.count
      let others =
        instances.left.isMore
        ? count > 0 ? "more than \(count) others" : "the others" : "\(count) others"
      assembly.report(
        .warning, at: place, kind: "too-many",
        "this event repeats very often; \(instances.found.count) times are shown, \(others) are left out"
      )
    } else if let last = instances.endlessUntil {
      assembly.report(
        .warning, at: place, kind: "endless",
        "this event repeats without an end; \(CalendarInstances.years) years of it are shown, through "
          + "\(last), what comes later is left out")
    }
  }

  // MARK: Events

  /// The id of an entry that stands for one time of a series.
  private func name(of entry: CalendarEntry) -> String? {
    guard let uid = entry.uid else { return nil }
    guard let replaced = entry.replaces else { return uid }
    return Self.name(uid, replaced.moment, withTime: false)
  }

  private static func name(_ uid: String, _ start: CalendarMoment, withTime: Bool) -> String {
    let second = start.second ?? 0
    let time = TimeOfDay(hour: second / 3_600, minute: second / 60 % 60, second: second % 60)
    return "\(uid)-\(start.day)" + (withTime ? "T\(time)" : "")
  }

  private mutating func add(
    _ entry: CalendarEntry, _ start: CalendarMoment, _ length: Int, name: String?,
    _ fields: CalendarFields
  ) {
    let ahead = zones.ahead(start, in: entry.calendar)
    guard let date = CalendarEntry.date(from: start, length: length, ahead: ahead) else {
      let text = "\(start.day)"
      add(
        entry.component, uid: name, .unreadable(text: text, message: "no date can be made of it"),
        fields)
      return
    }
    let own = start == entry.start ? ownDate(of: entry, ahead: ahead) : nil
    add(entry.component, uid: name, .stated(own ?? StatedDate(date)), fields)
  }

  private mutating func add(
    _ component: CalendarComponent, uid: String?, _ date: TimelineAssembly.FoundDate,
    _ fields: CalendarFields
  ) {
    let group = groups[component.calendar]
    assembly.addEvent(title: fields.title, date: date, name: uid, at: component.place) { event in
      fields.fill(&event)
      event.group = group
    }
  }
}
