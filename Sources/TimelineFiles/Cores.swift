import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Work on every core at once.
package enum Cores {
  /// The number of cores that work is shared out among: at least one, and no more than eight.
  package static let count = min(max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))), 8)

  /// Does something so many times, on every core, and returns when all of it is done.
  ///
  /// Signals are for the thread that owns the terminal, so each thread leaves them alone while it works; but for
  /// those of a crash, which end the program on the spot where they are blocked, and leave the terminal as it is.
  package static func perform(_ times: Int, _ work: @Sendable (Int) -> Void) {
    DispatchQueue.concurrentPerform(iterations: times) { number in
      var signals = sigset_t()
      var before = sigset_t()
      sigfillset(&signals)
      for crash in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE] {
        sigdelset(&signals, crash)
      }
      pthread_sigmask(SIG_BLOCK, &signals, &before)
      // The thread may be the one that asked, which is to hear of ^C again.
      defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
      work(number)
    }
  }

  /// Makes things on every core, a few at a time, and takes them in their order; stops where `take` says no.
  package static func inOrder<Made: Sendable>(
    _ count: Int, make: @Sendable (Int) -> Made, take: (Made) throws -> Bool
  ) rethrows {
    for first in stride(from: 0, to: count, by: 4 * Self.count) {
      let numbers = first..<min(first + 4 * Self.count, count)
      let made = Mutex([Made?](repeating: nil, count: numbers.count))
      perform(numbers.count) { index in
        let one = make(numbers.lowerBound + index)
        made.withLock { $0[index] = one }
      }
      for one in made.withLock({ $0 }) {
        guard let one, try take(one) else { return }
      }
    }
  }
}
