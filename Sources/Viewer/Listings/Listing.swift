import CellGrid
import Chronology

/// The rows of a list that was made of the answer to a question; each is made when it is in view.
protocol Listing: Sendable {
  /// What was asked, as the answer has it.
  var asked: Projection { get }
  /// The number of rows.
  var count: Int { get }
  /// What the list is, for the status line.
  var title: String { get }
  /// What stands above the rows.
  func header(width: Int, widths: ColumnWidths) -> [StyledLine]
  /// What stands in place of rows where there are none.
  var emptyWords: String { get }
  /// How many lines of the screen a row takes.
  func rowHeight(width: Int) -> Int
  /// Draws a row.
  func draw(
    _ index: Int, on grid: inout CellGrid, in row: Rect, isSelected: Bool, _ context: ScreenContext)
  /// The selected row in full.
  func details(_ index: Int, width: Int, widths: ColumnWidths) -> [StyledLine]
  /// What `/` looks through: the words of some rows.
  func texts(_ rows: Range<Int>) -> [String]
  /// Where Enter goes.
  func open(_ index: Int) -> [Outcome]
  /// The filter that shows only what belongs to the row, or to the list.
  func filter(_ index: Int) -> FilterExpression?
  /// Where the row stands in a file.
  func origin(_ index: Int) -> Origin?
  /// The files of which one has that place.
  func home(of index: Int) -> TimelineSnapshot
  /// A citation of the row.
  func citation(_ index: Int) -> String?
  /// Where the row stands in another order.
  func index(_ index: Int, inOrder order: AppearanceOrder) -> Int
  /// What the row is, whatever becomes of the others.
  func key(_ index: Int) -> ListingKey?
  /// Where that stands now.
  func index(of key: ListingKey) -> Int?
}

/// What a row of a list is about.
enum ListingKey: Hashable, Sendable {
  case event(Event.ID, Int)
  case actor(ActorReference)
  case source(Source.ID)
  case difference(TimelineDifference.Key)
}

extension Listing {
  var snapshot: TimelineSnapshot { asked.snapshot }

  /// The event at a place in the order of time.
  func event(at place: UInt32, parts: EventParts = .all) -> Event {
    snapshot.events.event(at: snapshot.events.row(inOrder: Int(place)), parts: parts)
  }

  /// The place of an event in the order of time.
  func place(of id: Event.ID) -> UInt32? {
    snapshot.events.row(of: id).map {
      UInt32(truncatingIfNeeded: snapshot.events.place(of: $0))
    }
  }

  var emptyWords: String { "Nothing is listed." }

  func rowHeight(width: Int) -> Int { 1 }

  func filter(_ index: Int) -> FilterExpression? { nil }

  func home(of index: Int) -> TimelineSnapshot { snapshot }

  func index(_ index: Int, inOrder order: AppearanceOrder) -> Int { index }

  /// Draws words in columns; the first of them shows the selection.
  func draw(
    _ spans: [Span], on grid: inout CellGrid, in row: Rect, isSelected: Bool,
    _ context: ScreenContext
  ) {
    if isSelected {
      grid.put("> ", x: row.x, y: row.y, style: context.theme.style(.selected))
    }
    var spans = spans
    if isSelected, !spans.isEmpty { spans[0].role = .selected }
    let area = Rect(x: row.x + 2, y: row.y, width: row.width - 2, height: 1)
    let line = StyledLine(spans)
    grid.put(
      isSelected ? line : line.highlighting(context.search?.query), in: area, row: 0,
      theme: context.theme)
  }
}

/// A list each row of which is an event.
protocol EventListing: Listing {
  /// The place, in the order of time, of the event of a row.
  func place(_ index: Int) -> UInt32
  /// A row with the event at a place.
  func index(ofPlace place: UInt32) -> Int?
  /// A few words at the end of a row.
  func tag(_ index: Int) -> String
}

extension EventListing {
  func tag(_ index: Int) -> String { "" }

  func draw(
    _ index: Int, on grid: inout CellGrid, in row: Rect, isSelected: Bool, _ context: ScreenContext
  ) {
    // In a narrow window the title needs the room; what the tag says stands below.
    let tag = row.width < 60 || tag(index).isEmpty ? "" : "  " + tag(index)
    let width = row.width - context.widths.columns(of: tag)
    let event = event(at: place(index))
    let isPossiblyKnown =
      context.snapshot.asOf != nil
      && context.projection.position(of: event.id)
        .map { context.projection.knowledge(at: $0) == .possibly } ?? false
    EventLine(
      event, isPossible: false, isPossiblyKnown: isPossiblyKnown, width: width, context
    ).draw(
      on: &grid, in: Rect(x: row.x, y: row.y, width: width, height: 1), isSelected: isSelected,
      isActive: true)
    grid.put(tag, x: row.x + width, y: row.y, style: context.theme.style(.secondary))
  }

  func texts(_ rows: Range<Int>) -> [String] {
    snapshot.events.events(inOrder: rows.map(place), parts: .title).map(\.title)
  }

  func open(_ index: Int) -> [Outcome] {
    [.open(.event(event(at: place(index), parts: []).id, at: nil))]
  }

  func origin(_ index: Int) -> Origin? { event(at: place(index)).origin }

  func citation(_ index: Int) -> String? {
    CitationText.of(event(at: place(index)), in: snapshot)
  }

  func key(_ index: Int) -> ListingKey? { .event(event(at: place(index), parts: []).id, 0) }

  func index(of key: ListingKey) -> Int? {
    guard case .event(let id, _) = key else { return nil }
    return place(of: id).flatMap(index(ofPlace:))
  }
}

/// Where something stands among places that are ascending.
func index(of place: UInt32, in places: [UInt32]) -> Int? {
  let index = places.partitioningIndex { $0 >= place }
  return index < places.count && places[index] == place ? index : nil
}
