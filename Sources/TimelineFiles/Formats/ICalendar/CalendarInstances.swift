import Chronology

/// The times of an entry that repeats (RFC 5545, section 3.8.5).
struct CalendarInstances {
  /// One of the times.
  struct Instance {
    let start: CalendarMoment
    /// How long it lasts where that is said of it alone.
    var length: Int?
  }

  /// Up to this many times of one entry are shown.
  static let most = 10_000
  /// Up to this many others are counted.
  static let mostCounted = 100_000
  /// So many years of what repeats without an end are shown, where nothing else is asked for.
  static let years = 10

  /// The times, in their order.
  private(set) var found: [Instance] = []
  /// The last day that is shown of what has no end of its own.
  private(set) var endlessUntil: CalendarDay?
  /// How many times are left out because there are too many; `isMore` where nobody has counted them all.
  private(set) var left = (count: 0, isMore: false)

  /// Works out all times.
  ///
  /// - Parameters:
  ///   - entry: What repeats.
  ///   - rules: How; each with the end that it has by the entry's own clock.
  ///   - exceptions: Rules for times at which it is not.
  ///   - dates: Other times at which it is.
  ///   - excluded: Times at which it is not.
  ///   - window: The days that are asked for.
  ///   - budget: How much work is left.
  init(
    _ entry: CalendarEntry, rules: [BoundedRule], exceptions: [BoundedRule], dates: [Instance],
    excluded: [CalendarMoment], window: ClosedRange<CalendarDay>?, _ budget: inout RecurrenceBudget
  ) {
    let start = entry.start
    var times: [Int: Instance] = [:]
    func isShown(_ moment: CalendarMoment) -> Bool { window?.contains(moment.day) ?? true }
    var without = Excluded(excluded)
    for rule in exceptions {
      walk(rule, from: start, window, &budget) { without.times.insert($0) }
    }
    endlessUntil = nil
    left = (0, false)
    if isShown(start) { times[start.local] = Instance(start: start) }
    for date in dates where isShown(date.start) { times[date.start.local] = date }
    for rule in rules {
      walk(rule, from: start, window, &budget) { local in
        if times[local] == nil {
          times[local] = Instance(
            start: CalendarMoment(local: local, isDate: start.isDate, zone: start.zone))
        }
      }
    }
    found = times.values.filter { !without.contains($0.start) }
      .sorted { $0.start.local < $1.start.local }
    if found.count > Self.most {
      left.count += found.count - Self.most
      found.removeLast(found.count - Self.most)
    }
  }

  /// A rule, and when it ends by the clock of what repeats.
  struct BoundedRule {
    let rule: RecurrenceRule
    let until: Int?
  }

  /// Times that are not to be.
  private struct Excluded {
    var times: Set<Int> = []
    private var days: Set<CalendarDay> = []

    init(_ moments: [CalendarMoment]) {
      for moment in moments {
        if moment.isDate { days.insert(moment.day) } else { times.insert(moment.local) }
      }
    }

    func contains(_ moment: CalendarMoment) -> Bool {
      times.contains(moment.local) || days.contains(moment.day)
    }
  }

  /// Goes through the times of a rule that are shown.
  private mutating func walk(
    _ bounded: BoundedRule, from start: CalendarMoment, _ window: ClosedRange<CalendarDay>?,
    _ budget: inout RecurrenceBudget, _ take: (Int) -> Void
  ) {
    let rule = bounded.rule
    var last = window?.upperBound
    if last == nil, rule.count == nil, bounded.until == nil {
      last = Self.endOfYears(from: start.day)
      endlessUntil = last
    }
    let first = rule.count == nil ? window?.lowerBound : nil
    var walk = RecurrenceWalk(rule, from: start, skippingTo: first)
    var number = 0
    var taken = 0
    while let local = walk.next(&budget) {
      if let until = bounded.until, local > until { return }
      let day = CalendarMoment(local: local, isDate: true, zone: .floating).day
      if let last, day > last { return }
      // The start counts as the first time, whether the rule gives it or not.
      if number == 0, local != start.local { number = 1 }
      number += 1
      if let count = rule.count, number > count { return }
      if let window, day < window.lowerBound { continue }
      taken += 1
      guard taken <= Self.most else {
        if let count = rule.count, window == nil {
          left.count += count - number + 1
          return
        }
        left.count += 1
        if left.count == Self.mostCounted {
          left.isMore = true
          return
        }
        continue
      }
      take(local)
    }
    if budget.isSpent { left.isMore = true }
  }

  /// The day before the one that is so many years later.
  private static func endOfYears(from day: CalendarDay) -> CalendarDay {
    let (year, month, dayOfMonth) = day.components
    let later =
      CalendarDay(year: year + years, month: month, day: dayOfMonth)
      ?? CalendarDay(year: year + years, month: month + 1, day: 1) ?? day
    return later.advanced(by: -1)
  }
}
