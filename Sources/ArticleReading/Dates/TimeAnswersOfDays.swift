import Chronology

/// Days near the publication, and units counted from it or from the date named before.
extension TimeResolver {
  func weekday(_ candidate: TimeCandidate) -> Answer {
    guard let weekday = candidate.captures[.weekday],
      let (base, isPublication) = base(of: candidate),
      let today = base.calendarDay
    else { return Answer() }
    let ahead = (weekday - today.weekday + 7) % 7
    let back = (today.weekday - weekday + 7) % 7
    let isForward = [.future, .present, .planned].contains(candidate.tense)
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

  func weekdayOfWeek(_ candidate: TimeCandidate) -> Answer {
    guard let weekday = candidate.captures[.weekday],
      let (base, isPublication) = base(of: candidate),
      let today = base.calendarDay
    else { return Answer() }
    let days = weekday - today.weekday + (candidate.captures[.which] ?? 0) * 7
    return exactly(today.advanced(by: days), isPublication)
  }

  func days(_ candidate: TimeCandidate, _ count: Int) -> Answer {
    guard let (base, isPublication) = base(of: candidate), let today = base.calendarDay else {
      return Answer()
    }
    return exactly(today.advanced(by: count), isPublication)
  }

  func weekend(_ candidate: TimeCandidate) -> Answer {
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
  func timeOfDay(_ candidate: TimeCandidate) -> Answer {
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
    guard minute < 60 else { return answer }
    let zone = parts[.zone] == Int(TimeWords.uncertainZone) ? nil : parts[.zone]
    let second = parts[.hour] == nil ? 0 : parts[.second] ?? 0
    let time = TimeOfDay(hour: hour, minute: minute, second: second, minutesAhead: zone)
    answer.edtf = EDTF(year: moment.year, month: month, day: day, time: time) ?? answer.edtf
    return answer
  }

  /// "The second Sunday in May": of the year named, else of the one that makes sense.
  func nthWeekday(_ candidate: TimeCandidate) -> Answer {
    let parts = candidate.captures
    guard let month = parts[.month] else { return Answer() }
    let count = parts[.ordinal] ?? -1
    func day(in year: Int) -> CalendarDay? {
      if let weekday = parts[.weekday] {
        return Holidays.day(of: weekday, nth: count, month: month, year: year)
      }
      let length = CalendarDay.length(ofMonth: month, year: year)
      return CalendarDay(year: year, month: month, day: count < 0 ? length : count)
    }
    if let year = parts[.year] { return day(in: year).map { exactly(TimeMoment($0)) } ?? Answer() }
    let likely = parts[.weekday] == nil ? count : count * 7 - 3
    guard let (year, isPublication) = year(of: month, count < 0 ? 28 : likely, candidate) else {
      return Answer(edtf: TimeValue.yearless(month, nil))
    }
    return day(in: year).map { exactly($0, isPublication) } ?? Answer()
  }

  /// "The 30th of last month".
  func dayOfReaderMonth(_ candidate: TimeCandidate) -> Answer {
    let parts = candidate.captures
    guard let (base, isPublication) = base(of: candidate), let month = base.month,
      let day = parts[.day]
    else { return Answer() }
    let total = base.year * 12 + month - 1 + (parts[.which] ?? 0)
    return CalendarDay(year: total / 12, month: total % 12 + 1, day: day)
      .map { exactly($0, isPublication) } ?? Answer()
  }

  /// "Two years ago this month", "a week ago Friday".
  func agoAt(_ candidate: TimeCandidate) -> Answer {
    let parts = candidate.captures
    guard let (base, isPublication) = base(of: candidate),
      let count = parts[.number], count < 1000, var day = base.calendarDay,
      let back = parts[.unit].flatMap(TimeUnit.init)
    else { return Answer() }
    if let weekday = parts[.weekday] {
      guard back == .week else { return shifted(candidate, (base, isPublication), -1) }
      day = day.advanced(by: -((day.weekday - weekday + 7) % 7))
    }
    let total = base.year * 12 + (base.month ?? 1) - 1 - count * (back == .year ? 12 : 1)
    let (year, month) = (total / 12, total % 12 + 1)
    if back == .week {
      day = day.advanced(by: -7 * count)
    } else {
      let length = CalendarDay.length(ofMonth: month, year: year)
      guard total > 0,
        let same = CalendarDay(year: year, month: month, day: min(base.day ?? 1, length))
      else { return Answer() }
      day = same
    }
    let fine = candidate.captures[.fineUnit].flatMap(TimeUnit.init) ?? .day
    return from(TimeMoment(day), fine, 0, isPublication: isPublication)
  }

  /// "The week before last".
  func unitAway(_ candidate: TimeCandidate, _ step: Int) -> Answer {
    guard let (base, isPublication) = base(of: candidate) else { return Answer() }
    if let unit = candidate.captures[.unit].flatMap(TimeUnit.init) {
      return from(base, unit, step, isPublication: isPublication)
    }
    // No unit of the calendar: a weekend.
    guard let today = base.calendarDay else { return Answer() }
    let saturday = today.advanced(by: 6 - today.weekday + 7 * step)
    return Answer(
      edtf: TimeValue.interval(saturday, saturday.advanced(by: 1)),
      isFromPublication: isPublication, isFromNamed: !isPublication)
  }

  // MARK: Units

  /// The date named before, or where it is not as fine as the unit, how far the story has come.
  func fine(_ unit: Int?) -> TimeMoment? {
    func isFine(_ moment: TimeMoment) -> Bool {
      switch unit.flatMap(TimeUnit.init) {
      case .day, .week, nil: moment.day != nil
      case .month, .quarter: moment.month != nil
      case .year, .decade, .century: true
      }
    }
    guard let named, !isFine(named), let story, isFine(story) else { return named }
    return story
  }

  /// What "the next day" and "two weeks later" are told from.
  func reference(for candidate: TimeCandidate) -> TimeMoment? {
    fine(candidate.captures[.unit]) ?? publication
  }

  func which(_ candidate: TimeCandidate, _ which: Int) -> Answer {
    guard let unit = candidate.captures[.unit].flatMap(TimeUnit.init),
      let (base, isPublication) = base(of: candidate)
    else { return Answer() }
    return from(base, unit, which, isPublication: isPublication)
  }

  func current(_ candidate: TimeCandidate) -> Answer {
    // "In the 1950s she came, and stayed until the end of the decade."
    let unit = candidate.captures[.unit].flatMap(TimeUnit.init)
    if let decadeNamed, candidate.sentence <= decadeNamed.sentence + 1,
      unit == .decade && decadeNamed.meaning == .decade
        || unit == .century && decadeNamed.meaning == .century
    {
      return Answer(edtf: decadeNamed.edtf, anchor: decadeNamed.edtf)
    }
    guard let unit = candidate.captures[.unit].flatMap(TimeUnit.init),
      let (base, isPublication) = base(of: candidate)
    else { return Answer() }
    return from(base, unit, 0, isPublication: isPublication)
  }

  func same(_ parts: TimeCaptures) -> Answer {
    guard let named = parts[.unit] == nil && parts[.season] == nil ? named : fine(parts[.unit])
    else { return Answer() }
    if let month = parts[.month] {
      // That October.
      let year = named.year + ((named.month ?? month) - month > 6 ? 1 : 0)
      let moment = TimeMoment(year: year, month: month)
      return Answer(edtf: moment.edtf, moment: moment, isFromNamed: true)
    }
    if let season = parts[.season] {
      return Answer(edtf: TimeValue.part(named.year, season), isFromNamed: true)
    }
    guard let unit = parts[.unit].flatMap(TimeUnit.init) else {
      // That morning, that weekend.
      return named.calendarDay.map { exactly($0, false) } ?? Answer()
    }
    return from(named, unit, 0, isPublication: false)
  }

  func adjacent(_ candidate: TimeCandidate, _ step: Int) -> Answer {
    let parts = candidate.captures
    guard let base = reference(for: candidate) else { return Answer() }
    let isPublication = named == nil
    if let season = parts[.season] {
      let (start, now) = ((season - 20) * 3, base.month ?? 0)
      let isOfYear = step > 0 ? base.month != nil && start > now : start + 2 < now
      return Answer(
        edtf: TimeValue.part(base.year + (isOfYear ? 0 : step), season),
        isFromPublication: isPublication, isFromNamed: !isPublication)
    }
    if let weekday = parts[.weekday] {
      guard let day = base.calendarDay else { return Answer() }
      let ahead = (weekday - day.weekday + 6) % 7 + 1
      let back = (day.weekday - weekday + 6) % 7 + 1
      return exactly(day.advanced(by: step > 0 ? ahead : -back), isPublication)
    }
    if let month = parts[.month], let now = base.month {
      let isOfYear = step > 0 ? month > now : month < now
      let moment = TimeMoment(year: base.year + (isOfYear ? 0 : step), month: month)
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

  func shifted(
    _ candidate: TimeCandidate, _ base: (moment: TimeMoment, isPublication: Bool)?, _ sign: Int
  ) -> Answer {
    guard let base, let unit = candidate.captures[.unit].flatMap(TimeUnit.init),
      let count = candidate.captures[.number]
    else { return Answer() }
    return from(base.moment, unit, sign * count, isPublication: base.isPublication)
  }

  /// So long up to the publication: "the past year".
  func pastSpan(_ candidate: TimeCandidate) -> Answer {
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
