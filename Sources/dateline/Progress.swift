import CellGrid
import Glibc
import Synchronization

/// How far a command is that takes longer than a second: one line on standard error, where that is a
/// terminal, which goes away when it is done.
final class Progress: Sendable {
  private struct State {
    var tellAt = ContinuousClock.now + .seconds(1)
    var isShown = false
  }

  private let what: String
  private let isSeen = isatty(STDERR_FILENO) == 1
  private let state = Mutex(State())

  /// Columns that a line has at most, so that it never wraps.
  private static let width = 60

  /// Begins; `what` says what is being done, such as "checking FILE".
  init(_ what: String) {
    let visible = VisibleText.visible(what)
    self.what =
      ColumnWidths.unicode.fits(visible, within: Self.width)
      ? visible : String(what.prefix { $0 != " " })
  }

  /// Tells how much is done, from 0 to 1, on any thread; not more often than somebody can read it.
  func tell(_ share: Double) {
    guard isSeen else { return }
    state.withLock { state in
      let now = ContinuousClock.now
      guard now >= state.tellAt else { return }
      state.tellAt = now + .milliseconds(200)
      StandardStreams.erase(columns: 0)
      StandardStreams.show("\(what): \(Int(share * 100)) %")
      state.isShown = true
    }
  }

  /// Takes the line away, before something else is written.
  func clear() {
    guard isSeen else { return }
    state.withLock { state in
      guard state.isShown else { return }
      StandardStreams.erase(columns: Self.width + 8)
      state.isShown = false
    }
  }
}
