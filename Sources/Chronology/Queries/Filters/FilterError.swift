/// Why a text is not a filter: what is wrong, what to do, and where.
public struct FilterError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, in plain words, and what to write instead.
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
}
