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

  /// Prints rows, made of a batch of items at a time: fields, or lines of JSON.
  ///
  /// `rows` gets the items and hands over each row: its fields, and its record.
  func print<Row: SurveyRow>(
    _ count: Int, rows: @escaping @Sendable (Range<Int>) -> [Row]
  ) throws {
    switch format.chosen {
    case .text where StandardStreams.isOutputTerminal:
      try StandardStreams.print(
        AlignedLines.lines(ParallelLines.all(count) { rows($0).map(\.fields) }))
    case .text:
      try ParallelLines.print(0..<count) { items in
        var bytes: [UInt8] = []
        for line in AlignedLines.lines(rows(items).map(\.fields)) {
          bytes += line.utf8
          bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
      }
    case .json:
      try ParallelLines.print(0..<count) { items in
        let json = JSONLine()
        var bytes: [UInt8] = []
        for row in rows(items) {
          bytes += try json.write(row.record).utf8
          bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
      }
    }
  }

  /// Tells a sentence beside the rows: on standard error, so that a pipe gets rows only.
  func tell(_ sentence: String) {
    if format.chosen == .text { StandardStreams.complain("dateline: \(sentence)") }
  }
}

/// An item of an answer, as a row of text or a line of JSON.
protocol SurveyRow: Sendable {
  associatedtype Record: Encodable
  /// What stands between the tabs.
  var fields: [String] { get }
  /// The line of JSON.
  var record: Record { get }
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
