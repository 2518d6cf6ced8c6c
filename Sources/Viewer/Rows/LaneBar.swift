import CellGrid
import Chronology

/// How one event is drawn along time: a mark, or a bar that fades where nobody is sure.
struct LaneBar: Hashable, Sendable {
  /// The columns that it takes, within the window.
  let columns: ClosedRange<Int>
  /// One sign a column.
  let signs: [String]

  /// What each sign means; the help is made from it.
  static let legend: [(sign: String, meaning: String)] = [
    (day, "a day"), (inexact, "a day or stretch that is not known exactly"),
    (span, "from one date to another, within one column"), (sure, "it certainly was then"),
    (faint, "it may have been then"), (openEnd, "with an open or unknown end"),
    (openStart, "with an open or unknown start"), ("\(before) \(after)", "more of it lies outside"),
    ("+3", "so many more than have room: z zooms in"),
  ]
  static let day = "●"
  static let inexact = "○"
  static let span = "■"
  static let sure = "█"
  static let edge = "▒"
  static let faint = "░"
  static let openStart = "←"
  static let openEnd = "→"
  static let before = "◀"
  static let after = "▶"

  /// Nothing where the event lies outside of the window.
  init?(_ event: EventDays, in window: TimeWindow) {
    let inside = 0...window.columns - 1
    let isDay = event.days.lowerBound == event.days.upperBound
    let start = window.columns(of: event.days.lowerBound).lowerBound
    // A mark has one column, also where a day has several.
    let whole = start...(isDay ? start : window.columns(of: event.days.upperBound).upperBound)
    guard whole.overlaps(inside) else { return nil }
    let shown = whole.clamped(to: inside)
    let sure = event.isCertain ? event.sure : nil
    var signs: [String]
    if whole.lowerBound == whole.upperBound {
      signs = [sure == nil ? Self.inexact : isDay ? Self.day : Self.span]
    } else {
      let isSure = shown.map { column in
        sure?.overlaps(window.days(of: column)) ?? false
      }
      signs = isSure.indices.map { index in
        if isSure[index] { return Self.sure }
        let beside = [index - 1, index + 1].contains { isSure.indices.contains($0) && isSure[$0] }
        return beside ? Self.edge : Self.faint
      }
    }
    var columns = shown
    if event.isOpenAtStart, whole.lowerBound >= 0 {
      let more = [Self.openStart, Self.faint].suffix(columns.lowerBound)
      signs = more + signs
      columns = columns.lowerBound - more.count...columns.upperBound
    }
    if event.isOpenAtEnd, whole.upperBound < window.columns {
      let more = [Self.faint, Self.openEnd].prefix(window.columns - 1 - columns.upperBound)
      signs += more
      columns = columns.lowerBound...columns.upperBound + more.count
    }
    if whole.lowerBound < 0 { signs[0] = Self.before }
    if whole.upperBound >= window.columns { signs[signs.count - 1] = Self.after }
    self.columns = columns
    self.signs = signs
  }
}
