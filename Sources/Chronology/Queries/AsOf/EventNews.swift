/// Something that became known of an event on a day.
public struct EventNews: Hashable, Sendable {
  /// What became known.
  public enum Kind: Hashable, Sendable {
    /// The event itself, with the date and status of which was known, and the event whose place it took.
    case appeared(date: StatedDate?, status: Event.Status?, replacing: Event.ID?)
    /// What had become of it; nothing where that was, or became, unknown.
    case status(from: Event.Status?, to: Event.Status?)
    /// Another date.
    case date(from: StatedDate?, to: StatedDate?)
    /// Nothing but further quotes, and sources that had not spoken of it.
    case further(quotes: Int, sources: Int)
    /// What was possibly known before is known for certain.
    case certain
  }

  /// The event.
  public let event: Event.ID
  /// Its title.
  public let title: String
  /// The day on which it became known, possibly or definitely.
  public let day: CalendarDay
  /// How sure it is that it was known by the end of that day.
  public let certainty: Certainty
  /// What became known.
  public let kind: Kind
  /// When the source of it was published; nothing where it rests on no source, but on today's knowledge.
  public let published: PublicationDays?
  /// Whether the status, or the date where that is what the news says, is today's knowledge, since no source
  /// that was published by then says so.
  public let isAsKnownToday: Bool
}

extension Event {
  /// What became known of the event, day by day.
  ///
  /// There is something for each day on which what could be known changes, and for no other. What was
  /// possibly known before every day that can be told is not said to have become known.
  /// O(*entries*²).
  public func news(published: (Source.ID) -> StatedDate?) -> [EventNews] {
    EventKnowledge(self) { PublicationDays(published($0)) }.news()
  }

  /// What became known of the event, day by day.
  public func news(_ publications: Publications) -> [EventNews] {
    EventKnowledge(self) { publications[$0] }.news()
  }

  /// What became known of the event on one day.
  ///
  /// O(*entries* log *entries*).
  public func news(on day: CalendarDay, _ publications: Publications) -> [EventNews] {
    EventKnowledge(self) { publications[$0] }.news(on: day)
  }
}

extension EventKnowledge {
  /// What is known from each day on which that changes.
  func changes() -> [(day: CalendarDay, before: State?, after: State)] {
    let days = days
    guard !days.isEmpty else { return [] }
    var before = state(asOf: CalendarDay(number: .min))
    return days.compactMap { day in
      guard let after = state(asOf: day), after != before else { return nil }
      defer { before = after }
      return (day, before, after)
    }
  }

  /// What became known on one day.
  func news(on day: CalendarDay) -> [EventNews] {
    guard let after = state(asOf: day) else { return [] }
    let before = state(asOf: CalendarDay(number: day.number - 1))
    return before == after ? [] : news(from: before, to: after, on: day)
  }

  func news() -> [EventNews] {
    changes().flatMap { news(from: $0.before, to: $0.after, on: $0.day) }
  }

  private func news(from before: State?, to after: State, on day: CalendarDay) -> [EventNews] {
    func make(
      _ kind: EventNews.Kind, _ certainty: Certainty, _ published: PublicationDays?,
      isToday: Bool = false
    ) -> EventNews {
      EventNews(
        event: event.id, title: event.title, day: day, certainty: certainty, kind: kind,
        published: published,
        isAsKnownToday: isToday)
    }
    let (date, status) = (after.shown.date, after.shown.status)
    let fresh = fresh(from: before, to: after)
    guard let before else {
      let kind = EventNews.Kind.appeared(
        date: date.value, status: status.value, replacing: event.replaces)
      let isStatusOfToday = status.value != nil && status.basis == .today
      let isDateOfToday =
        EventNews.isDateSaid(with: status.value) && date.value != nil && date.basis == .today
      return [
        make(
          kind, after.certainty, fresh.published, isToday: isStatusOfToday || isDateOfToday)
      ]
    }
    var news: [EventNews] = []
    let (oldDate, oldStatus) = (before.shown.date.value, before.shown.status.value)
    if oldStatus != status.value {
      news.append(
        make(
          .status(from: oldStatus, to: status.value), status.certainty,
          published(status.basis), isToday: status.basis == .today && status.value != nil))
    }
    if oldDate != date.value {
      news.append(
        make(
          .date(from: oldDate, to: date.value), date.certainty, published(date.basis),
          isToday: date.basis == .today))
    }
    guard news.isEmpty else { return news }
    if fresh.quotes > 0 || fresh.sources > 0 {
      let kind = EventNews.Kind.further(quotes: fresh.quotes, sources: fresh.sources)
      return [make(kind, fresh.certainty, fresh.published)]
    }
    return [make(.certain, .definitely, fresh.published)]
  }

  /// When the source of a statement was published.
  private func published(_ basis: KnownBasis) -> PublicationDays? {
    guard case .citation(let position) = basis,
      let index = event.evidenceIndex(ofPosition: position)
    else { return nil }
    return entries[index]
  }

  /// The entries that are known, or known for certain, and were not before.
  private func fresh(
    from before: State?, to after: State
  ) -> (quotes: Int, sources: Int, certainty: Certainty, published: PublicationDays?) {
    var quotes = 0
    var certainty = Certainty.no
    var published: PublicationDays?
    var known: Set<Source.ID> = []
    var added: Set<Source.ID> = []
    func look(
      _ old: Certainty, _ new: Certainty, _ source: Source.ID, _ days: PublicationDays?,
      isQuote: Bool
    ) {
      if old != .no { known.insert(source) }
      guard old != new else { return }
      if certainty < new { (certainty, published) = (new, days) }
      guard old == .no else { return }
      added.insert(source)
      if isQuote { quotes += 1 }
    }
    for (index, citation) in event.evidence.enumerated() {
      look(
        before?.entries[index] ?? .no, after.entries[index], citation.source, entries[index],
        isQuote: citation.quote != nil)
    }
    if let words = event.datedBy {
      look(before?.dating ?? .no, after.dating, words.source, dating, isQuote: false)
    }
    return (quotes, added.subtracting(known).count, certainty, published)
  }
}
