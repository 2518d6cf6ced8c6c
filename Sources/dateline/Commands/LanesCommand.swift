import ArgumentParser
import Chronology
import Terminal
import Viewer

/// `dateline lanes`: the events of each side, actor, place, source or tag, along time.
struct LanesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lanes",
    abstract: "Print events in lanes, with time running across.",
    discussion: """
      A lane a side, the ones with the most events first; with --by, a lane an actor, place, source or \
      tag. An event of several stands in each. A bar is full where the event certainly was, and fades \
      where it only may have been.

      EXAMPLES:
        dateline lanes Timelines/korean-diplomacy.yaml
        dateline lanes --by actor --from 2018-06 --to 2018-08 TIMELINE
        dateline lanes --width 160 TIMELINE
        dateline lanes --by tag --json TIMELINE      one line of JSON an event in a lane
      """)

  @OptionGroup var events: EventSelection

  @Option(
    help: "By what the lanes are: side, actor, place, source or tag.",
    transform: { text throws in
      guard let kind = LaneKind(rawValue: text) else {
        let names = LaneKind.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("there are no lanes by “\(text)”, only by \(names)")
      }
      return kind
    })
  var by = LaneKind.side

  @Option(help: "The columns to use; the terminal's, or 80, if left out.")
  var width: Int?

  @Option(help: "The first date to show, in EDTF or English.")
  var from: String?

  @Option(help: "The last date to show, in EDTF or English.")
  var to: String?

  @OptionGroup var format: FormatOptions

  func validate() throws {
    if let width, !(20...10_000).contains(width) {
      throw ValidationError("--width is from 20 to 10000")
    }
  }

  func run() throws {
    let (from, to) = try (from.map(DateArgument.read), to.map(DateArgument.read))
    let projection = try events.projection()
    let progress = Progress("looking for lanes")
    let found = Surveying.lanes(of: projection, by: by, tell: { progress.tell($0) })
    progress.clear()
    guard let lanes = found else { return }
    let days = try Self.days(from, to, of: lanes)
    switch format.chosen {
    case .text:
      _ = CharacterSet.useUTF8()
      try StandardStreams.print(
        LanesText.lines(
          lanes, of: projection, days: days, width: width ?? PlainText.width(), widths: .system))
    case .json:
      for lane in lanes.lanes { try Self.print(lane, of: lanes, days, in: projection) }
    }
    if projection.snapshot.hasErrors { throw ExitStatus.badContent }
  }

  /// The days between two dates; without one, from the first event on, or to the last.
  private static func days(_ from: EDTF?, _ to: EDTF?, of lanes: Lanes) throws -> ClosedRange<Int>?
  {
    let first = from?.bounds.flatMap { $0.earliest.day ?? $0.latest.day }?.number
    let last = to?.bounds.flatMap { $0.latest.day ?? $0.earliest.day }?.number
    guard let start = first ?? lanes.days?.lowerBound, let end = last ?? lanes.days?.upperBound
    else { return nil }
    guard start <= end, EventDays.limits.contains(start), EventDays.limits.contains(end) else {
      throw ValidationError("there is no time between --from and --to")
    }
    return start...end
  }

  private static func print(
    _ lane: Lane, of lanes: Lanes, _ days: ClosedRange<Int>?, in projection: Projection
  ) throws {
    guard let days else { return }
    let name =
      switch lane.name {
      case .none: String?.none
      default: LaneWords.name(of: lane, by: lanes.kind, in: projection.snapshot)
      }
    let positions = lane.positions(touching: days, in: projection, limit: .max)
    try ParallelLines.print(0..<positions.count) { indices in
      let json = JSONLine()
      var text = ""
      let shown = positions[indices]
      let events = projection.snapshot.events.events(
        at: shown.map(projection.row(at:)), parts: [.date, .title])
      for (position, event) in zip(shown, events) {
        text += try json.write(
          LaneRecord(event, lane: name, by: lanes.kind, at: position, in: projection))
        text += "\n"
      }
      return Array(text.utf8)
    }
  }
}
