import Chronology
import Testing

@testable import TimelineFiles

@Suite("The time that a bibliography takes grows as its length", .timeLimit(.minutes(5)))
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

  @Test("Nobody has so many authors, and who is left out is told")
  func authors() throws {
    let limit = Reference.mostNames
    let list = String(repeating: "A and ", count: 300_000) + "B"
    let timeline = try read("@misc{a, title={T},\n author={\(list)}}", path: "a.bib")
    let author = try #require(timeline.sources[0].author)
    #expect(author.hasPrefix("A, A, ") && author.hasSuffix(", A, et al."))
    #expect(author.utf8.count == 3 * limit + 6)
    #expect(
      timeline.diagnostics.map(\.message) == [
        "`author` has more than \(limit) names; those behind are left out"
      ])
    let names = String(repeating: #"{"family":"A"},"#, count: limit) + #"{"family":"B"}"#
    let work = try read(
      #"[{"type":"book","issued":"2018","title":"T","author":[\#(names)]}]"#, path: "a.json")
    #expect(work.sources[0].author?.hasSuffix(", A, et al.") == true)
    #expect(work.diagnostics.map(\.message) == timeline.diagnostics.map(\.message))
  }

  @Test("A name of many commas, and tags that nothing closes, take no longer than others")
  func signs() {
    #expect(BibTeXNames.names(String(repeating: ",", count: 1_000_000)).count == 1)
    #expect(CSLText.plain(String(repeating: "<i>", count: 300_000) + "x") == "x")
    let open = String(repeating: "<i", count: 300_000)
    #expect(CSLText.plain(open) == open)
  }
}
