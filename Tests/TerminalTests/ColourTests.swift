import CellGrid
import Testing

@testable import Terminal

@Suite("Colours")
struct ColourTests {
  @Test(
    "What is asked for goes before what the environment says, and both before what there is",
    arguments: [
      (ColourChoice.auto, false, 256, ColourDepth.palette256),
      (.auto, false, 32767, .palette256),
      (.auto, false, 88, .ansi16),
      (.auto, false, 16, .ansi16),
      (.auto, false, 8, .ansi8),
      (.auto, false, 0, .none),
      (.auto, false, -1, .none),
      (.auto, true, 256, .none),
      (.always, true, 256, .palette256),
      (.always, false, 0, .none),
      (.never, false, 256, .none),
    ])
  func depth(choice: ColourChoice, noColour: Bool, available: Int, expected: ColourDepth) {
    let depth = ColourDepth(choice: choice, isNoColourSet: noColour, available: available)
    #expect(depth == expected)
  }

  @Test("A bright colour becomes a plain one in bold where there are only eight")
  func bright() {
    let style = Style(foreground: Colour(203, ansi: 9), background: Colour(17, ansi: 12))
    #expect(ColourDepth.palette256.number(of: style.foreground) == 203)
    #expect(ColourDepth.ansi16.number(of: style.foreground) == 9)
    #expect(ColourDepth.ansi8.number(of: style.foreground) == 1)
    #expect(ColourDepth.ansi8.number(of: style.background) == 4)
    #expect(ColourDepth.ansi8.attributes(of: style) == .bold)
    #expect(ColourDepth.ansi16.attributes(of: style) == [])
    #expect(ColourDepth.none.number(of: style.foreground) == -1)
    #expect(ColourDepth.palette256.number(of: nil) == -1)
  }

  @Test("NO_COLOR counts only when it says something, and TERM too")
  func environment() {
    #expect(!TerminalEnvironment(["NO_COLOR": ""]).isNoColourSet)
    #expect(TerminalEnvironment(["NO_COLOR": "1"]).isNoColourSet)
    #expect(TerminalEnvironment(["TERM": ""]).type == nil)
    #expect(TerminalEnvironment(["TERM": "vt100", "ESCDELAY": "100"]).isEscapeDelaySet)
  }
}
