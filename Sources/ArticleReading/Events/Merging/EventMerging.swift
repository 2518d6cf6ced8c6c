import Chronology

/// Makes one event of all places that tell of it.
struct EventMerging {
  private(set) var drafts: [EventDraft] = []
  private let text: ArticleText
  private let dates: [DateMention]
  /// What is compared of each date that dates an event, worked out once.
  private var measures: [Measure?]

  private struct Measure {
    /// The days on which it may be, as wide as "about" makes it.
    var wide: ClosedRange<Int>?
    /// How many days it leaves open, without what stands beside it.
    var width = Int.max
    /// How much it says of not being exact.
    var margin = 0
  }
  /// For each kind, the events found so far, in the order of the text.
  private var byKind = [[Int]](repeating: [], count: Int(EventKind.action.rawValue) + 1)

  /// So many events of one kind are compared at most; it bounds what one more costs.
  private static let reach = 24

  init(_ text: ArticleText, dates: [DateMention]) {
    self.text = text
    self.dates = dates
    measures = [Measure?](repeating: nil, count: dates.count)
  }

  private static func measure(_ stated: StatedDate, _ bounds: DateBounds) -> Measure {
    let isAbout = stated.edtf.qualification != nil
    var measure = Measure()
    measure.margin = (isAbout ? 1 : 0) + (stated.earliest == nil ? 0 : 1)
    if let own = stated.edtf.bounds, let first = own.earliest.day, let last = own.latest.day {
      measure.width = last.number - first.number
    }
    measure.wide = wide(bounds, isAbout: isAbout)
    return measure
  }

  /// Puts together all places. O(n)
  mutating func merge(_ sightings: inout [Sighting]) {
    var told: (event: Int, paragraph: Int)?
    for index in sightings.indices where sightings[index].date != nil {
      let sighting = sightings[index]
      guard namesSomething(sighting) else { continue }
      if let told, told.paragraph == sighting.paragraph, isSaid(sighting, of: told.event) {
        sightings[index].event = told.event
        if let date = sighting.date, drafts[told.event].dates.last != date {
          drafts[told.event].dates.append(date)
        }
        byKind[Int(sighting.kind.rawValue)].append(told.event)
        add(sighting, index, to: told.event)
        continue
      }
      sightings[index].event = take(sighting, index)
      if !sighting.isQuoted { told = (sightings[index].event, sighting.paragraph) }
    }
    for index in sightings.indices where sightings[index].date == nil {
      if let draft = meant(by: sightings[index]) {
        sightings[index].event = draft
        add(sightings[index], index, to: draft)
      } else if let outcome = sightings[index].outcome {
        // Nothing says when it was to be, so that what is known is the day of the decision.
        var decision = Sighting(kind: .action, date: outcome.date, status: .held)
        decision.title = outcome.title
        decision.actors = outcome.actors
        decision.passage = sightings[index].passage
        decision.paragraph = sightings[index].paragraph
        sightings[index] = decision
        sightings[index].event = take(decision, index)
      }
    }
  }

  /// Whether more than a verb is told: "was agreed" says not what.
  private func namesSomething(_ sighting: Sighting) -> Bool {
    guard sighting.kind == .action, let first = sighting.title.split(separator: " ").first else {
      return true
    }
    return !WordTable.english.classes(of: WordTable.hash(of: first.utf8)).isAny(.auxiliary)
  }

  /// Whether a quote names as a meeting what the words before it announce for the same day.
  ///
  /// "Both will send officers to Panmunjom around July 12. “We have a meeting set up for July 12,” he said".
  private mutating func isSaid(_ sighting: Sighting, of event: Int) -> Bool {
    guard sighting.isQuoted, sighting.kind.isEncounter, drafts.indices.contains(event),
      drafts[event].kind == .action, drafts[event].status == .announced,
      let date = sighting.date, let stated = dates[date].date, let bounds = stated.bounds
    else { return false }
    if measures[date] == nil { measures[date] = Self.measure(stated, bounds) }
    return overlap(bounds, sighting, event)
      && placesAgree(sighting.place, drafts[event].place)
  }

  private mutating func take(_ sighting: Sighting, _ index: Int) -> Int {
    guard let date = sighting.date, let stated = dates[date].date, let bounds = stated.bounds else {
      return -1
    }
    if measures[date] == nil { measures[date] = Self.measure(stated, bounds) }
    if let draft = same(as: sighting, bounds) {
      if isMoreExact(date, than: drafts[draft].dates[0]) {
        drafts[draft].dates.insert(date, at: 0)
        drafts[draft].bounds = bounds
      } else if drafts[draft].dates.last != date {
        drafts[draft].dates.append(date)
      }
      add(sighting, index, to: draft)
      return draft
    }
    let draft = EventDraft(
      sightings: [index], kind: sighting.kind, verb: sighting.verb, dates: [date], bounds: bounds,
      status: sighting.status, place: sighting.place, actors: sighting.actors,
      speaker: sighting.speaker, isNoun: sighting.isNoun)
    drafts.append(draft)
    byKind[Int(sighting.kind.rawValue)].append(drafts.count - 1)
    return drafts.count - 1
  }

  private mutating func add(_ sighting: Sighting, _ index: Int, to draft: Int) {
    drafts[draft].sightings.append(index)
    if sighting.isNoun { drafts[draft].isNoun = true }
    if drafts[draft].place == nil { drafts[draft].place = sighting.place }
    if drafts[draft].speaker == nil { drafts[draft].speaker = sighting.speaker }
    if rank(sighting.status) > rank(drafts[draft].status) {
      drafts[draft].status = sighting.status
    }
    if sighting.kind == .statement { drafts[draft].kind = .statement }
    for actor in sighting.actors
    where drafts[draft].actors.count < 12
      && !drafts[draft].actors.contains(where: { agree($0, actor) })
    {
      drafts[draft].actors.append(actor)
    }
  }

  /// What became of an event tells more than that it was announced.
  private func rank(_ status: Event.Status?) -> Int {
    switch status {
    case nil: 0
    case .announced: 1
    case .held: 2
    case .moved, .cancelled, .notHeld, .disputed: 3
    }
  }

  /// The latest events of a kind, in the order of the text.
  private func latest(_ kind: EventKind) -> ArraySlice<Int> {
    byKind[Int(kind.rawValue)].suffix(Self.reach)
  }

  /// The latest event that a dated place tells of again.
  private func same(as sighting: Sighting, _ bounds: DateBounds) -> Int? {
    for kind in Self.alike(sighting.kind) {
      for draft in latest(kind).reversed() where isSame(sighting, bounds, draft) { return draft }
    }
    return nil
  }

  private static func alike(_ kind: EventKind) -> [EventKind] {
    if kind.isSpeech {
      return kind == .statement ? [.statement, .remarks] : [.remarks, .statement]
    }
    if kind.isEncounter {
      return [kind] + [.talks, .meeting, .summit].filter { $0 != kind }
    }
    return [kind]
  }

  // MARK: Dated twice

  private func isSame(_ sighting: Sighting, _ bounds: DateBounds, _ draft: Int) -> Bool {
    guard overlap(bounds, sighting, draft), placesAgree(sighting.place, drafts[draft].place) else {
      return false
    }
    let shares = sighting.actors.contains { one in drafts[draft].actors.contains { agree($0, one) }
    }
    // Two clauses tell of one event only where somebody is in both.
    if !sighting.isNoun, !drafts[draft].isNoun, !shares, !sighting.kind.isSpeech { return false }
    if isContrary(sighting.status, drafts[draft].status), !sighting.kind.isSpeech { return false }
    let mayDiffer = sighting.actors.isEmpty || drafts[draft].actors.isEmpty || shares
    if sighting.kind == .action {
      return drafts[draft].verb == sighting.verb && shares && bounds == drafts[draft].bounds
    }
    if sighting.kind.isSpeech {
      guard let one = sighting.speaker, let other = drafts[draft].speaker else {
        return sighting.speaker == nil && drafts[draft].speaker == nil || sighting.isNoun
          || sighting.kind == drafts[draft].kind
      }
      return speakersAgree(one, other)
    }
    if sighting.kind != drafts[draft].kind {
      guard bounds == drafts[draft].bounds, mayDiffer else { return false }
      return sighting.place != nil && drafts[draft].place != nil || sighting.isDefinite || shares
    }
    if isLong(bounds) || isLong(drafts[draft].bounds), bounds != drafts[draft].bounds {
      return shares || sighting.place != nil && drafts[draft].place != nil
    }
    if sighting.kind == .contest, !shares {
      // There are many matches on a day.
      let isEqual = sighting.place != nil && drafts[draft].place != nil
      return isEqual || sighting.actors.isEmpty && drafts[draft].actors.isEmpty
    }
    return mayDiffer || sighting.isDefinite && sighting.kind.isEncounter || sighting.kind == .war
      || sighting.kind == .summit
  }

  /// Whether one is still to come, and the other is over.
  private func isContrary(_ one: Event.Status?, _ other: Event.Status?) -> Bool {
    one == .announced && other == .held || one == .held && other == .announced
  }

  private func isLong(_ bounds: DateBounds) -> Bool {
    guard let first = bounds.earliest.day, let last = bounds.latest.day else { return true }
    return last.number - first.number > 92
  }

  /// Whether two dates may be of one day, each as wide as "about" makes it.
  private func overlap(_ bounds: DateBounds, _ sighting: Sighting, _ draft: Int) -> Bool {
    guard let date = sighting.date, let one = measures[date]?.wide,
      let other = measures[drafts[draft].dates[0]]?.wide
    else { return bounds == drafts[draft].bounds }
    return one.lowerBound <= other.upperBound && other.lowerBound <= one.upperBound
  }

  private static func wide(_ bounds: DateBounds, isAbout: Bool) -> ClosedRange<Int>? {
    guard let first = bounds.earliest.day?.number, let last = bounds.latest.day?.number,
      first <= last
    else { return nil }
    guard isAbout else { return first...last }
    // About a day is within three of it, about a month or a year within as much again.
    let margin = last - first < 8 ? 3 : min(last - first, 400)
    return (first - margin)...(last + margin)
  }

  /// Whether a date says more exactly when something was; of equal ones, that which claims less.
  private func isMoreExact(_ date: Int, than other: Int) -> Bool {
    guard let one = measures[date], let two = measures[other] else { return false }
    return one.width != two.width ? one.width < two.width : one.margin > two.margin
  }

  // MARK: Named without its day

  private func meant(by sighting: Sighting) -> Int? {
    if byKind[Int(sighting.kind.rawValue)].count <= Self.reach,
      let only = only(of: [sighting.kind], where: { fits(sighting, $0) })
    {
      return only
    }
    guard let place = sighting.place else { return nil }
    return only(of: Self.alike(sighting.kind)) {
      drafts[$0].place.map { placesEqual($0, place) } ?? false && fits(sighting, $0)
    }
  }

  /// The only one of the latest events of some kinds that is as asked.
  private func only(of kinds: [EventKind], where isFitting: (Int) -> Bool) -> Int? {
    var found: Int?
    for kind in kinds {
      for draft in latest(kind) where isFitting(draft) {
        guard found == nil else { return nil }
        found = draft
      }
    }
    return found
  }

  private func fits(_ sighting: Sighting, _ draft: Int) -> Bool {
    guard placesAgree(sighting.place, drafts[draft].place) else { return false }
    let isThere = sighting.place != nil && drafts[draft].place != nil
    guard sighting.isDefinite || isThere || drafts[draft].place == nil else { return false }
    if drafts[draft].kind.isSpeech, let one = sighting.speaker, let other = drafts[draft].speaker {
      return speakersAgree(one, other)
    }
    switch drafts[draft].status {
    case .announced: return isThere || sighting.status == .announced || sighting.isDefinite
    case .held: return sighting.status != .announced
    default: return true
    }
  }

  // MARK: Places and people

  private func placesAgree(_ one: Range<Int>?, _ other: Range<Int>?) -> Bool {
    guard let one, let other else { return true }
    return placesEqual(one, other)
  }

  private func placesEqual(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    let (one, other) = (text.bytes[one], text.bytes[other])
    return one.elementsEqual(other)
  }

  /// Whether two names are of one person, or of one body.
  private func agree(_ one: EventActor, _ other: EventActor) -> Bool {
    if one.family != 0, one.family == other.family { return true }
    let (long, short) =
      one.bytes.count >= other.bytes.count ? (one.bytes, other.bytes) : (other.bytes, one.bytes)
    return text.bytes[long].suffix(short.count).elementsEqual(text.bytes[short])
      || text.bytes[long].prefix(short.count).elementsEqual(text.bytes[short])
  }

  /// Bodies of one side speak with one voice, people each for themselves.
  private func speakersAgree(_ one: EventActor, _ other: EventActor) -> Bool {
    agree(one, other)
      || one.family == 0 && other.family == 0 && one.bytes != other.bytes
        && agreeInPart(one, other)
  }

  private func agreeInPart(_ one: EventActor, _ other: EventActor) -> Bool {
    let words = Set(text.string(in: one.bytes).split(separator: " ").map(String.init))
    return text.string(in: other.bytes).split(separator: " ").contains {
      words.contains(String($0))
    }
  }

  // MARK: Quotes

  /// Gives an event a quote; `isByPlace` where only the place of the quote in the text makes it the event's.
  mutating func give(_ quote: Int, to draft: Int, isByPlace: Bool) {
    drafts[draft].quotes.append(quote)
    if isByPlace { drafts[draft].quotesByPlace.append(quote) }
  }

  mutating func meet(_ people: [EventActor], at draft: Int) {
    for person in people
    where drafts[draft].people.count < 12
      && !drafts[draft].people.contains(where: { $0.family == person.family })
    {
      drafts[draft].people.append(person)
    }
  }
}
