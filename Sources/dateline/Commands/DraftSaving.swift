import ArticleReading
import Chronology
import TimelineFiles
import Viewer

/// Writes the proposals that a person kept in a review as a timeline.
struct DraftSaving {
  /// The article.
  let page: SavedPage
  /// The day of publication.
  let published: EDTF?
  /// What was written last, and where: only that is written over.
  private var last: (path: String, bytes: [UInt8])?

  /// Why nothing was written, and what to do.
  struct Problem: Error {
    let message: String
  }

  init(_ page: SavedPage, published: EDTF?) {
    self.page = page
    self.published = published
  }

  /// Writes them; gives a sentence that says where.
  ///
  /// A file that is there is not touched, but the one that was written in this sitting and is still as it was.
  mutating func write(
    _ kept: ArticleFindings, to target: DraftTarget
  ) throws(Problem) -> String {
    guard case .file(let path) = target else {
      throw Problem(
        message: "adding to \(target.path) is not possible here: :write FILE writes a new one")
    }
    var bytes: [UInt8] = []
    do throws(WriteError) {
      _ = try TimelineWriting.write(TimelineExport(timeline(kept, path)), as: .yaml) {
        (part: [UInt8]) throws(WriteError) in bytes += part
      }
      if let last, last.path == path, case .text(let now) = SmallFile.read(path, limit: 1 << 30),
        Array(now.utf8) == last.bytes
      {
        try AtomicFile.replace(path, with: bytes)
      } else {
        try AtomicFile.create(bytes, at: path)
      }
    } catch {
      throw Problem(message: "\(error)")
    }
    last = (path, bytes)
    let count = kept.events.count
    return "\(count) event\(count == 1 ? "" : "s") written to \(path)"
  }

  /// The kept events with their quotes, of one source.
  private func timeline(_ kept: ArticleFindings, _ path: String) -> Timeline {
    let origin = Origin(file: 0, line: 1, column: 1)
    var timeline = Timeline(path: path, title: page.title ?? "Draft")
    var source = Source(id: Source.ID(file: 0, name: "article"), origin: origin)
    source.title = page.title
    source.published = published.map { StatedDate($0) }
    source.url = page.url
    timeline.sources = [source]
    timeline.events = kept.events.enumerated().map { number, proposal in
      var event = Event(
        id: Event.ID(file: 0, name: "event-\(number + 1)"), title: proposal.title, origin: origin)
      event.date = proposal.date
      event.status = proposal.status
      event.place = proposal.place
      event.actors = proposal.actors.map { .named($0) }
      event.evidence = proposal.quotes.map { place in
        var citation = Citation(source: source.id, origin: origin)
        var quote = Quote(TextQuoteSelector(exact: kept.quotes[place].text))
        quote.speaker = kept.quotes[place].speaker.map { .named($0) }
        citation.quote = quote
        return citation
      }
      return event
    }
    return timeline
  }
}
