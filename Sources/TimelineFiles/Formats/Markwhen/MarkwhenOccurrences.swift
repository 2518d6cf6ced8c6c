import Chronology

/// Writes out what happens again and again.
struct MarkwhenOccurrences {
  /// Without an end, so many years from the first time are written out.
  static let years = 10
  /// More than so many are not written out of one event.
  static let most = 1000
  /// More than so many are not written out of one file.
  static let mostInFile = 20_000

  /// The times that are written out, the first among them.
  private(set) var spans: [MarkwhenSpan] = []
  /// Why not all are, where some are left out.
  private(set) var warning: String?

  /// Finds the times at which something happens; the first one is always among them.
  ///
  /// `until` is the moment from which on it does not begin any more, where a date says so; `window` has the days in
  /// which a time must begin to be written out; `room` is how many more may be in this file.
  init(
    _ first: MarkwhenSpan, _ recurrence: MarkwhenRecurrence, until: MarkwhenMoment?,
    window: ClosedRange<CalendarDay>?, room: Int
  ) {
    spans = [first]
    guard let begin = first.begin, let end = first.end, !recurrence.every.isEmpty else {
      warning = "what happens again and again is written out only where it has a start and an end"
      return
    }
    var last = until
    var count = Int.max
    var isEndless = false
    switch recurrence.limit {
    case .never: isEndless = true
    case .times(let times): count = times
    case .period(let period):
      // The period ends before the first start that is not in it.
      last = begin.advanced(by: period)
    case .until: isEndless = until == nil
    }
    if isEndless, window == nil {
      var years = MarkwhenAmount()
      _ = years.add(Self.years, "years")
      last = begin.advanced(by: years)
    }
    let limit = min(Self.most, max(1, room))
    var index = 0
    while index + 1 < count {
      index += 1
      guard index <= MarkwhenAmount.most else { break }
      let amount = recurrence.every.times(index)
      let start = begin.advanced(by: amount)
      if let last, start >= last { break }
      if let window {
        if start.calendarDay > window.upperBound { break }
        if start.calendarDay < window.lowerBound { continue }
      }
      guard spans.count < limit else {
        warning = "only the first \(limit) times are written out"
        return
      }
      guard
        let span = MarkwhenSpan(
          from: start, upTo: Self.end(first, from: begin, to: end, amount, start),
          grain: first.grain)
      else { break }
      spans.append(span)
    }
    if isEndless, window == nil {
      warning =
        "it goes on without end; the times of the first \(Self.years) years are written out "
        + "(write until and a date for others)"
    }
  }

  /// The end of a later time: units of the calendar keep their lengths, so that the month after May is June.
  private static func end(
    _ first: MarkwhenSpan, from begin: MarkwhenMoment, to end: MarkwhenMoment,
    _ amount: MarkwhenAmount, _ start: MarkwhenMoment
  ) -> MarkwhenMoment {
    if first.grain < .day { return max(start, end.advanced(by: amount)) }
    var length = MarkwhenAmount()
    length.days = end.calendarDay.number - begin.calendarDay.number
    length.seconds =
      (end.time.hour - begin.time.hour) * 3600 + (end.time.minute - begin.time.minute) * 60
      + end.time.second - begin.time.second
    return start.advanced(by: length)
  }
}
