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
      What no option gives is asked for on a terminal, a line each: Enter leaves it out. Into and out \
      of pipes nothing is asked. An id is made of the title unless one is given.

      EXAMPLES:
        dateline add event TIMELINE                 asks for everything
        dateline add event TIMELINE --title "Talks in Panmunjom" --date "around 12 July 2018"
        dateline add event TIMELINE --title Summit --date 2018-06 --actor trump --source wire
      """)

  @OptionGroup var target: AddingTarget

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
    let question = Question()
    // What an option says wrongly is told before anything is asked.
    let _: Event.Status? = try status.flatMap {
      try question.choice("status", option: "--status", given: $0)
    }
    try target.add { parts in
      let title = try question.required("title", option: "--title", given: title) { $0 }
      let date = try question.date("date", given: date)
      let made = parts.freeEventName(title: title, date: date)
      let name =
        try question.value("id", given: id, known: made) { name in
          guard !parts.hasEvent(named: name) else {
            throw Refusal(
              "the id “\(name)” belongs to another event of \(target.file); give another --id")
          }
          return name
        } ?? made
      var event = Event(adding: name, title: title, date: date, file: 0)
      event.place = question.text("place", given: place)
      event.actors = try question.names("actors, by id or plain name", given: actors)
        .map { parts.actor(named: $0) }
      event.status = try question.choice("status", option: "--status", given: status)
      let sources = try question.names("sources, by id", given: sources) {
        _ = try target.source($0, in: parts)
      }
      event.tags = try question.names("tags", given: tags)
      event.summary = question.text("summary", given: summary)
      event.evidence = sources.map {
        Citation(source: Source.ID(file: 0, name: $0), origin: .added(to: 0))
      }
      return .addEvent(event)
    }
  }
}
