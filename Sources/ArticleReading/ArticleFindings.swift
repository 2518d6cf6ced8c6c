public import Chronology

/// What was found in an article: when, whose words, and the events made of both.
public struct ArticleFindings: Hashable, Sendable {
  /// The words that say when, in the order of the text.
  public var dates: [DateMention]
  /// The quoted words, in the order of the text.
  public var quotes: [QuoteMention]
  /// The events that are proposed, in the order in which the text first tells of them.
  public var events: [EventProposal]

  /// Creates findings.
  public init(dates: [DateMention], quotes: [QuoteMention], events: [EventProposal]) {
    self.dates = dates
    self.quotes = quotes
    self.events = events
  }

  /// Reads an article; words such as "last month" are told from its day of publication.
  ///
  /// O(n)
  public static func read(_ text: ArticleText, published: EDTF?) -> ArticleFindings {
    let dates = TimeExpressions.find(in: text, published: published)
    let quotes = DirectQuotes.find(in: text)
    return ArticleFindings(
      dates: dates, quotes: quotes,
      events: ProposedEvents.find(
        in: text, dates: dates, quotes: quotes, published: published))
  }
}
