/// A problem in a file: where it is, what is wrong, and what to do about it.
public struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
  /// How much a problem matters.
  public enum Severity: String, Hashable, Sendable {
    /// Something is left out or wrong because of it.
    case error
    /// Everything is there, and something is likely not as meant.
    case warning
  }

  /// How much the problem matters.
  public var severity: Severity
  /// The file's path, as the user named it.
  public var path: String
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, in Unicode code points.
  public var column: Int
  /// What is wrong, and what to do, in plain words.
  public var message: String

  /// Creates a diagnostic; `line` and `column` count from 1.
  public init(_ severity: Severity, path: String, line: Int, column: Int, message: String) {
    self.severity = severity
    self.path = path
    self.line = line
    self.column = column
    self.message = message
  }

  /// `FILE:LINE:COLUMN: error: message`, the form that editors can jump to.
  public var description: String {
    "\(path):\(line):\(column): \(severity.rawValue): \(message)"
  }
}
