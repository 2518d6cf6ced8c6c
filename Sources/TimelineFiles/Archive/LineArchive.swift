import Chronology
import Synchronization

/// A timeline in JSON Lines: looked at before it is read, and read without being held.
final class LineArchive: Sendable {
  let path: String
  let file: Int
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
    let declarations = try ArchiveDeclarations(self, index)
    let records = LineRecords(
      bytes: bytes, index: index, decoder: decoder(declarations.names), names: RowNames())
    // Events of the header come before the lines, where they are few; they are shown with the whole.
    var contents = declarations.contents(records, columns: index.dates, diagnostics: [])
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
    guard let index = try readIndex(isCancelled: isCancelled, tell: tell) else { return nil }
    indexed.withLock { $0 = index }
    return contents(try reading(of: index))
  }

  /// What an index and the lines that declare something give together.
  struct Reading {
    var index: LineIndex
    var declarations: ArchiveDeclarations
    /// The events by the hashes of their ids.
    var table: NameTable
    /// The ids of events that need one of their own.
    var names: RowNames
    /// The events of the header.
    var ownEvents: [Event]
  }

  /// Puts together what was indexed; for who needs more than the contents, such as `check`.
  func reading(of index: LineIndex) throws(TimelineFileError) -> Reading {
    var declarations = try ArchiveDeclarations(self, index)
    declarations.names.isComplete = true
    var own = declarations.timeline?.events ?? []
    let plain = LineRecords(
      bytes: bytes, index: index, decoder: decoder(declarations.names), names: RowNames())
    let table = NameTable(index)
    let names = RowNames(table, header: own) { plain.event(at: $0, parts: .date.union(.title)) }
    for (place, name) in names.headerNames { own[place].id = Identifier(file: file, name: name) }
    return Reading(
      index: index, declarations: declarations, table: table, names: names, ownEvents: own)
  }

  /// Everything as it is indexed now, reading on where there is more; nothing where `isCancelled` said so.
  func readIndex(
    isCancelled: @escaping @Sendable () -> Bool, tell: @escaping @Sendable (Double) -> Void
  ) throws(TimelineFileError) -> LineIndex? {
    do throws(FileBytesError) {
      let known = indexed.withLock { $0 }
      return try LineIndexing(bytes, after: known, decoder: decoder(LineNames()))
        .run(isCancelled: isCancelled, tell: tell)
    } catch {
      throw TimelineFileError(error, path: path)
    }
  }

  private func contents(_ reading: Reading) -> TimelineContents {
    let (index, declarations, own) = (reading.index, reading.declarations, reading.ownEvents)
    let decoder = decoder(declarations.names)
    var records: any EventRecords = LineRecords(
      bytes: bytes, index: index, decoder: decoder, names: reading.names)
    var columns = index.dates
    if !own.isEmpty {
      columns = EventColumns(own)
      columns.append(contentsOf: index.dates)
      records = JoinedRecords(first: DecodedEvents(own), second: records)
    }
    var problems = LineProblems(
      path: path, bytes: bytes, index: index, decoder: decoder, limit: Self.keptProblems)
    problems.add(declarations.timeline?.diagnostics ?? [])
    problems.addSecondHeaders(declarations.otherHeaders)
    problems.addDuplicates(reading.names.duplicates) { own[$0].origin }
    problems.addRepeated(declarations.repeatedSources, .sources)
    problems.addRepeated(declarations.repeatedActors, .actors)
    problems.addOddLines()
    var contents = declarations.contents(records, columns: columns, diagnostics: problems.sorted)
    contents.successors = contents.successors.map { ($0.replaced, $0.row + own.count) }
    for (row, event) in own.enumerated() {
      if let replaced = event.replaces { contents.successors.append((replaced.name, row)) }
    }
    contents.uncountedProblems = problems.others
    return contents
  }

  func decoder(_ names: LineNames) -> LineDecoder {
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
}
