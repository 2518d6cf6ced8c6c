internal import CNcurses

/// The description of the terminal in use; only while there is a screen.
enum Terminfo {
  /// A string capability, without padding.
  static func string(_ name: String) -> String? {
    dateline_capability(name).map { withoutPadding(String(cString: $0)) }
  }

  /// A string capability that takes a number.
  static func string(_ name: String, number: Int32) -> String? {
    guard let capability = dateline_capability(name) else { return nil }
    return dateline_with_number(capability, number).map { withoutPadding(String(cString: $0)) }
  }

  /// A string capability that takes two numbers.
  static func string(_ name: String, numbers: (Int32, Int32)) -> String? {
    guard let capability = dateline_capability(name) else { return nil }
    // The numbers are a column and a row by the names of that function: the last one first.
    return tgoto(capability, numbers.1, numbers.0).map { withoutPadding(String(cString: $0)) }
  }

  /// A string capability that takes two texts.
  static func string(_ name: String, _ first: String, _ second: String) -> String? {
    guard let capability = dateline_capability(name) else { return nil }
    return dateline_with_strings(capability, first, second).map { String(cString: $0) }
  }

  /// What gives a terminal back whatever state it is in, for the case of a crash.
  static var reset: String {
    // Where there is no XM, ncurses itself turns reports of the mouse on and off like this.
    let noMouse = string("XM", number: 0) ?? string("kmous").map { _ in "\u{1B}[?1000l" }
    let parts = [
      string("sgr0"), string("op"), noMouse, string("BD"), string("rmkx"), string("cnorm"),
      // A row that no terminal has is the last one of any.
      string("rmcup") ?? string("cup", numbers: (9_998, 0)).map { $0 + "\n" },
    ]
    return parts.compactMap { $0 }.joined() + "\r"
  }

  /// Whether the screen is one of its own, behind which what was there before waits.
  static var hasSecondScreen: Bool { string("rmcup") != nil }

  /// Leaves out the delays of terminfo, `$<5>`, which are not for the terminal.
  static func withoutPadding(_ capability: String) -> String {
    var result = ""
    var rest = capability[...]
    while let dollar = rest.firstIndex(of: "$") {
      let after = rest.index(after: dollar)
      if after < rest.endIndex, rest[after] == "<",
        let end = rest[after...].firstIndex(of: ">")
      {
        result += rest[..<dollar]
        rest = rest[rest.index(after: end)...]
      } else {
        result += rest[...dollar]
        rest = rest[after...]
      }
    }
    return result + rest
  }
}
