import Chronology
import Evidence

/// One line of what `dateline check` reports.
enum CheckItem {
  case problem(Problem)
  case words(WordsFinding)

  /// Something that is wrong, likely wrong, or worth knowing.
  struct Problem {
    enum Severity: String {
      case error, warning, note
    }

    var severity: Severity
    var message: String
    var line: Int
    var column: Int
  }

  /// Quoted words, or words that give a date, and what became of them.
  struct WordsFinding {
    /// The event's id.
    var event: String
    /// Which quote of the event it is, from 1; nothing for the words that date it.
    var quote: Int?
    var source: String
    var textKind: Source.TextKind?
    var finding: Finding
    /// The places in Unicode code points.
    var places: [Range<Int>]
    var wanted: String
    /// The words that stand at the first place.
    var found: String?
    /// Word by word, what the quote says and what stands at each of the first places.
    var differences: [WordDifference]
    /// What a writer left out or replaced, with what stands in the source there.
    var elisions: [(written: String, found: String, concern: Elision.Concern?)]
    /// What stands before and after each of the first places.
    var surroundings: [SurroundingText]
    var check: CheckRecord?
    var line: Int
    var column: Int
  }

  /// So many places of an ambiguous quote are shown with their words.
  static let placesShown = 8

  /// What a record of a person's check is worth.
  enum CheckRecord: String {
    case current, stale
    /// The saved text cannot be read, so that nothing can be said of it.
    case unverified
  }

  var line: Int {
    switch self {
    case .problem(let problem): problem.line
    case .words(let words): words.line
    }
  }

  var column: Int {
    switch self {
    case .problem(let problem): problem.column
    case .words(let words): words.column
    }
  }

  /// Whether this makes `dateline check` end with 1.
  func isWrong(strict: Bool) -> Bool {
    switch self {
    case .problem(let problem):
      problem.severity == .error
    case .words(let words):
      switch words.finding.verdict {
      case .exact: false
      case .normalised, .noText: strict
      case .changed, .ambiguous, .missing: true
      }
    }
  }
}

extension CheckItem.Problem {
  init(_ diagnostic: Diagnostic) {
    severity = diagnostic.severity == .error ? .error : .warning
    message = diagnostic.message
    line = diagnostic.line
    column = diagnostic.column
  }

  init(_ severity: Severity, at origin: Origin, _ message: String) {
    self.severity = severity
    self.message = message
    line = origin.line
    column = origin.column
  }
}
