import CellGrid
import Chronology
import Synchronization
import Testing

@testable import Viewer

/// Events that count how often somebody looks at one.
private final class CountedEvents: EventRecords {
  private let events: [Event]
  private let looks = Mutex(0)

  init(_ events: [Event]) { self.events = events }

  var count: Int { events.count }
  func row(named name: String) -> Int? { Int(name.drop { !$0.isNumber }) }
  func event(at row: Int, parts: EventParts) -> Event {
    looks.withLock { $0 += 1 }
    return events[row]
  }
  func forEach(of rows: RowSelection, parts: EventParts, _ body: (_ row: Int, Event) -> Void) {
    switch rows {
    case .stretch(let rows, _): for row in rows { body(row, event(at: row, parts: parts)) }
    case .list(let rows): for row in rows { body(row, event(at: row, parts: parts)) }
    }
  }
  /// The looks since this was asked last.
  func take() -> Int {
    looks.withLock { looks in
      defer { looks = 0 }
      return looks
    }
  }
}

@Suite("The screens of everything look only at what is in view")
struct CountedWorkTests {
  @Test("However many events there are", arguments: [2_000, 20_000])
  func counted(count: Int) throws {
    var timeline = try Fixture.days(count)
    for index in timeline.events.indices { timeline.events[index].tags = ["tag \(index % 7)"] }
    let events = CountedEvents(timeline.events)
    var contents = TimelineContents(timeline)
    contents.events = events
    var model = ViewerModel(
      TimelineSnapshot(contents: [contents]), width: 200, height: 50, widths: .unicode)
    _ = start(&model)
    func press(_ keys: String) {
      for key in keys {
        for effect in update(&model, .input(.key(.character(key)))) {
          switch effect {
          case .measureDensity(let request):
            _ = update(
              &model,
              .densityMeasured(DensityScan(model.projection).density(), request: request))
          case .arrangeLanes(let kind, let request):
            let lanes = LaneScan(model.projection, by: kind).lanes()
            _ = update(&model, .lanesArranged(lanes, request: request))
          default: break
          }
        }
        _ = view(model)
      }
    }
    press("t")
    _ = events.take()
    press("ZZhjklgGzzzz")
    #expect(events.take() == 0)
    press("L")
    _ = update(&model, .input(.key(.tab)))
    press("g")
    for key in "zzhjl[]ZZZZZZZZZZZZ{}gGzzzzzzzzzzzz" {
      _ = events.take()
      press(String(key))
      #expect(events.take() < 1_500, "\(key)")
    }
  }
}
