import ArgumentParser
import CellGrid
import Chronology
import Glibc
import Terminal
import TimelineFiles
import Viewer

/// `dateline doctor`: what the program finds around it.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Print what the program finds around it: terminal, locale, colours, widths, versions.",
    discussion: """
      For the report of a mistake, or for finding out why a screen looks wrong. Nothing of a timeline is in it. \
      A line each: area, what, what was found; a line that begins with ! says what to do.

      EXAMPLES:
        dateline doctor
        dateline doctor --json
      """)

  @OptionGroup var format: FormatOptions

  func run() throws {
    let findings = DoctorReport.findings()
    switch format.chosen {
    case .json:
      let json = JSONLine()
      try StandardStreams.print(findings.map { try json.write($0) })
    case .text:
      try StandardStreams.print(
        AlignedLines.lines(findings.map { [$0.area, $0.name, $0.value] })
          + findings.compactMap { finding in finding.advice.map { "! \(finding.name): \($0)" } }
          + DoctorReport.ruler)
    }
  }
}
