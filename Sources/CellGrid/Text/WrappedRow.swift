/// One row of a wrapped paragraph.
public struct WrappedRow: Hashable, Sendable {
  /// The offsets of the row in the UTF-8 of the paragraph, without the spaces at the break.
  public let utf8: Range<Int>
  /// The columns that the row takes.
  public let columns: Int

  /// Creates a row.
  public init(utf8: Range<Int>, columns: Int) {
    self.utf8 = utf8
    self.columns = columns
  }
}
