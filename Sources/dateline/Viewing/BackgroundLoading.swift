import Chronology
import Dispatch
import Synchronization

/// The first reading of the files, off the main thread.
final class BackgroundLoading: Sendable {
  typealias Outcome = Result<TimelineSnapshot, LoadingError>

  private struct State {
    var outcome: Outcome?
    var receiver: (@Sendable (Outcome) -> Void)?
  }

  private let state = Mutex(State())
  private let done = DispatchSemaphore(value: 0)

  init(_ paths: [String]) {
    Background("first reading").run { [self] in
      let outcome: Outcome
      do throws(LoadingError) {
        outcome = .success(try Loading.snapshot(paths))
      } catch {
        outcome = .failure(error)
      }
      let receiver = state.withLock { state in
        state.outcome = outcome
        return state.receiver
      }
      receiver?(outcome)
      done.signal()
    }
  }

  /// What was read, if it is there in time.
  func result(within time: DispatchTimeInterval) -> Outcome? {
    _ = done.wait(timeout: .now() + time)
    return state.withLock { $0.outcome }
  }

  /// Why there is nothing to show, once that is known.
  var failure: LoadingError? {
    guard case .failure(let error)? = state.withLock({ $0.outcome }) else { return nil }
    return error
  }

  /// Calls back with what was read, at once where it is there already.
  func whenDone(_ receiver: @escaping @Sendable (Outcome) -> Void) {
    let outcome = state.withLock { state in
      state.receiver = receiver
      return state.outcome
    }
    if let outcome { receiver(outcome) }
  }
}
