import Chronology

/// Reads what stands before the colon of an event.
///
/// What is one of several things (`12` may be an hour or a year) is tried in turn, in the order in which
/// markwhen's own parser prefers them: EDTF, then ISO 8601, casual dates, dates with slashes, amounts, times.
/// The text is short (`MarkwhenLine.longestDate`), so that all of it takes a bounded time.
struct MarkwhenDateScanner {
  /// The text in lower case, but for ids.
  private let bytes: [UInt8]
  private let original: [UInt8]
  let isDayFirst: Bool

  typealias Found<Value> = (value: Value, next: Int)

  init(_ text: ArraySlice<UInt8>, isDayFirst: Bool) {
    original = Array(text)
    bytes = text.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    self.isDayFirst = isDayFirst
  }

  /// Reads a range that takes up the whole text; nothing where the text is no range.
  func range() -> MarkwhenRange? {
    let start = skipSpace(0)
    for from in ends(at: start, isEnd: false) {
      if let range = rest(from.value, nil, at: from.next) { return range }
      for next in separators(at: from.next) {
        for to in ends(at: next, isEnd: true) {
          guard let pair = combined(from.value, to.value),
            let range = rest(pair.0, pair.1, at: to.next)
          else { continue }
          return range
        }
      }
    }
    return nil
  }

  /// What follows the dates: nothing, or how often it happens again.
  private func rest(_ from: MarkwhenEnd, _ to: MarkwhenEnd?, at position: Int) -> MarkwhenRange? {
    let next = skipSpace(position)
    if next == bytes.count { return MarkwhenRange(from: from, to: to) }
    guard let recurrence = recurrence(at: next) else { return nil }
    return MarkwhenRange(from: from, to: to, recurrence: recurrence)
  }

  /// Both ends where they can stand together; the era of the end is that of a bare start.
  private func combined(
    _ from: MarkwhenEnd, _ to: MarkwhenEnd
  ) -> (MarkwhenEnd, MarkwhenEnd)? {
    // Behind a year with an era, a number is a year and no hour.
    if case .point(let first) = from, first.hasEra, case .time = to { return nil }
    guard case .point(let last) = to, last.hasEra else { return (from, to) }
    guard case .point(var first) = from else { return nil }
    if first.isBareYear, let year = first.year, let end = last.year, end <= 0 {
      first.year = 1 - year
    }
    return (.point(first), to)
  }

  // MARK: Characters

  /// The length of the text.
  var bytesCount: Int { bytes.count }

  func byte(_ position: Int) -> UInt8 { position < bytes.count ? bytes[position] : 0 }

  func isDigit(_ position: Int) -> Bool { 0x30...0x39 ~= byte(position) }

  func isLetter(_ position: Int) -> Bool { 0x61...0x7A ~= byte(position) }

  func skipSpace(_ position: Int) -> Int {
    var next = position
    while byte(next) == 0x20 || byte(next) == 0x09 { next += 1 }
    return next
  }

  /// A run of digits with its length.
  func number(_ position: Int) -> (value: Int, digits: Int, next: Int)? {
    var next = position
    var value = 0
    while isDigit(next) {
      guard next - position < 10 else { return nil }
      value = value * 10 + Int(byte(next) - 0x30)
      next += 1
    }
    return next > position ? (value, next - position, next) : nil
  }

  /// A run of letters.
  func word(_ position: Int) -> Found<String>? {
    var next = position
    while isLetter(next) { next += 1 }
    guard next > position else { return nil }
    return (String(decoding: bytes[position..<next], as: UTF8.self), next)
  }

  func literal(_ text: StaticString, _ position: Int) -> Int? {
    guard position + text.utf8CodeUnitCount <= bytes.count else { return nil }
    for offset in 0..<text.utf8CodeUnitCount
    where bytes[position + offset] != text.utf8Start[offset] { return nil }
    return position + text.utf8CodeUnitCount
  }

  /// A word of letters, digits and underscores, as it is written.
  func name(_ position: Int) -> Found<String>? {
    var next = position
    while isDigit(next) || isLetter(next) || byte(next) == 0x5F || byte(next) >= 0x80 { next += 1 }
    guard next > position else { return nil }
    return (String(decoding: original[position..<next], as: UTF8.self), next)
  }

  /// The places behind what can stand between two ends.
  private func separators(at position: Int) -> [Int] {
    let next = skipSpace(position)
    for sign: StaticString in ["/", "-", "\u{2013}", "\u{2014}"] {
      if let end = literal(sign, next) { return [skipSpace(end)] }
    }
    if next > position, let word = word(next), word.value == "to", skipSpace(word.next) > word.next
    {
      return [skipSpace(word.next)]
    }
    return []
  }

  // MARK: Ends

  /// Everything that can begin at a position, the likeliest first.
  func ends(at position: Int, isEnd: Bool) -> [Found<MarkwhenEnd>] {
    var found: [Found<MarkwhenEnd>] = []
    if isDigit(position) {
      found += slashDates(position)
      found += isoDates(position)
      if let date = dayFirstDate(position) { found.append(date) }
      if let year = eraYear(position) { found.append(year) }
      if let amount = relative(position) { found.append(amount) }
      found += bareNumbers(position)
    } else if isLetter(position) {
      if let word = word(position), ["now", "today", "tomorrow", "yesterday"].contains(word.value) {
        found.append((.now(word.value), word.next))
      }
      found += monthDates(position)
      if let year = eraBefore(position) { found.append(year) }
      if let relative = relative(position) { found.append(relative) }
    } else if let relative = relative(position) {
      found.append(relative)
    }
    return found
  }

  /// A year with its era behind it: `44 BC`, `500 BCE`, `70 AD`.
  private func eraYear(_ position: Int) -> Found<MarkwhenEnd>? {
    guard let number = number(position), number.digits <= 5,
      let era = era(skipSpace(number.next))
    else { return nil }
    return (.point(year(number.value, isBefore: era.value)), era.next)
  }

  /// `AD 70`.
  private func eraBefore(_ position: Int) -> Found<MarkwhenEnd>? {
    guard let era = era(position), !era.value, let number = number(skipSpace(era.next)),
      number.digits <= 5
    else { return nil }
    return (.point(year(number.value, isBefore: false)), number.next)
  }

  private func year(_ number: Int, isBefore: Bool) -> MarkwhenPoint {
    var point = MarkwhenPoint(year: isBefore ? 1 - number : number)
    point.hasEra = true
    return point
  }

  /// An era, and whether its years count backwards.
  private func era(_ position: Int) -> Found<Bool>? {
    let eras: [(StaticString, Bool)] = [
      ("b.c.e.", true), ("bce", true), ("b.c.", true), ("bc", true), ("c.e.", false), ("ce", false),
      ("a.d.", false), ("ad", false),
    ]
    for (text, isBefore) in eras {
      if let next = literal(text, position), !isLetter(next) { return (isBefore, next) }
    }
    return nil
  }

  /// A number alone: a year, or the hour of a day that is told from elsewhere.
  private func bareNumbers(_ position: Int) -> [Found<MarkwhenEnd>] {
    var found: [Found<MarkwhenEnd>] = []
    if let time = time(position) { found.append((.time(time.value), time.next)) }
    if let number = number(position), number.digits <= 5 {
      var point = MarkwhenPoint(year: number.value)
      point.isBareYear = true
      found.append((.point(point), number.next))
    }
    return found
  }

  // MARK: Times

  /// `8am`, `5:30pm`, `18:00`, `18:00:15`, `8`.
  func time(_ position: Int) -> Found<TimeOfDay>? {
    guard let hour = number(position), hour.digits <= 2 else { return nil }
    var next = hour.next
    var minute = 0
    var second = 0
    if byte(next) == 0x3A, let minutes = number(next + 1), minutes.digits == 2 {
      guard minutes.value < 60 else { return nil }
      minute = minutes.value
      next = minutes.next
      if byte(next) == 0x3A, let seconds = number(next + 1), seconds.digits == 2 {
        guard seconds.value < 60 else { return nil }
        second = seconds.value
        next = fraction(seconds.next)
      }
    }
    for (text, isAfternoon) in [("am" as StaticString, false), ("pm", true)] {
      guard let end = literal(text, next) ?? literal(text, skipSpace(next)), !isLetter(end) else {
        continue
      }
      guard 1...12 ~= hour.value else { return nil }
      let shown = hour.value % 12 + (isAfternoon ? 12 : 0)
      return (TimeOfDay(hour: shown, minute: minute, second: second), end)
    }
    guard hour.value < 24 || hour.value == 24 && minute == 0 && second == 0, !isLetter(next)
    else { return nil }
    return (TimeOfDay(hour: hour.value, minute: minute, second: second), next)
  }

  /// The end of the digits behind a point or comma, which EDTF cannot hold.
  func fraction(_ position: Int) -> Int {
    guard byte(position) == 0x2E || byte(position) == 0x2C, isDigit(position + 1) else {
      return position
    }
    var next = position + 1
    while isDigit(next) { next += 1 }
    return next
  }

  /// A time behind a date, which a space or comma parts from it; then what follows it, or else the date's end.
  func timesBehind(_ position: Int) -> [Found<TimeOfDay?>] {
    var next = skipSpace(position)
    if byte(next) == 0x2C { next = skipSpace(next + 1) }
    var found: [Found<TimeOfDay?>] = [(nil, position)]
    if next > position, let time = time(next) { found.insert((time.value, time.next), at: 0) }
    return found
  }
}
