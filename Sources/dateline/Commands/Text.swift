import ArgumentParser
import Chronology
import Terminal
import Viewer

/// `dateline text`: a source with its quotes marked.
struct Text: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the saved text of a source with its quotes marked.",
    discussion: """
      Quoted words stand between ⟦ and ⟧ with the quote's number; below the text, each number's \
      event, speaker and verdict.

      EXAMPLES:
        dateline text Timelines/after-singapore.yaml digest
        dateline text TIMELINE                       the only source, or the names of all
      """)

  @Argument(help: "The timeline file.")
  var file: String

  @Argument(help: "The source's id.")
  var source: String?

  @OptionGroup var reading: ReadingArguments

  func run() throws {
    let snapshot = try Loading.snapshotOrExit([file], reading.options())
    let named = source.map(snapshot.sources(named:)) ?? snapshot.sources.map(\.id)
    guard named.count == 1, let id = named.first else {
      let names = snapshot.sources.map(\.id.name).joined(separator: ", ")
      StandardStreams.complain(
        source.map { "dateline: \(file) has no source “\($0)”; it has: \(names)" }
          ?? "dateline: \(file) has \(snapshot.sources.count) sources, name one: \(names)")
      throw source == nil ? ExitStatus.usage : ExitStatus.noInput
    }
    _ = CharacterSet.useUTF8()
    let state: SavedTextState? =
      snapshot.source(id)?.text == nil ? nil : SourceTexts.read([id], in: snapshot)[id]
    let text = SourceListing(
      id, state: state, in: snapshot, width: PlainText.width(), widths: .system)
    try StandardStreams.print(text.lines.map { PlainText.line($0) })
    if case .failed? = state { throw ExitStatus.noInput }
    if snapshot.hasErrors { throw ExitStatus.badContent }
  }
}
