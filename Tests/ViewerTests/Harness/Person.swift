import CellGrid
import Chronology
import Evidence
import TimelineFiles

@testable import Viewer

/// A person at the viewer, without a terminal: keys in, screen out.
///
/// What the viewer asks for that needs no terminal is answered at once, as the program would answer;
/// the rest is kept for the test to look at.
struct Person {
  private(set) var model: ViewerModel
  /// What was asked for outside of the viewer and is not answered here.
  private(set) var effects: [Effect] = []
  /// The saved texts by the id of their source.
  var savedTexts: [String: String]
  /// Whether questions wait until `answer()`.
  var isSlow = false
  private var waiting: [Effect] = []
  /// What reading the files again gives.
  var files: [Timeline]
  /// Other files by their path, that the open ones can be compared with.
  var older: [String: Timeline] = [:]

  init(
    _ files: [Timeline], texts: [String: String] = [:], width: Int = 80, height: Int = 24,
    today: CalendarDay? = CalendarDay(year: 2018, month: 7, day: 20),
    at place: ViewerModel.StartPlace? = nil, asOf day: CalendarDay? = nil, settings: String = "",
    histories: [String: [String]] = [:]
  ) {
    self.files = files
    savedTexts = texts
    model = ViewerModel(
      TimelineSnapshot(files), width: width, height: height, widths: .unicode,
      settings: Settings(reading: settings, path: "config", today: today, zones: Self.zone),
      today: today,
      histories: histories)
    carryOut(start(&model, at: place, asOf: day))
  }

  /// Begins to review an article instead.
  mutating func begin(reviewing article: ArticleReview) {
    model.begin(reviewing: article)
    carryOut(start(&model))
  }

  // MARK: Doing

  mutating func send(_ message: Message) { carryOut(update(&model, message)) }

  mutating func press(_ keys: Key...) {
    for key in keys { send(.input(.key(key))) }
  }

  /// Types characters, one key each.
  mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  mutating func resize(_ width: Int, _ height: Int) {
    send(.input(.resize(width: width, height: height)))
  }

  mutating func click(x: Int, y: Int, _ kind: MouseEvent.Kind = .press) {
    send(.input(.mouse(MouseEvent(x: x, y: y, kind: kind))))
  }

  /// Answers what waited while `isSlow`.
  mutating func answer() {
    let questions = waiting
    waiting = []
    isSlow = false
    carryOut(questions)
  }

  private mutating func carryOut(_ asked: [Effect]) {
    for effect in asked {
      if isSlow {
        waiting.append(effect)
        continue
      }
      switch effect {
      case .readSource(let id): send(.sourceRead(id, reading(of: id)))
      case .searchEvents(let query, let places, _, let request):
        let scan = EventScan(.term(.words(query.words)), in: model.latest)
        let found = places.map { scan.matches(among: $0[...]) } ?? scan.matches()
        send(.eventsFound(SearchHits(places: found.places), request: request))
      case .searchRows(let query, _, let request):
        let found = model.listedRows.map { $0.matches(of: query, in: 0..<$0.count) }
        send(.rowsFound(SearchHits(places: found?.places ?? []), request: request))
      case .searchSource(let id, let query, let request):
        send(.wordsFound(model.text(of: id)?.places(of: query) ?? [], request: request))
      case .filter(let expression, _, let request):
        let verdicts = verdicts()
        let found = EventScan(expression, in: model.latest) { verdicts[$0] }.matches()
        send(
          .filtered(
            Projection(model.latest, filter: expression, found: found), share: nil,
            request: request))
      case .asOf(let question, let request): send(.knownAsOf(known(question), request: request))
      case .completeFilter(let line, let words):
        let lines = FilterCompletion.lines(for: words, in: model.latest)
        send(.completions(lines.map { line.dropLast(words.count) + $0 }, of: line))
      case .survey(.difference(let path), let request):
        guard let other = older[path] else {
          send(.surveyFailed("\(path): error: there is no such file", request: request))
          continue
        }
        let projection = Projection(model.current)
        let answer = SurveyQuestion.difference(from: path).answer(
          over: projection, comparedWith: TimelineSnapshot([other]), with: SerialSurveyRunner())
        if let answer { send(.surveyed(answer, of: projection, request: request)) }
      case .findZone(let name, let words): send(.zoneFound(Self.zone(name), for: words))
      case .survey(let question, let request):
        guard let answer = question.answer(over: model.projection, with: SerialSurveyRunner())
        else { return }
        send(.surveyed(answer, of: model.projection, request: request))
      case .load(nil, let request): send(.loaded(TimelineSnapshot(files), request: request))
      case .measureDensity(let request):
        send(.densityMeasured(DensityScan(model.projection).density(), request: request))
      case .arrangeLanes(let kind, let request):
        send(
          .lanesArranged(LaneScan(model.projection, by: kind).lanes(), request: request))
      default: effects.append(effect)
      }
    }
  }

  /// The system's time zones, which the tests need.
  static func zone(_ name: String) -> Result<TimeZoneRules, UnknownZone> {
    do throws(ZoneProblem) {
      return .success(try ZoneFolder.system.rules(named: name))
    } catch {
      return .failure(UnknownZone(error.message))
    }
  }

  private func known(_ question: AsOfQuestion) -> AsOfAnswer {
    let publications = Publications(in: model.current)
    let scan = HistoryScan(model.current, publications)
    let history = scan.history()
    let day: CalendarDay? =
      switch question {
      case .day(let day): day
      case .after(let day): history.day(after: day)
      case .before(let day): day.map { history.day(before: $0) } ?? history.days.last
      }
    guard let day else { return AsOfAnswer(nil) }
    let known = (day, TimelineSnapshot(model.current, asOf: day, publications))
    if case .day = question { return AsOfAnswer(known) }
    let news = scan.news(on: day, in: history, limit: 3).map { news in
      news.words { model.current.event($0)?.title ?? $0.name }
    }
    return AsOfAnswer(known, news: news, newsCount: history.count(on: day))
  }

  private func verdicts() -> [EvidenceID: String] {
    model.snapshot.sources.reduce(into: [:]) { found, source in
      guard case .read(let reading, _) = reading(of: source.id) else { return }
      for (id, finding) in reading.findings { found[id] = finding.verdict.rawValue }
    }
  }

  private func reading(of id: Source.ID) -> SavedTextState {
    guard let text = savedTexts[id.name] else {
      return .failed(SourceProblem("the saved text is not there"))
    }
    let events = (0..<model.snapshot.events.count).map { model.snapshot.events.event(at: $0) }
    return .read(
      SourceReading(of: id, text: SourceText(text), events: events), sha256: "hash of \(id.name)")
  }

  // MARK: Looking

  var grid: CellGrid { view(model) }
  /// The whole screen as text.
  var screen: String { grid.text }
  /// The rows of the screen.
  var rows: [String] {
    screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
  /// The row on which the cursor stands.
  var currentRow: String { grid.cursor.map { rows[$0.y] } ?? "" }
  /// The last line.
  var lastLine: String { rows.last ?? "" }

  /// The words that are drawn in a style, from left to right and top to bottom.
  func words(in role: Role) -> String {
    let style = Theme.standard.style(role)
    let grid = grid
    return (0..<grid.height).map { y in
      var row = CellGrid(width: grid.width, height: 1, widths: .unicode)
      var x = 0
      while x < grid.width {
        let cell = grid.cell(x: x, y: y)
        if cell.style == style { row.put(cell.text, x: x, y: 0) }
        x += 1
      }
      return row.text.split(separator: " ").joined(separator: " ")
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
