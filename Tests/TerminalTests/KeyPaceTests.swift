import CellGrid
import Terminal
import Testing

@Suite("Keys by hand, and keys of a paste that nothing brackets")
struct KeyPaceTests {
  private let begun = ContinuousClock.now

  private func keys(_ text: String) -> [Input] { text.map { .key(.character($0)) } }

  /// Which of some inputs, each with the milliseconds since the first, come too fast.
  private func hasty(_ inputs: [([Input], Int)]) -> [Bool] {
    var pace = KeyPace()
    return inputs.map { pace.isHasty($0, at: begun + .milliseconds($1)) }
  }

  @Test(
    "One key now and one later are a hand's; several at once, and those right after them, are not")
  func paces() {
    let inputs = [
      (keys("c"), 0), (keys("c"), 60), (keys("cc"), 1_000), (keys("c"), 1_004), (keys("c"), 2_000),
    ]
    #expect(hasty(inputs) == [false, false, true, true, false])
  }

  @Test("A new size, the mouse and a paste with its marks are no keys")
  func others() {
    let size = Input.resize(width: 80, height: 24)
    let inputs = [([size, .paste("cc"), .focus(true)], 0), (keys("c") + [.focus(true)], 1)]
    #expect(hasty(inputs) == [false, false])
  }
}
