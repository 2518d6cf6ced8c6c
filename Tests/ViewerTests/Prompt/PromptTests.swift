import CellGrid
import Testing

@testable import Viewer

@Suite("Typing a line")
struct PromptTests {
  private func prompt(_ text: String, _ keys: [Key] = []) -> Prompt {
    var prompt = Prompt(.command)
    prompt.insert(text)
    for key in keys { PromptKeys.action(for: key).map { prompt.edit($0) } }
    return prompt
  }

  private func shown(_ prompt: Prompt) -> String {
    prompt.beforeCursor + "|" + prompt.text.dropFirst(prompt.beforeCursor.count)
  }

  @Test("The cursor goes a character to the left or right, and to the ends, and no further")
  func cursor() {
    #expect(shown(prompt("한글 é", [.left])) == "한글 |é")
    #expect(shown(prompt("ab", [.left, .left, .left])) == "|ab")
    #expect(shown(prompt("ab", [.control("a"), .right, .control("f"), .right])) == "ab|")
    #expect(shown(prompt("ab", [.home, .end])) == "ab|")
    #expect(shown(prompt("ab", [.control("b"), .control("e")])) == "ab|")
  }

  @Test("Deleting takes what it says, also a whole syllable, and nothing at the ends")
  func deleting() {
    #expect(shown(prompt("판문점", [.backspace])) == "판문|")
    #expect(shown(prompt("abc", [.left, .backspace])) == "a|c")
    #expect(shown(prompt("abc", [.left, .delete])) == "ab|")
    #expect(shown(prompt("abc", [.delete])) == "abc|")
    #expect(shown(prompt("abc", [.home, .backspace])) == "|abc")
    #expect(shown(prompt("abc", [.left, .control("u")])) == "|c")
    #expect(shown(prompt("abc", [.home, .right, .control("k")])) == "a|")
  }

  @Test("^W takes the word before the cursor, with the spaces after it")
  func words() {
    #expect(shown(prompt("event one  ", [.control("w")])) == "event |")
    #expect(shown(prompt("one two", [.control("w"), .control("w"), .control("w")])) == "|")
    #expect(shown(prompt("one two", [.left, .control("w")])) == "one |o")
  }

  @Test("What is typed or pasted goes in at the cursor, on one line")
  func inserting() {
    var prompt = prompt("ad", [.left])
    prompt.insert("b\r\nc")
    #expect(shown(prompt) == "ab c|d")
  }

  @Test("Up goes back through what was typed, down returns to the line that was begun")
  func history() {
    var prompt = prompt("begun")
    let history = ["oldest", "newest"]
    prompt.recall(-1, in: history)
    #expect(prompt.text == "begun")
    prompt.recall(1, in: history)
    #expect(prompt.text == "newest")
    prompt.recall(1, in: history)
    prompt.recall(1, in: history)
    #expect(shown(prompt) == "oldest|")
    prompt.recall(-1, in: history)
    prompt.recall(-1, in: history)
    #expect(shown(prompt) == "begun|")
    prompt.recall(1, in: [])
    #expect(prompt.text == "begun")
  }

  @Test("Tab puts in what the names have in common, then each in turn")
  func completion() {
    var prompt = prompt("20")
    prompt.complete(with: ["2018-06", "2018-07", "2018-12"])
    #expect(prompt.text == "2018-")
    let inTurn = (0..<4).map { _ in prompt.completeNext() ? prompt.text : "" }
    #expect(inTurn == ["2018-06", "2018-07", "2018-12", "2018-06"])
    prompt.insert("x")
    let isOffered = prompt.completeNext()
    #expect(!isOffered)
    #expect(prompt.completions.isEmpty)
  }

  @Test("The only name goes in whole, and no name changes nothing")
  func onlyName() {
    var prompt = prompt("pr")
    prompt.complete(with: [])
    #expect(prompt.text == "pr")
    prompt.complete(with: ["problems"])
    #expect(prompt.text == "problems")
    let isOffered = prompt.completeNext()
    #expect(!isOffered)
  }

  @Test("Whatever is pressed, the cursor stays in the line", arguments: 1...20)
  func random(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var prompt = Prompt(.search)
    let keys = PromptKeys.table.flatMap(\.keys)
    for _ in 0..<400 {
      switch Int.random(in: 0..<6, using: &random) {
      case 0:
        prompt.insert(["a ", "한", "e\u{301}", "\u{301}", ""].randomElement(using: &random) ?? "")
      case 1: prompt.recall(Bool.random(using: &random) ? 1 : -1, in: ["one two", "세 글자"])
      case 2: prompt.complete(with: ["one", "ones"])
      case 3: _ = prompt.completeNext()
      default: keys.randomElement(using: &random).flatMap(PromptKeys.action).map { prompt.edit($0) }
      }
      #expect((0...prompt.characters.count).contains(prompt.cursor))
      #expect(prompt.text.hasPrefix(prompt.beforeCursor) || !prompt.text.isEmpty)
    }
  }
}
