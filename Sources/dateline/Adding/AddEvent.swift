import ArgumentParser
import Chronology
import Terminal
import TimelineFiles

/// `dateline add event`.
struct AddEvent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event",
    abstract: "Add an event at the end of the events.",
    discussion: """
      Without --title or --date, they are asked for on a terminal. An id is made of the title unless \
      one is given.

      EXAMPLES:
        dateline add event TIMELINE --title "Talks in Panmunjom" --date "around 12 July 2018"
        dateline add event TIMELINE --title Summit --date 2018-06 --actor trump --source wire
      """)

  @Argument(help: "The timeline file.")
  var file: String

  @Option(help: "What happened, in a line.")
  var title: String?

  @Option(help: "When, in EDTF or English; left out where it is not known.")
  var date: String?

  @Option(help: "Where.")
  var place: String?

  @Option(name: .customLong("actor"), help: "Who took part: an id or a plain name; several times.")
  var actors: [String] = []

  @Option(help: "announced, held, not-held, moved, cancelled or disputed.")
  var status: String?

  @Option(name: .customLong("source"), help: "The id of a source that tells it; several times.")
  var sources: [String] = []

  @Option(name: .customLong("tag"), help: "A word to filter by; several times.")
  var tags: [String] = []

  @Option(help: "A sentence or two on what happened.")
  var summary: String?

  @Option(help: "The event's id.")
  var id: String?

  func run() throws {
    _ = CharacterSet.useUTF8()
    let status = try self.status.map { written in
      guard let status = Event.Status(rawValue: written) else {
        let known = Event.Status.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--status is one of \(known), not “\(written)”")
      }
      return status
    }
    let parts = try Writing.read(file)
    for source in sources where parts.source(Source.ID(file: 0, name: source)) == nil {
      throw Writing.refuse("\(file) has no source “\(source)”", ExitStatus.noInput)
    }
    let question = Question()
    // Asked for only where a person began without a title: with one, the options say it all.
    let isAsking = title == nil
    guard let title = question.text("title", given: title) else {
      throw ValidationError("an event needs --title")
    }
    let date =
      isAsking || date != nil
      ? try question.date("date, in EDTF or English (Enter: not known)", given: date) : nil
    let name = id ?? parts.freeEventName(title: title, date: date)
    guard !name.isEmpty, !parts.hasEvent(named: name) else {
      throw Writing.refuse(
        "the id “\(name)” belongs to another event of \(file); give another --id")
    }
    var event = Event(adding: name, title: title, date: date, file: 0)
    event.status = status
    event.place = place
    event.actors = actors.map { parts.actor(named: $0) }
    event.tags = tags
    event.summary = summary
    event.evidence = sources.map {
      Citation(source: Source.ID(file: 0, name: $0), origin: .added(to: 0))
    }
    try Writing.write(.addEvent(event), to: parts)
  }
}
