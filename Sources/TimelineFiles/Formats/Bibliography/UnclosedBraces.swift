/// The opening braces, of a stretch of a file, that nothing closes.
struct UnclosedBraces {
  private var stretch = 0..<0
  /// The places behind them, in order.
  private var places: [Int] = []

  /// Whether the brace before a place is known to be closed by nothing.
  ///
  /// O(log n).
  func has(_ place: Int) -> Bool {
    guard stretch.contains(place) else { return false }
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low] == place
  }

  /// Notes those of a stretch, of which the brace before its start is one.
  ///
  /// O(n).
  mutating func note(in bytes: [UInt8], from start: Int, to end: Int) {
    stretch = start..<end
    places = [start]
    for index in stretch {
      if bytes[index] == UInt8(ascii: "{") {
        places.append(index + 1)
      } else if bytes[index] == UInt8(ascii: "}") {
        _ = places.popLast()
      }
    }
  }
}
