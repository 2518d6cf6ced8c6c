import Chronology
import TimelineFiles

/// Lines about many events, made on every core and printed in order.
enum ParallelLines {
  /// Events of which the lines are made in one go.
  static let batch = 4_096

  /// Prints what `lines` makes of each stretch of positions: bytes, line ends included.
  ///
  /// Ends quietly where nobody reads any more; throws the exit status of an output error otherwise.
  static func print(
    _ positions: Range<Int>, _ lines: @escaping @Sendable (Range<Int>) throws -> [UInt8]
  ) throws {
    let batches = stride(from: positions.lowerBound, to: positions.upperBound, by: batch)
      .map { $0..<min($0 + batch, positions.upperBound) }
    try print(of: batches.count) { try lines(batches[$0]) }
  }

  /// Prints what `lines` makes of each of so many pieces: bytes, line ends included.
  ///
  /// How far it is is told where the lines go to a file: else they are seen to come, or another program has the
  /// terminal.
  static func print(
    of pieces: Int, _ lines: @escaping @Sendable (Int) throws -> [UInt8]
  ) throws {
    let progress = StandardStreams.isOutputFile ? Progress("writing") : nil
    defer { progress?.clear() }
    var done = 0
    try Cores.inOrder(pieces) { number in
      Result { try lines(number) }
    } take: { result in
      done += 1
      progress?.tell(Double(done) / Double(pieces))
      return try StandardStreams.print(bytes: result.get())
    }
  }

  /// What `make` gives for each of so many items, a batch at a time on every core.
  static func all<Made: Sendable>(
    _ count: Int, _ make: @Sendable (Range<Int>) -> [Made]
  ) -> [Made] {
    var all: [Made] = []
    _ = Stretches.look(at: count, make: make) { all += $0 }
    return all
  }
}
