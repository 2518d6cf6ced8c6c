import Chronology

/// A date as markwhen writes it.
struct MarkwhenDateText {
  /// What stands before the colon.
  let text: String
  /// The zone of its time, for a property of the event.
  let zone: String?
  /// Whether reading the text gives the same date.
  let isExact: Bool
  /// What of the date markwhen cannot hold.
  let losses: [Loss]

  /// The years that markwhen can write: five digits.
  private static let years = -99_998...99_999

  /// Writes a date, coarser where it has to be; nothing where there is no year to be told.
  init?(_ date: EDTF) {
    guard let written = Self.written(date) else { return nil }
    text = written.text
    zone = written.zone
    let found = Self.read(text, zone)
    isExact = found.map { "\($0)" == "\(date)" } ?? false
    var losses: [Loss] = []
    if date.qualification != nil { losses.append(.uncertainty) }
    // Apart from qualifiers and spelling, whether it still means the same.
    if let found, !isExact, found.bounds == date.bounds, found.shape == date.shape,
      date.parts != nil
    {
      if found.startInstant != date.startInstant { losses.append(.time) }
    } else if !isExact {
      losses.append(.dateForm)
    }
    self.losses = losses
  }

  /// What a reader of markwhen finds.
  private static func read(_ text: String, _ zone: String?) -> EDTF? {
    let line = Array("\(text): ".utf8)
    guard let event = MarkwhenLine.event(line[...], isDayFirst: false),
      case .span(let span) = MarkwhenResolver().resolve(
        event.range, minutesAhead: zone.flatMap(MarkwhenHeader.shift))
    else { return nil }
    return span.edtf
  }

  private static func written(_ date: EDTF) -> (text: String, zone: String?)? {
    switch date.parts {
    case .date(let parts): return single(parts)
    case .interval(let start, let end):
      guard let first = start.date else { return end.date.flatMap(single).map { ($0.text, nil) } }
      guard years.contains(first.year) else { return nil }
      if end == .open, first.year > 0, let text = day(first) {
        return ("\(text) / now", nil)
      }
      guard let last = end.date, years.contains(last.year) else { return single(first) }
      if first.year > 0, let start = day(first), let end = day(last) {
        return ("\(start) / \(end)", nil)
      }
      return ("\(era(first.year)) - \(era(last.year))", nil)
    case nil: return hull(date).map { ($0, nil) }
    }
  }

  /// The years that a date may lie in, where its form cannot be written.
  private static func hull(_ date: EDTF) -> String? {
    guard let bounds = date.bounds else { return nil }
    let found = [bounds.earliest.day?.year, bounds.latest.day?.year].compactMap { $0 }
    guard let first = found.first, let last = found.last, years.contains(first),
      years.contains(last)
    else { return nil }
    if first == last { return year(first) }
    return first > 0 && last <= 9999
      ? "\(year(first)) / \(year(last))" : "\(era(first)) - \(era(last))"
  }

  /// A date alone, with its time.
  private static func single(_ parts: DateParts) -> (text: String, zone: String?)? {
    guard years.contains(parts.year) else { return nil }
    guard let text = day(parts) else { return (year(parts.year), nil) }
    guard let time = parts.time, time.hour < 24 else { return (text, nil) }
    let clock = String(time.description.prefix(8))
    guard let ahead = time.minutesAhead else { return ("\(text) \(clock.prefix(5))", nil) }
    if ahead == 0 { return ("\(text)T\(clock)Z", nil) }
    return ("\(text) \(clock.prefix(5))", String(time.description.dropFirst(8)))
  }

  /// A date of four digits, without its time; nothing where the year has more or less.
  private static func day(_ parts: DateParts) -> String? {
    guard 1...9999 ~= parts.year,
      let date = EDTF(year: parts.year, month: parts.month, day: parts.day)
    else { return nil }
    return "\(date)"
  }

  /// A year alone.
  private static func year(_ year: Int) -> String {
    if year <= 0 { return "\(1 - year) BCE" }
    return String(repeating: "0", count: max(0, 4 - "\(year)".count)) + "\(year)"
  }

  /// A year with its era.
  private static func era(_ year: Int) -> String {
    year <= 0 ? "\(1 - year) BCE" : "\(year) CE"
  }
}
