import ArticleReading
import Chronology
import Testing

@Suite("The events of an article of 9 July 2018")
struct DigestArticleTests {
  /// The facts of the article in other words; the statements and the words that date are letter for letter.
  private static let article = """
    Pompeo defends Pyongyang trip, says progress was made on 'central issues'

    TOKYO - U.S. Secretary of State Mike Pompeo on Sunday rejected North Korea's dark account of his third visit, and \
    said in Tokyo that both sides had moved forward. "I was there for the event," he told reporters. "People are going \
    to make stray comments after meetings." The coverage did not trouble him. "If I paid attention to the press, I'd go \
    nuts," he said.

    Sanctions will stay until the North has given up its weapons, Pompeo added. "The road ahead will be hard and \
    challenging, and we know critics will try to minimize the work that we have achieved," he said.

    Pompeo also pointed to Vietnam, once an enemy. He said its growth "is proof that when a country decides to create \
    a brighter future for itself alongside the United States, we follow through on American promises".

    In a statement issued on Saturday, shortly after Pompeo's plane had left, a spokesman for North Korea's Foreign \
    Ministry called the attitude of the U.S. side "extremely troubling" and its demands "unilateral and gangster-like". \
    "But this expectation and hope of ours was so naive as to be gullible," the spokesman said of what the North had \
    hoped for.

    Pompeo did not get to see Kim Jong Un. He raised the destruction of a missile engine testing facility at Friday's \
    discussions in Pyongyang, and said that they had settled some of the "modalities". Kim, his host, said Pompeo \
    "might not have slept well last night". Pompeo answered that he had "slept just fine". The two sides "did have a \
    good set of conversations", Pompeo said.

    At last month's summit in Singapore, President Donald Trump and Kim Jong Un committed themselves to the "immediate \
    repatriation" of the remains that had been identified. So far none have come home.

    Officers from both countries are to gather at Panmunjom around July 12. "We now have a meeting set up for July 12 - \
    it could move by one day or two - where there will be discussions between the folks responsible for the \
    repatriation of remains," Pompeo said. Thousands of Americans are still missing from the Korean War of 1950-53.

    Kyodo News, citing diplomatic sources, reported that the North had sent a team to Geneva, Bern and Davos to look \
    at venues. U.S. intelligence officials told Reuters that Pompeo would ask for a first list of nuclear sites.

    "The North Koreans are in the game to get, not to give," said Daniel Russel, until last year the top U.S. diplomat \
    for East Asia.

    "Particularly, they have suggested that they are disappointed by the United States insistence on focusing on the \
    denuclearisation plans over what they described as big-picture issues," she said.

    Read more: Trump to meet Putin in Helsinki on July 16

    Copyright 2018. All rights reserved. Follow us on Twitter "every day and every hour of it," we say.
    """

  private func read() throws -> ArticleFindings {
    ArticleFindings.read(
      ArticleText(Self.article), published: try EDTF(parsing: "2018-07-09"))
  }

  private func quotes(_ event: EventProposal, _ findings: ArticleFindings) -> [String] {
    event.quotes.map { String(findings.quotes[$0].text.prefix(24)) }
  }

  @Test(
    "The summit, the talks, the statement, the remarks and the meeting come out, each with its day")
  func five() throws {
    let findings = try read()
    let dated = findings.events.filter { $0.date != nil }
    #expect(
      dated.map(\.facts) == [
        "2018-07-08 held Tokyo", "2018-07-07 held", "2018-07-06 held Pyongyang",
        "2018-06 held Singapore", "2018-07-12~ announced Panmunjom", "1950/1953 -",
      ])
    #expect(
      dated.map { $0.dates.first.map { findings.dates[$0].text } } == [
        "Sunday", "Saturday", "Friday", "last month", "July 12", "1950-53",
      ])
  }

  @Test("Each has the quotes that were said then, and nobody's quote is lost or told twice")
  func theirQuotes() throws {
    let findings = try read()
    let all = findings.events.flatMap(\.quotes)
    let left = findings.quotes.indices.filter { !all.contains($0) }
    // Only what stands around the article.
    #expect(left.map { findings.quotes[$0].text }.allSatisfy { $0.hasPrefix("every day") })
    #expect(Set(all).count == all.count)
    let events = findings.events
    let remarks = try #require(events.first { $0.place == "Tokyo" })
    #expect(
      quotes(remarks, findings) == [
        "I was there for the even", "People are going to make", "If I paid attention to t",
        "The road ahead will be h", "is proof that when a cou",
      ])
    let statement = try #require(events.first { $0.date?.edtf.description == "2018-07-07" })
    #expect(
      quotes(statement, findings) == [
        "extremely troubling", "unilateral and gangster-", "But this expectation and",
      ])
    let talks = try #require(events.first { $0.place == "Pyongyang" })
    #expect(
      quotes(talks, findings).suffix(3) == [
        "might not have slept wel", "slept just fine", "did have a good set of c",
      ])
    let summit = try #require(events.first { $0.place == "Singapore" })
    #expect(quotes(summit, findings) == ["immediate repatriation"])
    let meeting = try #require(events.first { $0.place == "Panmunjom" })
    #expect(quotes(meeting, findings) == ["We now have a meeting se"])
  }

  @Test("The meeting is one, though it is named twice, and may be a day or two off")
  func meeting() throws {
    let findings = try read()
    let meeting = try #require(findings.events.first { $0.place == "Panmunjom" })
    #expect(meeting.dates.map { findings.dates[$0].text } == ["July 12", "July 12"])
    #expect(meeting.passages.count == 2)
    #expect(meeting.date?.earliest == CalendarDay(year: 2018, month: 7, day: 10))
    #expect(meeting.date?.latest == CalendarDay(year: 2018, month: 7, day: 14))
  }

  @Test("Who takes part is named in full; who is only said to have said it is not")
  func actors() throws {
    let events = try read().events
    #expect(events.first { $0.place == "Tokyo" }?.actors == ["Mike Pompeo"])
    #expect(events.first { $0.place == "Singapore" }?.actors == ["Donald Trump", "Kim Jong Un"])
    #expect(
      events.first { $0.date?.edtf.description == "2018-07-07" }?.actors == [
        "North Korea's Foreign Ministry"
      ])
  }

  @Test("Quotes without a day are gathered by their speaker")
  func undated() throws {
    let findings = try read()
    let undated = findings.events.filter { $0.date == nil }
    #expect(undated.map(\.title) == ["Mike Pompeo says", "Daniel Russel said", "she said"])
    #expect(undated.allSatisfy { $0.quotes.count == 1 })
  }

  /// The five events, each in several ways of saying it.
  private static let ways: [EventPassage] = [
    EventPassage(
      "At last month's summit in Singapore, the North promised the return.",
      "2018-06 held Singapore"),
    EventPassage(
      "The joint declaration from last month's summit between Trump and Kim in Singapore said so.",
      "2018-06 held Singapore"),
    EventPassage(
      "The Singapore summit last month between Trump and Kim Jong Un was the first of its kind.",
      "2018-06 held Singapore"),
    EventPassage(
      "The pledge was made at the summit in Singapore last month.", "2018-06 held Singapore"),
    EventPassage(
      "When President Trump met Kim Jong Un in Singapore last month, they agreed on it.",
      "2018-06 held Singapore"),
    EventPassage(
      "Pompeo asked for a list during Friday's discussions in Pyongyang.",
      "2018-07-06 held Pyongyang"),
    EventPassage("Mike Pompeo held talks in Pyongyang on Friday.", "2018-07-06 held Pyongyang"),
    EventPassage(
      "Asked about Friday's discussions, Pompeo said they went well. The talks in Pyongyang had been long.",
      "2018-07-06 held Pyongyang"),
    EventPassage(
      "According to Pompeo, the discussions on Friday in Pyongyang were productive.",
      "2018-07-06 held Pyongyang"),
    EventPassage(
      "The account is of Friday's discussions. He called his talks in Pyongyang productive.",
      "2018-07-06 held Pyongyang"),
    EventPassage(
      "In a statement released Saturday by the state news agency, the ministry said it was troubled.",
      "2018-07-07 held"),
    EventPassage(
      "North Korea's Foreign Ministry issued a statement on Saturday.", "2018-07-07 held"),
    EventPassage(
      "The North's Foreign Ministry on Saturday called the demands “unilateral and gangster-like”.",
      "2018-07-07 held"),
    EventPassage(
      "A Foreign Ministry spokesman said in a statement on Saturday that it was a mistake.",
      "2018-07-07 held"),
    EventPassage("On Sunday Pompeo spoke in Tokyo.", "2018-07-08 held Tokyo"),
    EventPassage("On Sunday it was Pompeo who spoke, in Tokyo.", "2018-07-08 held Tokyo"),
    EventPassage(
      "Speaking to reporters in Tokyo on Sunday, Pompeo dismissed the criticism.",
      "2018-07-08 held Tokyo"),
    EventPassage(
      "“I was there for the event,” Pompeo told reporters in Tokyo on Sunday.",
      "2018-07-08 held Tokyo"),
    EventPassage(
      "At a news conference in Tokyo on Sunday, Pompeo said the sanctions would stay.",
      "2018-07-08 held Tokyo"),
    EventPassage(
      "The two sides agreed to a meeting around July 12 at Panmunjom.",
      "2018-07-12~ announced Panmunjom"),
    EventPassage(
      "A meeting at Panmunjom is now to take place around July 12.",
      "2018-07-12~ announced Panmunjom"),
    EventPassage(
      "Officials will meet around July 12 at the border village of Panmunjom.",
      "2018-07-12~ announced Panmunjom"),
    EventPassage(
      "Officers are due to sit down at Panmunjom, on the border, around July 12.",
      "2018-07-12~ announced Panmunjom"),
  ]

  @Test("Told in other words it is the same event", arguments: ways)
  func otherWords(_ passage: EventPassage) throws {
    let events = try passage.read().events.filter { $0.date != nil }
    #expect(events.map(\.facts) == passage.events, "\(passage.text)")
  }
}

extension EventPassage: CustomTestStringConvertible {
  var testDescription: String { String(text.prefix(60)) }
}
