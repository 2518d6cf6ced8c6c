import Chronology
import Synchronization

/// A timeline in JSON Lines: looked at before it is read, and read without being held.
final class LineArchive: Sendable {
  private let path: String
  private let file: Int
  let bytes: LineBytes
  /// What was indexed, for when the file grows.
  private let indexed = Mutex(LineIndex())
  /// What of it has been compared since it has grown.
  private let kept = Mutex(KeptStretches())

  /// Problems that are kept.
  private static let keptProblems = 1_000

  init(path: String, file: Int, bytes: LineBytes) {
    self.path = path
    self.file = file
    self.bytes = bytes
  }

  /// The archive at a path; nothing where the file there is in another form.
  ///
  /// JSON Lines it is where the name ends so and the text begins with an object, or where the first line is
  /// an object and another one follows.
  ///
  /// - Throws: `TimelineFileError` where there is no file to be read.
  static func open(
    path: String, file: Int, sizes: ArchiveSizes = ArchiveSizes()
  ) throws(TimelineFileError) -> LineArchive? {
    do throws(FileBytesError) {
      let bytes = try LineBytes(path: path, sizes: sizes)
      return isLines(bytes, path: path) ? LineArchive(path: path, file: file, bytes: bytes) : nil
    } catch {
      throw TimelineFileError(error, path: path)
    }
  }

  /// The archive in bytes that came from elsewhere; nothing where they are in another form.
  static func take(
    _ bytes: [UInt8], path: String, file: Int, sizes: ArchiveSizes = ArchiveSizes()
  ) -> LineArchive? {
    let bytes = LineBytes(bytes, sizes: sizes)
    return isLines(bytes, path: path) ? LineArchive(path: path, file: file, bytes: bytes) : nil
  }

  /// Whether a path is named as JSON Lines are.
  static func isNamedLines(_ path: String) -> Bool {
    path.hasSuffix(".jsonl") || path.hasSuffix(".ndjson")
  }

  /// Whether bytes are JSON Lines.
  static func isLines(_ bytes: [UInt8], path: String) -> Bool {
    bytes.withUnsafeBytes {
      isLines(head: UnsafeRawBufferPointer(rebasing: $0.prefix(ArchiveSizes().head)), path)
    }
  }

  private static func isLines(_ bytes: LineBytes, path: String) -> Bool {
    bytes.withBytes(0..<min(bytes.count, bytes.sizes.head)) { isLines(head: $0, path) }
  }

  private static func isLines(head raw: UnsafeRawBufferPointer, _ path: String) -> Bool {
    var start = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < raw.count, [0x20, 0x09, 0x0A, 0x0D].contains(raw[start]) { start += 1 }
    guard start < raw.count else { return false }
    let end = LineEnds.next(in: raw, from: start)
    if isNamedLines(path) {
      // One object over several lines begins with a brace that stands alone.
      let first = raw[start..<(end ?? raw.count)].filter { ![0x20, 0x09, 0x0D].contains($0) }
      return first != [UInt8(ascii: "{")] && hasObjectLine(raw)
    }
    guard raw[start] == UInt8(ascii: "{"), let end else { return false }
    switch LineSketch(UnsafeRawBufferPointer(rebasing: raw[start..<end])).kind {
    case .blank, .broken: return false
    default: return raw[end...].contains(UInt8(ascii: "{"))
    }
  }

  /// Whether a line begins as an object does; the first may be broken.
  private static func hasObjectLine(_ raw: UnsafeRawBufferPointer) -> Bool {
    var start = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < raw.count {
      let end = LineEnds.next(in: raw, from: start) ?? raw.count
      let first = raw[start..<end].first { ![0x20, 0x09, 0x0D].contains($0) }
      if first == UInt8(ascii: "{") { return true }
      start = end + 1
    }
    return false
  }

  // MARK: The beginning and the end

  /// The first and the last lines of a large file, in the order of the file; nothing of a small one.
  ///
  /// Reads a few hundred thousand bytes, whatever the size.
  ///
  /// - Throws: `TimelineFileError.notATimeline` where the header is of a later version.
  func beginning() throws(TimelineFileError) -> TimelineContents? {
    guard bytes.count > bytes.sizes.small else { return nil }
    let early = decoder(LineNames())
    var index = LineIndex()
    let first = whole(0..<bytes.sizes.head, isFirst: true, early)
    let last = whole(bytes.count - bytes.sizes.tail..<bytes.count, isFirst: false, early)
    guard first.end > 0, first.end <= last.start else { return nil }
    index.append(first)
    let unread = EventStore.UnreadStretch(row: index.count, bytes: last.start - first.end)
    index.append(last)
    let parts = try Parts(self, index)
    let records = LineRecords(
      bytes: bytes, index: index, decoder: decoder(parts.names), names: RowNames())
    // Events of the header come before the lines, where they are few; they are shown with the whole.
    var contents = parts.contents(records, columns: index.dates, diagnostics: [])
    contents.isComplete = false
    contents.unread = unread
    return contents
  }

  /// The lines that stand wholly in a part of the file.
  private func whole(_ range: Range<Int>, isFirst: Bool, _ decoder: LineDecoder) -> LineChunk {
    bytes.withBytes(range) { raw in
      var start = isFirst ? 0 : (LineEnds.next(in: raw, from: 0).map { $0 + 1 } ?? raw.count)
      let base = start
      var reader = ChunkReader(start: range.lowerBound + base, decoder: decoder)
      while let end = LineEnds.next(in: raw, from: start)
        ?? (!isFirst && start < raw.count ? raw.count : nil)
      {
        reader.read(
          UnsafeRawBufferPointer(rebasing: raw[start..<end]),
          at: UInt32(truncatingIfNeeded: start - base))
        start = min(end + 1, raw.count)
      }
      reader.finish(at: range.lowerBound + start)
      return reader.chunk
    }
  }

  // MARK: The whole

  /// Everything: where each line is, its date and its id; nothing where `isCancelled` said so before the
  /// end.
  ///
  /// O(n), on every core. `tell` is told how much has been read, from 0 to 1, on any thread.
  ///
  /// - Throws: `TimelineFileError` where the file cannot be read, or its header is of a later version.
  func read(
    isCancelled: @escaping @Sendable () -> Bool = { false },
    tell: @escaping @Sendable (Double) -> Void = { _ in }
  ) throws(TimelineFileError) -> TimelineContents? {
    let index: LineIndex
    do throws(FileBytesError) {
      let known = indexed.withLock { $0 }
      let indexing = LineIndexing(bytes, after: known, decoder: decoder(LineNames()))
      guard let read = try indexing.run(isCancelled: isCancelled, tell: tell) else { return nil }
      index = read
    } catch {
      throw TimelineFileError(error, path: path)
    }
    indexed.withLock { $0 = index }
    var parts = try Parts(self, index)
    parts.names.isComplete = true
    let decoder = decoder(parts.names)
    let plain = LineRecords(bytes: bytes, index: index, decoder: decoder, names: RowNames())
    let names = RowNames(index) { plain.event(at: $0, parts: .date.union(.title)) }
    var records: any EventRecords =
      names.isEmpty
      ? plain : LineRecords(bytes: bytes, index: index, decoder: decoder, names: names)
    var columns = index.dates
    let own = parts.timeline?.events ?? []
    if !own.isEmpty {
      columns = EventColumns(own)
      columns.append(contentsOf: index.dates)
      records = JoinedRecords(first: DecodedEvents(own), second: records)
    }
    var problems = LineProblems(
      path: path, bytes: bytes, index: index, decoder: decoder, limit: Self.keptProblems)
    problems.add(parts.timeline?.diagnostics ?? [])
    problems.addSecondHeaders(parts.otherHeaders)
    problems.addDuplicates(names.duplicates)
    problems.addOddLines()
    var contents = parts.contents(records, columns: columns, diagnostics: problems.sorted)
    contents.successors = contents.successors.map { ($0.replaced, $0.row + own.count) }
    for (row, event) in own.enumerated() {
      if let replaced = event.replaces { contents.successors.append((replaced.name, row)) }
    }
    contents.uncountedProblems = problems.others
    return contents
  }

  private func decoder(_ names: LineNames) -> LineDecoder {
    LineDecoder(path: path, file: file, names: names)
  }

  // MARK: Changes

  /// The file as it is now, where its path leads to other bytes than were read, and whether it has only
  /// grown, so that what was indexed is kept; nothing where it is no JSON Lines file any more.
  func changed() -> (archive: LineArchive, isGrown: Bool)? {
    guard let identity = bytes.identity, let now = FileIdentity(path: path),
      let bytes = try? LineBytes(path: path, sizes: self.bytes.sizes),
      Self.isLines(bytes, path: path)
    else { return nil }
    let archive = LineArchive(path: path, file: file, bytes: bytes)
    var index = indexed.withLock { $0 }
    guard now.isSameFile(as: identity), bytes.count > self.bytes.count, isKept(in: bytes, index)
    else { return (archive, false) }
    index.removeLastChunk()
    var kept = kept.withLock { $0 }
    kept.begin(index)
    guard kept.compare(index, in: bytes) else { return (archive, false) }
    archive.indexed.withLock { $0 = index }
    archive.kept.withLock { [kept] in $0 = kept }
    return (archive, true)
  }

  /// Compares some more of a file that has grown with what was indexed; whether it is as it was.
  ///
  /// Reads at most `ArchiveSizes.compared` bytes and a stretch; nothing once all has been compared.
  var isStillKept: Bool {
    let index = indexed.withLock { $0 }
    return kept.withLock { $0.compare(index, in: bytes) }
  }

  /// Whether the lines at the start, at the end and in some places between are as they were indexed.
  private func isKept(in other: LineBytes, _ index: LineIndex) -> Bool {
    guard index.count > 0 else { return false }
    let decoder = decoder(LineNames())
    let step = max(1, index.count / 16)
    let rows = Array(stride(from: 0, to: index.count, by: step)) + [index.count - 1]
    return rows.allSatisfy { row in
      let name = LineText.withLine(at: index.offset(of: row), in: other) {
        decoder.event($0, line: 1, parts: [])?.id.name
      }
      return name.map { NameHash.hash($0) == index.nameHash(of: row) } ?? false
    }
  }

  // MARK: What is declared

  /// What the lines declare beside the events.
  private struct Parts {
    let archive: LineArchive
    let index: LineIndex
    var timeline: Timeline?
    /// The lines of further headers.
    var otherHeaders: [Int] = []
    var names = LineNames()

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
    }

    func contents(
      _ records: any EventRecords, columns: EventColumns, diagnostics: [Diagnostic]
    ) -> TimelineContents {
      let (archive, index, names) = (archive, index, names)
      let file = archive.file
      return TimelineContents(
        file: TimelineSnapshot.File(
          path: archive.path,
          title: timeline?.title ?? TimelineDecoder.name(ofPath: archive.path),
          timezone: timeline?.timezone, eras: timeline?.eras ?? []),
        diagnostics: diagnostics, events: records, columns: columns,
        sources: LineDeclarations(
          header: timeline?.sources ?? [], lines: lines(\.sources), bytes: archive.bytes,
          decode: { archive.source($0, at: $1, index, names) },
          gone: { place in
            Source(
              id: Identifier(file: file, name: "changed-\(place + 1)"),
              origin: Origin(file: file, line: 1, column: 1))
          }),
        actors: LineDeclarations(
          header: timeline?.actors ?? [], lines: lines(\.actors), bytes: archive.bytes,
          decode: { archive.actor($0, at: $1, index, names) },
          gone: { place in
            let name = "changed-\(place + 1)"
            return Actor(
              id: Identifier(file: file, name: name), name: name,
              origin: Origin(file: file, line: 1, column: 1))
          }),
        successors: successors)
    }

    private func lines(
      _ kind: KeyPath<LineChunk, LineChunk.DeclaredLines>
    ) -> [(offset: Int, hash: UInt32)] {
      index.chunks.flatMap { chunk in
        zip(chunk[keyPath: kind].offsets, chunk[keyPath: kind].names).map {
          (chunk.start + Int($0), $1)
        }
      }
    }

    private var successors: [(replaced: String, row: Int)] {
      index.chunks.enumerated().flatMap { number, chunk in
        chunk.replaced.map { ($0.name, index.firstRow(of: number) + $0.row) }
      }
    }
  }

  private func source(
    _ line: UnsafeRawBufferPointer, at offset: Int, _ index: LineIndex, _ names: LineNames
  ) -> Source? {
    decoder(names).readSource(line, line: index.line(at: offset, in: bytes)).value
  }

  private func actor(
    _ line: UnsafeRawBufferPointer, at offset: Int, _ index: LineIndex?, _ names: LineNames
  ) -> Actor? {
    decoder(names).readActor(line, line: index?.line(at: offset, in: bytes) ?? 1).value
  }

  private func actor(at offset: Int, _ index: LineIndex?, _ names: LineNames) -> Actor? {
    LineText.withLine(at: offset, in: bytes) { actor($0, at: offset, index, names) }
  }
}
