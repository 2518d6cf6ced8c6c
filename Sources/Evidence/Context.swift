import Chronology

/// The prefix and suffix of a quote, for telling one place from another.
struct Context {
  /// The prefix from its end backwards, the suffix forwards; folded.
  private let before: [Unicode.Scalar]
  private let after: [Unicode.Scalar]

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

  /// How alike the text around a place is, 0 to 1: 1 − edits/length.
  func likeness(around place: Range<Int>, in text: SourceText) -> Double {
    var edits = 0
    if !before.isEmpty {
      let window = Self.aligned(
        (place.lowerBound - Self.windowBytes)..<place.lowerBound, in: text.bytes)
      edits += Self.fewestEdits(
        before,
        Array(Self.folded(Array(text.bytes[window])).reversed().drop { $0 == " " }))
    }
    if !after.isEmpty {
      let window = Self.aligned(
        place.upperBound..<(place.upperBound + Self.windowBytes), in: text.bytes)
      edits += Self.fewestEdits(
        after, Array(Self.folded(Array(text.bytes[window])).drop { $0 == " " }))
    }
    return 1 - Double(edits) / Double(before.count + after.count)
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
    let text = text.prefix(pattern.count + pattern.count / 4 + 1)
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
