import Dispatch
import Synchronization
import Terminal

/// Work off the main thread.
///
/// Its threads leave all signals to the one that owns the terminal.
struct Background: Sendable {
  private let queue: DispatchQueue

  init(_ name: String) { queue = DispatchQueue(label: "dateline.\(name)") }

  func run(_ work: @escaping @Sendable () -> Void) {
    queue.async {
      Signals.blockAll()
      work()
    }
  }

  func run(after time: DispatchTimeInterval, _ work: @escaping @Sendable () -> Void) {
    queue.asyncAfter(deadline: .now() + time) {
      Signals.blockAll()
      work()
    }
  }
}

/// A sign by which work that is no longer wanted is told to stop.
final class Cancellation: Sendable {
  private let flag = Atomic(false)

  var isCancelled: Bool { flag.load(ordering: .relaxed) }

  func cancel() { flag.store(true, ordering: .relaxed) }
}
