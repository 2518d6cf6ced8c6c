import ArticleReading
import Viewer

/// One sitting at the review of an article: what is reviewed, where it is kept, and how it is written.
struct ReviewSitting {
  let article: ArticleReview
  let keeper: ReviewKeeper
  var saving: DraftSaving

  /// Writes what is kept of the proposals.
  mutating func write(_ kept: ArticleFindings, to target: DraftTarget) -> Message {
    do throws(DraftSaving.Problem) {
      let words = try saving.write(kept, to: target)
      return .draftWritten(words, saving.file)
    } catch {
      return .draftRefused(error.message)
    }
  }
}
