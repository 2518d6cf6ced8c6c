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

  func exactly(_ moment: TimeMoment) -> Answer { Answer(edtf: moment.edtf, moment: moment) }

  func exactly(_ day: CalendarDay, _ isPublication: Bool) -> Answer {
    Answer(
      edtf: EDTF(day), moment: TimeMoment(day), isFromPublication: isPublication,
      isFromNamed: !isPublication)
  }

  func from(_ moment: TimeMoment, _ unit: TimeUnit, _ count: Int, isPublication: Bool)
    -> Answer
  {
    let (edtf, result) = TimeValue.shifted(moment, unit, by: count)
    return Answer(
      edtf: edtf, moment: result, isFromPublication: isPublication, isFromNamed: !isPublication)
  }

  // MARK: Years that are not said

  /// The year of a month or day without one; nothing where nothing tells it.
  func year(of month: Int, _ day: Int?, _ candidate: TimeCandidate) -> (
    year: Int, isPublication: Bool
  )? {
    if isNarrative, let named { return (onward(from: named, to: month, candidate), false) }
    if let yearNamed, let named, yearNamed.year != publication?.year,
      candidate.sentence == yearNamed.sentence
        || candidate.isFirst && candidate.sentence == yearNamed.sentence + 1,
      candidate.tense == .past, !candidate.isAfterSpeech, named.year == yearNamed.year,
      !isHoliday(candidate)
    {
      return (onward(from: named, to: month, candidate), false)
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

  func isHoliday(_ candidate: TimeCandidate) -> Bool {
    if case .holiday = candidate.meaning { true } else { false }
  }

  /// A story goes onward: January after December is of the next year.
  func onward(from named: TimeMoment, to month: Int, _ candidate: TimeCandidate) -> Int {
    guard let last = named.month else { return named.year }
    if candidate.isEarlier { return month > last ? named.year - 1 : named.year }
    return last - month >= 6 ? named.year + 1 : named.year
  }

  func calendar(_ candidate: TimeCandidate) -> Answer {
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
  func dayOfMonth(_ day: Int, _ candidate: TimeCandidate) -> Answer {
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
  func whichMonth(_ candidate: TimeCandidate, _ month: Int, _ which: Int) -> Answer {
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

  func dayRange(_ candidate: TimeCandidate) -> Answer {
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

  func yearRange(_ parts: TimeCaptures) -> Answer {
    guard let first = parts[.year], var last = parts[.lastYear] else { return Answer() }
    if last < 100 { last += first - first % 100 }
    if last < first, parts[.lastYear] ?? 0 < 100 { last += 100 }
    guard last > first else { return Answer() }
    return Answer(edtf: TimeValue.date("\(TimeValue.year(first))/\(TimeValue.year(last))"))
  }

  /// "January 2 of the next year".
  func calendarOfYear(_ parts: TimeCaptures, _ step: Int) -> Answer {
    guard let base = named ?? publication else { return Answer() }
    if let season = parts[.season] {
      return Answer(
        edtf: TimeValue.part(base.year + step, season), moment: TimeMoment(year: base.year + step),
        isFromPublication: named == nil, isFromNamed: named != nil)
    }
    let moment = TimeMoment(year: base.year + step, month: parts[.month], day: parts[.day])
    return Answer(
      edtf: moment.edtf, moment: moment, isFromPublication: named == nil, isFromNamed: named != nil)
  }

  /// One of two days, and nobody tells which.
  func eitherOrder(_ parts: TimeCaptures) -> Answer {
    guard let year = parts[.year], let one = parts[.month], let other = parts[.day],
      let first = CalendarDay(year: year, month: min(one, other), day: max(one, other)),
      let second = CalendarDay(year: year, month: max(one, other), day: min(one, other))
    else { return Answer() }
    return Answer(edtf: TimeValue.date("[\(first),\(second)]"))
  }

  // MARK: Parts of a year

  func partOfYear(_ candidate: TimeCandidate, first: Int, months: Int) -> Answer {
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

  func season(_ candidate: TimeCandidate) -> Answer {
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

  func holiday(_ candidate: TimeCandidate, _ number: Int) -> Answer {
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
}
