import Glibc
import Terminal

/// The environment of the process; the rest of the program is told what counts.
enum Environment {
  /// The value of a variable, or nothing where it is not set or empty.
  static subscript(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  static subscript(names: [String]) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: names.compactMap { name in self[name].map { (name, $0) } })
  }

  /// What the terminal depends on.
  static func variables() -> [String: String] {
    self[["TERM", "NO_COLOR", "ESCDELAY", "LC_ALL", "LC_CTYPE", "LANG"]]
  }
}

extension TerminalEnvironment {
  /// What the environment of the process says of the terminal.
  static var current: TerminalEnvironment { TerminalEnvironment(Environment.variables()) }
}
