import Chronology
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
    let batches = stride(from: positions.lowerBound, to: positions.upperBound, by: batch)
      .map { $0..<min($0 + batch, positions.upperBound) }
    try Cores.inOrder(batches.count) { index in
      Result { try lines(batches[index]) }
    } take: { result in
      try StandardStreams.print(bytes: result.get())
    }
  }
}
