import CellGrid
import Chronology

/// Events side by side: a lane a side, actor, place, source or tag, with time running across.
struct LanesScreen: Screen {
  /// The day of the cursor; nothing before anything is known.
  var day: Int?
  private(set) var kind: LaneKind
  /// The lane of the cursor, and the row in it.
  private var lane = 0
  private var row = 0
  /// The first lane in view.
  private var top = 0
  /// The first day in view, and how many days a column has, as a power of two; nothing before anything is known.
  private var first: Int?
  private var zoom: Int?
  /// The lanes in view as laid out last.
  private var laid: Laid?

  private struct Laid: Sendable {
    let key: LanesLayout
    let number: Int
    let kind: LaneKind
    let lanes: [LaneLayout]
  }

  let contexts: [KeyContext] = [.lanes, .scrolling, .everywhere]
  var searchScope: Search.Scope { .events }

  /// Starts at a day; without one at the end, where the undated are.
  init(at day: Int?, by kind: LaneKind = .side) {
    self.day = day
    self.kind = kind
  }

  /// Shows lanes of some kind.
  mutating func show(by kind: LaneKind) {
    guard kind != self.kind else { return }
    self.kind = kind
    (lane, row, top) = (0, 0, 0)
  }

  // MARK: What is in view

  /// A day has at most four columns.
  private static let finest = -2

  /// Where everything is; nothing where it is not known, or no event has a date.
  private func layout(in context: ScreenContext) -> (lanes: Lanes, layout: LanesLayout, day: Int)? {
    guard let lanes = context.lanes(by: kind), let days = lanes.days, let day, let zoom, let first
    else { return nil }
    let layout = LanesLayout(
      context.area, lanes: lanes.lanes.count, top: top, first: first, zoom: zoom)
    return (lanes, layout, min(max(day, days.lowerBound), days.upperBound))
  }

  private func lanesInView(
    _ lanes: Lanes, _ layout: LanesLayout, in context: ScreenContext
  ) -> [LaneLayout] {
    if let laid, laid.key == layout, laid.number == context.projectionNumber, laid.kind == kind {
      return laid.lanes
    }
    return layout.shown.map {
      LaneLayout(
        lanes.lanes[$0], in: context.projection, layout.window, rows: layout.rows,
        widths: context.widths)
    }
  }

  /// What is drawn under the cursor.
  private func item(in context: ScreenContext) -> LaneLayout.Item? {
    guard let (lanes, layout, day) = layout(in: context), layout.shown.contains(lane) else {
      return nil
    }
    return lanesInView(lanes, layout, in: context)[lane - layout.shown.lowerBound]
      .item(row: row, column: layout.window.columns(of: day).lowerBound)
  }

  // MARK: Actions

  mutating func perform(_ action: Action, in context: ScreenContext) -> [Outcome] {
    if action == .otherLanes {
      show(by: kind.next)
      return []
    }
    guard let (lanes, layout, day) = layout(in: context) else { return [] }
    let window = layout.window
    let column = window.columns(of: day).lowerBound
    switch action {
    case .later: move(to: max(day + 1, window.days(of: column + 1).lowerBound), lanes)
    case .earlier: move(to: min(day - 1, window.days(of: column - 1).lowerBound), lanes)
    case .laterWindow: move(to: day + window.span * 3 / 4 + 1, lanes)
    case .earlierWindow: move(to: day - window.span * 3 / 4 - 1, lanes)
    case .down, .scrollDown: stepRow(1, layout, lanes)
    case .up, .scrollUp: stepRow(-1, layout, lanes)
    case .halfDown: go(toLane: lane + max(1, layout.shown.count / 2), lanes)
    case .halfUp: go(toLane: lane - max(1, layout.shown.count / 2), lanes)
    case .pageDown: go(toLane: lane + max(1, layout.shown.count), lanes)
    case .pageUp: go(toLane: lane - max(1, layout.shown.count), lanes)
    case .top: go(toLane: 0, lanes)
    case .bottom: go(toLane: lanes.lanes.count - 1, lanes)
    case .nextEvent, .previousEvent:
      return step(forward: action == .nextEvent, from: day, lanes, in: context)
    case .zoomIn, .zoomOut: return zoom(by: action == .zoomIn ? -1 : 1, lanes, in: context)
    case .open: return open(lanes, layout, at: column, in: context)
    default: break
    }
    return []
  }

  private mutating func move(to day: Int, _ lanes: Lanes) {
    guard let days = lanes.days else { return }
    self.day = min(max(day, days.lowerBound), days.upperBound)
  }

  private mutating func go(toLane other: Int, _ lanes: Lanes) {
    lane = max(0, min(other, lanes.lanes.count - 1))
    row = 0
  }

  private mutating func stepRow(_ step: Int, _ layout: LanesLayout, _ lanes: Lanes) {
    let target = lane * layout.rows + row + step
    guard (0..<lanes.lanes.count * layout.rows).contains(target) else { return }
    (lane, row) = target.quotientAndRemainder(dividingBy: layout.rows)
  }

  private mutating func step(
    forward: Bool, from day: Int, _ lanes: Lanes, in context: ScreenContext
  ) -> [Outcome] {
    guard lanes.lanes.indices.contains(lane),
      let next = lanes.lanes[lane].day(after: day, forward: forward, in: context.projection)
    else { return [.say("no \(forward ? "later" : "earlier") event in this lane")] }
    move(to: next, lanes)
    fit(lanes, in: context)
    // The row on which the event is drawn.
    if let (lanes, layout, day) = layout(in: context), layout.shown.contains(lane) {
      let column = layout.window.columns(of: day).lowerBound
      let drawn = lanesInView(lanes, layout, in: context)[lane - layout.shown.lowerBound]
      row =
        drawn.items.first { $0.bar.columns.lowerBound == column }?.row
        ?? drawn.items.first { $0.isDrawn(at: column) }?.row ?? 0
    }
    return []
  }

  private mutating func zoom(by step: Int, _ lanes: Lanes, in context: ScreenContext) -> [Outcome] {
    let widest = Self.widest(lanes, in: context)
    guard let zoom, (min(Self.finest, widest)...max(Self.finest, widest)).contains(zoom + step)
    else {
      return [.say(step < 0 ? "a day is as wide as it gets" : "this is the whole span")]
    }
    self.zoom = zoom + step
    first = nil
    return []
  }

  /// The zoom at which everything is in view.
  private static func widest(_ lanes: Lanes, in context: ScreenContext) -> Int {
    guard let days = lanes.days else { return 0 }
    let columns = LanesLayout.columns(of: context.area)
    var zoom = finest
    while zoom < 40, LanesLayout.span(columns: columns, zoom: zoom) < days.count { zoom += 1 }
    return zoom
  }

  /// The zoom at which the events around the cursor can be told apart, more or less.
  private static func start(_ lanes: Lanes, _ day: Int, in context: ScreenContext) -> Int {
    let columns = LanesLayout.columns(of: context.area)
    let projection = context.projection
    var zoom = widest(lanes, in: context)
    while zoom > 0 {
      // As many as have room for their titles in a quarter of the window.
      let near = LanesLayout.span(columns: columns, zoom: zoom) / 8
      let edges = [day - near, day + near].map {
        projection.firstPosition(atOrAfter: CalendarDay(number: $0)) ?? projection.datedCount
      }
      if edges[1] - edges[0] <= max(3, columns / 12) { break }
      zoom -= 1
    }
    return zoom
  }

  private func open(
    _ lanes: Lanes, _ layout: LanesLayout, at column: Int, in context: ScreenContext
  ) -> [Outcome] {
    if let item = item(in: context) {
      return [.open(.event(context.projection.id(at: item.position), at: nil))]
    }
    guard layout.shown.contains(lane) else { return [] }
    let drawn = lanesInView(lanes, layout, in: context)[lane - layout.shown.lowerBound]
    guard drawn.counts.indices.contains(column), drawn.counts[column] > 0 else {
      return [.say("no event here: [ and ] go to the previous and the next one")]
    }
    let days = layout.window.days(of: column)
    return [.goTo(days, Self.words(days))]
  }

  private static func words(_ days: ClosedRange<Int>) -> String {
    let first = TimeScale.day.words(days.lowerBound)
    return days.count == 1 ? first : "\(first) to \(TimeScale.day.words(days.upperBound))"
  }

  mutating func press(_ event: MouseEvent, in context: ScreenContext) -> [Outcome] {
    switch event.kind {
    case .wheelDown: return perform(.down, in: context)
    case .wheelUp: return perform(.up, in: context)
    case .press, .doublePress:
      guard let (lanes, layout, _) = layout(in: context),
        let place = layout.place(x: event.x, y: event.y)
      else { return [] }
      (lane, row) = (place.lane, place.row)
      move(to: layout.window.days(of: place.column).lowerBound, lanes)
      return event.kind == .doublePress ? perform(.open, in: context) : []
    }
  }

  mutating func goToMatch(of search: Search, forward: Bool, in context: ScreenContext) -> Bool {
    let projection = context.projection
    guard let day, projection.datedCount > 0 else { return false }
    let edge = CalendarDay(number: forward ? day + 1 : day)
    let here =
      (projection.firstPosition(atOrAfter: edge) ?? projection.datedCount) - (forward ? 1 : 0)
    guard let next = search.position(after: max(0, here), forward: forward, in: projection),
      let found = projection.sortDay(at: next)?.number
    else { return false }
    self.day = found
    return true
  }

  /// Makes the window fit the cursor.
  private mutating func fit(_ lanes: Lanes, in context: ScreenContext) {
    guard let days = lanes.days else { return }
    let day = min(max(day ?? days.upperBound, days.lowerBound), days.upperBound)
    self.day = day
    let zoom = zoom ?? Self.start(lanes, day, in: context)
    self.zoom = zoom
    let span = LanesLayout.span(columns: LanesLayout.columns(of: context.area), zoom: zoom)
    if first.map({ !($0..<$0 + span).contains(day) }) ?? true {
      // What is all in view begins at its beginning.
      first =
        span >= days.count
        ? days.lowerBound
        : max(days.lowerBound, min(day - span / 2, days.upperBound - span + 1))
    }
    lane = max(0, min(lane, lanes.lanes.count - 1))
    let layout = LanesLayout(
      context.area, lanes: lanes.lanes.count, top: top, first: first ?? day, zoom: zoom)
    row = min(row, layout.rows - 1)
    top = max(min(top, lane), lane - layout.most + 1)
    top = max(0, min(top, lanes.lanes.count - layout.most))
  }

  mutating func adjust(in context: ScreenContext) -> [Outcome] {
    guard let lanes = context.lanes(by: kind) else {
      guard context.isWholeViewable,
        context.wholeViews.lanes[kind]?.number != context.projectionNumber
      else { return [] }
      return [.effect(.arrangeLanes(kind, request: context.projectionNumber))]
    }
    fit(lanes, in: context)
    if let (lanes, layout, _) = layout(in: context) {
      let drawn = lanesInView(lanes, layout, in: context)
      laid = Laid(key: layout, number: context.projectionNumber, kind: kind, lanes: drawn)
    }
    return []
  }

  // MARK: Drawing

  func draw(on grid: inout CellGrid, in context: ScreenContext) {
    let area = context.area
    guard let lanes = context.lanes(by: kind) else {
      grid.put(truncating: context.waitingWords, x: area.x, y: area.y, width: area.width)
      return
    }
    let totals = DensityWords.totals(
      count: lanes.count, undated: lanes.undated, outside: lanes.outside)
    guard let (_, layout, day) = layout(in: context) else {
      grid.put(
        truncating: totals, x: area.x, y: area.y, width: area.width)
      return
    }
    let theme = context.theme
    grid.put(
      truncating: "Lanes by \(kind.rawValue), \(layout.window.words)  (\(totals))", x: area.x,
      y: area.y, width: area.width, style: theme.style(.heading))
    let column = layout.window.columns(of: day).lowerBound
    let drawn = lanesInView(lanes, layout, in: context)
    for (index, number) in layout.shown.enumerated() {
      let name = LaneWords.name(of: lanes.lanes[number], by: kind, in: context.snapshot)
      layout.draw(
        drawn[index], name: name, at: index, isSelected: number == lane, on: &grid, theme)
    }
    layout.drawAxis(on: &grid, cursor: column, theme)
    let lines = wrapped(
      [Span(words(drawn, layout, lanes, column, in: context), .title)], width: area.width,
      widths: context.widths
    ).prefix(layout.words.height)
    for (row, line) in lines.enumerated() {
      grid.put(line, in: layout.words, row: row, theme: theme)
    }
    if let y = layout.y(lane: lane, row: row) {
      let place = Rect(x: layout.left + column, y: y, width: 1, height: 1)
      grid.restyle(place) { _ in theme.style(.stripCursor) }
      grid.cursor = Position(x: place.x, y: place.y)
    }
  }

  /// What is under the cursor.
  private func words(
    _ drawn: [LaneLayout], _ layout: LanesLayout, _ lanes: Lanes, _ column: Int,
    in context: ScreenContext
  ) -> String {
    guard layout.shown.contains(lane) else { return "" }
    let here = drawn[lane - layout.shown.lowerBound]
    let name = LaneWords.name(of: lanes.lanes[lane], by: kind, in: context.snapshot)
    if let item = here.item(row: row, column: column) {
      let event = context.projection.event(at: item.position, parts: [.date, .title, .status])
      let isPossible =
        context.projection.certainty(at: item.position) == .possibly
        || context.projection.knowledge(at: item.position) == .possibly
      return LaneWords.words(of: event, in: context.snapshot)
        + (isPossible ? "  (only possibly among these)" : "")
    }
    let days = Self.words(layout.window.days(of: column))
    guard here.counts.indices.contains(column) else { return "\(days), \(name): nothing here" }
    let number = here.counts[column]
    return "\(days), \(name): \(number == 0 ? "no event" : count(number, "event"))"
  }

  func status(in context: ScreenContext) -> (place: String, position: String) {
    guard let (lanes, _, day) = layout(in: context) else { return ("Lanes", "") }
    return (
      "Lanes of \(context.snapshot.title)",
      "lane \(lane + 1)/\(lanes.lanes.count)  \(TimeScale.day.words(day))"
    )
  }
}
