import ArticleReading
import Chronology
import TimelineFiles
import Viewer

/// Writes the proposals that a person kept in a review, as a new timeline or into one that is there.
struct DraftSaving {
  /// The article's path, as the user named it.
  let path: String
  let page: SavedPage
  /// The day of publication.
  let published: EDTF?
  let options: ArticleOptions
  /// What was written last, and where: only that is written over.
  private var last: (path: String, text: String)?

  /// Why nothing was written, and what to do.
  struct Problem: Error {
    let message: String
  }

  init(_ path: String, _ page: SavedPage, published: EDTF?, options: ArticleOptions) {
    self.path = path
    self.page = page
    self.published = published
    self.options = options
  }

  /// Writes them; gives a sentence that says where.
  ///
  /// A file that is there is not touched, but the one that was written in this sitting and is still as it was.
  mutating func write(
    _ kept: ArticleFindings, to target: DraftTarget
  ) throws(Problem) -> String {
    let article = DraftedArticle(path, page: page, published: published, keeping: kept)
    switch target {
    case .file(let path): return try write(article, to: path)
    case .timeline(let path): return try add(article, to: path)
    }
  }

  private mutating func write(_ article: DraftedArticle, to path: String) throws(Problem) -> String
  {
    let isOurs = last.map { $0.path == path && Self.text(of: path) == $0.text } ?? false
    let written: (said: String, problems: [String])
    do throws(WriteError) {
      written = try NewDraft(article: article, options: options).save(at: path, replacing: isOurs)
    } catch {
      throw Problem(message: error.description)
    }
    last = Self.text(of: path).map { (path, $0) }
    if let problem = written.problems.first {
      throw Problem(message: "\(path) is written, but the text is not saved: \(problem)")
    }
    return written.said
  }

  private static func text(of path: String) -> String? {
    guard case .text(let text) = SmallFile.read(path, limit: 1 << 30) else { return nil }
    return text
  }

  private func add(_ article: DraftedArticle, to path: String) throws(Problem) -> String {
    let parts: TimelineParts
    do throws(TimelineFileError) {
      parts = try TimelineParts(reading: path) { _ in }
    } catch {
      throw Problem(message: error.description)
    }
    var addition = DraftAddition(to: parts, of: article, options: options, published: published)
    let edits = addition.plan()
    let known = addition.recognised.count
    let recognised = known == 0 ? "" : "; recognised \(known), which it had"
    guard !edits.isEmpty else { return "\(path) has all of it already" }
    do throws(DraftRefusal) {
      _ = try addition.write(edits)
    } catch {
      throw Problem(message: error.message)
    }
    let events = edits.count {
      if case .addEvent = $0 { true } else { false }
    }
    return "added \(events) event\(events == 1 ? "" : "s") to \(path)\(recognised)"
  }
}
