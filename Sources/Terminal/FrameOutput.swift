internal import CNcurses

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Sends what ncurses writes for a frame in one piece.
///
/// ncurses empties its buffer at every movement of the cursor: some twenty writes for one step down a list,
/// each a packet over ssh and a wake-up of the terminal. So while it draws, its descriptor leads to a
/// piece of memory, which then goes to the terminal as a whole.
final class FrameOutput {
  /// The descriptor that ncurses writes to.
  private let stream: Int32
  /// The terminal.
  private let terminal: Int32
  /// Nothing where there is no such memory; then ncurses writes to the terminal itself.
  private let memory: Int32?

  /// Takes the descriptor that ncurses writes to.
  init(stream: Int32) {
    self.stream = stream
    let own = fcntl(stream, F_DUPFD_CLOEXEC, 0)
    let memory = dateline_memory_file()
    terminal = own
    self.memory = own >= 0 && memory >= 0 ? memory : nil
  }

  deinit {
    if let memory { close(memory) }
    if terminal >= 0 { close(terminal) }
  }

  /// Draws, and sends what was written.
  func send(_ draw: () -> Void) {
    guard let memory, dup2(memory, stream) >= 0 else { return draw() }
    draw()
    _ = dup2(terminal, stream)
    let count = Int(lseek(memory, 0, SEEK_CUR))
    guard count > 0 else { return }
    withUnsafeTemporaryAllocation(byteCount: count, alignment: 1) { bytes in
      let got = pread(memory, bytes.baseAddress, count, 0)
      lseek(memory, 0, SEEK_SET)
      if got > 0 { send(UnsafeRawBufferPointer(rebasing: bytes[..<got])) }
    }
  }

  /// Sends bytes to the terminal, past ncurses.
  func send(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes
    while !rest.isEmpty {
      #if canImport(Glibc)
        let written = Glibc.write(terminal, rest.baseAddress, rest.count)
      #else
        let written = Darwin.write(terminal, rest.baseAddress, rest.count)
      #endif
      if written > 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN:
        var wait = pollfd(fd: terminal, events: Int16(POLLOUT), revents: 0)
        poll(&wait, 1, -1)
      // The terminal is gone, which the next reading of input tells.
      default: return
      }
    }
  }
}
