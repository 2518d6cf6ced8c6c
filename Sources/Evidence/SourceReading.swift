public import Chronology

/// A source's text, and what was found in it of all that points to it.
public struct SourceReading: Sendable {
  /// The source.
  public let source: Identifier<Source>
  /// Its saved text.
  public let text: SourceText
  /// What was found of each quote and each dating that points to the source.
  public private(set) var findings: [EvidenceID: Finding] = [:]
  /// How many quotes there are of each verdict; counted on the way, for screens that say it with every frame.
  public private(set) var quoteCounts: [Verdict: Int] = [:]
  /// Whether all that points to the source was looked for; until then, what has no finding is not
  /// missing, but not known.
  public private(set) var isComplete = false

  /// Takes a text in which nothing has been looked for.
  public init(of source: Identifier<Source>, text: SourceText) {
    self.source = source
    self.text = text
  }

  /// Finds every quote and dating of some events that points to a source in its text.
  ///
  /// Complexity: O(*quotes* · *n*), the text being folded at most once.
  ///
  /// - Parameters:
  ///   - source: The source's id.
  ///   - text: Its saved text.
  ///   - events: The events to look through; those that do not cite the source cost nothing.
  public init(
    of source: Identifier<Source>, text: SourceText, events: some Sequence<Event>
  ) {
    self.init(of: source, text: text)
    _ = complete(with: events) { false }
  }

  /// Finds what of some events stands in the text letter for letter, without folding it.
  ///
  /// The findings are those that `complete` would give. Complexity: O(*quotes* · *n*).
  ///
  /// - Parameters:
  ///   - events: Some of the events that cite the source.
  ///   - first: What to look for before the rest of its event.
  ///   - limit: How many quotes and datings to look for at most.
  public mutating func findVerbatim(
    of events: some Sequence<Event>, first: EvidenceID? = nil, limit: Int = .max
  ) {
    var finder = QuoteFinder(text)
    var left = limit
    for event in events {
      let selectors = event.selectors(in: source)
      let ordered = selectors.filter { $0.0 == first } + selectors.filter { $0.0 != first }
      for (id, selector) in ordered where findings[id] == nil {
        guard left > 0 else { return }
        left -= 1
        if let finding = finder.locateVerbatim(selector) { note(finding, of: id) }
      }
    }
  }

  /// Finds the rest.
  ///
  /// - Parameters:
  ///   - events: All events that cite the source.
  ///   - isCancelled: Asked before each quote whether the answer is still wanted.
  /// - Returns: Whether it went to the end.
  public mutating func complete(
    with events: some Sequence<Event>, isCancelled: () -> Bool
  ) -> Bool {
    var finder = QuoteFinder(text)
    for event in events {
      for (id, selector) in event.selectors(in: source) where findings[id] == nil {
        if isCancelled() { return false }
        note(finder.locate(selector), of: id)
      }
    }
    isComplete = true
    return true
  }

  /// Keeps what was found of something for which there was no finding.
  private mutating func note(_ finding: Finding, of id: EvidenceID) {
    findings[id] = finding
    if id.entry != .dating { quoteCounts[finding.verdict, default: 0] += 1 }
  }

  /// Takes the reading as complete where something was found of all that points to the source.
  public mutating func completeIfAllFound(of events: some Sequence<Event>) {
    isComplete = events.allSatisfy { event in
      event.selectors(in: source).allSatisfy { findings[$0.0] != nil }
    }
  }
}

extension Event {
  /// What of the event points to words in a source, in the order of the file.
  fileprivate func selectors(
    in source: Identifier<Source>
  ) -> [(EvidenceID, TextQuoteSelector)] {
    var found: [(EvidenceID, TextQuoteSelector)] = []
    for (position, citation) in evidence.enumerated() where citation.source == source {
      guard let quote = citation.quote else { continue }
      found.append((evidenceID(at: position), quote.selector))
    }
    if let datedBy, datedBy.source == source, let selector = datedBy.selector {
      found.append((EvidenceID(event: id, entry: .dating), selector))
    }
    return found
  }
}
