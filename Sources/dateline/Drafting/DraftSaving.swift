import ArticleReading
import Chronology
import Glibc
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
  /// What was written last, in this sitting or another of the same review: only that is written over.
  private(set) var file: KeptReview.WrittenFile?

  /// Why nothing was written, and what to do.
  struct Problem: Error {
    let message: String
  }

  init(
    _ path: String, _ page: SavedPage, published: EDTF?, options: ArticleOptions,
    file: KeptReview.WrittenFile?
  ) {
    self.path = path
    self.page = page
    self.published = published
    self.options = options
    self.file = file
  }

  /// Writes them; gives a sentence that says where.
  ///
  /// A file that is there is not touched, but the one that this review wrote last and that is still as it was.
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
    let there = Self.file(at: path)
    if let there, there != file {
      let reason =
        there.path == file?.path
        ? "was changed since this review wrote it"
        : "is there already, and is not the file that this review wrote last"
      throw Problem(
        message:
          "\(path) \(reason), so it was not touched; :w FILE writes a new one, and begun with --into \(path) a "
          + "review adds to it")
    }
    let written: (said: String, problems: [String])
    do throws(WriteError) {
      written = try NewDraft(article: article, options: options).save(
        at: path, replacing: there != nil)
    } catch {
      throw Problem(message: error.description)
    }
    file = Self.file(at: path)
    if let problem = written.problems.first {
      throw Problem(message: "\(path) is written, but the text is not saved: \(problem)")
    }
    return written.said
  }

  /// A file that is there, by its own path, with the hash of what is in it.
  private static func file(at path: String) -> KeptReview.WrittenFile? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    let hash: String
    if case .text(let text) = SmallFile.read(path, limit: 1 << 30) {
      hash = SHA256.hexadecimal(Array(text.utf8))
    } else {
      // A folder, or what cannot be read, is never ours.
      hash = ""
    }
    return KeptReview.WrittenFile(path: String(cString: resolved), sha256: hash)
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
