public import CellGrid
public import Chronology
public import Evidence

/// Everything that the viewer knows: what is open, which screens are stacked, what is being typed.
public struct ViewerModel: Sendable {
  /// What the screens show.
  public internal(set) var projection: Projection {
    didSet {
      projectionNumber += 1
      search?.count(in: projection)
    }
  }
  private var projectionNumber = 0
  /// Everything that is open; what a filter is applied to.
  ///
  /// While a past day is shown, what was known then.
  var whole: Projection
  /// What the open files say today, and a number that tells one reading from another.
  public internal(set) var current: TimelineSnapshot {
    didSet { reading += 1 }
  }
  /// Tells one reading of the files from another.
  public private(set) var reading = 0
  /// The past day that is shown, or asked for.
  var asOf: AsOf?
  /// The filter that is on, or asked for, and the request by which its answer is known.
  var filter: Filtering?
  /// What was shown before a filter was being typed.
  var preview: FilterPreview?
  /// The size of the window.
  public internal(set) var width: Int
  /// The size of the window.
  public internal(set) var height: Int
  /// The day against which words like "yesterday" are read.
  let today: CalendarDay?
  let widths: ColumnWidths
  /// What the person set.
  public internal(set) var settings: Settings {
    // What was worked out for the rows is so no more.
    didSet { projectionNumber += 1 }
  }
  var theme: Theme { settings.theme.theme }
  var keys: KeyMap { settings.keys }

  /// The screens, the one in view last; the first is the Timeline screen.
  var screens: [any Screen] = [TimelineScreen()]
  var texts: [Source.ID: SavedTextState] = [:] {
    didSet { quotePlaces = quotePlaces.filter { text(of: $0.key) != nil } }
  }
  /// The quotes of each text that was read, in the order of the text.
  var quotePlaces: [Source.ID: [QuotePlace]] = [:]
  var prompt: Prompt?
  var histories: [String: [String]] = [:]
  /// What was typed since the start at the prompts whose lines are kept, by their names.
  public internal(set) var typed: [String: [String]] = [:]
  var notice: String?
  var search: Search?
  /// What is known of everything that is shown.
  var wholeViews = WholeViews()
  var jumps = JumpList()
  var marks: [Character: [any Screen]] = [:]
  var awaitedLetter: LetterQuestion?
  /// Whether what is handled came faster than a hand presses keys.
  var isHasty = false
  /// The article whose proposals are reviewed; nothing where timelines are looked at.
  public internal(set) var review: ArticleReview?
  var isMouseOn: Bool
  /// The reading of files that is under way, and whether it is of other files than the open ones.
  var loading: (request: Int, isOther: Bool, share: Double?)?
  /// Where to go once the files are read.
  var start: StartPlace?
  /// The questions that the screens ask of everything that is shown, with their answers.
  var surveys: [SurveyQuestion: SurveyState] = [:]
  /// What was added, and is to be shown once it has been read.
  var awaited: (event: Event.ID, entry: EvidenceID.Entry?)?
  private var lastRequest = 0

  /// Where a person asked to begin.
  public enum StartPlace: Hashable, Sendable {
    /// The first event at or after a date.
    case date(EDTF)
    /// The event of that id.
    case event(String)
    /// Where the person was last time.
    case last(Event.ID, Remembered.Place.Screen)
  }

  /// Creates a viewer on what was read.
  public init(
    _ snapshot: TimelineSnapshot, width: Int, height: Int, widths: ColumnWidths,
    settings: Settings = Settings(), today: CalendarDay? = nil, isMouseOn: Bool = true,
    histories: [String: [String]] = [:]
  ) {
    let snapshot = snapshot.shown(in: settings.zone)
    current = snapshot
    self.histories = histories
    whole = Projection(snapshot)
    projection = whole
    self.width = width
    self.height = height
    self.widths = widths
    self.settings = settings
    self.today = today
    self.isMouseOn = settings.mouse ?? isMouseOn
  }

  /// The smallest window in which the screens are drawn.
  public static let smallest = (width: 40, height: 10)

  /// What is in view.
  public var snapshot: TimelineSnapshot { projection.snapshot }

  /// What filters and searches are asked of: what is open, as it was read last, or as it was known on the
  /// day that is shown.
  public var latest: TimelineSnapshot { whole.snapshot }

  var isTooSmall: Bool { width < Self.smallest.width || height < Self.smallest.height }

  /// The screen's part of the window: all but the status line and the last line.
  var screenArea: Rect { Rect(x: 0, y: 0, width: width, height: max(1, height - 2)) }

  var context: ScreenContext {
    ScreenContext(
      projection: projection, projectionNumber: projectionNumber, texts: texts,
      quotePlaces: quotePlaces, area: screenArea, widths: widths, theme: theme,
      search: search, isGrowing: filter?.request != nil || !projection.isOrdered,
      settings: settings, surveys: surveys, wholeViews: wholeViews, reading: reading,
      review: review)
  }

  /// The screen in view.
  var screen: any Screen {
    get { screens.last ?? TimelineScreen() }
    set {
      if screens.isEmpty { screens = [newValue] } else { screens[screens.count - 1] = newValue }
    }
  }

  /// A number that tells an answer from those to older questions.
  mutating func nextRequest() -> Int {
    lastRequest += 1
    return lastRequest
  }
}

extension ViewerModel {
  /// Whether some input has a key that writes a file, or begins to; whether it is one of a paste should be known first.
  public func isWriting(_ inputs: [Input]) -> Bool {
    guard prompt == nil, awaitedLetter == nil else { return false }
    return inputs.contains { input in
      guard case .key(let key) = input else { return false }
      let contexts = screen.contexts
      return keys.action(for: key, in: contexts)?.reachesOutside(in: contexts) ?? false
    }
  }

  /// The SHA-256 of a source's saved text, where it has been read.
  public func hash(of id: Source.ID) -> String? {
    guard case .read(_, let hash)? = texts[id] else { return nil }
    return hash
  }

  /// The saved text of a source, where it has been read.
  public func text(of id: Source.ID) -> SourceText? {
    if let review, id == ArticleReview.source { return review.text }
    guard case .read(let reading, _)? = texts[id] else { return nil }
    return reading.text
  }
}
