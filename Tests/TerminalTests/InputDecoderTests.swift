import CellGrid
import Testing

@testable import Terminal

@Suite("Input")
struct InputDecoderTests {
  /// What arrives at once, and what it means.
  private func decode(_ batches: [Int32]...) -> [Input] {
    var decoder = InputDecoder()
    var inputs: [Input] = []
    for batch in batches {
      for code in batch { decoder.feed(code, to: &inputs) }
      decoder.endOfBatch(to: &inputs)
    }
    return inputs
  }

  private func codes(_ text: String) -> [Int32] {
    text.utf8.map { Int32($0) }
  }

  @Test("Letters, controls and the keys that have a byte of their own")
  func bytes() {
    #expect(decode(codes("jG한é")) == ["j", "G", "한", "é"].map { .key(.character($0)) })
    #expect(decode([0x03, 0x1A, 0x0C, 0x00, 0x1D]).count == 5)
    #expect(decode([0x03]) == [.key(.control("c"))])
    #expect(decode([0x1A]) == [.key(.control("z"))])
    #expect(decode([0x00]) == [.key(.control(" "))])
    #expect(decode([0x1D]) == [.key(.control("]"))])
    #expect(
      decode([0x0D, 0x09, 0x7F, 0x08]) == [.enter, .tab, .backspace, .backspace].map { .key($0) })
  }

  @Test("A character that a slow line brings in parts is one character")
  func splitCharacter() {
    let bytes = codes("한")
    #expect(decode([bytes[0]], [bytes[1]], [bytes[2]]) == [.key(.character("한"))])
  }

  @Test("Bytes that are no UTF-8 become U+FFFD and swallow nothing")
  func brokenUTF8() {
    #expect(decode([0xFF, 0x6A]) == [.key(.character("\u{FFFD}")), .key(.character("j"))])
    #expect(decode([0xED, 0x95, 0x6A]).last == .key(.character("j")))
    #expect(decode([0xED] + codes("한")).last == .key(.character("한")))
  }

  @Test("Escape is Escape, alone and before another key")
  func escape() {
    #expect(decode([0x1B]) == [.key(.escape)])
    #expect(decode([0x1B], codes("[")) == [.key(.escape), .key(.character("["))])
    #expect(decode([0x1B] + codes("q")) == [.key(.escape), .key(.character("q"))])
    #expect(decode([0x1B, 0x1B]) == [.key(.escape), .key(.escape)])
    #expect(
      decode([0x1B] + codes("Pj")) == [.escape, .character("P"), .character("j")].map { .key($0) })
    #expect(decode([0x1B] + codes("한")) == [.key(.escape), .key(.character("한"))])
  }

  @Test(
    "A sequence that terminfo does not know is one key, and its rest is none",
    arguments: [
      ("[1;5Z", Input.key(.unknown)), ("[<0;5;3~", .key(.unknown)), ("Ox", .key(.unknown)),
      ("]11;rgb:0/0/0\u{7}", .key(.unknown)), ("P1$r0m\u{1B}\\", .key(.unknown)),
      ("[A", .key(.up)), ("OB", .key(.down)), ("[1~", .key(.home)), ("[8~", .key(.end)),
      ("[I", .focus(true)), ("[O", .focus(false)),
      // The mouse in X10's form: what follows is no key, `q` among it.
      ("[M qq", .mouse(MouseEvent(x: 80, y: 80, kind: .press))), ("[M#qq", .key(.unknown)),
      ("[M`!!", .mouse(MouseEvent(x: 0, y: 0, kind: .wheelUp))), ("[M  q", .key(.unknown)),
    ])
  func sequences(text: String, expected: Input) {
    #expect(decode(codes("\u{1B}" + text + "q")) == [expected, .key(.character("q"))])
  }

  @Test("Keys with a code of ncurses, also right after Escape")
  func keyCodes() {
    // The codes are those of <curses.h>: KEY_DOWN is octal 402, KEY_F0 octal 410.
    #expect(decode([0o402, 0o403]) == [.key(.down), .key(.up)])
    #expect(decode([0o410 + 5]) == [.key(.function(5))])
    #expect(decode([0x1B, 0o402]) == [.key(.escape), .key(.down)])
    #expect(decode([0x2000]) == [.key(.unknown)])
  }

  @Test("A paste is text and never keys, over any number of batches")
  func paste() {
    let start = Codes.pasteStart
    let end = Codes.pasteEnd
    #expect(
      decode([start] + codes("q\r:quit\r\n\u{1B}[Aé\n") + [end])
        == [.paste("q\n:quit\n\u{1B}[Aé\n")])
    #expect(
      decode([start] + codes("a"), codes("b"), [end] + codes("j"))
        == [.paste("ab"), .key(.character("j"))])
    #expect(decode([start, 0o402, end]) == [.paste("")])
    #expect(decode([end]) == [])
  }

  @Test("A paste has an upper length, and one without an end can be ended")
  func longPaste() {
    var decoder = InputDecoder()
    var inputs: [Input] = []
    decoder.feed(Codes.pasteStart, to: &inputs)
    for _ in 0..<(InputDecoder.pasteLimit + 500) { decoder.feed(0x61, to: &inputs) }
    #expect(inputs.isEmpty)
    #expect(decoder.isInPaste)
    decoder.endPaste(to: &inputs)
    #expect(!decoder.isInPaste)
    guard case .paste(let text) = inputs.first else {
      Issue.record("there is no paste")
      return
    }
    #expect(text.utf8.count == InputDecoder.pasteLimit)
  }

  @Test("Two presses at one cell, quickly, are a double press; a third begins anew")
  func doublePress() {
    var mouse = MouseDecoder()
    let start = ContinuousClock.now
    func kind(_ x: Int, _ milliseconds: Int) -> MouseEvent.Kind? {
      mouse.event(button: 1, x: x, y: 0, at: start + .milliseconds(milliseconds))?.kind
    }
    #expect(kind(1, 0) == .press)
    #expect(kind(1, 300) == .doublePress)
    #expect(kind(1, 400) == .press)
    #expect(kind(2, 450) == .press)
    #expect(kind(2, 2000) == .press)
    #expect(mouse.event(button: 4, x: 0, y: 0, at: start)?.kind == .wheelUp)
    #expect(mouse.event(button: 0, x: 0, y: 0, at: start) == nil)
  }
}
