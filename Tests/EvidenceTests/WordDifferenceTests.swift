import Chronology
import Evidence
import Testing

@Suite("A difference shows word by word what was said and what was quoted")
struct WordDifferenceTests {
  @Test(
    "In one line, quoted words in {-…-}, those of the source in {+…+}",
    arguments: [
      ("a meeting set up", "a meeting settled up", "a meeting {-set-} {+settled+} up"),
      ("they will come", "they will not come", "they will {+not+} come"),
      ("they will not come", "they will come", "they will {-not-} come"),
      ("cost 1,000 dollars", "cost 1000 dollars", "cost {-1,000-} {+1000+} dollars"),
      ("at 5 degrees", "at −5 degrees", "at {-5-} {+−5+} degrees"),
      ("paid $5", "paid 5", "paid {-$5-} {+5+}"),
      ("we agree, then", "we agree then", "we agree{-,-} then"),
      ("we can", "we can't", "we {-can-} {+can't+}"),
      ("same words", "same\n  words", "same words"),
      ("“so” – he’d", "\"so\" - he'd", "\"so\" - he'd"),
      ("비핵화를 약속", "비핵화에 약속", "{-비핵화를-} {+비핵화에+} 약속"),
      ("双方不同意", "双方同意", "双方{-不-}同意"),
      ("七月十二日", "七月十三日", "七月十{-二-} {+三+}日"),
      ("all else", "nothing here", "{-all else-} {+nothing here+}"),
      ("word word", "wordword", "{-word word-} {+wordword+}"),
      ("a ,b", "a, b", "a{- ,b-} {+, b+}"),
      ("", "words", "{+words+}"),
    ])
  func line(_ quoted: String, _ found: String, _ line: String) {
    #expect(WordDifference(quoted: quoted, found: found).line == line)
  }

  @Test("Every word of both is in it, in order")
  func nothingHidden() {
    var generator = Seeded(state: 21)
    let words = ["a", "the", "5", "$5,", "no", "“yes”", "한국", "漢字", "don't", "—", "end."]
    func text() -> String {
      (0..<Int.random(in: 0...14, using: &generator)).map { _ in
        words.randomElement(using: &generator) ?? ""
      }.joined(separator: " ")
    }
    for _ in 0..<2000 {
      let (quoted, found) = (text(), text())
      let difference = WordDifference(quoted: quoted, found: found)
      func side(_ other: WordDifference.Piece.Kind) -> String {
        difference.pieces.filter { $0.kind != other }.map(\.text).joined(separator: " ")
          .filter { !$0.isWhitespace }
      }
      #expect(side(.found) == quoted.filter { !$0.isWhitespace })
      #expect(side(.quoted) == found.filter { !$0.isWhitespace })
      #expect(difference.isEmpty == (quoted == found))
    }
  }

  @Test("What touches the words is in it where that is the change")
  func widened() {
    for (quote, text, line) in [
      ("5 sites", "There are 15 sites", "{-5-} {+15+} sites"),
      ("5 million", "paid $5 million", "{-5-} {+$5+} million"),
      ("nuclear weapons", "of non-nuclear weapons", "{-nuclear-} {+non-nuclear+} weapons"),
    ] {
      let finding = QuoteCase(quote, in: text, .changed).finding
      #expect(finding.difference(from: quote, in: SourceText(text))?.line == line)
    }
  }

  @Test("Exact and normalised quotes have none; ambiguous ones have one a place")
  func which() {
    let text = SourceText("so be it, so be it")
    #expect(Finding(.exact, places: [0..<5]).difference(from: "so be it", in: text) == nil)
    #expect(Finding(.missing).difference(from: "so be it", in: text) == nil)
    let ambiguous = Finding(.ambiguous, places: [0..<8, 10..<18])
    #expect(ambiguous.difference(from: "so be it", at: 1, in: text)?.line == "so be it")
    #expect(ambiguous.difference(from: "so be it", at: 2, in: text) == nil)
  }

  @Test("Long texts with nothing in common take no square of time")
  func long() {
    let quoted = String(repeating: "yes ", count: 20_000)
    let found = String(repeating: "no ", count: 20_000)
    #expect(WordDifference(quoted: quoted, found: found).pieces.count == 2)
  }
}
