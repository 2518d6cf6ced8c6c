import CellGrid
import Testing

@testable import Chronology
@testable import Viewer

/// What comes bit by bit: the files, a filter, a search.
@Suite("Looking at what is still being read or found")
struct StreamingTests {
  private let whole: TimelineSnapshot
  private let beginning: TimelineSnapshot

  /// A hundred days; of them the first and the last ten, in the order of the file, are the beginning.
  init() throws {
    let timeline = try Fixture.days(100)
    whole = TimelineSnapshot([timeline])
    var ends = timeline
    ends.events = Array(timeline.events.prefix(10) + timeline.events.suffix(10))
    var contents = TimelineContents(ends)
    contents.isComplete = false
    contents.unread = EventStore.UnreadStretch(row: 10, bytes: 400 << 20)
    beginning = TimelineSnapshot(contents: [contents])
  }

  private func opened(_ keys: String = "") -> ViewerModel {
    var model = ViewerModel(beginning, width: 100, height: 40, widths: .unicode)
    _ = start(&model, isReading: true)
    press(keys, &model)
    return model
  }

  private func press(_ keys: String, _ model: inout ViewerModel) {
    for key in keys {
      _ = update(&model, .input(.key(key == "\r" ? .enter : .character(key))))
    }
  }

  private func selected(_ model: ViewerModel) -> String {
    let rows = view(model).text.split(separator: "\n")
    return rows.first { $0.hasPrefix("> ") }.map(String.init) ?? ""
  }

  @Test("The beginning says that it is one, and what is not read yet")
  func beginningSaysSo() {
    let screen = view(opened("G")).text
    #expect(screen.contains("in the order of the file"))
    #expect(screen.contains("400 MB not read yet"))
    #expect(screen.contains("reading…"))
    #expect(screen.contains("/…"))
  }

  @Test(
    "Who has pressed no key is at the top, who has is on the event, and after G at the end",
    arguments: [("", "Event 0"), ("jjj", "Event 3"), ("G", "Event 99"), ("Gk", "Event 98")])
  func keepsThePlace(keys: String, expected: String) {
    var model = opened(keys)
    _ = update(&model, .loaded(whole, request: firstRequest))
    #expect(selected(model).hasSuffix(expected))
    #expect(!view(model).text.contains("reading…"))
    #expect(model.projection.count == 100)
  }

  @Test("A date that was asked for while reading is gone to once the order is known")
  func date() {
    var model = opened(":2018-02-20\r")
    #expect(view(model).text.contains("once the order is known"))
    _ = update(&model, .loaded(whole, request: firstRequest))
    #expect(selected(model).hasSuffix("Event 50"))
  }

  /// A file that is not sorted: its first rows are the fiftieth day and those after it.
  private func unsorted() throws -> (whole: TimelineSnapshot, beginning: TimelineSnapshot) {
    var timeline = try Fixture.days(100)
    timeline.events = Array(timeline.events[50...] + timeline.events[..<50])
    var ends = timeline
    ends.events = Array(timeline.events.prefix(10) + timeline.events.suffix(10))
    var contents = TimelineContents(ends)
    contents.isComplete = false
    contents.unread = EventStore.UnreadStretch(row: 10, bytes: 400 << 20)
    return (TimelineSnapshot([timeline]), TimelineSnapshot(contents: [contents]))
  }

  @Test(
    "An event that was gone to while reading stays the selected one, be it the first row or after G",
    arguments: [(":event day-50\r", "Event 50"), ("G:event day-52\r", "Event 52")])
  func keepsTheEvent(keys: String, expected: String) throws {
    let (whole, beginning) = try unsorted()
    var model = ViewerModel(beginning, width: 100, height: 40, widths: .unicode)
    _ = start(&model, isReading: true)
    press(keys, &model)
    #expect(selected(model).hasSuffix(expected))
    _ = update(&model, .loaded(whole, request: firstRequest))
    #expect(selected(model).hasSuffix(expected))
  }

  @Test("An id that is not among what was read is gone to once it is, or there is none then")
  func event() {
    var model = opened("j:event day-50\r")
    #expect(view(model).text.contains("still reading: goes to “day-50” once it is there"))
    #expect(selected(model).hasSuffix("Event 1"))
    _ = update(&model, .loaded(whole, request: firstRequest))
    #expect(selected(model).hasSuffix("Event 50"))
    var other = opened("j:event nobody\r")
    #expect(!view(other).text.contains("there is no event"))
    _ = update(&other, .loaded(whole, request: firstRequest))
    #expect(selected(other).hasSuffix("Event 1"))
    #expect(view(other).text.contains("there is no event “nobody”"))
  }

  @Test("What was asked for last is what counts")
  func askedLast() {
    var model = opened(":2018-02-20\r:event day-5\r")
    _ = update(&model, .loaded(whole, request: firstRequest))
    #expect(selected(model).hasSuffix("Event 5"))
  }

  @Test("A filter and a search that were asked for while reading are asked once all is read")
  func questions() throws {
    var model = opened(":filter from:2018-02\r")
    let effects = update(&model, .loaded(whole, request: firstRequest))
    let request = try #require(
      effects.compactMap { if case .filter(_, _, let request) = $0 { request } else { nil } }.last)
    #expect(model.filter?.request == request)
    var other = opened("/Event 5\r")
    let asked = update(&other, .loaded(whole, request: firstRequest))
    #expect(
      asked.contains {
        if case .searchEvents(let query, _, _, _) = $0 { query.words == "Event 5" } else { false }
      })
  }

  // MARK: Filters

  private func filtering() throws -> (
    model: ViewerModel, request: Int, expression: FilterExpression
  ) {
    var model = ViewerModel(whole, width: 100, height: 40, widths: .unicode)
    _ = start(&model)
    let expression = try FilterExpression(parsing: "event")
    _ = model.apply(expression)
    return (model, try #require(model.filter?.request), expression)
  }

  private func found(_ places: Range<Int>, _ expression: FilterExpression) -> Projection {
    var matches = FilterMatches()
    matches.places = places.map { UInt32($0) }
    matches.isPossible = places.map { _ in false }
    matches.counts.definitely = places.count
    return Projection(whole, filter: expression, found: matches)
  }

  @Test("What is found is shown as it comes, with how much was looked at; G means the true end")
  func streamed() throws {
    var (model, request, expression) = try filtering()
    _ = update(&model, .filtered(found(0..<20, expression), share: 0.2, request: request))
    #expect(view(model).text.contains("… 20 %"))
    press("G", &model)
    #expect(selected(model).hasSuffix("Event 19"))
    _ = update(&model, .filtered(found(0..<90, expression), share: nil, request: request))
    #expect(selected(model).hasSuffix("Event 89"))
    #expect(!view(model).text.contains("…"))
  }

  @Test("Esc stops it, and shows what was shown before; later answers come too late")
  func stopped() throws {
    var (model, request, expression) = try filtering()
    _ = update(&model, .filtered(found(0..<20, expression), share: 0.2, request: request))
    let effects = update(&model, .input(.key(.escape)))
    #expect(effects.contains(.cancelFilter))
    #expect(model.projection.count == 100)
    _ = update(&model, .filtered(found(0..<90, expression), share: nil, request: request))
    #expect(model.projection.count == 100)
  }

  @Test("A file that has changed keeps what was filtered in view until it is filtered again")
  func renewed() throws {
    var (model, request, expression) = try filtering()
    _ = update(&model, .filtered(found(0..<90, expression), share: nil, request: request))
    _ = update(&model, .changed(whole))
    #expect(model.projection.count == 90)
    let next = try #require(model.filter?.request)
    _ = update(&model, .filtered(found(0..<5, expression), share: 0.1, request: next))
    #expect(model.projection.count == 90)
    _ = update(&model, .filtered(found(0..<80, expression), share: nil, request: next))
    #expect(model.projection.count == 80)
  }

  // MARK: Searches

  @Test("The first match is gone to once it is certain, and Esc keeps what was found")
  func search() throws {
    var model = ViewerModel(whole, width: 100, height: 40, widths: .unicode)
    _ = start(&model)
    press("/event\r", &model)
    let request = try #require(model.search?.request)
    _ = update(&model, .eventsFound(SearchHits(places: [40], share: 0.3), request: request))
    #expect(selected(model).hasSuffix("Event 0"))
    _ = update(
      &model, .eventsFound(SearchHits(places: [7, 40], share: 0.6, next: 7), request: request))
    #expect(selected(model).hasSuffix("Event 7"))
    #expect(view(model).text.contains("2 matches so far, 60 %"))
    _ = update(&model, .input(.key(.escape)))
    #expect(view(model).text.contains("stopped: 2 matches so far"))
    press("n", &model)
    #expect(selected(model).hasSuffix("Event 40"))
  }

  /// A search in what a filter shows.
  private func searching(
    _ shown: Range<Int>, isFiltered: Bool = true
  ) throws -> (model: ViewerModel, filter: Int, search: Int, expression: FilterExpression) {
    var (model, filter, expression) = try filtering()
    _ = update(
      &model, .filtered(found(shown, expression), share: isFiltered ? nil : 0.2, request: filter))
    press("/event\r", &model)
    return (model, filter, try #require(model.search?.request), expression)
  }

  @Test("While a filter is on, matches are counted among what it shows, and n stays there")
  func searchFiltered() throws {
    var (model, _, request, _) = try searching(0..<20)
    _ = update(&model, .eventsFound(SearchHits(places: [5, 9, 40, 60]), request: request))
    #expect(selected(model).hasSuffix("Event 5"))
    #expect(view(model).text.contains("2 matches shown (4 in all)"))
    press("n", &model)
    #expect(selected(model).hasSuffix("Event 9"))
    press("n", &model)
    #expect(selected(model).hasSuffix("Event 5"))
    press("F", &model)
    press("nn", &model)
    #expect(selected(model).hasSuffix("Event 40"))
    #expect(view(model).text.contains("4 matches of"))
  }

  @Test("A search that finds only what the filter leaves out says so, and moves nobody")
  func searchOutside() throws {
    var (model, _, request, _) = try searching(0..<20)
    _ = update(&model, .eventsFound(SearchHits(places: [40, 60]), request: request))
    #expect(selected(model).hasSuffix("Event 0"))
    #expect(
      view(model).text.contains("no match of “event” is shown, 2 in all: F shows all events"))
  }

  @Test("Among what a filter shows, too, the first match is gone to only once it is certain")
  func certainFiltered() throws {
    var (model, _, request, _) = try searching(10..<90)
    press("jjjjj", &model)
    #expect(selected(model).hasSuffix("Event 15"))
    press("/event 2\r", &model)
    let next = try #require(model.search?.request)
    #expect(next != request)
    // The next one of all is not shown, and behind it may stand one that is.
    _ = update(
      &model, .eventsFound(SearchHits(places: [12, 95], share: 0.5, next: 95), request: next))
    #expect(selected(model).hasSuffix("Event 15"))
    _ = update(&model, .eventsFound(SearchHits(places: [12, 80, 95], next: 80), request: next))
    #expect(selected(model).hasSuffix("Event 80"))
  }

  @Test("While a filter is still looking, the first match waits for it; G's end does not come back")
  func searchWhileFiltering() throws {
    var (model, filter, request, expression) = try searching(0..<5, isFiltered: false)
    press("G", &model)
    _ = update(&model, .eventsFound(SearchHits(places: [8, 30]), request: request))
    #expect(selected(model).hasSuffix("Event 4"))
    _ = update(&model, .filtered(found(0..<20, expression), share: nil, request: filter))
    #expect(selected(model).hasSuffix("Event 8"))
  }

  @Test("A match that was gone to while a filter is still looking stays the selected one")
  func matchStays() throws {
    var (model, filter, request, expression) = try searching(0..<15, isFiltered: false)
    _ = update(&model, .eventsFound(SearchHits(places: [0, 8]), request: request))
    press("jjGn", &model)
    #expect(selected(model).hasSuffix("Event 0"))
    press("n", &model)
    for end in 20...24 {
      _ = update(&model, .filtered(found(0..<end, expression), share: 0.6, request: filter))
      #expect(selected(model).hasSuffix("Event 8"))
    }
    press("j", &model)
    for end in 25...28 {
      _ = update(&model, .filtered(found(0..<end, expression), share: 0.7, request: filter))
      #expect(selected(model).hasSuffix("Event 9"))
    }
  }

  @Test("More letters are looked for only among what fewer ones found")
  func narrowed() throws {
    var model = ViewerModel(whole, width: 100, height: 40, widths: .unicode)
    _ = start(&model)
    press("/e", &model)
    let request = try #require(model.search?.request)
    _ = update(&model, .eventsFound(SearchHits(places: [1, 2, 3]), request: request))
    let effects = update(&model, .input(.key(.character("v"))))
    guard case .searchEvents(_, let among, _, _)? = effects.first else {
      Issue.record("nothing was asked for")
      return
    }
    #expect(among == [1, 2, 3])
  }
}
