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
  /// Where the value of each key begins, or 0.
  private var places = InlineArray<16, Int32>(repeating: 0)
  /// Whether the date that was read last is a day.
  private var dateIsDay = false
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

  /// The event under a given name, or under the id of the line.
  ///
  /// The line is walked over once to check it and to find the values; then those that are asked for
  /// are read straight into the event, which is large to carry about.
  mutating func event(name: String?) -> Event? {
    guard scanner.next() == UInt8(ascii: "{") else { return nil }
    let origin = origin()
    guard find(), scanner.next() == 0, scanner.position == scanner.bytes.count else { return nil }
    if !scanner.isPlain,
      scanner.hasControls || TextCheck.firstUnfit(in: scanner.bytes, from: 0) != nil
    {
      return nil
    }
    var id = name
    if name == nil || parts == EventParts.all.rawValue, go(to: .id) {
      var own: String?
      guard read(&own), own?.isEmpty != true else { return nil }
      id = name ?? own
    }
    guard let id else { return nil }
    var title: String?
    if wants(.title) {
      guard go(to: .title), read(&title), title?.isEmpty == false else { return nil }
    }
    var event = Event(id: Identifier(file: file, name: id), title: title ?? "", origin: origin)
    event.isNamedByFile = name == nil
    return fill(&event) ? event : nil
  }

  @inline(__always)
  private mutating func fill(_ event: inout Event) -> Bool {
    if go(to: .type), !readType() { return false }
    if wants(.date) {
      if go(to: .date), !readDate(&event.date) { return false }
      if let date = event.date {
        // A single day has bounds, and most dates are one.
        if !dateIsDay, date.bounds == nil { event.undated = .withoutBounds }
      } else {
        event.undated = .notGiven
      }
      if go(to: .datedBy), !readDating(&event.datedBy) { return false }
    }
    if wants(.status), go(to: .status), !readStatus(&event.status) { return false }
    if wants(.place), go(to: .place), !read(&event.place) { return false }
    if wants(.actors), go(to: .actors), !readActors(&event.actors) { return false }
    if wants(.tags), go(to: .tags), !readTexts(&event.tags) { return false }
    if wants(.group), go(to: .group), !read(&event.group) { return false }
    if wants(.summary), go(to: .summary), !read(&event.summary) { return false }
    if wants(.evidence), go(to: .evidence), !readEvidence(&event.evidence) { return false }
    if wants(.note), go(to: .note), !read(&event.note) { return false }
    if wants(.privacy), go(to: .private), !readBoolean(&event.isPrivate) { return false }
    if wants(.replaces), go(to: .replaces) {
      var name: String?
      guard read(&name) else { return false }
      event.replaces = name.map { Identifier(file: file, name: $0) }
    }
    return true
  }

  @inline(__always)
  private func wants(_ part: EventParts) -> Bool { parts & part.rawValue != 0 }

  /// Goes to where the value of a key begins, if the line has the key.
  @inline(__always)
  private mutating func go(to key: LineKey) -> Bool {
    let place = Int(places[Self.index(of: key)])
    if place > 0 { scanner.position = place }
    return place > 0
  }

  /// Finds where the value of each key begins; each must be known and stand once.
  @inline(__always)
  private mutating func find() -> Bool {
    readMapping { reader, packed, _ in
      guard let key = LineKey(rawValue: packed), key != .dateline,
        reader.places[Self.index(of: key)] == 0
      else { return false }
      _ = reader.scanner.next()
      reader.places[Self.index(of: key)] = Int32(truncatingIfNeeded: reader.scanner.position)
      return reader.scanner.skipValue(depth: 1)
    }
  }

  /// The place of a key in `places`.
  @inline(__always)
  private static func index(of key: LineKey) -> Int {
    switch key {
    case .id: 0
    case .date: 1
    case .title: 2
    case .status: 3
    case .place: 4
    case .actors: 5
    case .tags: 6
    case .group: 7
    case .summary: 8
    case .evidence: 9
    case .note: 10
    case .replaces: 11
    case .datedBy: 12
    case .private: 13
    case .type: 14
    case .dateline: 15
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
    var count = 0
    while true {
      // What has more than a list may have is cut by the careful way, which tells it.
      count &+= 1
      guard count <= DocumentLimits.entries, value(&self) else { return false }
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
    if let day = scanner.day(range) {
      date = StatedDate(EDTF(day))
      dateIsDay = true
      return true
    }
    dateIsDay = false
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

  /// The place at which the scanner is, counted on from the last one.
  mutating func origin() -> Origin {
    var column = counted.column
    let steps = min(counted.position, scanner.position)..<max(counted.position, scanner.position)
    var points = steps.count
    if !scanner.isPlain {
      points = steps.reduce(0) { $0 &+ (scanner.bytes[$1] & 0xC0 == 0x80 ? 0 : 1) }
    }
    column += counted.position <= scanner.position ? points : -points
    counted = (scanner.position, column)
    return Origin(file: file, line: line, column: column + 1)
  }
}
