/// Bytes that take the place of others, or are put in where the range is empty.
struct Splice: Hashable {
  /// The bytes that go, in the file without its byte order mark.
  var range: Range<Int>
  /// The bytes that come.
  var text: [UInt8]

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
