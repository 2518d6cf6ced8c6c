import Dispatch
import Synchronization
import Viewer

/// Keeps what is decided while a person goes on: soon after a decision in the background, and at the end at once.
final class ReviewKeeper: Sendable {
  private struct State {
    /// What is to be written.
    var waiting: ArticleReview?
    var isComing = false
  }

  private let memory: ReviewMemory
  private let state = Mutex(State())
  /// Held while something is written, so that nothing older comes after something newer.
  private let writing = Mutex(())
  private let background = Background("review")
  private static let delay = DispatchTimeInterval.seconds(2)

  init(_ memory: ReviewMemory) { self.memory = memory }

  /// Why what was kept is not gone on with.
  var complaint: String? { memory.complaint }

  /// Writes before long; many decisions in a row are written once.
  func keepSoon(_ article: ArticleReview) {
    guard memory.isKept else { return }
    let isComing = state.withLock { state in
      defer { (state.waiting, state.isComing) = (article, true) }
      return state.isComing
    }
    guard !isComing else { return }
    background.run(after: Self.delay) { [self] in
      // That it fails is told at the end.
      writing.withLock { _ in
        let waiting = state.withLock { state in
          defer { state = State() }
          return state.waiting
        }
        if let waiting { _ = memory.keep(waiting) }
      }
    }
  }

  /// Writes now; gives a sentence where that fails.
  func keep(_ article: ArticleReview) -> String? {
    writing.withLock { _ in
      state.withLock { $0.waiting = nil }
      return memory.keep(article)
    }
  }
}
