import CellGrid
public import Chronology

/// Carries one message into the model, and says what is to be done outside of it.
///
/// Pure: the same model and message always give the same model and effects.
public func update(_ model: inout ViewerModel, _ message: Message) -> [Effect] {
  let effects = model.take(message)
  return effects + model.adjust()
}

/// Carries messages that came in together into the model.
///
/// The same as one after the other, but that a list through which somebody runs is made to fit the window
/// once, at the end.
public func update(_ model: inout ViewerModel, _ messages: [Message]) -> [Effect] {
  var effects: [Effect] = []
  for (index, message) in messages.enumerated() {
    effects += model.take(message)
    if index == messages.count - 1 || !model.isRunThrough { effects += model.adjust() }
  }
  return effects
}

extension ViewerModel {
  /// Whether the list is in view and nothing is being typed.
  fileprivate var isRunThrough: Bool { screens.count == 1 && prompt == nil }

  fileprivate mutating func take(_ message: Message) -> [Effect] {
    var effects: [Effect]
    switch message {
    case .input(let input): effects = handle(input)
    case .hasty(let input):
      isHasty = true
      defer { isHasty = false }
      effects = handle(input)
    case .loaded(let snapshot, let request): effects = show(snapshot, request: request)
    case .readSoFar(let share, let request):
      effects = []
      if loading?.request == request { loading?.share = share }
    case .changed(let snapshot): effects = showChanged(snapshot)
    case .loadFailed(let words, let request):
      effects = []
      if loading?.request == request {
        loading = nil
        forgetLastPlace()
        notice = words
      }
    case .sourceRead(let id, let state):
      effects = []
      texts[id] = state
      if case .read(let reading, _) = state {
        quotePlaces[id] = QuotePlace.all(reading)
        effects = searchAgainUnmoved(in: .source(id))
      }
    case .sourceFound(let id, let reading, let hash):
      effects = []
      // What was let go of meanwhile is read again when it is looked at.
      if case .read? = texts[id] {
        texts[id] = .read(reading, sha256: hash)
        quotePlaces[id] = QuotePlace.all(reading)
      }
    case .eventsFound(let hits, let request), .rowsFound(let hits, let request):
      effects = finishSearch(request) { $0.hits = hits }
    case .filtered(let filtered, let share, let request):
      effects = []
      finishFilter(filtered, share: share, request)
    case .wordsFound(let places, let request):
      effects = finishSearch(request) { $0.places = places }
    case .knownAsOf(let answer, let request): effects = show(answer, request)
    case .asOfSoFar(let share, let request):
      effects = []
      if asOf?.request == request { asOf?.share = share }
    case .completions(let names, let line):
      effects = prompt?.text == line ? complete(with: names) : []
    case .returned: effects = reload()
    case .lastPlace(let place):
      effects = []
      if loading?.isOther == true { start = place }
    case .settingsRead(let settings): effects = take(settings)
    case .zoneFound(let zone, let words): effects = set(words, in: zone)
    case .notice(let words):
      effects = []
      notice = words
    case .surveyed(let answer, let asked, let request):
      effects = []
      finishSurvey(answer, of: asked, request)
    case .surveyFailed(let words, let request):
      effects = []
      failSurvey(words, request)
    case .surveyedSoFar(let share, let request):
      effects = []
      tellSurvey(share, request)
    case .densityMeasured(let density, let request):
      effects = []
      wholeViews.take(density, request)
    case .lanesArranged(let lanes, let request):
      effects = []
      wholeViews.take(lanes, request)
    case .viewedSoFar(let share, let request):
      effects = []
      wholeViews.take(share: share, request)
    case .added(let event, let entry): effects = showAdded(event, entry)
    case .draftWritten(let words, let file): effects = noteWritten(words, file)
    case .draftRefused(let words):
      effects = []
      noteRefused(words)
    }
    return effects
  }
}

/// The request by which the first reading of the files is answered.
public let firstRequest = 0

/// Puts the model at the start, and says what is to be done first.
///
/// Where the files are still being read, the answer is awaited as `firstRequest`.
public func start(
  _ model: inout ViewerModel, at place: ViewerModel.StartPlace? = nil,
  filter: FilterExpression? = nil, asOf day: CalendarDay? = nil,
  comparedWith older: String? = nil, isReading: Bool = false
) -> [Effect] {
  model.start = place
  // What was not known then is not shown while that is being found out.
  let knowing = day.map { model.begin(asOf: $0) } ?? []
  let filtering = filter.map { model.apply($0) } ?? []
  if isReading { model.loading = (firstRequest, model.snapshot.files.isEmpty, nil) }
  model.noticeProblems()
  model.goToStart()
  let comparing =
    older.map {
      model.carryOut([.open(.survey(.difference(from: $0)))], before: model.screens)
    } ?? []
  return knowing + filtering + comparing + model.adjust() + [.setMouse(model.isMouseOn)]
}

extension ViewerModel {
  fileprivate mutating func handle(_ input: Input) -> [Effect] {
    switch input {
    case .key(let key): return press(key)
    case .mouse(let event): return press(event)
    case .paste(let text):
      if prompt == nil {
        notice = "pasted text is not taken for keys: / or : first"
      } else {
        prompt?.insert(text)
        if let prompt, prompt.kind == .filter { return previewFilter(prompt.text) }
      }
      return []
    case .resize(let width, let height):
      (self.width, self.height) = (width, height)
      return []
    case .focus: return []
    case .endOfInput: return [.quit]
    }
  }

  private mutating func press(_ event: MouseEvent) -> [Effect] {
    guard prompt == nil, !isTooSmall,
      screenArea.contains(Position(x: event.x, y: event.y))
    else { return [] }
    notice = nil
    forgetLastPlace()
    let before = screens
    let outcomes = screen.press(event, in: context)
    return carryOut(outcomes, before: before)
  }

  private mutating func press(_ key: Key) -> [Effect] {
    // What cannot be seen is not typed into; leaving is always possible.
    if isTooSmall {
      return [.character("q"), .character("Q")].contains(key) ? [.quit] : []
    }
    if prompt != nil { return type(key) }
    notice = nil
    if let question = awaitedLetter {
      awaitedLetter = nil
      switch question {
      case .mark(let action): return mark(action, key)
      case .review(let asked): return answer(asked, key)
      }
    }
    guard let action = keys.action(for: key, in: screen.contexts) else {
      notice = "\(key.name) has no meaning here: \(context.key(.help)) shows the keys"
      return []
    }
    if isHasty, action.reachesOutside(in: screen.contexts) {
      refuseHaste(key.name)
      return []
    }
    return perform(action)
  }

  /// Says that something was not done since it was asked for faster than by hand.
  mutating func refuseHaste(_ what: String) {
    notice = "\(what) came faster than by hand, as in a paste, and was not taken: press it again"
  }

  private mutating func perform(_ action: Action) -> [Effect] {
    if review != nil, let effects = performInReview(action) { return effects }
    switch action {
    case .help where !(screen is HelpScreen): return carryOut([.open(.help)], before: screens)
    case .overview: return carryOut([.open(.overview)], before: screens)
    case .lanes: return carryOut([.open(.lanes(by: nil))], before: screens)
    case .commandLine: prompt = Prompt(.command)
    case .search: prompt = Prompt(.search)
    case .filter where screen is TimelineScreen:
      beginPreview()
      prompt = Prompt(.filter, filter.map { "\($0.expression)" } ?? "")
    case .unfilter where screen is TimelineScreen: return unfilter()
    case .searchNext: return searchAgain(forward: true)
    case .searchPrevious: return searchAgain(forward: false)
    case .asOf:
      prompt = Prompt(.asOf, asOf?.day.map { "\($0)" } ?? "")
    case .asOfToday: return showToday()
    case .earlierNews: return step(toNews: -1)
    case .laterNews: return step(toNews: 1)
    case .back: return back()
    case .leave: return [.quit]
    case .escape: return escape()
    case .interrupt: return interrupt()
    case .jumpBack: jump(to: jumps.back(from: screens), else: "no earlier place to jump to")
    case .jumpForward: jump(to: jumps.forward(from: screens), else: "no later place to jump to")
    case .setMark, .goToMark:
      awaitedLetter = .mark(action)
      notice = action == .setMark ? "mark: type a letter" : "go to mark: type its letter"
    case .reload: return reload()
    case .toggleMouse:
      isMouseOn.toggle()
      settings.mouse = isMouseOn
      settings.note("mouse", from: .session)
      notice = isMouseOn ? "mouse on" : "mouse off: the terminal selects text"
      return [.setMouse(isMouseOn)]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .sources: return carryOut([.open(.survey(.sources))], before: screens)
    case .people: return carryOut([.open(.survey(.actors))], before: screens)
    case .undo: return [.undo]
    case .addEvent where screen is TimelineScreen: askForNewEvent()
    default:
      forgetLastPlace()
      let before = screens
      let outcomes = screen.perform(action, in: context)
      return carryOut(outcomes, before: before)
    }
    return []
  }

  // MARK: Stopping

  private mutating func escape() -> [Effect] {
    if search?.isRunning == true || loading != nil || filter?.request != nil || asOf?.request != nil
      || isSurveying || wholeViews.isRunning
    {
      return interrupt()
    }
    guard !isOnFirstPlace else {
      search = nil
      notice = "this is the first screen: \(context.key(.back)) leaves"
      return []
    }
    return back()
  }

  private mutating func interrupt() -> [Effect] {
    if asOf?.request != nil { return stopAsOf() }
    if wholeViews.isRunning { return stopWholeView() }
    if filter?.request != nil {
      stopFilter()
      return [.cancelFilter]
    }
    if isSurveying {
      stopSurvey()
      return [.cancelSurvey]
    }
    guard search?.isRunning == true || loading != nil else {
      notice = "nothing is running: \(context.key(.back)) leaves"
      return []
    }
    // Without the first reading there is nothing to look at.
    if loading?.request == firstRequest { return [.quit] }
    stopSearch()
    notice = search.map { "stopped: \($0.countWords)" } ?? "stopped"
    guard loading != nil else { return [.cancelSearch] }
    (loading, start) = (nil, nil)
    return [.cancelSearch, .cancelLoading]
  }

  // MARK: Marks

  private mutating func mark(_ action: Action, _ key: Key) -> [Effect] {
    guard case .character(let letter) = key, letter.isLetter || letter == "'" else {
      notice = "a mark is a letter"
      return []
    }
    if action == .setMark {
      marks[letter] = screens
      notice = "marked \(letter)"
      return []
    }
    if letter == "'" {
      jump(to: jumps.back(from: screens), else: "no earlier place to jump to")
      return []
    }
    guard let place = marks[letter] else {
      notice = "there is no mark \(letter)"
      return []
    }
    jumps.remember(screens)
    screens = place
    comeBackToReview()
    return []
  }

  private mutating func jump(to place: [any Screen]?, else words: String) {
    guard let place else {
      notice = words
      return
    }
    screens = place
    comeBackToReview()
  }
}
