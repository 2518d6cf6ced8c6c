import Chronology

/// Makes an event of the bytes of a line in which nothing is out of the ordinary.
///
/// Gives nothing wherever it is not sure that the careful way would give the same without a word:
/// at an unknown key, a key that stands twice, a value of another type, a date with bounds. Parts
/// that nobody asks for are checked as JSON and passed over.
struct PlainEventReader {
  var scanner: LineScanner
  private let line: Int
  let file: Int
  let names: any DeclaredNames
  /// The bits of the parts that are asked for.
  private let parts: UInt16
  /// How far columns were counted, and the column there, from 0.
  private var counted: (position: Int, column: Int)

  init(
    _ bytes: UnsafeRawBufferPointer, line: Int, file: Int, names: any DeclaredNames,
    parts: EventParts
  ) {
    scanner = LineScanner(bytes)
    counted = (scanner.position, 0)
    self.line = line
    self.file = file
    self.names = names
    self.parts = parts.rawValue
  }

  /// A value that is missing is nothing; one that is out of the ordinary ends the reading.
  enum Field<Value> {
    case value(Value)
    case null
    case unsure
  }

  private struct Fields {
    var id: String?
    var date: StatedDate?
    var title: String?
    var status: Event.Status?
    var place: String?
    var actors: [ActorReference] = []
    var tags: [String] = []
    var group: String?
    var summary: String?
    var evidence: [Citation] = []
    var note: String?
    var replaces: String?
    var datedBy: Dating?
    var isPrivate = false
  }

  /// The event under a given name, or under the id of the line.
  mutating func event(name: String?) -> Event? {
    guard scanner.next() == UInt8(ascii: "{") else { return nil }
    let origin = origin()
    var fields = Fields()
    guard read(&fields, wantsID: name == nil), scanner.next() == 0,
      scanner.position == scanner.bytes.count
    else { return nil }
    if !scanner.isPlain,
      scanner.hasControls || TextCheck.firstUnfit(in: scanner.bytes, from: 0) != nil
    {
      return nil
    }
    if wants(.title), fields.title?.isEmpty ?? true { return nil }
    guard let id = name ?? fields.id, name != nil || !id.isEmpty else { return nil }
    var event = Event(
      id: Identifier(file: file, name: id), title: fields.title ?? "", origin: origin)
    event.isNamedByFile = name == nil
    if wants(.date) {
      if let date = fields.date {
        event.date = date
        if date.bounds == nil { event.undated = .withoutBounds }
      } else {
        event.undated = .notGiven
      }
    }
    event.status = fields.status
    event.place = fields.place
    event.actors = fields.actors
    event.tags = fields.tags
    event.group = fields.group
    event.summary = fields.summary
    event.evidence = fields.evidence
    event.note = fields.note
    event.replaces = fields.replaces.map { Identifier(file: file, name: $0) }
    event.datedBy = fields.datedBy
    event.isPrivate = fields.isPrivate
    return event
  }

  private func wants(_ part: EventParts) -> Bool { parts & part.rawValue != 0 }

  private mutating func read(_ fields: inout Fields, wantsID: Bool) -> Bool {
    var seen: UInt64 = 0
    return readMapping { reader, packed, _ in
      guard let key = LineKey(rawValue: packed) else { return false }
      let (bit, part) = Self.place(of: key)
      guard seen & bit == 0 else { return false }
      seen |= bit
      guard part.map({ reader.parts & $0 != 0 }) ?? (key == .id ? wantsID : true) else {
        return reader.scanner.skipValue(depth: 1)
      }
      switch key {
      case .id: return reader.read(&fields.id)
      case .date: return reader.readDate(&fields.date)
      case .title: return reader.read(&fields.title)
      case .status: return reader.readStatus(&fields.status)
      case .place: return reader.read(&fields.place)
      case .actors: return reader.readActors(&fields.actors)
      case .tags: return reader.readTexts(&fields.tags)
      case .group: return reader.read(&fields.group)
      case .summary: return reader.read(&fields.summary)
      case .evidence: return reader.readEvidence(&fields.evidence)
      case .note: return reader.read(&fields.note)
      case .replaces: return reader.read(&fields.replaces)
      case .datedBy: return reader.readDating(&fields.datedBy)
      case .private: return reader.readBoolean(&fields.isPrivate)
      case .type: return reader.readType()
      case .dateline: return false
      }
    }
  }

  /// A bit for a key, and the part of the event to which it belongs.
  @inline(__always)
  private static func place(of key: LineKey) -> (bit: UInt64, part: UInt16?) {
    switch key {
    case .id: (1, nil)
    case .date: (2, EventParts.date.rawValue)
    case .title: (4, EventParts.title.rawValue)
    case .status: (8, EventParts.status.rawValue)
    case .place: (16, EventParts.place.rawValue)
    case .actors: (32, EventParts.actors.rawValue)
    case .tags: (64, EventParts.tags.rawValue)
    case .group: (128, EventParts.group.rawValue)
    case .summary: (256, EventParts.summary.rawValue)
    case .evidence: (512, EventParts.evidence.rawValue)
    case .note: (1024, EventParts.note.rawValue)
    case .replaces: (2048, EventParts.replaces.rawValue)
    case .datedBy: (4096, EventParts.date.rawValue)
    case .private: (8192, EventParts.privacy.rawValue)
    case .type: (16384, nil)
    case .dateline: (32768, nil)
    }
  }

  /// Reads the entries of the mapping that begins here; `entry` is handed the key as one number,
  /// and where it stands.
  @inline(__always)
  mutating func readMapping(
    _ entry: (inout PlainEventReader, UInt64, Range<Int>) -> Bool
  ) -> Bool {
    guard scanner.take(UInt8(ascii: "{")) else { return false }
    if scanner.take(UInt8(ascii: "}")) { return true }
    while true {
      guard let key = scanner.text() else { return false }
      let packed = scanner.packed(key, hasEscapes: scanner.hasEscapes)
      guard scanner.take(UInt8(ascii: ":")), entry(&self, packed, key) else { return false }
      switch scanner.next() {
      case UInt8(ascii: ","): scanner.position &+= 1
      case UInt8(ascii: "}"):
        scanner.position &+= 1
        return true
      default: return false
      }
    }
  }

  /// Reads the values of the list that begins here.
  @inline(__always)
  mutating func readList(_ value: (inout PlainEventReader) -> Bool) -> Bool {
    guard scanner.take(UInt8(ascii: "[")) else { return false }
    if scanner.take(UInt8(ascii: "]")) { return true }
    while true {
      guard value(&self) else { return false }
      switch scanner.next() {
      case UInt8(ascii: ","): scanner.position &+= 1
      case UInt8(ascii: "]"):
        scanner.position &+= 1
        return true
      default: return false
      }
    }
  }

  // MARK: Values

  /// A text, or a word that is taken for one; `null` is nothing.
  mutating func read(_ text: inout String?) -> Bool {
    if scanner.next() == UInt8(ascii: "\"") {
      guard let range = scanner.text(),
        let string = LineText.wholeString(scanner.bytes, range, hasEscapes: scanner.hasEscapes)
      else { return false }
      text = string
      return true
    }
    guard let range = scanner.word() else { return false }
    if scanner.bytes[range.lowerBound] != UInt8(ascii: "n") {
      text = LineText.string(scanner.bytes, range, hasEscapes: false)
    }
    return true
  }

  private mutating func readTexts(_ texts: inout [String]) -> Bool {
    if readsNull() { return true }
    return readList { reader in
      var text: String?
      guard reader.read(&text) else { return false }
      if let text { texts.append(text) }
      return true
    }
  }

  private mutating func readActors(_ actors: inout [ActorReference]) -> Bool {
    if readsNull() { return true }
    return readList { reader in
      var actor: ActorReference?
      guard reader.readActor(&actor) else { return false }
      if let actor { actors.append(actor) }
      return true
    }
  }

  /// An actor that the file declares, or a plain name.
  mutating func readActor(_ actor: inout ActorReference?) -> Bool {
    var name: String?
    guard read(&name) else { return false }
    if let name {
      actor =
        names.hasActor(named: name)
        ? .declared(Identifier(file: file, name: name)) : .named(name)
    }
    return true
  }

  mutating func readBoolean(_ value: inout Bool) -> Bool {
    guard let range = scanner.next() == UInt8(ascii: "\"") ? nil : scanner.word() else {
      return false
    }
    switch scanner.packed(range, hasEscapes: false) {
    case LineWord.true: value = true
    case LineWord.false: value = false
    case LineWord.null: break
    default: return false
    }
    return true
  }

  mutating func readStatus(_ status: inout Event.Status?) -> Bool {
    var written: String?
    guard read(&written) else { return false }
    guard let written else { return true }
    status = Event.Status(rawValue: written)
    return status != nil
  }

  /// A date without bounds beside it, in quotation marks or as a number.
  mutating func readDate(_ date: inout StatedDate?) -> Bool {
    if readsNull() { return true }
    let range: Range<Int>
    if scanner.next() == UInt8(ascii: "\"") {
      guard let text = scanner.text(), !scanner.hasEscapes else { return false }
      range = text
    } else {
      guard let word = scanner.word() else { return false }
      range = word
    }
    let written = UnsafeRawBufferPointer(rebasing: scanner.bytes[range])
    guard let edtf = try? EDTF(parsing: written.bindMemory(to: UInt8.self).span) else {
      return false
    }
    date = StatedDate(edtf)
    return true
  }

  /// Whether `null` stands here, which is then passed.
  mutating func readsNull() -> Bool {
    guard scanner.next() == UInt8(ascii: "n") else { return false }
    return scanner.word() != nil
  }

  private mutating func readType() -> Bool {
    if readsNull() { return true }
    guard let range = scanner.text() else { return false }
    return scanner.packed(range, hasEscapes: scanner.hasEscapes) == LineWord.event
  }

  /// The place at which the scanner is, counting each byte of the line once.
  mutating func origin() -> Origin {
    var column = counted.column
    for index in counted.position..<scanner.position where scanner.bytes[index] & 0xC0 != 0x80 {
      column &+= 1
    }
    counted = (scanner.position, column)
    return Origin(file: file, line: line, column: column + 1)
  }
}
