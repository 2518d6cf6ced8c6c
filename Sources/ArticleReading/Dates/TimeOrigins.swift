import Chronology

/// From where words are told, and what follows for them from that.
extension TimeResolver {
  /// What words such as "yesterday" are told from: the day of speaking, in a story the date named before, else the publication.
  ///
  /// Where no publication is known nothing tells them; only "the end of the month" goes on from a story.
  func base(of candidate: TimeCandidate) -> (moment: TimeMoment, isPublication: Bool)? {
    if let day = dayOfSpeaking(candidate) { return (day, false) }
    // "A service will be held on Saturday" behind a life told in years.
    let isToCome = candidate.tense == .future && candidate.captures[.weekday] != nil
    if isNarrative, let named, publication != nil || candidate.meaning == .current,
      named.day != nil || !isToCome
    {
      return (named, false)
    }
    return publication.map { ($0, true) }
  }

  private func dayOfSpeaking(_ candidate: TimeCandidate) -> TimeMoment? {
    guard candidate.isQuoted, let speaking, speaking.paragraph == candidate.paragraph else {
      return nil
    }
    return TimeMoment(speaking.day)
  }

  /// The date that the words are told from, where it is not the publication.
  private func origin(of candidate: TimeCandidate) -> TimeMoment? {
    switch candidate.meaning.origin {
    case .reader: dayOfSpeaking(candidate) ?? named
    case .story: fine(candidate.captures[.unit])
    case .none: named
    }
  }

  /// What a date says that it was told from.
  func anchor(_ answer: Answer, of candidate: TimeCandidate) -> EDTF? {
    if let own = answer.anchor { return own }
    if answer.isFromPublication { return published }
    guard answer.isFromNamed, let origin = origin(of: candidate) else { return nil }
    return origin.isApproximate ? origin.edtf.flatMap(TimeValue.approximate) : origin.edtf
  }

  /// Whether it counts from a date that is only about right, in units in which that tells: two days after "around July 12", and not the
  /// year after.
  func inherits(_ candidate: TimeCandidate, _ answer: Answer) -> Bool {
    guard answer.isFromNamed, candidate.meaning.origin != .none,
      let origin = origin(of: candidate), origin.isApproximate
    else { return false }
    let parts = candidate.captures
    let unit = parts[.unit].flatMap(TimeUnit.init)
    if unit == .decade || unit == .century { return false }
    if origin.day != nil { return unit == .day || unit == .week || answer.moment?.day != nil }
    if origin.month != nil { return unit != .year && (parts[.season] == nil || unit != nil) }
    return true
  }

  /// What cannot be dated is what "the following day" behind it counts from, so that nothing tells that either.
  mutating func forgetWhatIsNamed(by candidate: TimeCandidate, _ answer: Answer) {
    guard publication == nil, !candidate.isQuoted else { return }
    let isUndated = answer.edtf == nil || answer.edtf?.bounds == nil
    switch candidate.meaning {
    case .calendar, .eitherOrder, .nthWeekday, .season, .holiday, .dayRange, .dayList, .weekOf,
      .timeOfDay,
      .quarter, .half:
      guard isUndated else { return }
    default:
      guard isUndated, candidate.meaning.origin == .reader else { return }
    }
    named = nil
    quarterNamed = nil
    if !isNarrative { story = nil }
  }
}
