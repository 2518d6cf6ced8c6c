import Chronology

/// Going from screen to screen.
extension ViewerModel {
  /// Carries out what a screen wants; `before` is where the person was.
  mutating func carryOut(_ outcomes: [Outcome], before: [any Screen]) -> [Effect] {
    var effects: [Effect] = []
    for outcome in outcomes {
      switch outcome {
      case .open(let destination): go(to: destination)
      case .back: effects += back()
      case .askForChecker(let evidence): askForChecker(of: evidence)
      case .jumped: jumps.remember(before)
      case .say(let words): notice = words
      case .capture(let words, let isDating): askForEvent(of: words, isDating: isDating)
      case .effect(let effect):
        if case .readSource(let id) = effect { texts[id] = .reading }
        wholeViews.note(effect)
        effects.append(effect)
      case .ask(let question): effects += ask(question)
      case .filter(let expression):
        jumps.remember(before)
        screens = Array(screens.prefix(1))
        effects += apply(expression)
      case .goToTimeline(let event): goToTimeline { _ = $0.select(event, in: $1) }
      case .goTo(let days, let words): go(toDays: days, called: words)
      case .review(let operation): effects += carryOut(operation)
      }
    }
    return effects
  }

  private mutating func go(to destination: Destination) {
    switch destination {
    case .event(let id, let entry):
      // From a quote back to the event it was opened from is one step back, not one more ahead.
      if screens.count > 1, var below = screens[screens.count - 2] as? EventScreen,
        below.event == id
      {
        if let entry { below.select(entry) }
        screens.removeLast()
        screen = below
      } else {
        screens.append(EventScreen(id, at: entry))
      }
    case .source(let id, let evidence): screens.append(SourceScreen(id, at: evidence))
    case .help: screens.append(HelpScreen())
    case .problems: screens.append(ProblemsScreen())
    case .settings: screens.append(SettingsScreen())
    case .survey(let question):
      if (screen as? ListingScreen)?.question == question { return }
      screens.append(ListingScreen(question))
    case .difference(let path, let key): screens.append(DifferenceScreen(key, from: path))
    case .overview: goToOverview()
    case .lanes(let kind): goToLanes(by: kind)
    }
    forgetOldTexts()
  }

  /// Whether there is no step back but leaving.
  var isOnFirstPlace: Bool {
    screens.count == 1 && !((screen as? ReviewScreen)?.isReading ?? false)
  }

  /// One step back; on the first screen, leaves.
  mutating func back() -> [Effect] {
    if var source = screen as? SourceScreen, source.isSelecting {
      source.endSelection()
      screen = source
      return []
    }
    if var review = screen as? ReviewScreen, review.isReading {
      review.endReading()
      screen = review
      return []
    }
    guard screens.count > 1 else { return review == nil ? [.quit] : leaveReview() }
    screens.removeLast()
    return []
  }

  /// Goes to an event on the Timeline screen.
  mutating func goToTimeline(_ select: (inout TimelineScreen, ScreenContext) -> Void) {
    guard var timeline = screens.first as? TimelineScreen else { return }
    jumps.remember(screens)
    select(&timeline, context)
    timeline.letGoOfEnds()
    filter?.placed = nil
    start = nil
    screens = [timeline]
  }

  /// Goes to the first event at or after a date.
  mutating func go(to date: EDTF) {
    let bounds = date.bounds
    guard let day = bounds?.earliest.day ?? bounds?.latest.day else {
      notice = "\(date) names no day to go to"
      return
    }
    guard projection.isOrdered else {
      start = .date(date)
      notice = "still reading: goes to \(date.words()) once the order is known"
      return
    }
    guard projection.datedCount > 0 else {
      notice = "no event has a date"
      return
    }
    let position = projection.firstPosition(atOrAfter: day)
    let target = position ?? projection.datedCount - 1
    goToTimeline { $0.select(target, in: $1) }
    if position == nil { notice = "no event at or after \(date.words()): this is the last one" }
  }

  /// Goes to the event of an id, as `TimelineSnapshot.events(named:)` reads it.
  mutating func go(toEvent name: String) {
    let events = snapshot.events(named: name)
    switch events.count {
    case 1:
      guard projection.position(of: events[0]) != nil else {
        notice = "the filter leaves out “\(name)”: \(context.key(.unfilter)) shows all events"
        return
      }
      goToTimeline { _ = $0.select(events[0], in: $1) }
    case 0 where !latest.isComplete:
      start = .event(name)
      notice = "still reading: goes to “\(name)” once it is there"
    case 0 where asOf != nil && !current.events(named: name).isEmpty:
      notice =
        "on the day that is shown nothing was known of “\(name)”: "
        + "\(context.key(.asOfToday)) shows all as known today"
    case 0: notice = "there is no event “\(name)”"
    default:
      let choices = events.map { "\($0.file + 1):\($0.name)" }.joined(separator: ", ")
      notice = "several open files have that id: \(choices)"
    }
  }

  /// Goes where the person asked to begin, once there are events.
  mutating func goToStart() {
    guard let place = start, projection.count > 0, projection.isOrdered else { return }
    start = nil
    switch place {
    case .date(let date): go(to: date)
    case .event(let name): go(toEvent: name)
    case .last(let id, let screen): goBack(to: id, screen)
    }
    jumps = JumpList()
  }

  /// Makes the screen in view fit what has changed.
  mutating func adjust() -> [Effect] {
    guard !isTooSmall else { return [] }
    let outcomes = screen.adjust(in: context)
    return carryOut(outcomes, before: screens)
  }

  /// Lets go of saved texts when many were read; they are read again when they are looked at.
  private mutating func forgetOldTexts() {
    if texts.count > 64 { texts = [:] }
  }

  // MARK: Reading the files

  mutating func reload() -> [Effect] {
    let request = nextRequest()
    loading = (request, false, nil)
    return [.load(paths: nil, request: request)]
  }

  mutating func open(_ paths: [String]) -> [Effect] {
    let request = nextRequest()
    loading = (request, true, nil)
    return [.load(paths: paths, request: request)]
  }

  mutating func show(_ snapshot: TimelineSnapshot, request: Int) -> [Effect] {
    guard let loading, loading.request == request else { return [] }
    // The rest of a large file is awaited as the beginning was, and takes its place.
    self.loading = snapshot.isComplete ? nil : (request, false, nil)
    if loading.isOther {
      screens = [TimelineScreen()]
      jumps = JumpList()
      marks = [:]
      search = nil
      // A filter that was asked for at the start waits for the first reading.
      if request != firstRequest {
        (filter, asOf) = (nil, nil)
        preview?.filter = nil
      }
    }
    return replace(with: snapshot)
  }

  /// Shows what the open files say now, since they have changed on the disk.
  mutating func showChanged(_ snapshot: TimelineSnapshot) -> [Effect] {
    guard loading == nil else { return [] }
    let change = snapshot.events.count - current.events.count
    let effects = replace(with: snapshot)
    // What is being typed has the line.
    if prompt != nil { return effects }
    notice =
      change > 0
      ? "the file has grown by \(count(change, "event"))"
      : "the file has changed, and was read again"
    return effects
  }

  /// Shows what was read, in the zone of the settings.
  mutating func replace(with read: TimelineSnapshot) -> [Effect] {
    let snapshot = read.shown(in: settings.zone)
    let wasOrdered = projection.isOrdered
    current = snapshot
    if let asOf, let question = asOf.again {
      // What was shown of a past day stays in view until it is known again.
      texts = [:]
      let kept = notice
      noticeProblems()
      let effects = snapshot.isComplete ? ask(question) : []
      if asOf.day != nil {
        self.asOf?.isRenewed = true
        notice = kept ?? notice
      }
      return effects
    }
    whole = Projection(snapshot)
    // What was filtered stays in view until it is filtered again.
    let isRenewed = filter != nil && projection.filter != nil && snapshot.isComplete
    if !isRenewed { projection = whole }
    filter?.before = whole
    preview?.isOutdated = true
    texts = [:]
    if !wasOrdered, var timeline = screens.first as? TimelineScreen {
      timeline.keepEnds(in: context)
      screens[0] = timeline
    }
    noticeProblems()
    goToStart()
    goToAdded()
    let again = filter.map { apply($0.expression, isRenewed: isRenewed) } ?? []
    // Rows and places of what was read before mean nothing now; those of a text are found again
    // once it has been read.
    if case .source? = search?.scope { search?.places = [] }
    return again + searchAgainUnmoved(in: .events)
  }

  /// Says what is wrong in the files: how much, and the first of it.
  mutating func noticeProblems() {
    let problems = context.problems
    guard let first = problems.first(where: { $0.severity == .error }) ?? problems.first else {
      return
    }
    let all = snapshot.problemCount + settings.problems.count
    notice = all == 1 ? "\(first)" : "\(count(all, "problem")) (:problems): \(first)"
  }
}
