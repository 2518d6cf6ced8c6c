import Chronology

@testable import TimelineFiles

enum FuzzedReading {
  /// Dateline's own formats but for JSON Lines.
  static func timeline(_ bytes: [UInt8], path: String) throws(Broken) {
    let timeline: Timeline
    do throws(TimelineFileError) {
      timeline = try TimelineReader.read(bytes: bytes, path: path, file: 0)
    } catch {
      try hold(!error.description.isEmpty, "a file is refused without a word")
      return
    }
    try look(at: timeline)
  }

  /// JSON Lines: what the archive gives is what reading all lines at once gives.
  static func lines(_ bytes: [UInt8]) throws(Broken) {
    var input = FuzzInput(bytes)
    // So small that a few lines cross every seam.
    let sizes =
      input.choice(2) == 0
      ? ArchiveSizes()
      : ArchiveSizes(
        small: 400, head: 300, tail: 200, stretch: 256, block: 128, scan: 200,
        longestLine: 1 << 20)
    let path = input.choice(2) == 0 ? "t.jsonl" : "t"
    let text = input.rest()
    guard let archive = LineArchive.take(text, path: path, file: 0, sizes: sizes) else { return }
    if let beginning = (try? archive.beginning()) ?? nil {
      try look(at: TimelineSnapshot(contents: [beginning]))
    }
    guard let contents = (try? archive.read()) ?? nil else { return }
    try look(at: TimelineSnapshot(contents: [contents]))
    guard String(validating: text, as: UTF8.self) != nil, let whole = try? document(text, path)
    else { return }
    let events = (0..<contents.events.count).map { contents.events.event(at: $0, parts: .all) }
    try hold(
      events.count == whole.events.count,
      "\(events.count) events in the archive, \(whole.events.count) in the document")
    for (event, expected) in zip(events, whole.events) {
      try hold(
        event.title == expected.title && event.date == expected.date
          && event.evidence == expected.evidence && event.origin == expected.origin,
        "the archive has \(event), the document \(expected)")
    }
    try hold(Set(events.map(\.id)).count == events.count, "two events have one id")
  }

  private static func document(_ bytes: [UInt8], _ path: String) throws(TimelineFileError)
    -> Timeline
  {
    let input = try InputText(bytes, path: path)
    let reading = LinesDocument.read(input.bytes, keepingExtents: true)
    return try TimelineReader.decode(reading, of: input, path: path, file: 0, isLines: true)
      .timeline
  }

  /// A format of others: told by its signs, by its name, or said.
  static func foreign(_ bytes: [UInt8]) throws(Broken) {
    var input = FuzzInput(bytes)
    if let timeline = foreign(&input) { try look(at: timeline) }
  }

  static func foreign(_ input: inout FuzzInput) -> Timeline? {
    let formats = FileFormat.allCases.filter(\.isRead)
    let endings = [
      "", ".ics", ".xml", ".json", ".bib", ".csv", ".tsv", ".mw", ".txt", ".yaml", ".jsonl",
    ]
    var options = ReadingOptions()
    let number = input.choice(formats.count + 1)
    if number > 0 { options.format = formats[number - 1] }
    let path = "t" + endings[input.choice(endings.count)]
    let more = input.choice(16)
    if more & 1 == 1 { options.dayOrder = more & 2 == 2 ? .dayFirst : .monthFirst }
    if more & 4 == 4 { options.columns = [.date: "When", .title: "What"] }
    if more & 8 == 8 {
      options.recurrence = CalendarDay(number: 17_600)...CalendarDay(number: 17_900)
    }
    return try? TimelineReader.read(bytes: input.rest(), path: path, file: 0, options: options)
  }

  /// A saved page.
  static func page(_ bytes: [UInt8]) throws(Broken) {
    guard let page = try? SavedPage(bytes) else { return }
    try hold(String(validating: page.text, as: UTF8.self) != nil, "the text is not UTF-8")
    try hold(page.text.contains { $0 > 0x20 }, "there is no text in it")
    if let published = page.published { try FuzzedDates.look(at: published) }
  }

  // MARK: What holds for every timeline

  static func look(at timeline: Timeline) throws(Broken) {
    for diagnostic in timeline.diagnostics {
      try hold(
        diagnostic.line > 0 && diagnostic.column > 0 && !diagnostic.message.isEmpty,
        "a problem without a place: \(diagnostic)")
    }
    try hold(
      Set(timeline.events.map(\.id)).count == timeline.events.count, "two events have one id")
    try look(at: TimelineSnapshot([timeline]))
  }

  static func look(at snapshot: TimelineSnapshot) throws(Broken) {
    let projection = Projection(snapshot)
    try hold(projection.count == snapshot.events.count, "events are missing from their order")
    for position in 0..<projection.count {
      let event = projection.event(at: position)
      try hold(
        projection.position(of: event.id) == position, "\(event.id.name) is not where it is found")
      _ = projection.heading(at: position)
      if let date = event.date { try FuzzedDates.look(at: date.edtf) }
    }
  }
}
