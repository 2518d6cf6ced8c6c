/// Cuts a text into sentences of tokens, in one pass.
struct TimeLexer {
  /// A sentence that has no end is cut after so many tokens.
  static let longestSentence = 600

  let bytes: UnsafeBufferPointer<UInt8>
  let lexicon: TimeLexicon
  var position = 0
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
      case UInt8(ascii: "`"): graveAccent(&tokens)
      case 0x80...: beyondASCII(&tokens)
      default: position += 1
      }
      if tokens.count >= Self.longestSentence { return true }
    }
    return !tokens.isEmpty
  }

  func at(_ offset: Int) -> UInt8 {
    offset >= 0 && offset < bytes.count ? bytes[offset] : 0
  }

  func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
  func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

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

  mutating func add(
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
    var length = lettersAhead()
    var next = start + length
    let end = bytes.count
    var isForeign = false
    if length <= 16, start + 16 <= end, next < end, bytes[next] < 0x80 {
      // Nearly every word: its letters are taken at once.
      low = small(at: start, length: min(length, 8))
      if length > 8 { high = small(at: start + 8, length: length - 8) }
    } else {
      (length, next) = (0, start)
    }
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

  /// How many ASCII letters follow.
  private func lettersAhead() -> Int {
    var next = position
    while next < bytes.count, (bytes[next] | 0x20) &- 0x61 < 26 { next += 1 }
    return next - position
  }

  /// Up to eight ASCII letters in small ones, the first in the lowest byte.
  private func small(at place: Int, length: Int) -> UInt64 {
    let eight = UnsafeRawBufferPointer(bytes)
      .loadUnaligned(fromByteOffset: place, as: UInt64.self)
    return (UInt64(littleEndian: eight) | 0x2020_2020_2020_2020)
      & (UInt64.max >> UInt64(64 - 8 * length))
  }

  private mutating func finish(
    _ tokens: inout [TimeToken], _ start: Int, _ number: UInt16, _ length: Int
  ) {
    let hasCapital = bytes[start] < 0x61
    let entry = lexicon.entries[Int(number)]
    var classes = entry.classes.bits
    if !hasCapital { classes &= ~capitalOnly.bits }
    if number == 0 {
      classes = hasCapital ? TimeClass.name.bit : TimeClass.plain.bit
      if !hasCapital, length > 3, bytes[position - 1] == UInt8(ascii: "s"),
        !Self.isBeforeSingularS(bytes[position - 2])
      {
        classes |= TimeClass.plural.bit
      } else if !hasCapital, length > 4, bytes[position - 1] == UInt8(ascii: "g"),
        bytes[position - 2] == UInt8(ascii: "n"), bytes[position - 3] == UInt8(ascii: "i")
      {
        classes |= TimeClass.participle.bit
      }
    }
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

  /// Whether a word that ends in such a letter and "s" is rather no plural: "bus", "crisis", "press".
  private static func isBeforeSingularS(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "s") || byte == UInt8(ascii: "u") || byte == UInt8(ascii: "i")
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
    // Two of them close quoted speech, as news agencies wrote it.
    if length == 1, next == UInt8(ascii: "'") {
      isQuoted = false
      sign(.quotationMark, 2, &tokens)
      return
    }
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
      return
    }
    // '89
    let second = at(position + 1)
    if isDigit(next), isDigit(second), !isDigit(at(position + 2)), !isLetter(at(position + 2)),
      !isLetter(at(start - 1)), !isDigit(at(start - 1))
    {
      position += 2
      let year = Int(next - 0x30) * 10 + Int(second - 0x30)
      add(
        &tokens, start, TimeClass.year.bit | TimeClass.recentYear.bit,
        value: year + (year < 30 ? 2000 : 1900))
    }
  }

  /// Two grave accents open quoted speech, as news agencies wrote it.
  private mutating func graveAccent(_ tokens: inout [TimeToken]) {
    guard at(position + 1) == UInt8(ascii: "`") else {
      position += 1
      return
    }
    isQuoted = true
    sign(.quotationMark, 2, &tokens)
  }

  private mutating func takeClosingMark() {
    if at(position) == UInt8(ascii: "'"), at(position + 1) == UInt8(ascii: "'"), isQuoted {
      isQuoted = false
      position += 2
    } else if at(position) == UInt8(ascii: "\""), isQuoted {
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
    if at(next) == UInt8(ascii: "'"), at(next + 1) == UInt8(ascii: "'") { next += 2 }
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
}
