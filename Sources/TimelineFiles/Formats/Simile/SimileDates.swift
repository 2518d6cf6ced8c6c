import Chronology

/// Reads the dates of SIMILE Timeline events.
///
/// Its own parsers take a short text for a year, with `BC` or without, ISO 8601 where the file says so, and leave
/// all else to the browser, whose forms `WrittenDate` reads.
struct SimileDates {
  /// Whether the file says that its dates are ISO 8601.
  private let isISO: Bool
  private let reader: WrittenDate

  /// Reads dates in the format that a file names, if it does.
  init(format: String?, _ options: ReadingOptions) {
    isISO = ["iso8601", "iso 8601"].contains(format?.lowercased() ?? "")
    reader = WrittenDate(
      dayOrder: options.dayOrder, numbersAreYears: true, ignoresWeekday: true)
  }

  /// When an event was.
  ///
  /// - An event with an end that is no duration is at some moment between the two: a set.
  /// - A duration whose start or end is imprecise has an approximate end there, with the outermost days as its
  ///   bounds; where the days between are those of a month or year, it is that month or year.
  func date(
    of event: SimileEvent, into assembly: inout TimelineAssembly
  ) -> TimelineAssembly.FoundDate {
    var found: [SimileEvent.Attribute: EDTF] = [:]
    for attribute in [SimileEvent.Attribute.start, .latestStart, .earliestEnd, .end] {
      guard let text = event[attribute] else { continue }
      do throws(DateProblem) {
        found[attribute] = try read(text)
      } catch {
        let message = "the \(attribute.rawValue) “\(text)” is no date: \(error.message)"
        assembly.report(
          .error, at: event.place, kind: "date", message)
        if attribute == .start { return .unreadable(text: text, message: error.message) }
      }
    }
    guard let start = found[.start] else {
      assembly.report(
        .error, at: event.place, kind: "start",
        "this event has no start, so it is undated; give it one such as start=\"2018-07-12\"")
      return .notGiven
    }
    if event[.end] != nil, found[.end] == nil, found[.earliestEnd] == nil {
      // There is an end, and nobody can say which.
      let day = start.withoutTime
      let text = event.isDuration ? "\(day)/" : "[\(day)..]"
      return .stated(StatedDate((try? EDTF(parsing: text)) ?? start))
    }
    let latestStart = found[.latestStart]
    let earliestEnd = found[.earliestEnd]
    guard let end = found[.end] ?? earliestEnd ?? (event.isDuration ? nil : latestStart) else {
      return .stated(latestStart.map { imprecise(start, $0) } ?? StatedDate(start))
    }
    let stated =
      event.isDuration
      ? duration(start, latestStart, earliestEnd, end) : moment(from: start, to: end)
    if let stated { return .stated(stated) }
    let text = "\(event[.start] ?? "") – \(event[.end] ?? "")"
    let message = "this event ends before it begins; mend its start or its end"
    assembly.report(.error, at: event.place, kind: "order", message)
    return .unreadable(text: text, message: message)
  }

  /// A start alone, of which the latest is given.
  private func imprecise(_ start: EDTF, _ latest: EDTF) -> StatedDate {
    moment(from: start, to: latest) ?? StatedDate(start)
  }

  /// Some moment from one date to another.
  private func moment(from start: EDTF, to end: EDTF) -> StatedDate? {
    let first = start.withoutTime
    let last = end.withoutTime
    if start == end { return StatedDate(start) }
    if first == last { return StatedDate(first, note: "between \(start) and \(end)") }
    guard isInOrder(first, last), let set = try? EDTF(parsing: "[\(first)..\(last)]") else {
      return nil
    }
    return StatedDate(set)
  }

  private func duration(
    _ start: EDTF, _ latestStart: EDTF?, _ earliestEnd: EDTF?, _ end: EDTF
  ) -> StatedDate? {
    let first = start.withoutTime
    let last = end.withoutTime
    // From one time to another of a day: EDTF has no such interval, and the start keeps the order.
    if start == end { return StatedDate(start) }
    if first == last { return StatedDate(start, note: "from \(start) to \(end)") }
    let from = Edge(first, latestStart?.withoutTime ?? first)
    let to = Edge(earliestEnd?.withoutTime ?? last, last)
    guard isInOrder(first, last), let from, let to,
      let span = try? EDTF(parsing: "\(from.text(first))/\(to.text(last))")
    else { return EDTF(from: first, to: last).map { StatedDate($0) } }
    guard from.isApproximate || to.isApproximate else { return StatedDate(span) }
    let notes = [
      from.isApproximate ? "began between \(from.earliest) and \(from.latest)" : nil,
      to.isApproximate ? "ended between \(to.earliest) and \(to.latest)" : nil,
    ]
    return StatedDate(
      span, earliest: first.bounds?.earliest.day, latest: last.bounds?.latest.day,
      note: notes.compactMap { $0 }.joined(separator: ", "))
  }

  private func isInOrder(_ first: EDTF, _ last: EDTF) -> Bool {
    guard let start = first.bounds?.earliest.day, let end = last.bounds?.latest.day else {
      return true
    }
    return start <= end
  }

  /// The start or the end of a duration, which may be some day among several.
  private struct Edge {
    let earliest: EDTF
    let latest: EDTF
    /// The month or year that has just these days.
    private let whole: EDTF?

    /// Nothing where the later one comes first.
    init?(_ earliest: EDTF, _ latest: EDTF) {
      self.earliest = earliest
      self.latest = latest
      guard let first = earliest.bounds?.earliest.day, let last = latest.bounds?.latest.day else {
        whole = nil
        return
      }
      guard first <= last else { return nil }
      let (year, month, _) = first.components
      whole = [EDTF(year: year, month: month), EDTF(year: year)].compactMap { $0 }
        .first { $0.bounds == DateBounds(first, last) }
    }

    var isApproximate: Bool { earliest != latest && whole == nil }

    /// How the end of an interval is written of which `outer` is the outermost date.
    func text(_ outer: EDTF) -> String {
      earliest == latest ? "\(outer)" : whole.map { "\($0)" } ?? "\(outer)~"
    }
  }

  /// Reads one date.
  private func read(_ text: String) throws(DateProblem) -> EDTF {
    let text = text.trimmed
    // A number of less than eight characters is a year, unless the file says that it is ISO 8601.
    if isISO || text.utf8.count >= 8, let date = Self.basic(text) { return date }
    return try reader.read(text)
  }

  /// The forms of ISO 8601 without hyphens, days of a year and days of a week, which Timeline reads.
  private static func basic(_ text: String) -> EDTF? {
    let isNegative = text.hasPrefix("-")
    let date = text.dropFirst(isNegative ? 1 : 0).prefix { $0 != "T" && $0 != " " }
    let time = text.dropFirst((isNegative ? 1 : 0) + date.count)
    let digits = date.filter { $0 != "-" }
    guard digits.count >= 6, let year = Int(digits.prefix(4)).map({ isNegative ? -$0 : $0 }) else {
      return nil
    }
    let rest = digits.dropFirst(4)
    var day: CalendarDay?
    if rest.first == "W", let week = Int(rest.dropFirst().prefix(2)) {
      guard rest.count == 4, let number = Int(rest.suffix(1)) else { return nil }
      day = CalendarDay(weekYear: year, week: week, weekday: number)
    } else if rest.count == 3, let number = Int(rest), 1...366 ~= number {
      day = CalendarDay(year: year, month: 1, day: 1)?.advanced(by: number - 1)
    } else if !date.contains("-"), let number = Int(rest), rest.count == 2 || rest.count == 4 {
      let month = rest.count == 2 ? number : number / 100
      guard rest.count == 4 else { return EDTF(year: year, month: month) }
      day = CalendarDay(year: year, month: month, day: number % 100)
    }
    guard let day else { return nil }
    let pieces = DatePiece.pieces(of: "1T" + withColons(time.drop { $0 == "T" || $0 == " " }))
    let (year2, month, date2) = day.components
    return EDTF(year: year2, month: month, day: date2, time: ClockPieces.split(pieces)?.time)
  }

  /// `0300` and `030000` with the colons that ISO 8601 allows to leave out.
  private static func withColons(_ time: Substring) -> String {
    let digits = time.prefix { $0.isNumber }
    guard digits.count == 4 || digits.count == 6 else { return String(time) }
    let hours = digits.prefix(2) + ":" + digits.dropFirst(2).prefix(2)
    let seconds = digits.count == 6 ? ":" + digits.suffix(2) : ""
    return hours + seconds + time.dropFirst(digits.count)
  }
}
