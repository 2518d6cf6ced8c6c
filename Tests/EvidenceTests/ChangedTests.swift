import Chronology
import Evidence
import Testing

@Suite("Words that differ are changed, at the place that they come from")
struct ChangedTests {
  @Test(
    "A letter, digit, sign, word or case that differs is a change",
    arguments: [
      QuoteCase("We Now have a meeting", in: "“We now have a meeting”", .changed),
      QuoteCase("meeting on July 12", in: "a meeting on July 13, he", .changed),
      QuoteCase("they will not come", in: "that they will come soon", .changed),
      QuoteCase("they will come soon", in: "they will not come soon", .changed),
      QuoteCase("they can come to us", in: "they cannot come to us", .changed),
      QuoteCase("we can do it all", in: "we can't do it all", .changed),
      QuoteCase("they will come soon", in: "they will\nnot come soon", .changed),
      QuoteCase("cost 1,000 dollars", in: "cost 1000 dollars", .changed),
      QuoteCase("cost 1000 dollars", in: "cost 1,000 dollars", .changed),
      QuoteCase("cost of $5 a day", in: "cost of 5 a day", .changed),
      QuoteCase("cost of 5 a day", in: "cost of $5 a day", .changed),
      QuoteCase("cost of 5.3 a day", in: "cost of 53 a day", .changed),
      QuoteCase("a resume of it all", in: "a résumé of it all", .changed),
      QuoteCase("a résumé of it all", in: "a resume of it all", .changed),
      QuoteCase("about 102 of them", in: "about 10² of them", .changed),
      QuoteCase("about 10² of them", in: "about 102 of them", .changed),
      QuoteCase("the Kremlin said", in: "the Krem1in said", .changed),
      QuoteCase("the Kremlin said", in: "the Kremlin sаid", .changed),
      QuoteCase("the rate is 5 %", in: "the rate is 5%", .changed),
      QuoteCase("fell to -5 degrees", in: "fell to 5 degrees", .changed),
      QuoteCase("fell to 5 degrees", in: "fell to −5 degrees", .changed),
      QuoteCase("“quoted” like this", in: "‘quoted’ like this", .changed),
      QuoteCase("word word", in: "a wordword here", .changed),
      QuoteCase("ended it all.", in: "he ended it all…", .changed),
      QuoteCase("Kim Yong Un said", in: "Kim Jong Un said", .changed),
      QuoteCase("we don't know yet", in: "we dont know yet", .changed),
      QuoteCase("the repatriation of", in: "the repatri-\nation of", .changed),
      QuoteCase("repatri-ation of it", in: "repatri-\nation of it", .changed),
      QuoteCase("talks on 12 July", in: "talks on １２ July", .changed),
      QuoteCase("ㅎㅏㄴ국과 회담을 가졌다", in: "한국과 회담을 가졌다", .changed),
      QuoteCase("we agree, then", in: "we agree then", .changed),
      QuoteCase("비핵화를 약속했다", in: "비핵화를 약속하지 않았다", .changed),
      QuoteCase("비핵화를 합의하였다", in: "비핵화에 합의하였다", .changed),
      QuoteCase("双方不同意无核化计划", in: "双方同意无核化计划", .changed),
      QuoteCase("会谈定于七月十二日", in: "会谈定于七月十三日举行", .changed),
      QuoteCase("WE NOW HAVE A MEETING SET", in: "“We now have a meeting set”", .changed),
      QuoteCase("we now have a meeting set", in: "WE NOW HAVE A MEETING SET", .changed),
      QuoteCase("ＦＵＬＬ ＷＩＤＴＨ ＷＯＲＤＳ", in: "the full width words", .changed),
    ])
  func changed(_ quoted: QuoteCase) {
    let finding = quoted.finding
    #expect(finding.verdict == .changed)
    #expect(finding.places.count == 1)
    #expect(finding.note != nil)
    let difference = finding.difference(from: quoted.quote, in: SourceText(quoted.text))
    #expect(difference?.isEmpty == false)
  }

  @Test(
    "The place is the words of the source, whole",
    arguments: [
      QuoteCase(
        "meeting on July 12", in: "a meeting on July 13, he", .changed,
        found: "meeting on July 13"),
      QuoteCase(
        "they will not come", in: "so they will come, soon", .changed, found: "they will come"),
      QuoteCase(
        "the talks were hard", in: "“The talks were harder”", .changed,
        found: "The talks were harder"),
      QuoteCase(
        "we made progres on it", in: "He: we made progress\non it all", .changed,
        found: "we made progress\non it"),
      QuoteCase(
        "Kim agreed to stop all", in: "So Moon agreed to stop all", .changed,
        found: "Moon agreed to stop all"),
      QuoteCase(
        "we agreed to stop it in May", in: "and we agreed to stop it in July.", .changed,
        found: "we agreed to stop it in July"),
      QuoteCase(
        "the oﬃces cl0sed", in: "then the oﬃces closed", .changed, found: "the oﬃces closed"),
    ])
  func place(_ quoted: QuoteCase) {
    let finding = quoted.finding
    #expect(finding.verdict == .changed)
    #expect(
      finding.places.map(SourceText(quoted.text).string(in:)) == [quoted.found ?? ""])
  }

  @Test("A quote longer than the text, or all of it but a word, is changed")
  func ends() {
    #expect(
      QuoteCase("the whole of the text", in: "the whole of the", .changed).finding.verdict
        == .changed)
    #expect(
      QuoteCase("a whole of the text", in: "the whole of the text", .changed).finding.places == [
        0..<21
      ])
    #expect(
      QuoteCase("one two three four five six", in: "two", .missing).finding.verdict == .missing)
  }

  @Test("Several places that are equally near are all given")
  func several() {
    let text = "It met on 13 July here. Later it met on 14 July there. It met in May."
    let finding = QuoteCase("met on 12 July", in: text, .changed).finding
    #expect(finding.verdict == .changed)
    #expect(
      finding.places.map(SourceText(text).string(in:)) == ["met on 13 July", "met on 14 July"])
    let context = QuoteCase("met on 12 July", in: text, .changed, prefix: "Later it ").finding
    #expect(context.places.map(SourceText(text).string(in:)) == ["met on 14 July"])
  }

  @Test("Beyond a third of its letters a quote is missing")
  func threshold() {
    #expect(QuoteCase("abcdefghi", in: "abcdefxyz", .changed).finding.verdict == .changed)
    #expect(QuoteCase("abcdefghi", in: "abcdevxyz", .missing).finding.verdict == .missing)
  }

  @Test("A long quote is found over several blocks of the table, and across paragraphs")
  func long() {
    var generator = Seeded(state: 11)
    let words = (0..<2000).map { _ in
      String(
        (0..<Int.random(in: 1...9, using: &generator)).map { _ in
          Character(Unicode.Scalar(UInt8.random(in: 97...122, using: &generator)))
        })
    }
    let text = words.enumerated().map { $0.offset % 50 == 0 ? "\n\n" + $0.element : $0.element }
      .joined(separator: " ")
    for length in [12, 13, 30, 60, 200, 600] {
      var quoted = Array(words[700..<(700 + length)])
      quoted[length / 2] = "changed"
      quoted.remove(at: length / 3)
      let finding = QuoteCase(quoted.joined(separator: " "), in: text, .changed).finding
      #expect(finding.verdict == .changed)
      let found = finding.places.map { SourceText(text).string(in: $0) }
      #expect(
        found.map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
          == [Array(words[700..<(700 + length)])])
    }
  }
}
