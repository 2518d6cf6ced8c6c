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
  /// O(n), and O(e log e) for the order of e events. The words are cut anew; `ArticleFindings.read` uses those that
  /// were cut for the quotes.
  public static func find(
    in text: ArticleText, dates: [DateMention], quotes: [QuoteMention], published: EDTF? = nil
  ) -> [EventProposal] {
    text.bytes.withUnsafeBufferPointer { bytes in
      var search = EventSearch(text, dates: dates, published: published, bytes)
      search.read(bytes, quotes: quotes)
      return search.proposals()
    }
  }

  /// The quotes of a text, and the events that it tells of, from one reading.
  ///
  /// O(n), and O(e log e) for the order of e events.
  static func withQuotes(
    in text: ArticleText, dates: [DateMention], published: EDTF?, tell: (Double) -> Void
  ) -> (quotes: [QuoteMention], events: [EventProposal]) {
    text.bytes.withUnsafeBufferPointer { bytes in
      var quotes = QuoteSearch(text)
      var events = EventSearch(text, dates: dates, published: published, bytes)
      let bounds = ParagraphBounds(bytes)
      var start = 0
      var told = 0
      while start < bytes.count {
        let known = quotes.mentions.count
        let next = quotes.readNext(bytes, bounds, from: start)
        events.add(quotes.mentions[known...], bytes)
        if next.isOne {
          events.read(start..<next.end, quotes.tokens, quotes.outline, bytes)
        } else {
          // An event is told of in one paragraph, also where a quote runs through several.
          events.read(start..<next.end, bounds, bytes)
        }
        start = next.end
        if start - told > 1 << 19 {
          told = start
          tell(Double(start) / Double(bytes.count))
        }
      }
      quotes.end()
      events.end(quotes.mentions)
      return (quotes.mentions, events.proposals())
    }
  }
}
