import Chronology
import TimelineFiles

enum FuzzedFilter {
  private static let snapshot = TimelineSnapshot([FuzzedTimeline.everyKey])

  static func run(_ bytes: [UInt8]) throws(Broken) {
    let text = String(decoding: bytes, as: UTF8.self)
    let today = CalendarDay(number: 17_732)
    let filter: FilterExpression
    do throws(FilterError) {
      filter = try FilterExpression(parsing: text, relativeTo: today)
    } catch {
      try hold(
        (0...text.unicodeScalars.count).contains(error.offset),
        "the mistake is at \(error.offset) of \(text.debugDescription)")
      return
    }
    let written = filter.description
    let again = try? FilterExpression(parsing: written, relativeTo: today)
    try hold(again == filter, "\(text.debugDescription), written \(written), reads otherwise")
    let count = snapshot.events.count
    let found = EventScan(filter, in: snapshot) { _ in "exact" }.matches()
    try hold(
      found.places.count == found.isPossible.count && found.places.allSatisfy { $0 < count },
      "\(written) finds places that are not there")
    let opposite = EventScan(.not(filter), in: snapshot) { _ in "exact" }.matches()
    let certain = zip(found.places, found.isPossible).filter { !$0.1 }.map { $0.0 }
    let certainlyNot = zip(opposite.places, opposite.isPossible).filter { !$0.1 }.map { $0.0 }
    try hold(
      Set(certain).isDisjoint(with: certainlyNot),
      "\(written) and its opposite are both certain of one event")
  }
}
