import Chronology
import Evidence
import TimelineFiles

/// The saved texts of one file, each read once, with what was found in them.
struct CheckedTexts {
  /// What became of a source's text.
  enum State {
    case none
    case failed(SavedTextError)
    case read(SourceReading, sha256: String)
  }

  private let states: [Source.ID: State]

  init(of timeline: Timeline) {
    let outcomes = SourceTexts.read(timeline.sources, citedBy: timeline.events) { _ in
      timeline.path
    }
    states = outcomes.mapValues { outcome in
      switch outcome {
      case .success(let (reading, hash)): .read(reading, sha256: hash)
      case .failure(let error): .failed(error)
      }
    }
  }

  subscript(source: Source.ID) -> State { states[source] ?? .none }

  /// What was found of an entry's words.
  func finding(_ id: EvidenceID, in source: Source.ID) -> (finding: Finding, text: SourceText?) {
    switch self[source] {
    case .none: (.noText, nil)
    case .failed: (Finding(.noText, note: "the saved text cannot be read"), nil)
    case .read(let reading, _): (reading.findings[id] ?? Finding(.missing), reading.text)
    }
  }
}
