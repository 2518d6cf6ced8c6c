import Chronology
import Evidence
import TimelineFiles

/// Which edits `--record` and `--by` make in a file.
enum Recording {
  /// Whether an event may lack something that is written.
  static func mayLack(_ event: Event) -> Bool {
    (event.datedBy?.selector).map(mayLack) ?? false
      || event.evidence.contains { ($0.quote?.selector).map(mayLack) ?? false }
  }

  private static func mayLack(_ selector: TextQuoteSelector) -> Bool {
    selector.prefix == nil || selector.suffix == nil
  }

  /// The hashes, prefixes and suffixes that are missing: of quotes that stand letter for letter in
  /// their text, and of nothing else.
  static func missing(in timeline: Timeline, texts: CheckedTexts) -> [TimelineEdit] {
    var edits: [TimelineEdit] = []
    for source in timeline.sources where source.sha256 == nil {
      if case .read(let hash) = texts[source.id] {
        edits.append(.recordHash(hash, of: source.id))
      }
    }
    for event in timeline.events {
      if let dating = event.datedBy, let selector = dating.selector,
        mayLack(selector), !texts.isChanged(dating.source)
      {
        edits += context(
          EvidenceID(event: event.id, entry: .dating), selector, dating.source, texts)
      }
      for (position, citation) in event.evidence.enumerated() {
        guard let quote = citation.quote, mayLack(quote.selector),
          !texts.isChanged(citation.source)
        else { continue }
        edits += context(
          EvidenceID(event: event.id, entry: .citation(position)), quote.selector,
          citation.source, texts)
      }
    }
    return edits
  }

  /// The prefix and suffix of a quote that has one place, where they are missing and do not make the
  /// place less clear.
  private static func context(
    _ id: EvidenceID, _ selector: TextQuoteSelector, _ source: Source.ID, _ texts: CheckedTexts
  ) -> [TimelineEdit] {
    let (finding, text) = texts.finding(selector, in: source)
    guard finding.verdict == .exact, finding.places.count == 1, let place = finding.places.first,
      let text
    else { return [] }
    let around = SurroundingText(around: place, in: text)
    let prefix = selector.prefix == nil ? around.prefix : nil
    let suffix = selector.suffix == nil ? around.suffix : nil
    guard prefix != nil || suffix != nil else { return [] }
    var wider = selector
    wider.prefix = prefix ?? selector.prefix
    wider.suffix = suffix ?? selector.suffix
    let (again, _) = texts.finding(wider, in: source)
    guard again.verdict == .exact, again.places == [place] else { return [] }
    return [.recordContext(prefix: prefix, suffix: suffix, of: id)]
  }

  /// Why a quote is not recorded as checked.
  struct Refusal {
    var origin: Origin
    var message: String
  }

  /// The records of one event's quotes, and why some have none.
  static func checks(
    of event: Event, by name: String, on day: CalendarDay, document: TimelineDocument,
    texts: CheckedTexts
  ) -> (edits: [TimelineEdit], refusals: [Refusal]) {
    var edits: [TimelineEdit] = []
    var refusals: [Refusal] = []
    var number = 0
    for (position, citation) in event.evidence.enumerated() {
      guard let quote = citation.quote else { continue }
      number += 1
      let id = EvidenceID(event: event.id, entry: .citation(position))
      let reason: String?
      let (finding, _) = texts.finding(quote.selector, in: citation.source)
      switch (finding.verdict, texts[citation.source]) {
      case (.exact, .read(let hash)), (.normalised, .read(let hash)):
        if texts.isChanged(citation.source) {
          reason = "the saved text is not the one that was hashed"
        } else {
          reason = nil
          edits.append(.markChecked(by: name, on: day, sha256: hash, of: id))
        }
      case (let verdict, _):
        reason =
          verdict == .noText
          ? "its source has no saved text that can be read" : "the quote is \(verdict.rawValue)"
      }
      if let reason {
        refusals.append(
          Refusal(
            origin: document.origin(of: "exact", inMappingAt: citation.origin),
            message: "\(event.id.name), quote \(number), is not recorded as checked: \(reason)"))
      }
    }
    if number == 0 {
      refusals.append(
        Refusal(
          origin: event.origin,
          message: "\(event.id.name) has no quote that could be recorded as checked"))
    }
    return (edits, refusals)
  }
}
