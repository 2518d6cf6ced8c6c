/// How a cell looks: its colours and attributes.
///
/// A style says what is meant; the terminal's edge turns it into what the terminal at hand can do
/// (256 colours, 16, 8, or none).
public struct Style: Hashable, Sendable {
  /// The colour of the glyph, or nil for the terminal's own.
  public var foreground: Colour?
  /// The colour behind the glyph, or nil for the terminal's own.
  public var background: Colour?
  /// Bold, underlined and so on.
  public var attributes: Attributes

  /// Creates a style; what is left out is the terminal's own.
  public init(
    foreground: Colour? = nil, background: Colour? = nil, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own colours, no attributes.
  public static let plain = Style()
}
