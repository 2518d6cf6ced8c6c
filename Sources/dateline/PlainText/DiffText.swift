import CellGrid
import Chronology
import Viewer

/// What `dateline diff` prints, for a person.
enum DiffText {
  /// The lines of an event: its sign, date, title and id, then what is said differently.
  static func lines(
    _ item: TimelineDifference.Item, _ old: TimelineSnapshot, _ new: TimelineSnapshot
  ) -> [String] {
    switch item {
    case .added(let event): [heading("+", event, new)]
    case .dropped(let event): [heading("-", event, old)]
    case .changed(let difference):
      [heading("~", difference.new, new)]
        + (DifferenceText.match(difference).map { ["    \($0)"] } ?? [])
        + lines(DifferenceText.changes(difference))
    }
  }

  /// The lines of a source or an actor.
  static func lines(_ what: String, _ difference: DeclarationDifference) -> [String] {
    [VisibleText.visible("\(DifferenceText.sign(difference.kind)) \(what) \(difference.name)")]
      + lines(DifferenceText.changes(difference.changes))
  }

  /// The lines of what the files say of themselves.
  static func lines(_ header: [ValueDifference]) -> [String] {
    header.isEmpty ? [] : ["~ the timeline itself"] + lines(DifferenceText.changes(header))
  }

  private static func heading(
    _ sign: String, _ event: Event, _ snapshot: TimelineSnapshot
  ) -> String {
    let date = event.date.map { $0.edtf.words() } ?? "no date"
    return VisibleText.visible(
      "\(sign) \(date)  \(event.title)  [\(snapshot.writtenID(of: event.id))]")
  }

  private static func lines(_ changes: [DifferenceText.Change]) -> [String] {
    changes.flatMap { change in
      change.lines.map { VisibleText.visible("    \(change.isBeside ? "  " : "")\($0)") }
    }
  }
}
