import Chronology
import Evidence

@testable import ArticleReading

/// An article with proposals made by hand, as a person may have kept them.
struct ProposedArticle {
  var text: String
  var published: EDTF?
  var findings: ArticleFindings

  init(_ text: String, published: String? = "2018-07-09") throws {
    self.text = text
    self.published = try published.map { try EDTF(parsing: $0) }
    findings = ArticleFindings.read(ArticleText(text), published: self.published)
    findings.events = []
  }

  var source: Source {
    var source = Source(
      id: Source.ID(file: 0, name: "wire"), origin: Origin(file: 0, line: 1, column: 1))
    source.published = published.map { StatedDate($0) }
    return source
  }

  /// A proposal with the date at some words, and the quotes that contain others.
  func proposal(_ title: String, dated words: String?, quoting quotes: String...) -> EventProposal {
    var proposal = EventProposal(title: title)
    proposal.dates = findings.dates.indices.filter { findings.dates[$0].text == words }
    proposal.date = proposal.dates.first.flatMap { findings.dates[$0].date }
    proposal.quotes = findings.quotes.indices.filter { index in
      quotes.contains { findings.quotes[index].text.contains($0) }
    }
    return proposal
  }

  /// The event that a proposal becomes.
  func event(_ proposal: EventProposal, actors: [Actor] = []) -> Event {
    var drafted = DraftedEvents(
      of: findings, source: source, text: SourceText(text),
      actor: ActorNames(actors).reference)
    return drafted.event(proposal, id: Event.ID(file: 0, name: "event"))
  }

  /// The verdicts of all words to which an event is tied.
  func verdicts(_ event: Event) -> [Verdict] {
    let selectors =
      event.evidence.compactMap(\.quote?.selector)
      + [event.datedBy?.selector]
      .compactMap { $0 }
    return selectors.map { locate($0, in: SourceText(text)).verdict }
  }
}
