/// Why there can be no screen.
public enum TerminalError: Error, Hashable, Sendable {
  /// Input or output is not a terminal.
  case notATerminal
  /// TERM is not set.
  case noType
  /// Nothing is known of a terminal of this type.
  case unknownType(String)
  /// A terminal of this type cannot place its cursor, so there can be no screen on it.
  case cannotPlaceCursor(String)
  /// The screen could not be set up: ncurses does not say why.
  case failed(String)
}

extension TerminalError: CustomStringConvertible {
  /// One sentence for the person in front of it, without its full stop.
  public var description: String {
    switch self {
    case .notATerminal: "input and output are not both a terminal"
    case .noType: "the environment does not say what terminal this is (TERM is not set)"
    case .unknownType(let name): "nothing is known of a terminal of type \"\(name)\""
    case .cannotPlaceCursor(let name): "a terminal of type \"\(name)\" cannot show a screen"
    case .failed(let name): "no screen could be set up on a terminal of type \"\(name)\""
    }
  }
}
