import Chronology

/// Works out when events are, one after the other, as each may be told from those before it.
struct MarkwhenResolver {
  /// What came of the date of an event.
  enum Outcome {
    case span(MarkwhenSpan)
    /// There is no date, and why.
    case none(String)
  }

  /// Minutes ahead of UTC of times without a zone of their own.
  var minutesAhead: Int?
  /// The event that was written last; nothing at the beginning of a page.
  private var prior: Outcome?
  /// The events of this page with an id.
  private var named: [String: Outcome] = [:]

  /// Remembers an event, for those that are told from it.
  mutating func remember(_ outcome: Outcome, id: String?) {
    prior = outcome
    if let id, named[id] == nil { named[id] = outcome }
  }

  /// Forgets all events, at the beginning of a page.
  mutating func forget() {
    prior = nil
    named = [:]
  }

  /// Works out a range; `own` is what an event says of the zone of its times.
  func resolve(_ range: MarkwhenRange, minutesAhead own: Int?) -> Outcome {
    let shift = own ?? minutesAhead
    switch range.from {
    case .wrong(let message): return .none(message)
    case .edtf(let date):
      // Nothing is told from a day that is not known, so there are no moments.
      return .span(MarkwhenSpan(edtf: date, begin: nil, end: nil, grain: .day))
    case .now(let word):
      return .none(
        "'\(word)' is the day on which a file is read, which says nothing of the event; write its date"
      )
    case .point(let point): return from(zoned(point, shift), range.to, shift)
    case .time(let time):
      switch reference(nil) {
      case .failure(let problem): return .none(problem.message)
      case .success(let span):
        guard let last = span.end else { return .none(Self.noEnd) }
        var begin = last.at(zoned(time, shift))
        if begin < last { begin = begin.advanced(byDays: 1) }
        return from(begin, .time, range.to, shift)
      }
    case .relative(let relative): return from(relative, range.to, shift)
    }
  }

  private struct Missing: Error { var message: String }

  private static let noEnd =
    "the event that it is told from has no end that is known; write the date itself"
  private static let backwards = "it ends before it begins; exchange the two dates"

  /// The event of an id, or the one written last.
  private func reference(_ id: String?) -> Result<MarkwhenSpan, Missing> {
    if let id {
      guard let found = named[id] else {
        return .failure(Missing(message: "no event before this one has the id !\(id)"))
      }
      guard case .span(let span) = found else {
        return .failure(
          Missing(message: "the event !\(id) has no date from which this one could be told"))
      }
      return .success(span)
    }
    guard let prior else {
      return .failure(
        Missing(
          message: "no event stands before this one from which it could be told; write its date"))
    }
    guard case .span(let span) = prior else {
      return .failure(
        Missing(message: "the event before it has no date from which this one could be told"))
    }
    return .success(span)
  }

  private func zoned(_ point: MarkwhenPoint, _ shift: Int?) -> MarkwhenPoint {
    var point = point
    if let time = point.time { point.time = zoned(time, shift) }
    return point
  }

  private func zoned(_ time: TimeOfDay, _ shift: Int?) -> TimeOfDay {
    var time = time
    time.minutesAhead = time.minutesAhead ?? shift
    return time
  }

  // MARK: From a date

  private func from(_ point: MarkwhenPoint, _ to: MarkwhenEnd?, _ shift: Int?) -> Outcome {
    guard let first = point.first else {
      return .none("there is no such date; write one such as 2018-07-12")
    }
    guard let to else { return single(point, first) }
    if case .now = to {
      guard let open = EDTF(from: first, to: nil) else { return .none(Self.backwards) }
      return .span(MarkwhenSpan(edtf: open, begin: point.begin, end: nil, grain: point.grain))
    }
    if case .point(let last) = to { return interval(point, zoned(last, shift)) }
    guard let begin = point.begin else {
      return .none(
        "the year is missing; write it, for markwhen takes the one of the day of reading")
    }
    return from(begin, point.grain, to, shift)
  }

  private func single(_ point: MarkwhenPoint, _ first: EDTF) -> Outcome {
    var date = first
    if point.days > 1, let last = point.last, let week = EDTF(from: first, to: last) { date = week }
    let time = point.year == nil ? point.time.map { "at \($0)".prefix(8) } : nil
    return .span(
      MarkwhenSpan(
        edtf: date, begin: point.begin, end: point.end, grain: point.grain,
        note: time.map(String.init)))
  }

  private func interval(_ first: MarkwhenPoint, _ last: MarkwhenPoint) -> Outcome {
    guard let start = first.first, let end = last.last else {
      return .none("there is no such date; write one such as 2018-07-12")
    }
    guard let begin = first.begin, let after = last.end else {
      // Without its year an end says only so much.
      let text = "\(start.withoutTime)/\(end.withoutTime)"
      guard let date = try? EDTF(parsing: text) else {
        return .none(
          "the year is missing; write it, for markwhen takes the one of the day of reading")
      }
      return .span(
        MarkwhenSpan(
          edtf: date, begin: first.begin, end: last.end, grain: max(first.grain, last.grain)))
    }
    guard begin < after || begin == after && last.time != nil else { return .none(Self.backwards) }
    if first.time != nil || last.time != nil {
      return timed(first, begin, last, after, start, end)
    }
    guard let date = start == end ? start : EDTF(from: start, to: end) else {
      return .none(Self.backwards)
    }
    return .span(
      MarkwhenSpan(edtf: date, begin: begin, end: after, grain: max(first.grain, last.grain)))
  }

  /// An interval of which an end has a time.
  private func timed(
    _ first: MarkwhenPoint, _ begin: MarkwhenMoment, _ last: MarkwhenPoint,
    _ after: MarkwhenMoment, _ start: EDTF, _ end: EDTF
  ) -> Outcome {
    if first.grain >= .day, last.grain >= .day,
      let span = MarkwhenSpan.timed(from: begin, to: after)
    {
      return .span(
        MarkwhenSpan(edtf: span.edtf, begin: begin, end: after, grain: .time, note: span.note))
    }
    guard let date = EDTF(from: start, to: end) else { return .none(Self.backwards) }
    let words = [
      first.time.map { "from \($0)".prefix(10) }, last.time.map { "until \($0)".prefix(11) },
    ]
    return .span(
      MarkwhenSpan(
        edtf: date, begin: begin, end: after, grain: .time,
        note: words.compactMap { $0 }.joined(separator: ", ")))
  }

  // MARK: From a moment

  /// A range that begins at a moment.
  private func from(
    _ begin: MarkwhenMoment, _ grain: MarkwhenGrain, _ to: MarkwhenEnd?, _ shift: Int?
  ) -> Outcome {
    switch to {
    case nil: return span(begin, begin, grain)
    case .wrong(let message): return .none(message)
    case .edtf: return .none(Self.noEnd)
    case .now:
      guard let first = begin.date(grain), let open = EDTF(from: first, to: nil) else {
        return .none(Self.backwards)
      }
      return .span(MarkwhenSpan(edtf: open, begin: begin, end: nil, grain: grain))
    case .time(let time):
      var end = begin.at(zoned(time, shift))
      if end < begin { end = end.advanced(byDays: 1) }
      return span(begin, end, .time)
    case .point(let last):
      guard let end = zoned(last, shift).end else {
        return .none(
          "the year is missing; write it, for markwhen takes the one of the day of reading")
      }
      return span(begin, end, max(grain, last.grain))
    case .relative(let relative):
      if relative.id == nil, relative.side == nil {
        let end = begin.advanced(by: relative.amount)
        return span(begin, end, max(grain, relative.amount.grain ?? grain))
      }
      switch reference(relative.id) {
      case .failure(let problem): return .none(problem.message)
      case .success(let other):
        // An end that is another event is its start, where nothing else is said.
        guard let side = relative.side == .end ? other.end : other.begin else {
          return .none(Self.noEnd)
        }
        return span(
          begin, side.advanced(by: relative.amount),
          max(grain, other.grain, relative.amount.grain ?? .year))
      }
    }
  }

  private func span(
    _ begin: MarkwhenMoment, _ end: MarkwhenMoment, _ grain: MarkwhenGrain
  ) -> Outcome {
    guard let span = MarkwhenSpan(from: begin, upTo: end, grain: grain) else {
      return .none(Self.backwards)
    }
    return .span(span)
  }

  /// A range that is told from another event.
  private func from(
    _ relative: MarkwhenRelative, _ to: MarkwhenEnd?, _ shift: Int?
  ) -> Outcome {
    let other: MarkwhenSpan
    switch reference(relative.id) {
    case .failure(let problem): return .none(problem.message)
    case .success(let span): other = span
    }
    let side: MarkwhenMoment? =
      switch relative.side {
      case .start: other.begin
      case .end: other.end
      case nil: relative.isBefore ? other.begin : other.end
      }
    guard let base = side else { return .none(Self.noEnd) }
    let grain = max(other.grain, relative.amount.grain ?? .year)
    guard let to else {
      // Alone, an amount is how long it is, right behind or before the other.
      let far = base.advanced(by: relative.amount, relative.isBefore ? -1 : 1)
      return relative.isBefore ? span(far, base, grain) : span(base, far, grain)
    }
    // With a second one, it is how far it lies away.
    let near = base.advanced(by: relative.amount, relative.isBefore ? -1 : 1)
    if relative.isBefore, case .relative(let length) = to, length.id == nil, length.side == nil {
      let begin = near.advanced(by: length.amount, -1)
      return span(begin, near, max(grain, length.amount.grain ?? .year))
    }
    return from(near, grain, to, shift)
  }
}
