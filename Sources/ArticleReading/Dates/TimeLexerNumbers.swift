import Chronology

/// Numbers, and dates in digits.
extension TimeLexer {
  private func digits(at offset: Int) -> (value: Int, count: Int) {
    var value = 0
    var count = 0
    while isDigit(at(offset + count)) {
      if count < 9 { value = value * 10 + Int(bytes[offset + count] - 0x30) }
      count += 1
    }
    return (value, count)
  }

  mutating func number(_ tokens: inout [TimeToken]) {
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
      var second = 0
      if at(position) == UInt8(ascii: ":"), digits(at: position + 1).count == 2 {
        second = digits(at: position + 1).value
        position += 3
      }
      let isOfMorning = at(start) == 0x30 && count == 2
      add(
        &tokens, start,
        minute < 60 && second < 60 ? TimeClass.clock.bit : TimeClass.other.bit,
        value: value * 10_000 + minute * 100 + second + (isOfMorning ? 1_000_000 : 0))
      return
    }
    if !isBlocked, [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")].contains(next),
      isDigit(at(end + 1)),
      numeric(&tokens, start, value, count, next)
    {
      return
    }
    if count == 8, !isBlocked, compact(&tokens, start, value) { return }
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
    if count == 3, value > 99 { bits |= TimeClass.threeDigits.bit }
    if count == 4, 1000...2100 ~= value { bits |= TimeClass.year.bit }
    if count == 4, value / 100 < 24, value % 100 < 60 { bits |= TimeClass.fourDigitTime.bit }
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

  /// 19980213; false where it is no date.
  private mutating func compact(_ tokens: inout [TimeToken], _ start: Int, _ value: Int) -> Bool {
    guard 1900...2039 ~= value / 10_000, 1...12 ~= value / 100 % 100, 1...31 ~= value % 100,
      CalendarDay(year: value / 10_000, month: value / 100 % 100, day: value % 100) != nil
    else { return false }
    add(&tokens, start, TimeClass.numericDate.bit, value: value)
    return true
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
          || count <= 2
            && (third.1 == 4
              // 02-13-98, while 4-3-2 is a score.
              || third.1 == 2
                && (separator == UInt8(ascii: "/")
                  || separator == UInt8(ascii: "-") && count == 2 && secondCount == 2
                    && third.0 > 31))
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
      // The T before the time of day.
      if at(position) == UInt8(ascii: "T"), isDigit(at(position + 1)) { position += 1 }
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
    // 9/10 July: a night between two days.
    if second == first + 1 || second == 1, at(end) == 0x20, at(end + 1) >= 0x41, at(end + 1) <= 0x5A
    {
      return false
    }
    position = end
    let isNineEleven = first == 9 && second == 11 && at(end) != UInt8(ascii: "/")
    add(
      &tokens, start, isNineEleven ? TimeClass.numericDate.bit : TimeClass.other.bit,
      value: 20_010_911)
    return true
  }
}
