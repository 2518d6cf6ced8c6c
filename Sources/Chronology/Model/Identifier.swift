/// The identity of an event, source or actor: its name, scoped to the file that declares it.
///
/// Screens, marks and histories hold identifiers, never positions, so that a reload, a filter or a
/// sort cannot make them point at something else.
public struct Identifier<Entity>: Hashable, Sendable {
  /// The position of the declaring file among the files that are open together, from 0.
  public let file: Int
  /// The id as the file gives it, or one made from title and date.
  public let name: String

  /// Creates an identifier from its file's position and its name there.
  public init(file: Int, name: String) {
    self.file = file
    self.name = name
  }
}

/// Where something stands in a file that was read.
public struct Origin: Hashable, Sendable {
  /// The position of the file among the files that are open together, from 0.
  public let file: Int
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, in Unicode code points.
  public let column: Int

  /// Creates an origin; `line` and `column` count from 1.
  public init(file: Int, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}
