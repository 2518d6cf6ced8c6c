public import CellGrid

/// What a piece of text is, from which the theme makes its style.
public enum Role: Int, Hashable, Sendable, CaseIterable {
  case normal, secondary, title, heading, rule
  case dateMark, uncertainDate, selected, selectedInactive
  case quote, litQuote, dateWords, litDate, link, match
  case good, bad, status, error, prompt, strip, stripCursor
}

/// How each role looks.
///
/// Every difference that matters is also one of attributes or of text, so that it shows without
/// colour.
public struct Theme: Sendable {
  /// The styles, each at the place of its role.
  private let styles: [Style]

  /// Whether it paints the ground, and not only what stands on it.
  let hasGround: Bool

  /// Creates a theme on the terminal's own ground; roles that are left out are plain.
  public init(_ styles: [Role: Style]) {
    hasGround = false
    self.styles = Role.allCases.map { styles[$0] ?? .plain }
  }

  /// Creates a theme with colours of its own: each role has the ground and the words' colour, unless it
  /// names others.
  init(foreground: Colour, background: Colour, _ styles: [Role: Style]) {
    hasGround = true
    self.styles = Role.allCases.map { role in
      var style = styles[role] ?? .plain
      style.foreground = style.foreground ?? foreground
      style.background = style.background ?? background
      return style
    }
  }

  /// The style of a role.
  public func style(_ role: Role) -> Style { styles[role.rawValue] }

  /// The terminal's own colours, and a few accents that read on light and dark ground.
  public static let standard = Theme([
    .normal: .plain,
    .secondary: Style(attributes: .dim),
    .title: Style(attributes: .bold),
    .heading: Style(foreground: .blue, attributes: [.bold, .underline]),
    .rule: Style(attributes: .dim),
    .dateMark: Style(foreground: .cyan),
    .uncertainDate: Style(foreground: .magenta, attributes: .bold),
    .selected: Style(attributes: .reverse),
    .selectedInactive: Style(attributes: [.bold, .underline]),
    .quote: Style(foreground: .cyan, attributes: .underline),
    .litQuote: Style(attributes: [.reverse, .bold]),
    .dateWords: Style(foreground: .magenta, attributes: .bold),
    .litDate: Style(attributes: [.reverse, .underline]),
    .link: Style(foreground: .blue, attributes: .underline),
    .match: Style(foreground: .magenta, attributes: [.bold, .underline]),
    .good: Style(foreground: .green),
    .bad: Style(foreground: .red, attributes: .bold),
    .status: Style(attributes: .reverse),
    .error: Style(foreground: .red, attributes: .bold),
    .prompt: Style(attributes: .bold),
    .strip: Style(foreground: .blue),
    .stripCursor: Style(attributes: .reverse),
  ])
}

extension Colour {
  // Middle tones of the 256-colour cube, legible on black and on white.
  fileprivate static let blue = Colour(33, ansi: 4)
  fileprivate static let cyan = Colour(30, ansi: 6)
  fileprivate static let green = Colour(34, ansi: 2)
  fileprivate static let magenta = Colour(133, ansi: 5)
  fileprivate static let red = Colour(160, ansi: 1)
}
