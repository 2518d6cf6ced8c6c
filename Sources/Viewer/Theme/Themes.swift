import CellGrid

/// The themes to choose from; each is data.
public enum ThemeName: String, Hashable, Sendable, CaseIterable {
  /// The terminal's own colours, and a few accents.
  case standard = "default"
  /// White and bright colours on black.
  case contrast
  /// Black and dark colours on white.
  case light
  /// No colour at all: attributes and signs.
  case monochrome

  /// The theme of that name.
  public var theme: Theme {
    switch self {
    case .standard: .standard
    case .contrast: .contrast
    case .light: .light
    case .monochrome: .monochrome
    }
  }
}

// Faint words are left to the terminal, which nobody can check; so themes that have colours of their
// own say grey where they mean it.
extension Theme {
  /// At least 7 to 1 between words and ground (WCAG 2.2, 1.4.6), with 16 colours and with 256.
  static let contrast = Theme(
    foreground: .white, background: .black,
    [
      .title: Style(attributes: .bold),
      .heading: Style(foreground: .paleCyan, attributes: [.bold, .underline]),
      .dateMark: Style(foreground: .paleCyan),
      .uncertainDate: Style(foreground: .yellow, attributes: .bold),
      .selected: Style(attributes: .reverse),
      .selectedInactive: Style(attributes: [.bold, .underline]),
      .quote: Style(foreground: .paleCyan, attributes: .underline),
      .litQuote: Style(attributes: [.reverse, .bold]),
      .dateWords: Style(foreground: .yellow, attributes: .bold),
      .litDate: Style(attributes: [.reverse, .underline]),
      .link: Style(foreground: .paleCyan, attributes: .underline),
      .match: Style(foreground: .yellow, attributes: [.bold, .underline]),
      .good: Style(foreground: .paleGreen),
      .bad: Style(foreground: .yellow, attributes: .bold),
      .status: Style(attributes: .reverse),
      .error: Style(foreground: .yellow, attributes: .bold),
      .prompt: Style(attributes: .bold),
      .strip: Style(foreground: .paleCyan),
      .stripCursor: Style(attributes: .reverse),
    ])

  /// At least 4.5 to 1 between words and ground (WCAG 2.2, 1.4.3), with 16 colours and with 256.
  static let light = Theme(
    foreground: .black, background: .white,
    [
      .secondary: Style(foreground: .grey),
      .title: Style(attributes: .bold),
      .heading: Style(foreground: .darkBlue, attributes: [.bold, .underline]),
      .rule: Style(foreground: .grey),
      .dateMark: Style(foreground: .darkBlue),
      .uncertainDate: Style(foreground: .purple, attributes: .bold),
      .selected: Style(attributes: .reverse),
      .selectedInactive: Style(attributes: [.bold, .underline]),
      .quote: Style(foreground: .darkBlue, attributes: .underline),
      .litQuote: Style(attributes: [.reverse, .bold]),
      .dateWords: Style(foreground: .purple, attributes: .bold),
      .litDate: Style(attributes: [.reverse, .underline]),
      .link: Style(foreground: .darkBlue, attributes: .underline),
      .match: Style(foreground: .purple, attributes: [.bold, .underline]),
      .good: Style(foreground: .darkGreen),
      .bad: Style(foreground: .darkRed, attributes: .bold),
      .status: Style(attributes: .reverse),
      .error: Style(foreground: .darkRed, attributes: .bold),
      .prompt: Style(attributes: .bold),
      .strip: Style(foreground: .darkBlue),
      .stripCursor: Style(attributes: .reverse),
    ])

  /// What the standard theme says by attributes, and nothing by colour.
  static let monochrome = Theme(
    Dictionary(
      uniqueKeysWithValues: Role.allCases.map {
        ($0, Style(attributes: Theme.standard.style($0).attributes))
      }))
}

extension Colour {
  fileprivate static let white = Colour(231, ansi: 15)
  fileprivate static let black = Colour(16, ansi: 0)
  fileprivate static let yellow = Colour(226, ansi: 11)
  fileprivate static let paleCyan = Colour(123, ansi: 14)
  fileprivate static let paleGreen = Colour(120, ansi: 10)
  // On white, of the 16 only these are dark enough: green, cyan and bright black are not.
  fileprivate static let grey = Colour(240, ansi: 0)
  fileprivate static let darkBlue = Colour(19, ansi: 4)
  fileprivate static let purple = Colour(90, ansi: 5)
  fileprivate static let darkGreen = Colour(22, ansi: 0)
  fileprivate static let darkRed = Colour(124, ansi: 1)
}
