/// Where an article turns to something else, so that a day named before is not that of what comes after.
struct TopicBreaks {
  private let bytes: [UInt8]

  /// Where sentences end that say that they give no day, in bytes.
  private let openDays: [Int]

  /// Looks through a text for the days that it leaves open. O(n)
  init(_ text: ArticleText) {
    bytes = text.bytes
    openDays = DayLeftOpen.ends(in: 0..<text.bytes.count, text.bytes)
  }

  /// Whether a sentence that ends from one byte to before another says that no day is given. O(log n)
  func leavesDayOpen(from start: Int, to end: Int) -> Bool {
    var lower = 0
    var upper = openDays.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if openDays[middle] < start { lower = middle + 1 } else { upper = middle }
    }
    return lower < openDays.count && openDays[lower] < end
  }

  /// A heading is no longer, in bytes.
  private static let longest = 80

  /// Whether a heading stands between two places: a short line between blank ones that ends as no sentence does. O(n)
  func hasHeading(between places: Range<Int>) -> Bool {
    var start = places.lowerBound
    // The rest of the line of the first place is its paragraph's.
    while start < places.upperBound, bytes[start] != 0x0A { start += 1 }
    var isAfterBlank = false
    while start < places.upperBound {
      let first = start + 1
      var end = first
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      let line = bytes[min(first, end)..<end].filter { $0 != 0x0D }
      let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
      if !isBlank, isAfterBlank, end < places.upperBound, isHeading(line), isBlankLine(at: end + 1)
      {
        return true
      }
      isAfterBlank = isBlank
      start = end
    }
    return false
  }

  private func isHeading(_ line: [UInt8]) -> Bool {
    guard line.count <= Self.longest, let last = line.last(where: { $0 != 0x20 }) else {
      return false
    }
    let isEnded = [0x2E, 0x21, 0x3A, 0x3B, 0x2C, 0x22, 0x27, 0x9D].contains(last)
    return !isEnded && line.contains { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
  }

  private func isBlankLine(at start: Int) -> Bool {
    var index = start
    while index < bytes.count, bytes[index] != 0x0A {
      guard bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0D else {
        return false
      }
      index += 1
    }
    return true
  }
}
