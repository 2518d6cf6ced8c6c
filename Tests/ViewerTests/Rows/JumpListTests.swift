import Chronology
import Testing

@testable import Viewer

@Suite("The jump list, like that of vi")
struct JumpListTests {
  /// A place that is told by a number.
  private func place(_ number: Int) -> [any Screen] {
    [EventScreen(Event.ID(file: number, name: ""))]
  }

  private func number(_ place: [any Screen]?) -> Int? {
    (place?.first as? EventScreen)?.event.file
  }

  @Test("Back and forward go through the places, and end at the ends")
  func ends() {
    var jumps = JumpList()
    #expect(jumps.back(from: place(9)) == nil)
    #expect(jumps.forward(from: place(9)) == nil)
    jumps.remember(place(1))
    jumps.remember(place(2))
    #expect(number(jumps.back(from: place(3))) == 2)
    #expect(number(jumps.back(from: place(2))) == 1)
    #expect(jumps.back(from: place(1)) == nil)
    #expect(number(jumps.forward(from: place(1))) == 2)
    #expect(number(jumps.forward(from: place(2))) == 3)
    #expect(jumps.forward(from: place(3)) == nil)
  }

  @Test("Forward finds a place as it was left")
  func left() {
    var jumps = JumpList()
    jumps.remember(place(1))
    _ = jumps.back(from: place(2))
    #expect(number(jumps.forward(from: place(10))) == 2)
    #expect(number(jumps.back(from: place(20))) == 10)
    #expect(number(jumps.forward(from: place(10))) == 20)
  }

  @Test("A jump from the middle forgets what lay ahead")
  func middle() {
    var jumps = JumpList()
    for number in 1...3 { jumps.remember(place(number)) }
    _ = jumps.back(from: place(4))
    _ = jumps.back(from: place(3))
    jumps.remember(place(2))
    #expect(jumps.forward(from: place(5)) == nil)
    #expect(number(jumps.back(from: place(5))) == 2)
    #expect(number(jumps.back(from: place(2))) == 1)
  }

  @Test("It remembers the last hundred places")
  func limit() {
    var jumps = JumpList()
    for number in 1...250 { jumps.remember(place(number)) }
    var here = place(251)
    var seen: [Int] = []
    while let before = jumps.back(from: here) {
      seen.append(number(before) ?? 0)
      here = before
    }
    #expect(seen == (151...250).reversed())
  }

  @Test("It does as two stacks would", arguments: 1...20)
  func stacks(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var jumps = JumpList()
    var (behind, ahead, here) = ([Int](), [Int](), 0)
    for next in 1...90 {
      switch Int.random(in: 0..<3, using: &random) {
      case 0:
        jumps.remember(place(here))
        behind.append(here)
        (ahead, here) = ([], next)
      case 1:
        let found = number(jumps.back(from: place(here)))
        #expect(found == behind.last)
        if let before = behind.popLast() {
          ahead.append(here)
          here = before
        }
      default:
        let found = number(jumps.forward(from: place(here)))
        #expect(found == ahead.last)
        if let after = ahead.popLast() {
          behind.append(here)
          here = after
        }
      }
    }
  }
}
