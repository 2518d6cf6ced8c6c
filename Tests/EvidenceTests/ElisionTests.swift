import Chronology
import Evidence
import Testing

@Suite("What a writer leaves out or puts in brackets is shown, and weighed")
struct ElisionTests {
  struct ElidedCase: CustomStringConvertible, Sendable {
    var quote: String
    var text: String
    /// What was left out or replaced.
    var left: [String]
    var concern: Elision.Concern?

    init(_ quote: String, in text: String, left: [String], _ concern: Elision.Concern? = nil) {
      self.quote = quote
      self.text = text
      self.left = left
      self.concern = concern
    }

    var description: String { "\(quote.debugDescription) in \(text.debugDescription)" }
  }

  @Test(
    "Words left out, and words in brackets, make it normalised and elided",
    arguments: [
      ElidedCase("the work … achieved", in: "all the work that we achieved.", left: ["that we"]),
      ElidedCase("the work ... achieved", in: "the work that we achieved", left: ["that we"]),
      ElidedCase("the work […] achieved", in: "the work that we achieved", left: ["that we"]),
      ElidedCase("the work [ ... ] achieved", in: "the work that we achieved", left: ["that we"]),
      ElidedCase("the work . . . achieved", in: "the work that we achieved", left: ["that we"]),
      ElidedCase("the work (…) achieved", in: "the work that we achieved", left: ["that we"]),
      ElidedCase("the work…achieved", in: "the work that we achieved", left: ["that we"]),
      ElidedCase("[Kim] said", in: "He said that it was so", left: ["He"]),
      ElidedCase("[Kim] said", in: "Then he said that it was so", left: ["he"]),
      ElidedCase("[Kim] said", in: "Kim said that it was so", left: ["Kim"]),
      ElidedCase("“[Kim] said so”", in: "and “He said so”, too", left: ["He"]),
      ElidedCase("[T]he work achieved", in: "as the work achieved", left: ["t"]),
      ElidedCase("[t]he work achieved", in: "The work achieved", left: ["T"]),
      ElidedCase("they reach[ed] the end", in: "they reaches the end", left: ["es"]),
      ElidedCase("teh [sic] work achieved", in: "teh work achieved", left: [""]),
      ElidedCase("the work achieved …", in: "the work achieved nothing", left: [""]),
      ElidedCase("… the work achieved", in: "not the work achieved", left: [""]),
      ElidedCase("we met [the delegation]", in: "we met them, then left", left: ["them"]),
      ElidedCase(
        "the “work” … and more", in: "the \"work\"\nthat we did\nand more",
        left: ["that we did"]),
      ElidedCase(
        "we had … good talks … and left", in: "we had some good talks there and left",
        left: ["some", "there"]),
      ElidedCase(
        "[We] had … good talks", in: "They had some good talks", left: ["They", "some"]),
      ElidedCase("회담은 … 끝났다고 한다", in: "회담은 성과 있게 끝났다고 한다", left: ["성과 있게"]),
      ElidedCase("代表们……讨论了计划", in: "代表们认真地讨论了计划", left: ["认真地"]),
      ElidedCase(
        "[Applause] Thank you … all", in: "[Applause] Thank you so very much all",
        left: ["[Applause]", "so very much"]),
    ])
  func elided(_ elided: ElidedCase) {
    let finding = QuoteCase(elided.quote, in: elided.text, .normalised).finding
    #expect(finding.verdict == .normalised)
    #expect(finding.flags == [.elided])
    #expect(
      finding.elisions.map { SourceText(elided.text).string(in: $0.range) } == elided.left)
    #expect(finding.elisions.allSatisfy { $0.concern == nil })
    #expect(finding.difference(from: elided.quote, in: SourceText(elided.text)) != nil)
  }

  @Test(
    "A negation, number, date or name that was left out or replaced makes it changed",
    arguments: [
      ElidedCase("we did … agree", in: "we did not agree", left: ["not"], .negation),
      ElidedCase("we did … agree", in: "we did never ever agree", left: ["never ever"], .negation),
      ElidedCase("we … agree to it", in: "we don’t agree to it", left: ["don’t"], .negation),
      ElidedCase("they left … peace", in: "they left without peace", left: ["without"], .negation),
      ElidedCase(
        "they … agreed to it", in: "they hardly agreed to it", left: ["hardly"], .negation),
      ElidedCase(
        "he … that he agreed", in: "he denied that he agreed", left: ["denied"], .negation),
      ElidedCase("we did [all] agree", in: "we did not agree", left: ["not"], .negation),
      ElidedCase("we will [not] agree", in: "we will agree", left: [""], .negation),
      ElidedCase("we were [un]happy then", in: "we were happy then", left: [""], .word),
      ElidedCase("the … sites left", in: "the 15 sites left", left: ["15"], .number),
      ElidedCase("the … sites left", in: "the fifteen sites left", left: ["fifteen"], .number),
      ElidedCase(
        "paid … for it all", in: "paid a lot of € for it all", left: ["a lot of €"], .number),
      ElidedCase("in 201[8] they met", in: "in 2015 they met", left: ["5"], .number),
      ElidedCase(
        "they met … in Bern", in: "they met last Friday in Bern", left: ["last Friday"], .date),
      ElidedCase(
        "they met … in Bern", in: "they met yesterday in Bern", left: ["yesterday"], .date),
      ElidedCase("They met … and left", in: "They met in May and left", left: ["in May"], .date),
      ElidedCase(
        "in … talks they met", in: "in yesterday's talks they met", left: ["yesterday's"], .date),
      ElidedCase("in … talks they met", in: "in today’s talks they met", left: ["today’s"], .date),
      ElidedCase(
        "in … talks they met", in: "in tonight's talks they met", left: ["tonight's"], .date),
      ElidedCase("in … talks they met", in: "in May's talks they met", left: ["May's"], .date),
      ElidedCase("in the … talks", in: "in the eleventh talks", left: ["eleventh"], .number),
      ElidedCase("in the … talks", in: "in the twelfth talks", left: ["twelfth"], .number),
      ElidedCase("in the … talks", in: "in the ninetieth talks", left: ["ninetieth"], .number),
      ElidedCase("in the … talks", in: "in the hundredth talks", left: ["hundredth"], .number),
      ElidedCase("in the … talks", in: "in the thousandth talks", left: ["thousandth"], .number),
      ElidedCase("in the … talks", in: "in the millionth talks", left: ["millionth"], .number),
      ElidedCase("in the … talks", in: "in the eighties talks", left: ["eighties"], .number),
      ElidedCase("we held … talks", in: "we held a pair of talks", left: ["a pair of"], .number),
      ElidedCase(
        "we held … talks", in: "we held a couple of talks", left: ["a couple of"], .number),
      ElidedCase("we held … talks", in: "we held a dozen talks", left: ["a dozen"], .number),
      ElidedCase(
        "they … work on it", in: "they disagreed work on it", left: ["disagreed"], .negation),
      ElidedCase("they … work on it", in: "they banned work on it", left: ["banned"], .negation),
      ElidedCase(
        "they … work on it", in: "they forbidding work on it", left: ["forbidding"], .negation),
      ElidedCase(
        "they … work on it", in: "they prohibits work on it", left: ["prohibits"], .negation),
      ElidedCase(
        "they … work on it", in: "they prevented work on it", left: ["prevented"], .negation),
      ElidedCase(
        "they … work on it", in: "they avoiding work on it", left: ["avoiding"], .negation),
      ElidedCase("they … work on it", in: "they ceased work on it", left: ["ceased"], .negation),
      ElidedCase("they … work on it", in: "they halted work on it", left: ["halted"], .negation),
      ElidedCase("they … work on it", in: "they few work on it", left: ["few"], .negation),
      ElidedCase("they … work on it", in: "they little work on it", left: ["little"], .negation),
      ElidedCase("they … work on it", in: "they may work on it", left: ["may"], .negation),
      ElidedCase("they … work on it", in: "they might work on it", left: ["might"], .negation),
      ElidedCase("they … work on it", in: "they could work on it", left: ["could"], .negation),
      ElidedCase("they … work on it", in: "they would work on it", left: ["would"], .negation),
      ElidedCase("they … work on it", in: "they should work on it", left: ["should"], .negation),
      ElidedCase(
        "in the … talks", in: "in the 'eighties talks", left: ["'eighties"], .number),
      ElidedCase("met [the leader] there", in: "met Moon there", left: ["Moon"], .name),
      ElidedCase("[Kim] said it was so", in: "Moon said it was so", left: ["Moon"], .name),
      ElidedCase("[Kim] said it was so", in: "Mr. Moon said it was so", left: ["Moon"], .name),
      ElidedCase(
        "it … agreed to it", in: "it and the DPRK agreed to it", left: ["and the DPRK"], .name),
      ElidedCase("우리는 … 합의했다", in: "우리는 아직 못 합의했다", left: ["아직 못"], .negation),
      ElidedCase("우리는 … 합의했다", in: "우리는 오늘 합의했다", left: ["오늘"], .date),
      ElidedCase("双方……同意无核化计划", in: "双方不同意无核化计划", left: ["不"], .negation),
      ElidedCase("双方……同意计划草案", in: "双方三次同意计划草案", left: ["三次"], .number),
    ])
  func concern(_ elided: ElidedCase) {
    let finding = QuoteCase(elided.quote, in: elided.text, .changed).finding
    #expect(finding.verdict == .changed)
    #expect(finding.flags == [.elided])
    #expect(
      finding.elisions.map { SourceText(elided.text).string(in: $0.range) } == elided.left)
    #expect(finding.elisions.compactMap(\.concern) == [elided.concern].compactMap(\.self))
    #expect(finding.note != nil)
  }

  @Test(
    "A bracket written onto a word may only change its grammar",
    arguments: [
      QuoteCase("we were care[less] then", in: "we were careful then", .changed),
      QuoteCase("we were power[less] then", in: "we were powerful then", .changed),
      QuoteCase("we were fear[ful] then", in: "we were fearless then", .changed),
      QuoteCase("we were fear[] then", in: "we were fearless then", .changed),
      QuoteCase("we left with[out] them", in: "we left with them", .changed),
      QuoteCase("they are now[here] near", in: "they are now near", .changed),
      QuoteCase("the n[ew] weapons they have", in: "the nuclear weapons they have", .changed),
      QuoteCase("a p[eace] question for us", in: "a political question for us", .changed),
      QuoteCase("it was l[eft] to them", in: "it was like to them", .changed),
      QuoteCase("an end[less] war it is", in: "an end war it is", .changed),
      QuoteCase("an end[less] war it is", in: "an end to war it is", .changed),
      QuoteCase("Th[e opposite is true] end", in: "This is the end", .changed),
      QuoteCase("S[ome of us] go on with it", in: "She may go on with it", .changed),
      QuoteCase("the part[y] was there", in: "the parts was there", .changed),
      QuoteCase("they reach[ed] the end", in: "they reach the end", .normalised),
      QuoteCase("they reach[] the end", in: "they reached the end", .normalised),
      QuoteCase("they carr[y] it all", in: "they carries it all", .normalised),
      QuoteCase("they mak[e] it all", in: "they making it all", .normalised),
      QuoteCase("[t]he work achieved", in: "done. The work achieved", .normalised),
    ])
  func joined(_ quoted: QuoteCase) {
    #expect(quoted.finding.verdict == quoted.verdict)
  }

  @Test("A number that is cut at the edge of an elided quote is changed")
  func cutNumber() {
    let text = "paid 1\u{A0}500 euros in cash to them"
    #expect(QuoteCase("500 euros … to them", in: text, .changed).finding.verdict != .normalised)
  }

  @Test(
    "Words in brackets may say who was meant, but nothing new",
    arguments: [
      QuoteCase("they met [on 5 March] in Bern", in: "they met in Bern", .changed),
      QuoteCase("they met [twice] in Bern", in: "they met in Bern", .changed),
      QuoteCase("then [Xi and] the others left", in: "then the others left", .changed),
      QuoteCase("they will [lose] the war", in: "they will win the war", .changed),
      QuoteCase("they were [reckless] then", in: "they were careful then", .changed),
      QuoteCase("they came [unarmed] weapons", in: "they came with weapons", .changed),
      QuoteCase("they saw [12] sites then", in: "they saw the sites then", .changed),
      QuoteCase("and [Kim] said it was", in: "and he said it was", .normalised),
      QuoteCase("[the plan] was good", in: "for it was good", .normalised),
      QuoteCase("they met on [the plan] there", in: "they met on it there", .normalised),
      QuoteCase("the talks [were] good", in: "the talks are good", .normalised),
      QuoteCase("[他]同意这个计划", in: "我同意这个计划", .normalised),
    ])
  func putIn(_ quoted: QuoteCase) {
    #expect(quoted.finding.verdict == quoted.verdict)
  }

  @Test("Where the source has the ellipsis or the brackets itself, nothing was elided")
  func literal() {
    #expect(
      QuoteCase("so … it was", in: "and so … it was", .exact).finding
        == Finding(.exact, places: [4..<17]))
    #expect(QuoteCase("so ... it was", in: "so … it was", .normalised).finding.flags.isEmpty)
    #expect(QuoteCase("he [Kim] said", in: "he [Kim] said", .exact).finding.flags.isEmpty)
  }

  @Test("Pieces out of order, or far from one another, are not there")
  func order() {
    let swapped = QuoteCase(
      "it was achieved … by the work", in: "by the work it was achieved", .changed)
    #expect(swapped.finding.verdict != .normalised)
    let far = "the long work " + String(repeating: "and so on ", count: 200) + "was achieved"
    #expect(
      QuoteCase("the long work … was achieved", in: far, .changed).finding.verdict != .normalised)
  }

  @Test("Pieces that stand together at two places are ambiguous, and the context tells")
  func ambiguous() {
    let text = "First, the work that we achieved. Then the work they achieved."
    let finding = QuoteCase("the work … achieved", in: text, .ambiguous).finding
    #expect(finding.verdict == .ambiguous)
    #expect(finding.flags == [.elided])
    #expect(finding.places.count == 2)
    let told = QuoteCase("the work … achieved", in: text, .normalised, prefix: "Then ").finding
    #expect(told.verdict == .normalised)
    #expect(told.places.map(SourceText(text).string(in:)) == ["the work they achieved"])
  }

  @Test("The nearest pieces are meant, and the place is all of them")
  func nearest() {
    let text = "the work, the work that we achieved and they achieved"
    let finding = QuoteCase("the work … achieved", in: text, .normalised).finding
    #expect(finding.places.map(SourceText(text).string(in:)) == ["the work that we achieved"])
  }

  @Test("Pieces with changed words are changed, with the place of all of them")
  func changedPieces() {
    let text = "He said the talks were good, as far as anyone could tell, and would go on."
    let finding = QuoteCase("the talks were bad … and would go on", in: text, .changed).finding
    #expect(finding.verdict == .changed)
    #expect(finding.flags == [.elided])
    #expect(
      finding.places.map(SourceText(text).string(in:))
        == ["the talks were good, as far as anyone could tell, and would go on"])
  }
}
