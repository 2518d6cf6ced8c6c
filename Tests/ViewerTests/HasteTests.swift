import CellGrid
import Chronology
import Testing

@testable import Viewer

/// Where the terminal does not mark a paste, its characters come as keys, only faster than from a hand.
@Suite("What is pasted and comes as keys writes nothing")
struct HasteTests {
  private func paste(_ text: String, to person: inout Person) {
    for character in text {
      person.send(.hasty(.key(character == "\n" ? .enter : .character(character))))
    }
  }

  @Test("c, u, + and e of a paste are refused and said to be; the same by hand are taken")
  func refused() throws {
    let (timeline, texts) = try Fixture.quoted()
    var person = Person([timeline], texts: texts, width: 100, height: 60)
    person.press(.enter)
    for key in ["c", "u", "e", "o"] {
      paste(key, to: &person)
      #expect(person.lastLine.contains("\(key) came faster than by hand"), "\(person.lastLine)")
    }
    paste("q+Talks\n2018\n\n", to: &person)
    let outside: [Effect] = person.effects.filter { effect in
      switch effect {
      case .markChecked, .add, .undo, .edit, .openURL: true
      default: false
      }
    }
    #expect(outside.isEmpty)
    person = Person([timeline], texts: texts, width: 100, height: 60)
    person.press(.enter)
    person.type("c")
    #expect(person.lastLine.hasPrefix("checked by:"))
  }

  @Test("Fast keys still move, and a line that was asked for takes them")
  func moving() throws {
    var person = Person([try Fixture.days(9)])
    paste("jjj", to: &person)
    #expect(person.currentRow.contains("Event 3"))
    person.type("+")
    paste("2018-07-12\nTalks\n", to: &person)
    #expect(
      person.effects.last
        == .add(.event(title: "Talks", date: try EDTF(parsing: "2018-07-12"), file: 0)))
  }

  @Test(
    "Whether a key writes is known before it is taken, so that what follows it can be waited for")
  func foreknown() throws {
    var person = Person([try Fixture.days(9)])
    #expect(person.model.isWriting([.key(.character("+"))]))
    #expect(!person.model.isWriting([.key(.character("j")), .focus(true)]))
    person.type("/")
    #expect(!person.model.isWriting([.key(.character("+"))]))
  }
}
