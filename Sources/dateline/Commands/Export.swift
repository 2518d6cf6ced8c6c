import ArgumentParser
import Chronology
import TimelineFiles

/// `dateline export`: a timeline in another format.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a timeline in another format.",
    discussion: """
      The format is said with --to, or by the ending of the file that is written. What a format cannot \
      hold is told on standard error, once a kind, with a count. What is `private:` stays out, and how \
      much that was is told. A file that is there is never replaced without --force. docs/formats.md has \
      a table a format.

      EXAMPLES:
        dateline export TIMELINE -o chronology.html           one page, with every quote in its source
        dateline export TIMELINE --to timelinejs -o story.json
        dateline export TIMELINE --filter "from:2018-06" --to csv
        dateline export TIMELINE --as-of 2018-07-09 -o then.md
        dateline export TIMELINE --private --to yaml
      """)

  @OptionGroup var events: EventSelection

  @Option(
    help: ArgumentHelp(
      "The format: \(FormatName.list(TimelineWriting.formats)).", valueName: "format"))
  var to: FormatName?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; standard output if left out.", valueName: "file"))
  var output: String?

  @Flag(help: "Replace a file that is there.")
  var force = false

  @Flag(name: .customLong("private"), help: "Write what is `private:` as well.")
  var includesPrivate = false

  @Flag(help: "Leave the saved texts of sources out; the quotes stay.")
  var withoutTexts = false

  func validate() throws { _ = try format() }

  func run() throws {
    let target = ExportTarget(path: path, format: try format(), replaces: force)
    try target.checkIsAnother(than: events.files)
    let whole = try Loading.snapshotOrExit(events.files, events.reading.options())
    var leftOut = PublicTimeline.LeftOut()
    var snapshot = whole
    if !includesPrivate {
      try Self.checkPrivacy(of: whole)
      // Before anything is worked out of it: what was known on a day must not come from what stays out.
      let shown = PublicTimeline(whole)
      (snapshot, leftOut) = (shown.snapshot, shown.leftOut)
    }
    try Exporting(
      projection: events.projection(in: snapshot), files: events.files, target: target,
      leftOut: leftOut, includesTexts: !withoutTexts
    ).run()
    if whole.hasErrors { throw ExitStatus.badContent }
  }

  /// Ends where `private` stands where it is not read: what was meant to stay out would go along.
  private static func checkPrivacy(of snapshot: TimelineSnapshot) throws {
    let marks = snapshot.diagnostics.filter { $0.message.hasPrefix("unknown key `private`") }
    guard !marks.isEmpty else { return }
    for mark in marks {
      StandardStreams.complain(
        "\(mark.path):\(mark.line):\(mark.column): error: `private` has no meaning here, so this would be "
          + "exported; mark the event, the entry of evidence or the source, or export with --private"
      )
    }
    throw ExitStatus.badContent
  }

  private var path: String? { output == "-" ? nil : output }

  private func format() throws -> FileFormat {
    guard let format = to?.format ?? path.flatMap(ExportTarget.format(ofPath:)) else {
      throw ValidationError(
        "say the format with --to: \(FormatName.list(TimelineWriting.formats))")
    }
    guard TimelineWriting.formats.contains(format) else {
      throw ValidationError(
        "\(format.rawValue) is only read; --to takes \(FormatName.list(TimelineWriting.formats))")
    }
    return format
  }
}
