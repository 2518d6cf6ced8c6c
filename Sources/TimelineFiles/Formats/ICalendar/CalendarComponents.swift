import Chronology

/// A part of a calendar, with the properties of it that are read.
struct CalendarComponent {
  /// Which part it is.
  enum Kind: String {
    case event = "VEVENT"
    case todo = "VTODO"
    case journal = "VJOURNAL"
    case zone = "VTIMEZONE"
    case standard = "STANDARD"
    case daylight = "DAYLIGHT"
    case calendar = "VCALENDAR"

    var isObservance: Bool { self == .standard || self == .daylight }
    /// Whether it is shown as an event.
    var isEntry: Bool { self == .event || self == .todo || self == .journal }

    /// Whether it may stand within another part.
    func belongs(in other: Kind?) -> Bool {
      switch self {
      case .calendar: other == nil
      case .standard, .daylight: other == .zone
      case .event, .todo, .journal, .zone: other == .calendar || other == nil
      }
    }
  }

  let kind: Kind
  /// Which of the file's calendars it is in, from 0.
  let calendar: Int
  /// Where it begins.
  let place: TextPlace
  /// The properties, in the order of the file.
  fileprivate(set) var lines: [ContentLine] = []
  /// The observances of a zone.
  fileprivate(set) var observances: [CalendarComponent] = []

  /// The first property of a name.
  subscript(name: String) -> ContentLine? { lines.first { $0.name == name } }

  /// Every property of a name.
  func all(_ name: String) -> [ContentLine] { lines.filter { $0.name == name } }
}

/// The parts of a file: its calendars, and in one list whatever is shown of them.
struct CalendarComponents {
  private(set) var calendars: [CalendarComponent] = []
  private(set) var entries: [CalendarComponent] = []
  private(set) var zones: [CalendarComponent] = []
  /// Whether any part was begun.
  private(set) var isEmpty = true

  /// What is read; everything else costs no memory.
  private static let known: Set<String> = [
    "ATTACH", "ATTENDEE", "CATEGORIES", "CLASS", "COMMENT", "DESCRIPTION", "DTEND", "DTSTART",
    "DUE",
    "DURATION", "EXDATE", "EXRULE", "GEO", "LINK", "LOCATION", "NAME", "ORGANIZER", "RDATE",
    "RECURRENCE-ID", "RRULE", "SOURCE", "STATUS", "SUMMARY", "TZID", "TZOFFSETFROM", "TZOFFSETTO",
    "UID", "URL", "VERSION", "X-ALT-DESC", "X-DATELINE-EDTF", "X-DATELINE-STATUS", "X-WR-CALDESC",
    "X-WR-CALNAME", "X-WR-TIMEZONE",
  ]

  /// The parts that are open, from the outermost; nothing for those that are passed over.
  private var open: [(name: String, part: CalendarComponent?)] = []
  private var openNames: [String: Int] = [:]

  /// Takes a file apart; what is wrong with a line costs that line.
  ///
  /// O(n).
  init(_ bytes: [UInt8], _ assembly: inout TimelineAssembly) {
    for line in UnfoldedLines(bytes) {
      guard let name = ContentLine.name(of: line) else {
        assembly.report(
          .error, at: line.place(at: 0), kind: "line",
          "this line is no property of a calendar; it is left out. One that goes on begins with a space"
        )
        continue
      }
      let isPassedOver = open.last.map { $0.part == nil } ?? false
      guard name == "BEGIN" || name == "END" || Self.known.contains(name) && !isPassedOver else {
        continue
      }
      guard let property = ContentLine(line, name: name) else {
        assembly.report(
          .error, at: line.place(at: 0), kind: "value",
          "`\(name)` has no value here; after its name and parameters comes a colon and the value")
        continue
      }
      switch name {
      case "BEGIN": begin(property, &assembly)
      case "END": end(property, &assembly)
      default: open.indices.last.map { open[$0].part?.lines.append(property) }
      }
    }
    if let last = open.last {
      assembly.report(
        .warning, at: last.part?.place ?? TextPlace(), kind: "end",
        "the file ends before `END:\(last.name)`; it may have been cut")
    }
    while !open.isEmpty { close() }
  }

  private mutating func begin(_ line: ContentLine, _ assembly: inout TimelineAssembly) {
    isEmpty = false
    let name = line.text.uppercased()
    var kind = CalendarComponent.Kind(rawValue: name)
    // What cannot stand in another of its kind ends that one.
    if let begun = kind, !begun.belongs(in: open.last?.part?.kind), isKnown(open.last) {
      if begun.isEntry || begun == .zone || begun == .calendar {
        assembly.report(
          .warning, at: line.place, kind: "end",
          "`END:\(open.last?.name ?? "")` is missing before this line")
        while let last = open.last, !begun.belongs(in: last.part?.kind) { close() }
      } else {
        kind = nil
      }
    }
    if !isKnown(open.last) { kind = nil }
    openNames[name, default: 0] += 1
    // Parts outside a calendar count as one of their own.
    let calendar = kind == .calendar ? calendars.count : max(0, calendars.count - 1)
    open.append(
      (name, kind.map { CalendarComponent(kind: $0, calendar: calendar, place: line.place) }))
    if kind == .calendar, let part = open.last?.part { calendars.append(part) }
  }

  /// Whether parts may stand in what is open.
  private func isKnown(_ last: (name: String, part: CalendarComponent?)?) -> Bool {
    last.map { $0.part != nil } ?? true
  }

  private mutating func end(_ line: ContentLine, _ assembly: inout TimelineAssembly) {
    let name = line.text.uppercased()
    guard openNames[name, default: 0] > 0 else {
      assembly.report(
        .warning, at: line.place, kind: "end", "nothing is open here that `END:\(name)` could end")
      return
    }
    if let last = open.last, last.name != name {
      assembly.report(
        .warning, at: line.place, kind: "end", "`END:\(last.name)` is missing before this line")
    }
    while let last = open.last {
      close()
      if last.name == name { break }
    }
  }

  private mutating func close() {
    guard let (name, closed) = open.popLast() else { return }
    openNames[name, default: 1] -= 1
    guard let part = closed else { return }
    switch part.kind {
    case .calendar: calendars[part.calendar] = part
    case .event, .todo, .journal: entries.append(part)
    case .zone: zones.append(part)
    case .standard, .daylight:
      open.indices.last.map { open[$0].part?.observances.append(part) }
    }
  }
}
