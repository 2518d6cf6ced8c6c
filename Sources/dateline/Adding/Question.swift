import ArgumentParser
import CellGrid
import Chronology
import Glibc

/// What is asked on a terminal, a line each.
struct Question {
  /// Whether somebody is there to answer.
  let isAsked: Bool

  /// Asks where standard input and standard error are a terminal.
  init(unless isTaken: Bool = false) {
    isAsked = !isTaken && isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1
  }

  /// What was given; else what somebody answers; else what is known.
  ///
  /// - Parameters:
  ///   - what: What is asked for.
  ///   - given: The option.
  ///   - known: What is offered, and taken where nothing is answered.
  /// - Returns: The text; nothing where nobody knows one.
  func text(_ what: String, given: String?, known: String? = nil) -> String? {
    if let given { return given.isEmpty ? nil : given }
    guard isAsked else { return known }
    StandardStreams.show("\(what)\(known.map { " [\(VisibleText.visible($0))]" } ?? ""): ")
    guard let line = readLine(), line.contains(where: { !$0.isWhitespace }) else { return known }
    // A point says that nothing of what is offered is right.
    return line == "." ? nil : line
  }

  /// The same of a date; on a terminal, asked again until it is one.
  func date(_ what: String, given: String?, known: EDTF? = nil) throws -> EDTF? {
    if let given { return given.isEmpty ? nil : try DateArgument.read(given) }
    while let answer = text(what, given: nil, known: known.map { "\($0)" }) {
      do {
        return try DateArgument.read(answer)
      } catch {
        guard isAsked else { throw error }
        StandardStreams.complain("\(error)")
      }
    }
    return nil
  }
}
