import Chronology

/// Where the lines of a file are: its stretches, one after the other.
struct LineIndex: Sendable {
  /// The stretches; their dates stand in `dates`.
  private(set) var chunks: [LineChunk] = []
  /// The first row of each stretch.
  private var firstRows: [Int] = []
  /// The number of lines before each stretch.
  private var firstLines: [Int] = []
  /// The dates of all events.
  private(set) var dates = EventColumns()
  /// The number of events.
  var count: Int { dates.count }
  /// The number of lines.
  private(set) var lineCount = 0
  /// Where the next stretch begins.
  var end: Int { chunks.last?.end ?? 0 }

  /// Makes room for so many events.
  mutating func reserveCapacity(_ count: Int) { dates.reserveCapacity(count) }

  /// Adds the stretch that follows.
  mutating func append(_ chunk: LineChunk) {
    firstRows.append(count)
    firstLines.append(lineCount)
    dates.append(contentsOf: chunk.dates)
    lineCount += chunk.lineCount
    var chunk = chunk
    chunk.dates = EventColumns()
    chunks.append(chunk)
  }

  /// Takes the last stretch away, to read it again: its last line may have been half written.
  mutating func removeLastChunk() {
    while let last = chunks.popLast() {
      firstRows.removeLast()
      lineCount = firstLines.removeLast()
      dates.removeLast(last.offsets.count)
      // Stretches without a line lie within one that began before them.
      if last.lineCount > 0 { return }
    }
  }

  /// The stretch and the row in it of a row.
  func place(of row: Int) -> (chunk: Int, row: Int) {
    let chunk = firstRows.partitioningIndex { $0 > row } - 1
    return (chunk, row - firstRows[chunk])
  }

  /// The first row of a stretch.
  func firstRow(of chunk: Int) -> Int { firstRows[chunk] }

  /// The number of the first line of a stretch, from 1.
  func firstLine(of chunk: Int) -> Int { firstLines[chunk] + 1 }

  /// Where the line of a row begins.
  func offset(of row: Int) -> Int {
    let (chunk, row) = place(of: row)
    return chunks[chunk].offset(of: row)
  }

  /// Bytes in which the line of a row stands, from its start to the start of the next event.
  func extent(of row: Int) -> Range<Int> {
    let (chunk, local) = place(of: row)
    let start = chunks[chunk].offset(of: local)
    let isLast = local + 1 == chunks[chunk].offsets.count
    return start..<(isLast ? chunks[chunk].end : chunks[chunk].offset(of: local + 1))
  }

  /// The hash of a row's id.
  func nameHash(of row: Int) -> UInt32 {
    let (chunk, row) = place(of: row)
    return chunks[chunk].names[row]
  }

  /// The rows that share a hash, ascending.
  func rows(withNameHash hash: UInt32) -> [Int] {
    var found: [Int] = []
    for (index, chunk) in chunks.enumerated() {
      chunk.names.withUnsafeBufferPointer { names in
        for row in names.indices where names[row] == hash { found.append(firstRows[index] + row) }
      }
    }
    return found
  }

  /// The number of the line that begins at an offset, from 1; counts the lines since the last mark.
  func line(at offset: Int, in bytes: LineBytes) -> Int {
    let number = chunks.partitioningIndex { $0.start > offset } - 1
    guard number >= 0 else { return 1 }
    let chunk = chunks[number]
    let local = UInt32(truncatingIfNeeded: offset - chunk.start)
    let next = chunk.marks.partitioningIndex { $0.offset > local }
    let mark = next > 0 ? chunk.marks[next - 1] : (offset: 0, line: 0)
    let known = chunk.start + Int(mark.offset)
    let passed = known < offset ? bytes.withBytes(known..<offset) { LineEnds.count(in: $0) } : 0
    return firstLines[number] + Int(mark.line) + passed + 1
  }
}
