/// What a cell can be besides coloured.
public struct Attributes: OptionSet, Hashable, Sendable {
  /// The bits of the set.
  public let rawValue: UInt8

  /// Creates a set from its bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Heavier or brighter.
  public static let bold = Attributes(rawValue: 1 << 0)
  /// Fainter, where the terminal can.
  public static let dim = Attributes(rawValue: 1 << 1)
  /// Underlined.
  public static let underline = Attributes(rawValue: 1 << 2)
  /// Foreground and background exchanged; works on terminals without colours too.
  public static let reverse = Attributes(rawValue: 1 << 3)
  /// Slanted, where the terminal can.
  public static let italic = Attributes(rawValue: 1 << 4)
}
