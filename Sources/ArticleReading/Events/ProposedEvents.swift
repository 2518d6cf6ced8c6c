public import Chronology

/// Makes events of an article's dates and quotes.
///
/// `EventLexicon` has the words by which events are known, `Boilerplate` those of what is left out; both are tables.
public enum ProposedEvents {
  /// The events that a text tells of, in its order.
  ///
  /// Each quote belongs to one event at most; those that belong to no dated one are gathered by speaker, in events
  /// without a date. What stands around the article on its page is left out. Whether something is to come is told from
  /// its words and from `published`.
  ///
  /// O(n), and O(e log e) for the order of e events.
  public static func find(
    in text: ArticleText, dates: [DateMention], quotes: [QuoteMention], published: EDTF? = nil
  ) -> [EventProposal] {
    text.bytes.withUnsafeBufferPointer { bytes in
      var search = EventSearch(text, dates: dates, quotes: quotes, published: published)
      search.read(bytes)
      return search.proposals()
    }
  }
}
