import Chronology
import Dispatch
import Synchronization
import TimelineFiles

/// Carries a scan through all events, or all rows of a list, on every core, and tells what was found on the way.
///
/// The rows after a place come first, so that what is found first is what is next. What is told is always
/// complete up to some row, where the file is in the order of time.
final class ParallelScan: Sendable {
  /// What was found so far.
  struct Found {
    var matches: FilterMatches
    /// How much was looked at, from 0 to 1; nothing once all was.
    var share: Double?
    /// The first match after the place where the scan began, where it is certain.
    var next: Int?
  }

  private struct State {
    var results: [FilterMatches?]
    /// The number of stretches, from the first on, that are finished.
    var finished = 0
    var isSomethingTold = false
    var lastTold = DispatchTime.now()
  }

  private let look: @Sendable (Range<Int>) -> FilterMatches
  private let origin: Int
  private let isSorted: Bool
  /// The rows of each stretch, in the order in which they are looked at.
  private let stretches: [Range<Int>]
  private let next = Atomic(0)
  private let state: Mutex<State>

  /// Rows that are looked at in one go: a few milliseconds.
  private static let stretch = 8_192
  /// Matches that fill a screen; before that nothing is told but the end.
  private static let screenful = 64
  private static let interval = DispatchTimeInterval.milliseconds(100)

  /// Prepares a scan from a place in the order of the events on.
  convenience init(_ scan: EventScan, from place: Int, in snapshot: TimelineSnapshot) {
    let events = snapshot.events
    self.init(events.count, isSorted: events.isInOrderOfRows, from: place) { scan.matches(in: $0) }
  }

  /// Prepares a look at so many rows, from a place on; where they are not sorted, `look` gives other places
  /// than those of the rows.
  init(
    _ count: Int, isSorted: Bool = true, from place: Int,
    look: @escaping @Sendable (Range<Int>) -> FilterMatches
  ) {
    self.look = look
    self.isSorted = isSorted
    origin = min(max(0, place), max(0, count - 1))
    let first = isSorted ? origin : 0
    stretches = Self.cut(first..<count) + Self.cut(0..<first)
    state = Mutex(State(results: [FilterMatches?](repeating: nil, count: stretches.count)))
  }

  private static func cut(_ rows: Range<Int>) -> [Range<Int>] {
    stride(from: rows.lowerBound, to: rows.upperBound, by: stretch).map {
      $0..<min($0 + stretch, rows.upperBound)
    }
  }

  /// Looks at everything; nothing where `isCancelled` said so before the end.
  ///
  /// `tell` is called on any thread, one at a time.
  func run(
    isCancelled: @escaping @Sendable () -> Bool,
    tell: @escaping @Sendable (Found) -> Void = { _ in }
  ) -> Found? {
    Cores.perform(min(Cores.count, max(1, stretches.count))) { _ in work(isCancelled, tell) }
    guard !isCancelled() else { return nil }
    return state.withLock { found(in: $0) }
  }

  private func work(_ isCancelled: () -> Bool, _ tell: (Found) -> Void) {
    while !isCancelled() {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < stretches.count else { return }
      let matches = look(stretches[index])
      state.withLock { state in
        state.results[index] = matches
        while state.finished < stretches.count, state.results[state.finished] != nil {
          state.finished += 1
        }
        guard state.finished < stretches.count, isTime(&state) else { return }
        tell(found(in: state))
      }
    }
  }

  /// Whether what was found so far is worth telling now.
  private func isTime(_ state: inout State) -> Bool {
    let now = DispatchTime.now()
    if state.isSomethingTold || now >= state.lastTold + Self.interval {
      guard now >= state.lastTold + Self.interval else { return false }
    } else {
      let count = state.results[..<state.finished].reduce(0) { $0 + ($1?.places.count ?? 0) }
      guard count >= Self.screenful else { return false }
    }
    state.isSomethingTold = true
    state.lastTold = now
    return true
  }

  private func found(in state: State) -> Found {
    let isComplete = state.finished == stretches.count
    var ahead = FilterMatches()
    var behind = FilterMatches()
    let done = isSorted ? state.results[..<state.finished] : state.results[...]
    for (rows, result) in zip(stretches, done) {
      guard let result else { continue }
      if isSorted, rows.lowerBound < origin { behind.append(result) } else { ahead.append(result) }
    }
    let next = ahead.places.first { Int($0) > origin }.map(Int.init)
    behind.append(ahead)
    if !isSorted { behind.sort() }
    return Found(
      matches: behind,
      share: isComplete ? nil : Double(state.finished) / Double(max(1, stretches.count)),
      next: isSorted || isComplete ? next : nil)
  }
}
