import Chronology
import Dispatch
import Synchronization

/// The first reading of the files, off the main thread.
final class BackgroundLoading: Sendable {
  private struct State {
    var stages: [OpenFiles.Stage] = []
    var failure: LoadingError?
    var receiver: (@Sendable (OpenFiles.Stage) -> Void)?
  }

  private let state = Mutex(State())
  private let isSomethingThere = DispatchSemaphore(value: 0)
  private let isScreenThere = DispatchSemaphore(value: 0)
  /// Stops the reading.
  let cancellation = Cancellation()

  init(_ files: OpenFiles) {
    files.read(nil, cancellation, isReady: { [isScreenThere] in isScreenThere.wait() }) {
      [self] stage in
      let receiver = state.withLock { state in
        if state.receiver == nil { state.stages.append(stage) }
        if case .failed(let error) = stage { state.failure = error }
        return state.receiver
      }
      receiver?(stage)
      isSomethingThere.signal()
    }
  }

  /// Lets the reading go on after its beginning.
  func goOn() { isScreenThere.signal() }

  /// What can be shown, if it is there in time; why there is nothing, where that is known.
  func first(within time: DispatchTimeInterval) -> OpenFiles.Stage? {
    _ = isSomethingThere.wait(timeout: .now() + time)
    return state.withLock { state in
      defer { state.stages = [] }
      return state.stages.last {
        if case .share = $0 { false } else { true }
      }
    }
  }

  /// Why there is nothing to show, once that is known.
  var failure: LoadingError? {
    state.withLock { $0.failure }
  }

  /// Calls with every stage that is still to come, and with those that came in the meantime.
  func whenTold(_ receiver: @escaping @Sendable (OpenFiles.Stage) -> Void) {
    let waiting = state.withLock { state in
      defer { state.stages = [] }
      state.receiver = receiver
      return state.stages
    }
    for stage in waiting { receiver(stage) }
  }
}
