import ArgumentParser
import CellGrid
import TimelineFiles

/// `dateline new`: a commented starter file.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a commented starter timeline.",
    discussion: """
      A file that is there already is never overwritten.

      EXAMPLES:
        dateline new after-geneva.yaml && dateline after-geneva.yaml
      """)

  @Argument(help: "The file to write, by habit NAME.yaml.")
  var file: String

  func run() throws {
    do {
      try StarterFile.write(to: file)
    } catch {
      StandardStreams.complain("\(error)")
      throw ExitStatus.inputOutput
    }
    try StandardStreams.print([
      VisibleText.visible("Wrote \(file). Edit it, or look at it with: dateline \(file)")
    ])
  }
}
