import Chronology
import Evidence
import TimelineFiles
import Viewer

/// Reads saved texts and finds the quotes in them.
enum SourceTexts {
  /// What was read of one source, with the hash of its text.
  typealias Outcome = Result<(reading: SourceReading, sha256: String), SavedTextError>

  /// The saved texts of sources, each read once; `path` gives the path of a source's file.
  ///
  /// Each event is looked at once, however many sources there are.
  static func read(
    _ sources: [Source], citedBy events: some Sequence<Event>, path: (Source) -> String
  ) -> [Source.ID: Outcome] {
    let citing = self.events(citing: Set(sources.map(\.id)), among: events)
    var outcomes: [Source.ID: Outcome] = [:]
    for source in sources where source.text != nil && outcomes[source.id] == nil {
      do throws(SavedTextError) {
        let text = try SavedText.read(source: source, timelinePath: path(source))
        let reading = SourceReading(of: source.id, text: text, events: citing[source.id] ?? [])
        outcomes[source.id] = .success((reading, SavedText.sha256(of: text)))
      } catch {
        outcomes[source.id] = .failure(error)
      }
    }
    return outcomes
  }

  /// The events that point to words in each of some sources.
  private static func events(
    citing sources: Set<Source.ID>, among events: some Sequence<Event>
  ) -> [Source.ID: [Event]] {
    var citing: [Source.ID: [Event]] = [:]
    for event in events {
      for id in Set(event.quotedSources) where sources.contains(id) {
        citing[id, default: []].append(event)
      }
    }
    return citing
  }

  /// The events that point to words in a source.
  static func events(citing id: Source.ID, in snapshot: TimelineSnapshot) -> [Event] {
    events(citing: [id], in: snapshot)
  }

  /// The events that point to words in one of some sources.
  ///
  /// Only events in whose bytes the id of one stands are decoded, where these are few.
  private static func events(
    citing ids: Set<Source.ID>, in snapshot: TimelineSnapshot
  ) -> [Event] {
    let named = ids.count > 8 ? [] : ids.map { TextQuery($0.name) }
    let conditions = named.contains(nil) ? [] : named.compactMap { $0 }.map(RowCondition.words)
    var citing: [Event] = []
    snapshot.events.forEach(
      of: .stretch(
        0..<snapshot.events.count, thatMay: conditions.isEmpty ? .anything : .any(conditions)),
      parts: .all
    ) { _, event in
      if event.quotedSources.contains(where: ids.contains) { citing.append(event) }
    }
    return citing
  }

  /// The saved texts of several sources, as the screens have them.
  static func read(
    _ ids: [Source.ID], in snapshot: TimelineSnapshot
  ) -> [Source.ID: SavedTextState] {
    let outcomes = read(
      ids.compactMap(snapshot.source), citedBy: events(citing: Set(ids), in: snapshot)
    ) {
      snapshot.files[$0.id.file].path
    }
    return outcomes.mapValues { outcome in
      switch outcome {
      case .success(let (reading, hash)): .read(reading, sha256: hash)
      case .failure(let error): .failed(SourceProblem(error.description))
      }
    }
  }

  /// The saved text of one source, in which nothing has been looked for, or why there is none.
  static func open(
    _ id: Source.ID, in snapshot: TimelineSnapshot
  ) -> Result<SourceReading, SourceProblem> {
    guard let source = snapshot.source(id) else {
      return .failure(SourceProblem("the file has no source “\(id.name)” with a saved text"))
    }
    do throws(SavedTextError) {
      let text = try SavedText.read(
        source: source, timelinePath: snapshot.files[source.id.file].path)
      return .success(SourceReading(of: id, text: text))
    } catch {
      return .failure(SourceProblem(error.description))
    }
  }
}
