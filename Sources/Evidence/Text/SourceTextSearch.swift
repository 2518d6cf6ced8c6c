public import Chronology

extension SourceText {
  /// The places of the words of a query, as UTF-8 ranges, in the order of the text; ends early,
  /// with what it has, when `isCancelled` says so.
  ///
  /// O(n).
  public func places(of query: TextQuery, isCancelled: () -> Bool = { false }) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for number in 0..<lineCount {
      if number & 255 == 0, isCancelled() { break }
      let range = line(number)
      let text = string(in: range)
      for match in query.ranges(in: text) {
        let low = text.utf8.distance(from: text.startIndex, to: match.lowerBound)
        let high = text.utf8.distance(from: text.startIndex, to: match.upperBound)
        found.append(range.lowerBound + low..<range.lowerBound + high)
      }
    }
    return found
  }
}
