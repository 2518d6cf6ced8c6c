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
    }.sorted()
  }
}

extension QuotePlace: Comparable {
  /// The order of the text; at the same place, that of the file.
  static func < (left: QuotePlace, right: QuotePlace) -> Bool {
    if left.range != right.range {
      return (left.range.lowerBound, left.range.upperBound)
        < (right.range.lowerBound, right.range.upperBound)
    }
    let (one, other) = (left.evidence, right.evidence)
    if one.event != other.event {
      return (one.event.file, one.event.name) < (other.event.file, other.event.name)
    }
    return one.position < other.position
  }
}

extension EvidenceID {
  /// Where the entry stands in its event, the words that date it first.
  fileprivate var position: Int {
    if case .citation(let index) = entry { index } else { -1 }
  }
}
