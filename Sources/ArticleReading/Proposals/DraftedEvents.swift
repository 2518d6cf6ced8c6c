public import Chronology
public import Evidence

/// Makes events of a timeline out of what is proposed of an article, each tied to the very words of its saved text.
///
/// Only what the article says is put down; what follows from it and does not stand there is `inferred`, with the
/// reason.
public struct DraftedEvents {
  private let findings: ArticleFindings
  private let source: Source
  private let text: SourceText
  private let actor: (String) -> ActorReference
  private var finder: QuoteFinder
  /// How many places may be compared, so that a text that says one thing over and over takes no time in the square
  /// of its length.
  private let effort: Int

  /// Enough for an article that names one weekday two thousand times; a few seconds at the most.
  static let effort = 10_000_000

  /// Takes an article that was read.
  ///
  /// - Parameters:
  ///   - findings: What was found in it; the dates told from `source.published`.
  ///   - source: The article as a source.
  ///   - text: Its saved text, the one that was read.
  ///   - actor: How the timeline names somebody whom the article names.
  public init(
    of findings: ArticleFindings, source: Source, text: SourceText,
    actor: @escaping (String) -> ActorReference = { .named($0) }
  ) {
    self.init(of: findings, source: source, text: text, effort: Self.effort, actor: actor)
  }

  init(
    of findings: ArticleFindings, source: Source, text: SourceText, effort: Int,
    actor: @escaping (String) -> ActorReference
  ) {
    self.effort = effort
    self.findings = findings
    self.source = source
    self.text = text
    self.actor = actor
    finder = QuoteFinder(text)
  }

  /// How many texts around equal words were compared so far.
  var comparisons: Int { finder.comparisons }

  /// The event that a proposal is, as a person left it.
  ///
  /// Complexity: O(*n*) in the length of the text for each words that were not looked for before, less where the text
  /// is long; words that stand at *k* places are compared with those around *k* others, up to a bound.
  ///
  /// - Parameters:
  ///   - proposal: The proposal; places of dates and quotes that the findings do not have are passed over.
  ///   - id: The event's id.
  /// - Returns: The event.
  public mutating func event(_ proposal: EventProposal, id: Event.ID) -> Event {
    let origin = Origin(file: id.file, line: 1, column: 1)
    var event = Event(id: id, title: proposal.title, origin: origin)
    event.date = proposal.date
    event.status = proposal.status
    event.place = proposal.place
    event.actors = proposal.actors.map(actor)
    let mention = proposal.dates.first.flatMap { index in
      findings.dates.indices.contains(index) ? findings.dates[index] : nil
    }
    let change = Self.change(of: mention, to: proposal.date)
    let reason = mention.flatMap { told($0, for: proposal.date?.edtf) }
    if let mention, proposal.date != nil {
      event.datedBy = dating(mention, reason, of: proposal, origin)
      // The words give the bounds, so they stand beside the words.
      event.date = proposal.date.map { StatedDate($0.edtf, note: $0.note) }
    }
    if let change {
      event.date?.note = change
      if proposal.date == nil { event.note = change }
    }
    if let date = event.date {
      event.undated = date.edtf.bounds == nil ? .withoutBounds : nil
    } else {
      event.undated = .notGiven
    }
    let byPlace = Set(proposal.quotesByPlace)
    for index in proposal.quotes where findings.quotes.indices.contains(index) {
      // What the first entry says of the event's date need not be said of the day of saying again.
      let known = event.evidence.isEmpty && proposal.date != nil ? reason : nil
      let isByPlace = proposal.date != nil && byPlace.contains(index)
      event.evidence.append(
        citation(at: index, told: known, isByPlace: isByPlace, origin))
    }
    if event.evidence.isEmpty { event.evidence = [Citation(source: source.id, origin: origin)] }
    // One entry says for the whole article when it was and what became of it.
    event.evidence[0].date = stated(proposal)
    event.evidence[0].status = proposal.status
    if proposal.date != nil {
      event.evidence[0].inferred = Self.joined([reason, event.evidence[0].inferred])
    }
    return event
  }

  /// The date as the article gives it: where a person has set another, that is the event's and not the article's.
  private func stated(_ proposal: EventProposal) -> StatedDate? {
    let given = proposal.dates.compactMap { index in
      findings.dates.indices.contains(index) ? findings.dates[index].date : nil
    }
    let isGiven = given.contains { $0.edtf == proposal.date?.edtf }
    return isGiven ? proposal.date : given.first
  }

  /// That a person set another date than the words that date the event, or took theirs away, in a sentence.
  private static func change(of mention: DateMention?, to date: StatedDate?) -> String? {
    let given = mention?.date?.edtf
    guard given != date?.edtf else { return nil }
    let deed = date == nil ? "Taken away" : "Set"
    guard let mention else { return "\(deed) by a person; the article gives no date." }
    guard let given else {
      return "\(deed) by a person; “\(mention.text)” in the article gives no day."
    }
    return "\(deed) by a person; “\(mention.text)” in the article gives \(given.words())."
  }

  /// How a date follows from its words.
  private func told(_ mention: DateMention, for date: EDTF?) -> String? {
    mention.reason(published: source.published?.edtf, for: date)
  }

  private static func joined(_ sentences: [String?]) -> String? {
    let known = sentences.compactMap { $0 }
    return known.isEmpty ? nil : known.joined(separator: " ")
  }

  // MARK: Dates

  private mutating func dating(
    _ mention: DateMention, _ reason: String?, of proposal: EventProposal, _ origin: Origin
  ) -> Dating {
    var dating = Dating(source: source.id, origin: origin)
    // Where other words than the date's own give the bounds, those date the event.
    let isBounded = proposal.date?.earliest == mention.date?.earliest
    let (selector, fault) = anchor(
      isBounded ? mention.bounding?.range ?? mention.range : mention.range)
    dating.selector = selector
    dating.note = fault
    dating.earliest = proposal.date?.earliest
    dating.latest = proposal.date?.latest
    dating.inferred = reason
    return dating
  }

  /// The date that stands at a place, where one was found there.
  private func mention(at range: Range<Int>) -> DateMention? {
    // They are in the order of the text, a range before its two ends.
    var low = 0
    var high = findings.dates.count
    while low < high {
      let middle = (low + high) / 2
      if findings.dates[middle].range.lowerBound < range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    let after = findings.dates[low...].prefix { $0.range.lowerBound < range.upperBound }
    return after.first { $0.range == range } ?? after.first { $0.date != nil }
  }

  // MARK: Quotes

  private mutating func citation(
    at index: Int, told known: String?, isByPlace: Bool, _ origin: Origin
  ) -> Citation {
    let mention = findings.quotes[index]
    let isGiven = findings.quotesOfGivenSpeakers.contains(index)
    var citation = Citation(source: source.id, origin: origin)
    let (selector, fault) = anchor(mention.range)
    var quote = Quote(selector)
    citation.note = fault
    quote.speaker = (isGiven ? mention.speaker : mention.shownSpeaker).map(actor)
    quote.to = mention.addressee.map(actor)
    var reasons = isGiven ? [mention.givenSpeaker] : [mention.doubt, mention.resolved]
    if isByPlace, mention.saidRange == nil { reasons.append(Self.byPlace) }
    if let range = mention.saidRange, let day = self.mention(at: range), let date = day.date {
      quote.said = StatedDate(date.edtf, earliest: date.earliest, latest: date.latest)
      let reason = told(day, for: date.edtf)
      if reason != known { reasons.append(reason.map { "The day of saying: " + $0 }) }
    }
    citation.inferred = Self.joined(reasons)
    citation.quote = quote
    return citation
  }

  private static let byPlace =
    "The paragraph names no day for these words; they are put here because they follow in the text."

  /// The selector that finds a place again; where none tells it from others alike, what is to be known of that.
  private mutating func anchor(_ range: Range<Int>) -> (TextQuoteSelector, fault: String?) {
    let place =
      text.offset(ofCodePoint: range.lowerBound)..<text.offset(ofCodePoint: range.upperBound)
    let words = text.string(in: place)
    let alike = finder.alike(words)
    guard alike.comparisons <= effort - finder.comparisons else {
      return (
        TextQuoteSelector(exact: words),
        "These words stand at \(alike.places) places of a long text, which were not told apart."
      )
    }
    do throws(SelectionError) {
      return (try finder.selector(of: place, goesOverLines: true), nil)
    } catch {
      return (
        TextQuoteSelector(exact: words),
        "The place of these words could not be told from others: \(error.message)."
      )
    }
  }
}

extension Timeline {
  /// A timeline of what is proposed of one article.
  ///
  /// - Parameters:
  ///   - proposals: What a person kept, or all that was proposed.
  ///   - findings: What was found in the article.
  ///   - source: The article as a source; its title is that of the timeline, where it has one.
  ///   - text: Its saved text, the one that was read.
  ///   - path: The path of the file.
  ///   - name: Makes the id of an event that no other has.
  public init(
    drafting proposals: [EventProposal], from findings: ArticleFindings, source: Source,
    text: SourceText, path: String, name: (EventProposal) -> String
  ) {
    self.init(path: path, title: source.title ?? path)
    language = source.language
    sources = [source]
    var drafted = DraftedEvents(of: findings, source: source, text: text)
    events = proposals.map { proposal in
      drafted.event(proposal, id: Event.ID(file: source.id.file, name: name(proposal)))
    }
  }
}
