import Chronology
import Testing

@Suite("Literal words")
struct TextQueryTests {
  private func found(_ words: String, in text: String) -> [String] {
    TextQuery(words)?.ranges(in: text).map { String(text[$0]) } ?? ["no query"]
  }

  @Test("Small letters find any, and one capital makes capitals count")
  func smartCase() {
    #expect(found("summit", in: "Summit summit SUMMIT") == ["Summit", "summit", "SUMMIT"])
    #expect(found("Summit", in: "Summit summit SUMMIT") == ["Summit"])
    #expect(found("sUMMIT", in: "Summit summit SUMMIT").isEmpty)
    #expect(TextQuery("july 12")?.isCaseSensitive == false)
    #expect(TextQuery("July 12")?.isCaseSensitive == true)
    #expect(found("élysée", in: "L’ÉLYSÉE") == ["ÉLYSÉE"])
  }

  @Test("A sigma is one letter, at the end of a word as elsewhere, unless capitals count")
  func finalSigma() {
    let text = "ΟΔΟΣ, οδός, οδοσ, οδος, Οδος"
    #expect(found("οδος", in: text) == ["ΟΔΟΣ", "οδοσ", "οδος", "Οδος"])
    #expect(found("οδοσ", in: text) == ["ΟΔΟΣ", "οδοσ", "οδος", "Οδος"])
    #expect(found("ς", in: "Σ σ ς") == ["Σ", "σ", "ς"])
    #expect(found("ς\u{301}", in: "Σ\u{301} ς σ\u{301}") == ["Σ\u{301}", "σ\u{301}"])
    #expect(found("Οδος", in: text) == ["Οδος"])
    #expect(found("Σ", in: "Σ σ ς") == ["Σ"])
    // In text that is not plain, and in words of which only a part is looked for.
    #expect(found("ς", in: "e\u{301} Σ σ ς") == ["Σ", "σ", "ς"])
    #expect(found("ßς", in: "ßΣ ßσ") == ["ßΣ", "ßσ"])
  }

  @Test("No words are no query")
  func empty() {
    #expect(TextQuery("") == nil)
    #expect(found("x", in: "").isEmpty)
    #expect(found("longer than it", in: "it").isEmpty)
  }

  @Test("Hangul is found in either normalisation, and never half a syllable of it")
  func hangul() {
    let composed = "판문점"
    let decomposed = "\u{1111}\u{1161}\u{11AB}\u{1106}\u{116E}\u{11AB}\u{110C}\u{1165}\u{11B7}"
    #expect(found(composed, in: "오늘 \(decomposed)에서").count == 1)
    #expect(found(decomposed, in: "오늘 \(composed)에서").count == 1)
    #expect(found("\u{1111}\u{1161}", in: composed).isEmpty)
  }

  @Test("Han and kana are found inside of a row without spaces")
  func han() {
    #expect(found("会谈", in: "后续会谈将在会谈后") == ["会谈", "会谈"])
    #expect(found("板門店", in: "会談は板門店で行われる") == ["板門店"])
  }

  @Test("An accent counts, however it is written")
  func accents() {
    #expect(found("cafe\u{301}", in: "caf\u{E9}") == ["caf\u{E9}"])
    #expect(found("cafe", in: "cafe\u{301}").isEmpty)
  }

  @Test("Places do not overlap, and go from left to right")
  func overlapping() {
    let text = "ababababa"
    #expect(found("aba", in: text) == ["aba", "aba"])
    #expect(found("a", in: "aaaa").count == 4)
    #expect(found("aa", in: "aaa").count == 1)
  }

  @Test("Any of several texts is enough")
  func anyOf() {
    let query = TextQuery("words")
    #expect(query?.matches(anyOf: [nil, "none", "some words"]) == true)
    #expect(query?.matches(anyOf: [nil, "none"]) == false)
    #expect(query?.matches(anyOf: []) == false)
  }

  @Test("It finds what comparing at every place finds", arguments: 1...30)
  func naive(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = ["a", "b", "A", "B", " ", "é", "e\u{301}", "한", "\u{1112}\u{1161}\u{11AB}", "日"]
    func text(_ count: Int) -> String {
      (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    }
    for _ in 0..<100 {
      let (text, words) = (text(40), text(Int.random(in: 1...3, using: &random)))
      let places = naivePlaces(of: words, in: text)
      let query = TextQuery(words)
      #expect(
        query?.ranges(in: text).map { text.distance(from: text.startIndex, to: $0.lowerBound) }
          == places, "“\(words)” in “\(text)”")
      #expect(query?.matches(text) == !places.isEmpty)
    }
  }

  private func naivePlaces(of words: String, in text: String) -> [Int] {
    let counts = words.contains { $0.isUppercase }
    let text = counts ? Array(text) : Array(text.lowercased())
    let words = counts ? Array(words) : Array(words.lowercased())
    var places: [Int] = []
    var place = 0
    while place + words.count <= text.count {
      let isThere = Array(text[place..<place + words.count]) == words
      if isThere { places.append(place) }
      place += isThere ? words.count : 1
    }
    return places
  }
}
