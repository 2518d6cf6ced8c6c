/// Bytes that take the place of others, or are put in where the range is empty.
struct Splice: Hashable {
  /// The bytes that go, in the file without its byte order mark.
  var range: Range<Int>
  /// The bytes that come.
  var text: [UInt8]

  /// Puts bytes in the place of others.
  init(range: Range<Int>, text: [UInt8]) {
    self.range = range
    self.text = text
  }

  /// The one splice that makes some bytes of others: from the first that differs to the last.
  init(from old: [UInt8], to new: [UInt8]) {
    var start = 0
    let shorter = min(old.count, new.count)
    while start < shorter, old[start] == new[start] { start += 1 }
    var end = 0
    while end < shorter - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
    self.init(range: start..<old.count - end, text: Array(new[start..<new.count - end]))
  }

  /// Carries out splices, those at one place in their order; nothing where two of them overlap.
  static func apply(_ splices: [Splice], to bytes: [UInt8]) -> [UInt8]? {
    let sorted = splices.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + splices.reduce(0) { $0 + $1.text.count })
    var position = 0
    for (_, splice) in sorted {
      guard splice.range.lowerBound >= position, splice.range.upperBound <= bytes.count else {
        return nil
      }
      result += bytes[position..<splice.range.lowerBound]
      result += splice.text
      position = splice.range.upperBound
    }
    return result + bytes[position...]
  }
}
