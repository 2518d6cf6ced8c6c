import ArgumentParser
import ArticleReading
import CellGrid
import Chronology
import TimelineFiles

/// `dateline draft`: a proposed timeline of an article.
struct Draft: ParsableCommand {
  /// How what was found is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case yaml, json, text
  }

  static let configuration = CommandConfiguration(
    abstract:
      "Propose a timeline of an article: the dates that its text gives, its quotes, and events made of them.",
    discussion: """
      Every event is tied to the very words of the article from which it has its date and its quotes; what \
      follows from them and does not stand there is marked as inferred, with the reason. Of HTML the \
      article's text is read, as dateline add source does. Nothing is invented, and nothing is sent \
      anywhere. --review shows the proposals beside the article, to keep, change, join or drop each.

      -o writes a new timeline with the article's text saved beside it, and never replaces a file. \
      --into adds to a timeline that is there, and recognises the article and the events that it has. \
      Otherwise the timeline is printed. --json prints dates, quotes and events with their places in code points, as \
      W3C anchors count; --format text a line for each.

      EXAMPLES:
        dateline draft article.txt --published 2018-07-09 -o story.yaml
        dateline draft --review article.txt --published 2018-07-09
        dateline draft page.html --into story.yaml --dry-run      the page's own day of publication counts
        pandoc -t plain speech.docx | dateline draft - --published "9 July 2018" --json
      """)

  @Argument(help: "The article, plain text or HTML. - is standard input.")
  var article: String

  @Option(help: "The day of publication, in EDTF or English; a page's own if left out.")
  var published: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The timeline to write, YAML or, with .jsonl, JSON Lines.", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("The timeline to which to add.", valueName: "timeline"))
  var into: String?

  @Flag(help: "Only tell what would be written or added.")
  var dryRun = false

  @OptionGroup var options: ArticleOptions

  @Option(help: "How to print: yaml (a timeline), json, or text.")
  var format: Format?

  @Flag(name: .customLong("json"), help: "Short for --format json.")
  var isJSON = false

  @OptionGroup var log: LogOption

  func validate() throws {
    try FormatOptions.refuse(isJSON && format != nil && format != .json)
    if into != nil, output != nil {
      throw ValidationError("--into adds to a timeline and -o writes a new one; give one of them")
    }
    if into ?? output != nil, isJSON || format != nil {
      throw ValidationError("--format says how to print; leave it out with -o and --into")
    }
    if reviewing.review, isJSON || format != nil || dryRun {
      throw ValidationError(
        "--review writes what is kept; leave out --format, --json and --dry-run")
    }
    if dryRun, into == nil, output == nil {
      throw ValidationError("--dry-run goes with -o or --into; without them nothing is written")
    }
  }

  @OptionGroup var reviewing: DraftReviewing

  func run() throws {
    let day = try published.map(DateArgument.read)
    if reviewing.review {
      return try reviewing.run(
        article, published: day, output: output, into: into, options: options)
    }
    let article = try DraftedArticle(self.article, published: day)
    let isUnreadable = article.tellOfOtherLanguage()
    // A timeline without events would look as if the article had told of none.
    if isUnreadable, printedFormat == .yaml { throw ExitStatus.badContent }
    if let into {
      var addition = DraftAddition(
        to: try Writing.read(into), of: article, options: options, published: day)
      try addition.run(isDry: dryRun)
      addition.article.tellOfUndated()
      addition.article.tellOfLeftOut()
      return
    }
    if let output, output != "-" {
      try NewDraft(article: article, options: options).write(to: output, isDry: dryRun)
      article.tellOfLeftOut()
    } else {
      try printed(article)
    }
    article.tellOfUndated()
  }

  private var printedFormat: Format { isJSON ? .json : format ?? .yaml }

  private func printed(_ article: DraftedArticle) throws {
    switch printedFormat {
    case .yaml:
      try NewDraft(article: article, options: options).print()
      article.tellOfLeftOut()
    case .json:
      let progress = Progress("writing JSON")
      defer { progress.clear() }
      try ArticleRecord(article.findings).writeJSON(tell: { progress.tell($0) }) {
        try StandardStreams.print(bytes: $0)
      }
    case .text:
      try StandardStreams.print(ArticleRecord(article.findings).lines)
    }
  }
}
