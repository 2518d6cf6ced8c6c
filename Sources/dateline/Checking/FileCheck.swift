import Chronology
import Evidence
import TimelineFiles

/// Everything that is to be said about one part of a file, in the order of the file.
struct FileCheck {
  private(set) var items: [CheckItem] = []

  private let document: TimelineDocument
  private let texts: CheckedTexts
  private let source: (Source.ID) -> Source?

  /// Checks a part; `source` finds what the whole file declares.
  init(_ document: TimelineDocument, texts: CheckedTexts, source: @escaping (Source.ID) -> Source?)
  {
    self.document = document
    self.texts = texts
    self.source = source
    let timeline = document.timeline
    items = timeline.diagnostics.map { .problem(CheckItem.Problem($0)) }
    for source in timeline.sources { check(source) }
    for event in timeline.events { check(event) }
    // What stands at one place keeps the order in which it was found.
    items = items.enumerated().sorted {
      ($0.element.line, $0.element.column, $0.offset)
        < ($1.element.line, $1.element.column, $1.offset)
    }.map(\.element)
  }

  private mutating func add(
    _ severity: CheckItem.Problem.Severity, at origin: Origin, _ message: String
  ) {
    items.append(.problem(CheckItem.Problem(severity, at: origin, message)))
  }

  // MARK: Sources

  private mutating func check(_ source: Source) {
    if source.published == nil {
      add(
        .warning, at: source.origin,
        "the source `\(source.id.name)` has no `published`, so it is known as of today only; "
          + "add the day of publication, with ~ or ? where it is not certain")
    }
    switch texts[source.id] {
    case .none, .failed(.noText): break
    case .failed(.noFolder):
      add(
        .warning, at: document.origin(of: "text", in: source),
        "the saved text cannot be looked at: \(SavedTextError.noFolder)")
    case .failed(let error):
      add(.error, at: document.origin(of: "text", in: source), error.description)
    case .read(let hash): check(hash, of: source)
    }
  }

  private mutating func check(_ hash: String, of source: Source) {
    guard let recorded = source.sha256, recorded.lowercased() != hash else { return }
    add(
      .error, at: document.origin(of: "sha256", in: source),
      SHA256.isHexadecimal(recorded)
        ? "the saved text is not the one that was hashed: its SHA-256 is \(hash); look at the "
          + "verdicts below, and if the change is right, remove the hash and run "
          + "dateline check --record"
        : "this is no SHA-256, which has 64 hexadecimal digits; remove it and run "
          + "dateline check --record")
  }

  // MARK: Events

  /// Whether nothing but problems of its own could be said of an event.
  static func mayBeQuiet(_ event: Event) -> Bool {
    event.datedBy?.selector == nil
      && event.evidence.allSatisfy { $0.quote == nil && $0.date == nil && $0.status == nil }
  }

  private mutating func check(_ event: Event) {
    if let dating = event.datedBy, let selector = dating.selector {
      addFinding(
        EvidenceID(event: event.id, entry: .dating), selector, in: dating.source,
        at: document.origin(of: "exact", inMappingAt: dating.origin))
    }
    var number = 0
    for (position, citation) in event.evidence.enumerated() {
      guard let quote = citation.quote else { continue }
      number += 1
      addFinding(
        EvidenceID(event: event.id, entry: .citation(position)), quote.selector,
        in: citation.source, quote: (number, citation),
        at: document.origin(of: "exact", inMappingAt: citation.origin))
    }
    for disagreement in event.disagreements(published: { source($0)?.published }) {
      add(disagreement, of: event)
    }
  }

  private mutating func addFinding(
    _ id: EvidenceID, _ selector: TextQuoteSelector, in source: Source.ID,
    quote: (number: Int, citation: Citation)? = nil, at origin: Origin
  ) {
    let (finding, text) = texts.finding(selector, in: source)
    let record = quote?.citation.checked.map {
      self.record($0, of: selector.exact, finding, in: source)
    }
    items.append(
      .words(
        CheckItem.WordsFinding(
          event: id.event.name, quote: quote?.number, source: source.name,
          textKind: self.source(source)?.textKind, finding: finding,
          places: text.map(finding.codePointPlaces) ?? [], wanted: selector.exact,
          found: finding.places.first.flatMap { place in text?.string(in: place) },
          differences: text.map { Self.differences(finding, selector.exact, in: $0) } ?? [],
          elisions: finding.elisions.map {
            ($0.written, text?.string(in: $0.range) ?? "", $0.concern)
          },
          surroundings: finding.verdict == .ambiguous
            ? text.map { Self.surroundings(finding, in: $0) } ?? [] : [],
          check: record, line: origin.line, column: origin.column)))
    if record == .stale, let quote, let check = quote.citation.checked {
      addStale(check, quote.citation)
    }
  }

  private static func differences(
    _ finding: Finding, _ words: String, in text: SourceText
  ) -> [WordDifference] {
    (0..<min(finding.places.count, CheckItem.placesShown)).compactMap {
      finding.difference(from: words, at: $0, in: text)
    }
  }

  private static func surroundings(
    _ finding: Finding, in text: SourceText
  ) -> [SurroundingText] {
    finding.places.prefix(CheckItem.placesShown).map { SurroundingText(around: $0, in: text) }
  }

  // MARK: Records of checks

  /// A record is stale once the words are others, or are not in the text any more, or the text is
  /// another one; older records do not say which words they are of.
  ///
  /// What was compared with something that was never saved stays as it was recorded.
  private func record(
    _ check: Citation.Check, of words: String, _ finding: Finding, in source: Source.ID
  ) -> CheckItem.CheckRecord {
    if let recorded = check.words, !SHA256.isRecord(recorded, ofWords: words) { return .stale }
    switch finding.verdict {
    case .exact, .normalised: break
    case .changed, .ambiguous, .missing: return .stale
    case .noText:
      if case .failed = texts[source] { return .unverified }
      return check.sha256 == nil ? .current : .stale
    }
    guard case .read(let hash) = texts[source], let recorded = check.sha256 else {
      return .current
    }
    return recorded.lowercased() == hash ? .current : .stale
  }

  private mutating func addStale(_ check: Citation.Check, _ citation: Citation) {
    let by = check.by.map { " by \($0)" } ?? ""
    let on = check.on.map { " on \($0.edtf.words())" } ?? ""
    add(
      .warning, at: document.origin(of: "checked", inMappingAt: citation.origin),
      "the check\(by)\(on) is stale: the words or the saved text changed since; compare them again, "
        + "and record it with dateline check --by")
  }

  // MARK: Disagreements

  private mutating func add(_ disagreement: Disagreement, of event: Event) {
    let second = words(disagreement.second, disagreement.subject, event)
    let first = words(disagreement.first, disagreement.subject, event)
    let subject = disagreement.subject.rawValue
    let title = "“\(event.title)”: "
    let origin = origin(
      of: subject, disagreement.isOutOfDate ? disagreement.first : disagreement.second, event)
    if disagreement.isOutOfDate {
      add(
        .warning, at: origin,
        title + "\(first), and in its latest entry \(second); bring the older of the two up to date"
      )
    } else if disagreement.isDefinite {
      add(.warning, at: origin, title + "\(first), but \(second); both cannot be")
    } else {
      add(.note, at: origin, title + "\(first), and \(second); the two may agree")
    }
  }

  private func words(
    _ statement: Disagreement.Statement, _ subject: Disagreement.Subject, _ event: Event
  ) -> String {
    func value(_ date: StatedDate?, _ status: Event.Status?) -> String {
      subject == .date ? date?.edtf.words() ?? "" : "“\(status?.rawValue ?? "")”"
    }
    switch statement {
    case .event:
      return "the event's own \(subject.rawValue) is \(value(event.date, event.status))"
    case .citation(let position):
      let citation = event.evidence[position]
      return "`\(citation.source.name)` says \(value(citation.date, citation.status))"
    }
  }

  private func origin(
    of key: String, _ statement: Disagreement.Statement, _ event: Event
  ) -> Origin {
    switch statement {
    case .event: document.origin(of: key, inMappingAt: event.origin)
    case .citation(let position):
      document.origin(of: key, inMappingAt: event.evidence[position].origin)
    }
  }
}
