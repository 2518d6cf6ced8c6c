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
    var citing: [Source.ID: [Event]] = [:]
    for event in timeline.events {
      for source in Set(event.quotedSources) { citing[source, default: []].append(event) }
    }
    var states: [Source.ID: State] = [:]
    for source in timeline.sources where source.text != nil {
      do throws(SavedTextError) {
        let text = try SavedText.read(source: source, timelinePath: timeline.path)
        states[source.id] = .read(
          SourceReading(of: source.id, text: text, events: citing[source.id] ?? []),
          sha256: SavedText.sha256(of: text))
      } catch {
        states[source.id] = .failed(error)
      }
    }
    self.states = states
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
