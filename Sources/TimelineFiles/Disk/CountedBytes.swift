import Evidence
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A text that was counted while it was read, so that its bytes come through the memory once.
struct CountedBytes {
  var bytes: [UInt8]
  /// What was counted in stretches that make up the whole.
  var tallies: [TextTally]

  /// What is read and counted by one thread at a time: whole blocks of `TextTally`.
  private static let stretch = 2 << 20
  /// What of it is read at once, so little that it is still in the cache when it is counted.
  private static let part = 256 << 10

  /// Reads an open regular file from its start, on as many threads as there are processors.
  ///
  /// A file that changes its length meanwhile is read again, in order.
  static func read(descriptor: Int32, limit: Int) throws(FileBytesError) -> CountedBytes {
    let size = try FileBytes.size(descriptor: descriptor, limit: limit)
    if size >= 2 * stretch, let counted = read(descriptor, size) { return counted }
    let bytes = try FileBytes.read(descriptor: descriptor, limit: limit)
    return CountedBytes(bytes: bytes, tallies: [bytes.withUnsafeBytes { TextTally($0) }])
  }

  private static func read(_ descriptor: Int32, _ size: Int) -> CountedBytes? {
    let count = (size + stretch - 1) / stretch
    let found = Mutex([TextTally?](repeating: nil, count: count))
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
      FileBytes.adviseLargePages(UnsafeMutableRawBufferPointer(buffer))
      // Each thread writes a stretch of its own.
      nonisolated(unsafe) let memory = UnsafeMutableRawBufferPointer(buffer)
      Cores.perform(count) { number in
        let start = number * stretch
        let end = min(start + stretch, size)
        guard let tally = read(descriptor, into: memory, start..<end) else { return }
        found.withLock { $0[number] = tally }
      }
      initialized = found.withLock { $0.contains { $0 == nil } } ? 0 : size
    }
    guard bytes.count == size, FileBytes.endsAt(size, descriptor) else { return nil }
    return CountedBytes(bytes: bytes, tallies: found.withLock { $0.compactMap { $0 } })
  }

  private static func read(
    _ descriptor: Int32, into memory: UnsafeMutableRawBufferPointer, _ range: Range<Int>
  ) -> TextTally? {
    var tally = TextTally()
    var position = range.lowerBound
    while position < range.upperBound {
      let end = min(position + part, range.upperBound)
      guard FileBytes.fill(memory, position..<end, from: descriptor) else { return nil }
      tally.add(UnsafeRawBufferPointer(rebasing: memory[position..<end]))
      position = end
    }
    return tally
  }
}
