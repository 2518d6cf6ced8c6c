/// What a writer left out of a quote, or put in square brackets in its place.
public struct Elision: Sendable, Hashable {
  /// What makes a quote another one when it is left out.
  public enum Concern: String, Sendable, CaseIterable {
    /// "not", "never", "without", "n't", "prevent", "might" and the like; also one that was put in.
    case negation
    /// Digits, or a number in words.
    case number
    /// A month, a weekday, "yesterday".
    case date
    /// A capitalised word that begins no sentence, or begins one and is no ordinary word.
    case name
    /// A bracket that makes another word of one, or puts another word in its place.
    case word
  }

  /// What stands in the source there, as a range of UTF-8 bytes; empty where nothing was left out.
  public var range: Range<Int>
  /// What the quote has in its place: an ellipsis, or a bracket with what is in it.
  public var written: String
  /// What of it makes the quote a changed one.
  public var concern: Concern?

  /// Creates an elision.
  public init(range: Range<Int>, written: String, concern: Concern? = nil) {
    self.range = range
    self.written = written
    self.concern = concern
  }
}
