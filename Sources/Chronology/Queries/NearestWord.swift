/// What somebody most likely meant.
public enum NearestWord {
  /// The candidate that is nearest to a text, where one is near enough: a third of its letters may
  /// differ, and two neighbours that changed places count as one difference.
  ///
  /// Of those equally near, the first in the order of the alphabet, whatever order the candidates
  /// come in.
  public static func find(_ text: String, among candidates: some Sequence<String>) -> String? {
    let written = Array(text.lowercased().unicodeScalars.prefix(80))
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let scalars = Array(candidate.lowercased().unicodeScalars)
      guard abs(scalars.count - written.count) <= 3 else { continue }
      let distance = distance(written, scalars)
      let allowed = max(1, max(scalars.count, written.count) / 3)
      guard distance <= min(allowed, 3) else { continue }
      if let best, (best.distance, best.candidate) < (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.candidate
  }

  /// The optimal string alignment distance: insertions, deletions, replacements and swaps.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, scalar) in left.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for (column, other) in right.enumerated() {
        var cost = min(
          last[column + 1] + 1, current[column] + 1, last[column] + (scalar == other ? 0 : 1))
        if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last.last ?? 0
  }
}
