import ArgumentParser
import Chronology
import TimelineFiles

/// `dateline import`: a file of another format as a timeline.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a file of another format as a timeline.",
    discussion: """
      The format is found out by what stands in the file, then by its name; --read-as says it. What cannot \
      be read is told with its place, and the exit status is 65; the rest is written all the same. A name \
      that ends with .jsonl is written as JSON Lines, any other as YAML. A file that is there is never \
      replaced without --force.

      EXAMPLES:
        dateline import story.json -o story.yaml
        dateline import calendar.ics --recurring-within 2018 -o calendar.yaml
        dateline import events.csv --columns date=Datum,title=Titel --day-first -o events.yaml
      """)

  @Argument(help: "The file. - is standard input.")
  var file: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; standard output if left out.", valueName: "file"))
  var output: String?

  @Flag(help: "Replace a file that is there.")
  var force = false

  @OptionGroup var reading: ReadingArguments

  func run() throws {
    let snapshot = try Loading.snapshotOrExit([file], reading.options())
    let path = output == "-" ? nil : output
    let target = ExportTarget(
      path: path,
      format: path.flatMap(ExportTarget.format(ofPath:)) == .jsonLines ? .jsonLines : .yaml,
      replaces: force)
    try target.checkIsAnother(than: [file])
    try Exporting(
      projection: Projection(snapshot), files: [file], target: target,
      leftOut: PublicTimeline.LeftOut(), includesTexts: true, writesMadeIDs: true
    ).run()
    if snapshot.hasErrors { throw ExitStatus.badContent }
  }
}
