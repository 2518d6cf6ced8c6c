import Chronology

/// What each meaning says.
extension TimeResolver {
  func answer(to candidate: TimeCandidate) -> Answer {
    let parts = candidate.captures
    switch candidate.meaning {
    case .calendar: return calendar(candidate)
    case .calendarOfYear(let step): return calendarOfYear(parts, step)
    case .dayRange, .dayList: return dayRange(candidate)
    case .yearRange: return yearRange(parts)
    case .eitherOrder: return eitherOrder(parts)
    case .beforeCommonEra:
      guard let year = parts[.year] else { return Answer() }
      return exactly(TimeMoment(year: 1 - year))
    case .fiscalYear:
      guard let year = parts[.year] else { return Answer() }
      return exactly(TimeMoment(year: year))
    case .decade:
      guard let year = parts[.year] else { return Answer() }
      // The hundreds are a century, the wider of what they can mean; the 2000s are spoken of as a decade.
      let isCentury = year % 100 == 0 && year != 2000
      return Answer(edtf: isCentury ? TimeValue.century(year) : TimeValue.decade(year))
    case .century:
      guard let ordinal = parts[.ordinal] else { return Answer() }
      return Answer(edtf: TimeValue.century((ordinal - 1) * 100))
    case .centuryBeforeCommonEra:
      guard let ordinal = parts[.ordinal] else { return Answer() }
      let (first, last) = (1 - ordinal * 100, -(ordinal - 1) * 100)
      return Answer(edtf: TimeValue.date("\(TimeValue.year(first))/\(TimeValue.year(last))"))
    case .quarter: return partOfYear(candidate, first: 33, months: 3)
    case .half: return partOfYear(candidate, first: 40, months: 6)
    case .season, .winterOfYears: return season(candidate)
    case .weekday: return weekday(candidate)
    case .weekdayOfWeek: return weekdayOfWeek(candidate)
    case .adjacent(let step): return adjacent(candidate, step)
    case .which: return which(candidate, parts[.which] ?? 0)
    case .same: return same(parts)
    case .current: return current(candidate)
    case .fromPublication(let sign): return shifted(candidate, base(of: candidate), sign)
    case .inFuture: return shifted(candidate, base(of: candidate), 1)
    case .fromNamed(let sign):
      return shifted(candidate, (named ?? publication).map { ($0, named == nil) }, sign)
    case .yearBefore:
      guard let base = named ?? publication else { return Answer() }
      return from(base, .year, -1, isPublication: named == nil)
    case .pastSpan: return pastSpan(candidate)
    case .dayWord: return days(candidate, parts[.dayWord] ?? 0)
    case .days(let count): return days(candidate, count)
    case .weekend: return weekend(candidate)
    case .timeOfDay: return timeOfDay(candidate)
    case .holiday(let number): return holiday(candidate, number)
    case .vague, .margin: return Answer()
    }
  }

  private func exactly(_ moment: TimeMoment) -> Answer { Answer(edtf: moment.edtf, moment: moment) }

  private func exactly(_ day: CalendarDay, _ isPublication: Bool) -> Answer {
    Answer(
      edtf: EDTF(day), moment: TimeMoment(day), isFromPublication: isPublication,
      isFromNamed: !isPublication)
  }

  private func from(_ moment: TimeMoment, _ unit: TimeUnit, _ count: Int, isPublication: Bool)
    -> Answer
  {
    let (edtf, result) = TimeValue.shifted(moment, unit, by: count)
    return Answer(
      edtf: edtf, moment: result, isFromPublication: isPublication, isFromNamed: !isPublication)
  }

  // MARK: Years that are not said

  /// The year of a month or day without one; nothing where nothing tells it.
  private func year(of month: Int, _ day: Int?, _ candidate: TimeCandidate) -> (
    year: Int, isPublication: Bool
  )? {
    if isNarrative, let named { return (onward(from: named, to: month), false) }
    if let yearNamed, let named, yearNamed.year != publication?.year,
      candidate.sentence == yearNamed.sentence
        || candidate.isFirst && candidate.sentence == yearNamed.sentence + 1,
      candidate.tense == .past, !candidate.isAfterSpeech, named.year == yearNamed.year,
      !isHoliday(candidate)
    {
      return (onward(from: named, to: month), false)
    }
    guard let base = publication ?? named else { return nil }
    let isPublication = publication != nil
    guard let baseMonth = base.month else { return (base.year, isPublication) }
    let isLater = month > baseMonth || month == baseMonth && (day ?? 0) > (base.day ?? 31)
    let isEarlier = month < baseMonth || month == baseMonth && (day ?? 32) < (base.day ?? 1)
    switch candidate.tense {
    case .past: return (isLater ? base.year - 1 : base.year, isPublication)
    case .future: return (isEarlier ? base.year + 1 : base.year, isPublication)
    case .present, .unknown:
      // The nearest.
      let apart = month - baseMonth
      return (base.year + (apart > 6 ? -1 : apart < -6 ? 1 : 0), isPublication)
    }
  }

  private func isHoliday(_ candidate: TimeCandidate) -> Bool {
    if case .holiday = candidate.meaning { true } else { false }
  }

  /// A story goes onward: January after December is of the next year.
  private func onward(from named: TimeMoment, to month: Int) -> Int {
    guard let last = named.month else { return named.year }
    return last - month >= 6 ? named.year + 1 : named.year
  }

  private func calendar(_ candidate: TimeCandidate) -> Answer {
    let parts = candidate.captures
    guard let month = parts[.month] else {
      if let year = parts[.year] { return exactly(TimeMoment(year: year)) }
      return parts[.day].map { dayOfMonth($0, candidate) } ?? Answer()
    }
    if let year = parts[.year] {
      return exactly(TimeMoment(year: year, month: month, day: parts[.day]))
    }
    if let which = parts[.which] { return whichMonth(candidate, month, which) }
    guard let (likely, isPublication) = year(of: month, parts[.day], candidate) else {
      return Answer()
    }
    var year = likely
    if let weekday = parts[.weekday], let day = parts[.day] {
      // A weekday tells the year where the sense does not.
      let near = [year, year - 1, year + 1].first {
        CalendarDay(year: $0, month: month, day: day)?.weekday == weekday
      }
      year = near ?? year
    }
    let moment = TimeMoment(year: year, month: month, day: parts[.day])
    return Answer(
      edtf: moment.edtf, moment: moment, isFromPublication: isPublication,
      isFromNamed: !isPublication)
  }

  /// "the 12th": of the month named before, or of that of the publication.
  private func dayOfMonth(_ day: Int, _ candidate: TimeCandidate) -> Answer {
    if let named, let month = named.month {
      let isNext = isNarrative && day < (named.day ?? 0) && (named.day ?? 0) - day > 14
      let total = named.year * 12 + month - 1 + (isNext ? 1 : 0)
      let moment = TimeMoment(year: total / 12, month: total % 12 + 1, day: day)
      return Answer(edtf: moment.edtf, moment: moment, isFromNamed: true)
    }
    guard let publication, let month = publication.month, let today = publication.day else {
      return Answer()
    }
    var total = publication.year * 12 + month - 1
    if candidate.tense == .past, day > today { total -= 1 }
    if candidate.tense == .future, day < today { total += 1 }
    let moment = TimeMoment(year: total / 12, month: total % 12 + 1, day: day)
    return Answer(edtf: moment.edtf, moment: moment, isFromPublication: true)
  }

  /// "last July", "July of next year".
  private func whichMonth(_ candidate: TimeCandidate, _ month: Int, _ which: Int) -> Answer {
    guard let (base, isPublication) = base(of: candidate) else { return Answer() }
    var year = base.year
    if candidate.rule != Self.monthOfYear.0, candidate.rule != Self.monthOfYear.1,
      let now = base.month
    {
      if which < 0 { year = month < now ? base.year : base.year - 1 }
      if which > 0 { year = month > now ? base.year : base.year + 1 }
    } else {
      year += which
    }
    let moment = TimeMoment(year: year, month: month)
    return Answer(
      edtf: moment.edtf, moment: moment, isFromPublication: isPublication,
      isFromNamed: !isPublication)
  }

  private static let monthOfYear: (Int, Int) = {
    let places = TimeRules.all.indices.filter { TimeRules.all[$0].name == "month-of-year" }
    return (places.first ?? -1, places.last ?? -1)
  }()

  private func dayRange(_ candidate: TimeCandidate) -> Answer {
    let parts = candidate.captures
    guard let month = parts[.month], let day = parts[.day], let last = parts[.lastDay] else {
      return Answer()
    }
    let known = parts[.year].map { ($0, true) }
    guard let (year, isPublication) = known ?? year(of: month, day, candidate),
      let from = CalendarDay(year: year, month: month, day: day),
      let to = CalendarDay(year: year, month: month, day: last)
    else { return Answer() }
    let isTold = parts[.year] == nil
    return Answer(
      edtf: candidate.meaning == .dayList
        ? TimeValue.date("{\(from),\(to)}") : TimeValue.interval(from, to), moment: TimeMoment(to),
      isFromPublication: isTold && isPublication,
      isFromNamed: isTold && !isPublication)
  }

  private func yearRange(_ parts: TimeCaptures) -> Answer {
    guard let first = parts[.year], var last = parts[.lastYear] else { return Answer() }
    if last < 100 { last += first - first % 100 }
    if last < first, parts[.lastYear] ?? 0 < 100 { last += 100 }
    guard last > first else { return Answer() }
    return Answer(edtf: TimeValue.date("\(TimeValue.year(first))/\(TimeValue.year(last))"))
  }

  /// "January 2 of the next year".
  private func calendarOfYear(_ parts: TimeCaptures, _ step: Int) -> Answer {
    guard let base = named ?? publication else { return Answer() }
    let moment = TimeMoment(year: base.year + step, month: parts[.month], day: parts[.day])
    return Answer(
      edtf: moment.edtf, moment: moment, isFromPublication: named == nil, isFromNamed: named != nil)
  }

  /// One of two days, and nobody tells which.
  private func eitherOrder(_ parts: TimeCaptures) -> Answer {
    guard let year = parts[.year], let one = parts[.month], let other = parts[.day],
      let first = CalendarDay(year: year, month: min(one, other), day: max(one, other)),
      let second = CalendarDay(year: year, month: max(one, other), day: min(one, other))
    else { return Answer() }
    return Answer(edtf: TimeValue.date("[\(first),\(second)]"))
  }

  // MARK: Parts of a year

  private func partOfYear(_ candidate: TimeCandidate, first: Int, months: Int) -> Answer {
    let parts = candidate.captures
    guard let ordinal = parts[.ordinal], 1...(12 / months) ~= ordinal else { return Answer() }
    var answer = Answer()
    if let year = parts[.year] {
      answer.edtf = TimeValue.part(year, first + ordinal - 1)
      answer.moment = TimeMoment(year: year)
      return answer
    }
    if let which = parts[.which], let (base, isPublication) = base(of: candidate) {
      answer.edtf = TimeValue.part(base.year + which, first + ordinal - 1)
      answer.isFromPublication = isPublication
      return answer
    }
    guard let (year, isPublication) = year(of: ordinal * months, nil, candidate) else {
      return Answer()
    }
    answer.edtf = TimeValue.part(year, first + ordinal - 1)
    answer.isFromPublication = isPublication
    answer.isFromNamed = !isPublication
    return answer
  }

  private func season(_ candidate: TimeCandidate) -> Answer {
    let parts = candidate.captures
    guard let code = parts[.season] else { return Answer() }
    if let year = parts[.year] {
      return Answer(edtf: TimeValue.part(year, code), moment: TimeMoment(year: year))
    }
    let start = (code - 20) * 3
    if let which = parts[.which], let (base, isPublication) = base(of: candidate),
      let month = base.month
    {
      // Months from the start of that season in this year to now; the one before lies twelve months back.
      let now = base.year * 12 + month
      var year = base.year
      switch which {
      case ..<0: while year * 12 + start + 2 >= now { year -= 1 }
      case 0: if start == 12, month <= 2 { year -= 1 }
      default: while year * 12 + start <= now { year += 1 }
      }
      return Answer(
        edtf: TimeValue.part(year, code), isFromPublication: isPublication,
        isFromNamed: !isPublication)
    }
    guard let (year, isPublication) = year(of: start, nil, candidate) else { return Answer() }
    return Answer(
      edtf: TimeValue.part(year, code), isFromPublication: isPublication,
      isFromNamed: !isPublication)
  }

  private func holiday(_ candidate: TimeCandidate, _ number: Int) -> Answer {
    let parts = candidate.captures
    if let year = parts[.year] {
      guard let day = Holidays.day(number, in: year) else { return Answer() }
      return exactly(TimeMoment(day))
    }
    guard let (base, _) = base(of: candidate), let usual = Holidays.day(number, in: base.year)
    else { return Answer() }
    let month = usual.components.month
    var tense = candidate
    if let which = parts[.which], which != 0 { tense.tense = which < 0 ? .past : .future }
    guard let (year, isPublication) = year(of: month, usual.components.day, tense),
      let day = Holidays.day(number, in: year)
    else { return Answer() }
    return exactly(day, isPublication)
  }

  // MARK: Days

  private func weekday(_ candidate: TimeCandidate) -> Answer {
    guard let weekday = candidate.captures[.weekday],
      let (base, isPublication) = base(of: candidate),
      let today = base.calendarDay
    else { return Answer() }
    let ahead = (weekday - today.weekday + 7) % 7
    let back = (today.weekday - weekday + 7) % 7
    let isForward = candidate.tense == .future || candidate.tense == .present
    let days: Int
    switch candidate.captures[.which] {
    case .some(-1): days = back == 0 ? -7 : -back
    case .some(1): days = ahead == 0 ? 7 : ahead
    case .some(0): days = candidate.tense == .past ? -back : ahead
    default:
      // A story goes on to the next such day.
      days = isNarrative && !isPublication ? ahead : isForward ? ahead : -back
    }
    return exactly(today.advanced(by: days), isPublication)
  }

  private func weekdayOfWeek(_ candidate: TimeCandidate) -> Answer {
    guard let weekday = candidate.captures[.weekday],
      let (base, isPublication) = base(of: candidate),
      let today = base.calendarDay
    else { return Answer() }
    let days = weekday - today.weekday + (candidate.captures[.which] ?? 0) * 7
    return exactly(today.advanced(by: days), isPublication)
  }

  private func days(_ candidate: TimeCandidate, _ count: Int) -> Answer {
    guard let (base, isPublication) = base(of: candidate), let today = base.calendarDay else {
      return Answer()
    }
    return exactly(today.advanced(by: count), isPublication)
  }

  private func weekend(_ candidate: TimeCandidate) -> Answer {
    guard let (base, isPublication) = base(of: candidate), let today = base.calendarDay else {
      return Answer()
    }
    var days = 6 - today.weekday
    switch candidate.captures[.which] {
    case .some(-1): days -= today.weekday >= 6 ? 7 : 7
    case .some(1): days += today.weekday >= 6 ? 7 : 0
    default: if candidate.tense == .past, today.weekday < 6 { days -= 7 }
    }
    let saturday = today.advanced(by: days)
    return Answer(
      edtf: TimeValue.interval(saturday, saturday.advanced(by: 1)),
      isFromPublication: isPublication, isFromNamed: !isPublication)
  }

  /// The day with its hour, where both are certain; else the day.
  private func timeOfDay(_ candidate: TimeCandidate) -> Answer {
    let parts = candidate.captures
    var answer: Answer
    if parts[.weekday] != nil, parts[.day] == nil {
      answer = weekday(candidate)
    } else if let count = parts[.dayWord] {
      answer = days(candidate, count)
    } else if parts[.month] != nil {
      answer = calendar(candidate)
    } else {
      return Answer()
    }
    guard let moment = answer.moment, let month = moment.month, let day = moment.day else {
      return answer
    }
    var hour = parts[.hour] ?? parts[.number]
    if let half = parts[.halfDay], let said = hour {
      guard 1...12 ~= said else { return answer }
      hour = said % 12 + half
    } else if let said = hour, said < 13, parts[.zone] == nil, parts[.number] != -1 {
      // Half past five may be of the morning or of the evening.
      hour = nil
    }
    guard let hour, hour < 24 else { return answer }
    let minute = parts[.hour] == nil ? 0 : parts[.minute] ?? 0
    let time = TimeOfDay(hour: hour, minute: minute, minutesAhead: parts[.zone])
    answer.edtf = EDTF(year: moment.year, month: month, day: day, time: time) ?? answer.edtf
    return answer
  }

  // MARK: Units

  private func which(_ candidate: TimeCandidate, _ which: Int) -> Answer {
    guard let unit = candidate.captures[.unit].flatMap(TimeUnit.init),
      let (base, isPublication) = base(of: candidate)
    else { return Answer() }
    return from(base, unit, which, isPublication: isPublication)
  }

  private func current(_ candidate: TimeCandidate) -> Answer {
    guard let unit = candidate.captures[.unit].flatMap(TimeUnit.init),
      let (base, isPublication) = base(of: candidate)
    else { return Answer() }
    return from(base, unit, 0, isPublication: isPublication)
  }

  private func same(_ parts: TimeCaptures) -> Answer {
    guard let named else { return Answer() }
    guard let unit = parts[.unit].flatMap(TimeUnit.init) else {
      // That morning, that weekend.
      return named.calendarDay.map { exactly($0, false) } ?? Answer()
    }
    return from(named, unit, 0, isPublication: false)
  }

  private func adjacent(_ candidate: TimeCandidate, _ step: Int) -> Answer {
    let parts = candidate.captures
    guard let base = named ?? publication else { return Answer() }
    let isPublication = named == nil
    if let weekday = parts[.weekday] {
      guard let day = base.calendarDay else { return Answer() }
      let ahead = (weekday - day.weekday + 6) % 7 + 1
      let back = (day.weekday - weekday + 6) % 7 + 1
      return exactly(day.advanced(by: step > 0 ? ahead : -back), isPublication)
    }
    if let month = parts[.month], let now = base.month {
      let moment = TimeMoment(year: month > now ? base.year : base.year + 1, month: month)
      return Answer(edtf: moment.edtf, moment: moment, isFromNamed: true)
    }
    guard let unit = parts[.unit].flatMap(TimeUnit.init) else {
      let isWeekend = TimeRules.all[candidate.rule].name == "weekend-adjacent"
      guard let day = base.calendarDay else { return Answer() }
      guard isWeekend else { return exactly(day.advanced(by: step), isPublication) }
      let ahead = (6 - day.weekday + 6) % 7 + 1
      let saturday = day.advanced(by: step > 0 ? ahead : ahead - 14)
      return Answer(edtf: TimeValue.interval(saturday, saturday.advanced(by: 1)), isFromNamed: true)
    }
    return from(base, unit, step, isPublication: isPublication)
  }

  private func shifted(
    _ candidate: TimeCandidate, _ base: (moment: TimeMoment, isPublication: Bool)?, _ sign: Int
  ) -> Answer {
    guard let base, let unit = candidate.captures[.unit].flatMap(TimeUnit.init),
      let count = candidate.captures[.number]
    else { return Answer() }
    return from(base.moment, unit, sign * count, isPublication: base.isPublication)
  }

  /// So long up to the publication: "the past year".
  private func pastSpan(_ candidate: TimeCandidate) -> Answer {
    guard let unit = candidate.captures[.unit].flatMap(TimeUnit.init),
      let (base, isPublication) = base(of: candidate),
      let today = base.calendarDay, let month = base.month, let day = base.day
    else { return Answer() }
    var total = base.year * 12 + month - 1
    var start: CalendarDay?
    switch unit {
    case .day: start = today.advanced(by: -1)
    case .week: start = today.advanced(by: -7)
    case .month: total -= 1
    case .quarter: total -= 3
    case .year: total -= 12
    case .decade: total -= 120
    case .century: total -= 1200
    }
    let length = CalendarDay.length(ofMonth: total % 12 + 1, year: total / 12)
    guard total > 0,
      let from = start
        ?? CalendarDay(year: total / 12, month: total % 12 + 1, day: min(day, length))
    else {
      return Answer()
    }
    // So long is seldom counted to the day.
    let about = TimeValue.date(unit == .day ? "\(from)/\(today)" : "\(from)~/\(today)")
    return Answer(
      edtf: about, isFromPublication: isPublication, isFromNamed: !isPublication)
  }
}
