import Foundation
import Testing

/// A fact checker looks at what became of every quote, and records what she compared.
@Suite("A fact checker goes through the quotes")
struct FactCheckerStory {
  private let fixture = "Tests/Fixtures/every-verdict/every-verdict.yaml"

  @Test("A changed quote is shown with its difference, and so is its place in the source")
  func changed() throws {
    let terminal = try TerminalSession(columns: 100, rows: 40)
    try terminal.enter("dateline --event changed \(fixture)")
    try terminal.wait(forCursorOn: "number differs")
    try terminal.press("Enter")
    try terminal.wait("the quote, its verdict and the difference") {
      $0.currentRow.contains("5 made-up sites") && $0.shows("[changed, in the full text")
        && $0.shows("{+")
    }
    try terminal.press("Enter")
    try terminal.wait("the place, lit") { $0.isLit("made-up sites") && $0.shows("{+") }
  }

  @Test("Of an ambiguous quote Tab offers each place")
  func ambiguous() throws {
    let terminal = try TerminalSession(columns: 100, rows: 40)
    try terminal.enter("dateline --event ambiguous \(fixture)")
    try terminal.wait(forCursorOn: "two places")
    try terminal.press("Enter")
    try terminal.wait(for: "[ambiguous, in the full text")
    try terminal.press("Enter")
    try terminal.wait(for: "place 1 of")
  }

  @Test("Every verdict has its word in the filter, and the list shows what it finds")
  func filter() throws {
    let terminal = try TerminalSession(columns: 100, rows: 30)
    try terminal.enter("dateline \(fixture)")
    try terminal.wait(for: "? help")
    for verdict in ["normalised", "changed", "ambiguous", "missing", "no-text"] {
      try terminal.press("f", "C-u")
      try terminal.type("verdict:\(verdict)")
      try terminal.press("Enter")
      try terminal.wait("what is \(verdict)") { screen in
        screen.shows("verdict:\(verdict)") && !screen.shows("letter for letter in its text")
      }
    }
    try terminal.press("F")
    try terminal.wait(for: "letter for letter in its text")
  }

  @Test("c records who compared a quote and when, in the file itself, and keeps its comments")
  func checking() throws {
    let scratch = try Scratch()
    let sample = try scratch.copySample()
    let before = try String(contentsOfFile: sample, encoding: .utf8)
    let terminal = try TerminalSession(columns: 100, rows: 40, scratch: scratch)
    try terminal.enter("dateline --event tokyo-remarks \(sample)")
    try terminal.wait(forCursorOn: "Tokyo")
    try terminal.press("Enter")
    try terminal.wait("the verdict") {
      $0.currentRow.contains("I was there") && $0.shows("[exact, in our digest]")
    }
    try terminal.press("c")
    try terminal.wait(for: "checked by:")
    try terminal.type("A Reader")
    try terminal.press("Enter")
    try terminal.wait(for: "checked by A Reader on")
    let after = try String(contentsOfFile: sample, encoding: .utf8)
    let added = after.split(separator: "\n").filter { !before.contains($0) }
    #expect(added.count <= 3 && added.contains { $0.contains("A Reader") }, "\(added)")
    let comments = { (text: String) in text.split(separator: "\n").filter { $0.contains("#") } }
    #expect(comments(before).allSatisfy(comments(after).contains))
  }
}
