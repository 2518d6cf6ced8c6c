import Chronology
import Testing

@testable import TimelineFiles

@Suite("The time that a bibliography takes grows as its length", .timeLimit(.minutes(1)))
struct BibliographyTimeTests {
  @Test(
    "Braces that nothing closes are looked for once",
    arguments: ["@a{", "@comment{", "@comment(", "@a{x,{y{z}", "@preamble{{\n"])
  func unclosed(piece: String) {
    // Where each were followed to the end, this would take hours.
    let text = String(repeating: piece, count: 400_000 / piece.utf8.count)
    var parser = BibTeXParser(Array(text.utf8))
    parser.run()
    #expect(parser.entries.count <= 1)
  }

  @Test("Values in values that all fail are not read again for each")
  func nested() {
    let levels = 20_000
    let text =
      String(repeating: "@preamble{ {\n", count: levels)
      + String(repeating: "} # \"}\n", count: levels)
    var parser = BibTeXParser(Array(text.utf8))
    parser.run()
    #expect(parser.entries.isEmpty)
  }

  @Test("What stands behind a brace that nothing closes is read")
  func afterUnclosed() throws {
    let timeline = try read(
      "@a{k, {oops title = {A, B}, year = 2018, {oops {C, D}, note = {N}}", path: "a.bib")
    #expect(timeline.events.map { $0.date.map { "\($0.edtf)" } } == ["2018"])
    #expect(timeline.sources.map(\.note) == ["N"])
  }

  @Test("A name of many commas, and tags that nothing closes, take no longer than others")
  func signs() {
    #expect(BibTeXNames.names(String(repeating: ",", count: 1_000_000)).count == 1)
    #expect(CSLText.plain(String(repeating: "<i>", count: 300_000) + "x") == "x")
    let open = String(repeating: "<i", count: 300_000)
    #expect(CSLText.plain(open) == open)
  }
}
