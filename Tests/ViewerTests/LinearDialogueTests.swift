import Chronology
import Evidence
import Testing

@testable import Viewer

/// A person who hears the program line by line: each answer is a line, and nothing is drawn anew.
@Suite("Line by line, for a screen reader or a terminal that cannot be drawn on")
struct LinearDialogueTests {
  /// A dialogue with what is outside of it: texts, filters.
  private struct Listener {
    var dialogue: LinearDialogue
    let texts: [Source.ID: SavedTextState]
    var wishes: [String] = []

    init(_ timeline: Timeline, texts: [String: String] = [:]) {
      let snapshot = TimelineSnapshot([timeline])
      dialogue = LinearDialogue(
        Projection(snapshot), today: CalendarDay(year: 2018, month: 8, day: 1))
      var read: [Source.ID: SavedTextState] = [:]
      for source in timeline.sources {
        guard let text = texts[source.id.name] else { continue }
        let reading = SourceReading(
          of: source.id, text: SourceText(text), events: timeline.events)
        read[source.id] = .read(reading, sha256: nil)
      }
      self.texts = read
    }

    /// What is said to an answer, to the last line.
    mutating func hear(_ answer: String) -> [String] {
      var turn = dialogue.answer(answer)
      var lines = turn.lines
      while let wish = turn.wish {
        switch wish {
        case .readSources(let ids):
          wishes.append("read")
          let missing = SavedTextState.failed(SourceProblem("not there"))
          turn = dialogue.take(
            texts: Dictionary(
              uniqueKeysWithValues: ids.map { ($0, texts[$0] ?? missing) }))
        case .filter(let expression):
          wishes.append("filter")
          let snapshot = dialogue.projection.snapshot
          guard let expression else {
            turn = dialogue.take(projection: Projection(snapshot))
            break
          }
          let scan = EventScan(expression, in: snapshot)
          let matches = scan.matches(among: Array(0..<UInt32(snapshot.events.count))[...])
          turn = dialogue.take(
            projection: Projection(snapshot, filter: expression, found: matches))
        case .asOf, .reload:
          wishes.append("another reading")
          return lines
        case .leave:
          wishes.append("leave")
          return lines
        }
        lines += turn.lines
      }
      return lines
    }
  }

  @Test("The list says ten events with their numbers, and Enter the next ten")
  func pages() throws {
    var person = Listener(try Fixture.days(25))
    #expect(
      person.dialogue.begin().lines == [
        "Days: 25 events. A number opens, Enter reads on, ? is help."
      ])
    let first = person.hear("w")
    #expect(first.first == "1. 1 January 2018: Event 0")
    #expect(first.count == 11)
    #expect(first.last == "15 more; Enter reads on.")
    #expect(person.hear("").first == "11. 11 January 2018: Event 10")
    #expect(person.hear("n").last == "End of the list.")
    #expect(person.hear("") == ["That was the last one. g goes to the beginning."])
    #expect(person.hear("p").first == "11. 11 January 2018: Event 10")
    #expect(person.hear("G").first == "16. 16 January 2018: Event 15")
  }

  @Test("From an event to the very words in its source, by numbers alone, and back")
  func drillDown() throws {
    let (timeline, texts) = try Fixture.quoted()
    var person = Listener(timeline, texts: texts)
    let event = person.hear("1")
    #expect(event.prefix(3) == ["Event 1 of 3.", "판문점 회담 준비", "around 12 July 2018  2018-07-12~"])
    #expect(event.contains { $0.hasPrefix("2. “the first words”") })
    let source = person.hear("2")
    #expect(source.contains { $0.contains("[quote 1] the first words [end of quote 1]") })
    // Words that date an event are not called a quote.
    #expect(source.contains { $0.contains("[date 2] around July 12 [end of date 2]") })
    #expect(person.dialogue.prompt == "source")
    #expect(person.hear("1").first == "Event 1 of 3.")
    _ = person.hear("q")
    _ = person.hear("q")
    #expect(person.dialogue.prompt == "event")
    _ = person.hear("q")
    #expect(person.dialogue.prompt == "list")
    _ = person.hear("q")
    #expect(person.wishes.last == "leave")
  }

  @Test("Words that are not in the source are said to be missing")
  func missing() throws {
    let (timeline, texts) = try Fixture.quoted()
    var person = Listener(timeline, texts: texts)
    _ = person.hear("1")
    let source = person.hear("4")
    #expect(source.contains("The words that you came for are not in this text."))
  }

  @Test("What is said has no sign that only means something to the eye")
  func noMarks() throws {
    let (timeline, texts) = try Fixture.quoted()
    var person = Listener(timeline, texts: texts)
    let said = person.hear("w") + person.hear("1") + person.hear("2") + person.hear("?")
    for line in said {
      #expect(!line.unicodeScalars.contains { "•▪↔→←⇄◇─⟦⟧".unicodeScalars.contains($0) }, "\(line)")
      #expect(!line.contains("\u{1B}"))
    }
  }

  @Test("Words, a date and a filter lead to numbered answers; F gives all again")
  func asking() throws {
    var person = Listener(try Fixture.days(25))
    #expect(
      person.hear("/Event 7") == [
        "1 event that matches. F shows all.", "1. 8 January 2018: Event 7", "End of the list.",
      ])
    #expect(person.hear("F").first == "All events: 25.")
    #expect(person.hear(":20 january 2018").first == "20. 20 January 2018: Event 19")
    #expect(person.hear("f from:2018-01-24").first == "2 events that match. F shows all.")
    #expect(person.hear("f nonsense:1").first?.hasPrefix("That is no filter:") == true)
    #expect(person.hear(":x").first?.hasPrefix("“x” is not a date:") == true)
  }

  @Test("What is no answer is told, and nothing is lost by it")
  func mistakes() throws {
    var person = Listener(try Fixture.days(3))
    #expect(person.hear("hello") == ["“hello” is no command here; ? says what is."])
    #expect(person.hear("4") == ["There is no number 4; they go from 1 to 3."])
    #expect(person.hear("-1") == ["There is no number -1; they go from 1 to 3."])
    #expect(person.hear("99999999999999999999").count == 1)
    #expect(person.hear("d") == ["d is of an event; open one by its number first."])
    #expect(person.hear("]") == ["[ and ] are of an event; open one by its number first."])
    #expect(person.hear("2").contains("Event 1"))
    #expect(person.hear("]").first == "Event 3 of 3.")
    #expect(person.hear("]") == ["This is the last event."])
  }

  @Test("Any lines at all, in any order, end in a line and never in a crash")
  func anything() throws {
    let (timeline, texts) = try Fixture.quoted()
    var generator = SeededGenerator(seed: 7)
    let answers =
      LinearCommand.table.flatMap(\.names) + [
        "", "1", "2", "3", "0", "/words", ":2018", ":", "/", "f", "a", "a 2018-07", "f who:speaker",
      ]
    for _ in 0..<200 {
      var person = Listener(timeline, texts: texts)
      for _ in 0..<30 {
        let answer = answers.randomElement(using: &generator) ?? ""
        _ = person.hear(answer)
      }
    }
  }

  @Test("Each command has its row in the help, and no name is taken twice")
  func table() {
    let names = LinearCommand.table.flatMap(\.names)
    #expect(Set(names).count == names.count)
    for row in LinearCommand.table {
      #expect(!row.help.isEmpty)
      for name in row.names { #expect(LinearCommand(name) == row.make("")) }
    }
  }
}
