import ArticleReading
import Chronology

/// What a letter that is awaited answers.
enum LetterQuestion: Hashable, Sendable {
  /// Which mark to set, or to go to.
  case mark(Action)
  /// Something in a review.
  case review(ReviewLetter)
}

/// What a letter answers in a review.
enum ReviewLetter: Hashable, Sendable {
  /// What is to be changed.
  case field
  /// Whether what is kept is to be written before leaving.
  case writing
}

/// What is asked on the last line in a review.
enum ReviewQuestion: Hashable, Sendable {
  case field(ProposalField)
  /// Of which quote somebody else is the speaker.
  case quote
  /// Who spoke a quote, by its place among the article's, and its number in the event.
  case speaker(Int, number: Int)
  /// Into which file it is written.
  case file

  var history: String {
    switch self {
    case .field(let field): "review-\(field.rawValue)"
    case .quote: "review-quote"
    case .speaker: "speaker"
    case .file: "review-file"
    }
  }

  /// The question, before the line.
  var sign: String {
    switch self {
    case .field(.title): "title: "
    case .field(.date): "date, EDTF or English (empty: none): "
    case .field(.status): "status (Tab: which; empty: not told): "
    case .field(.place): "place (empty: none): "
    case .field(.actors): "actors, with commas (empty: none): "
    case .quote: "speaker of the quote of number: "
    case .speaker(_, let number): "quote \(number), speaker (empty: not named): "
    case .file: "write to: "
    }
  }
}

extension ProposalField {
  /// The letter that chooses it after `c`.
  static let letters: [(letter: Character, field: ProposalField)] = [
    ("t", .title), ("d", .date), ("s", .status), ("p", .place), ("a", .actors),
  ]
}

extension DraftReview.Deed {
  /// What was done, of a proposal's title.
  func words(_ title: String) -> String {
    switch self {
    case .kept: "kept: \(title)"
    case .dropped: "dropped: \(title)"
    case .changed(let field): "\(field.rawValue) changed: \(title)"
    case .speaker: "speaker changed: \(title)"
    case .joined: "joined: \(title)"
    }
  }
}
