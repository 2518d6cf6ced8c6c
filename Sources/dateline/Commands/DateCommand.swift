import ArgumentParser
import CellGrid
import Chronology
import Terminal

/// `dateline date`: what a date says, and what it leaves open.
struct DateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "date",
    abstract: "Explain dates: level, earliest and latest day, in words.",
    discussion: """
      Dates are EDTF (ISO 8601-2:2019 in the profile of the Library of Congress). With --json one \
      line of JSON a date. - reads one date a line from standard input and answers each with a \
      line of JSON. "valid" speaks of EDTF alone, also with --words, which reads English as well \
      and adds "edtf".

      EXIT STATUS:
        0 fine, and always so for -; 64 wrong usage; 65 an argument is not a date;
        74 input or output error.

      EXAMPLES:
        dateline date 2018-07-12~
        dateline date --words "early July 2018" yesterday
        dateline date --json 1985/.. -0044-03-15
        printf '%s\\n' 2001-21 '[1667,1760-12]' | dateline date -
      """)

  @Argument(
    parsing: .allUnrecognized,
    help: "Dates in EDTF; quote what the shell would take for itself. - is standard input.")
  var expressions: [String]

  @Flag(help: "Read casual English as well: \"early July 2018\", \"c. 1950\", \"last Friday\".")
  var words = false

  @OptionGroup var format: FormatOptions

  func run() throws {
    _ = CharacterSet.useUTF8()
    // ArgumentParser hands on the word after which everything is an argument.
    let separator = expressions.firstIndex(of: "--")
    let given = expressions.indices.filter { $0 != separator }.map { expressions[$0] }
    for (index, expression) in expressions.enumerated()
    where expression.hasPrefix("--") && index < separator ?? .max {
      throw ValidationError("Unknown option '\(expression)'")
    }
    guard !given.isEmpty else { throw ValidationError("Name a date, such as 2018-07-12~.") }
    var isEveryOneRead = true
    var isFirst = true
    for expression in given {
      if expression == "-" {
        try answerStandardInput()
        continue
      }
      let answer = read(expression)
      if answer.error != nil { isEveryOneRead = false }
      switch format.chosen {
      case .json:
        var json = JSONBytes()
        answer.write(to: &json, hasReading: words)
        try StandardStreams.print(bytes: json.bytes)
      case .text:
        try explain(answer, after: isFirst ? [] : [""])
        isFirst = false
      }
    }
    if !isEveryOneRead { throw ExitStatus.badContent }
  }

  private func read(_ text: String) -> DateAnswer {
    words
      ? DateAnswer(casual: text, relativeTo: Clock.today()) : DateAnswer(edtf: text)
  }

  private func explain(_ answer: DateAnswer, after space: [String]) throws {
    let explanation = DateExplanation(answer: answer)
    guard let error = answer.error else {
      try StandardStreams.print(space + explanation.lines)
      return
    }
    var lines = ["dateline: not a date in EDTF\(words ? " or English" : ""):"]
    lines += explanation.problem(error, .system)
    if !words, let date = try? EDTF(casual: answer.input, relativeTo: Clock.today()) {
      lines.append("  As English it is \(date), \(date.words()); --words reads that.")
    }
    StandardStreams.complain(lines.joined(separator: "\n"))
  }

  /// Answers every line of standard input with a line of JSON.
  private func answerStandardInput() throws {
    var json = JSONBytes()
    let today = words ? Clock.today() : nil
    let isRead = try LinesOfInput.read { line in
      let text = String(decoding: line, as: UTF8.self)
      let answer =
        words ? DateAnswer(casual: text, relativeTo: today) : DateAnswer(edtf: text)
      answer.write(to: &json, hasReading: words)
      return true
    } afterBlock: {
      defer { json.removeAll() }
      return try StandardStreams.print(bytes: json.bytes)
    }
    if !isRead {
      StandardStreams.complain("dateline: standard input could not be read")
      throw ExitStatus.inputOutput
    }
  }
}
