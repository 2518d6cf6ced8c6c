/// Tells whether a text tells of what was long ago, so that its dates are told from each other.
enum TimeNarrative {
  /// Whether years of long ago outnumber what is told from the publication: news begins with the latter. O(n)
  ///
  /// Where nobody knows the publication, a year in a clause about the past is one of long ago, and a story needs a month or day with its
  /// year, a year as a heading, or two years: "founded in 1998" makes none.
  static func holds(_ candidates: [TimeCandidate], _ publication: TimeMoment?) -> Bool {
    var far = 0
    var near = 0
    // Words that only a reader of the day understands: "Friday", "last week".
    var daily = 0
    var firstFar = Int.max
    var hasMonth = false
    for (index, candidate) in candidates.enumerated() {
      func addFar() {
        far += 1
        firstFar = min(firstFar, index)
      }
      switch candidate.meaning {
      case .calendar, .dayRange, .dayList:
        guard let year = candidate.captures[.year] else {
          guard candidate.meaning == .calendar else { continue }
          if candidate.tense == .future || publication == nil && !mayBeOver(candidate) { near += 1 }
          continue
        }
        if let publication {
          if publication.year - year >= 2 { addFar() } else { near += 1 }
        } else if !mayBeOver(candidate) {
          near += 1
        } else if !candidate.isBracketed, !candidate.isQuoted {
          addFar()
          hasMonth = hasMonth || candidate.isHeading || candidate.captures[.month] != nil
        }
      case .beforeCommonEra, .centuryBeforeCommonEra: addFar()
      case .yearRange, .yearRangeBeforeCommonEra:
        addFar()
        hasMonth = true
      case .dayWord where candidate.captures[.dayWord] == 0: near += 1
      case .inFuture where candidate.tense != .future: break
      case .weekday, .which, .fromPublication, .agoAt, .unitAway, .weekend, .days, .weekdayOfWeek,
        .dayWord, .inFuture:
        daily += index < 4 ? 3 : 1
      case .nearest, .pastSpan, .whichDay: daily += publication == nil ? 1 : 0
      default: break
      }
    }
    return far > near && far > 5 * daily && (far > 2 || firstFar < 2) && candidates.count > 2
      && (publication != nil || hasMonth || far > 1)
  }

  /// Whether what is told of a date can be a story: it is not to come.
  static func mayBeOver(_ candidate: TimeCandidate) -> Bool {
    candidate.tense == .past || candidate.tense == .unknown
  }
}
