import Chronology

/// A date as TimelineJS can hold it: one or two dates in parts, and words where they say less than the date.
struct TimelineJSWrittenDates {
  var start: WrittenNode? { first.flatMap(Self.node) }
  var end: WrittenNode? { last.flatMap(Self.node) }
  /// What the parts say.
  private(set) var first: EDTF?
  private(set) var last: EDTF?
  /// The whole date in EDTF, where the parts do not say it; TimelineJS passes over what it does not know.
  private(set) var exact: WrittenNode?
  /// The words to be shown in place of the parts.
  private(set) var displayed: String?
  /// What the parts cannot hold.
  private(set) var losses: [Loss] = []
  /// Whether it is an interval of which both ends are known.
  var isSpan: Bool { last != nil }

  /// Nothing where there is no day to begin with.
  init?(_ date: StatedDate) {
    let edtf = date.edtf
    switch edtf.parts {
    case .date(let parts):
      take(parts, nil)
    case .interval(.date(let first), .date(let last)):
      take(first, last)
    default:
      guard let bounds = edtf.bounds, takeHull(bounds) else { return nil }
      losses.append(.dateForm)
      displayed = edtf.words()
    }
    if edtf.qualification != nil {
      losses.append(.uncertainty)
      displayed = edtf.words()
    }
    if date.earliest != nil || date.latest != nil {
      losses.append(.bounds)
      displayed = displayed ?? edtf.words()
    }
    if let note = date.note {
      // Words that are given beside a date alone are those in which it was told.
      displayed = displayed.map { "\($0) (\(note))" } ?? note
    }
    if hasZone {
      losses.append(.zones)
      displayed = displayed ?? edtf.words()
    }
    let said = last == nil ? first : EDTF(from: first, to: last)
    if said != edtf { exact = .text("\(edtf)") }
  }

  private var hasZone = false

  private mutating func take(_ first: DateParts, _ last: DateParts?) {
    self.first = Self.date(first)
    self.last = last.flatMap(Self.date)
    hasZone = first.time?.minutesAhead != nil
  }

  /// The days between which the date is; nothing where neither is known.
  private mutating func takeHull(_ bounds: DateBounds) -> Bool {
    let first = bounds.earliest.day
    let last = bounds.latest.day
    guard let start = first ?? last else { return false }
    self.first = EDTF(start)
    if first != nil, let last, last != start { self.last = EDTF(last) }
    return true
  }

  /// The date without its zone and qualifiers.
  private static func date(_ parts: DateParts) -> EDTF? {
    var time = parts.time
    time?.minutesAhead = nil
    return EDTF(year: parts.year, month: parts.month, day: parts.day, time: time)
  }

  private static func node(_ date: EDTF) -> WrittenNode? {
    guard case .date(let parts) = date.parts else { return nil }
    return node([
      ("year", TimelineJSDate.counted(parts.year)), ("month", parts.month), ("day", parts.day),
      ("hour", parts.time?.hour), ("minute", parts.time?.minute), ("second", parts.time?.second),
    ])
  }

  private static func node(_ numbers: [(key: String, number: Int?)]) -> WrittenNode {
    .mapping(
      numbers.compactMap { key, number in
        number.map { WrittenNode.Entry(key: key, value: .literal("\($0)")) }
      })
  }
}

extension Loss {
  /// How a time lies against UTC.
  static let zones = Loss("the time zone of # date is", "the time zones of # dates are")
  /// What stands before and after the words of a quote.
  static let quoteContext = Loss("the words around # quote are", "the words around # quotes are")
}
