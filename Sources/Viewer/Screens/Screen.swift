import CellGrid
import Chronology

/// What every screen is given to work with.
struct ScreenContext {
  let projection: Projection
  /// Tells one projection from another.
  let projectionNumber: Int
  let texts: [Source.ID: SavedTextState]
  let quotePlaces: [Source.ID: [QuotePlace]]
  /// Where the screen is drawn.
  let area: Rect
  let widths: ColumnWidths
  let theme: Theme
  let search: Search?
  /// Whether more events are being read or found.
  let isGrowing: Bool
  /// What the person set.
  var settings = Settings()
  /// What was asked of everything that is shown, with the answers.
  var surveys: [SurveyQuestion: SurveyState] = [:]
  /// What is known of everything that is shown.
  var wholeViews = WholeViews()
  /// Tells one reading of the files from another.
  var reading = 0
  /// The article whose proposals are reviewed.
  var review: ArticleReview?

  /// Tells one state of what a question is about from another.
  func number(of question: SurveyQuestion) -> Int {
    question.isOfWholeFiles ? reading : projectionNumber
  }

  var snapshot: TimelineSnapshot { projection.snapshot }
  /// What is wrong in the settings file and in the timelines.
  var problems: [Diagnostic] { settings.problems + snapshot.diagnostics }

  /// The name of the key that does something on a screen, for sentences that name it; where there is
  /// none, of what it does.
  func key(_ action: Action, in contexts: [KeyContext] = [.timeline, .scrolling, .everywhere])
    -> String
  {
    settings.keys.keyName(for: action, in: contexts) ?? action.name
  }
}

/// One screen: its state, its keys' meaning, its drawing.
///
/// Screens do not know each other.
protocol Screen: Sendable {
  /// Where its keys are looked up, the nearest first.
  var contexts: [KeyContext] { get }
  /// What `/` looks through.
  var searchScope: Search.Scope { get }
  /// Carries out an action.
  mutating func perform(_ action: Action, in context: ScreenContext) -> [Outcome]
  /// Answers a press of the mouse in the screen's area.
  mutating func press(_ event: MouseEvent, in context: ScreenContext) -> [Outcome]
  /// Goes to the next match of the search; false where there is none.
  mutating func goToMatch(of search: Search, forward: Bool, in context: ScreenContext) -> Bool
  /// Makes the state fit what has changed: the size, the files, a text that was read.
  mutating func adjust(in context: ScreenContext) -> [Outcome]
  /// Draws the screen, and puts the cursor where the attention is.
  func draw(on grid: inout CellGrid, in context: ScreenContext)
  /// What the status line says: the place on the left, the position on the right.
  func status(in context: ScreenContext) -> (place: String, position: String)
}

extension Screen {
  mutating func press(_ event: MouseEvent, in context: ScreenContext) -> [Outcome] {
    switch event.kind {
    case .wheelDown: (0..<3).flatMap { _ in perform(.scrollDown, in: context) }
    case .wheelUp: (0..<3).flatMap { _ in perform(.scrollUp, in: context) }
    default: []
    }
  }

  /// Asks for the saved texts of sources that are not known yet.
  func requests(for ids: [Source.ID], in context: ScreenContext) -> [Outcome] {
    var asked: Set<Source.ID> = []
    return ids.filter { id in
      context.texts[id] == nil && context.snapshot.source(id)?.text != nil
        && asked.insert(id).inserted
    }.map { .effect(.readSource($0)) }
  }
}

extension Event {
  /// Where the words stand that give the date, or a sentence where the file names none.
  var datingWords: Outcome {
    guard let datedBy, datedBy.selector != nil else {
      return .say("the file names no words that date this event")
    }
    return .open(.source(datedBy.source, at: EvidenceID(event: id, entry: .dating)))
  }
}
