public import Chronology

/// A source's text, and what was found in it of all that points to it.
public struct SourceReading: Sendable {
  /// The source.
  public let source: Identifier<Source>
  /// Its saved text.
  public let text: SourceText
  /// What was found of each quote and each dating that points to the source.
  public let findings: [EvidenceID: Finding]

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
    var finder = QuoteFinder(text)
    var findings: [EvidenceID: Finding] = [:]
    for event in events {
      for (position, citation) in event.evidence.enumerated() where citation.source == source {
        guard let quote = citation.quote else { continue }
        findings[EvidenceID(event: event.id, entry: .citation(position))] =
          finder.locate(quote.selector)
      }
      if let dating = event.datedBy, dating.source == source, let selector = dating.selector {
        findings[EvidenceID(event: event.id, entry: .dating)] = finder.locate(selector)
      }
    }
    self.source = source
    self.text = text
    self.findings = findings
  }
}
