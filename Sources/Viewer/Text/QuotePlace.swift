import Chronology
import Evidence

/// One place in a saved text to which a piece of evidence points.
struct QuotePlace: Hashable {
  let evidence: EvidenceID
  let verdict: Verdict
  /// UTF-8 offsets in the text.
  let range: Range<Int>

  /// Every place of a reading, in the order of the text.
  static func all(_ reading: SourceReading) -> [QuotePlace] {
    reading.findings.flatMap { evidence, finding in
      finding.places.map {
        QuotePlace(evidence: evidence, verdict: finding.verdict, range: $0)
      }
    }.sorted { left, right in
      (left.range.lowerBound, left.range.upperBound, left.evidence.order)
        < (right.range.lowerBound, right.range.upperBound, right.evidence.order)
    }
  }
}

extension EvidenceID {
  /// A stable order of evidence at the same place.
  fileprivate var order: String {
    switch entry {
    case .citation(let index): "\(event.file)/\(event.name)/1/\(index)"
    case .dating: "\(event.file)/\(event.name)/0"
    }
  }
}
