/// Bounds what a page can cost before it is parsed.
///
/// The algorithm of the HTML standard looks through all open elements at most start tags, and puts formatting
/// elements that were left open into every later paragraph again, so that a page of 100,000 open tags takes
/// minutes. Browsers stop at a depth as well (Chromium at 512). Tags beyond are left out; no text is.
enum HTMLNesting {
  /// How deep elements may stand in each other.
  static let depth = 400
  /// How many formatting elements may be open.
  static let formatting = 64
  /// How many attributes a tag may have.
  static let attributes = 400

  /// The page without the tags that are too many; as it is where there are none.
  ///
  /// O(n).
  static func bounded(_ bytes: [UInt8]) -> [UInt8] {
    var scan = Scan(bytes: bytes)
    scan.run()
    guard !scan.dropped.isEmpty else { return bytes }
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var position = 0
    for range in scan.dropped {
      kept.append(contentsOf: bytes[position..<range.lowerBound])
      position = range.upperBound
    }
    kept.append(contentsOf: bytes[position...])
    return kept
  }

  /// Elements that never have content, or that end where another one begins.
  private static let flat = Set(
    [
      "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
      "track", "wbr", "param", "frame", "keygen", "bgsound", "basefont", "p", "li", "dd", "dt",
      "option", "optgroup", "tr", "td", "th", "tbody", "thead", "tfoot", "html", "head", "body",
      "a", "nobr", "button", "rp", "rt",
    ].map { Array($0.utf8) })
  private static let formattingNames = Set(
    [
      "b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u",
    ].map { Array($0.utf8) })
  /// Elements whose content is no markup.
  private static let raw = Set(
    ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"]
      .map { Array($0.utf8) })

  private struct Scan {
    let bytes: [UInt8]
    var dropped: [Range<Int>] = []
    private var position = 0
    private var open: [[UInt8]] = []
    private var openFormatting: [[UInt8]] = []
    /// How many start tags of each name were left out, so that their end tags are as well.
    private var left: [[UInt8]: Int] = [:]

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func run() {
      while let mark = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
        position = mark + 1
        guard position < bytes.count else { return }
        switch bytes[position] {
        case UInt8(ascii: "!"):
          if bytes[position...].starts(with: "!--".utf8) { skip(to: "-->") }
        case UInt8(ascii: "/"):
          position += 1
          endTag(from: mark)
        case let byte where HTMLNesting.isLetter(byte): startTag(from: mark)
        default: break
        }
      }
    }

    private mutating func startTag(from mark: Int) {
      let name = name()
      let (count, isEmpty) = skipAttributes()
      let tag = mark..<position
      if HTMLNesting.raw.contains(name) {
        if count > HTMLNesting.attributes { dropped.append(tag) }
        skipRaw(name)
        return
      }
      if count > HTMLNesting.attributes {
        dropped.append(tag)
        if !HTMLNesting.flat.contains(name) { left[name, default: 0] += 1 }
      } else if HTMLNesting.formattingNames.contains(name) {
        if openFormatting.count < HTMLNesting.formatting {
          openFormatting.append(name)
        } else {
          dropped.append(tag)
          left[name, default: 0] += 1
        }
      } else if !HTMLNesting.flat.contains(name), !(isEmpty && isForeign) {
        if open.count < HTMLNesting.depth {
          open.append(name)
        } else {
          dropped.append(tag)
          left[name, default: 0] += 1
        }
      } else if open.count + openFormatting.count >= HTMLNesting.depth + HTMLNesting.formatting {
        dropped.append(tag)
      }
    }

    private mutating func endTag(from mark: Int) {
      let name = name()
      guard !name.isEmpty else { return }
      _ = skipAttributes()
      if let count = left[name], count > 0 {
        left[name] = count - 1
        dropped.append(mark..<position)
      } else if let index = openFormatting.lastIndex(of: name) {
        openFormatting.remove(at: index)
      } else if let index = open.lastIndex(of: name) {
        open.removeSubrange(index...)
      }
    }

    /// Whether what is open is SVG or MathML, where `<a/>` has no content.
    private var isForeign: Bool {
      open.contains { $0 == Array("svg".utf8) || $0 == Array("math".utf8) }
    }

    private mutating func name() -> [UInt8] {
      let start = position
      while position < bytes.count, !HTMLNesting.endsName(bytes[position]) { position += 1 }
      return bytes[start..<position].map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    }

    /// Goes behind the tag; how many attributes it has, and whether it closes itself.
    private mutating func skipAttributes() -> (count: Int, isEmpty: Bool) {
      var count = 0
      var wasSpace = true
      var before: UInt8 = 0
      var last: UInt8 = 0
      while position < bytes.count {
        let byte = bytes[position]
        position += 1
        if byte == UInt8(ascii: ">") { return (count, last == UInt8(ascii: "/")) }
        if before == UInt8(ascii: "="), byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          position = bytes[position...].firstIndex(of: byte).map { $0 + 1 } ?? bytes.count
          before = byte
          last = byte
          wasSpace = true
          continue
        }
        let isSpace = byte <= 0x20 || byte == UInt8(ascii: "/")
        if wasSpace, !isSpace, byte != UInt8(ascii: "=") { count += 1 }
        wasSpace = isSpace
        if byte > 0x20 { before = byte }
        last = byte
      }
      return (count, false)
    }

    private mutating func skip(to end: String) {
      let marks = Array(end.utf8)
      while position < bytes.count, !bytes[position...].starts(with: marks) { position += 1 }
    }

    /// Goes to the end tag of an element whose content is no markup.
    private mutating func skipRaw(_ name: [UInt8]) {
      while let mark = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
        position = mark + 1
        guard position < bytes.count, bytes[position] == UInt8(ascii: "/") else { continue }
        position += 1
        let found = self.name()
        if found == name {
          _ = skipAttributes()
          return
        }
      }
      position = bytes.count
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= (byte | 0x20) }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }
}
