import Chronology

/// A date that was found, with what it says.
struct ResolvedTime {
  var start: Int
  var end: Int
  var date: StatedDate?
  var rule: String
  var anchor: EDTF?
  var isVague = false
  /// Where the words stand that give its bounds, in bytes.
  var bounding: Range<Int>?
}

/// Tells what candidates say, one after the other.
struct TimeResolver {
  let published: EDTF?
  let candidates: [TimeCandidate]
  /// The publication, as far as it is known.
  let publication: TimeMoment?
  /// Whether the text tells of what was long ago, so that dates are told from each other.
  let isNarrative: Bool

  /// The date named before.
  var named: TimeMoment?
  /// In which sentence that was.
  var namedIn = -1
  /// How far a story has come, from which dates without their year are told: the date named before, but for
  /// years that are beside the story ("a treaty of 1839").
  var story: TimeMoment?
  /// The quarter of a year named before, 1 to 4.
  var quarterNamed: (year: Int, quarter: Int)?
  /// A decade or century named, and in which sentence.
  var decadeNamed: (edtf: EDTF, meaning: TimeMeaning, sentence: Int)?
  /// A year named in so many digits, and in which sentence.
  var yearNamed: (year: Int, sentence: Int)?
  /// The day on which somebody spoke, in the paragraph.
  var speaking: (day: CalendarDay, paragraph: Int)?
  private(set) var results: [ResolvedTime] = []

  /// What one candidate says.
  struct Answer {
    var edtf: EDTF?
    var moment: TimeMoment?
    var quarter: Int?
    var isFromPublication = false
    var isFromNamed = false
    /// What it was told from, where that is neither the publication nor the date named before.
    var anchor: EDTF?
  }

  init(published: EDTF?, candidates: [TimeCandidate]) {
    self.published = published
    self.candidates = candidates
    if let bounds = published?.bounds, let first = bounds.earliest.day,
      let last = bounds.latest.day,
      first.year == last.year
    {
      let (one, other) = (TimeMoment(first), TimeMoment(last))
      publication = TimeMoment(
        year: one.year, month: one.month == other.month ? one.month : nil,
        day: first == last ? one.day : nil)
    } else {
      publication = nil
    }
    isNarrative = TimeNarrative.holds(candidates, publication)
  }

  mutating func resolve() -> [ResolvedTime] {
    results.reserveCapacity(candidates.count)
    var index = 0
    while index < candidates.count {
      let candidate = candidates[index]
      findSpeaking(from: index)
      if candidate.link == .range, index + 1 < candidates.count, takeRange(index) {
        index += 2
        continue
      }
      if candidate.meaning == .margin {
        takeMargin(index)
      } else if !candidate.parts.isEmpty {
        takeParts(candidate)
      } else {
        var hinted = candidate
        if candidate.link == .list { hinted = withYear(ofListFrom: index) }
        let answer = answer(to: hinted)
        add(hinted, answer)
      }
      index += 1
    }
    return results
  }

  // MARK: Ranges and lists

  /// A range of two dates, with its ends; false where they make none.
  private mutating func takeRange(_ index: Int) -> Bool {
    var first = candidates[index]
    var last = candidates[index + 1]
    func isEnd(_ candidate: TimeCandidate) -> Bool {
      switch candidate.meaning {
      case .calendar, .weekday, .season, .decade, .century, .quarter, .beforeCommonEra,
        .timeOfDay:
        true
      default: false
      }
    }
    guard isEnd(first), isEnd(last) else { return false }
    if first.captures[.year] == nil, first.meaning == .calendar, let year = last.captures[.year],
      last.meaning == .calendar
    {
      let isLater =
        (first.captures[.month] ?? 1, first.captures[.day] ?? 1) > (
          last.captures[.month] ?? 12, last.captures[.day] ?? 31
        )
      first.captures[.year] = isLater ? year - 1 : year
    }
    // "The season runs from June 1 to Nov. 30", told in July.
    if [.planned, .present].contains(first.tense), isNow(first, last) { first.tense = .unknown }
    let place = results.count
    let (before, yearBefore, storyBefore) = (named, yearNamed, story)
    var start = answer(to: first)
    add(first, start)
    if last.captures[.year] == nil, last.meaning == .calendar, let from = start.moment {
      let isEarlier =
        (last.captures[.month] ?? 12, last.captures[.day] ?? 31) < (from.month ?? 1, from.day ?? 1)
      last.captures[.year] = from.year + (isEarlier ? 1 : 0)
    }
    var end = answer(to: last)
    if let from = start.moment?.calendarDay, let day = end.moment?.calendarDay, day < from,
      last.meaning == .weekday
    {
      // The days of one week, that which is over where the past is told.
      let isPast = first.tense == .past
      let moved = isPast ? from.advanced(by: -7) : day.advanced(by: 7)
      if isPast {
        (start.moment, start.edtf) = (TimeMoment(moved), EDTF(moved))
        results[results.count - 1].date = StatedDate(EDTF(moved))
      } else {
        (end.moment, end.edtf) = (TimeMoment(moved), EDTF(moved))
      }
    }
    add(last, end)
    // The year of the end is that of the start.
    if results.count > place + 1, candidates[index + 1].captures[.year] == nil {
      results[place + 1].anchor = results[place + 1].anchor ?? results[place].anchor
    }
    if first.isBracketed { (named, yearNamed, story) = (before, yearBefore, storyBefore) }
    // "From 1744 to 1748" is all of it, and what follows begins with the first year.
    if let from = start.moment, from.month == nil, end.moment?.month == nil {
      story = storyBefore ?? from
    }
    if let from = start.edtf?.withoutTime, let to = end.edtf?.withoutTime,
      let interval = EDTF(from: from, to: to)
    {
      let ends = (results[place], results[results.count - 1])
      results.insert(
        ResolvedTime(
          start: first.start, end: last.end,
          date: StatedDate(interval, earliest: ends.0.date?.earliest, latest: ends.1.date?.latest),
          rule: "range", anchor: ends.0.anchor ?? ends.1.anchor),
        at: place)
    }
    return true
  }

  /// Whether the day of publication lies between two days of its year.
  private func isNow(_ first: TimeCandidate, _ last: TimeCandidate) -> Bool {
    guard let publication, let today = publication.month.map({ ($0, publication.day ?? 15) }),
      first.captures[.year] == nil, last.captures[.year] == nil,
      let from = first.captures[.month], let to = last.captures[.month]
    else { return false }
    return (from, first.captures[.day] ?? 1) <= today && today <= (to, last.captures[.day] ?? 31)
  }

  /// A range or list that is named in one, and then its parts: "July 6-7" is also "July 6" and "7".
  private mutating func takeParts(_ candidate: TimeCandidate) {
    let answers = answers(toPartsOf: candidate)
    guard answers.count == candidate.parts.count, let first = answers.first?.edtf,
      let last = answers.last?.edtf
    else {
      add(candidate, answer(to: candidate))
      return
    }
    let isList = candidate.meaning == .dayList
    let whole =
      isList
      ? TimeValue.date("{\(answers.compactMap { $0.edtf?.description }.joined(separator: ","))}")
      : EDTF(from: first, to: last)
    let (before, yearBefore, storyBefore) = (named, yearNamed, story)
    results.append(
      ResolvedTime(
        start: candidate.start, end: candidate.end, date: whole.map { StatedDate($0) },
        rule: isList ? "list" : "range", anchor: anchor(answers[0], of: candidate)))
    for (part, answer) in zip(candidate.parts, answers) {
      var one = candidate
      (one.start, one.end, one.third, one.isApproximate) = (part.start, part.end, nil, false)
      add(one, answer)
    }
    if candidate.isBracketed { (named, yearNamed, story) = (before, yearBefore, storyBefore) }
    if candidate.meaning == .yearRange { story = storyBefore ?? answers[0].moment }
  }

  /// The first of a list with the year that its last names: "6 June and 12 July 1944".
  private func withYear(ofListFrom index: Int) -> TimeCandidate {
    var candidate = candidates[index]
    func isPartOfYear(_ candidate: TimeCandidate) -> Bool {
      candidate.meaning == .calendar && candidate.captures[.month] != nil
        || candidate.meaning == .season || isHoliday(candidate)
    }
    guard isPartOfYear(candidate), candidate.captures[.year] == nil else { return candidate }
    var next = index
    while candidates[next].link == .list, next + 1 < candidates.count, next < index + 6 {
      next += 1
      guard isPartOfYear(candidates[next]) else { break }
      if let year = candidates[next].captures[.year] {
        candidate.captures[.year] = year
        break
      }
    }
    return candidate
  }

  // MARK: What is added

  private mutating func add(_ candidate: TimeCandidate, _ answer: Answer) {
    if case .inFuture = candidate.meaning, ![.future, .planned].contains(candidate.tense) {
      return
    }
    if candidate.meaning == .count { return }
    // A time of day by itself is no date.
    if candidate.meaning == .timeOfDay, candidate.captures[.month] == nil,
      candidate.captures[.weekday] == nil, candidate.captures[.dayWord] == nil
    {
      return
    }
    var edtf = answer.edtf
    let isApproximate = candidate.isApproximate || inherits(candidate, answer)
    if isApproximate || candidate.meaning == .fiscalYear, let exact = edtf {
      edtf = TimeValue.approximate(exact) ?? exact
    }
    var date = edtf.map { StatedDate($0) }
    if let third = candidate.third, let whole = answer.edtf,
      let bounds = TimeValue.third(third, of: whole)
    {
      date?.earliest = bounds.0
      date?.latest = bounds.1
    }
    let isVague =
      candidate.meaning == .vague
      || isNarrative && candidate.meaning == .dayWord && candidate.captures[.dayWord] == 0
    results.append(
      ResolvedTime(
        start: candidate.start, end: candidate.end, date: isVague ? nil : date,
        rule: TimeRules.all[candidate.rule].name,
        anchor: isVague ? nil : anchor(answer, of: candidate), isVague: isVague))
    if [.decade, .century].contains(candidate.meaning), let whole = answer.edtf {
      decadeNamed = (whole, candidate.meaning, candidate.sentence)
    }
    guard !isVague, var moment = answer.moment else {
      forgetWhatIsNamed(by: candidate, answer)
      return
    }
    moment.isApproximate = isApproximate
    // A life in brackets is beside the story.
    guard !candidate.isBracketed || moment.month != nil else { return }
    // "They met on July 3, she said on Saturday. The following day they left."
    if isOfSaying(candidate), namedIn == candidate.sentence { return }
    if !candidate.isQuoted { namedIn = candidate.sentence }
    remember(moment, candidate)
    if let quarter = answer.quarter { rememberQuarter(moment.year, quarter) }
    if candidate.captures[.year] != nil { yearNamed = (moment.year, candidate.sentence) }
  }

  /// Keeps the latest quarter that is over: what is reported, while others are compared with it or expected.
  private mutating func rememberQuarter(_ year: Int, _ quarter: Int) {
    if let publication, let month = publication.month {
      guard year * 4 + quarter <= publication.year * 4 + (month - 1) / 3 else { return }
      if let quarterNamed, (quarterNamed.year, quarterNamed.quarter) > (year, quarter) { return }
    }
    quarterNamed = (year, quarter)
  }

  private mutating func remember(_ moment: TimeMoment, _ candidate: TimeCandidate) {
    named = moment
    // What lies before is looked back on.
    if story != nil, [.adjacent(-1), .fromNamed(-1)].contains(candidate.meaning) { return }
    // "The autumn of 1821" is no bare year.
    let isOfSeason = candidate.captures[.season] != nil
    guard let before = story, moment.month == nil, !isOfSeason else {
      story = moment
      return
    }
    let isOnward =
      moment.year > before.year && !candidate.isBound && !candidate.isEarlier
      && (candidate.isAfterIn || moment.year - before.year <= 2)
    if moment.year != before.year, candidate.isFirst || isOnward { story = moment }
  }

  /// "It could move by one day or two" widens the day named in the sentence or the one before, but not that on which somebody spoke.
  private mutating func takeMargin(_ index: Int) {
    let candidate = candidates[index]
    let near = candidates[max(0, index - 4)..<index].reversed()
      .prefix { $0.sentence >= candidate.sentence - 1 }
    guard let meant = near.first(where: { !isOfSaying($0) }),
      let place = results.lastIndex(where: { $0.start <= meant.start }),
      results[place].start == meant.start, let date = results[place].date,
      let bounds = date.edtf.bounds,
      let first = bounds.earliest.day, let end = bounds.latest.day, first == end
    else { return }
    let days = max(candidate.captures[.number] ?? 1, candidate.captures[.minute] ?? 1)
    guard days <= 31 else { return }
    if let about = TimeValue.approximate(date.edtf.withoutTime) {
      results[place].date?.edtf = about
    }
    if named?.calendarDay == first { named?.isApproximate = true }
    results[place].date?.earliest = first.advanced(by: -days)
    results[place].date?.latest = first.advanced(by: days)
    results[place].bounding = candidate.start..<candidate.end
  }

  /// Whether a date is the day on which what stands before it was said: "the ministry said on Saturday".
  private func isOfSaying(_ candidate: TimeCandidate) -> Bool {
    candidate.isAfterSpeech && candidate.tense == .past
  }

  // MARK: Quoted speech

  /// Finds the day of speaking of what is quoted: the one named behind the quote, or before it.
  private mutating func findSpeaking(from index: Int) {
    guard candidates[index].isQuoted, let day = dayOfSpeaking(at: index) else { return }
    speaking = (day, candidates[index].paragraph)
  }

  private func dayOfSpeaking(at index: Int) -> CalendarDay? {
    let candidate = candidates[index]
    func day(_ other: TimeCandidate) -> CalendarDay? { answer(to: other).moment?.calendarDay }
    let ahead = candidates[(index + 1)...].prefix(11).prefix { $0.paragraph == candidate.paragraph }
      .filter { !$0.isQuoted && $0.isAfterSpeech }
    let back = candidates[max(0, index - 6)..<index].reversed()
      .filter {
        !$0.isQuoted && $0.paragraph == candidate.paragraph
          && ($0.isAfterSpeech || $0.isBeforeSpeech)
      }
    let near = candidate.sentence - 1...candidate.sentence
    // "On Tuesday she told reporters:" right before the quote, then the cue behind it, then any other.
    let places =
      ahead.filter { $0.sentence == candidate.sentence }
      + back.filter { near.contains($0.sentence) && $0.isBeforeSpeech } + ahead
      + back
    return places.lazy.compactMap(day).first
  }
}
