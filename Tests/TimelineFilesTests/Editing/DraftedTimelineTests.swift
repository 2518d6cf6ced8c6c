import ArticleReading
import Chronology
import Evidence
import Testing

@testable import TimelineFiles

/// From an article to the file and back: what a person kept stands there, and is found in the saved text.
@Suite("A drafted timeline is written, read and checked")
struct DraftedTimelineTests {
  private static let article = """
    도쿄 — The envoys met in Northport on Saturday. On Saturday evening they parted.

    “We have a date: the 12th,” said Ada Adler on Sunday. “It's # ‘no’ \\ triumph,” she added.

    The harbour opens in early July. The envoys met in Northport on Saturday.

    """

  private static func drafted() throws -> Timeline {
    let published = try EDTF(parsing: "2018-07-09")
    let findings = ArticleFindings.read(ArticleText(article), published: published)
    var source = Source(
      id: Source.ID(file: 0, name: "wire"), origin: Origin(file: 0, line: 1, column: 1))
    source.published = StatedDate(published)
    source.text = "sources/wire.txt"
    source.sha256 = SavedText.sha256(of: SourceText(article))
    // Every date and every quote, so that all words are tied.
    var proposals = findings.dates.indices.map { index in
      var proposal = EventProposal(title: "Event: \(index)")
      proposal.dates = [index]
      proposal.date = findings.dates[index].date
      proposal.actors = ["Ada Adler"]
      return proposal
    }
    proposals[0].quotes = Array(findings.quotes.indices)
    proposals[0].place = "Northport"
    proposals[0].status = .held
    return Timeline(
      drafting: proposals, from: findings, source: source, text: SourceText(article),
      path: "t.yaml"
    ) { EventNames.free(title: $0.title, date: nil) { _ in true } }
  }

  @Test(
    "As YAML and as JSON Lines it reads back the same, without a problem",
    arguments: [
      FileFormat.yaml, .jsonLines,
    ])
  func written(format: FileFormat) throws {
    let drafted = try Self.drafted()
    var bytes: [UInt8] = []
    _ = try TimelineWriting.write(TimelineExport(drafted), as: format) {
      (piece) throws(WriteError) in bytes += piece
    }
    let path = format == .yaml ? "t.yaml" : "t.jsonl"
    let timeline = try read(String(decoding: bytes, as: UTF8.self), path: path)
    #expect(timeline.diagnostics.isEmpty)
    #expect(timeline.withoutPlaces.events == drafted.withoutPlaces.events)
    #expect(timeline.withoutPlaces.sources == drafted.withoutPlaces.sources)
  }

  @Test("Every quote and every word that dates is found at its own place, letter for letter")
  func anchored() throws {
    let drafted = try Self.drafted()
    let reading = SourceReading(
      of: drafted.sources[0].id, text: SourceText(Self.article), events: drafted.events)
    #expect(reading.findings.count == drafted.events.count + 2)
    #expect(reading.findings.values.allSatisfy { $0.verdict == .exact && $0.note == nil })
    let places = reading.findings.filter { $0.key.entry == .dating }.values.map(\.places)
    #expect(Set(places).count == places.count)
  }

  @Test("Added to a file that is there, the rest of it stays, and all stands behind")
  func added() throws {
    let drafted = try Self.drafted()
    let text = "dateline: 1\ntitle: T  # mine\nevents:\n  - {id: talks, title: Talks}\n"
    let result = try edited(
      text, [.addSource(drafted.sources[0])] + drafted.events.map { .addEvent($0) })
    #expect(result.contains("title: T  # mine\n"))
    let timeline = try read(result)
    #expect(timeline.diagnostics.isEmpty)
    #expect(timeline.events.count == drafted.events.count + 1)
    #expect(timeline.events.last?.datedBy?.selector == drafted.events.last?.datedBy?.selector)
  }
}
