import ArgumentParser
import ArticleReading
import Chronology
import Evidence
import TimelineFiles

/// An article that was read: its text, what is known of it as a source, and what was found in it.
struct DraftedArticle {
  /// The article's path, as the user named it.
  let path: String
  let page: SavedPage
  /// The saved text that was read in the place of the page's.
  private var saved: SourceText?
  private(set) var findings: ArticleFindings
  /// The day from which words such as "Saturday" were told.
  private(set) var published: EDTF?
  /// Whether a person has decided about the proposals, so that nothing is read anew.
  let isReviewed: Bool

  /// Reads an article, or ends with a sentence.
  ///
  /// - Parameters:
  ///   - path: Its path; `-` is standard input.
  ///   - published: The day of publication; where none is given, the page's own counts.
  /// - Throws: The exit status, once the sentence is told.
  init(_ path: String, published: EDTF?) throws {
    self.path = path
    isReviewed = false
    page = try PageArgument.read(path)
    self.published = published ?? page.published
    findings = Self.read(ArticleText(utf8: page.text), self.published, path)
  }

  /// Takes an article of which a person has kept some proposals.
  ///
  /// - Parameters:
  ///   - path: Its path.
  ///   - page: What was read.
  ///   - published: The day from which words were told.
  ///   - findings: What was found, with the events that were kept.
  init(_ path: String, page: SavedPage, published: EDTF?, keeping findings: ArticleFindings) {
    self.path = path
    isReviewed = true
    self.page = page
    self.published = published
    self.findings = findings
  }

  /// Reads the saved text of a source in the place of what was given.
  mutating func read(_ saved: SourceText, published: EDTF?) {
    self.saved = saved
    self.published = published
    findings = Self.read(ArticleText(utf8: saved.bytes), published, path)
  }

  private static func read(_ text: ArticleText, _ published: EDTF?, _ path: String)
    -> ArticleFindings
  {
    let progress = Progress("reading \(path == "-" ? "standard input" : path)")
    defer { progress.clear() }
    return ArticleFindings.read(text, published: published) { progress.tell($0) }
  }

  /// The text that was read, with its lines and code points. O(n)
  ///
  /// What only prints what was found has no need of it.
  var text: SourceText {
    // A page's text is UTF-8, or it would not be one.
    saved ?? (try? SourceText(utf8: page.text)) ?? SourceText("")
  }

  /// That the text is not in English, in a sentence; nothing where it may be.
  static func otherLanguage(_ text: [UInt8], _ path: String, found: ArticleFindings) -> String? {
    guard !ArticleLanguage.mayBeEnglish(ArticleText(utf8: text)) else { return nil }
    return
      "\(path == "-" ? "standard input" : path) does not seem to be in English, and only English is read; "
      + (found.events.isEmpty ? "no event was found" : "what was found may be wrong")
  }

  /// Tells on standard error that the text is not in English.
  ///
  /// - Returns: Whether that is so and no event was found.
  func tellOfOtherLanguage() -> Bool {
    guard let concern = Self.otherLanguage(page.text, path, found: findings) else { return false }
    StandardStreams.complain("dateline: \(concern)")
    return findings.events.isEmpty
  }

  /// Tells on standard error what could not be dated for want of the day of publication.
  func tellOfUndated() {
    guard published == nil,
      let first = findings.dates.first(where: { $0.date?.edtf.bounds == nil && !$0.isVague })
    else { return }
    StandardStreams.complain(
      "dateline: the day of publication is not known, so words such as “\(first.text)” are not dated; give "
        + "it with --published")
  }

  /// Tells how many quotes go with no event, which a timeline has no place for.
  func tellOfLeftOut() {
    let used = Set(findings.events.flatMap(\.quotes))
    let left = findings.quotes.count - used.count
    if findings.events.isEmpty {
      StandardStreams.complain(
        "dateline: no event was found; --format text has the dates and quotes of the article")
    } else if left > 0 {
      StandardStreams.complain(
        "dateline: \(left) quote\(left == 1 ? " goes" : "s go") with no event and \(left == 1 ? "is" : "are") left "
          + "out; --format text has all")
    }
  }
}

/// What a person says of an article beside its text.
struct ArticleOptions: ParsableArguments {
  @Option(help: "The article's headline; a page's own if left out.")
  var title: String?

  @Option(help: "The newspaper, agency or ministry; the page's own if left out.")
  var outlet: String?

  @Option(help: "The author, as printed; the page's own if left out.")
  var author: String?

  @Option(help: "Where it was published; the page's own if left out.")
  var url: String?

  /// The article as a source of that name, without a text.
  func source(of article: DraftedArticle, named name: String) -> Source {
    let page = article.page
    var source = Source(id: Source.ID(file: 0, name: name), origin: .added(to: 0))
    source.title = title ?? page.title
    source.outlet = outlet ?? page.outlet
    source.author = author ?? page.author
    source.published = article.published.map { StatedDate($0) }
    source.url = url ?? page.url
    source.language = page.language
    return source
  }
}
