import Testing

@testable import ArticleReading

@Suite("Cues of quotes")
struct CueTests {
  private func only(_ text: String) throws -> QuoteMention {
    let mentions = DirectQuotes.find(in: ArticleText(text))
    #expect(mentions.count == 1, "\(text)")
    return try #require(mentions.first)
  }

  @Test("Every form of every row of the table tells who spoke", arguments: CueTable.rows)
  func row(_ row: CueTable.Row) throws {
    for form in row.forms.split(separator: " ") {
      let isGerund = form.hasSuffix("ing")
      let text =
        switch row.kind {
        case .saying where !isGerund, .telling where !isGerund:
          "“The road is open to all of us,” Mike Ashdown \(form)."
        case .saying, .telling: "Mike Ashdown left, \(form) “the road is open to all of us.”"
        case .calling where isGerund:
          "Mike Ashdown left, \(form) the plan “an insult to all.”"
        case .calling: "Mike Ashdown \(form) the plan “an insult to all.”"
        }
      let mention = try only(text)
      #expect(mention.speaker == "Mike Ashdown", "\(text)")
      #expect(mention.cue == String(form), "\(text)")
    }
  }

  @Test("A verb of saying may stand before its subject", arguments: CueTable.rows)
  func inverted(_ row: CueTable.Row) throws {
    guard row.kind == .saying else { return }
    for form in row.forms.split(separator: " ") where !form.hasSuffix("ing") {
      let mention = try only("“The road is open to all of us,” \(form) Mike Ashdown, the envoy.")
      #expect(mention.speaker == "Mike Ashdown")
      #expect(mention.cue == String(form))
    }
  }

  @Test(
    "Who speaks is read in every order",
    arguments: [
      ("According to Mike Ashdown, “the road is open.”", "Mike Ashdown", "According to"),
      ("“The road is open,” according to Mike Ashdown.", "Mike Ashdown", "according to"),
      ("Ashdown: “The road is open.”", "Ashdown", ":"),
      ("“The road is open,” said the minister, Mike Ashdown.", "Mike Ashdown", "said"),
      ("“The road is open,” the minister, Mike Ashdown, said.", "Mike Ashdown", "said"),
      ("“The road is open,” Ashdown, the minister, said.", "Ashdown", "said"),
      (
        "“The road is open,” said a spokesman for the ministry.", "a spokesman for the ministry",
        "said"
      ),
      (
        "“The road is open,” a spokesman for the ministry said.", "a spokesman for the ministry",
        "said"
      ),
      ("“The road is open,” said ministry spokesman Geng Rao.", "Geng Rao", "said"),
      ("“The road is open,” the statement said.", "the statement", "said"),
      ("“The road is open,” the Foreign Ministry said in a statement.", "Foreign Ministry", "said"),
      (
        "In a statement, the Foreign Ministry said “the road is open to all.”", "Foreign Ministry",
        "said"
      ),
      (
        "“The road is open,” the Ministry of Foreign Affairs said.", "Ministry of Foreign Affairs",
        "said"
      ),
      ("“The road is open,” KCTA said.", "KCTA", "said"),
      (
        "“The road is open,” U.S. Secretary of State Mike Ashdown later said.", "Mike Ashdown",
        "said"
      ),
      ("“The road is open,” said Dr. Jean de Villiers.", "Jean de Villiers", "said"),
      ("“The road is open,” said John F. Carver.", "John F. Carver", "said"),
      ("“The road is open,” said Maria Z., a teacher.", "Maria Z.", "said"),
      ("“The road is open,” Kim Jae-ho and Lee Min-su said.", "Kim Jae-ho and Lee Min-su", "said"),
      ("“The road is open,” said Bashar al-Hamdan.", "Bashar al-Hamdan", "said"),
      ("“The road is open,” King Harald said.", "Harald", "said"),
      ("Ashdown was quoted by the agency as saying “the road is open.”", "Ashdown", "saying"),
      ("“The road is open,” said Ashdown’s lawyer, Rita Poole.", "Rita Poole", "said"),
      ("Asked about the road, Mike Ashdown said “it is open.”", "Mike Ashdown", "said"),
      ("“Is the road open?” Mike Ashdown asked.", "Mike Ashdown", "asked"),
      ("“Is the road open?” asked Mike Ashdown.", "Mike Ashdown", "asked"),
      ("The road is “as open as ever,” Mike Ashdown said.", "Mike Ashdown", "said"),
      ("“The road,” grinned Mike Ashdown, who had walked it.", "Mike Ashdown", "grinned"),
      ("“The road is open,” Mike Ashdown grinned.", "Mike Ashdown", "grinned"),
      ("The plan was called “an insult to all” by Mike Ashdown.", "Mike Ashdown", "called"),
      ("Sir Keith – who led the party – said: “The road is open.”", "Keith", "said"),
      (
        "“The road is open,” Ms. Orr and Mr. Blum, both envoys, said.", "Ms. Orr and Mr. Blum",
        "said"
      ),
      ("“The road is open,” U.N. Secretary-General Ana Prado said.", "Ana Prado", "said"),
      ("“I have seen the road,” I said.", nil, "said"),
    ] as [(String, String?, String?)])
  func orders(_ text: String, _ speaker: String?, _ cue: String?) throws {
    let mention = try only(text)
    #expect(mention.speaker == speaker, "\(text)")
    #expect(mention.cue == cue, "\(text)")
  }

  @Test(
    "To whom it was said",
    arguments: [
      ("“It is open,” Ashdown told reporters in Oslo on Sunday.", "reporters", "Sunday"),
      ("“It is open,” Ashdown told the BBC.", "BBC", nil),
      ("“It is open,” he told a news conference last week.", "a news conference", "last week"),
      ("“It is open,” Ashdown said to the guards on July 7, 2018.", "the guards", "July 7, 2018"),
      ("On 7 July, Ashdown said: “It is open.”", nil, "7 July"),
      ("“It is open,” Ashdown said Sunday morning.", nil, "Sunday morning"),
      ("“It is open,” said Mike Ashdown in an interview on Sunday.", nil, "Sunday"),
      ("Ashdown on Sunday said it was “open to all.”", nil, "Sunday"),
      ("“It is open,” Ashdown said yesterday.", nil, "yesterday"),
      ("Ashdown said the talks on Sunday were “open to all.”", nil, nil),
      ("“It is open,” Ashdown said. Talks begin on Sunday.", nil, nil),
    ] as [(String, String?, String?)])
  func circumstances(_ text: String, _ addressee: String?, _ day: String?) throws {
    let mention = try only(text)
    #expect(mention.addressee == addressee, "\(text)")
    let scalars = Array(text.unicodeScalars)
    let said = mention.saidRange.map { range in
      String(String.UnicodeScalarView(scalars[range]))
    }
    #expect(said == day, "\(text)")
  }
}
