import CellGrid
import Testing

@Suite("Text from files")
struct VisibleTextTests {
  @Test(
    "What commands a terminal or hides something is written out",
    arguments: [
      ("\u{1B}[2J", "^[[2J"),
      ("a\u{7F}b\u{0}", "a^?b^@"),
      ("\u{9B}31m", "<U+009B>31m"),
      ("\u{85}", "<U+0085>"),
      ("no\u{202E}wen", "no<U+202E>wen"),
      ("\u{200E}\u{200F}\u{61C}", "<U+200E><U+200F><U+061C>"),
      ("\u{2066}x\u{2069}", "<U+2066>x<U+2069>"),
      ("Kim\u{200B}Jong", "Kim<U+200B>Jong"),
      ("sum\u{AD}mit", "sum<U+00AD>mit"),
      ("\u{FEFF}x", "<U+FEFF>x"),
      ("a\u{2028}b\u{2029}", "a<U+2028>b<U+2029>"),
      ("a\u{E0041}", "a<U+E0041>"),
      ("a\u{2060}b", "a<U+2060>b"),
      ("\u{3164}\u{FFA0}\u{115F}", "<U+3164><U+FFA0><U+115F>"),
      ("\u{FFFE}\u{FFFFF}", "<U+FFFE><U+FFFFF>"),
      ("la\u{200D}tin\u{200C}", "la<U+200D>tin<U+200C>"),
      ("1\u{200D}\u{1F600}", "1<U+200D>😀"),
    ])
  func writtenOut(text: String, expected: String) {
    #expect(VisibleText.visible(text) == expected)
  }

  @Test(
    "What is only text stays as it is",
    arguments: [
      "plain ASCII ~", "Kim Jong-un — “né”", "한국과 조선", "\u{1112}\u{1161}\u{11AB}", "日本語「東京」",
      "می\u{200C}خواهم", "क्\u{200D}ष", "ไทยกำ", "e\u{301}\u{323}", "10² €", "\u{FFFD}", "\u{600}12",
      "a\u{A0}b", "1\u{20E3}",
    ])
  func kept(text: String) {
    #expect(Array(VisibleText.visible(text).utf8) == Array(text.utf8))
  }

  @Test("A tab is a space, and line ends are kept only when asked for")
  func lineEnds() {
    let text = "a\tb\r\nc\nd\re"
    #expect(VisibleText.visible(text) == "a b^M^Jc^Jd^Me")
    #expect(VisibleText.visible(text, keepingNewlines: true) == "a b\nc\nd^Me")
  }

  @Test("Emoji sequences are cut into what every terminal draws, flags into letters")
  func emoji() {
    #expect(VisibleText.visible("👩🏽‍🚀") == "👩🚀")
    #expect(VisibleText.visible("❤️‍🔥") == "❤🔥")
    #expect(VisibleText.visible("🇰🇷🇺🇸") == "KRUS")
    #expect(VisibleText.visible("🏽") == "🏽")
    #expect(VisibleText.visible("\u{1F}🏽") == "^_🏽")
    #expect(VisibleText.visible("^_🏽") == "^_🏽")
  }

  @Test("A flood of marks is bounded, and a mark alone gets something to stand on")
  func marks() {
    let flood = "a" + String(repeating: "\u{301}", count: 100_000) + "b"
    #expect(VisibleText.visible(flood) == "a\u{301}\u{301}\u{301}\u{301}b")
    #expect(VisibleText.visible("\u{1B}\u{301}") == "^[\u{25CC}\u{301}")
    #expect(VisibleText.visible("a\u{1161}") == "a<U+1161>")
    #expect(VisibleText.visible("\u{1112}\u{1161}") == "\u{1112}\u{1161}")
  }

  @Test("Nothing invisible or commanding is left, and a second time changes nothing")
  func properties() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<500 {
      let text = HardText.random(pieces: 12, using: &generator)
      let visible = VisibleText.visible(text)
      #expect(VisibleText.visible(visible) == visible)
      for scalar in visible.unicodeScalars {
        let isJoiner = scalar == "\u{200C}" || scalar == "\u{200D}"
        #expect(scalar.properties.generalCategory != .control)
        #expect(isJoiner || !scalar.properties.isDefaultIgnorableCodePoint)
      }
    }
  }
}
