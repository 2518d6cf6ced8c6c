/// A colour, given for terminals with many colours and for those with few.
public struct Colour: Hashable, Sendable {
  /// The index in xterm's palette of 256 colours.
  public let palette256: UInt8
  /// The nearest of the 16 ANSI colours, 0 to 15; 8 to 15 are the bright ones.
  ///
  /// Where there are only 8, the bright ones become the plain colour in bold.
  public let ansi16: UInt8

  /// Creates a colour from its two indices; of `ansi` the lowest four bits count.
  public init(_ palette256: UInt8, ansi: UInt8) {
    self.palette256 = palette256
    self.ansi16 = ansi & 15
  }
}
