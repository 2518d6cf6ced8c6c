import ArticleReading
import CellGrid
import Chronology
import Evidence
import TimelineFiles

/// A new timeline of what is proposed of an article.
struct NewDraft {
  let article: DraftedArticle
  let options: ArticleOptions
  private let text: SourceText

  init(article: DraftedArticle, options: ArticleOptions) {
    self.article = article
    self.options = options
    text = article.text
  }

  /// The timeline; the text of its one source is named as the path says.
  private func timeline(text path: String?) -> Timeline {
    let title = options.title ?? article.page.title
    let base = PageArgument.baseName(article.path)
    var source = options.source(of: article, named: TimelineParts.sourceName(title ?? base))
    source.text = path
    source.sha256 = path == nil ? nil : SavedText.sha256(of: text)
    var taken: Set<String> = []
    var timeline = Timeline(
      drafting: article.findings.events, from: article.findings, source: source,
      text: text, path: ""
    ) { proposal in
      let name = EventNames.free(title: proposal.title, date: proposal.date?.edtf) {
        !taken.contains($0)
      }
      taken.insert(name)
      return name
    }
    timeline.title = title ?? base
    return timeline
  }

  private func export(text path: String?) -> TimelineExport {
    let timeline = timeline(text: path)
    let text = self.text
    var export = TimelineExport(
      title: timeline.title, eras: [], actors: [], sources: timeline.sources,
      eventCount: timeline.events.count, events: { timeline.events.forEach($0) },
      texts: { (_) throws(SavedTextError) in text })
    export.language = timeline.language
    return export
  }

  // MARK: Standard output

  /// Prints it as YAML.
  ///
  /// The text stays where it is, and is named where it can be found from this folder.
  func print() throws {
    let path = article.path
    // What leads out of the folder would not be opened again.
    let isBeside =
      path != "-" && !article.page.isHTML && !path.hasPrefix("/")
      && !path.split(separator: "/").contains("..")
    try ExportTarget(path: nil, format: .yaml, replaces: false)
      .write(export(text: isBeside ? path : nil), copy: nil)
    StandardStreams.complain(
      isBeside
        ? "dateline: the quotes stand in \(path), as seen from this folder; -o FILE saves the text beside the timeline"
        : "dateline: the article's text is not saved, so the quotes cannot be looked up; -o FILE saves it beside the "
          + "timeline")
  }

  // MARK: A file

  /// What a new timeline is, and where its text goes.
  private struct Plan {
    var export: TimelineExport
    var texts: PlannedTexts
    /// The path of the text, from the timeline's folder.
    var saved: String

    var events: String { "\(export.eventCount) event\(export.eventCount == 1 ? "" : "s")" }
  }

  private func plan(for path: String) -> Plan {
    let base = PageArgument.baseName(article.path)
    let name = TimelineParts.sourceName(options.title ?? article.page.title ?? base)
    var export = export(text: "sources/\(name).txt")
    let texts = TimelineWriting.planTexts(of: &export, into: AtomicFile.folder(of: path))
    return Plan(export: export, texts: texts, saved: export.sources.first?.text ?? "")
  }

  /// What would be written.
  func preview(at path: String) -> [String] {
    let plan = plan(for: path)
    return [
      "\(path): \(plan.events) would be written",
      "\(plan.saved): the text would be saved, \(text.byteCount) bytes",
    ]
  }

  /// Writes it into a file, with the text beside it; a name ending with .jsonl gives JSON Lines.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - isReplaced: Whether a file that is there is written over.
  /// - Returns: A sentence that says where, and why the text was not saved, where it was not.
  /// - Throws: `WriteError`; nothing was written then.
  func save(
    at path: String, replacing isReplaced: Bool = false
  ) throws(WriteError) -> (said: String, problems: [String]) {
    let plan = plan(for: path)
    let format = ExportTarget.format(ofPath: path) == .jsonLines ? FileFormat.jsonLines : .yaml
    _ = try TimelineWriting.write(plan.export, as: format, toFileAt: path, replacing: isReplaced)
    let (_, problems) = plan.texts.write(into: AtomicFile.folder(of: path))
    return (
      "Wrote \(path), \(plan.events), with the text in \(plan.saved). Look at it with: dateline \(path)",
      plan.texts.problems + problems
    )
  }

  /// Writes it, or only tells what would be written.
  func write(to path: String, isDry: Bool) throws {
    guard !isDry else {
      return try StandardStreams.print(preview(at: path).map { VisibleText.visible($0) })
    }
    let written: (said: String, problems: [String])
    do throws(WriteError) {
      written = try save(at: path)
    } catch {
      StandardStreams.complain(error.description)
      throw ExitStatus.inputOutput
    }
    for problem in written.problems {
      StandardStreams.complain("\(path): error: the text was not saved: \(problem)")
    }
    guard written.problems.isEmpty else { throw ExitStatus.inputOutput }
    try StandardStreams.print([VisibleText.visible(written.said)])
  }
}
