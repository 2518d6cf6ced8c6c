public import Chronology

/// What was known on a day, in words.
public enum AsOfText {
  /// `9 July 2018: 5 + 1 possibly, 6 hidden; today's titles`.
  public static func words(_ known: AsOfDay) -> String {
    let counts = known.counts
    var words = "\(known.day.words): \(numeral(counts.definitely))"
    if counts.possibly > 0 { words += " + \(numeral(counts.possibly)) possibly" }
    if counts.allHidden > 0 { words += ", \(numeral(counts.allHidden)) hidden" }
    return words + "; today's titles"
  }

  /// Why events are hidden: `4 cite no source, 2 were not published yet`; nothing where none are.
  public static func hidden(_ counts: KnownCounts) -> String? {
    let parts = EventAsOf.Hidden.allCases.compactMap { reason -> String? in
      guard let number = counts.hidden[reason], number > 0 else { return nil }
      return count(number, "event") + " " + Self.reason(reason, isOne: number == 1)
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// Why an event is hidden.
  public static func reason(_ reason: EventAsOf.Hidden, isOne: Bool) -> String {
    switch reason {
    case .withoutEvidence: isOne ? "cites no source" : "cite no source"
    case .withoutPublication:
      (isOne ? "has" : "have") + " only sources of which the day of publication is not known"
    case .notPublished: isOne ? "was in no source yet" : "were in no source yet"
    }
  }

  /// What became known on a day that was stepped to, else why events are hidden.
  static func notice(
    _ answer: AsOfAnswer, _ day: CalendarDay, _ snapshot: TimelineSnapshot
  ) -> String {
    guard let first = answer.news.first else {
      return snapshot.asOf.flatMap { Self.hidden($0.counts) }.map { "hidden: \($0)" }
        ?? "nothing is hidden"
    }
    let others = answer.newsCount - answer.news.count
    let rest = answer.news.dropFirst().map { "; \($0)" }.joined()
    return "\(day.words): \(first)\(rest)" + (others > 0 ? "; and \(numeral(others)) more" : "")
  }

  /// What an Event screen says of how an event was known.
  static func lines(
    of event: KnownEvent, on day: CalendarDay, in snapshot: TimelineSnapshot
  ) -> [String] {
    let facts = event.shown
    func basis(_ basis: KnownBasis, _ certainty: Certainty) -> String {
      switch basis {
      case .today: return "as known today: no source published by then states it"
      case .citation(let position):
        let citation = event.event.citation(at: .citation(position))
        let source = citation.flatMap { snapshot.source($0.source) }
        let name = source?.name ?? citation?.source.name ?? "a source"
        let published = source?.published.map { ", published \($0.edtf.words())" } ?? ""
        return "from \(name)\(published)\(certainty == .possibly ? ", possibly not yet" : "")"
      }
    }
    var known: [(what: String, basis: String)] = []
    if facts.date.value != nil {
      known.append(("date", basis(facts.date.basis, facts.date.certainty)))
    }
    if facts.status.value != nil {
      known.append(("status", basis(facts.status.basis, facts.status.certainty)))
    }
    if known.count == 2, known[0].basis == known[1].basis {
      known = [("date and status", known[0].basis)]
    }
    let possibly =
      event.certainty == .possibly ? " it is only possible that anything of it was known;" : ""
    var lines = [
      "as of \(day.words):\(possibly)"
        + known.map { " \($0.what) \($0.basis);" }.joined() + " title and summary are today's"
    ]
    if let withheld = facts.withheld {
      lines.append(
        "that it was held is not shown: it cannot have been before \(withheld.earliest.words)")
    }
    if let definite = event.definite {
      let date =
        definite.date.value?.edtf.words(in: snapshot.zoneReading(ofFile: event.event.id.file))
        ?? "no date"
      let status = definite.status.value.map { ", “\($0.words)”" } ?? ""
      lines.append("for certain only this was known: \(date)\(status)")
    }
    return lines
  }
}
