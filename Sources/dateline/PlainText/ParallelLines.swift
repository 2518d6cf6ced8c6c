import Chronology
import Synchronization
import TimelineFiles

/// Lines about many events, made on every core and printed in order.
enum ParallelLines {
  /// Events of which the lines are made in one go.
  private static let batch = 4_096

  /// Prints what `lines` makes of each stretch of positions: bytes, line ends included.
  ///
  /// Ends quietly where nobody reads any more; throws the exit status of an output error otherwise.
  static func print(
    _ positions: Range<Int>, _ lines: @escaping @Sendable (Range<Int>) throws -> [UInt8]
  ) throws {
    var start = positions.lowerBound
    while start < positions.upperBound {
      let first = start
      let batches = stride(from: first, to: positions.upperBound, by: batch).prefix(4 * Cores.count)
        .map { $0..<min($0 + batch, positions.upperBound) }
      let made = Mutex([Result<[UInt8], any Error>?](repeating: nil, count: batches.count))
      Cores.perform(batches.count) { index in
        let result = Result { try lines(batches[index]) }
        made.withLock { $0[index] = result }
      }
      for result in made.withLock({ $0 }) {
        guard let bytes = try result?.get() else { continue }
        guard try StandardStreams.print(bytes: bytes) else { return }
      }
      start = batches.last?.upperBound ?? positions.upperBound
    }
  }
}
