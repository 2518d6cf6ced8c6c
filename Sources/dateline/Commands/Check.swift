import ArgumentParser
import Chronology
import Terminal
import TimelineFiles

/// `dateline check`: problems, and what became of every quote.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Report every problem, and a verdict for every quote.",
    discussion: """
      Every quote is looked for in the saved text of its source; every hash is compared with that \
      text; and what the sources say of an event is compared with one another. A line each, \
      FILE:LINE:COLUMN first, errors as "error:"; the exit status is 1 where there is one. \
      docs/check.md has the verdicts and the fields of the JSON.

      EXAMPLES:
        dateline check Timelines/after-singapore.yaml
        dateline check --quiet --strict TIMELINE...      for a newsroom's CI
        dateline check --json TIMELINE                   one line of JSON a finding
      """)

  @Argument(help: "The timeline files. - is standard input.")
  var files: [String]

  @Flag(help: "Quotes that differ in typography, and those without a text, are errors as well.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Leave out the quotes that are right.")
  var quiet = false

  @OptionGroup var format: FormatOptions

  func run() throws {
    _ = CharacterSet.useUTF8()
    let report = CheckReport(format: format.chosen, isStrict: strict, isQuiet: quiet)
    var failure: ExitCode?
    var isWrong = false
    for path in files {
      switch Self.read(path) {
      case .success(let document):
        let check = FileCheck(document, texts: CheckedTexts(of: document.timeline))
        if try report.print(check) { isWrong = true }
      case .failure(let error):
        failure = failure ?? ExitCode(error.exitStatus)
        try report.print(error)
      }
    }
    if let failure { throw failure }
    if isWrong { throw ExitStatus.foundWrong }
  }

  private static func read(_ path: String) -> Result<TimelineDocument, TimelineFileError> {
    do throws(TimelineFileError) {
      return .success(try TimelineDocument(reading: path))
    } catch {
      return .failure(error)
    }
  }
}
