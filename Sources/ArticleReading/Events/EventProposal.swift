public import Chronology

/// An event that an article tells of, as it is proposed to a person.
///
/// Everything in it is the article's: nothing is named that does not stand there.
public struct EventProposal: Hashable, Sendable {
  /// What happened, in the article's own main words.
  public var title: String
  /// When it was; nothing where the article gives no day to it.
  public var date: StatedDate?
  /// Whether it was announced, took place or was called off, where the words say so.
  public var status: Event.Status?
  /// Where it was, where the article names the place.
  public var place: String?
  /// Who took part, as the article names them in full, in the order of the text.
  public var actors: [String]
  /// The dates that belong to it, as places in `ArticleFindings.dates`; the first one dates it.
  public var dates: [Int]
  /// The quotes that belong to it, as places in `ArticleFindings.quotes`.
  public var quotes: [Int]
  /// Those of `quotes` that are taken to be of its day only because they follow it in the text: their own paragraph
  /// names no day.
  public var quotesByPlace: [Int]
  /// The sentences that tell of it, in code points, in the order of the text; more than one where it is named again.
  public var passages: [Range<Int>]

  /// Creates a proposal of which only the title is known.
  public init(title: String) {
    self.title = title
    self.actors = []
    self.dates = []
    self.quotes = []
    self.quotesByPlace = []
    self.passages = []
  }
}
