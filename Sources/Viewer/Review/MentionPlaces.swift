import Chronology

/// Where words were found in a text, in its order; ranges may lie within one another.
struct MentionPlaces: Sendable {
  /// In code points, by where they begin.
  let ranges: [Range<Int>]
  /// The furthest end of each one and those before it.
  private let reach: [Int]

  init(_ ranges: [Range<Int>]) {
    self.ranges = ranges
    var furthest = 0
    reach = ranges.map { range in
      furthest = max(furthest, range.upperBound)
      return furthest
    }
  }

  /// The places that overlap a window.
  ///
  /// O(log n) and those within.
  func overlapping(_ window: Range<Int>) -> [Int] {
    let first = reach.partitioningIndex { $0 > window.lowerBound }
    return (first..<ranges.count).prefix { ranges[$0].lowerBound < window.upperBound }
      .filter { ranges[$0].overlaps(window) }
  }

  /// The first one that begins after a code point.
  func next(after codePoint: Int) -> Range<Int>? {
    let index = ranges.partitioningIndex { $0.lowerBound > codePoint }
    return index < ranges.count ? ranges[index] : nil
  }

  /// The last one that begins before a code point.
  func last(before codePoint: Int) -> Range<Int>? {
    let index = ranges.partitioningIndex { $0.lowerBound >= codePoint }
    return index > 0 ? ranges[index - 1] : nil
  }

  /// The place of a range.
  func index(of range: Range<Int>) -> Int? {
    let first = ranges.partitioningIndex { $0.lowerBound >= range.lowerBound }
    return (first..<ranges.count).prefix { ranges[$0].lowerBound == range.lowerBound }
      .first { ranges[$0] == range }
  }
}
