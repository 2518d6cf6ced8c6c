import Chronology
import Evidence
import Testing

@Suite("What stands around a quote")
struct SurroundingTextTests {
  private static func around(_ words: String, in text: String) -> SurroundingText? {
    let text = SourceText(text)
    let finding = locate(TextQuoteSelector(exact: words), in: text)
    return finding.places.first.map { SurroundingText(around: $0, in: text) }
  }

  @Test("Whole words of one line, up to 32 characters, letter for letter")
  func words() {
    let around = Self.around(
      "the middle",
      in: "Another line.\n"
        + "Once upon a time there was a day, in the middle of a long sentence, a quote.\n")
    #expect(around?.prefix == "upon a time there was a day, in ")
    #expect(around?.suffix == " of a long sentence, a quote.")
  }

  @Test("Nothing beyond the line, and nothing that is no word")
  func ends() {
    let around = Self.around("all of this line", in: "Before.\n“all of this line”.\nAfter.\n")
    #expect(around == SurroundingText(prefix: nil, suffix: nil))
  }

  @Test("A text without spaces is cut at the limit")
  func noSpaces() {
    let filling = String(repeating: "가나다라", count: 20)
    let around = Self.around("인용한 말", in: filling + "인용한 말" + filling)
    #expect(around?.prefix?.count == SurroundingText.limit)
    #expect(around?.suffix == String(filling.prefix(SurroundingText.limit)))
  }
}
