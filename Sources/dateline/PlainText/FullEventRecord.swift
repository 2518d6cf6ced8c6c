import Chronology
import Evidence
import Viewer

/// An event with its evidence, as one line of JSON.
struct FullEventRecord: Encodable {
  struct Evidence: Encodable {
    var source: String
    var exact: String?
    var prefix: String?
    var suffix: String?
    var translation: String?
    var speaker: String?
    var role: String?
    var to: String?
    var said: String?
    /// The day and time in the zone in which `said` is shown; of one with a time only.
    var saidLocal: String?
    var date: String?
    var status: String?
    var inferred: String?
    var verdict: String?
    var start: Int?
    var end: Int?
    var note: String?
    var dateBounds: Bounds?
    var saidBounds: Bounds?
    var checked: Check?

    enum CodingKeys: String, CodingKey {
      case source, exact, prefix, suffix, translation, speaker, role, to, said, date, status
      case inferred, verdict, start, end, note, checked
      case dateBounds = "date-bounds"
      case saidBounds = "said-bounds"
      case saidLocal = "said-local"
    }
  }

  /// The days that are given beside a date, and why.
  struct Bounds: Encodable {
    var earliest: String?
    var latest: String?
    var note: String?

    /// Nothing where none are given.
    init?(_ date: StatedDate?) {
      guard let date, date.earliest != nil || date.latest != nil || date.note != nil else {
        return nil
      }
      (earliest, latest) = (date.earliest?.description, date.latest?.description)
      note = date.note
    }
  }

  struct Check: Encodable {
    var by: String?
    var on: String?
    var sha256: String?
    var words: String?
  }

  enum CodingKeys: String, CodingKey {
    case event, evidence
    case datedBy = "dated-by"
  }

  var event: EventRecord
  var datedBy: Evidence?
  var evidence: [Evidence]

  init(_ event: Event, in snapshot: TimelineSnapshot) {
    let texts = SourceTexts.read(event.quotedSources, in: snapshot)
    self.event = EventRecord(event, in: snapshot)
    let zone = snapshot.zoneReading(ofFile: event.id.file)
    evidence = event.evidence.enumerated().map { index, citation in
      let quote = citation.quote
      var record = Evidence(source: citation.source.name)
      record.exact = quote?.selector.exact
      record.prefix = quote?.selector.prefix
      record.suffix = quote?.selector.suffix
      record.translation = quote?.translation
      record.speaker = quote?.speaker.map { snapshot.name(of: $0) }
      record.role = quote?.role
      record.to = quote?.to.map { snapshot.name(of: $0) }
      record.said = quote?.said?.edtf.description
      record.saidLocal = quote?.said?.edtf.localTime(in: zone)?.edtf.description
      record.date = citation.date?.edtf.description
      record.status = citation.status?.rawValue
      record.inferred = citation.inferred
      record.note = citation.note
      record.dateBounds = Bounds(citation.date)
      record.saidBounds = Bounds(quote?.said)
      record.checked = citation.checked.map {
        Check(by: $0.by, on: $0.on?.edtf.description, sha256: $0.sha256, words: $0.words)
      }
      if quote != nil {
        record.place(event.evidenceID(at: index), citation.source, texts)
      }
      return record
    }
    datedBy = event.datedBy.map { dating in
      var record = Evidence(source: dating.source.name)
      record.exact = dating.selector?.exact
      record.inferred = dating.inferred
      record.note = dating.note
      if dating.selector != nil {
        record.place(EvidenceID(event: event.id, entry: .dating), dating.source, texts)
      }
      return record
    }
  }
}

extension FullEventRecord.Evidence {
  /// Adds what became of the words: the verdict, and the place in Unicode code points.
  fileprivate mutating func place(
    _ id: EvidenceID, _ source: Source.ID, _ texts: [Source.ID: SavedTextState]
  ) {
    guard case .read(let reading, _)? = texts[source], let finding = reading.findings[id] else {
      verdict = Verdict.noText.rawValue
      return
    }
    verdict = finding.verdict.rawValue
    guard finding.places.count == 1, let range = finding.places.first else { return }
    start = reading.text.codePoint(at: range.lowerBound)
    end = reading.text.codePoint(at: range.upperBound)
  }
}
