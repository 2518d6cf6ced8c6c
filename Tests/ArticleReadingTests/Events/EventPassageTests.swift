import ArticleReading
import Chronology
import Testing

@Suite("Events in short news passages")
struct EventPassageTests {
  @Test("A passage gives its dated events", arguments: KnownEvents.all)
  func known(_ passage: EventPassage) throws {
    let events = try passage.read().events.filter { $0.date != nil }
    #expect(events.map { "\($0.facts) | \($0.title)" } == passage.events, "\(passage.text)")
  }

  @Test("Of passages that no rule was made after, most events are found, and few that are none")
  func unseen() throws {
    var (right, found, expected) = (0, 0, 0)
    var wrong: [String] = []
    for passage in UnseenEvents.all {
      let facts = try passage.read().events.filter { $0.date != nil }.map(\.facts)
      found += facts.count
      expected += passage.events.count
      right += passage.events.count { facts.contains($0) }
      wrong += facts.filter { !passage.events.contains($0) }.map { "\($0) in \(passage.text)" }
    }
    let precision = Double(right) / Double(max(found, 1))
    let recall = Double(right) / Double(max(expected, 1))
    #expect(precision >= 0.8 && recall >= 0.8, "\(precision) \(recall) \(wrong)")
  }

  @Test("An article gives the same events in one reading as after its dates and quotes were found")
  func oneReading() throws {
    let published = try EDTF(parsing: EventPassage.published)
    let passages = (KnownEvents.all + UnseenEvents.all).map(\.text)
    // Also where a quote runs through paragraphs, and where boilerplate stands between.
    let joined = [
      passages.joined(separator: "\n\n"), passages.reversed().joined(separator: "\n"),
      passages.joined(
        separator: "\n\n“It goes on on Friday\n\nand on,” he said.\n\nMore news:\n\nTalks\n\n"),
    ]
    for passage in passages + joined {
      let text = ArticleText(passage)
      let findings = ArticleFindings.read(text, published: published)
      let events = ProposedEvents.find(
        in: text, dates: findings.dates, quotes: findings.quotes, published: published)
      #expect(findings.quotes == DirectQuotes.find(in: text))
      #expect(findings.events == events, "\(passage.prefix(200))")
    }
  }
}
