import ArgumentParser
import CellGrid
import Chronology
import Glibc

/// What is asked on a terminal, a line each, where no option gives it.
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

  /// The same, read as something: an answer that is none is told and asked for again, an option that is
  /// none ends the command.
  func value<Value>(
    _ what: String, given: String?, known: String? = nil, read: (String) throws -> Value
  ) throws -> Value? {
    if let given { return given.isEmpty ? nil : try read(given) }
    while let answer = text(what, given: nil, known: known) {
      do {
        return try read(answer)
      } catch {
        guard isAsked else { throw error }
        StandardStreams.complain("\(error)")
      }
    }
    return nil
  }

  /// A date.
  func date(_ what: String, given: String?, known: EDTF? = nil) throws -> EDTF? {
    try value(
      "\(what), in EDTF or English", given: given, known: known.map { "\($0)" },
      read: DateArgument.read)
  }

  /// One of a few words; `option` names it where it is none of them.
  func choice<Value: RawRepresentable & CaseIterable>(
    _ what: String, option: String, given: String?
  ) throws -> Value? where Value.RawValue == String {
    let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
    return try value("\(what) (\(known))", given: given) { written in
      guard let value = Value(rawValue: written) else {
        throw ValidationError("\(option) is one of \(known), not “\(written)”")
      }
      return value
    }
  }

  /// Several names: the options, else an answer with commas between them.
  func names(
    _ what: String, given: [String], check: (String) throws -> Void = { _ in }
  ) throws -> [String] {
    guard given.isEmpty else {
      try given.forEach(check)
      return given
    }
    guard isAsked else { return [] }
    return try value("\(what), with commas between", given: nil) { answer in
      let names = answer.split(separator: ",").map { name in
        String(name.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
      }.filter { !$0.isEmpty }
      try names.forEach(check)
      return names
    } ?? []
  }

  /// What there has to be: an option, or an answer.
  func required<Value>(
    _ what: String, option: String, given: String?, read: (String) throws -> Value
  ) throws -> Value {
    guard let value = try value(what, given: given, read: read) else {
      throw ValidationError("nothing is added without \(option)")
    }
    return value
  }
}
