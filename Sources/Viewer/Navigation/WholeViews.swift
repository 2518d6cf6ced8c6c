import Chronology

/// What is known of everything that is shown, for the screens that show it as a whole.
///
/// Each answer is of the projection of a number; what another one shows is asked for anew.
struct WholeViews: Sendable {
  var density: WholeView<Density>?
  var lanes: [LaneKind: WholeView<Lanes>] = [:]

  /// Whether an answer is awaited.
  var isRunning: Bool {
    density?.share != nil || lanes.values.contains { $0.share != nil }
  }

  /// How much has been looked at for the answer that is awaited.
  var share: Double? { density?.share ?? lanes.values.lazy.compactMap(\.share).first }

  /// Remembers what was asked for; a question that is still open is given up for it.
  mutating func note(_ effect: Effect) {
    switch effect {
    case .measureDensity(let request):
      stop()
      density = WholeView(number: request)
    case .arrangeLanes(let kind, let request):
      stop()
      // Those of other projections are of no use any more.
      lanes = lanes.filter { $0.value.number == request }
      lanes[kind] = WholeView(number: request)
    default: break
    }
  }

  /// Forgets what is still awaited.
  mutating func stop() {
    if density?.share != nil { density = nil }
    lanes = lanes.filter { $0.value.share == nil }
  }

  mutating func take(_ density: Density, _ request: Int) {
    guard self.density?.number == request else { return }
    self.density = WholeView(number: request, value: density, share: nil)
  }

  mutating func take(_ arranged: Lanes, _ request: Int) {
    guard lanes[arranged.kind]?.number == request else { return }
    lanes[arranged.kind] = WholeView(number: request, value: arranged, share: nil)
  }

  mutating func take(share: Double, _ request: Int) {
    if density?.number == request, density?.share != nil { density?.share = share }
    for (kind, wholeView) in lanes where wholeView.number == request && wholeView.share != nil {
      lanes[kind]?.share = share
    }
  }
}

/// An answer of which the projection is known by its number.
struct WholeView<Value: Sendable>: Sendable {
  let number: Int
  /// The answer, once it is there.
  var value: Value?
  /// How much has been looked at, from 0 to 1; nothing once all has.
  var share: Double? = 0
}

extension ScreenContext {
  /// The density of what is shown, where it is known.
  var density: Density? {
    wholeViews.density?.number == projectionNumber ? wholeViews.density?.value : nil
  }

  /// The lanes of what is shown, where they are known.
  func lanes(by kind: LaneKind) -> Lanes? {
    wholeViews.lanes[kind]?.number == projectionNumber ? wholeViews.lanes[kind]?.value : nil
  }

  /// Whether what is shown can be looked at as a whole: all of it is there, in the order of time.
  var isWholeViewable: Bool { projection.isOrdered && !isGrowing }

  /// What a screen says that waits for everything to be looked at.
  var waitingWords: String {
    guard isWholeViewable else { return "Waiting for the events to be read…" }
    let percent = wholeViews.share.map { " \(Int($0 * 100)) %" } ?? ""
    return "Looking at all events…\(percent) (Esc stops)"
  }
}

/// Going to the screens that show everything at once.
extension ViewerModel {
  /// The day at which the person is: that of the screen in view, else of the selected event.
  var dayInView: Int? {
    switch screen {
    case let screen as OverviewScreen: return screen.day
    case let screen as LanesScreen: return screen.day
    case let screen as EventScreen:
      return projection.position(of: screen.event).flatMap { projection.sortDay(at: $0)?.number }
    default:
      guard let timeline = screens.first as? TimelineScreen, projection.count > 0 else {
        return nil
      }
      let position = min(timeline.position(in: context), projection.count - 1)
      return projection.sortDay(at: position)?.number
    }
  }

  mutating func goToOverview() {
    let day = dayInView
    goToAndFro(OverviewScreen(at: day)) { $0.day = day ?? $0.day }
  }

  mutating func goToLanes(by kind: LaneKind?) {
    let day = dayInView
    goToAndFro(LanesScreen(at: day, by: kind ?? settings.lanes)) { screen in
      screen.day = day ?? screen.day
      if let kind { screen.show(by: kind) }
    }
  }

  /// Goes back to the screen of that kind that was left, at another place; to the one given where there is none.
  ///
  /// So between the screens that show everything one goes to and fro, and not ever further.
  private mutating func goToAndFro<Whole: Screen>(_ new: Whole, _ change: (inout Whole) -> Void) {
    guard let index = screens.firstIndex(where: { $0 is Whole }),
      var there = screens[index] as? Whole
    else { return screens.append(new) }
    change(&there)
    screens.removeSubrange(index...)
    screens.append(there)
  }

  /// Goes to the first event at or after some days.
  mutating func go(toDays days: ClosedRange<Int>, called words: String) {
    guard projection.datedCount > 0 else {
      notice = "no event has a date"
      return
    }
    let position = projection.firstPosition(atOrAfter: CalendarDay(number: days.lowerBound))
    let target = position ?? projection.datedCount - 1
    let day = projection.sortDay(at: target)?.number ?? days.lowerBound
    goToTimeline { $0.select(target, in: $1) }
    if position == nil {
      notice = "no event begins in \(words) or later: this is the last one"
    } else if day > days.upperBound {
      notice = "no event begins in \(words): this is the next one"
    }
  }

  /// Gives up what is still being looked at, and goes back from a screen that waits for it.
  mutating func stopWholeView() -> [Effect] {
    wholeViews.stop()
    notice = "stopped"
    return [.cancelWholeView] + (screen is OverviewScreen || screen is LanesScreen ? back() : [])
  }
}
