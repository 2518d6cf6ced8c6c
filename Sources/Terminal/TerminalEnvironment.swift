/// What the environment says of the terminal, handed in so that nothing here reads it.
public struct TerminalEnvironment: Hashable, Sendable {
  /// The type of the terminal, as terminfo names it (TERM).
  public var type: String?
  /// Whether NO_COLOR is set and not empty (https://no-color.org).
  public var isNoColourSet: Bool
  /// Whether ESCDELAY is set, which ncurses then obeys.
  public var isEscapeDelaySet: Bool
  /// The locale that is asked for (LC_ALL, LC_CTYPE or LANG); nil where none is.
  public var locale: String?

  /// Creates an environment.
  public init(
    type: String?, isNoColourSet: Bool = false, isEscapeDelaySet: Bool = false,
    locale: String? = nil
  ) {
    self.type = type
    self.locale = locale
    self.isNoColourSet = isNoColourSet
    self.isEscapeDelaySet = isEscapeDelaySet
  }

  /// Takes what counts out of a process's environment.
  public init(_ variables: [String: String]) {
    self.init(
      type: variables["TERM"].flatMap { $0.isEmpty ? nil : $0 },
      isNoColourSet: !(variables["NO_COLOR"] ?? "").isEmpty,
      isEscapeDelaySet: variables["ESCDELAY"] != nil,
      // The first that is set and not empty counts (POSIX, "Internationalization Variables").
      locale: ["LC_ALL", "LC_CTYPE", "LANG"].lazy
        .compactMap { variables[$0] }.first { !$0.isEmpty })
  }
}
