import Chronology
import Evidence
import TimelineFiles
import Viewer

/// Reads saved texts and finds the quotes in them.
enum SourceTexts {
  static func read(_ id: Source.ID, in snapshot: TimelineSnapshot) -> SavedTextState {
    guard let source = snapshot.source(id) else {
      return .failed(SourceProblem("the file has no source “\(id.name)”"))
    }
    do {
      let text = try SavedText.read(source: source, timelinePath: snapshot.files[id.file].path)
      let events = (0..<snapshot.events.count).lazy.map(snapshot.events.event)
      return .read(
        SourceReading(of: id, text: text, events: events), sha256: SavedText.sha256(of: text))
    } catch {
      return .failed(SourceProblem(error.description))
    }
  }

  /// The saved texts of several sources, each read once.
  static func read(
    _ ids: [Source.ID], in snapshot: TimelineSnapshot
  ) -> [Source.ID: SavedTextState] {
    var texts: [Source.ID: SavedTextState] = [:]
    for id in ids where texts[id] == nil && snapshot.source(id)?.text != nil {
      texts[id] = read(id, in: snapshot)
    }
    return texts
  }
}
