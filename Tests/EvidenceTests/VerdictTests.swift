import Chronology
import Evidence
import Testing

@Suite("A quote gets the verdict that its source supports")
struct VerdictTests {
  @Test(
    "Words that stand there letter for letter, once, are exact",
    arguments: [
      QuoteCase("We now have a meeting", in: "He said: We now have a meeting set.", .exact),
      QuoteCase("I'd go nuts", in: "“If I paid attention, I'd go nuts,” he said", .exact),
      QuoteCase("no", in: "The answer was no.", .exact),
      QuoteCase("5 sites", in: "There are (5 sites) now", .exact),
      QuoteCase("5 sites", in: "There are 15 sites, or 5 sites", .exact, found: "5 sites"),
      QuoteCase("Kim Jong Un", in: "Kim Jong Un's letter", .exact),
      QuoteCase("폼페이오", in: "폼페이오는 말했다", .exact, found: "폼페이오"),
      QuoteCase("無核化", in: "朝鮮半島の無核化を", .exact, found: "無核化"),
      QuoteCase("Pompeo", in: "Pompeo는 도쿄에서", .exact),
      QuoteCase("ประชุม", in: "การประชุมสุดยอด", .exact),
      QuoteCase("10 men", in: "at 10: 10 men", .exact),
      QuoteCase("man team", in: "a five-man team", .exact),
      QuoteCase("同意这个计划", in: "双方同意这个计划", .exact),
      QuoteCase("\"naive\"", in: "so \"naive\" as to be", .exact),
    ])
  func exact(_ quoted: QuoteCase) {
    let finding = quoted.finding
    #expect(finding.verdict == .exact)
    #expect(
      finding.places.map(SourceText(quoted.text).string(in:)) == [quoted.found ?? quoted.quote])
  }

  @Test(
    "Words that differ in typography alone are normalised, and their place is the source's",
    arguments: [
      QuoteCase(
        "so naive as to be", in: "It was so naive\n  as to be gullible", .normalised,
        found: "so naive\n  as to be"),
      QuoteCase(
        "hope of ours was", in: "hope\u{A0}of ours\r\nwas so", .normalised,
        found: "hope\u{A0}of ours\r\nwas"),
      QuoteCase("I'd go nuts then", in: "I’d go nuts then", .normalised, found: "I’d go nuts then"),
      QuoteCase("“Central Issues”", in: "on \"Central Issues\" in", .normalised),
      QuoteCase("cooperating – and not", in: "are cooperating - and not", .normalised),
      QuoteCase("work—and more", in: "the work--and more", .normalised, found: "work--and more"),
      QuoteCase("denuclearisation", in: "the denuclear\u{AD}isation plan", .normalised),
      QuoteCase(
        "denuclearisation", in: "the denuclear\u{AD}\nisation plan", .normalised,
        found: "denuclear\u{AD}\nisation"),
      QuoteCase("the final offices", in: "in the ﬁnal oﬃces of", .normalised),
      QuoteCase("wait for it...", in: "so wait for it… then", .normalised),
      QuoteCase(
        "비핵화를 위한 회담", in: "\u{1107}\u{1175}\u{1112}\u{1162}\u{11A8}\u{1112}\u{116A}를 위한 회담",
        .normalised),
      QuoteCase("a cafe\u{301} in Bern", in: "at a café in Bern", .normalised),
      QuoteCase("at a café in Bern", in: "at a cafe\u{301} in Bern", .normalised),
      QuoteCase("tiếng Việt nam", in: "tie\u{302}\u{301}ng Vie\u{323}\u{302}t nam", .normalised),
      QuoteCase("朝鮮半島の非核化を進める", in: "朝鮮半島の\n非核化を進める", .normalised),
      QuoteCase(
        "米国の大統領は 合意した", in: "米国の大統領は\n合意した", .normalised, found: "米国の大統領は\n合意した"),
      QuoteCase("米国の大統領は合意した", in: "米国の大統領は\u{3000}合意した", .normalised),
      QuoteCase(
        "  trailing space ", in: "the trailing space.", .normalised, found: "trailing space"),
    ])
  func normalised(_ quoted: QuoteCase) {
    let finding = quoted.finding
    #expect(finding.verdict == .normalised)
    #expect(finding.places.count == 1)
    if let found = quoted.found {
      #expect(finding.places.map(SourceText(quoted.text).string(in:)) == [found])
    }
  }

  @Test(
    "Where the source goes on with the word or the number, the quote is changed",
    arguments: [
      QuoteCase("5 sites", in: "There are 15 sites", .changed),
      QuoteCase("July 1", in: "on July 12", .changed),
      QuoteCase("nuclear", in: "a nuclearised zone", .changed),
      QuoteCase("gullible", in: "un-, yes, ungullible", .changed),
      QuoteCase("3 percent", in: "by 5.3 percent", .changed),
      QuoteCase("about 5", in: "about 5,000 men", .changed),
      QuoteCase("5 million", in: "paid $5 million", .changed),
      QuoteCase("5 million", in: "paid €5 million", .changed),
      QuoteCase("5 degrees", in: "at -5 degrees", .changed),
      QuoteCase("5 degrees", in: "at \u{2212}5 degrees", .changed),
      QuoteCase("10", in: "some 10² of them", .changed),
      QuoteCase("we can", in: "we can't go on", .changed),
      QuoteCase("we can", in: "we can’t go on", .changed),
      QuoteCase("nuclear weapons", in: "non-nuclear weapons", .changed),
      QuoteCase("cafe", in: "a cafe\u{301}", .changed),
      QuoteCase("denucle", in: "denucle\u{AD}arisation", .changed),
      QuoteCase("\u{1100}\u{1161}", in: "\u{1100}\u{1161}\u{11A8}", .changed),
      QuoteCase("五個", in: "十五個", .changed),
      QuoteCase("5개", in: "15개", .changed),
      QuoteCase("10", in: "at 10:30 a.m.", .changed),
      QuoteCase("30 a.m.", in: "at 10:30 a.m.", .changed),
      QuoteCase("3", in: "some 3/4 of it", .changed),
      QuoteCase("500 euros", in: "paid 1\u{A0}500 euros", .changed),
      QuoteCase("500 euros", in: "paid 1\u{202F}500 euros", .changed),
      QuoteCase("500 euros", in: "paid 1\u{2009}500 euros", .changed),
      QuoteCase("paid 1", in: "paid 1\u{A0}500 euros", .changed),
      QuoteCase("900 men", in: "some 1'900 men", .changed),
      QuoteCase("900 men", in: "some 1’900 men", .changed),
      QuoteCase("10", in: "some 10^6 of them", .changed),
      QuoteCase("2018-07", in: "on 2018-07-12", .changed),
      QuoteCase("07-12", in: "on 2018-07-12", .changed),
      QuoteCase("5 weeks", in: "for 3–5 weeks", .changed),
      QuoteCase("for 3", in: "for 3-5 weeks", .changed),
      QuoteCase("five men", in: "Twenty-five men", .changed),
      QuoteCase("Twenty", in: "Twenty-five men", .changed),
      QuoteCase("American activities", in: "of un-American activities", .changed),
      QuoteCase("war protest", in: "an anti-war protest", .changed),
      QuoteCase("同意这个计划", in: "双方不同意这个计划", .changed),
      QuoteCase("가능하다고", in: "그것은 불가능하다고 했다", .changed),
    ])
  func goesOn(_ quoted: QuoteCase) {
    let finding = quoted.finding
    #expect(finding.verdict == .changed)
    #expect(finding.places.count == 1)
    #expect(finding.note != nil)
  }

  @Test("A syllable that negates at the beginning of a word is none in the middle of it")
  func inTheMiddle() {
    #expect(
      QuoteCase("장관은 회담을 제안했다", in: "외무장관은 회담을 제안했다고 말했다", .exact)
        .finding.verdict == .exact)
  }

  @Test(
    "A quote of fewer than eight characters must stand verbatim",
    arguments: [
      QuoteCase("go\nnuts", in: "go nuts", .missing),
      QuoteCase("don’t", in: "don't", .missing),
      QuoteCase("dont", in: "don't", .missing),
      QuoteCase("July 13", in: "on July 12", .missing),
      QuoteCase("[a] man", in: "the man", .missing),
      QuoteCase("  word    ", in: "ward", .missing),
    ])
  func short(_ quoted: QuoteCase) {
    #expect(quoted.finding.verdict == .missing)
  }

  @Test(
    "An empty quote or text, and what is nowhere near, is missing",
    arguments: [
      QuoteCase("", in: "anything", .missing),
      QuoteCase(" \n ", in: "any  \n thing", .missing),
      QuoteCase("anything", in: "", .missing),
      QuoteCase("anything at all", in: " ", .missing),
      QuoteCase("word word", in: "xyz", .missing),
      QuoteCase("the quick brown fox", in: "Talks on remains went on for two days.", .missing),
      QuoteCase("…", in: "anything", .missing),
      QuoteCase("[anything] …", in: "anything", .missing),
    ])
  func missing(_ quoted: QuoteCase) {
    #expect(quoted.finding.verdict == .missing)
    #expect(quoted.finding.places.isEmpty)
  }
}

@Suite("Prefix and suffix tell one place from another")
struct ContextTests {
  let text = "Mr Kim said the road is long. Mr Moon said the road is long. The road is long, too."

  @Test("Without context, all places are offered")
  func ambiguous() {
    let finding = QuoteCase("the road is long", in: text, .ambiguous).finding
    #expect(finding.verdict == .ambiguous)
    #expect(finding.places == [12..<28, 43..<59])
  }

  @Test("A prefix makes one place the clear winner, which is exact")
  func winner() {
    let finding = QuoteCase("the road is long", in: text, .exact, prefix: "Mr Moon said").finding
    #expect(finding == Finding(.exact, places: [43..<59]))
  }

  @Test("A suffix does, too, and typography in it does not matter")
  func suffix() {
    let text = "a hard road. He’s \n sure. a hard road, as they say."
    let finding = QuoteCase("hard road", in: text, .exact, suffix: ". He's sure").finding
    #expect(finding == Finding(.exact, places: [2..<11]))
  }

  @Test("Context that points to two of three places leaves those two")
  func twoOfThree() {
    let text = "A: yes then. B: yes then. Nobody: yes then. B: yes then."
    let finding = QuoteCase("yes then", in: text, .ambiguous, prefix: ". B: ").finding
    #expect(finding.verdict == .ambiguous)
    #expect(finding.places.map(\.lowerBound).contains(16))
    #expect(!finding.places.map(\.lowerBound).contains(34))
  }

  @Test("Context that fits no place leaves all of them")
  func fitsNone() {
    let finding = QuoteCase("the road is long", in: text, .ambiguous, prefix: "XYZXYZXYZ").finding
    #expect(finding.verdict == .ambiguous)
    #expect(finding.places.count == 2)
  }

  @Test("The only place is exact even where the context moved, and a note says so")
  func moved() {
    let finding = QuoteCase("Mr Moon said", in: text, .exact, prefix: "no such thing").finding
    #expect(finding.verdict == .exact)
    #expect(finding.note?.contains("around") == true)
  }

  @Test("Places that overlap are places")
  func overlap() {
    let finding = QuoteCase("ha ha", in: "ha ha ha", .ambiguous).finding
    #expect(finding.places == [0..<5, 3..<8])
  }

  @Test("A verbatim place beats those that are alike after normalising")
  func verbatimFirst() {
    let finding = QuoteCase("the long road", in: "the\nlong road, the long road", .exact).finding
    #expect(finding == Finding(.exact, places: [15..<28]))
  }

  @Test("Two places alike after normalising are ambiguous")
  func normalisedTwice() {
    let text = "the\nlong road; the  long road"
    #expect(QuoteCase("the long road", in: text, .ambiguous).finding.verdict == .ambiguous)
    let finding = QuoteCase("the long road", in: text, .normalised, prefix: "road; ").finding
    #expect(finding.verdict == .normalised)
    #expect(finding.places == [15..<29])
  }
}
