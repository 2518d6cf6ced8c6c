public import Chronology

/// Words in an article that say when.
public struct DateMention: Hashable, Sendable {
  /// Words of the article, and where they stand.
  public struct Phrase: Hashable, Sendable {
    /// In code points.
    public var range: Range<Int>
    /// The words.
    public var text: String

    /// Creates a phrase.
    public init(range: Range<Int>, text: String) {
      self.range = range
      self.text = text
    }
  }

  /// Where the words stand, in code points; as TimeML annotates them, without preposition and without "around".
  public var range: Range<Int>
  /// The words.
  public var text: String
  /// What they say; nothing where they are vague ("recently") or cannot be resolved.
  public var date: StatedDate?
  /// The name of the rule that found them.
  public var rule: String
  /// What they were resolved against: the day of publication, or the date named before; nothing where they need none.
  public var anchor: EDTF?
  /// Whether they say when without saying which day: "recently", "soon".
  public var isVague: Bool
  /// The words that give the bounds of the date, where others than its own do: "it could move by one day or two".
  public var bounding: Phrase?

  /// Creates a mention.
  public init(
    range: Range<Int>, text: String, date: StatedDate?, rule: String, anchor: EDTF? = nil,
    isVague: Bool = false, bounding: Phrase? = nil
  ) {
    self.range = range
    self.text = text
    self.date = date
    self.rule = rule
    self.anchor = anchor
    self.isVague = isVague
    self.bounding = bounding
  }
}
