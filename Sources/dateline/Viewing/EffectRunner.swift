import CellGrid
import Chronology
import Evidence
import Glibc
import Terminal
import TimelineFiles
import Viewer

/// Carries out what the viewer wants done: what takes time in the background, what needs the
/// terminal on its own thread.
///
/// Answers come as messages.
struct EffectRunner {
  enum Result {
    case goOn, end
    case signal(Int32)
  }

  private let terminal: TerminalScreen
  private let inbox: Inbox
  private let files: OpenFiles
  private let texts: SourceReader
  private let edits: FileEdits
  private let searches = Background("searches")
  private let filters = Background("filters")
  private let questions = Background("knowledge")
  private let completions = Background("completions")
  private var search = Cancellation()
  private var knowing = Cancellation()
  /// What was found of one reading of the files.
  private var knowledge: (reading: Int, knowledge: Knowledge)?
  private var filter = Cancellation()
  private var completion = Cancellation()
  private let surveys = Background("surveys")
  private let older: OlderTimelines
  private var survey = Cancellation()
  private let wholeViews = Background("whole views")
  private var wholeView = Cancellation()
  private var loading: Cancellation
  private var memory: SessionMemory
  private var sitting: ReviewSitting?

  init(
    terminal: TerminalScreen, inbox: Inbox, files: OpenFiles, loading: Cancellation,
    memory: SessionMemory, sitting: ReviewSitting? = nil
  ) {
    self.terminal = terminal
    self.inbox = inbox
    self.files = files
    self.loading = loading
    self.memory = memory
    self.sitting = sitting
    older = OlderTimelines(files.options)
    texts = SourceReader(inbox: inbox)
    edits = FileEdits(inbox: inbox, files: files)
  }

  mutating func run(_ effect: Effect, on model: ViewerModel) -> Result {
    let snapshot = model.snapshot
    switch effect {
    case .quit: return .end
    case .load(let paths, let request): load(paths, request, model)
    case .readSource(let id): texts.read(id, in: snapshot, inView: model.evidenceInView)
    case .searchEvents(let query, let places, let place, let request):
      searchEvents(query, among: places, from: place, request, model.latest)
    case .searchSource(let id, let query, let request):
      searchSource(model.text(of: id), query, request)
    case .searchRows(let query, let row, let request):
      searchRows(model.listedRows, query, from: row, request)
    case .filter(let expression, let place, let request):
      filter(expression, from: place, request, model.latest)
    case .markChecked(let evidence, let name): edits.markChecked(evidence, by: name, on: model)
    case .add(let addition): edits.add(addition, on: model)
    case .undo: edits.undo()
    case .saveDraft(let kept, let target):
      if let answer = sitting?.write(kept, to: target) { inbox.post(answer) }
    case .keepReview: if let article = model.review { sitting?.keeper.keepSoon(article) }
    case .cancelSearch: search.cancel()
    case .cancelFilter: filter.cancel()
    case .survey(.difference(let path), let request): compare(path, request, model.current)
    case .survey(let question, let request): ask(question, request, model.projection)
    case .cancelSurvey: survey.cancel()
    case .cancelLoading: loading.cancel()
    case .asOf(let question, let request): ask(question, request, model)
    case .cancelAsOf: knowing.cancel()
    case .completePath(let line, let path):
      files.run { [inbox] in inbox.post(.completions(PathCompletion.lines(line, path), of: line)) }
    case .completeZone(let line, let name):
      files.run { [inbox] in inbox.post(.completions(TimeZones.lines(line, name), of: line)) }
    case .findZone(let name, let words):
      inbox.post(.zoneFound(TimeZones.rules(named: name), for: words))
    case .completeFilter(let line, let words): completeFilter(line, words, model.latest)
    case .openURL(let address): return open(address)
    case .edit(let path, let line): return edit(path, line, model.settings)
    case .page(let id): return page(model.text(of: id))
    case .copy(let text):
      let notice =
        terminal.copy(text)
        ? "copied: \(text)" : "this terminal takes no text for the clipboard: \(text)"
      inbox.post(.notice(notice))
    case .setMouse(let isOn): terminal.setMouse(isOn)
    case .redraw: terminal.redraw()
    case .suspend:
      terminal.suspend()
      Signals.stopJob()
      terminal.resume()
    case .measureDensity(let request): measureDensity(request, model.projection)
    case .arrangeLanes(let kind, let request): arrangeLanes(kind, request, model.projection)
    case .cancelWholeView: wholeView.cancel()
    }
    return .goOn
  }

  /// Keeps where the person is for the next time; gives a sentence where that fails.
  mutating func keep(_ model: ViewerModel) -> String? {
    let complaints = [memory.keep(model), model.review.flatMap { sitting?.keeper.keep($0) }]
    let words = complaints.compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: "\n")
  }

  // MARK: In the background

  private mutating func load(_ other: [String]?, _ request: Int, _ model: ViewerModel) {
    if (other ?? files.paths).contains("-") {
      return inbox.post(.loadFailed("standard input cannot be read again", request: request))
    }
    if let other {
      memory.note(model)
      if model.settings.keepsState, let place = memory.place(in: other) {
        inbox.post(.lastPlace(place))
      }
    }
    loading.cancel()
    loading = Cancellation()
    files.read(other, loading) { [inbox] in inbox.post($0, request: request) }
  }

  private mutating func searchEvents(
    _ query: TextQuery, among places: [UInt32]?, from place: Int, _ request: Int,
    _ snapshot: TimelineSnapshot
  ) {
    let search = newSearch()
    searches.run { [inbox] in
      let hits = EventQuestions.search(
        query, in: snapshot, among: places, from: place, isCancelled: { search.isCancelled }
      ) { inbox.post(.eventsFound($0, request: request)) }
      if let hits { inbox.post(.eventsFound(hits, request: request)) }
    }
  }

  private mutating func searchRows(
    _ rows: ListedRows?, _ query: TextQuery, from row: Int, _ request: Int
  ) {
    let search = newSearch()
    guard let rows else { return inbox.post(.rowsFound(SearchHits(), request: request)) }
    searches.run { [inbox] in
      let hits = EventQuestions.search(
        query, in: rows, from: row, isCancelled: { search.isCancelled }
      ) { inbox.post(.rowsFound($0, request: request)) }
      if let hits { inbox.post(.rowsFound(hits, request: request)) }
    }
  }

  /// A sign for a new search; the one that is running stops.
  private mutating func newSearch() -> Cancellation {
    search.cancel()
    search = Cancellation()
    return search
  }

  private mutating func searchSource(_ text: SourceText?, _ query: TextQuery, _ request: Int) {
    let search = newSearch()
    searches.run { [inbox] in
      let places = text?.places(of: query) { search.isCancelled } ?? []
      if !search.isCancelled { inbox.post(.wordsFound(places, request: request)) }
    }
  }

  private mutating func filter(
    _ expression: FilterExpression, from place: Int, _ request: Int, _ snapshot: TimelineSnapshot
  ) {
    filter.cancel()
    let filter = Cancellation()
    self.filter = filter
    filters.run { [inbox] in
      let filtered = EventQuestions.filter(
        expression, in: snapshot, from: place, isCancelled: { filter.isCancelled }
      ) { inbox.post(.filtered($0, share: $1, request: request)) }
      if let filtered { inbox.post(.filtered(filtered, share: nil, request: request)) }
    }
  }

  private mutating func ask(_ question: AsOfQuestion, _ request: Int, _ model: ViewerModel) {
    knowing.cancel()
    let knowing = Cancellation()
    self.knowing = knowing
    let knowledge: Knowledge
    if let kept = self.knowledge, kept.reading == model.reading {
      knowledge = kept.knowledge
    } else {
      knowledge = Knowledge(model.current)
      self.knowledge = (model.reading, knowledge)
    }
    questions.run { [inbox] in
      let answer = knowledge.answer(question, isCancelled: { knowing.isCancelled }) {
        inbox.post(.asOfSoFar($0, request: request))
      }
      if let answer { inbox.post(.knownAsOf(answer, request: request)) }
    }
  }

  private mutating func completeFilter(
    _ line: String, _ words: String, _ snapshot: TimelineSnapshot
  ) {
    completion.cancel()
    let completion = Cancellation()
    self.completion = completion
    completions.run { [inbox] in
      let lines = FilterCompletion.lines(
        for: words, in: snapshot, isCancelled: { completion.isCancelled })
      guard !completion.isCancelled else { return }
      let head = line.dropLast(words.count)
      inbox.post(.completions(lines.map { head + $0 }, of: line))
    }
  }

  private mutating func ask(_ question: SurveyQuestion, _ request: Int, _ asked: Projection) {
    survey.cancel()
    let survey = Cancellation()
    self.survey = survey
    surveys.run { [inbox] in
      let runner = ParallelSurveyRunner(isCancelled: { survey.isCancelled }) {
        inbox.post(.surveyedSoFar($0, request: request))
      }
      if let answer = question.answer(over: asked, with: runner) {
        inbox.post(.surveyed(answer, of: asked, request: request))
      }
    }
  }

  private mutating func compare(_ path: String, _ request: Int, _ new: TimelineSnapshot) {
    survey.cancel()
    let survey = Cancellation()
    self.survey = survey
    surveys.run { [inbox, older] in
      // Reading the older one, and looking through each of the two, are told as a third each.
      let tell = { @Sendable (part: Double) in
        { @Sendable (share: Double) in
          inbox.post(.surveyedSoFar((part + share) / 3, request: request))
        }
      }
      func runner(_ part: Double) -> ParallelSurveyRunner {
        ParallelSurveyRunner(isCancelled: { survey.isCancelled }, tell: tell(part))
      }
      do throws(LoadingError) {
        guard
          let old = try older.read(path, isCancelled: { survey.isCancelled }, tell: tell(0)),
          let difference = TimelineDifference(from: old, by: runner(1), to: new, by: runner(2))
        else { return }
        inbox.post(.surveyed(.difference(difference), of: Projection(new), request: request))
      } catch {
        inbox.post(.surveyFailed(error.message, request: request))
      }
    }
  }

  private mutating func measureDensity(_ request: Int, _ projection: Projection) {
    let wholeView = newWholeView()
    wholeViews.run { [inbox] in
      let density = Surveying.density(of: projection, isCancelled: { wholeView.isCancelled }) {
        inbox.post(.viewedSoFar($0, request: request))
      }
      if let density { inbox.post(.densityMeasured(density, request: request)) }
    }
  }

  private mutating func arrangeLanes(_ kind: LaneKind, _ request: Int, _ projection: Projection) {
    let wholeView = newWholeView()
    wholeViews.run { [inbox] in
      let lanes = Surveying.lanes(of: projection, by: kind, isCancelled: { wholeView.isCancelled })
      {
        inbox.post(.viewedSoFar($0, request: request))
      }
      if let lanes { inbox.post(.lanesArranged(lanes, request: request)) }
    }
  }

  /// A sign for a new look at everything; the one that is under way stops.
  private mutating func newWholeView() -> Cancellation {
    wholeView.cancel()
    wholeView = Cancellation()
    return wholeView
  }

  // MARK: Other programs

  /// Gives the terminal to a program until it ends; a signal that ends this one ends that, too.
  private func hand(over work: @escaping @Sendable () -> String?) -> Result {
    terminal.suspend()
    let task = ForegroundTask(waker: terminal.waker, work)
    while !task.isDone {
      // ^C and ^\ are meant for the other program, and reach it by themselves.
      guard let number = terminal.wait(timeout: nil).ending, [SIGTERM, SIGHUP].contains(number)
      else { continue }
      ForegroundTask.end(with: number)
      return .signal(number)
    }
    terminal.resume()
    inbox.post(.returned)
    if let complaint = task.complaint { inbox.post(.notice(complaint)) }
    return .goOn
  }

  private func edit(_ path: String, _ line: Int, _ settings: Settings) -> Result {
    guard path != TimelineReader.standardInputPath else {
      inbox.post(.notice("standard input cannot be edited"))
      return .goOn
    }
    let editor = settings.editor
    guard path == settings.path else {
      return hand { Editor.open(path, line: line, chosen: editor) }
    }
    if let folder = HomeFolder.settings { _ = HomeFolder.make(folder) }
    let result = hand { Editor.open(path, line: line, chosen: editor) }
    inbox.post(.settingsRead(SettingsFile.read()))
    return result
  }

  private func page(_ text: SourceText?) -> Result {
    guard let text else {
      inbox.post(.notice("the saved text has not been read"))
      return .goOn
    }
    return hand { Pager.show(text) }
  }

  private func open(_ address: String) -> Result {
    switch Browser.open(address) {
    case .opened(let program): inbox.post(.notice("opened with \(program): \(address)"))
    case .refused(let reason): inbox.post(.notice("\(reason): \(address)"))
    case .needsTerminal(let work): return hand(over: work)
    case .none:
      let isCopied = terminal.copy(address)
      inbox.post(.notice("no browser here\(isCopied ? ", copied" : ""): \(address)"))
    }
    return .goOn
  }
}
