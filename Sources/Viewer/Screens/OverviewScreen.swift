import CellGrid
import Chronology

/// How many events there are over the whole span, by days, weeks, months, years and more.
struct OverviewScreen: Screen {
  /// The day of the cursor; nothing before anything is known.
  var day: Int?
  /// The units that are counted; nothing before anything is known.
  private(set) var scale: TimeScale?
  /// The first unit in view.
  private var first: Int?

  let contexts: [KeyContext] = [.overview, .scrolling, .everywhere]
  var searchScope: Search.Scope { .events }

  /// Starts at a day; without one at the end, where the undated are.
  init(at day: Int?) { self.day = day }

  // MARK: What is in view

  private func columns(of density: Density, in context: ScreenContext) -> Int {
    max(1, context.area.width - DensityChart.gutter(of: density))
  }

  /// The finest scale at which everything fits beside each other.
  static func scale(for density: Density, columns: Int) -> TimeScale {
    TimeScale.allCases.first { (density.units($0)?.count ?? 0) <= columns } ?? .millennium
  }

  /// Everything that is drawn; nothing where it is not known, or no event has a date.
  private func chart(in context: ScreenContext) -> (chart: DensityChart, cursor: Int)? {
    guard let density = context.density, let scale, let day, let units = density.units(scale)
    else { return nil }
    let cursor = min(max(scale.unit(of: day), units.lowerBound), units.upperBound)
    let columns = columns(of: density, in: context)
    let width = DensityChart.unitWidth(of: units.count, in: columns)
    let room = columns / width
    let start = window(cursor, units, room)
    let end = min(units.upperBound + 1, start + room)
    return (DensityChart(density, scale, units: start..<end, unitWidth: width), cursor)
  }

  /// The first unit in view: what was, as long as the cursor is in view, else half a window before it.
  private func window(_ cursor: Int, _ units: ClosedRange<Int>, _ room: Int) -> Int {
    let last = max(units.lowerBound, units.upperBound - room + 1)
    if let first, (first..<first + room).contains(cursor), first <= last, first >= units.lowerBound
    {
      return first
    }
    return min(last, max(units.lowerBound, cursor - room / 2))
  }

  // MARK: Actions

  mutating func perform(_ action: Action, in context: ScreenContext) -> [Outcome] {
    guard let (chart, cursor) = chart(in: context), let density = context.density else { return [] }
    let scale = chart.scale
    switch action {
    case .later: move(to: cursor + 1, scale, density)
    case .earlier: move(to: cursor - 1, scale, density)
    case .down, .up:
      guard let next = density.unit(scale, after: cursor, forward: action == .down) else {
        return [.say("no \(action == .down ? "later" : "earlier") \(scale.rawValue) has events")]
      }
      move(to: next, scale, density)
    case .scrollDown: move(to: cursor + 1, scale, density)
    case .scrollUp: move(to: cursor - 1, scale, density)
    case .halfDown: move(to: cursor + max(1, chart.units.count / 2), scale, density)
    case .halfUp: move(to: cursor - max(1, chart.units.count / 2), scale, density)
    case .pageDown: move(to: cursor + chart.units.count, scale, density)
    case .pageUp: move(to: cursor - chart.units.count, scale, density)
    case .top: return jump(to: density.days?.lowerBound)
    case .bottom: return jump(to: density.days?.upperBound)
    case .laterUnit, .earlierUnit:
      let coarser = scale.coarser ?? scale
      let unit = coarser.unit(of: day ?? scale.firstDay(of: cursor))
      let next = action == .laterUnit ? unit + 1 : unit - 1
      move(to: scale.unit(of: coarser.firstDay(of: next)), scale, density)
    case .zoomIn:
      guard let finer = scale.finer else { return [.say("days are the finest")] }
      zoom(to: finer)
    case .zoomOut:
      guard let coarser = scale.coarser else { return [.say("millennia are the coarsest")] }
      zoom(to: coarser)
    case .open: return [.goTo(scale.days(of: cursor), scale.words(cursor))]
    default: break
    }
    return []
  }

  private mutating func move(to unit: Int, _ scale: TimeScale, _ density: Density) {
    guard let days = density.days else { return }
    let inside = max(scale.unit(of: days.lowerBound), min(unit, scale.unit(of: days.upperBound)))
    // The first and the last unit may begin or end beyond all events.
    day = min(max(scale.firstDay(of: inside), days.lowerBound), days.upperBound)
  }

  private mutating func jump(to day: Int?) -> [Outcome] {
    self.day = day ?? self.day
    return [.jumped]
  }

  private mutating func zoom(to scale: TimeScale) {
    self.scale = scale
    first = nil
  }

  mutating func press(_ event: MouseEvent, in context: ScreenContext) -> [Outcome] {
    switch event.kind {
    case .wheelDown: return perform(.zoomIn, in: context)
    case .wheelUp: return perform(.zoomOut, in: context)
    case .press, .doublePress:
      guard let (chart, _) = chart(in: context), let density = context.density,
        let unit = chart.unit(at: event.x - context.area.x)
      else { return [] }
      move(to: unit, chart.scale, density)
      return event.kind == .doublePress ? perform(.open, in: context) : []
    }
  }

  mutating func goToMatch(of search: Search, forward: Bool, in context: ScreenContext) -> Bool {
    let projection = context.projection
    guard let day, let scale, projection.datedCount > 0 else { return false }
    // The next match in another unit: those of the unit at the cursor are in view.
    let days = scale.days(of: scale.unit(of: day))
    let edge = CalendarDay(number: forward ? days.upperBound + 1 : days.lowerBound)
    let here =
      (projection.firstPosition(atOrAfter: edge) ?? projection.datedCount) - (forward ? 1 : 0)
    guard let next = search.position(after: max(0, here), forward: forward, in: projection),
      let found = projection.sortDay(at: next)?.number
    else { return false }
    self.day = found
    return true
  }

  mutating func adjust(in context: ScreenContext) -> [Outcome] {
    guard let density = context.density else {
      guard context.isWholeViewable, context.wholeViews.density?.number != context.projectionNumber
      else { return [] }
      return [.effect(.measureDensity(request: context.projectionNumber))]
    }
    guard let days = density.days else { return [] }
    day = min(max(day ?? days.upperBound, days.lowerBound), days.upperBound)
    if scale == nil {
      scale = Self.scale(for: density, columns: columns(of: density, in: context))
    }
    if let chart = chart(in: context)?.chart { first = chart.units.lowerBound }
    return []
  }

  // MARK: Drawing

  func draw(on grid: inout CellGrid, in context: ScreenContext) {
    let area = context.area
    guard let density = context.density else {
      grid.put(truncating: context.waitingWords, x: area.x, y: area.y, width: area.width)
      return
    }
    let totals = DensityWords.totals(
      count: density.count, undated: density.undated, outside: density.outside)
    guard let (chart, cursor) = chart(in: context) else {
      grid.put(
        truncating: totals, x: area.x, y: area.y, width: area.width)
      return
    }
    let scale = chart.scale
    let last = chart.units.upperBound - 1
    let header =
      "Events by \(scale.rawValue), \(scale.words(chart.units.lowerBound)) to \(scale.words(last))"
    grid.put(
      truncating: header, x: area.x, y: area.y, width: area.width,
      style: context.theme.style(.heading))
    var notes =
      wrapped(
        [Span(DensityWords.words(cursor, scale, in: density), .title)], width: area.width,
        widths: context.widths
      ).prefix(2)
    let others = area.height >= 14 ? [DensityWords.legend, totals] : [totals]
    for words in others {
      notes += wrapped([Span(words, .secondary)], width: area.width, widths: context.widths)
        .prefix(area.height >= 14 ? 2 : 1)
    }
    let (bottom, rest) = area.splitBottom(notes.count)
    chart.draw(
      on: &grid, in: rest.splitTop(1).rest, cursor: cursor, theme: context.theme)
    for (row, line) in notes.enumerated() {
      grid.put(line, in: bottom, row: row, theme: context.theme)
    }
  }

  func status(in context: ScreenContext) -> (place: String, position: String) {
    guard let (chart, cursor) = chart(in: context) else { return ("Overview", "") }
    return ("Overview of \(context.snapshot.title)", chart.scale.words(cursor))
  }
}
