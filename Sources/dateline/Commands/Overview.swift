import ArgumentParser
import Chronology
import Terminal
import Viewer

/// `dateline overview`: how many events there are over the whole span.
struct Overview: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print how many events there are over the whole span.",
    discussion: """
      A line a unit of time: the events that certainly were in it, those that only possibly were, and a \
      bar. An event that may lie in several units, or lasts through several, adds an equal share to the \
      bar of each. Without --scale, the finest unit of which at most 80 have events.

      EXAMPLES:
        dateline overview Timelines/korean-diplomacy.yaml
        dateline overview --scale month TIMELINE
        dateline overview --filter "who:pompeo" TIMELINE
        dateline overview --json TIMELINE            one line of JSON a unit that has events

      In JSON, definite and possible are numbers of events, and weight is what the unit adds to the \
      number of all: the weights of all units give the number of events that have a date.
      """)

  @OptionGroup var events: EventSelection

  @Option(
    help: "The unit: day, week, month, year, decade, century or millennium.",
    transform: { text throws in
      guard let scale = TimeScale(rawValue: text) else {
        let names = TimeScale.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("“\(text)” is no unit of time: \(names)")
      }
      return scale
    })
  var scale: TimeScale?

  @OptionGroup var format: FormatOptions

  func run() throws {
    let projection = try events.projection()
    let progress = Progress("counting the events")
    guard let density = Surveying.density(of: projection, tell: { progress.tell($0) }) else {
      return
    }
    progress.clear()
    let scale = scale ?? OverviewText.scale(for: density)
    switch format.chosen {
    case .text:
      _ = CharacterSet.useUTF8()
      try StandardStreams.print(
        OverviewText.lines(density, scale, width: PlainText.width(), widths: .system))
    case .json: try StandardStreams.print(Self.records(density, scale))
    }
    if projection.snapshot.hasErrors { throw ExitStatus.badContent }
  }

  private static func records(_ density: Density, _ scale: TimeScale) throws -> [String] {
    let json = JSONLine()
    var lines: [String] = []
    var next = density.units(scale)?.lowerBound
    while let unit = next {
      lines.append(try json.write(DensityRecord(unit, scale, in: density)))
      next = density.unit(scale, after: unit, forward: true)
    }
    return lines
  }
}
