import Chronology
import Testing

@testable import ArticleReading

@Suite("What stands around an article")
struct BoilerplateTests {
  private func read(_ text: String) throws -> ArticleFindings {
    ArticleFindings.read(ArticleText(text), published: try EDTF(parsing: "2018-07-09"))
  }

  private static let told = "Mike Ashdown spoke in Vienna on Sunday."

  @Test(
    "Every row leaves out its paragraph, whose days and quotes stay in the lists",
    arguments: Boilerplate.rows)
  func row(_ row: Boilerplate.Row) throws {
    let own = "Anna Brook met Karl Holm in Rome on Friday. “We are all very glad,” she said."
    let text =
      switch row.place {
      case .start: "\(row.words) \(own)"
      case .whole: row.words
      case .end: "\(own) \(row.words)"
      }
    let findings = try read("\(Self.told)\n\n\(text)\n\n\(Self.told)")
    #expect(findings.events.map(\.place) == ["Vienna"], "\(row.words)")
    #expect(findings.events.first?.passages.count == (row.reach == .rest ? 1 : 2), "\(row.words)")
    if row.place != .whole { #expect(findings.dates.contains { $0.text == "Friday" }) }
  }

  @Test("Headlines below \"More news:\" are left out up to the next sentence")
  func list() throws {
    let findings = try read(
      "\(Self.told)\n\nMore news:\n\nStorm hits Rome on Saturday\n\nKarl Holm met Anna Brook in Oslo on Friday\n\n\(Self.told)"
    )
    #expect(findings.events.map(\.place) == ["Vienna"])
  }

  @Test("A sentence that only begins with such a word is the article's")
  func sharedBeginning() throws {
    let findings = try read("Sharing power, Anna Brook met Karl Holm in Rome on Friday.")
    #expect(findings.events.map(\.place) == ["Rome"])
  }
}
