import CellGrid

/// Whether colours are wanted: the value of `--color`.
public enum ColourChoice: String, Hashable, Sendable, CaseIterable {
  /// Where the terminal has colours and NO_COLOR is not set.
  case auto
  /// Where the terminal has colours.
  case always
  /// Nowhere.
  case never
}

/// How many colours are used.
public enum ColourDepth: Hashable, Sendable {
  /// None: attributes alone.
  case none
  /// The 8 ANSI colours; bright ones are bold.
  case ansi8
  /// The 16 ANSI colours.
  case ansi16
  /// xterm's palette of 256.
  case palette256

  /// Decides it from what was asked for and what the terminal has.
  ///
  /// - Parameters:
  ///   - choice: What was asked for; more than the environment says.
  ///   - isNoColourSet: Whether NO_COLOR is set and not empty.
  ///   - available: The colours that the terminal has, by terminfo.
  public init(choice: ColourChoice, isNoColourSet: Bool, available: Int) {
    if choice == .never || (choice == .auto && isNoColourSet) {
      self = .none
      return
    }
    switch available {
    case 256...: self = .palette256
    case 16...: self = .ansi16
    case 8...: self = .ansi8
    default: self = .none
    }
  }

  /// A colour's number on the terminal, -1 for the terminal's own.
  func number(of colour: Colour?) -> Int32 {
    guard let colour else { return -1 }
    switch self {
    case .none: return -1
    case .ansi8: return Int32(colour.ansi16 & 7)
    case .ansi16: return Int32(colour.ansi16)
    case .palette256: return Int32(colour.palette256)
    }
  }

  /// The attributes that a style takes: at 8 colours a bright foreground is bold.
  func attributes(of style: Style) -> Attributes {
    if self == .ansi8, let foreground = style.foreground, foreground.ansi16 >= 8 {
      return style.attributes.union(.bold)
    }
    return style.attributes
  }
}
