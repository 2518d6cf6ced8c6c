/// Whether a file that has grown still says what was indexed of it: every line of it is compared, a part at
/// a time, so that a file that grows all the time costs no more than that.
struct KeptStretches: Sendable {
  /// The stretch that is compared next.
  private var next = 0
  /// How many are still to be compared since the file has grown last.
  private var left = 0
  /// Whether one of them was found to be another.
  private(set) var isDifferent = false

  /// Begins anew with what was indexed, where it was left: a file that grows faster than it is compared
  /// is compared as a whole all the same.
  mutating func begin(_ index: LineIndex) { left = index.chunks.count }

  /// Compares some more; whether all that was compared so far is as it was.
  mutating func compare(_ index: LineIndex, in bytes: LineBytes) -> Bool {
    var compared = 0
    while left > 0, !isDifferent, compared < bytes.sizes.compared, !index.chunks.isEmpty {
      let chunk = index.chunks[next % index.chunks.count]
      next = (next + 1) % index.chunks.count
      left -= 1
      compared += chunk.end - chunk.start
      // Of a line that was not read nothing is known.
      guard let hash = chunk.hash, chunk.start < chunk.end else { continue }
      isDifferent =
        bytes.withBytes(chunk.start..<chunk.end) { raw in
          var found = LineHash()
          var start = 0
          while start < raw.count {
            let end = LineEnds.next(in: raw, from: start) ?? raw.count
            found.add(UnsafeRawBufferPointer(rebasing: raw[start..<end]))
            start = end + 1
          }
          return found
        } != hash
    }
    return !isDifferent
  }
}
