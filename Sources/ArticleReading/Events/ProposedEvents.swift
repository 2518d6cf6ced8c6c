/// Makes events of an article's dates and quotes.
public enum ProposedEvents {
  /// The events that a text tells of, in its order.
  ///
  /// O(n)
  public static func find(
    in text: ArticleText, dates: [DateMention], quotes: [QuoteMention]
  ) -> [EventProposal] {
    []
  }
}
