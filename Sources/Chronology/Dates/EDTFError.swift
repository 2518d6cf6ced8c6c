/// Why a text is not EDTF, or not a date that Dateline reads.
public struct EDTFError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, in plain words, and where possible what to write instead.
  public let message: String
  /// Where, in Unicode code points from the start of the text.
  public let offset: Int

  /// Creates an error; `offset` counts Unicode code points from 0.
  public init(message: String, offset: Int) {
    self.message = message
    self.offset = offset
  }

  /// The message, with the place counted from 1.
  public var description: String { "\(message) (at character \(offset + 1))" }

  /// An error at a byte, which is told in code points.
  init(_ message: String, at byte: Int, in bytes: Span<UInt8>) {
    var points = 0
    for index in 0..<min(byte, bytes.count) where bytes[index] & 0b1100_0000 != 0b1000_0000 {
      points += 1
    }
    self.init(message: message, offset: points)
  }
}
