import Chronology

/// What each meaning says.
extension TimeResolver {
  func answer(to candidate: TimeCandidate) -> Answer {
    let parts = candidate.captures
    switch candidate.meaning {
    case .calendar: return calendar(candidate)
    case .calendarOfYear(let step): return calendarOfYear(parts, step)
    case .calendarOfReaderYear: return calendarOfReaderYear(candidate)
    case .dayOfReaderMonth: return dayOfReaderMonth(candidate)
    // They are told by their parts.
    case .dayRange, .dayList, .yearRange, .yearRangeBeforeCommonEra: return Answer()
    case .eitherOrder: return eitherOrder(parts)
    case .beforeCommonEra:
      guard let year = parts[.year] else { return Answer() }
      return exactly(TimeMoment(year: 1 - year))
    case .fiscalYear:
      if let which = parts[.which], let (base, isPublication) = base(of: candidate) {
        return from(base, .year, which, isPublication: isPublication)
      }
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
    case .agoAt: return agoAt(candidate)
    case .unitAway(let step): return unitAway(candidate, step)
    case .nthWeekday: return nthWeekday(candidate)
    case .inFuture: return shifted(candidate, base(of: candidate), 1)
    case .fromNamed(let sign):
      return shifted(candidate, reference(for: candidate).map { ($0, named == nil) }, sign)
    case .yearBefore:
      guard publication != nil || isNarrative, let base = named ?? publication else {
        return Answer()
      }
      return from(base, .year, -1, isPublication: named == nil)
    case .thatQuarter: return thatQuarter(candidate)
    case .quarterBefore: return quarterBefore()
    case .whichDay: return whichDay(candidate)
    case .nearest(let direction): return nearest(candidate, direction)
    case .weekOf:
      var answer = calendar(candidate)
      answer.edtf = answer.moment?.calendarDay.flatMap(TimeValue.week)
      return answer
    case .knownDay(let year, let month, let day):
      guard parts[.day] == day else { return calendar(candidate) }
      return exactly(TimeMoment(year: year, month: month, day: day))
    case .pastSpan: return pastSpan(candidate)
    case .dayWord: return days(candidate, parts[.dayWord] ?? 0)
    case .days(let count): return days(candidate, count)
    case .weekend: return weekend(candidate)
    case .timeOfDay: return timeOfDay(candidate)
    case .holiday(let number): return holiday(candidate, number)
    case .vague, .margin, .count: return Answer()
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
    if isNarrative, let named = publication == nil ? story ?? named : named,
      publication != nil || TimeNarrative.mayBeOver(candidate)
    {
      return (onward(from: story ?? named, to: month, candidate), false)
    }
    guard let base = publication else { return nil }
    if let yearNamed, let named, yearNamed.year < base.year,
      candidate.sentence == yearNamed.sentence
        || candidate.isFirst && candidate.sentence == yearNamed.sentence + 1,
      candidate.tense == .past, !candidate.isAfterSpeech, !candidate.isRecent,
      named.year == yearNamed.year,
      !isHoliday(candidate)
    {
      return (onward(from: named, to: month, candidate), false)
    }
    guard let baseMonth = base.month else { return (base.year, true) }
    let isLater = month > baseMonth || month == baseMonth && (day ?? 0) > (base.day ?? 31)
    let isEarlier = month < baseMonth || month == baseMonth && (day ?? 32) < (base.day ?? 1)
    switch candidate.tense {
    case .past: return (isLater ? base.year - 1 : base.year, true)
    case .future, .planned: return (isEarlier ? base.year + 1 : base.year, true)
    case .present, .unknown:
      // The nearest.
      let apart = month - baseMonth
      return (base.year + (apart > 6 ? -1 : apart < -6 ? 1 : 0), true)
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
    let day = parts[.day] ?? parts[.ordinal]
    if let year = parts[.year] {
      return exactly(TimeMoment(year: year, month: month, day: day))
    }
    if let which = parts[.which] { return whichMonth(candidate, month, which) }
    guard let (likely, isPublication) = year(of: month, day, candidate) else {
      return Answer(edtf: TimeValue.yearless(month, day))
    }
    var year = likely
    if let weekday = parts[.weekday], let day {
      // A weekday tells the year where the sense does not.
      let near = [year, year - 1, year + 1].first {
        CalendarDay(year: $0, month: month, day: day)?.weekday == weekday
      }
      year = near ?? year
    }
    let moment = TimeMoment(year: year, month: month, day: day)
    return Answer(
      edtf: moment.edtf, moment: moment, isFromPublication: isPublication,
      isFromNamed: !isPublication)
  }

  /// The nearest day on the side that "last" or "next" names.
  func whichDay(_ candidate: TimeCandidate) -> Answer {
    let parts = candidate.captures
    guard let (base, isPublication) = base(of: candidate), let today = base.calendarDay,
      let month = parts[.month], let day = parts[.day],
      let which = parts[.which]
    else { return Answer() }
    let near = [base.year, base.year - which.signum(), base.year + which.signum()].compactMap {
      CalendarDay(year: $0, month: month, day: day)
    }.filter { which < 0 ? $0 < today : which > 0 ? $0 > today : true }
    let nearest = near.min {
      abs($0.number - today.number) < abs($1.number - today.number)
    }
    return nearest.map { exactly($0, isPublication) } ?? Answer()
  }

  /// "this past summer", "the coming Friday".
  func nearest(_ candidate: TimeCandidate, _ direction: Int) -> Answer {
    var one = candidate
    one.captures[.which] = direction
    if let month = one.captures[.month] { return whichMonth(one, month, direction) }
    return one.captures[.weekday] == nil ? season(one) : weekday(one)
  }

  /// "the 12th": of the month named before, or of that of the publication.
  func dayOfMonth(_ day: Int, _ candidate: TimeCandidate) -> Answer {
    if publication != nil || isNarrative,
      let named = named?.month == nil ? story ?? named : named, let month = named.month
    {
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

  /// "last July".
  func whichMonth(_ candidate: TimeCandidate, _ month: Int, _ which: Int) -> Answer {
    guard let (base, isPublication) = base(of: candidate) else { return Answer() }
    var year = base.year
    if let now = base.month {
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

  /// What the parts of a range or list say; nothing where they are none.
  func answers(toPartsOf candidate: TimeCandidate) -> [Answer] {
    let captures = candidate.captures
    let values = candidate.parts.map(\.value)
    switch candidate.meaning {
    case .dayRange, .dayList:
      let known = captures[.year].map { ($0, true) }
      guard let month = captures[.month], let first = values.first else { return [] }
      guard let (year, isPublication) = known ?? year(of: month, first, candidate) else {
        return values.map { Answer(edtf: TimeValue.yearless(month, $0)) }
      }
      let isTold = captures[.year] == nil
      return values.compactMap { CalendarDay(year: year, month: month, day: $0) }.map {
        Answer(
          edtf: EDTF($0), moment: TimeMoment($0), isFromPublication: isTold && isPublication,
          isFromNamed: isTold && !isPublication)
      }
    case .yearRange:
      guard values.count == 2, let first = values.first, var last = values.last else { return [] }
      if last < 100 { last += first - first % 100 }
      if last < first, values[1] < 100 { last += 100 }
      guard last > first else { return [] }
      return [first, last].map { exactly(TimeMoment(year: $0)) }
    case .yearRangeBeforeCommonEra:
      guard values.count == 2, values[0] > values[1] else { return [] }
      return values.map { exactly(TimeMoment(year: 1 - $0)) }
    default: return []
    }
  }

  /// "January 2 of the next year".
  func calendarOfYear(_ parts: TimeCaptures, _ step: Int) -> Answer {
    guard let base = named ?? publication else { return Answer() }
    return calendar(parts, of: base.year + step, isPublication: named == nil)
  }

  /// "January 2 of next year".
  func calendarOfReaderYear(_ candidate: TimeCandidate) -> Answer {
    let parts = candidate.captures
    guard let (base, isPublication) = base(of: candidate) else {
      return Answer(
        edtf: (parts[.season] ?? parts[.month]).flatMap { TimeValue.yearless($0, parts[.day]) })
    }
    return calendar(parts, of: base.year + (parts[.which] ?? 0), isPublication: isPublication)
  }

  private func calendar(_ parts: TimeCaptures, of year: Int, isPublication: Bool) -> Answer {
    let moment = TimeMoment(year: year, month: parts[.month], day: parts[.day])
    let edtf = parts[.season].map { TimeValue.part(year, $0) } ?? moment.edtf
    return Answer(
      edtf: edtf, moment: moment, isFromPublication: isPublication, isFromNamed: !isPublication)
  }

  /// One of two days, and nobody tells which.
  func eitherOrder(_ parts: TimeCaptures) -> Answer {
    guard let year = parts[.year], let one = parts[.month], let other = parts[.day],
      let first = CalendarDay(year: year, month: min(one, other), day: max(one, other)),
      let second = CalendarDay(year: year, month: max(one, other), day: min(one, other))
    else { return Answer() }
    // The day of publication at the head of a text is told by what the reader knows of it.
    if let today = publication?.calendarDay, today == first || today == second {
      return exactly(today, true)
    }
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
      if months == 3 { answer.quarter = ordinal }
      return answer
    }
    if months == 3 { answer.quarter = ordinal }
    if let which = parts[.which], let (base, isPublication) = base(of: candidate) {
      answer.edtf = TimeValue.part(base.year + which, first + ordinal - 1)
      answer.moment = TimeMoment(year: base.year + which)
      answer.isFromPublication = isPublication
      return answer
    }
    guard let (year, isPublication) = year(of: ordinal * months, nil, candidate) else {
      return Answer(edtf: TimeValue.yearless(first + ordinal - 1, nil))
    }
    answer.edtf = TimeValue.part(year, first + ordinal - 1)
    answer.moment = TimeMoment(year: year)
    answer.isFromPublication = isPublication
    answer.isFromNamed = !isPublication
    return answer
  }

  /// "the quarter": the one named before, else the last that is over where the past is told.
  func thatQuarter(_ candidate: TimeCandidate) -> Answer {
    if let quarterNamed, candidate.tense != .future {
      return Answer(
        edtf: TimeValue.part(quarterNamed.year, 32 + quarterNamed.quarter), isFromNamed: true)
    }
    guard let (base, isPublication) = base(of: candidate), let month = base.month else {
      return Answer()
    }
    let isOver = candidate.tense == .past || candidate.tense == .unknown
    let total = base.year * 4 + (month - 1) / 3 - (isOver ? 1 : 0)
    return Answer(
      edtf: TimeValue.part(total / 4, 33 + total % 4), moment: TimeMoment(year: total / 4),
      quarter: total % 4 + 1, isFromPublication: isPublication, isFromNamed: !isPublication)
  }

  /// "the year-earlier quarter": the same as the one named, a year before.
  func quarterBefore() -> Answer {
    if let quarterNamed {
      return Answer(
        edtf: TimeValue.part(quarterNamed.year - 1, 32 + quarterNamed.quarter), isFromNamed: true)
    }
    guard let publication else { return Answer() }
    return from(publication, .year, -1, isPublication: true)
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
    if parts[.which] != nil { return Answer() }
    guard let (year, isPublication) = year(of: start, nil, candidate) else {
      return Answer(edtf: TimeValue.yearless(code, nil))
    }
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
    guard let near = base(of: candidate)?.moment ?? story ?? named,
      publication != nil || isNarrative,
      let usual = Holidays.day(number, in: near.year)
    else { return Answer(edtf: parts[.which] == nil ? Holidays.yearless(number) : nil) }
    let month = usual.components.month
    var tense = candidate
    if let which = parts[.which], which != 0 { tense.tense = which < 0 ? .past : .future }
    guard let (year, isPublication) = year(of: month, usual.components.day, tense),
      let day = Holidays.day(number, in: year)
    else { return Answer() }
    return exactly(day, isPublication)
  }
}
