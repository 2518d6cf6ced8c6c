import Chronology
import Evidence
import Foundation
import Testing

@testable import ArticleReading

@Suite("What is proposed becomes events tied to the words of the article")
struct DraftedEventsTests {
  private static let article = """
    The envoys met in Northport on Saturday. On Saturday evening they parted.

    “We have a date,” said Ada Adler on Sunday. “We have a date” was all.

    """

  @Test("The date stands with its words, and says from what it was told")
  func dating() throws {
    let article = try ProposedArticle(Self.article)
    var proposal = article.proposal("Envoys meet", dated: "Saturday")
    proposal.place = "Northport"
    proposal.status = .held
    proposal.actors = ["The envoys"]
    let event = article.event(proposal)
    #expect(event.date.map { "\($0.edtf)" } == "2018-07-07")
    #expect(event.place == "Northport")
    #expect(event.status == .held)
    #expect(event.actors == [.named("The envoys")])
    let dating = try #require(event.datedBy)
    #expect(dating.selector?.exact == "Saturday")
    #expect(dating.inferred == "“Saturday” is told from the article's day, 9 July 2018.")
    // "Saturday" stands twice: the place that is meant is the first.
    let finding = locate(try #require(dating.selector), in: SourceText(Self.article))
    #expect(finding.verdict == .exact)
    #expect(finding.places.map(\.lowerBound) == [31])
  }

  @Test(
    "A quote has its speaker and the day of saying; one entry says what the article says of the event"
  )
  func quotes() throws {
    let article = try ProposedArticle(Self.article)
    let event = article.event(
      article.proposal("Envoys meet", dated: "Saturday", quoting: "We have a date,"))
    let citation = try #require(event.evidence.first)
    #expect(event.evidence.count == 1)
    #expect(citation.quote?.selector.exact == "We have a date,")
    #expect(citation.quote?.speaker == .named("Ada Adler"))
    #expect(citation.quote?.said.map { "\($0.edtf)" } == "2018-07-08")
    #expect(citation.date.map { "\($0.edtf)" } == "2018-07-07")
    let inferred = try #require(citation.inferred)
    #expect(inferred.contains("“Saturday” is told from the article's day, 9 July 2018."))
    #expect(inferred.contains("The day of saying: “Sunday” is told from"))
    #expect(article.verdicts(event) == [.exact, .exact])
  }

  @Test("Without quotes the article is cited with its date alone")
  func citation() throws {
    let article = try ProposedArticle(Self.article)
    let event = article.event(article.proposal("Envoys meet", dated: "Saturday"))
    #expect(event.evidence.count == 1)
    #expect(event.evidence[0].quote == nil)
    #expect(event.evidence[0].date?.edtf == event.date?.edtf)
  }

  @Test("Nobody is named as the speaker for certain where the article does not")
  func doubt() throws {
    var article = try ProposedArticle(Self.article)
    article.findings.quotes[0].speaker = nil
    article.findings.quotes[0].candidates = ["Ada Adler", "Boris Brandt"]
    let event = article.event(
      article.proposal("Envoys meet", dated: "Saturday", quoting: "We have a date,"))
    #expect(event.evidence[0].quote?.speaker == .named("Ada Adler or Boris Brandt (?)"))
    #expect(
      event.evidence[0].inferred?.contains(
        "The article does not say for certain who spoke: Ada Adler or Boris Brandt.") == true)
  }

  @Test(
    "Where only a part of a name, a pronoun or nothing stands at the quote, the draft says who is meant and why"
  )
  func named() throws {
    let article = try ProposedArticle(
      """
      Ada Adler spoke on Saturday. “It was late,” Adler said. “It was long,” she said. “We left.”

      “It rained,” said Ada Adler.
      """)
    let quotes = article.findings.quotes.indices.map { index in
      var proposal = EventProposal(title: "Remarks")
      proposal.quotes = [index]
      return article.event(proposal).evidence.first?.inferred
    }
    #expect(
      quotes == [
        "The article says “Adler” here; Ada Adler is taken to be meant, the only one of that name in it.",
        "“she” is taken to be Ada Adler, named in the text around it.",
        "No words at the quote say who spoke; it is taken to be Ada Adler, by what stands around it.",
        nil,
      ])
  }

  @Test("Where a quote only follows a dated event in the text, the draft says so")
  func byPlace() throws {
    var article = try ProposedArticle(
      "Ada Adler spoke on Saturday.\n\n“It rained,” said Ada Adler.")
    article.findings.events = []
    var proposal = article.proposal("Remarks", dated: "Saturday", quoting: "It rained,")
    #expect(article.event(proposal).evidence.first?.inferred?.contains("names no day") == false)
    proposal.quotesByPlace = proposal.quotes
    #expect(
      article.event(proposal).evidence.first?.inferred?.contains(
        "The paragraph names no day for these words; they are put here because they follow in the text."
      )
        == true)
  }

  @Test("Bounds that the words give stand beside the words")
  func bounds() throws {
    let article = try ProposedArticle("The harbour opened in early July, they said.")
    let event = article.event(article.proposal("Harbour opens", dated: "early July"))
    #expect(event.date.map { "\($0.edtf)" } == "2018-07")
    #expect(event.date?.earliest == nil)
    #expect(event.datedBy?.earliest?.description == "2018-07-01")
    #expect(event.datedBy?.latest?.description == "2018-07-10")
    #expect(event.bounds?.latest.day?.description == "2018-07-10")
  }

  @Test("Where other words than the date's give its bounds, they are named as what gives them")
  func bounding() throws {
    let article = try ProposedArticle(
      "The envoys meet on July 12, they said. It could move by one day or two.")
    var proposal = article.proposal("Envoys meet", dated: "July 12")
    let event = article.event(proposal)
    #expect(event.datedBy?.selector?.exact == "It could move by one day or two")
    #expect(event.datedBy?.earliest?.description == "2018-07-10")
    #expect(
      event.datedBy?.inferred
        == "“July 12” is told from the article's day, 9 July 2018. “It could move by one day or two” gives the bounds of “July 12”."
    )
    #expect(article.verdicts(event).last == .exact)
    proposal.date = try StatedDate(EDTF(parsing: "2018-07-11"))
    #expect(article.event(proposal).datedBy?.selector?.exact == "July 12")
  }

  @Test("A date that a person changed is told as theirs, and the article keeps its own")
  func changed() throws {
    let article = try ProposedArticle(Self.article)
    var proposal = article.proposal("Envoys meet", dated: "Saturday")
    proposal.date = StatedDate(try EDTF(parsing: "2018-07-06"))
    let event = article.event(proposal)
    #expect(event.datedBy?.inferred == "“Saturday” by itself is read as 7 July 2018.")
    #expect(event.date?.edtf.description == "2018-07-06")
    #expect(
      event.date?.note == "Set by a person; “Saturday” in the article gives 7 July 2018.")
    #expect(event.evidence[0].date?.edtf.description == "2018-07-07")
    #expect(article.event(article.proposal("Envoys meet", dated: "Saturday")).date?.note == nil)
  }

  @Test("A date that a person gave, and the article does not, is not put into the article's mouth")
  func given() throws {
    let article = try ProposedArticle(Self.article)
    var proposal = EventProposal(title: "Envoys meet")
    proposal.date = StatedDate(try EDTF(parsing: "2018-07-06"))
    let event = article.event(proposal)
    #expect(event.date?.note == "Set by a person; the article gives no date.")
    #expect(event.evidence[0].date == nil)
  }

  @Test("A date that a person took away stays the article's, and that is told")
  func takenAway() throws {
    let article = try ProposedArticle(Self.article)
    var proposal = article.proposal("Envoys meet", dated: "Saturday")
    proposal.date = nil
    let event = article.event(proposal)
    #expect(event.undated == .notGiven)
    #expect(
      event.note == "Taken away by a person; “Saturday” in the article gives 7 July 2018.")
    #expect(event.evidence[0].date?.edtf.description == "2018-07-07")
  }

  @Test("A speaker that a person gave is not said to follow from the words")
  func givenSpeaker() throws {
    var article = try ProposedArticle(
      "Ada Adler spoke on Saturday. “It was late,” Adler said.")
    article.findings.quotes[0].speaker = "Boris Brandt"
    article.findings.quotesOfGivenSpeakers = [0]
    let proposal = article.proposal("Remarks", dated: "Saturday", quoting: "It was late,")
    let entry = try #require(article.event(proposal).evidence.first)
    #expect(entry.quote?.speaker == .named("Boris Brandt"))
    #expect(
      entry.inferred?.hasSuffix("Who spoke was said by a person; the article says “Adler” here.")
        == true)
    article.findings.quotes[0].speaker = nil
    article.findings.quotes[0].candidates = ["Ada Adler"]
    let nobody = try #require(article.event(proposal).evidence.first)
    #expect(nobody.quote?.speaker == nil)
    #expect(nobody.inferred?.contains("That nobody is named was said by a person") == true)
  }

  @Test("A date without a date in the text has no words; an undated event cites the article")
  func undated() throws {
    let article = try ProposedArticle(Self.article)
    let event = article.event(EventProposal(title: "Envoys meet"))
    #expect(event.undated == .notGiven)
    #expect(event.datedBy == nil)
    #expect(event.evidence.map(\.source.name) == ["wire"])
  }

  @Test("Words that stand twice with the same on their line are told apart over the lines")
  func repeated() throws {
    let text = "They parted.\n\nWe met on Saturday.\n\nThey returned.\n\nWe met on Saturday.\n"
    let article = try ProposedArticle(text)
    var proposal = article.proposal("Second meeting", dated: "Saturday")
    proposal.dates.removeFirst()
    let event = article.event(proposal)
    let selector = try #require(event.datedBy?.selector)
    let finding = locate(selector, in: SourceText(text))
    #expect(finding.verdict == .exact)
    #expect(finding.places.map(\.lowerBound) == [61])
  }

  @Test("Where nothing tells equal words apart, that is said")
  func indistinguishable() throws {
    let text = String(repeating: "We met on Saturday.\n", count: 40)
    let article = try ProposedArticle(text)
    var proposal = article.proposal("Meeting", dated: "Saturday")
    proposal.dates = [20]
    let event = article.event(proposal)
    #expect(event.datedBy?.note?.contains("could not be told from others") == true)
  }

  @Test("A text that says one thing over and over does not take time in the square of its length")
  func effort() throws {
    let text = String(repeating: "One day, on Saturday, we met. ", count: 20)
    let article = try ProposedArticle(text)
    func untold(effort: Int) -> [Bool] {
      var drafted = DraftedEvents(
        of: article.findings, source: article.source, text: SourceText(text), effort: effort
      ) { .named($0) }
      var proposal = article.proposal("Meeting", dated: "Saturday")
      return article.findings.dates.indices.map { index in
        proposal.dates = [index]
        let event = drafted.event(proposal, id: Event.ID(file: 0, name: "e\(index)"))
        return event.datedBy?.note?.contains("which were not told apart") == true
      }
    }
    let notes = untold(effort: 2_100)
    #expect(notes.first == false)
    #expect(notes.last == true)
    #expect(untold(effort: 1_000).allSatisfy { $0 })
  }

  @Test("Each of many equal weekdays is tied to its very place, and its words are read once")
  func manyWeekdays() throws {
    var random = SeededGenerator(seed: 9)
    func name() -> String {
      let syllables = ["bar", "ton", "mel", "dor", "vin", "kas", "ril", "pet", "lun", "gor", "sim"]
      return (0..<3).map { _ in syllables.randomElement(using: &random) ?? "" }.joined().capitalized
    }
    let count = 100
    let text = (0..<count).map { _ in
      "\(name()) \(name()) of \(name()) met \(name()) on Monday, after talks in \(name()) and \(name()).\n\n"
    }.joined()
    let article = try ProposedArticle(text)
    let mondays = article.findings.dates.indices.filter {
      article.findings.dates[$0].text == "Monday"
    }
    try #require(mondays.count == count)
    var drafted = DraftedEvents(
      of: article.findings, source: article.source, text: SourceText(text))
    let selectors = mondays.compactMap { index in
      var proposal = EventProposal(title: "Meeting")
      proposal.dates = [index]
      proposal.date = article.findings.dates[index].date
      return drafted.event(proposal, id: Event.ID(file: 0, name: "e\(index)")).datedBy?.selector
    }
    #expect(selectors.count == count)
    // What stands around each is read once, and one or two contexts of each are held against the others.
    #expect(drafted.comparisons <= count * 100 + 2 * count * count)
    for (index, selector) in zip(mondays, selectors).filter({ $0.0 % 20 == 0 }) {
      let finding = locate(selector, in: SourceText(text))
      #expect(finding.verdict == .exact)
      #expect(finding.places.map(\.lowerBound) == [article.findings.dates[index].range.lowerBound])
    }
  }

  @Test("Places count code points, also behind characters of many bytes")
  func codePoints() throws {
    let article = try ProposedArticle("도쿄 — “Wir — ja — wir gehen,” said Ada Adler on Saturday.")
    let event = article.event(article.proposal("They go", dated: "Saturday", quoting: "Wir"))
    #expect(event.evidence[0].quote?.selector.exact == "Wir — ja — wir gehen,")
    #expect(event.datedBy?.selector?.exact == "Saturday")
    #expect(article.verdicts(event) == [.exact, .exact])
  }

  @Test("Places that the findings do not have are passed over")
  func wrongPlaces() throws {
    let article = try ProposedArticle(Self.article)
    var proposal = article.proposal("Envoys meet", dated: "Saturday")
    proposal.dates = [99]
    proposal.quotes = [99, -1]
    let event = article.event(proposal)
    #expect(event.datedBy == nil)
    #expect(event.evidence.map { $0.quote == nil } == [true])
  }

  @Test("A whole timeline is made of what is kept, under ids of the caller's")
  func timeline() throws {
    let article = try ProposedArticle(Self.article)
    let kept = [article.proposal("Envoys meet", dated: "Saturday"), EventProposal(title: "Talks")]
    var source = article.source
    source.title = "Envoys part"
    let timeline = Timeline(
      drafting: kept, from: article.findings, source: source, text: SourceText(Self.article),
      path: "t.yaml"
    ) { $0.title.lowercased() }
    #expect(timeline.title == "Envoys part")
    #expect(timeline.events.map(\.id.name) == ["envoys meet", "talks"])
    #expect(timeline.sources.map(\.id.name) == ["wire"])
  }
}
