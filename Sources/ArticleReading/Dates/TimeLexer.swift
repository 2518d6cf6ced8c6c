/// Cuts a text into sentences of tokens, in one pass.
struct TimeLexer {
  /// A sentence that has no end is cut after so many tokens.
  static let longestSentence = 600

  let bytes: UnsafeBufferPointer<UInt8>
  let lexicon: TimeLexicon
  private(set) var position = 0
  private(set) var paragraph = 0
  /// How many tokens were made, which is the work that was done.
  private(set) var tokensMade = 0
  private var isQuoted = false

  private static let capitalised = TimeClasses(
    bits: [
      TimeClass.month, .sureMonth, .monthAbbreviation, .weekday, .weekdayAbbreviation, .zone,
      .beforeCommonEra, .commonEra,
    ].reduce(0) { $0 | $1.bit })
  private let capitalOnly = Self.capitalised
  private let ofNumber: [TimeClass: Int] = [:]

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ lexicon: TimeLexicon) {
    self.bytes = bytes
    self.lexicon = lexicon
  }

  /// Reads the next sentence; false at the end of the text.
  mutating func sentence(into tokens: inout [TimeToken]) -> Bool {
    tokens.removeAll(keepingCapacity: true)
    let end = bytes.count
    while position < end {
      let byte = bytes[position]
      switch byte {
      case 0x20, 0x09, 0x0D:
        position += 1
      case 0x0A:
        position += 1
        if isBlankLine() {
          paragraph += 1
          isQuoted = false
          if !tokens.isEmpty { return true }
        }
      case 0x41...0x5A, 0x61...0x7A:
        word(&tokens)
      case 0x30...0x39:
        number(&tokens)
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        position += 1
        if endsSentence(tokens.last, byte) {
          takeClosingMark()
          if !tokens.isEmpty { return true }
        }
      case UInt8(ascii: ","): sign(.comma, 1, &tokens)
      case UInt8(ascii: "-"): sign(.dash, 1, &tokens)
      case UInt8(ascii: "/"): sign(.dash, 1, &tokens)
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ";"), UInt8(ascii: ":"),
        UInt8(ascii: "["), UInt8(ascii: "]"):
        sign(.clauseEnd, 1, &tokens)
      case UInt8(ascii: "\""):
        isQuoted.toggle()
        sign(.quotationMark, 1, &tokens)
      case UInt8(ascii: "'"): apostrophe(1, &tokens)
      case 0x80...: beyondASCII(&tokens)
      default: position += 1
      }
      if tokens.count >= Self.longestSentence { return true }
    }
    return !tokens.isEmpty
  }

  private func at(_ offset: Int) -> UInt8 {
    offset >= 0 && offset < bytes.count ? bytes[offset] : 0
  }

  private func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Whether only spaces stand before the next line break, which is taken.
  private mutating func isBlankLine() -> Bool {
    var next = position
    while at(next) == 0x20 || at(next) == 0x09 || at(next) == 0x0D { next += 1 }
    guard at(next) == 0x0A else {
      position = next
      return false
    }
    position = next
    return true
  }

  private mutating func add(
    _ tokens: inout [TimeToken], _ start: Int, _ classes: UInt64, value: Int = 0, word: UInt16 = 0,
    hasCapital: Bool = false
  ) {
    tokensMade += 1
    tokens.append(
      TimeToken(
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: position),
        classes: TimeClasses(bits: classes), value: Int32(truncatingIfNeeded: value), word: word,
        hasCapital: hasCapital, isQuoted: isQuoted))
  }

  private mutating func sign(_ kind: TimeClass, _ length: Int, _ tokens: inout [TimeToken]) {
    let start = position
    position += length
    add(&tokens, start, kind.bit)
  }

  // MARK: Words

  private mutating func word(_ tokens: inout [TimeToken]) {
    let start = position
    let first = bytes[start]
    var low: UInt64 = 0
    var high: UInt64 = 0
    var length = 0
    var next = start
    let end = bytes.count
    var isForeign = false
    while next < end {
      let byte = bytes[next]
      if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A, byte < 0x80 {
        let lower = UInt64(byte | 0x20)
        if length < 8 {
          low |= lower << UInt64(length * 8)
        } else if length < 16 {
          high |= lower << UInt64((length - 8) * 8)
        }
      } else if byte >= 0x80, !isSign(next) {
        isForeign = true
      } else {
        break
      }
      length += 1
      next += 1
    }
    position = next
    if length == 1, at(next) == UInt8(ascii: "."), isLetter(at(next + 1)) {
      initials(&tokens, start)
      return
    }
    // Q1 to Q4.
    if length == 1, first == UInt8(ascii: "Q"), (0x31...0x34).contains(at(next)),
      !isDigit(at(next + 1))
    {
      position = next + 1
      add(&tokens, start, TimeClass.quarter.bit, value: Int(bytes[next]) - 0x30)
      return
    }
    let number =
      isForeign || length > 16 ? 0 : lexicon.number(of: TimeLexicon.Key(low: low, high: high))
    finish(&tokens, start, number, length)
  }

  private mutating func finish(
    _ tokens: inout [TimeToken], _ start: Int, _ number: UInt16, _ length: Int
  ) {
    let hasCapital = bytes[start] < 0x61
    let entry = lexicon.entries[Int(number)]
    var classes = entry.classes.bits
    if !hasCapital { classes &= ~capitalOnly.bits }
    if number == 0 { classes = hasCapital ? TimeClass.name.bit : TimeClass.plain.bit }
    if !hasCapital, length > 3, bytes[position - 1] == UInt8(ascii: "d"),
      bytes[position - 2] == UInt8(ascii: "e"),
      !entry.isNotPast
    {
      classes |= TimeClass.past.bit
    }
    // A full stop after an abbreviation is its own where a date goes on behind it.
    let short = TimeClass.monthAbbreviation.bit | TimeClass.weekdayAbbreviation.bit
    if classes & short != 0, at(position) == UInt8(ascii: ".") {
      let after = at(position + 1) == 0x20 ? at(position + 2) : at(position + 1)
      if isDigit(after) || after == UInt8(ascii: ",") || isLetter(after) && after >= 0x61
        || classes & TimeClass.weekdayAbbreviation.bit != 0
      {
        position += 1
      }
    }
    if entry.isAbbreviation, at(position) == UInt8(ascii: ".") { position += 1 }
    add(&tokens, start, classes, value: Int(entry.value), word: number, hasCapital: hasCapital)
  }

  /// Letters with full stops between them: a.m., U.S., B.C.
  private mutating func initials(_ tokens: inout [TimeToken], _ start: Int) {
    var key = TimeLexicon.Key()
    var length = 0
    var next = start
    while length < 8, isLetter(at(next)), !isLetter(at(next + 1)) {
      key.low |= UInt64(bytes[next] | 0x20) << UInt64(length * 8)
      length += 1
      next += 1
      guard at(next) == UInt8(ascii: ".") else { break }
      next += 1
    }
    position = max(next, start + 1)
    let number = length > 1 ? lexicon.number(of: key) : 0
    let entry = lexicon.entries[Int(number)]
    let wanted = TimeClass.halfDay.bit | TimeClass.beforeCommonEra.bit | TimeClass.commonEra.bit
    let classes = entry.classes.bits & wanted
    add(
      &tokens, start, classes == 0 ? TimeClass.name.bit : classes, value: Int(entry.value),
      hasCapital: bytes[start] < 0x61)
  }

  // MARK: Signs

  /// Whether a sign of punctuation beyond ASCII stands there: U+00A0, or U+2000 to U+206F.
  private func isSign(_ offset: Int) -> Bool {
    let byte = bytes[offset]
    return byte == 0xE2 && (at(offset + 1) == 0x80 || at(offset + 1) == 0x81)
      || byte == 0xC2 && (at(offset + 1) == 0xA0 || at(offset + 1) == 0xA3)
  }

  private mutating func beyondASCII(_ tokens: inout [TimeToken]) {
    guard isSign(position) else {
      word(&tokens)
      return
    }
    guard bytes[position] == 0xE2 else {
      position += 2
      return
    }
    switch at(position + 2) {
    case 0x90...0x95: sign(.dash, 3, &tokens)
    case 0x98, 0x99: apostrophe(3, &tokens)
    case 0x9C, 0x9E:
      isQuoted = true
      sign(.quotationMark, 3, &tokens)
    case 0x9D:
      isQuoted = false
      sign(.quotationMark, 3, &tokens)
    default: position = min(bytes.count, position + 3)
    }
  }

  private mutating func apostrophe(_ length: Int, _ tokens: inout [TimeToken]) {
    let start = position
    let next = at(position + length)
    if next | 0x20 == 0x73, !isLetter(at(position + length + 1)), position > 0,
      isLetter(at(position - 1)) || isDigit(at(position - 1))
    {
      sign(.possessive, length + 1, &tokens)
      return
    }
    position += length
    // '50s
    if isDigit(next), at(position + 1) == 0x30, at(position + 2) == 0x73,
      !isLetter(at(position + 3))
    {
      position += 3
      add(&tokens, start, TimeClass.decade.bit, value: 1900 + Int(next - 0x30) * 10)
    }
  }

  private mutating func takeClosingMark() {
    if at(position) == UInt8(ascii: "\""), isQuoted {
      isQuoted = false
      position += 1
    } else if at(position) == 0xE2, at(position + 1) == 0x80, at(position + 2) == 0x9D {
      isQuoted = false
      position += 3
    }
  }

  private func endsSentence(_ last: TimeToken?, _ byte: UInt8) -> Bool {
    guard byte == UInt8(ascii: ".") else { return true }
    var next = position
    if at(next) == UInt8(ascii: "\"") || at(next) == UInt8(ascii: ")") { next += 1 }
    if at(next) == 0xE2 { next += 3 }
    guard next < bytes.count else { return true }
    guard at(next) == 0x20 || at(next) == 0x0A || at(next) == 0x0D || at(next) == 0x09 else {
      return false
    }
    // One letter with a full stop is of a name.
    if let last, last.hasCapital, last.end - last.start == 1, Int(last.end) == position - 1 {
      return false
    }
    while at(next) == 0x20 { next += 1 }
    return !(at(next) >= 0x61 && at(next) <= 0x7A)
  }

  // MARK: Numbers

  private func digits(at offset: Int) -> (value: Int, count: Int) {
    var value = 0
    var count = 0
    while isDigit(at(offset + count)) {
      if count < 9 { value = value * 10 + Int(bytes[offset + count] - 0x30) }
      count += 1
    }
    return (value, count)
  }

  private mutating func number(_ tokens: inout [TimeToken]) {
    let start = position
    let (value, count) = digits(at: start)
    let end = start + count
    position = end
    let previous = at(start - 1)
    let next = at(end)
    let isBlocked =
      previous == UInt8(ascii: "$") || previous == UInt8(ascii: "#") || isLetter(previous)
      || previous == UInt8(ascii: "_")
      || previous == UInt8(ascii: ".") || next == UInt8(ascii: "%")
      || previous == 0xA3 || previous == 0xAC
    if isLetter(next) {
      suffixed(&tokens, start, value, count, isBlocked)
      return
    }
    if next == UInt8(ascii: ","), digits(at: end + 1).count == 3, count <= 3 {
      repeat {
        position += 4
      } while at(position) == UInt8(ascii: ",") && digits(at: position + 1).count == 3
      add(&tokens, start, TimeClass.other.bit)
      return
    }
    if next == UInt8(ascii: ":"), count <= 2, value < 25, digits(at: end + 1).count == 2 {
      let minute = digits(at: end + 1).value
      position = end + 3
      if at(position) == UInt8(ascii: ":"), digits(at: position + 1).count == 2 { position += 3 }
      add(
        &tokens, start, minute < 60 ? TimeClass.clock.bit : TimeClass.other.bit,
        value: value * 100 + minute + (at(start) == 0x30 && count == 2 ? 10_000 : 0))
      return
    }
    if !isBlocked, [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")].contains(next),
      isDigit(at(end + 1)),
      numeric(&tokens, start, value, count, next)
    {
      return
    }
    if next == UInt8(ascii: "."), isDigit(at(end + 1)) {
      position = end + 1 + digits(at: end + 1).count
      add(&tokens, start, TimeClass.other.bit)
      return
    }
    add(&tokens, start, isBlocked ? TimeClass.other.bit : classes(value, count), value: value)
  }

  private func classes(_ value: Int, _ count: Int) -> UInt64 {
    var bits: UInt64 = 0
    if count <= 4, value > 0 { bits |= TimeClass.digits.bit }
    if count <= 3, value > 0 { bits |= TimeClass.count.bit }
    if count <= 2, 1...31 ~= value { bits |= TimeClass.day.bit }
    if count == 2 { bits |= TimeClass.twoDigits.bit }
    if count == 4, 1000...2100 ~= value { bits |= TimeClass.year.bit }
    if count == 4, 1900...2039 ~= value { bits |= TimeClass.recentYear.bit }
    return bits == 0 ? TimeClass.other.bit : bits
  }

  /// A number with letters behind it: 12th, 1950s, 5pm.
  private mutating func suffixed(
    _ tokens: inout [TimeToken], _ start: Int, _ value: Int, _ count: Int, _ isBlocked: Bool
  ) {
    let end = position
    let first = at(end) | 0x20
    let second = at(end + 1) | 0x20
    let isOneLetter = !isLetter(at(end + 1))
    let isTwoLetters = !isOneLetter && !isLetter(at(end + 2))
    if first == UInt8(ascii: "s"), isOneLetter, count == 4, value % 10 == 0, 1000...2090 ~= value,
      !isBlocked
    {
      position = end + 1
      add(&tokens, start, TimeClass.decade.bit, value: value)
    } else if isTwoLetters, count <= 2, !isBlocked,
      (first, second) == (0x73, 0x74) || (first, second) == (0x6E, 0x64)
        || (first, second) == (0x72, 0x64)
        || (first, second) == (0x74, 0x68)
    {
      position = end + 2
      var bits: UInt64 = 0
      if 1...30 ~= value { bits |= TimeClass.ordinal.bit }
      if 1...31 ~= value { bits |= TimeClass.dayOrdinal.bit }
      add(&tokens, start, bits == 0 ? TimeClass.other.bit : bits, value: value)
    } else if isTwoLetters, first == UInt8(ascii: "a") || first == UInt8(ascii: "p"),
      second == UInt8(ascii: "m")
    {
      add(&tokens, start, classes(value, count), value: value)
    } else {
      add(&tokens, start, TimeClass.other.bit)
    }
  }

  /// A date in digits; false where it is none.
  private mutating func numeric(
    _ tokens: inout [TimeToken], _ start: Int, _ first: Int, _ count: Int, _ separator: UInt8
  ) -> Bool {
    let secondAt = start + count + 1
    let (second, secondCount) = digits(at: secondAt)
    let end = secondAt + secondCount
    guard secondCount <= 2 else { return false }
    let third = at(end) == separator ? digits(at: end + 1) : (0, 0)
    if third.1 > 0 {
      let isYearFirst = count == 4 && third.1 <= 2
      guard
        isYearFirst
          || count <= 2 && (third.1 == 4 || third.1 == 2 && separator == UInt8(ascii: "/"))
      else { return false }
      let year =
        isYearFirst ? first : third.1 == 4 ? third.0 : third.0 + (third.0 < 40 ? 2000 : 1900)
      guard !isLetter(at(end + 1 + third.1)) || isYearFirst else { return false }
      position = end + 1 + third.1
      var kind = TimeClass.numericDate
      var (month, day) = isYearFirst ? (second, third.0) : (first, second)
      if !isYearFirst {
        // With full stops the day comes first, as it is written in Europe; else only what fits is certain.
        if separator == UInt8(ascii: ".") || month > 12 {
          (month, day) = (day, month)
        } else if day <= 12, month != day {
          kind = .eitherOrder
        }
      }
      let isDate = 1...12 ~= month && 1...31 ~= day && 1000...2100 ~= year
      add(
        &tokens, start, isDate ? kind.bit : TimeClass.other.bit,
        value: year * 10_000 + month * 100 + day)
      return true
    }
    if count == 4, separator == UInt8(ascii: "-"), secondCount == 2, at(secondAt) == 0x30,
      second > 0,
      second <= first % 100, !isLetter(at(end)), 1000...2100 ~= first
    {
      position = end
      add(&tokens, start, TimeClass.numericMonth.bit, value: first * 100 + second)
      return true
    }
    guard count <= 2, separator == UInt8(ascii: "/") else { return false }
    position = end
    let isNineEleven = first == 9 && second == 11 && at(end) != UInt8(ascii: "/")
    add(
      &tokens, start, isNineEleven ? TimeClass.numericDate.bit : TimeClass.other.bit,
      value: 20_010_911)
    return true
  }
}
