import Synchronization
import Terminal
import Viewer

/// Messages from other threads for the one that owns the terminal.
final class Inbox: Sendable {
  private let messages = Mutex<[Message]>([])
  private let waker: Waker

  init(waker: Waker) { self.waker = waker }

  /// Leaves a message and wakes the owner of the terminal.
  func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    waker.wake()
  }

  /// All messages that wait.
  func drain() -> [Message] {
    messages.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}
