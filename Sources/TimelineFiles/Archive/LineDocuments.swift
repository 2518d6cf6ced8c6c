import Chronology

/// The lines of an archive, each as a document of its own, with what only a look at other lines tells.
final class LineDocuments: Sendable {
  let archive: LineArchive
  let sources: LineDeclarations<Source>
  let actors: LineDeclarations<Actor>
  private let index: LineIndex
  private let reading: LineArchive.Reading
  private let decoder: LineDecoder
  private let records: LineRecords
  private let ownRows: [String: Int]
  private let duplicates: [Int: RowNames.Owner]
  private let repeated: [Int: (declaration: RepeatedDeclaration, key: TimelineKey)]
  private let firstHeader: Int?
  private let eventNames: LazyNames

  /// Puts together what an archive's index gives.
  ///
  /// - Throws: `TimelineFileError.notATimeline` where the header is of a later version.
  init(_ archive: LineArchive, _ index: LineIndex) throws(TimelineFileError) {
    self.archive = archive
    self.index = index
    reading = try archive.reading(of: index)
    decoder = archive.decoder(reading.declarations.names)
    records = LineRecords(
      bytes: archive.bytes, index: index, decoder: decoder, names: reading.names)
    sources = reading.declarations.sources
    actors = reading.declarations.actors
    let (own, rows) = (reading.ownEvents.map(\.id.name), records)
    eventNames = LazyNames { own + (0..<rows.count).map { rows.event(at: $0, parts: []).id.name } }
    ownRows = Dictionary(
      reading.ownEvents.enumerated().map { ($1.id.name, $0) },
      uniquingKeysWith: { first, _ in first })
    duplicates = Dictionary(
      reading.names.duplicates.map { ($0.row, $0.first) }, uniquingKeysWith: { first, _ in first })
    let repeated =
      reading.declarations.repeatedSources.map { ($0, TimelineKey.sources) }
      + reading.declarations.repeatedActors.map { ($0, TimelineKey.actors) }
    self.repeated = Dictionary(
      repeated.map { ($0.0.offset, (declaration: $0.0, key: $0.1)) },
      uniquingKeysWith: { first, _ in first })
    firstHeader =
      index.chunks.lazy.compactMap { chunk in
        chunk.headers.first.map { chunk.start + Int($0) }
      }.first
  }

  /// How many stretches of lines there are.
  var stretchCount: Int { index.chunks.count }

  /// The bytes of the file that were indexed.
  var end: Int { index.end }

  /// Whether the file is still the one that was indexed.
  var isUnchanged: Bool { archive.bytes.isUnchanged }

  /// Hands over the lines of a stretch, where each stands and what it says; but for events that have nothing
  /// wrong with them and are not wanted.
  ///
  /// - Returns: Whether all of the stretch is still there.
  func forEach(
    in stretch: Int, where isWanted: (Event) -> Bool,
    _ body: (_ line: Range<Int>, TimelineDocument) -> Void
  ) -> Bool {
    let chunk = index.chunks[stretch]
    var number = index.firstLine(of: stretch)
    var row = index.firstRow(of: stretch)
    return LineWalk(bytes: archive.bytes, range: chunk.start..<chunk.end).forEach { range, line in
      defer { number += 1 }
      let kind = LineSketch(line).kind
      defer { if kind == .event { row += 1 } }
      if kind == .blank || (kind == .event && isQuiet(line, row, number, isWanted)) { return }
      if let document = document(
        line, at: range.lowerBound, number, row: kind == .event ? row : nil)
      {
        body(range, document)
      }
    }
  }

  /// The line of an event, where it stands and what it says.
  func document(ofEvent name: String) -> (line: Range<Int>, document: TimelineDocument)? {
    if ownRows[name] != nil {
      return firstHeader.flatMap { offset in
        LineText.withLine(at: offset, in: archive.bytes) { line in
          let number = index.line(at: offset, in: archive.bytes)
          return document(line, at: offset, number, row: nil).map {
            (offset..<offset + line.count, $0)
          }
        }
      }
    }
    guard let row = row(named: name) else { return nil }
    let offset = index.offset(of: row)
    return archive.bytes.withBytes(index.extent(of: row)) { raw in
      let end = LineEnds.next(in: raw, from: 0) ?? raw.count
      let line = UnsafeRawBufferPointer(rebasing: raw[..<end])
      let number = index.line(at: offset, in: archive.bytes)
      return document(line, at: offset, number, row: row).map { (offset..<offset + end, $0) }
    }
  }

  /// The line, made of some bytes, as if it stood in the file.
  func document(reading bytes: [UInt8], number: Int) -> TimelineDocument? {
    bytes.withUnsafeBytes { try? LineDocument(decoder: decoder, number: number).document($0) }
  }

  /// The number of lines that are ended.
  var lineCount: Int { index.line(at: index.end, in: archive.bytes) - 1 }

  /// Whether an event has that id, given or made.
  func hasEvent(named name: String) -> Bool { isKnown(name) }

  /// Whether an actor is declared under that id.
  func hasActor(named name: String) -> Bool { decoder.names.hasActor(named: name) }

  // MARK: One line

  /// Whether nothing is to be said of an event.
  private func isQuiet(
    _ line: UnsafeRawBufferPointer, _ row: Int, _ number: Int, _ isWanted: (Event) -> Bool
  ) -> Bool {
    guard duplicates.isEmpty || duplicates[row] == nil,
      let event = decoder.plainEvent(line, line: number, parts: .all), !isWanted(event)
    else { return false }
    return event.replaces.map { isKnown($0.name) } ?? true
  }

  private func document(
    _ line: UnsafeRawBufferPointer, at offset: Int, _ number: Int, row: Int?
  ) -> TimelineDocument? {
    var form = LineDocument(decoder: decoder, number: number)
    form.name = row.flatMap { name(of: $0, line, number) }
    if offset == firstHeader { form.headerNames = reading.names.headerNames }
    form.isSecondHeader = firstHeader.map { $0 < offset } ?? false
    // A header of a later version would have ended the reading before.
    guard var said = try? decoder.read(line, as: form) else { return nil }
    var problems = LineProblems(
      path: archive.path, bytes: archive.bytes, index: index, decoder: decoder, limit: .max)
    problems.add(said.timeline.diagnostics)
    if let row, let first = duplicates[row] {
      problems.addDuplicates([(row, first)]) { reading.ownEvents[$0].origin }
    }
    if let (declaration, key) = repeated[offset] {
      problems.addRepeated([declaration], key)
      said.timeline.sources = []
      said.timeline.actors = []
    }
    for (node, name) in said.replacements where !isKnown(name) {
      let place = said.document.place(of: node)
      problems.add([
        Diagnostic(
          .error, path: archive.path, line: place.line + 1, column: place.column + 1,
          message: TimelineDecoder.replacesNothing(name, suggestion: suggestion(for: name)))
      ])
    }
    said.timeline.diagnostics = problems.sorted
    return TimelineDocument(line: form, bytes: line, reading: said)
  }

  /// The id of an event whose line gives none that is its alone.
  private func name(of row: Int, _ line: UnsafeRawBufferPointer, _ number: Int) -> String? {
    switch reading.names.name(of: row) {
    case nil: nil
    case .given(let name): name
    case .numbered(let place):
      decoder.event(line, line: number, parts: []).map { "\($0.id.name)-\(place)" }
    }
  }

  // MARK: Names

  private func isKnown(_ name: String) -> Bool { ownRows[name] != nil || row(named: name) != nil }

  private func row(named name: String) -> Int? {
    reading.names.row(named: name)
      ?? reading.table.places(of: NameHash.hash(name)).lazy.map { Int($0) }
      .first { [records] in records.event(at: $0, parts: []).id.name == name }
  }

  private func suggestion(for name: String) -> String? {
    index.count > LazyNames.most ? nil : TimelineDecoder.meant(name, among: eventNames.names)
  }
}
