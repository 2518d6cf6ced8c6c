/// Where days lie on a picture: in proportion, but for long stretches in which nothing begins or ends.
///
/// Those are cut short and marked, so that a war of 1950 does not push a summer of 2018 into a few points.
struct BrokenTimeScale {
  /// A stretch of days in proportion.
  struct Segment: Hashable {
    let days: ClosedRange<Int>
    let start: Double
    let end: Double
  }

  private(set) var segments: [Segment] = []
  /// The width that a break takes.
  static let breakWidth = 36.0
  /// The width that every stretch has at least, where there is room.
  private static let leastWidth = 100.0
  private static let mostBreaks = 8

  /// Lays days out.
  ///
  /// - Parameters:
  ///   - points: The days on which something begins or ends.
  ///   - left: Where the first day lies.
  ///   - width: How much room there is.
  init(points: some Sequence<Int>, left: Double, width: Double) {
    let sorted = Array(Set(points)).sorted()
    guard let first = sorted.first, let last = sorted.last else { return }
    var gaps = zip(sorted, sorted.dropFirst()).map { (after: $0, length: $1 - $0) }
      .sorted { ($0.length, $0.after) > ($1.length, $1.after) }
    var total = last - first + 1
    var cuts: Set<Int> = []
    // A gap is cut while it takes more than a fifth of what would be drawn.
    while cuts.count < Self.mostBreaks, let gap = gaps.first, gap.length > 60,
      gap.length * 5 > total
    {
      gaps.removeFirst()
      cuts.insert(gap.after)
      total -= gap.length
    }
    var stretches: [ClosedRange<Int>] = []
    var start = first
    for (day, next) in zip(sorted, sorted.dropFirst()) where cuts.contains(day) {
      stretches.append(start...day)
      start = next
    }
    stretches.append(start...last)
    // A single day needs room for its name as well.
    let room = width - Self.breakWidth * Double(stretches.count - 1)
    let least = min(Self.leastWidth, room * 0.5 / Double(stretches.count))
    let shared = room - least * Double(stretches.count)
    let sum = Double(stretches.reduce(0) { $0 + $1.count })
    var position = left
    for stretch in stretches {
      let end = position + least + shared * Double(stretch.count) / sum
      segments.append(Segment(days: stretch, start: position, end: end))
      position = end + Self.breakWidth
    }
  }

  /// Where a day begins; `end` is where the day ends.
  func place(of day: Int, end isEnd: Bool = false) -> Double {
    guard let first = segments.first, let last = segments.last else { return 0 }
    if day < first.days.lowerBound { return first.start }
    for (index, segment) in segments.enumerated() {
      if segment.days.contains(day) {
        let share = Double(day - segment.days.lowerBound + (isEnd ? 1 : 0))
        return segment.start + (segment.end - segment.start) * share / Double(segment.days.count)
      }
      // Within a break: its middle.
      if index + 1 < segments.count, day < segments[index + 1].days.lowerBound {
        return segment.end + Self.breakWidth / 2
      }
    }
    return last.end
  }

  /// The stretches that are cut short: where they are drawn, and how many days they have.
  var breaks: [(middle: Double, days: Int)] {
    zip(segments, segments.dropFirst()).map { left, right in
      (
        left.end + Self.breakWidth / 2, right.days.lowerBound - left.days.upperBound
      )
    }
  }
}
