import Glibc
import Synchronization
import Terminal

/// Work with another program that has the terminal, off the thread that owns it.
final class ForegroundTask: Sendable {
  private struct State {
    var isDone = false
    var complaint: String?
  }

  private let state = Mutex(State())

  /// The program that runs now, so that a signal to this one can reach it.
  private static let running = Mutex<pid_t?>(nil)

  /// Starts the work; `waker` wakes the owner of the terminal when it is done.
  init(waker: Waker, _ work: @escaping @Sendable () -> String?) {
    Background("foreground").run { [self] in
      let complaint = work()
      state.withLock { $0 = State(isDone: true, complaint: complaint) }
      waker.wake()
    }
  }

  var isDone: Bool { state.withLock { $0.isDone } }
  /// A sentence where the work failed.
  var complaint: String? { state.withLock { $0.complaint } }

  /// Waits for a program that has the terminal.
  static func wait(for pid: pid_t) throws(Program.Failure) {
    running.withLock { $0 = pid }
    defer { running.withLock { $0 = nil } }
    try Program.wait(for: pid)
  }

  /// Ends the program that has the terminal.
  static func end(with signal: Int32) {
    running.withLock { pid in
      if let pid { _ = kill(pid, signal) }
    }
  }
}
