/// Dates that are told from other events, and recurrence.
extension MarkwhenDateScanner {
  /// `2 weeks`, `after !id 3 days`, `!id.start`, `before !id`, `by 7 work days`, `.end`.
  func relative(_ position: Int) -> Found<MarkwhenEnd>? {
    var relative = MarkwhenRelative()
    var next = position
    if let word = word(next), ["by", "before", "after"].contains(word.value) {
      relative.isBefore = word.value != "after"
      next = skipSpace(word.next)
    }
    if isDigit(next) {
      guard let amount = amount(next, isSigned: false) else { return nil }
      relative.amount = amount.value
      // "5 days after !first" says the same as "after !first 5 days".
      guard let word = word(skipSpace(amount.next)), ["before", "after"].contains(word.value),
        let reference = reference(skipSpace(word.next))
      else { return (.relative(relative), amount.next) }
      relative.isBefore = word.value == "before"
      relative.id = reference.value.id
      relative.side = reference.value.side
      return (.relative(relative), reference.next)
    }
    guard let reference = reference(next) else { return nil }
    relative.id = reference.value.id
    relative.side = reference.value.side
    next = reference.next
    var behind = skipSpace(next)
    if byte(behind) == 0x2B {
      behind = skipSpace(behind + 1)
    } else if let word = word(behind), word.value == "plus" {
      behind = skipSpace(word.next)
    }
    if let amount = amount(behind, isSigned: behind > next) {
      relative.amount = amount.value
      next = amount.next
    }
    return (.relative(relative), next)
  }

  /// An event that is named, and the side of it that counts.
  private struct Reference {
    var id: String?
    var side: MarkwhenRelative.Side?
  }

  /// `!id`, `!id.start`, `.end`.
  private func reference(_ position: Int) -> Found<Reference>? {
    var next = position
    var reference = Reference()
    if byte(next) == 0x21 {
      guard let name = name(next + 1) else { return nil }
      reference.id = name.value
      next = name.next
    }
    if let end = literal(".start", next), !isLetter(end) {
      reference.side = .start
      next = end
    } else if let end = literal(".end", next), !isLetter(end) {
      reference.side = .end
      next = end
    }
    return next > position ? (reference, next) : nil
  }

  /// `3 years 8 days, 2 hours`; with a minus right before its first number where it may have one.
  func amount(_ position: Int, isSigned: Bool) -> Found<MarkwhenAmount>? {
    var amount = MarkwhenAmount()
    var next = position
    var sign = 1
    if isSigned, byte(next) == 0x2D, isDigit(next + 1) {
      sign = -1
      next += 1
    }
    var end: Int?
    while let number = number(next), number.value <= MarkwhenAmount.most {
      var start = skipSpace(number.next)
      if byte(start) == 0x2D, isLetter(start + 1) { start += 1 }
      guard let behind = unit(start, number.value * sign, &amount) else { break }
      end = behind
      next = skipSpace(behind)
      if byte(next) == 0x2C { next = skipSpace(next + 1) }
      if let word = word(next), word.value == "and" { next = skipSpace(word.next) }
    }
    return end.map { (amount, $0) }
  }

  /// Adds a unit to an amount; the place behind it.
  private func unit(_ position: Int, _ count: Int, _ amount: inout MarkwhenAmount) -> Int? {
    guard let word = word(position) else { return nil }
    for kind in ["week", "work", "business"] {
      // "weekdays" and "week days"; a week alone is something else.
      if word.value == kind, let days = self.word(skipSpace(word.next)), Self.isDay(days.value) {
        amount.addWeekDays(count)
        return days.next
      }
      if word.value.hasPrefix(kind), Self.isDay(String(word.value.dropFirst(kind.count))) {
        amount.addWeekDays(count)
        return word.next
      }
    }
    return amount.add(count, word.value) ? word.next : nil
  }

  private static func isDay(_ word: String) -> Bool { ["days", "day", "d"].contains(word) }

  // MARK: Recurrence

  /// `every 2 weeks for 6 times`, `every other day x9`, `every year until 2030`.
  func recurrence(at position: Int) -> MarkwhenRecurrence? {
    guard let every = word(position), every.value == "every" else { return nil }
    var next = skipSpace(every.next)
    var amount = MarkwhenAmount()
    var count = 1
    if let number = number(next), number.value <= MarkwhenAmount.most {
      count = number.value
      next = skipSpace(number.next)
    } else if let word = word(next), word.value == "other" {
      count = 2
      next = skipSpace(word.next)
    }
    guard count > 0, let end = unit(next, count, &amount) else { return nil }
    var recurrence = MarkwhenRecurrence(every: amount)
    next = skipSpace(end)
    guard next < bytesCount else { return recurrence }
    guard let limit = limit(next) else { return nil }
    recurrence.limit = limit
    return recurrence
  }

  private func limit(_ position: Int) -> MarkwhenRecurrence.Limit? {
    if byte(position) == 0x78, let times = number(skipSpace(position + 1)) {
      return isEnd(times.next) ? .times(times.value) : nil
    }
    if byte(position) == 0x7C { return until(skipSpace(position + 1)) }
    guard let word = word(position) else { return nil }
    let next = skipSpace(word.next)
    switch word.value {
    case "for":
      if let times = number(next), let unit = self.word(skipSpace(times.next)),
        ["times", "time"].contains(unit.value), isEnd(unit.next)
      {
        return .times(times.value)
      }
      guard let period = amount(next, isSigned: false), isEnd(period.next) else { return nil }
      return .period(period.value)
    case "until", "til", "till", "to": return until(next)
    default: return nil
    }
  }

  private func until(_ position: Int) -> MarkwhenRecurrence.Limit? {
    ends(at: position, isEnd: true).first { isEnd($0.next) }.map { .until($0.value) }
  }

  private func isEnd(_ position: Int) -> Bool { skipSpace(position) == bytesCount }
}
