import Testing

@testable import Terminal

@Suite("Strings for the terminal")
struct TerminalStringTests {
  @Test(
    "Base64 with one, two and three bytes at the end",
    arguments: [
      ("", ""), ("d", "ZA=="), ("da", "ZGE="), ("dat", "ZGF0"), ("date", "ZGF0ZQ=="),
      ("한국", "7ZWc6rWt"), ("\u{FF}\u{3FF}?>", "w7/Pvz8+"),
    ])
  func base64(text: String, expected: String) {
    #expect(Clipboard.base64(text.utf8) == expected)
  }

  @Test("Delays of terminfo are not sent, dollars are")
  func padding() {
    #expect(Terminfo.withoutPadding("\u{1B}[H\u{1B}[J$<50>") == "\u{1B}[H\u{1B}[J")
    #expect(Terminfo.withoutPadding("a$<2/>b$<5*>c") == "abc")
    #expect(Terminfo.withoutPadding("a$b$<") == "a$b$<")
  }
}
