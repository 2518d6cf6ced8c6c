import Chronology

/// Takes from the lines of a stretch what an index needs.
struct ChunkReader {
  private(set) var chunk: LineChunk
  private let decoder: LineDecoder
  private var nextMark: UInt32 = 0

  init(start: Int, decoder: LineDecoder) {
    chunk = LineChunk(start: start)
    self.decoder = decoder
  }

  /// Looks at one line, without its line feed, that begins at an offset from the start of the stretch.
  mutating func read(_ line: UnsafeRawBufferPointer, at offset: UInt32) {
    if offset >= nextMark {
      chunk.marks.append((offset, UInt32(truncatingIfNeeded: chunk.lineCount)))
      nextMark = offset + UInt32(LineChunk.markDistance)
    }
    chunk.lineCount += 1
    chunk.hash?.add(line)
    let sketch = LineSketch(line)
    switch sketch.kind {
    case .blank: return
    case .event: addEvent(sketch, line, offset)
    case .header:
      chunk.headers.append(offset)
    case .source: declare(sketch, line, offset, \.sources)
    case .actor: declare(sketch, line, offset, \.actors)
    case .unknownType, .broken: chunk.addOdd(offset)
    }
  }

  /// Passes over a line that is too long to be read.
  mutating func skipLine(at offset: UInt32) {
    chunk.lineCount += 1
    chunk.hash = nil
    chunk.addOdd(offset)
  }

  /// Notes where the stretch ends.
  mutating func finish(at end: Int) {
    chunk.end = end
    // What grew has room to spare, which would stay.
    chunk.offsets = chunk.offsets.map { $0 }
    chunk.names = chunk.names.map { $0 }
  }

  private mutating func declare(
    _ sketch: LineSketch, _ line: UnsafeRawBufferPointer, _ offset: UInt32,
    _ lines: WritableKeyPath<LineChunk, LineChunk.DeclaredLines>
  ) {
    guard sketch.hasID else { return chunk.addOdd(offset) }
    if sketch.needsMending { chunk.addOdd(offset) }
    chunk[keyPath: lines].offsets.append(offset)
    chunk[keyPath: lines].names.append(Self.nameHash(sketch, line))
  }

  private mutating func addEvent(
    _ sketch: LineSketch, _ line: UnsafeRawBufferPointer, _ offset: UInt32
  ) {
    let row = chunk.offsets.count
    var isOdd = sketch.needsMending || !sketch.title.isText || sketch.title.range.isEmpty
    chunk.offsets.append(offset)
    chunk.names.append(
      sketch.hasID ? Self.nameHash(sketch, line) : NameHash.hash(decoder.madeName(line, sketch)))
    let isPlain =
      !sketch.hasUnicodeEscapes && !sketch.needsMending && PlainText.isPlain(jsonLine: line)
    let (key, far) = dateKey(sketch, line, &isOdd)
    chunk.dates.append(key, far: far, isPlain: isPlain)
    if sketch.replaces.isText {
      chunk.replaced.append(
        (sketch.replaces.text(in: line, needsMending: sketch.needsMending), row))
    }
    if isOdd { chunk.addOdd(offset) }
  }

  private static func nameHash(_ sketch: LineSketch, _ line: UnsafeRawBufferPointer) -> UInt32 {
    guard sketch.id.hasEscapes || sketch.needsMending else {
      return NameHash.hash(UnsafeRawBufferPointer(rebasing: line[sketch.id.range]))
    }
    return NameHash.hash(sketch.id.text(in: line, needsMending: sketch.needsMending))
  }

  private func dateKey(
    _ sketch: LineSketch, _ line: UnsafeRawBufferPointer, _ isOdd: inout Bool
  ) -> (key: DateKey, far: ChronologicalKey?) {
    let edtf: EDTF?
    switch sketch.date.form {
    case .absent: return (.undated, nil)
    case .mapping, .list: edtf = decoder.event(line, line: 1, parts: .date)?.date?.edtf
    case .string, .word:
      let bytes = UnsafeRawBufferPointer(rebasing: line[sketch.date.range])
      if let key = PlainDay.key(bytes, isAlone: !sketch.hasDatedBy) { return (key, nil) }
      edtf =
        sketch.date.hasEscapes || sketch.needsMending
        ? try? EDTF(parsing: sketch.date.text(in: line, needsMending: sketch.needsMending))
        : try? EDTF(parsing: bytes.bindMemory(to: UInt8.self).span)
    }
    guard let edtf else {
      isOdd = true
      return (.undated, nil)
    }
    return DateKey.make(edtf, isAlone: sketch.date.isText && !sketch.hasDatedBy)
  }
}

/// The usual date, a day of the years 1 to 9999 with or without a qualifier, without the detour by EDTF.
///
/// With the whole of EDTF a million dates take 0.3 s; with this the usual ones take a tenth of it.
enum PlainDay {
  static func key(_ bytes: UnsafeRawBufferPointer, isAlone: Bool) -> DateKey? {
    guard bytes.count == 10 || bytes.count == 11, bytes[4] == 0x2D, bytes[7] == 0x2D else {
      return nil
    }
    var isQualified = false
    if bytes.count == 11 {
      switch bytes[10] {
      case UInt8(ascii: "~"), UInt8(ascii: "?"), UInt8(ascii: "%"): isQualified = true
      default: return nil
      }
    }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for index in range {
        let digit = bytes[index] &- 0x30
        guard digit < 10 else { return nil }
        value = value &* 10 &+ Int(digit)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10), year > 0,
      let date = CalendarDay(year: year, month: month, day: day)
    else { return nil }
    return DateKey(
      day: Int32(truncatingIfNeeded: date.number), isQualified: isQualified, isAlone: isAlone)
  }
}
