import ArgumentParser
import CellGrid
import Chronology
import Evidence
import Glibc
import Terminal
import TimelineFiles

/// `dateline add source`.
struct AddSource: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "source",
    abstract: "Save a text beside the timeline, and declare it as a source.",
    discussion: """
      The text is a file of plain text or HTML in UTF-8, or - for standard input. Of HTML, the \
      readable text is saved, and what the page says of itself is offered: title, outlet, author, \
      published. What is not known is left out. On a terminal, a line for each question: Enter takes \
      what is offered, a point leaves it out.

      EXAMPLES:
        dateline add source TIMELINE article.html
        dateline add source TIMELINE article.txt --id wire-0709 --title "…" --published 2018-07-09
        pandoc -t plain speech.docx | dateline add source TIMELINE - --title "A speech"
      """)

  @OptionGroup var target: AddingTarget

  @Argument(help: "The text or HTML file; - is standard input.")
  var text: String

  @Option(help: "The source's id; made of its title unless given.")
  var id: String?

  @Option(help: "The headline or title.")
  var title: String?

  @Option(help: "The newspaper, agency or ministry.")
  var outlet: String?

  @Option(help: "The author, as printed.")
  var author: String?

  @Option(help: "When it was published, in EDTF or English.")
  var published: String?

  @Option(help: "When the text was saved, in EDTF or English.")
  var retrieved: String?

  @Option(help: "Where it was published.")
  var url: String?

  @Option(help: "A copy kept elsewhere.")
  var archived: String?

  @Option(help: "The source that it cites.")
  var via: String?

  @Option(help: "full, excerpt, transcript, translation or digest.")
  var textKind: String?

  @Option(help: "The language, such as en or ko.")
  var language: String?

  @Option(help: "Anything else worth knowing.")
  var note: String?

  func run() throws {
    _ = CharacterSet.useUTF8()
    let question = Question(unless: text == "-")
    // What an option says wrongly is told before anything is asked.
    let kind: Source.TextKind? = try textKind.flatMap {
      try question.choice("kind of text", option: "--text-kind", given: $0)
    }
    let parts = try target.read()
    let page = try PageArgument.read(text)
    let title = question.text("title", given: title, known: page.title)
    let name = try name(title: title, in: parts, question)
    var source = Source(id: Source.ID(file: 0, name: name), origin: .added(to: 0))
    source.title = title
    source.outlet = question.text("outlet", given: outlet, known: page.outlet)
    source.author = question.text("author", given: author, known: page.author)
    source.published = try question.date(
      "published", given: published, known: page.published
    ).map { StatedDate($0) }
    source.retrieved = try retrieved.map { StatedDate(try DateArgument.read($0)) }
    source.url = question.text("url", given: url, known: page.url)
    source.archived = archived
    source.via = via
    source.textKind =
      try kind ?? question.choice("kind of text", option: "--text-kind", given: textKind)
    source.language = language ?? page.language
    source.note = note
    let saved = try PageArgument.save(page.text, as: name, beside: parts)
    source.text = saved.path
    source.sha256 = saved.sha256
    try Writing.write([.addSource(source)], to: parts)
    saved.keep()
    try StandardStreams.print([VisibleText.visible("saved \(saved.path), \(page.text.count) bytes")]
    )
  }

  // MARK: What is added

  private func name(title: String?, in parts: TimelineParts, _ question: Question) throws -> String
  {
    let made = parts.freeSourceName(title ?? PageArgument.baseName(text))
    do {
      return try question.value("id", given: id, known: made) { name in
        guard parts.source(Source.ID(file: 0, name: name)) == nil else {
          throw Refusal(
            "the id “\(name)” belongs to another source of \(target.file); give another --id")
        }
        return name
      } ?? made
    } catch let refusal as Refusal {
      throw refusal.told
    }
  }
}
