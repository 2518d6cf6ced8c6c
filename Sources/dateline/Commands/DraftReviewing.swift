import ArgumentParser
import ArticleReading
import Chronology
import Evidence
import Terminal
import TimelineFiles
import Viewer

/// `dateline draft --review`: the proposals beside the article, to keep, change, join or drop.
struct DraftReviewing: ParsableArguments {
  @Flag(help: "Review the proposals in the terminal, beside the article.")
  var review = false

  @Flag(help: "With --review: begin anew, and not where you were last time.")
  var restart = false

  @Flag(help: "With --review: neither go on from last time nor keep what you decide.")
  var noState = false

  @Option(help: "With --review: use colours: auto, always, never.")
  var color = ColourOption.auto

  func validate() throws {
    guard review || !restart else { throw ValidationError("--restart is for --review") }
  }

  func run(
    _ article: String, published: EDTF?, output: String?, into: String?, options: ArticleOptions
  ) throws {
    let advice = "dateline draft \(article) prints what is found"
    guard StandardStreams.isOutputTerminal else {
      StandardStreams.complain("dateline: --review needs a terminal to show it in; \(advice).")
      throw ExitStatus.noTerminal
    }
    let page = try PageArgument.read(article)
    let source = try SourceText(utf8: page.text)
    // A timeline that cannot be read is told before anybody decides anything.
    let known = try into.flatMap {
      try SourceRecognition(in: Writing.read($0)).source(of: source, at: options.url ?? page.url)
    }
    let day = published ?? known?.published ?? page.published
    let text = ArticleText(utf8: page.text)
    let settings = SettingsFile.read()
    let memory = ReviewMemory(
      of: text.bytes, published: day, isWanted: !noState && settings.keepsState,
      isRestarted: restart)
    let progress = Progress("reading \(article == "-" ? "standard input" : article)")
    let findings = ArticleFindings.read(text, published: day) { progress.tell($0) }
    progress.clear()
    let concern = DraftedArticle.otherLanguage(text.bytes, article, found: findings)
    if let concern, findings.events.isEmpty {
      StandardStreams.complain("dateline: \(concern)")
      throw ExitStatus.badContent
    }
    let shown = ArticleReview(
      name: article == "-" ? "standard input" : article,
      text: source, published: day,
      review: memory.kept.map { DraftReview(findings, resuming: $0) } ?? DraftReview(findings),
      target: output.map { .file($0) } ?? into.map { .timeline($0) },
      suggestion: Self.suggestion(for: article), isKept: memory.isKept,
      wasWritten: memory.kept?.isWritten ?? false, file: memory.kept?.file,
      concern: concern)
    let terminal = try ViewerLaunch.openTerminal(color, otherwise: advice)
    defer { terminal.close() }
    var session = ViewerSession(
      terminal: terminal, files: OpenFiles([], ReadingOptions()), early: nil,
      isMouseOn: ViewerLaunch.hasMouse, settings: settings,
      memory: SessionMemory(isWanted: !noState && settings.keepsState),
      sitting: ReviewSitting(
        article: shown, keeper: ReviewKeeper(memory),
        saving: DraftSaving(
          article, page, published: day, options: options, file: memory.kept?.file))
    )
    let (ending, complaint, words) = session.run()
    terminal.close()
    if let complaint { StandardStreams.complain(complaint) }
    if let words { StandardStreams.complain("dateline: \(words)") }
    if case .signal(let number) = ending { Signals.reraise(number) }
  }

  /// The article's name with the ending of timelines.
  private static func suggestion(for article: String) -> String {
    guard article != "-" else { return "draft.yaml" }
    let folder = article.lastIndex(of: "/").map { article[...$0] } ?? ""
    let name = article[folder.endIndex...]
    return folder + (name.lastIndex(of: ".").map { name[..<$0] } ?? name) + ".yaml"
  }
}
