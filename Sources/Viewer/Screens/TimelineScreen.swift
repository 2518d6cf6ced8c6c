import CellGrid
import Chronology

/// The list of events under its headings, the density of the whole span, and the selected event.
struct TimelineScreen: Screen {
  /// The selected event and the first one in view, by identity: reloading keeps the place.
  private(set) var selected: Event.ID?
  private(set) var top: Event.ID?
  /// Whether the selection is to stay at the end while more is being read or found.
  var isAtEnd = false
  /// Whether it stands at the top because nobody has moved it yet.
  private var isAtTop = true
  /// Where the selection stood last, for when its event is gone.
  private var lastPosition = 0
  private var hasDetails = true
  private var isDetailsActive = false
  private var details = LineList()
  /// The strip as computed last, for a width and a projection: it looks at every event.
  private var strip: (width: Int, number: Int, strip: DensityStrip)?
  /// What is known of the rows of the projection of that number.
  private var memory: (number: Int, rows: RowMemory)?
  /// The positions of `selected` and `top` in the projection of that number, where the one is in
  /// view from the other at that height.
  private var placed: (number: Int, selected: Int, top: Int, height: Int)?

  let contexts: [KeyContext] = [.timeline, .scrolling, .everywhere]
  var searchScope: Search.Scope { .events }

  /// Starts at the first event, or at the one of that identity.
  init(at event: Event.ID? = nil) { selected = event }

  // MARK: Moving

  /// Selects the event at a position, the nearest one where there is none.
  mutating func select(_ position: Int, in context: ScreenContext) {
    let projection = context.projection
    guard projection.count > 0 else { return }
    let position = max(0, min(position, projection.count - 1))
    let height = layout(in: context).list.height
    if let placed, placed == (context.projectionNumber, position, placed.top, height) { return }
    let id = projection.id(at: position)
    if id != selected { details = LineList() }
    selected = id
    lastPosition = position
    reveal(position, height: height, in: context)
  }

  /// Selects the event of that identity; false where the projection has none.
  mutating func select(_ id: Event.ID, in context: ScreenContext) -> Bool {
    guard let position = context.projection.position(of: id) else { return false }
    select(position, in: context)
    return true
  }

  func position(in context: ScreenContext) -> Int {
    if let placed, placed.number == context.projectionNumber { return placed.selected }
    return selected.flatMap(context.projection.position(of:)) ?? lastPosition
  }

  /// Stays at the top or the end, where it was, now that the order is known.
  mutating func keepEnds(in context: ScreenContext) {
    guard context.projection.count > 0, isAtTop || isAtEnd else { return }
    let wasAtTop = isAtTop && selected != nil && lastPosition == 0
    if isAtEnd { select(context.projection.count - 1, in: context) }
    if wasAtTop { select(0, in: context) }
    isAtTop = wasAtTop
    isAtEnd = isAtEnd && !context.projection.isOrdered
  }

  /// Stays on what is selected, wherever it will stand.
  mutating func letGoOfEnds() { (isAtTop, isAtEnd) = (false, false) }

  private func topPosition(in context: ScreenContext) -> Int {
    if let placed, placed.number == context.projectionNumber { return placed.top }
    return top.flatMap(context.projection.position(of:)) ?? 0
  }

  private func rows(in context: ScreenContext) -> EventRows {
    if let memory, memory.number == context.projectionNumber {
      return EventRows(context.projection, memory.rows)
    }
    return EventRows(context.projection)
  }

  private mutating func reveal(_ position: Int, height: Int, in context: ScreenContext) {
    let current = topPosition(in: context)
    let first = rows(in: context).top(showing: position, from: current, height: height)
    if top == nil || first != current || placed?.number != context.projectionNumber {
      top = context.projection.id(at: first)
    }
    placed = (context.projectionNumber, position, first, height)
  }

  private mutating func scrollList(_ lines: Int, in context: ScreenContext) {
    let projection = context.projection
    let current = topPosition(in: context)
    let height = layout(in: context).list.height
    let rows = rows(in: context)
    let last = rows.top(showing: projection.count - 1, from: 0, height: height)
    let first = max(0, min(current + lines, last))
    top = projection.id(at: first)
    let visible = rows.positions(from: first, height: height)
    let inner = rows.margins(of: visible, height: height, count: projection.count)
    let kept = max(inner.lowerBound, min(position(in: context), inner.upperBound - 1))
    if kept != position(in: context) { details = LineList() }
    selected = projection.id(at: kept)
    lastPosition = kept
    placed = nil
  }

  // MARK: Actions

  mutating func perform(_ action: Action, in context: ScreenContext) -> [Outcome] {
    let projection = context.projection
    letGoOfEnds()
    switch action {
    case .toggleDetails:
      hasDetails.toggle()
      isDetailsActive = false
      return []
    case .otherPane:
      guard layout(in: context).details != nil else {
        return [.say("the details pane is off, or the window is too small for it")]
      }
      isDetailsActive.toggle()
      return []
    default: break
    }
    guard projection.count > 0 else {
      guard action == .edit, let file = context.snapshot.files.first else {
        return [
          .say(
            projection.filter == nil
              ? "there are no events yet: e opens the file in your editor"
              : "no event matches the filter: F shows all")
        ]
      }
      return [.effect(.edit(path: file.path, line: 1))]
    }
    if isDetailsActive, scrollDetails(action, in: context) { return [] }
    // Decoded only where it is needed: most keys move.
    var event: Event? { selected.flatMap(context.snapshot.event) }
    switch action {
    case .open: return event.map { [.open(.event($0.id, at: nil))] } ?? []
    case .datingWords: return event.map { [$0.datingWords] } ?? []
    case .edit:
      return event.map { [.edit($0.origin, in: context)] } ?? []
    case .copyCitation:
      return event.map { [.effect(.copy(CitationText.of($0, in: context.snapshot)))] } ?? []
    default: return move(action, in: context)
    }
  }

  private mutating func move(_ action: Action, in context: ScreenContext) -> [Outcome] {
    let here = position(in: context)
    let page = max(1, layout(in: context).list.height - 2)
    switch action {
    case .down: select(here + 1, in: context)
    case .up: select(here - 1, in: context)
    case .scrollDown: scrollList(1, in: context)
    case .scrollUp: scrollList(-1, in: context)
    case .halfDown: select(here + max(1, page / 2), in: context)
    case .halfUp: select(here - max(1, page / 2), in: context)
    case .pageDown: select(here + page, in: context)
    case .pageUp: select(here - page, in: context)
    case .top: return jump(to: 0, in: context)
    case .bottom:
      defer { isAtEnd = context.isGrowing }
      return jump(to: context.projection.count - 1, in: context)
    case .nextMonth: return step(.month, forward: true, from: here, in: context)
    case .previousMonth: return step(.month, forward: false, from: here, in: context)
    case .nextYear: return step(.year, forward: true, from: here, in: context)
    case .previousYear: return step(.year, forward: false, from: here, in: context)
    default: break
    }
    return []
  }

  private mutating func jump(to position: Int, in context: ScreenContext) -> [Outcome] {
    select(position, in: context)
    return [.jumped]
  }

  private mutating func step(
    _ unit: CalendarUnit, forward: Bool, from here: Int, in context: ScreenContext
  ) -> [Outcome] {
    guard let position = context.projection.start(of: unit, forward: forward, from: here) else {
      return [.say("no \(forward ? "later" : "earlier") \(unit.rawValue) has events")]
    }
    return jump(to: position, in: context)
  }

  private mutating func scrollDetails(_ action: Action, in context: ScreenContext) -> Bool {
    guard let area = layout(in: context).details else { return false }
    let lines = detailLines(in: context, width: area.width)
    let step: Action? =
      switch action {
      case .down: .scrollDown
      case .up: .scrollUp
      default: action
      }
    return step.map { details.scroll($0, lines: lines.count, height: area.height) } ?? false
  }

  mutating func press(_ event: MouseEvent, in context: ScreenContext) -> [Outcome] {
    letGoOfEnds()
    let layout = layout(in: context)
    let place = Position(x: event.x, y: event.y)
    let isInDetails = layout.details?.contains(place) ?? false
    switch event.kind {
    case .wheelDown, .wheelUp:
      let direction = event.kind == .wheelDown ? 1 : -1
      if isInDetails {
        let wasActive = isDetailsActive
        for _ in 0..<3 { _ = scrollDetails(direction > 0 ? .down : .up, in: context) }
        isDetailsActive = wasActive
      } else if context.projection.count > 0 {
        scrollList(3 * direction, in: context)
      }
      return []
    case .press, .doublePress:
      isDetailsActive = isInDetails
      guard layout.list.contains(place) else { return [] }
      let rows = rows(in: context)
        .rows(from: topPosition(in: context), height: layout.list.height)
      let row = event.y - layout.list.y
      guard rows.indices.contains(row), case .event(let position) = rows[row] else { return [] }
      select(position, in: context)
      return event.kind == .doublePress ? perform(.open, in: context) : []
    }
  }

  mutating func goToMatch(
    of search: Search, forward: Bool, in context: ScreenContext
  ) -> Bool {
    let here = position(in: context)
    guard let next = search.position(after: here, forward: forward, in: context.projection)
    else { return false }
    select(next, in: context)
    letGoOfEnds()
    return true
  }

  mutating func adjust(in context: ScreenContext) -> [Outcome] {
    guard context.projection.count > 0 else {
      (selected, top, placed) = (nil, nil, nil)
      return []
    }
    if memory?.number != context.projectionNumber {
      memory = (context.projectionNumber, RowMemory())
    }
    if let width = layout(in: context).strip?.width {
      strip = (width, context.projectionNumber, densityStrip(width: width, in: context))
    }
    let position = position(in: context)
    let scroll = details
    let isSame =
      placed?.number == context.projectionNumber
      || selected.flatMap(context.projection.position(of:)) != nil
    select(position, in: context)
    if isSame { details = scroll }
    guard let area = layout(in: context).details else {
      isDetailsActive = false
      return []
    }
    if details.top > 0 {
      details.clamp(
        lines: detailLines(in: context, width: area.width).count, height: area.height)
    }
    let event = context.projection.event(at: self.position(in: context))
    return requests(for: event.quotedSources, in: context)
  }

  // MARK: Drawing

  /// Where the parts of the screen are.
  func layout(in context: ScreenContext) -> TimelineLayout {
    TimelineLayout(context.area, hasDetails: hasDetails)
  }

  private func emptySentence(in context: ScreenContext) -> String {
    let paths = context.snapshot.files.map(\.path).joined(separator: ", ")
    if let asOf = context.snapshot.asOf, context.projection.filter == nil {
      return "As of \(asOf.day.words) nothing was known: A shows all as known today."
    }
    if context.projection.filter != nil { return "No event matches the filter: F shows all." }
    return paths.isEmpty ? "Reading… (q leaves)" : "No events in \(paths)."
  }

  private func densityStrip(width: Int, in context: ScreenContext) -> DensityStrip {
    if let strip, strip.width == width, strip.number == context.projectionNumber {
      return strip.strip
    }
    return DensityStrip(context.projection, width: width)
  }

  private func detailLines(in context: ScreenContext, width: Int) -> [StyledLine] {
    selected.flatMap(context.snapshot.event).map {
      EventDescription(
        $0, in: context.snapshot, texts: context.texts, width: width, widths: context.widths
      ).lines
    } ?? []
  }

  func draw(on grid: inout CellGrid, in context: ScreenContext) {
    let layout = layout(in: context)
    guard context.projection.count > 0 else {
      grid.put(
        truncating: emptySentence(in: context), x: context.area.x, y: context.area.y,
        width: context.area.width)
      return
    }
    let here = position(in: context)
    if let strip = layout.strip {
      densityStrip(width: strip.width, in: context).draw(
        on: &grid, in: strip, selected: here, theme: context.theme)
    }
    rows(in: context).draw(
      from: topPosition(in: context), selected: here, isActive: !isDetailsActive, on: &grid,
      in: layout.list, context)
    layout.drawRule(on: &grid, isActive: isDetailsActive, theme: context.theme)
    if let area = layout.details {
      details.draw(
        detailLines(in: context, width: area.width), on: &grid, in: area, isActive: false, context)
      if isDetailsActive { grid.cursor = Position(x: area.x, y: area.y) }
    }
  }

  func status(in context: ScreenContext) -> (place: String, position: String) {
    let projection = context.projection
    guard projection.count > 0 else { return (context.snapshot.title, "no events") }
    let here = position(in: context)
    let percent = projection.count == 1 ? 100 : here * 100 / (projection.count - 1)
    return (
      context.snapshot.title,
      "event \(numeral(here + 1))/\(projection.isOrdered ? numeral(projection.count) : "…")"
        + (projection.isOrdered ? "  \(percent) %" : "")
    )
  }
}
