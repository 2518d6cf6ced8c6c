import Testing

@testable import Chronology

@Suite("Words looked for in bytes")
struct WordPrefilterTests {
  private func candidate(_ words: String, in line: String, from offset: Int = 0) throws -> Int? {
    let filter = try #require(TextQuery(words).flatMap(WordPrefilter.init))
    return Array(line.utf8).withUnsafeBytes { filter.firstCandidate(in: $0, from: offset) }
  }

  private func isPlain(_ line: String) -> Bool {
    Array(line.utf8).withUnsafeBytes { PlainText.isPlain(jsonLine: $0) }
  }

  @Test(
    "Words of all scripts are found, capitals or not",
    arguments: [
      ("1pct", "of 1PCT"), ("xylograph", "a Xylograph"), ("조약", "이 조약"), ("条约", "新条约"),
      ("москва", "в МОСКВА"), ("élan", "un ÉLAN"), ("straße", "die STRAẞE"), ("θ", "ϴ"),
      ("οδος", "η ΟΔΟΣ"), ("οδοσ", "η οδος"), ("ς", "Σ"), ("σ", "ς"),
      ("Москва", "в Москва"), ("🇰🇷 visit", "the 🇰🇷 visit"), ("a\"b/c", "a\\\"B\\/C"),
    ])
  func scripts(words: String, text: String) throws {
    let line = #"{"id":"e1","title":"\#(text)"}"#
    #expect(isPlain(line))
    #expect(try candidate(words, in: line) != nil)
    #expect(try candidate(words, in: #"{"id":"e2","title":"Nothing of it"}"#) == nil)
  }

  @Test("Words typed as letters and marks are looked for as they are usually written")
  func composed() throws {
    #expect(try candidate("\u{110C}\u{1169}\u{110B}\u{1163}\u{11A8}", in: "조약") == 0)
    #expect(try candidate("e\u{301}lan", in: "ÉLAN") == 0)
    #expect(try candidate("か\u{3099}", in: "が") == 0)
    #expect(try candidate("в мои\u{306}", in: "В МОЙ") == 0)
  }

  @Test("One capital in the words makes capitals count")
  func capitals() throws {
    #expect(try candidate("Fisheries", in: "fisheries, FISHERIES and Fisheries") == 25)
    #expect(try candidate("Москва", in: "москва") == nil)
  }

  @Test("Words that may always be written in another way have no filter")
  func none() {
    for words in ["\"", "\\", "/", "\n", "\u{301}", "ß", "क\u{94D}", "\u{FFFD}"] {
      #expect(TextQuery(words).flatMap(WordPrefilter.init) == nil, "\(words)")
    }
  }

  @Test("Each candidate is found from where the last one was left")
  func offsets() throws {
    let line = "needle haystack NEEDLE hay needle"
    #expect(try candidate("needle", in: line) == 0)
    #expect(try candidate("needle", in: line, from: 1) == 16)
    #expect(try candidate("needle", in: line, from: 17) == 27)
    #expect(try candidate("needle", in: line, from: 28) == nil)
    #expect(try candidate("needle", in: line, from: 1000) == nil)
    #expect(try candidate("needle", in: "") == nil)
  }

  @Test("Texts as they are usually written are plain")
  func plain() {
    for text in [
      "The treaty of 1953, “signed” — and ratified…", "한미 상호방위조약에 서명하였다.",
      "《中华人民共和国和朝鲜民主主义人民共和国友好合作互助条约》", "日ソ共同宣言がモスクワで、署名された。",
      "Договор № 5 подписан в Москве: «Ёлка» й.", "L’Élysée, où l’œuvre naïve a été reçue à 5 €",
      "İstanbul’da görüşme", "Hội nghị Giơnevơ về việc ấy", "Η συνθήκη της Άγκυρας",
      "👩\u{200D}🚀❤\u{FE0F}🇰🇷",
      #"He said: \"No.\"\n\tAnd\/or C:\\users"#,
    ] {
      #expect(isPlain(#"{"title":"\#(text)"}"#), "\(text)")
    }
  }

  @Test("Texts that may say a word in other bytes are not plain")
  func notPlain() {
    for text in [
      #"\u0041"#, #"a\bc"#, #"a\fc"#, #"\\\u0041"#, "e\u{301}", "\u{110C}\u{1169}", "\u{F900}",
      "\u{2F800}", "\u{212A}", "\u{212B}", "\u{2126}", "\u{37E}", "\u{387}", "\u{1FEF}", "\u{340}",
      "か\u{3099}", "\u{915}\u{94D}", "\u{FFFD}",
    ] {
      // Wherever in a line it stands, and however long the line is.
      for before in 0..<70 {
        let line = String(repeating: "x", count: before) + text
        #expect(!isPlain(line), "\(before): \(text)")
        #expect(!isPlain(line + String(repeating: "y", count: 70)), "\(before): \(text)")
      }
    }
  }

  @Test("A line that has the words is not plain, or has a candidate", arguments: 1...12)
  func neverMissed(seed: UInt64) {
    var made = MadeUpWords(seed: seed)
    var found = 0
    for _ in 0..<400 {
      let text = made.text(0...60)
      let line = made.line(saying: text)
      let isPlain = line.withUnsafeBytes { PlainText.isPlain(jsonLine: $0) }
      for _ in 0..<3 {
        let words = made.words(from: text)
        guard isPlain, let query = TextQuery(words), let filter = WordPrefilter(query),
          !WordOracle(words).ranges(in: text).isEmpty
        else { continue }
        found += 1
        let candidate = line.withUnsafeBytes { filter.firstCandidate(in: $0, from: 0) }
        #expect(candidate != nil, "“\(words)” in “\(text)”")
      }
    }
    #expect(found > 50)
  }
}
