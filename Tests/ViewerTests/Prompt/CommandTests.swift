import Testing

@testable import Viewer

@Suite("What a line on the command line means")
struct CommandTests {
  private func command(_ line: String) throws -> Command { try Command.parse(line) }

  private func mistake(_ line: String) -> String? {
    do throws(Command.Mistake) {
      _ = try Command.parse(line)
      return nil
    } catch {
      return error.message
    }
  }

  @Test("Commands are understood whole, cut short, and with spaces around them")
  func names() throws {
    for name in ["q", "qu", "quit", "  quit  "] { #expect(try command(name) == .quit) }
    for name in ["p", "problems"] { #expect(try command(name) == .problems) }
    for name in ["r", "reload"] { #expect(try command(name) == .reload) }
    for name in ["h", "help"] { #expect(try command(name) == .help) }
    #expect(try command("e  some-id ") == .event("some-id"))
    #expect(try command("event 2:an id") == .event("2:an id"))
    #expect(try command("o a.yaml  b.yaml") == .open(["a.yaml", "b.yaml"]))
  }

  @Test("A command that lacks what it needs, or has too much, says how it is written")
  func mistakes() {
    #expect(mistake("event") == "it is written :event ID")
    #expect(mistake("open  ") == "it is written :open FILE…")
    #expect(mistake("quit now") == "it is written :quit")
    #expect(mistake("help me") == "it is written :help")
  }

  @Test(
    "What is no command is a date, word for word",
    arguments: ["2018-07", "july 2018", "around 12 July 2018", "Quit", "october 2018", "-0044"])
  func dates(line: String) throws {
    #expect(try command(line) == .go(line))
  }

  @Test("Every command is found by its name and by every beginning that is its own")
  func abbreviations() {
    let names = Command.table.map(\.name).filter { !$0.isEmpty }
    for name in names {
      for length in 1...name.count {
        let short = String(name.prefix(length))
        let isOwn = names.filter { $0.hasPrefix(short) } == [name]
        let isDate = (try? command(short)) == .go(short)
        #expect(isDate != (isOwn || short == name), "\(short)")
      }
    }
  }
}
