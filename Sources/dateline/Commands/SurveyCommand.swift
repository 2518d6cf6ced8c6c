import ArgumentParser
import Chronology
import Terminal
import Viewer

/// Which files are asked about, and which of their events.
struct SurveySelection: ParsableArguments {
  @OptionGroup var events: EventSelection

  @OptionGroup var format: FormatOptions

  /// Reads the files, asks the question, and prints what `print` makes of the answer; the exit status is
  /// that of `list`.
  func ask(
    _ question: SurveyQuestion, _ print: (SurveyAnswer, Projection) throws -> Void
  ) throws {
    _ = CharacterSet.useUTF8()
    let projection = try events.projection()
    let progress = Progress("looking through \(projection.count) events")
    let answer = question.answer(
      over: projection, with: ParallelSurveyRunner(tell: { progress.tell($0) }))
    progress.clear()
    if let answer { try print(answer, projection) }
    if projection.snapshot.hasErrors { throw ExitStatus.badContent }
  }

  /// Prints a row an item: fields, or a line of JSON.
  func print<Record: Encodable & Sendable>(
    _ count: Int, fields: @escaping @Sendable (Int) -> [String],
    record: @escaping @Sendable (Int) -> Record
  ) throws {
    switch format.chosen {
    case .text where StandardStreams.isOutputTerminal:
      try StandardStreams.print(AlignedLines.lines((0..<count).map(fields)))
    case .text:
      try ParallelLines.print(0..<count) { items in
        Array(AlignedLines.lines(items.map(fields)).map { $0 + "\n" }.joined().utf8)
      }
    case .json:
      try ParallelLines.print(0..<count) { items in
        let json = JSONLine()
        return Array(try items.map { try json.write(record($0)) + "\n" }.joined().utf8)
      }
    }
  }

  /// Tells a sentence beside the rows: on standard error, so that a pipe gets rows only.
  func tell(_ sentence: String) {
    if format.chosen == .text { StandardStreams.complain("dateline: \(sentence)") }
  }
}

extension Projection {
  /// The event at a place in the order of time, as an answer has it.
  func event(atPlace place: UInt32, parts: EventParts = .all) -> Event {
    snapshot.events.event(at: snapshot.events.row(inOrder: Int(place)), parts: parts)
  }
}

/// A date as JSON has it.
struct DateRecord: Encodable, Sendable {
  var id: String
  var date: String?
  var words: String?
  var title: String

  init(_ event: Event, in snapshot: TimelineSnapshot) {
    id = snapshot.writtenID(of: event.id)
    date = event.date?.edtf.description
    words = event.date?.edtf.words(in: snapshot.zoneReading(ofFile: event.id.file))
    title = event.title
  }
}
