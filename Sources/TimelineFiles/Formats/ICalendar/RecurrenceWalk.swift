import Chronology

/// How much work is left for all rules of a file together, so that no file takes long.
struct RecurrenceBudget {
  /// Days and times that may still be looked at.
  var left = 20_000_000
  var isSpent: Bool { left <= 0 }
}

/// The times that a rule gives, in their order, from its start on.
///
/// A rule that has no time in a hundred years is taken to have no more: what a calendar has seldom, 29 February on
/// one weekday, comes every forty years at the latest.
struct RecurrenceWalk {
  private let rule: RecurrenceRule
  private let start: CalendarMoment
  private let days: RecurrenceDays
  private let times: RecurrenceTimes
  /// How many periods of the rule have been looked at.
  private var period: Int
  private var foundDays: [Int] = []
  private var foundTimes: [Int]
  /// Which of the combinations of days and times count; nothing means all.
  private var chosen: [Int]?
  private var next = 0
  private var lastDay: Int

  /// In days.
  private static let longestGap = 36_525

  /// Begins a walk.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - start: What the rule's event begins with.
  ///   - day: A day before which times may be left out; never where they have to be counted.
  init(_ rule: RecurrenceRule, from start: CalendarMoment, skippingTo day: CalendarDay?) {
    self.rule = rule
    self.start = start
    let days = RecurrenceDays(rule, start.day)
    self.days = days
    times = RecurrenceTimes(rule, start)
    foundTimes = times.isWithinDay ? [] : times.ofEveryDay
    period = day.map { max(0, days.period(of: $0)) } ?? 0
    lastDay = max(start.day.number, day?.number ?? start.day.number)
  }

  /// The next time, in seconds as `CalendarMoment.local` counts; nothing after the last.
  mutating func next(_ budget: inout RecurrenceBudget) -> Int? {
    while true {
      while let index = nextIndex() {
        let day = foundDays[index / foundTimes.count]
        let time = day * 86_400 + foundTimes[index % foundTimes.count]
        if time >= start.local {
          budget.left -= 1
          return time
        }
      }
      guard !budget.isSpent, findPeriod(&budget) else { return nil }
    }
  }

  private mutating func nextIndex() -> Int? {
    let index = next
    next += 1
    if let chosen { return index < chosen.count ? chosen[index] : nil }
    return index < foundDays.count * foundTimes.count ? index : nil
  }

  /// Finds the times of the next period; false where there is none.
  private mutating func findPeriod(_ budget: inout RecurrenceBudget) -> Bool {
    let begin = days.start(ofPeriod: period)
    guard begin <= RecurrenceDays.lastDay, begin <= lastDay + Self.longestGap,
      !days.isEmpty
    else { return false }
    foundDays = days.inPeriod(period, &budget)
    period += 1
    next = 0
    chosen = nil
    if times.isWithinDay {
      foundTimes = foundDays.first.map { times.of($0, &budget) } ?? []
    } else if !rule.positions.isEmpty {
      chosen = RecurrenceTimes.positions(
        rule.positions, of: foundDays.count * foundTimes.count)
    }
    if let last = foundDays.last, !foundTimes.isEmpty, chosen?.isEmpty != true {
      lastDay = max(last, lastDay)
    }
    return true
  }
}

/// The days that a rule gives.
struct RecurrenceDays {
  private let rule: RecurrenceRule
  private let first: CalendarDay
  private let months: [Int]
  private let monthDays: Set<Int>
  private let weekdays: [RecurrenceRule.Weekday]

  /// The last day that a calendar can tell, 9999-12-31.
  static let lastDay = CalendarDay(year: 9999, month: 12, day: 31)?.number ?? 0

  /// What a rule leaves open is as the event's start has it.
  init(_ rule: RecurrenceRule, _ first: CalendarDay) {
    self.rule = rule
    self.first = first
    let (_, month, day) = first.components
    var months = rule.months
    var monthDays = rule.monthDays
    var weekdays = rule.weekdays
    let weekday = RecurrenceRule.Weekday(ordinal: 0, day: first.weekday)
    let isOpen = weekdays.isEmpty && monthDays.isEmpty && rule.yearDays.isEmpty
    switch rule.frequency {
    case .yearly where isOpen && !rule.weekNumbers.isEmpty: weekdays = [weekday]
    case .yearly where isOpen:
      if months.isEmpty { months = [month] }
      monthDays = [day]
    case .monthly where isOpen: monthDays = [day]
    case .weekly where weekdays.isEmpty: weekdays = [weekday]
    default: break
    }
    self.months = months.isEmpty ? Array(1...12) : months.sorted()
    self.monthDays = monthDays
    self.weekdays = weekdays
  }

  /// Whether no month has such a day, as with 30 February.
  var isEmpty: Bool {
    !monthDays.isEmpty
      && months.allSatisfy { month in
        let length = CalendarDay.length(ofMonth: month, year: 2000)
        return monthDays.allSatisfy { abs($0) > length }
      }
  }

  private var weekStart: Int {
    first.number - (first.weekday - rule.weekStart + 7) % 7
  }

  private var monthNumber: Int { first.components.year * 12 + first.components.month - 1 }

  /// The first day of a period, from 0.
  func start(ofPeriod period: Int) -> Int {
    let step = period * rule.interval
    switch rule.frequency {
    case .yearly:
      return CalendarDay(year: first.year + step, month: 1, day: 1)?.number ?? Int.max
    case .monthly:
      let month = monthNumber + step
      return CalendarDay(year: month / 12, month: month % 12 + 1, day: 1)?.number ?? Int.max
    case .weekly: return weekStart + 7 * step
    case .daily: return first.number + step
    case .hourly, .minutely, .secondly: return first.number + period
    }
  }

  /// The last period that begins on a day or before it.
  func period(of day: CalendarDay) -> Int {
    switch rule.frequency {
    case .yearly: return (day.year - first.year) / rule.interval
    case .monthly:
      let (year, month, _) = day.components
      return (year * 12 + month - 1 - monthNumber) / rule.interval
    case .weekly: return (day.number - weekStart) / (7 * rule.interval)
    case .daily: return (day.number - first.number) / rule.interval
    case .hourly, .minutely, .secondly: return day.number - first.number
    }
  }

  /// The days of a period, in their order.
  func inPeriod(_ period: Int, _ budget: inout RecurrenceBudget) -> [Int] {
    let begin = start(ofPeriod: period)
    let (year, month, _) = CalendarDay(number: begin).components
    var found: [Int] = []
    switch rule.frequency {
    case .yearly:
      for month in months { find(year, month, into: &found, &budget) }
    case .monthly:
      budget.left -= 1
      if months.contains(month) { find(year, month, into: &found, &budget) }
    case .weekly: found = (begin..<begin + 7).filter { allows($0, &budget) }
    case .daily, .hourly, .minutely, .secondly: found = allows(begin, &budget) ? [begin] : []
    }
    return found
  }

  private func find(
    _ year: Int, _ month: Int, into found: inout [Int], _ budget: inout RecurrenceBudget
  ) {
    guard let begin = CalendarDay(year: year, month: month, day: 1)?.number else { return }
    let length = CalendarDay.length(ofMonth: month, year: year)
    budget.left -= length
    for day in 1...length where allows(begin + day - 1, year, month, day, length) {
      found.append(begin + day - 1)
    }
  }

  private func allows(_ number: Int, _ budget: inout RecurrenceBudget) -> Bool {
    budget.left -= 1
    let (year, month, day) = CalendarDay(number: number).components
    return months.contains(month)
      && allows(number, year, month, day, CalendarDay.length(ofMonth: month, year: year))
  }

  private func allows(_ number: Int, _ year: Int, _ month: Int, _ day: Int, _ length: Int) -> Bool {
    if !monthDays.isEmpty, !monthDays.contains(day), !monthDays.contains(day - length - 1) {
      return false
    }
    let newYear = CalendarDay(year: year, month: 1, day: 1)?.number ?? 0
    let yearLength = CalendarDay.isLeap(year) ? 366 : 365
    let yearDay = number - newYear + 1
    if !rule.yearDays.isEmpty, !rule.yearDays.contains(yearDay),
      !rule.yearDays.contains(yearDay - yearLength - 1)
    {
      return false
    }
    let isByWeek = rule.frequency == .yearly && !rule.weekNumbers.isEmpty
    if isByWeek, !isInWeek(number, year) { return false }
    guard !weekdays.isEmpty else { return true }
    let weekday = CalendarDay(number: number).weekday
    let isInYear = rule.frequency == .yearly && rule.months.isEmpty
    let (position, stretch) = isInYear ? (yearDay, yearLength) : (day, length)
    let counts = rule.frequency >= .monthly && !isByWeek
    return weekdays.contains { wanted in
      guard wanted.day == weekday else { return false }
      guard wanted.ordinal != 0, counts else { return true }
      return wanted.ordinal > 0
        ? (position - 1) / 7 + 1 == wanted.ordinal
        : (stretch - position) / 7 + 1 == -wanted.ordinal
    }
  }

  /// Whether a day is in a week of the rule; the first week of a year has four days of it or more.
  private func isInWeek(_ number: Int, _ year: Int) -> Bool {
    var weekYear = year
    if number >= firstWeek(year + 1) {
      weekYear += 1
    } else if number < firstWeek(year) {
      weekYear -= 1
    }
    let begin = firstWeek(weekYear)
    let week = (number - begin) / 7 + 1
    let weeks = (firstWeek(weekYear + 1) - begin) / 7
    return rule.weekNumbers.contains(week) || rule.weekNumbers.contains(week - weeks - 1)
  }

  private func firstWeek(_ year: Int) -> Int {
    guard let newYear = CalendarDay(year: year, month: 1, day: 1) else { return 0 }
    let passed = (newYear.weekday - rule.weekStart + 7) % 7
    return newYear.number + (passed <= 3 ? -passed : 7 - passed)
  }
}

/// The times of day that a rule gives.
struct RecurrenceTimes {
  /// The times of every day, where they are the same on all of them.
  let ofEveryDay: [Int]
  /// Whether the rule repeats within a day, so that each day has times of its own.
  let isWithinDay: Bool
  private let rule: RecurrenceRule
  private let unit: Int
  private let firstPeriod: Int
  /// The seconds from the start of a period at which something is.
  private let offsets: [Int]

  init(_ rule: RecurrenceRule, _ start: CalendarMoment) {
    self.rule = rule
    let second = start.second ?? 0
    // A DATE has no times, whatever a rule says of them.
    isWithinDay = rule.frequency < .daily && !start.isDate
    unit = rule.frequency == .hourly ? 3_600 : rule.frequency == .minutely ? 60 : 1
    firstPeriod = (start.local - second % unit) / unit
    let hours = rule.hours.isEmpty ? [second / 3_600] : rule.hours
    let minutes = rule.minutes.isEmpty ? [second / 60 % 60] : rule.minutes
    let seconds = rule.seconds.isEmpty ? [second % 60] : rule.seconds
    switch rule.frequency {
    case .secondly: offsets = [0]
    case .minutely: offsets = seconds
    case .hourly: offsets = minutes.flatMap { minute in seconds.map { minute * 60 + $0 } }
    default: offsets = []
    }
    if start.isDate || isWithinDay {
      ofEveryDay = [0]
    } else {
      ofEveryDay = hours.flatMap { hour in
        minutes.flatMap { minute in seconds.map { hour * 3_600 + minute * 60 + $0 } }
      }
    }
  }

  /// The times of one day.
  func of(_ day: Int, _ budget: inout RecurrenceBudget) -> [Int] {
    let begin = day * 86_400
    var found: [Int] = []
    var period = aligned(begin / unit)
    while period * unit < begin + 86_400 {
      budget.left -= 1
      let time = period * unit - begin
      if time < 0 {
        period = aligned(period + 1)
      } else if !rule.hours.isEmpty, !rule.hours.contains(time / 3_600) {
        period = aligned((begin + (time / 3_600 + 1) * 3_600) / unit)
      } else if unit < 3_600, !rule.minutes.isEmpty, !rule.minutes.contains(time / 60 % 60) {
        period = aligned((begin + (time / 60 + 1) * 60) / unit)
      } else if unit == 1, !rule.seconds.isEmpty, !rule.seconds.contains(time % 60) {
        period = aligned(period + 1)
      } else {
        let chosen = Self.positions(rule.positions, of: offsets.count)
        found += chosen?.map { time + offsets[$0] } ?? offsets.map { time + $0 }
        period = aligned(period + 1)
      }
    }
    return found
  }

  /// The first period at or after one that the interval reaches.
  private func aligned(_ period: Int) -> Int {
    let passed = max(period, firstPeriod) - firstPeriod
    return firstPeriod + (passed + rule.interval - 1) / rule.interval * rule.interval
  }

  /// The places that BYSETPOS means in a set of so many; nothing where it says nothing.
  static func positions(_ positions: [Int], of count: Int) -> [Int]? {
    guard !positions.isEmpty else { return nil }
    let places = positions.map { $0 > 0 ? $0 - 1 : count + $0 }
    return Set(places.filter { $0 >= 0 && $0 < count }).sorted()
  }
}
