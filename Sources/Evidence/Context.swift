import Chronology

/// The prefix and suffix of a quote, for telling one place from another.
struct Context {
  /// The prefix from its end backwards, the suffix forwards; folded.
  let before: [Unicode.Scalar]
  let after: [Unicode.Scalar]

  /// What is further away than this decides nothing.
  static let reach = 64

  /// The context of a selector, or nothing where it gives none.
  init?(_ selector: TextQuoteSelector) {
    before = Array(
      Self.folded(Array((selector.prefix ?? "").utf8)).reversed().drop { $0 == " " }
        .prefix(Self.reach))
    after = Array(
      Self.folded(Array((selector.suffix ?? "").utf8)).drop { $0 == " " }.prefix(Self.reach))
    if before.isEmpty && after.isEmpty { return nil }
  }

  /// What stands before a place, from its end backwards, and after it, forwards; folded, and as far as a context
  /// reaches with as many insertions as are looked at.
  struct Surroundings {
    let before: [Unicode.Scalar]
    let after: [Unicode.Scalar]

    /// Reads what stands around a place.
    init(around place: Range<Int>, in text: SourceText) {
      let limit = Context.length(ofTextFor: Context.reach)
      before = Array(
        Context.folded(
          (place.lowerBound - Context.windowBytes)..<place.lowerBound, in: text
        ).reversed().drop { $0 == " " }.prefix(limit))
      after = Array(
        Context.folded(
          place.upperBound..<(place.upperBound + Context.windowBytes), in: text
        ).drop { $0 == " " }.prefix(limit))
    }
  }

  /// How alike the text around a place is, 0 to 1: 1 − edits/length.
  func likeness(around place: Range<Int>, in text: SourceText) -> Double {
    let around = Surroundings(around: place, in: text)
    return likeness(
      edits: Self.fewestEdits(before, around.before) + Self.fewestEdits(after, around.after))
  }

  /// How alike a text with so many edits is.
  func likeness(edits: Int) -> Double { 1 - Double(edits) / Double(length) }

  /// How many code points are compared.
  var length: Int { before.count + after.count }

  /// How much of a text is compared with so many code points.
  static func length(ofTextFor pattern: Int) -> Int { pattern + pattern / 4 + 1 }

  private static func folded(_ range: Range<Int>, in text: SourceText) -> [Unicode.Scalar] {
    folded(Array(text.bytes[aligned(range, in: text.bytes)]))
  }

  private static let windowBytes = reach * 8

  /// A range inside the text that cuts no character at its outer ends.
  private static func aligned(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var range = range.clamped(to: 0..<bytes.count)
    while range.lowerBound < range.upperBound, bytes[range.lowerBound] & 0xC0 == 0x80 {
      range = (range.lowerBound + 1)..<range.upperBound
    }
    while range.upperBound > range.lowerBound, range.upperBound < bytes.count,
      bytes[range.upperBound] & 0xC0 == 0x80
    {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    return range
  }

  private static func folded(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    Array(String(decoding: FoldedText(bytes).bytes, as: UTF8.self).unicodeScalars)
  }

  /// The fewest edits between a pattern and any beginning of a text.
  private static func fewestEdits(_ pattern: [Unicode.Scalar], _ text: [Unicode.Scalar]) -> Int {
    if text.starts(with: pattern) { return 0 }
    let text = text.prefix(length(ofTextFor: pattern.count))
    var row = Array(0...text.count)
    for (position, scalar) in pattern.enumerated() {
      var diagonal = row[0]
      row[0] = position + 1
      for (column, other) in text.enumerated() {
        let cost = min(row[column] + 1, row[column + 1] + 1, diagonal + (scalar == other ? 0 : 1))
        diagonal = row[column + 1]
        row[column + 1] = cost
      }
    }
    return row.min() ?? pattern.count
  }
}
