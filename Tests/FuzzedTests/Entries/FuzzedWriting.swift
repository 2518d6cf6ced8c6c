import Chronology

@testable import TimelineFiles

enum FuzzedWriting {
  /// What was read, in whatever format, in every format that is written.
  static func export(_ bytes: [UInt8]) throws(Broken) {
    var input = FuzzInput(bytes)
    guard let timeline = FuzzedReading.foreign(&input) else { return }
    let projection = Projection(TimelineSnapshot([timeline]))
    var export = ExportSelection(projection).export()
    export.writesMadeIDs = true
    for format in TimelineWriting.formats {
      var written: [UInt8] = []
      let losses = try? withoutActuallyEscaping({ (piece: [UInt8]) in written += piece }) { take in
        try TimelineWriting.write(export, as: format) { take($0) }
      }
      try hold((losses ?? nil) != nil, "\(format.name) was not written")
      for (loss, count) in (losses ?? nil) ?? [] { _ = loss.sentence(count, in: format) }
      try hold(String(validating: written, as: UTF8.self) != nil, "\(format.name) is not UTF-8")
      guard format == .yaml else { continue }
      guard let again = try? TimelineReader.read(bytes: written, path: "again.yaml", file: 0) else {
        throw Broken("what was written as YAML is no timeline")
      }
      try hold(
        again.events.count == timeline.events.count,
        "\(timeline.events.count) events were written as YAML, and \(again.events.count) are read")
    }
  }

  /// Edits of a file that a person wrote: what is read again is what was meant.
  static func edit(_ bytes: [UInt8]) throws(Broken) {
    var input = FuzzInput(bytes)
    let which = input.choice(256)
    let path = input.choice(4) == 0 ? "t.json" : "t.yaml"
    let (one, other) = (input.text(), input.text())
    let text = input.rest()
    guard !one.isEmpty, !other.isEmpty,
      let document = try? TimelineDocument(bytes: text, path: path, file: 0, identity: nil)
    else { return }
    let edits = edits(of: document.timeline, which, one, other)
    let edited: [UInt8]
    do throws(EditError) {
      edited = try TimelineEditor.edit(document, edits).bytes
    } catch {
      if case .doesNotReadBack = error { throw Broken("\(error)") }
      return
    }
    guard let again = try? TimelineReader.read(bytes: edited, path: path, file: 0) else {
      throw Broken("what was edited is no timeline")
    }
    let old = document.timeline
    try hold(
      again.events.prefix(old.events.count).map(\.title) == old.events.map(\.title),
      "the titles are others")
    if which & 1 == 1 {
      for event in again.events.prefix(old.events.count) {
        for entry in event.evidence where entry.quote != nil {
          try hold(entry.checked?.by == one, "checked by \(entry.checked?.by ?? "nobody")")
        }
      }
    }
    if which & 2 == 2 {
      try hold(again.sources.last?.title == one, "the source that was added is another")
    }
    if which & 4 == 4 {
      try hold(again.events.last?.title == one, "the event that was added is another")
      try hold(again.events.last?.summary == other, "the summary that was added is another")
    }
  }

  private static func edits(
    of timeline: Timeline, _ which: Int, _ one: String, _ other: String
  ) -> [TimelineEdit] {
    let origin = Origin(file: 0, line: 1, column: 1)
    var edits: [TimelineEdit] = []
    for event in timeline.events {
      for (position, entry) in event.evidence.enumerated() where entry.quote != nil {
        let id = EvidenceID(event: event.id, entry: .citation(position))
        if which & 1 == 1 {
          edits.append(
            .markChecked(by: one, on: CalendarDay(number: 17_732), sha256: other, of: id))
        }
        if which & 8 == 8 { edits.append(.recordContext(prefix: one, suffix: other, of: id)) }
      }
    }
    if which & 16 == 16 {
      edits += timeline.sources.filter { $0.sha256 == nil }.map { .recordHash(other, of: $0.id) }
    }
    if which & 2 == 2 {
      var source = Source(id: Source.ID(file: 0, name: "added-by-hand"), origin: origin)
      source.title = one
      source.text = "sources/added.txt"
      edits.append(.addSource(source))
    }
    if which & 4 == 4 {
      var event = Event(
        id: Event.ID(file: 0, name: "added-by-hand"), title: one, origin: origin)
      event.isNamedByFile = true
      event.summary = other
      event.date = (try? EDTF(parsing: "2018-07-12~")).map { StatedDate($0) }
      edits.append(.addEvent(event))
    }
    return edits
  }
}
