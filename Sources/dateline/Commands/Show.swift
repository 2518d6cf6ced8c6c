import ArgumentParser
import CellGrid
import Chronology
import Terminal
import Viewer

/// `dateline show`: one event with its quotes and sources.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print one event with its quotes and sources.",
    discussion: """
      EXAMPLES:
        dateline show Timelines/after-singapore.yaml panmunjom-meeting
        dateline show --json TIMELINE EVENT
        dateline show --zone Asia/Seoul TIMELINE EVENT
        dateline show --as-of 2018-07-09 TIMELINE EVENT
      """)

  @Argument(help: "The timeline file. - is standard input.")
  var file: String

  @Argument(help: "The event's id, as dateline list prints it.")
  var event: String

  @OptionGroup var asOf: AsOfOption

  @OptionGroup var reading: ReadingArguments

  @OptionGroup var zone: ZoneOption

  @OptionGroup var format: FormatOptions

  func run() throws {
    let day = try asOf.day()
    let zone = try zone.display() ?? .ofFile
    let whole = try Loading.snapshotOrExit([file], reading.options()).shown(in: zone)
    let snapshot = day.flatMap { Knowledge(whole).asOf($0) } ?? whole
    if let id = whole.events(named: event).first, let day,
      let hidden = snapshot.asOf?.knowledge(of: id)?.hidden
    {
      StandardStreams.complain(
        "dateline: as of \(day.words) nothing is known of “\(event)”: it "
          + AsOfText.reason(hidden, isOne: true))
      throw ExitStatus.noInput
    }
    guard let id = snapshot.events(named: event).first, let found = snapshot.event(id) else {
      StandardStreams.complain(
        "dateline: \(file) has no event “\(event)”; dateline list \(file) prints every id")
      throw ExitStatus.noInput
    }
    switch format.chosen {
    case .json:
      try StandardStreams.print([try JSONLine().write(FullEventRecord(found, in: snapshot))])
    case .text:
      _ = CharacterSet.useUTF8()
      let texts = SourceTexts.read(found.quotedSources, in: snapshot)
      let description = EventDescription(
        found, in: snapshot, texts: texts, width: PlainText.width(), widths: .system)
      try StandardStreams.print(description.lines.map { PlainText.line($0) })
    }
    if snapshot.hasErrors { throw ExitStatus.badContent }
  }
}
