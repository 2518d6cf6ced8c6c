import Chronology

extension Timeline {
  /// Whether two readings say the same, wherever it stands in the file.
  func isSame(as other: Timeline) -> Bool {
    let problems = diagnostics.map(\.severity.rawValue).sorted()
    guard problems == other.diagnostics.map(\.severity.rawValue).sorted() else { return false }
    return withoutPlaces == other.withoutPlaces
  }

  /// What it says, with nothing of where that stands or what is wrong.
  var withoutPlaces: Timeline {
    let nowhere = Origin(file: 0, line: 1, column: 1)
    var timeline = self
    timeline.diagnostics = []
    for index in timeline.actors.indices { timeline.actors[index].origin = nowhere }
    for index in timeline.sources.indices { timeline.sources[index].origin = nowhere }
    for index in timeline.events.indices {
      timeline.events[index].origin = nowhere
      timeline.events[index].datedBy?.origin = nowhere
      for position in timeline.events[index].evidence.indices {
        timeline.events[index].evidence[position].origin = nowhere
      }
    }
    return timeline
  }
}
