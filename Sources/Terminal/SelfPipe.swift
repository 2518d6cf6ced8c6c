#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A pipe that the program writes to itself, so that signals and other threads can end a `poll`.
///
/// A byte is the number of a signal, or 0 from a `Waker`. Writing never waits: where the pipe is
/// full, the reader has enough to wake for.
final class SelfPipe: Sendable {
  let readEnd: Int32
  let writeEnd: Int32

  /// Creates the pipe; nil where the process has no descriptors left.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    readEnd = ends[0]
    writeEnd = ends[1]
    for end in ends {
      _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  func write(_ byte: UInt8) {
    _ = withUnsafeBytes(of: byte) { unistdWrite(writeEnd, $0) }
  }

  /// Everything that has been written since the last time.
  func drain() -> [UInt8] {
    var all: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 256)
    while true {
      let count = read(readEnd, &block, block.count)
      guard count > 0 else { return all }
      all += block[..<count]
    }
  }
}

private func unistdWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}

/// Wakes the thread that waits in `TerminalScreen.wait`, from any thread.
public struct Waker: Sendable {
  let pipe: SelfPipe

  /// Makes the waiting end, or the next one end at once.
  public func wake() {
    pipe.write(0)
  }
}
