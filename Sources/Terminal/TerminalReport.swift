internal import CNcurses

/// What terminfo and libc say of a terminal, for a person who looks for what is wrong.
public struct TerminalReport: Hashable, Sendable {
  /// Whether terminfo has the type at all.
  public let isKnown: Bool
  /// How many colours it has; nothing where it has none.
  public let colours: Int?
  /// What the program makes use of, and whether the type has it.
  public let abilities: [Ability]

  /// Something that a terminal can do.
  public struct Ability: Hashable, Sendable {
    /// What it is for.
    public let purpose: String
    /// Its name in terminfo.
    public let name: String
    /// Whether the type has it.
    public let isThere: Bool
  }

  /// What the program makes use of.
  private static let used = [
    ("placing the cursor", "cup"), ("the alternate screen", "smcup"), ("keypad keys", "smkx"),
    ("clearing to the end of a line", "el"), ("scrolling a part of the screen", "csr"),
    ("hiding the cursor", "civis"), ("bold", "bold"), ("underlining", "smul"), ("reverse", "rev"),
    ("reports of the mouse", "kmous"), ("bracketed paste", "BE"), ("the clipboard (OSC 52)", "Ms"),
  ]

  /// Looks a type up.
  public init(type: String) {
    var before: UnsafeMutablePointer<TERMINAL>?
    var entered: Int32 = 0
    withUnsafeMutablePointer(to: &before) { pointer in
      entered = dateline_enter_type(type, 1, pointer)
    }
    defer { dateline_leave_type(entered, before) }
    isKnown = entered == 1
    let number = entered == 1 ? Int(dateline_number("colors")) : -1
    colours = number > 0 ? number : nil
    abilities = Self.used.map { purpose, name in
      Ability(
        purpose: purpose, name: name, isThere: entered == 1 && dateline_capability(name) != nil)
    }
  }

  /// The version of ncurses, as it names itself.
  public static var ncurses: String { curses_version().map { String(cString: $0) } ?? "unknown" }

  /// The character set of the locale that the environment asks for, before anything is changed.
  public static var characterSet: String {
    setlocale(LC_CTYPE, "")
    return nl_langinfo(Int32(CODESET)).map { String(cString: $0) } ?? "unknown"
  }
}
