import Chronology
import Dispatch
import Synchronization
import TimelineFiles

/// Carries surveys through what a projection shows on every core, and tells how far it is.
struct ParallelSurveyRunner: SurveyRunner {
  private let isCancelled: @Sendable () -> Bool
  private let tell: @Sendable (Double) -> Void

  /// Rows that are looked at in one go: some tens of milliseconds.
  private static let stretch = 8_192
  private static let interval = DispatchTimeInterval.milliseconds(100)

  /// `tell` is called with the share of what was looked at, on any thread, one at a time.
  init(
    isCancelled: @escaping @Sendable () -> Bool = { false },
    tell: @escaping @Sendable (Double) -> Void = { _ in }
  ) {
    self.isCancelled = isCancelled
    self.tell = tell
  }

  /// Nothing where `isCancelled` said so before the end.
  func run<Survey: EventSurvey>(
    _ survey: Survey, over projection: Projection
  ) -> Survey.Answer? {
    let pieces = projection.rowSelections(of: Self.stretch)
    let next = Atomic(0)
    let whole = Mutex(survey.nothing)
    let told = Mutex((pieces: 0, at: DispatchTime.now()))
    Cores.perform(min(Cores.count, max(1, pieces.count))) { _ in
      var found = survey.nothing
      while !isCancelled() {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < pieces.count else { break }
        survey.look(at: pieces[index], &found)
        told.withLock { told in
          told.pieces += 1
          guard DispatchTime.now() >= told.at + Self.interval else { return }
          told.at = DispatchTime.now()
          tell(Double(told.pieces) / Double(pieces.count))
        }
      }
      // What was found is put together one core at a time.
      whole.withLock { survey.add(found, to: &$0) }
    }
    guard !isCancelled() else { return nil }
    let found = whole.withLock { $0 }
    let answer = survey.answer(found) { times, work in Cores.perform(times) { work($0) } }
    return isCancelled() ? nil : answer
  }
}
