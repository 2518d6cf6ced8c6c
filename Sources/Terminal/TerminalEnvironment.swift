/// What the environment says of the terminal, handed in so that nothing here reads it.
public struct TerminalEnvironment: Hashable, Sendable {
  /// The type of the terminal, as terminfo names it (TERM).
  public var type: String?
  /// Whether NO_COLOR is set and not empty (https://no-color.org).
  public var isNoColourSet: Bool
  /// Whether ESCDELAY is set, which ncurses then obeys.
  public var isEscapeDelaySet: Bool

  /// Creates an environment.
  public init(type: String?, isNoColourSet: Bool = false, isEscapeDelaySet: Bool = false) {
    self.type = type
    self.isNoColourSet = isNoColourSet
    self.isEscapeDelaySet = isEscapeDelaySet
  }

  /// Takes what counts out of a process's environment.
  public init(_ variables: [String: String]) {
    self.init(
      type: variables["TERM"].flatMap { $0.isEmpty ? nil : $0 },
      isNoColourSet: !(variables["NO_COLOR"] ?? "").isEmpty,
      isEscapeDelaySet: variables["ESCDELAY"] != nil)
  }
}
