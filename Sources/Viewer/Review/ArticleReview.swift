public import ArticleReading
public import Chronology
public import Evidence

/// Where the kept proposals are written.
public enum DraftTarget: Hashable, Sendable {
  /// A timeline of their own.
  case file(String)
  /// A timeline that is there, to which they are added.
  case timeline(String)

  /// The path.
  public var path: String {
    switch self {
    case .file(let path), .timeline(let path): path
    }
  }
}

/// An article whose proposals a person reviews.
public struct ArticleReview: Sendable {
  /// What the person calls the article: its path.
  public let name: String
  /// The text in which the places of the findings are.
  public let text: SourceText
  /// The day of publication, against which the article's words are told.
  public let published: EDTF?
  /// What was decided so far.
  public internal(set) var review: DraftReview
  /// Where it is written, where the person said so.
  public let target: DraftTarget?
  /// Whether what was decided is kept for the next time.
  public let isKept: Bool
  /// The path that is offered where the person named none.
  let suggestion: String

  let dates: MentionPlaces
  let quotes: MentionPlaces
  /// The state of the review that is being written, and the one that was.
  var (writing, written): (Int?, Int?) = (nil, nil)
  /// The timeline that was written last, this time or another.
  var file: KeptReview.WrittenFile?
  /// Whether the person leaves once it is written.
  var isLeaving = false
  /// Whether anything was decided this time.
  public var isTouched: Bool { review.revision > 0 }

  /// By what the article is known among sources.
  static let source = Source.ID(file: 0, name: "")

  /// What is to be known of what was found, where that may be wrong.
  let concern: String?

  /// Begins to show a review.
  ///
  /// O(n) in the findings
  public init(
    name: String, text: SourceText, published: EDTF?, review: DraftReview, target: DraftTarget?,
    suggestion: String, isKept: Bool, wasWritten: Bool = false,
    file: KeptReview.WrittenFile? = nil, concern: String? = nil
  ) {
    self.name = name
    self.text = text
    self.published = published
    self.review = review
    self.target = target
    self.suggestion = suggestion
    self.isKept = isKept
    dates = MentionPlaces(review.findings.dates.map(\.range))
    quotes = MentionPlaces(review.findings.quotes.map(\.range))
    if wasWritten { written = review.revision }
    self.file = file
    self.concern = concern
  }

  /// The selected proposal.
  var selected: ReviewedProposal? {
    review.rows.indices.contains(review.selected) ? review.rows[review.selected] : nil
  }

  /// Whether everything that is decided is in the file.
  var isWritten: Bool { written == review.revision }

  /// `3 of 12 decided`.
  var countWords: String {
    "\(numeral(review.decidedCount)) of \(numeral(review.rows.count)) decided"
  }

  /// A range of code points as bytes of the text.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    let start = text.offset(ofCodePoint: range.lowerBound)
    return start..<max(start, text.offset(ofCodePoint: range.upperBound))
  }

  /// Where the text tells of a proposal: its first sentence, else its first date, else its first quote.
  func place(of proposal: EventProposal) -> Range<Int>? {
    let found = review.findings
    return
      (proposal.passages.first
      ?? proposal.dates.first.map { found.dates[$0].range }
      ?? proposal.quotes.first.map { found.quotes[$0].range }).map(bytes)
  }

  /// What to keep for the next time.
  public var kept: KeptReview {
    var kept = review.keptForNextTime
    kept.isWritten = isWritten
    kept.file = file
    return kept
  }

  /// What to tell a person who leaves.
  public var leavingWords: String? {
    guard !review.rows.isEmpty else { return nil }
    if isWritten, review.isDecided { return nil }
    guard isTouched || review.decidedCount > 0 else { return nil }
    let state = "\(countWords), \(numeral(review.keptCount)) kept"
    if isWritten {
      return
        "\(state) and written; \(isKept ? "the same command goes on there" : "nothing else is kept")"
    }
    return isKept
      ? "\(state), not written; the same command goes on there"
      : "\(state), not written, and forgotten: keeping the state is off"
  }
}
