/// What can be asked of one event about any day, with its sources looked up once.
///
/// A class of constants, for an event is large, and would be copied with every question.
final class EventKnowledge: Sendable {
  let event: Event
  /// When the source of each entry was published.
  let entries: [PublicationDays?]
  /// When the source of the words that date the event was.
  let dating: PublicationDays?

  init(_ event: Event, published: (Source.ID) -> PublicationDays?) {
    self.event = event
    entries = event.evidence.map { published($0.source) }
    dating = event.datedBy.flatMap { published($0.source) }
  }

  /// What is known on a day, without the event that shows it.
  struct State: Hashable {
    var certainty: Certainty
    var entries: [Certainty]
    var dating: Certainty
    var shown: KnownFacts
    var definite: KnownFacts?
  }

  /// What could be known on a day; nothing where that is nothing.
  ///
  /// O(*entries*).
  func state(asOf day: CalendarDay) -> State? {
    let known = entries.map { $0?.certainty(asOf: day) ?? .no }
    let dated = dating?.certainty(asOf: day) ?? .no
    let certainty = max(known.max() ?? .no, dated)
    guard certainty != .no else { return nil }
    let shown = facts(on: day, known, dated, certainty)
    var definite: KnownFacts?
    if let sure = Self.onlyDefinite(known, dated) {
      let facts = facts(on: day, sure.entries, sure.dating, certainty)
      if facts != shown { definite = facts }
    }
    return State(
      certainty: certainty, entries: known, dating: dated, shown: shown, definite: definite)
  }

  /// What is certain of a state in which something is only possible: the same without it; nothing where the
  /// event itself is only possibly known, or where all is certain.
  func certainPart(of state: State) -> State? {
    guard let sure = Self.onlyDefinite(state.entries, state.dating) else { return nil }
    return State(
      certainty: .definitely, entries: sure.entries, dating: sure.dating,
      shown: state.definite ?? state.shown)
  }

  private static func onlyDefinite(
    _ entries: [Certainty], _ dating: Certainty
  ) -> (entries: [Certainty], dating: Certainty)? {
    guard dating == .possibly || entries.contains(.possibly),
      dating == .definitely || entries.contains(.definitely)
    else { return nil }
    func sure(_ certainty: Certainty) -> Certainty { certainty == .definitely ? .definitely : .no }
    return (entries.map(sure), sure(dating))
  }

  /// Why nothing is known of the event, where that is so.
  var hidden: EventAsOf.Hidden {
    guard !event.evidence.isEmpty || event.datedBy != nil else { return .withoutEvidence }
    let isPublished = dating != nil || entries.contains { $0 != nil }
    return isPublished ? .notPublished : .withoutPublication
  }

  /// The event as a state knows it.
  func event(in state: State) -> Event {
    var result = event
    result.date = state.shown.date.value
    if case .citation = state.shown.date.basis {
      result.undated = state.shown.date.value?.edtf.bounds == nil ? .withoutBounds : nil
    }
    result.status = state.shown.status.value
    result.datedBy = dating(in: state.shown, state.dating)
    guard state.entries.contains(.no) else { return result }
    let kept = event.evidence.indices.filter { state.entries[$0] != .no }
    result.evidence = kept.map { event.evidence[$0] }
    result.evidencePositions = kept.map(position)
    return result
  }

  /// The words that date the event, as far as they were known; bounds that follow from them go with the
  /// event's own date only.
  private func dating(in facts: KnownFacts, _ certainty: Certainty) -> Dating? {
    guard certainty != .no, var dating = event.datedBy else { return nil }
    if !isOwn(facts.date) { (dating.earliest, dating.latest) = (nil, nil) }
    return dating
  }

  private func isOwn(_ date: KnownFact<StatedDate>) -> Bool {
    date.basis == .today || date.value?.edtf == event.date?.edtf
  }

  private func position(_ index: Int) -> Int {
    event.evidencePositions.isEmpty ? index : event.evidencePositions[index]
  }

  // MARK: Date and status

  /// Date and status from the entries that are not `.no`, each resolved by itself.
  private func facts(
    on day: CalendarDay, _ known: [Certainty], _ dated: Certainty, _ certainty: Certainty
  ) -> KnownFacts {
    func isKnown(_ index: Int) -> Bool { known[index] != .no }
    func fact<Value>(_ index: Int, _ value: Value?) -> KnownFact<Value> {
      KnownFact(value: value, basis: .citation(position(index)), certainty: known[index])
    }
    let dateEntry = dateEntry(among: isKnown)
    let date =
      dateEntry.map { fact($0, event.evidence[$0].date) }
      ?? KnownFact(value: event.date, basis: .today, certainty: certainty)
    let isBounded = dated != .no && isOwn(date)
    let earliest = firstDay(of: date.value, isBounded: isBounded)

    func isTooEarly(_ index: Int) -> Bool {
      guard event.evidence[index].status == .held, let earliest else { return false }
      return day < earliest || (entries[index]?.last).map { $0 < earliest.number } ?? false
    }
    func states(_ index: Int) -> Bool { isKnown(index) && event.evidence[index].status != nil }
    var withheld: WithheldStatus?
    if let earliest, let early = latest({ states($0) && isTooEarly($0) }) {
      withheld = WithheldStatus(basis: .citation(position(early)), earliest: earliest)
    }
    if let entry = latest({ states($0) && !isTooEarly($0) }) {
      return KnownFacts(
        date: date, status: fact(entry, event.evidence[entry].status), withheld: withheld)
    }
    var own = KnownFact(value: event.status, basis: KnownBasis.today, certainty: certainty)
    // Today's word on it may rest on another date than the one that was known then.
    if own.value == .held,
      let first = [earliest, firstDay(of: event.date, isBounded: true)].compactMap({ $0 }).max(),
      day < first
    {
      own.value = nil
      withheld = withheld ?? WithheldStatus(basis: .today, earliest: first)
    }
    return KnownFacts(date: date, status: own, withheld: withheld)
  }

  /// The entry whose date counts: the latest, unless that only says less exactly what was known just before
  /// it, as an article of July that says "June" of a meeting whose day was reported in June.
  ///
  /// Only a month, a season or a year by itself is less exact; a span, a set or an open end says something else,
  /// and a date that calls itself approximate or uncertain is news.
  private func dateEntry(among isKnown: (Int) -> Bool) -> Int? {
    let known = entries.indices.filter { isKnown($0) && event.evidence[$0].date != nil }
    guard known.count > 1 else { return known.first }
    let dated = known.sorted { left, right in
      let days = [left, right].map { entries[$0]?.order ?? Int.min }
      return days[0] != days[1] ? days[0] < days[1] : left < right
    }
    var inForce: Int?
    for entry in dated {
      if let inForce, isLessExact(entry, than: inForce) { continue }
      inForce = entry
    }
    return inForce
  }

  private func isLessExact(_ later: Int, than earlier: Int) -> Bool {
    guard let date = event.evidence[later].date, date.edtf.shape == .period,
      date.edtf.qualification == nil, let days = date.daysWithMargin,
      let known = event.evidence[earlier].date?.daysWithMargin
    else { return false }
    return days.lowerBound <= known.lowerBound && known.upperBound <= days.upperBound
      && days != known
  }

  /// The latest of some entries: of sources published on one day, the later in the file.
  private func latest(_ isAsked: (Int) -> Bool) -> Int? {
    var found: (index: Int, day: Int)?
    for index in entries.indices where isAsked(index) {
      let day = entries[index]?.order ?? Int.min
      if found.map({ day >= $0.day }) ?? true { found = (index, day) }
    }
    return found?.index
  }

  /// The earliest day that a date of the event can mean; nothing where none can be told.
  private func firstDay(of date: StatedDate?, isBounded: Bool) -> CalendarDay? {
    guard var date else { return nil }
    if isBounded {
      date.earliest = event.datedBy?.earliest ?? date.earliest
      date.latest = event.datedBy?.latest ?? date.latest
    }
    return (date.daysWithMargin?.lowerBound).flatMap { first in
      first == DayStretch.past ? nil : CalendarDay(number: first)
    }
  }

  // MARK: Days

  /// The days on which something may have changed, ascending: those on which a source was possibly or
  /// definitely published, and those from which on the event can have been held.
  var days: [CalendarDay] {
    var numbers: Set<Int> = []
    for entry in entries + [dating] {
      guard let entry else { continue }
      numbers.formUnion([entry.first, entry.last])
    }
    guard !numbers.isEmpty else { return [] }
    if event.status == .held || event.evidence.contains(where: { $0.status == .held }) {
      for date in [event.date] + event.evidence.map(\.date) {
        for isBounded in [false, true] {
          if let day = firstDay(of: date, isBounded: isBounded) { numbers.insert(day.number) }
        }
      }
    }
    return numbers.subtracting([DayStretch.past, DayStretch.future]).sorted()
      .map(CalendarDay.init(number:))
  }
}

extension Event {
  /// What could be known of the event on a day.
  ///
  /// Date and status are resolved separately, each from the latest published entry that states it (of
  /// one day the later in the file), else from the event's own, marked as known today. The event is
  /// never said to have been held before its earliest day.
  ///
  /// - Parameters:
  ///   - day: The day; what was published on it counts.
  ///   - published: When a source was published; one without a date is known only as of today.
  /// - Returns: The event as it was known, or why it is hidden. O(*entries*).
  public func known(
    asOf day: CalendarDay, published: (Source.ID) -> StatedDate?
  ) -> EventAsOf {
    known(asOf: day, days: { PublicationDays(published($0)) })
  }

  /// What could be known of the event on a day.
  public func known(asOf day: CalendarDay, _ publications: Publications) -> EventAsOf {
    known(asOf: day, days: { publications[$0] })
  }

  private func known(
    asOf day: CalendarDay, days: (Source.ID) -> PublicationDays?
  ) -> EventAsOf {
    let knowledge = EventKnowledge(self, published: days)
    guard let state = knowledge.state(asOf: day) else { return .hidden(knowledge.hidden) }
    return .known(
      KnownEvent(
        event: knowledge.event(in: state), certainty: state.certainty,
        entries: state.entries.filter { $0 != .no }, dating: state.dating, shown: state.shown,
        definite: state.definite))
  }
}
