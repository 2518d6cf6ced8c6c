/// How the parts of a date become stretches of days.
extension DateExtent.Part {
  /// Some day or stretch within a single date.
  init(_ date: SingleDate) {
    stretch = date.days.map(DayStretch.init(within:)) ?? .anywhere
    mask = date.hasUnspecifiedDigits && date.qualification == nil ? date : nil
  }

  /// All days from one end to the other.
  init(from start: IntervalEnd, to end: IntervalEnd) {
    let first: ClosedRange<Int> =
      switch start {
      case .open: DayStretch.past...DayStretch.past
      case .unknown: DayStretch.past...(end.date?.days?.upperBound ?? DayStretch.future)
      case .date(let date): date.days ?? DayStretch.past...DayStretch.future
      }
    let last: ClosedRange<Int> =
      switch end {
      case .open: DayStretch.future...DayStretch.future
      case .unknown: (start.date?.days?.lowerBound ?? DayStretch.past)...DayStretch.future
      case .date(let date): date.days ?? DayStretch.past...DayStretch.future
      }
    stretch = DayStretch(start: first, end: last)
    isSpan = true
  }

  /// A member of a set.
  ///
  /// Of an all-of set `a..b` is all between the two, so a span; of a one-of set some day between them.
  init(_ member: DateSet.Member, isAllOf: Bool) {
    switch member {
    case .date(let date):
      self.init(date)
    case .range(let first, let last):
      self.init(from: .date(first), to: .date(last))
    case .upTo(let date):
      self.init(from: .open, to: .date(date))
    case .from(let date):
      self.init(from: .date(date), to: .open)
    }
    if case .date = member { return }
    if !isAllOf {
      stretch = DayStretch(within: stretch.hull)
      isSpan = false
    }
  }

  /// The same with other outer ends, where they are given.
  func clamped(_ earliest: Int?, _ latest: Int?) -> DateExtent.Part {
    let hull = stretch.hull
    let low = earliest ?? min(hull.lowerBound, latest ?? hull.lowerBound)
    let high = latest ?? max(hull.upperBound, low)
    guard isSpan else { return DateExtent.Part(stretch: DayStretch(within: low...high)) }
    let innerStart = min(max(stretch.latestStart, low), high)
    let innerEnd = min(max(stretch.earliestEnd, low), high)
    return DateExtent.Part(
      stretch: DayStretch(start: low...innerStart, end: innerEnd...high), isSpan: true)
  }
}

extension SingleDate {
  /// The days that can be meant, with the margin of a qualified date.
  fileprivate var days: ClosedRange<Int>? {
    boundsWithMargin.map { $0.0.number...max($0.0.number, $0.1.number) }
  }

  /// What the unspecified digits allow, near some days; nothing where that would be too much.
  ///
  /// Years far from those days are put together, since they all give the same answer.
  func stretches(near days: ClosedRange<Int>) -> [DayStretch]? {
    let near =
      CalendarDay(number: days.lowerBound).year - 1...CalendarDay(number: days.upperBound).year + 1
    let sign = year.isNegative ? -9999 ... -1 : 0...9999
    guard let years = year.isWhollyUnspecified ? sign : year.range else { return nil }
    var result: [DayStretch] = []
    if years.lowerBound < near.lowerBound {
      // To the end of a winter that begins in the last of those years.
      let last = CalendarDay(year: min(years.upperBound + 1, near.lowerBound), month: 3, day: 1)
      guard let first = CalendarDay(year: years.lowerBound, month: 1, day: 1), let last,
        first <= last
      else { return nil }
      result.append(DayStretch(within: first.number...last.number))
    }
    if years.overlaps(near) {
      let inside = years.clamped(to: near)
      guard inside.count <= 120 else { return nil }
      for candidate in inside where year.matches(candidate) {
        result += stretches(in: candidate)
      }
    }
    if years.upperBound > near.upperBound {
      let start = CalendarDay(year: max(years.lowerBound, near.upperBound), month: 1, day: 1)
      let end = CalendarDay(year: years.upperBound + 1, month: 3, day: 1)
      guard let start, let end, start <= end else { return nil }
      result.append(DayStretch(within: start.number...end.number))
    }
    return result.isEmpty ? nil : result
  }

  /// What the digits of month and day allow in a year: runs of days.
  private func stretches(in year: Int) -> [DayStretch] {
    var runs: [ClosedRange<Int>] = []
    func append(_ first: CalendarDay?, _ last: CalendarDay?) {
      guard let first = first?.number, let last = last?.number, first <= last else { return }
      if let run = runs.last, run.upperBound + 1 == first, day != nil {
        runs[runs.count - 1] = run.lowerBound...last
      } else {
        runs.append(first...last)
      }
    }
    if let season {
      let bounds = season.bounds(from: year, through: year)
      append(bounds?.0, bounds?.1)
    } else if let month {
      for number in month.all(in: 1...12) {
        let days = 1...CalendarDay.length(ofMonth: number, year: year)
        guard let day else {
          append(
            CalendarDay(year: year, month: number, day: 1),
            CalendarDay(year: year, month: number, day: days.upperBound))
          continue
        }
        for candidate in day.all(in: days) {
          let known = CalendarDay(year: year, month: number, day: candidate)
          append(known, known)
        }
      }
    } else {
      append(
        CalendarDay(year: year, month: 1, day: 1), CalendarDay(year: year, month: 12, day: 31))
    }
    return runs.map(DayStretch.init(within:))
  }
}
