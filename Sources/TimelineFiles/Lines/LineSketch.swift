/// What an index takes from one line of JSON Lines, found in one pass without an allocation.
///
/// The line is checked as a whole: whatever is not `broken` is one JSON object. Offsets are bytes
/// from the start of the line.
struct LineSketch: Hashable, Sendable {
  /// What a line is.
  enum Kind: UInt8, Sendable {
    /// Nothing but spaces.
    case blank
    /// The header: `dateline` is given.
    case header
    /// An event: no `type`, or `"type": "event"`.
    case event
    /// A source of its own line.
    case source
    /// An actor of its own line.
    case actor
    /// Has a `type` that there is not; `LineDecoder.problems` says what was meant.
    case unknownType
    /// No JSON object; `LineDecoder.problems` says what is wrong and where.
    case broken
  }

  /// What stands where a text or a date may stand.
  enum Form: UInt8, Sendable {
    /// Nothing, or `null`, which counts as nothing.
    case absent
    /// A text in quotation marks.
    case string
    /// A number, `true` or `false`, which are text as written.
    case word
    case mapping
    case list
  }

  /// Where a value stands: inside of its quotation marks, and with its brackets or braces.
  struct Value: Hashable, Sendable {
    var form = Form.absent
    /// Whether it is a text with escapes, which must be decoded before it is compared.
    var hasEscapes = false
    fileprivate var start: Int32 = 0
    fileprivate var end: Int32 = 0

    /// The bytes of the value.
    var range: Range<Int> { Int(start)..<Int(end) }
    /// Whether this is a text or what is taken for one.
    var isText: Bool { form == .string || form == .word }
  }

  private(set) var kind = Kind.blank
  /// The value of `id`; one that is empty or no text is no id.
  private(set) var id = Value()
  /// The value of `date`.
  private(set) var date = Value()
  /// The value of `title`.
  private(set) var title = Value()
  /// The value of `replaces`.
  private(set) var replaces = Value()
  /// Whether `dated-by` is given.
  private(set) var hasDatedBy = false
  /// Whether `evidence` is given.
  private(set) var hasEvidence = false
  /// Whether a text anywhere has an escape of the form `\u0000`.
  private(set) var hasUnicodeEscapes = false
  /// Whether a text has bytes that are not valid UTF-8, or control characters: the line can be
  /// read, with U+FFFD in their places, and has a problem for each.
  private(set) var needsMending = false
  /// Where a broken line is broken.
  private(set) var brokenAt: Int32 = 0

  /// Whether the line gives an id.
  var hasID: Bool { id.isText && id.start < id.end }

  /// Looks at a line, which must be shorter than 2 GiB, without the line feed that ends it.
  init(_ bytes: UnsafeRawBufferPointer) {
    var scanner = LineScanner(bytes)
    guard scanner.next() != 0 || scanner.position < bytes.count else { return }
    var type = Value()
    var isHeader = false
    guard read(&scanner, &type, &isHeader) else {
      self = LineSketch(brokenAt: scanner.position)
      return
    }
    hasUnicodeEscapes = scanner.hasUnicodeEscapes
    needsMending =
      !scanner.isPlain && (scanner.hasControls || TextCheck.firstUnfit(in: bytes, from: 0) != nil)
    kind = isHeader ? .header : Self.kind(type, scanner)
  }

  private init(brokenAt position: Int) {
    kind = .broken
    brokenAt = Int32(truncatingIfNeeded: position)
  }

  private static func kind(_ type: Value, _ scanner: LineScanner) -> Kind {
    switch type.form {
    case .absent: return .event
    case .string: break
    default: return .unknownType
    }
    switch scanner.packed(type.range, hasEscapes: type.hasEscapes) {
    case LineWord.event: return .event
    case LineWord.source: return .source
    case LineWord.actor: return .actor
    default: return .unknownType
    }
  }

  @inline(__always)
  private mutating func read(
    _ scanner: inout LineScanner, _ type: inout Value, _ isHeader: inout Bool
  ) -> Bool {
    guard scanner.take(UInt8(ascii: "{")) else { return false }
    if scanner.next() == UInt8(ascii: "}") {
      scanner.position &+= 1
    } else {
      var seen: UInt32 = 0
      while true {
        guard let key = scanner.text() else { return false }
        let name = LineKey(rawValue: scanner.packed(key, hasEscapes: scanner.hasEscapes))
        guard scanner.take(UInt8(ascii: ":")) else { return false }
        switch name {
        case .id: if !readValue(&scanner, &seen, 1, &id) { return false }
        case .date: if !readValue(&scanner, &seen, 2, &date) { return false }
        case .title: if !readValue(&scanner, &seen, 4, &title) { return false }
        case .replaces: if !readValue(&scanner, &seen, 8, &replaces) { return false }
        case .type: if !readValue(&scanner, &seen, 16, &type) { return false }
        case .datedBy: if !readPresence(&scanner, &seen, 32, &hasDatedBy) { return false }
        case .evidence: if !readPresence(&scanner, &seen, 64, &hasEvidence) { return false }
        case .dateline: if !readPresence(&scanner, &seen, 128, &isHeader) { return false }
        default: if !scanner.skipValue(depth: 1) { return false }
        }
        switch scanner.next() {
        case UInt8(ascii: ","):
          scanner.position &+= 1
          continue
        case UInt8(ascii: "}"): scanner.position &+= 1
        default: return false
        }
        break
      }
    }
    return scanner.next() == 0 && scanner.position == scanner.bytes.count
  }

  /// Whether something other than `null` stands here; the first of a key counts.
  @inline(__always)
  private func readPresence(
    _ scanner: inout LineScanner, _ seen: inout UInt32, _ bit: UInt32, _ isThere: inout Bool
  ) -> Bool {
    let isFirst = seen & bit == 0
    seen |= bit
    let isNull = scanner.next() == UInt8(ascii: "n")
    guard scanner.skipValue(depth: 1) else { return false }
    if isFirst { isThere = !isNull }
    return true
  }

  /// Notes where a value stands; the first of a key counts, as in any mapping of a timeline.
  @inline(never)
  private func readValue(
    _ scanner: inout LineScanner, _ seen: inout UInt32, _ bit: UInt32, _ value: inout Value
  ) -> Bool {
    guard let found = Value(&scanner) else { return false }
    if seen & bit == 0 { value = found }
    seen |= bit
    return true
  }
}

extension LineSketch.Value {
  /// Passes over the value that stands next.
  @inline(__always)
  fileprivate init?(_ scanner: inout LineScanner) {
    let first = scanner.next()
    let range: Range<Int>
    switch first {
    case UInt8(ascii: "\""):
      guard let text = scanner.text() else { return nil }
      form = .string
      hasEscapes = scanner.hasEscapes
      range = text
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      let start = scanner.position
      guard scanner.skipContainer(depth: 1) else { return nil }
      form = first == UInt8(ascii: "{") ? .mapping : .list
      range = start..<scanner.position
    default:
      guard let word = scanner.word() else { return nil }
      form = first == UInt8(ascii: "n") ? .absent : .word
      range = word
    }
    start = Int32(truncatingIfNeeded: range.lowerBound)
    end = Int32(truncatingIfNeeded: range.upperBound)
  }

  /// The text, with its escapes and what had to be mended as the careful reader gives it.
  ///
  /// Empty where the bytes are no longer those of the sketch and end before the value.
  func text(in bytes: UnsafeRawBufferPointer, needsMending: Bool) -> String {
    guard end <= bytes.count else { return "" }
    guard needsMending else {
      return LineText.string(bytes, range, hasEscapes: hasEscapes)
    }
    let value = UnsafeRawBufferPointer(rebasing: bytes[range])
    let mended = InputText(line: value, at: 1, path: "", isMiddle: true)
    return mended.bytes.withUnsafeBytes { mended in
      LineText.string(mended, 0..<mended.count, hasEscapes: hasEscapes)
    }
  }
}
