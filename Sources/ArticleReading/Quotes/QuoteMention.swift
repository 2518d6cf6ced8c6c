/// Words in an article that are quoted as somebody's own.
public struct QuoteMention: Hashable, Sendable {
  /// Where the words stand between their marks, in code points.
  public var range: Range<Int>
  /// The words, as they stand there.
  public var text: String
  /// Who said them; nothing where nobody is named, or where it is not safe to say.
  public var speaker: String?
  /// The words that stand for the speaker at the quote, "he", "Kim", "the minister", where they are not `speaker`
  /// letter for letter; nothing where no words stand there, or no speaker is known.
  public var namedAs: String?
  /// Who may have said them, where it is not safe to say; the likeliest first.
  public var candidates: [String]
  /// The words that tell who spoke: "said", "according to".
  public var cue: String?
  /// To whom they were said.
  public var addressee: String?
  /// Whether they are a part of the writer's own sentence: called it “a mistake”.
  public var isPartial: Bool
  /// When they were said, where the text gives it: the place of that date among the article's.
  public var saidRange: Range<Int>?

  /// Creates a mention of words of which nothing else is known.
  public init(range: Range<Int>, text: String) {
    self.range = range
    self.text = text
    self.candidates = []
    self.isPartial = false
  }
}
