import Chronology

/// What the lines of an archive declare beside the events.
struct ArchiveDeclarations {
  let archive: LineArchive
  let index: LineIndex
  var timeline: Timeline?
  /// The lines of further headers.
  var otherHeaders: [Int] = []
  var names = LineNames()
  /// Lines that declare what the header or an earlier line does, and are not read.
  private(set) var repeatedSources: [RepeatedDeclaration] = []
  private(set) var repeatedActors: [RepeatedDeclaration] = []

  init(_ archive: LineArchive, _ index: LineIndex) throws(TimelineFileError) {
    self.archive = archive
    self.index = index
    var headers: [Int] = []
    for chunk in index.chunks { headers += chunk.headers.map { chunk.start + Int($0) } }
    otherHeaders = Array(headers.dropFirst())
    if let header = headers.first {
      let line = index.line(at: header, in: archive.bytes)
      let decoder = archive.decoder(LineNames())
      let result = LineText.withLine(at: header, in: archive.bytes) { raw in
        do throws(TimelineFileError) {
          return Result<Timeline, TimelineFileError>.success(
            try decoder.readHeader(raw, line: line))
        } catch {
          return .failure(error)
        }
      }
      timeline = try result.get()
    }
    names.sources = Set(timeline?.sources.map(\.id.name) ?? [])
    names.actors = Set(timeline?.actors.map(\.id.name) ?? [])
    for chunk in index.chunks {
      names.sourceHashes += chunk.sources.names
      for offset in chunk.actors.offsets {
        let actor = archive.actor(at: chunk.start + Int(offset), nil, names)
        if let actor { names.actors.insert(actor.id.name) }
      }
    }
    names.sourceHashes.sort()
    repeatedSources = RepeatedDeclaration.find(
      among: lines(\.sources), header: timeline?.sources.map { ($0.id.name, $0.origin) } ?? [],
      name: archive.idOnLine)
    repeatedActors = RepeatedDeclaration.find(
      among: lines(\.actors), header: timeline?.actors.map { ($0.id.name, $0.origin) } ?? [],
      name: archive.idOnLine)
    let declared = timeline?.sources.map(\.id.name) ?? []
    let late = lines(\.sources).prefix(LazyNames.most).map(\.offset)
    names.sourceNames = LazyNames {
      Array((declared + late.map { archive.idOnLine(at: $0) }).prefix(LazyNames.most))
    }
  }

  func contents(
    _ records: any EventRecords, columns: EventColumns, diagnostics: [Diagnostic]
  ) -> TimelineContents {
    TimelineContents(
      file: TimelineSnapshot.File(
        path: archive.path,
        title: timeline?.title ?? TimelineDecoder.name(ofPath: archive.path),
        language: timeline?.language, timezone: timeline?.timezone, zone: timeline?.zone,
        eras: timeline?.eras ?? []),
      diagnostics: diagnostics, events: records, columns: columns,
      sources: sources,
      actors: actors,
      successors: successors)
  }

  /// The sources, decoded when they are looked at.
  var sources: LineDeclarations<Source> {
    let (archive, index, names) = (archive, index, names)
    let file = archive.file
    return LineDeclarations(
      header: timeline?.sources ?? [], lines: lines(\.sources, but: repeatedSources),
      bytes: archive.bytes,
      decode: { archive.source($0, at: $1, index, names) },
      gone: { place in
        Source(
          id: Identifier(file: file, name: "changed-\(place + 1)"),
          origin: Origin(file: file, line: 1, column: 1))
      })
  }

  /// The actors, decoded when they are looked at.
  var actors: LineDeclarations<Actor> {
    let (archive, index, names) = (archive, index, names)
    let file = archive.file
    return LineDeclarations(
      header: timeline?.actors ?? [], lines: lines(\.actors, but: repeatedActors),
      bytes: archive.bytes,
      decode: { archive.actor($0, at: $1, index, names) },
      gone: { place in
        let name = "changed-\(place + 1)"
        return Actor(
          id: Identifier(file: file, name: name), name: name,
          origin: Origin(file: file, line: 1, column: 1))
      })
  }

  private func lines(
    _ kind: KeyPath<LineChunk, LineChunk.DeclaredLines>, but repeated: [RepeatedDeclaration] = []
  ) -> [(offset: Int, hash: UInt32)] {
    let repeated = Set(repeated.map(\.offset))
    return index.chunks.flatMap { chunk in
      zip(chunk[keyPath: kind].offsets, chunk[keyPath: kind].names).compactMap { local, hash in
        let offset = chunk.start + Int(local)
        return repeated.isEmpty || !repeated.contains(offset) ? (offset, hash) : nil
      }
    }
  }

  private var successors: [(replaced: String, row: Int)] {
    index.chunks.enumerated().flatMap { number, chunk in
      chunk.replaced.map { ($0.name, index.firstRow(of: number) + $0.row) }
    }
  }
}

extension LineArchive {
  /// The id on the line that begins at an offset, as it is written there.
  fileprivate func idOnLine(at offset: Int) -> String {
    LineText.withLine(at: offset, in: bytes) { line in
      let sketch = LineSketch(line)
      return sketch.hasID ? sketch.id.text(in: line, needsMending: sketch.needsMending) : ""
    }
  }

  fileprivate func source(
    _ line: UnsafeRawBufferPointer, at offset: Int, _ index: LineIndex, _ names: LineNames
  ) -> Source? {
    decoder(names).readSource(line, line: index.line(at: offset, in: bytes)).value
  }

  fileprivate func actor(
    _ line: UnsafeRawBufferPointer, at offset: Int, _ index: LineIndex?, _ names: LineNames
  ) -> Actor? {
    decoder(names).readActor(line, line: index?.line(at: offset, in: bytes) ?? 1).value
  }

  fileprivate func actor(at offset: Int, _ index: LineIndex?, _ names: LineNames) -> Actor? {
    LineText.withLine(at: offset, in: bytes) { actor($0, at: offset, index, names) }
  }
}
