import ArgumentParser
import Chronology
import Terminal
import TimelineFiles

/// `dateline check`: problems, and what became of every quote.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Report every problem, and a verdict for every quote.",
    usage: """
      dateline check [--strict] [--quiet] [--format text|json] FILE...
      dateline check --record FILE...
      dateline check --by NAME [--on DATE] FILE EVENT...
      """,
    discussion: """
      Every quote is looked for in the saved text of its source; every hash is compared with that \
      text; and what the sources say of an event is compared with one another. A line each, \
      FILE:LINE:COLUMN first, errors as "error:"; the exit status is 1 where there is one. \
      docs/check.md has the verdicts and the fields of the JSON.

      EXAMPLES:
        dateline check Timelines/after-singapore.yaml
        dateline check --quiet --strict TIMELINE...      for a newsroom's CI
        dateline check --json TIMELINE                   one line of JSON a finding
        dateline check --record TIMELINE                 write the missing hashes
        dateline check --by "A. Reader" TIMELINE EVENT   record a comparison
      """)

  @Argument(
    help: ArgumentHelp(
      "The timeline files; - is standard input. With --by: one file, then the ids of events.",
      valueName: "file"))
  var files: [String]

  @Flag(help: "Quotes that differ in typography, and those without a text, are errors as well.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Leave out the quotes that are right.")
  var quiet = false

  @Flag(help: "Write missing hashes, and what stands around exact quotes, into the files first.")
  var record = false

  @Option(help: ArgumentHelp("Record that this person compared the quotes.", valueName: "name"))
  var by: String?

  @Option(help: ArgumentHelp("The day of the comparison; today if left out.", valueName: "date"))
  var on: String?

  @OptionGroup var reading: ReadingArguments

  @OptionGroup var format: FormatOptions

  func validate() throws {
    if record, files.contains("-") {
      throw ValidationError("--record writes into files; standard input is none")
    }
    guard let by else {
      if on != nil { throw ValidationError("--on is the day of a check; it needs --by NAME") }
      return
    }
    if record { throw ValidationError("--record and --by are two steps; take one") }
    if by.allSatisfy(\.isWhitespace) { throw ValidationError("--by needs the name of a person") }
    if files.count < 2 {
      throw ValidationError("--by needs a file and the ids of events: --by NAME FILE EVENT...")
    }
  }

  func run() throws {
    _ = CharacterSet.useUTF8()
    if let by, let file = files.first {
      try recordChecks(by: by, in: file, events: files.dropFirst())
    } else {
      try check()
    }
  }

  private var report: CheckReport {
    CheckReport(format: format.chosen, isStrict: strict, isQuiet: quiet)
  }

  // MARK: Checking

  private func check() throws {
    var failure: ExitCode?
    var isWrong = false
    for path in files {
      let progress = Progress("checking \(path)")
      switch read(path, progress) {
      case .success(var parts):
        if record {
          let texts = Self.texts(of: parts)
          let written = Self.write(to: parts, texts: texts, progress)
          for (source, error) in texts.failures {
            isWrong = true
            StandardStreams.complain(
              "\(parts.path): warning: nothing is recorded of the source “\(source.name)”: \(error)"
            )
          }
          switch written {
          case .success(let values):
            try report.print(values, path: parts.path)
            if !values.isEmpty, case .success(let again) = read(path, progress) {
              parts = again
            }
          case .failure(let error):
            failure = failure ?? error.status
            StandardStreams.complain(error.description)
          }
        }
        if try report.print(parts, texts: Self.texts(of: parts), progress: progress) {
          isWrong = true
        }
      case .failure(let error):
        failure = failure ?? ExitCode(error.exitStatus)
        try report.print(error)
      }
    }
    if let failure { throw failure }
    if isWrong { throw ExitStatus.foundWrong }
  }

  // MARK: Recording checks

  private func recordChecks(by name: String, in path: String, events: ArraySlice<String>) throws {
    let day = try self.day()
    let parts: TimelineParts
    let progress = Progress("reading \(path)")
    switch read(path, progress) {
    case .success(let read): parts = read
    case .failure(let error):
      try report.print(error)
      throw ExitCode(error.exitStatus)
    }
    let texts = Self.texts(of: parts)
    var edits: [String: [TimelineEdit]] = [:]
    var refusals: [Recording.Refusal] = []
    for id in events {
      guard let document = parts.document(ofEvent: id),
        let event = document.timeline.events.first(where: { $0.id.name == id })
      else {
        StandardStreams.complain(
          "dateline: \(path) has no event “\(id)”; dateline list \(path) prints every id")
        throw ExitStatus.noInput
      }
      let checks = Recording.checks(of: event, by: name, on: day, document: document, texts: texts)
      edits[id] = checks.edits
      refusals += checks.refusals
    }
    let written = Result { () throws(EditError) in try TimelineEditor.write(edits, to: parts) }
    switch written {
    case .success(let values): try report.print(values, path: parts.path)
    case .failure(let error):
      StandardStreams.complain(error.description)
      throw error.status
    }
    try report.print(
      refusals.map { CheckItem.Problem(.error, at: $0.origin, $0.message) },
      path: parts.path)
    if !refusals.isEmpty { throw ExitStatus.foundWrong }
  }

  /// The day of the comparison: one day, for it is known.
  private func day() throws -> CalendarDay {
    guard let on else {
      guard let today = Clock.today() else {
        throw ValidationError("the clock tells no day; give one with --on")
      }
      return today
    }
    let date = try DateArgument.read(on)
    guard let bounds = date.bounds, let day = bounds.earliest.day, bounds.latest.day == day,
      date.qualification == nil
    else { throw ValidationError("--on needs one day, such as 2018-07-20, not “\(on)”") }
    return day
  }

  // MARK: Files

  private func read(
    _ path: String, _ progress: Progress
  ) -> Result<TimelineParts, TimelineFileError> {
    defer { progress.clear() }
    // What is wrong with the options was told before anything was read.
    let options = (try? reading.options()) ?? ReadingOptions()
    do throws(TimelineFileError) {
      return .success(try TimelineParts(reading: path, options: options) { progress.tell($0) })
    } catch {
      return .failure(error)
    }
  }

  private static func texts(of parts: TimelineParts) -> CheckedTexts {
    CheckedTexts(path: parts.path) { parts.source($0) }
  }

  private static func write(
    to parts: TimelineParts, texts: CheckedTexts, _ progress: Progress
  ) -> Result<[WrittenValue], EditError> {
    defer { progress.clear() }
    do throws(EditError) {
      return .success(
        try TimelineEditor.write(
          to: parts, where: Recording.mayLack, tell: { progress.tell($0) },
          edits: { Recording.missing(in: $0.timeline, texts: texts) }))
    } catch {
      return .failure(error)
    }
  }
}

extension EditError {
  /// The exit status: what stands in the file, or what the system said.
  var status: ExitCode {
    switch self {
    case .unreadable(let error): ExitCode(error.exitStatus)
    case .standardInput: ExitStatus.usage
    case .foreign, .mended, .noPlace, .doesNotReadBack: ExitStatus.badContent
    case .changedMeanwhile, .write: ExitStatus.inputOutput
    }
  }
}
