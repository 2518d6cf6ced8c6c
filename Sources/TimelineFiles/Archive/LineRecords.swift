import Chronology

/// The events of a JSON Lines file: each is read and decoded when it is looked at.
struct LineRecords: EventRecords {
  let bytes: LineBytes
  let index: LineIndex
  let decoder: LineDecoder
  /// The ids of events that need one of their own.
  let names: RowNames
  private let cache = EventCache()
  private let lastLine = LastLine()

  init(bytes: LineBytes, index: LineIndex, decoder: LineDecoder, names: RowNames) {
    self.bytes = bytes
    self.index = index
    self.decoder = decoder
    self.names = names
  }

  var count: Int { index.count }

  func event(at row: Int, parts: EventParts) -> Event {
    if let known = cache.event(at: row) { return known }
    if parts.isEmpty, let event = nameOnly(at: row) { return event }
    let line = lastLine.line(at: index.offset(of: row), index, bytes)
    let event = bytes.withBytes(index.extent(of: row)) { raw -> Event? in
      let end = LineEnds.next(in: raw, from: 0) ?? raw.count
      return decode(UnsafeRawBufferPointer(rebasing: raw[..<end]), row, line: line, parts: .all)
    }
    guard let event, isBelievable(event, row) else { return gone(row, line) }
    cache.add(event, at: row)
    return event
  }

  /// An event of which only the id is known: for a list that one walks through.
  private func nameOnly(at row: Int) -> Event? {
    if let name = cache.name(at: row) {
      return Event(
        id: Identifier(file: decoder.file, name: name), title: "",
        origin: Origin(file: decoder.file, line: 1, column: 1))
    }
    let event = bytes.withBytes(index.extent(of: row)) { raw -> Event? in
      let end = LineEnds.next(in: raw, from: 0) ?? raw.count
      return decode(UnsafeRawBufferPointer(rebasing: raw[..<end]), row, line: 1, parts: [])
    }
    guard let event, isBelievable(event, row) else { return nil }
    cache.note(event.id.name, row)
    return event
  }

  func row(named name: String) -> Int? {
    if let known = cache.row(named: name) { return known }
    if let row = names.row(named: name) { return row }
    return index.rows(withNameHash: NameHash.hash(name)).first { row in
      event(at: row, parts: []).id.name == name
    }
  }

  private func decode(
    _ line: UnsafeRawBufferPointer, _ row: Int, line number: Int, parts: EventParts
  ) -> Event? {
    guard let name = names.name(of: row) else {
      return decoder.event(line, line: number, parts: parts)
    }
    switch name {
    case .given(let name): return decoder.event(line, line: number, name: name, parts: parts)
    case .numbered(let place):
      guard let base = decoder.event(line, line: number, parts: [])?.id.name else { return nil }
      return decoder.event(line, line: number, name: "\(base)-\(place)", parts: parts)
    }
  }

  /// Whether an event is the one that was indexed: in a file that has changed, the bytes may be others.
  private func isBelievable(_ event: Event, _ row: Int) -> Bool {
    switch names.name(of: row) {
    case nil: NameHash.hash(event.id.name) == index.nameHash(of: row)
    case .numbered(let place)?:
      NameHash.hash(String(event.id.name.dropLast("-\(place)".count))) == index.nameHash(of: row)
    // The line's own id is another event's, and was replaced.
    case .given?: bytes.isUnchanged
    }
  }

  /// What stands for an event whose line is not there any more, or cannot be read.
  private func gone(_ row: Int, _ line: Int) -> Event {
    let isThere = bytes.isUnchanged
    return Event(
      id: Identifier(file: decoder.file, name: "\(isThere ? "unreadable" : "changed")-\(row + 1)"),
      title: isThere
        ? "This line cannot be read as an event: dateline check tells why"
        : "This line has changed in the file: R reads it again",
      origin: Origin(file: decoder.file, line: line, column: 1))
  }

  // MARK: Many rows

  func forEach(of rows: RowSelection, parts: EventParts, _ body: (Int, Event) -> Void) {
    switch rows {
    case .stretch(let rows, let condition):
      let search = LineSearch(condition)
      for part in blocks(of: rows) { look(through: part, for: search, parts: parts, body) }
    case .list(let rows):
      for (first, last) in Self.runs(of: rows) {
        for part in blocks(of: first..<last + 1) {
          look(through: part, for: nil, parts: parts, body)
        }
      }
    }
  }

  /// Rows that follow each other closely enough to be read together; what lies between is passed over.
  private static func runs(of rows: [Int]) -> [(first: Int, last: Int)] {
    var runs: [(first: Int, last: Int)] = []
    for row in rows {
      if let last = runs.last?.last, row == last + 1 {
        runs[runs.count - 1].last = row
      } else {
        runs.append((row, row))
      }
    }
    return runs
  }

  /// Stretches of rows whose lines fit into a block; a line longer than that has one to itself.
  private func blocks(of rows: Range<Int>) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var first = rows.lowerBound
    while first < rows.upperBound {
      let limit = index.offset(of: first) + bytes.sizes.scan
      let next = (first + 1..<rows.upperBound).partitioningIndex { row in
        index.extent(of: row).upperBound > limit
      }
      blocks.append(first..<next)
      first = next
    }
    return blocks
  }

  private func look(
    through rows: Range<Int>, for search: LineSearch?, parts: EventParts,
    _ body: (Int, Event) -> Void
  ) {
    let start = index.offset(of: rows.lowerBound)
    let end = index.extent(of: rows.upperBound - 1).upperBound
    let isSearching = search.map { !$0.isAnything } ?? false
    bytes.withBytes(start..<end) { raw in
      let wantsLine = parts.contains(.origin)
      var line = (offset: start, number: wantsLine ? index.line(at: start, in: bytes) : 1)
      func hand(_ row: Int, _ offset: Int) {
        let local = offset - start
        guard local < raw.count else { return isSearching ? () : body(row, gone(row, line.number)) }
        if wantsLine {
          let between = UnsafeRawBufferPointer(rebasing: raw[(line.offset - start)..<local])
          line = (offset, line.number + LineEnds.count(in: between))
        }
        let end = LineEnds.next(in: raw, from: local) ?? raw.count
        let bytes = UnsafeRawBufferPointer(rebasing: raw[local..<end])
        if let event = decode(bytes, row, line: line.number, parts: parts),
          isBelievable(event, row)
        {
          body(row, event)
        } else if !isSearching {
          body(row, gone(row, line.number))
        }
      }
      guard let search, !search.isAnything else {
        for row in rows { hand(row, index.offset(of: row)) }
        return
      }
      var (chunk, local) = index.place(of: rows.lowerBound)
      var cursor = search.cursor(in: raw)
      for row in rows {
        while local >= index.chunks[chunk].offsets.count { (chunk, local) = (chunk + 1, 0) }
        defer { local += 1 }
        let offset = index.chunks[chunk].offset(of: local)
        let next =
          local + 1 < index.chunks[chunk].offsets.count
          ? index.chunks[chunk].offset(of: local + 1) : index.chunks[chunk].end
        // Of a file that has been cut, the rest is not there any more.
        guard offset - start < raw.count else { return }
        if !index.dates.isPlain(at: row)
          || cursor.holds(in: (offset - start)..<min(next - start, raw.count))
        {
          hand(row, offset)
        }
      }
    }
  }
}
