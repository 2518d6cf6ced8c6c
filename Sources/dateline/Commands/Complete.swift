import ArgumentParser
import Viewer

/// `dateline complete`: what the completions of the shells ask.
struct Complete: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answer a shell that completes a command line.",
    discussion: """
      Prints "words" or "files" (names of files may stand there, too), then a candidate a line, with its \
      meaning after a tab.
      """,
    shouldDisplay: false)

  @Option(help: "Which word is being typed, from 0; the program's name is not counted.")
  var index: Int?

  @Option(
    parsing: .unconditional,
    help: "Answer bash: the line up to the cursor, the program's name included.")
  var bash: String?

  @Option(parsing: .unconditional, help: "What stands behind the cursor on bash's line.")
  var rest = ""

  @Option(parsing: .unconditional, help: "COMP_WORDBREAKS of bash.")
  var breaks = ":="

  @Argument(parsing: .captureForPassthrough, help: "The words, after --.")
  var words: [String] = []

  func run() throws {
    let program = try CommandTable.program()
    if let bash {
      let line = BashLine(bash, breaks: breaks)
      let typed = Array(line.words.dropFirst())
      // Of what stands behind the cursor, the end of the typed word is not counted.
      let typedEnd = "_" + (line.openQuote.map(String.init) ?? "") + rest
      let after = BashLine(typedEnd, breaks: "").words.dropFirst().filter { !$0.isEmpty }
      let answer = ShellCompletion(
        CompletionRequest(typed + after, typing: max(0, typed.count - 1), in: program),
        in: program)
      try Self.print(answer, answer.candidates.compactMap { line.replacement($0.word) })
    } else {
      let words = self.words.first == "--" ? Array(self.words.dropFirst()) : self.words
      let answer = ShellCompletion(
        CompletionRequest(words, typing: index ?? max(0, words.count - 1), in: program),
        in: program)
      try Self.print(
        answer,
        answer.candidates.map { $0.meaning.isEmpty ? $0.word : "\($0.word)\t\($0.meaning)" })
    }
  }

  private static func print(_ answer: ShellCompletion, _ lines: [String]) throws {
    try StandardStreams.print([answer.takesFiles ? "files" : "words"] + lines)
  }
}
