public import Chronology

/// What was found in an article: when, whose words, and the events made of both.
public struct ArticleFindings: Hashable, Sendable {
  /// The words that say when, in the order of the text.
  public var dates: [DateMention]
  /// The quoted words, in the order of the text.
  public var quotes: [QuoteMention]
  /// The events that are proposed, in the order in which the text first tells of them.
  public var events: [EventProposal]
  /// The quotes, as places in `quotes`, of which a person said who spoke them.
  public var quotesOfGivenSpeakers: Set<Int> = []

  /// Creates findings.
  public init(dates: [DateMention], quotes: [QuoteMention], events: [EventProposal]) {
    self.dates = dates
    self.quotes = quotes
    self.events = events
  }

  /// Reads an article; words such as "last month" are told from its day of publication.
  ///
  /// O(n)
  ///
  /// - Parameters:
  ///   - text: The article.
  ///   - published: Its day of publication, where that is known.
  ///   - tell: Told how much has been read, from 0 to 1.
  /// - Returns: The findings.
  public static func read(
    _ text: ArticleText, published: EDTF?, tell: (Double) -> Void = { _ in }
  ) -> ArticleFindings {
    let dates = TimeExpressions.find(in: text, published: published) { tell($0 / 2) }
    let (quotes, events) = ProposedEvents.withQuotes(
      in: text, dates: dates, published: published
    ) { tell((1 + $0) / 2) }
    return ArticleFindings(dates: dates, quotes: quotes, events: events)
  }
}
