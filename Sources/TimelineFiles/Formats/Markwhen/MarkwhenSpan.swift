import Chronology

/// A range on the calendar.
struct MarkwhenSpan {
  /// The date as EDTF, at the precision that the file states.
  var edtf: EDTF
  /// The moment at which it begins; nothing where only the day of reading would tell.
  var begin: MarkwhenMoment?
  /// The moment after it.
  var end: MarkwhenMoment?
  var grain: MarkwhenGrain
  /// What EDTF cannot hold of it, in words.
  var note: String?

  /// A span between two moments that were worked out.
  ///
  /// It has the coarsest unit that is not coarser than what the file names and that begins at both moments, so
  /// that "6 months" after 2018-01 ends with 2018-06 and not with a day.
  ///
  /// `end` is the moment after the last one, `grain` the finest unit that the file names; nothing where the end is
  /// before the start.
  init?(from begin: MarkwhenMoment, upTo end: MarkwhenMoment, grain: MarkwhenGrain) {
    guard begin <= end else { return nil }
    self.begin = begin
    self.end = end
    let hasTime = !begin.begins(.day) || !end.begins(.day)
    if hasTime {
      guard let span = Self.timed(from: begin, to: end) else { return nil }
      edtf = span.edtf
      note = span.note
      self.grain = .time
      return
    }
    if begin == end {
      self.grain = min(grain, .day)
      guard let date = begin.date(self.grain) else { return nil }
      edtf = date
      return
    }
    var unit = min(grain, .day)
    while let finer = MarkwhenGrain(rawValue: unit.rawValue + 1), unit < .day,
      !begin.begins(unit) || !end.begins(unit)
    {
      unit = finer
    }
    self.grain = unit
    let last = end.advanced(byDays: -1)
    guard let first = begin.date(unit), let final = last.date(unit),
      let date = first == final ? first : EDTF(from: first, to: final)
    else { return nil }
    edtf = date
  }

  /// A span with times: EDTF has them only in a single date (level 0, "Time Interval"), so the start stands
  /// for what begins and ends on one day, and the words say the rest.
  static func timed(
    from begin: MarkwhenMoment, to end: MarkwhenMoment
  ) -> (edtf: EDTF, note: String?)? {
    guard let first = begin.date(.time) else { return nil }
    if begin == end { return (first, nil) }
    if begin.calendarDay == end.calendarDay { return (first, "until \(clock(end))") }
    let isMidnight = end.begins(.day)
    let last = isMidnight ? end.advanced(byDays: -1) : end
    if isMidnight, begin.calendarDay == last.calendarDay { return (first, "until 24:00") }
    guard let day = begin.date(.day), let final = last.date(.day),
      let date = EDTF(from: day, to: final)
    else { return nil }
    let times = [
      begin.begins(.day) ? nil : "from \(clock(begin))", isMidnight ? nil : "until \(clock(end))",
    ]
    return (date, times.compactMap { $0 }.joined(separator: ", "))
  }

  private static func clock(_ moment: MarkwhenMoment) -> String {
    let text = moment.time.description
    return moment.time.second == 0 ? String(text.prefix(5)) : String(text.prefix(8))
  }

  init(
    edtf: EDTF, begin: MarkwhenMoment?, end: MarkwhenMoment?, grain: MarkwhenGrain,
    note: String? = nil
  ) {
    self.edtf = edtf
    self.begin = begin
    self.end = end
    self.grain = grain
    self.note = note
  }
}
