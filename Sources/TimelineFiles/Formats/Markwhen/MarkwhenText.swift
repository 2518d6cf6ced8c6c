import Chronology

/// A text of an event, freed of the markup in it.
///
/// Tags (`#tag`), the event's id (`!id`), places (`[name](location)`) and pictures are taken out of the text as
/// markwhen itself does; a link leaves its words.
struct MarkwhenText {
  /// A link or picture.
  struct Link: Hashable {
    var title: String
    var address: String
  }

  /// What a reader sees.
  private(set) var plain = ""
  private(set) var tags: [String] = []
  private(set) var id: String?
  private(set) var places: [String] = []
  private(set) var links: [Link] = []
  /// Names behind `@`, which stay in the text as well.
  private(set) var people: [String] = []
  /// Whether there is nothing but one link.
  private(set) var isOnlyLink = false

  private let bytes: ArraySlice<UInt8>
  private var output: [UInt8] = []
  private var position: Int
  /// Where the next `]` stands, once it was looked for; so that many `[` do not each look to the end.
  private var nextBracket = -1
  private var takesID: Bool
  /// Where each `(` is closed, once it was asked for.
  private var closings: [Int: Int]?

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - bytes: The text, in one line.
  ///   - takesID: Whether the first id in it is the event's.
  init(_ bytes: ArraySlice<UInt8>, takesID: Bool = false) {
    self.bytes = MarkwhenValue.trim(bytes)
    self.takesID = takesID
    position = self.bytes.startIndex
    read()
    plain = String(decoding: MarkwhenValue.trim(output[...]), as: UTF8.self)
    isOnlyLink =
      links.count == 1 && tags.isEmpty && places.isEmpty && id == nil
      && (self.bytes.first == 0x5B || self.bytes.first == 0x21) && self.bytes.last == 0x29
      && (plain.isEmpty || plain == links.first?.title)
  }

  private func byte(_ index: Int) -> UInt8 {
    bytes.indices.contains(index) ? bytes[index] : 0
  }

  private var isAfterSpace: Bool {
    position == bytes.startIndex || byte(position - 1) == 0x20 || byte(position - 1) == 0x09
  }

  private mutating func read() {
    while position < bytes.endIndex {
      switch bytes[position] {
      case 0x5C where readEscape(): break
      case 0x23 where isAfterSpace && readTag(): break
      case 0x21 where readPicture() || readID(): break
      case 0x5B where readLink(): break
      case 0x40 where readPerson(): break
      default:
        output.append(bytes[position])
        position += 1
      }
    }
  }

  /// A backslash before a mark: the mark is only a character.
  private mutating func readEscape() -> Bool {
    let next = byte(position + 1)
    let isMark =
      0x21...0x2F ~= next || 0x3A...0x40 ~= next || 0x5B...0x60 ~= next || 0x7B...0x7E ~= next
    // At the start of a line it keeps the line from being taken for something else.
    guard isMark || position == bytes.startIndex && position + 1 < bytes.endIndex else {
      return false
    }
    output.append(next)
    position += 2
    return true
  }

  /// A name of letters, digits and underscores.
  private func name(_ start: Int, also: UInt8 = 0x5F) -> ArraySlice<UInt8> {
    bytes[min(start, bytes.endIndex)...].prefix { byte in
      0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte || byte == 0x5F
        || byte >= 0x80 || byte == also
    }
  }

  private mutating func readTag() -> Bool {
    let tag = name(position + 1)
    // A number alone is no tag.
    guard !tag.isEmpty, !tag.allSatisfy({ 0x30...0x39 ~= $0 }) else { return false }
    let text = String(decoding: tag, as: UTF8.self)
    if !tags.contains(text) { tags.append(text) }
    remove(upTo: tag.endIndex)
    return true
  }

  private mutating func readID() -> Bool {
    let name = name(position + 1)
    let isInWord = position > bytes.startIndex && !self.name(position - 1).prefix(1).isEmpty
    guard takesID, !name.isEmpty, !isInWord
    else {
      // A backslash behind the mark keeps a name from being taken for an id.
      guard byte(position + 1) == 0x5C, !self.name(position + 2).isEmpty else { return false }
      output.append(bytes[position])
      position += 2
      return true
    }
    id = String(decoding: name, as: UTF8.self)
    takesID = false
    remove(upTo: name.endIndex)
    return true
  }

  /// A name behind `@`; one with a slash is another page.
  private mutating func readPerson() -> Bool {
    if byte(position + 1) == 0x5C, !name(position + 2).isEmpty {
      output.append(bytes[position])
      position += 2
      return true
    }
    let name = name(position + 1, also: 0x2F)
    guard isAfterSpace, !name.isEmpty else { return false }
    let text = String(decoding: name, as: UTF8.self)
    if !name.contains(0x2F), !people.contains(text) { people.append(text) }
    output.append(contentsOf: bytes[position..<name.endIndex])
    position = name.endIndex
    return true
  }

  private mutating func readPicture() -> Bool {
    guard byte(position + 1) == 0x5B, let link = link(at: position + 1) else { return false }
    links.append(link.value)
    remove(upTo: link.end)
    return true
  }

  private mutating func readLink() -> Bool {
    guard let link = link(at: position) else { return false }
    if ["location", "map"].contains(link.value.address.lowercased()) {
      places.append(link.value.title)
      remove(upTo: link.end)
      return true
    }
    links.append(link.value)
    output.append(contentsOf: link.value.title.utf8)
    position = link.end
    return true
  }

  /// Goes on behind something that is taken out, with one space where it stood between two.
  private mutating func remove(upTo end: Int) {
    position = end
    if output.last == 0x20 || output.isEmpty {
      while byte(position) == 0x20 { position += 1 }
    }
  }

  /// `[words](address)`, beginning at a `[`.
  private mutating func link(at start: Int) -> (value: Link, end: Int)? {
    if nextBracket <= start {
      var index = start + 1
      while index < bytes.endIndex, bytes[index] != 0x5D {
        index += bytes[index] == 0x5C ? 2 : 1
      }
      nextBracket = index
    }
    guard nextBracket < bytes.endIndex, byte(nextBracket + 1) == 0x28 else { return nil }
    let first = nextBracket + 2
    if closings == nil { closings = Self.closings(in: bytes) }
    guard let index = closings?[nextBracket + 1], index > first else { return nil }
    let words = Self.unescaped(bytes[(start + 1)..<nextBracket])
    let address = String(decoding: bytes[first..<index], as: UTF8.self)
    return (Link(title: words, address: address), index + 1)
  }

  /// The `)` of each `(` that has one before the next space, as an address must.
  private static func closings(in bytes: ArraySlice<UInt8>) -> [Int: Int] {
    var closings: [Int: Int] = [:]
    var open: [Int] = []
    for index in bytes.indices {
      switch bytes[index] {
      case 0x28: open.append(index)
      case 0x29: if let start = open.popLast() { closings[start] = index }
      case 0x20, 0x09: open.removeAll(keepingCapacity: true)
      default: break
      }
    }
    return closings
  }

  /// A text without the backslashes before marks.
  static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    var output: [UInt8] = []
    var isEscaped = false
    for byte in bytes {
      if byte == 0x5C, !isEscaped {
        isEscaped = true
        continue
      }
      isEscaped = false
      output.append(byte)
    }
    return String(decoding: output, as: UTF8.self)
  }
}
