import ArgumentParser
import CellGrid
import Chronology
import Terminal

/// `dateline history`: what became known when.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Print what became known when, by the days on which the sources were published.",
    discussion: """
      A line for each thing that became known: the day, what it was, and the event's id. What is \
      only possible, since the day of publication is not certain, and what is known from no source \
      but as known today, says so in brackets.

      EXAMPLES:
        dateline history Timelines/after-singapore.yaml
        dateline list --as-of 2018-07-09 TIMELINE    what was known on one day
        dateline history --json TIMELINE             one line of JSON each
      """)

  @Argument(help: "The timeline files; several are merged. - is standard input.")
  var files: [String]

  @OptionGroup var reading: ReadingArguments

  @OptionGroup var format: FormatOptions

  func run() throws {
    _ = CharacterSet.useUTF8()
    let snapshot = try Loading.snapshotOrExit(files, reading.options())
    if let (history, scan) = Knowledge(snapshot).history() {
      let format = format.chosen
      let pieces = history.pieces(of: ParallelLines.batch)
      try ParallelLines.print(of: pieces.count) { number in
        let json = JSONLine()
        var bytes: [UInt8] = []
        for news in scan.news(pieces[number], in: history) {
          let record = NewsRecord(news, in: snapshot)
          let line = format == .json ? try json.write(record) : record.line
          bytes += line.utf8
          bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
      }
    }
    if snapshot.hasErrors { throw ExitStatus.badContent }
  }
}

/// Something that became known, as one line.
struct NewsRecord: Encodable {
  var day: String
  var event: String
  var title: String
  var news: String
  var certainty: String
  var date: String?
  var status: String?
  var asKnownToday: Bool

  enum CodingKeys: String, CodingKey {
    case day, event, title, news, certainty, date, status
    case asKnownToday = "as-known-today"
  }

  init(_ news: EventNews, in snapshot: TimelineSnapshot) {
    day = news.day.description
    event = snapshot.writtenID(of: news.event)
    title = news.title
    self.news = news.words { snapshot.event($0)?.title ?? $0.name }
    certainty = news.certainty.rawValue
    asKnownToday = news.isAsKnownToday
    switch news.kind {
    case .appeared(let date, let status, _):
      self.date = date?.edtf.description
      self.status = status?.rawValue
    case .status(_, let status): self.status = status?.rawValue
    case .date(_, let date): self.date = date?.edtf.description
    case .further, .certain: break
    }
  }

  /// The day, the news and the id, with tabs between them.
  var line: String {
    [day, news, event].map { VisibleText.visible($0) }.joined(separator: "\t")
  }
}
