import Chronology
import Testing

@testable import TimelineFiles

@Suite("Hostile tables")
struct TableHostileTests {
  private static let text = """
    Datum;Titel;Quelle;Zitat;Tags\r\n"12.07.2018";"Gesprä""che\r\nund mehr";Zeitung;'=x;a,b|c\r\n\
    03/04/2018;B;;"q";\r\n25/04/2018;;;;\r\n
    """

  @Test("Cut at any byte, a table is read or refused")
  func cut() {
    let bytes = Array(Self.text.utf8)
    for count in 0...bytes.count { readOrRefuse(Array(bytes[..<count])) }
  }

  @Test("With bytes changed at random, a table is read or refused")
  func mangled() {
    var seeded = Seeded(state: 5)
    let bytes = Array(Self.text.utf8)
    for _ in 0..<800 {
      var changed = bytes
      for _ in 0...Int.random(in: 0...4, using: &seeded) {
        changed[Int.random(in: changed.indices, using: &seeded)] = .random(
          in: 0...255, using: &seeded)
      }
      readOrRefuse(changed)
    }
  }

  @Test("One line of some megabytes, and many rows, take no long time")
  func large() throws {
    let long = String(repeating: "a,", count: 60_000)
    readOrRefuse(Array("date,title,\(long)\n2018,A,\(long)\n".utf8))
    readOrRefuse(Array("date,title\n2018,\"\(long)".utf8))
    readOrRefuse(Array(String(repeating: "\"", count: 60_000).utf8))
    readOrRefuse(Array(("date,title\n" + String(repeating: "\"\n", count: 5_000)).utf8))
    let rows = String(repeating: "03/04/2018,Talks\n", count: 1_000)
    let timeline = try table("date,title\n" + rows)
    #expect(timeline.events.count == 1_000)
    #expect(timeline.diagnostics.count == 51)
  }

  @Test(
    "Rows of which each has a quotation mark that is not closed take time in proportion to them")
  func unclosed() {
    let clock = ContinuousClock()
    for row in ["2018,\"Talks %\n", "\"2018,Talks %\n", "2018,\"\"\"Talks %\n"] {
      let times = [2_000, 16_000].map { count in
        let rows = (0..<count).map { row.replacing("%", with: "\($0)") }.joined()
        let bytes = Array(("date,title\n" + rows).utf8)
        return clock.measure { readOrRefuse(bytes) }
      }
      // Eight times the rows: a square would take 64 times as long.
      #expect(times[1] < times[0] * 24, "\(row) \(times)")
    }
  }

  private func readOrRefuse(_ bytes: [UInt8]) {
    var options = ReadingOptions()
    options.format = .table
    _ = try? TimelineReader.read(bytes: bytes, path: "t.csv", file: 0, options: options)
  }
}
