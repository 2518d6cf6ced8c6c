import Chronology
import Testing

@testable import TimelineFiles

@Suite("No file makes the reader of markwhen crash, hang or take long")
struct MarkwhenHostileTests {
  private let sample = """
    ---
    title: After the summit
    dateFormat: d/M/y
    ---
    section Talks #a
    1/7/2018 - 2 weeks: Third [visit](https://example.org) !visit
      id: v
      people: [Ada, "Berta"]
    > words
    > \u{2014} Ada [A](https://example.org)
    after !v 3 days: [x] Next #b
    285\u{2013}247 BCE: Old
    2018-07-06T10:00:00+09:00 / now every 2 weeks x3: Again
    endSection
    _-_-_break_-_-_
    title: Two
    5 June 2009, 8:30am - 9pm: Late ![a](b)
    """

  private func tryOut(_ bytes: [UInt8]) {
    var options = ReadingOptions()
    options.format = .markwhen
    _ = try? TimelineReader.read(bytes: bytes, path: "t.mw", file: 0, options: options)
    _ = MarkwhenReader.recognises(ForeignFile(path: "t", bytes: bytes))
  }

  @Test("Cut at every byte")
  func cut() {
    let bytes = Array(sample.utf8)
    for end in bytes.indices { tryOut(Array(bytes[..<end])) }
  }

  @Test("Bytes changed at random", arguments: 0..<4)
  func mangled(_ seed: Int) {
    var random = Seeded(state: UInt64(seed))
    let bytes = Array(sample.utf8)
    let marks = Array("0123456789:/-!#[]()@\\ \n.ZTxw\u{0}\u{FF}".utf8)
    for _ in 0..<400 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let index = Int.random(in: changed.indices, using: &random)
        changed[index] = marks.randomElement(using: &random) ?? 0
      }
      tryOut(changed)
    }
  }

  @Test(
    "Very much of anything takes time in proportion",
    arguments: [
      "[", "[a](", "](", "![", "!a", "#a ", "@a", "\\", "1:", "5 days ", "2018-", "(", "1/1/", "> ",
      "every ", "!", " ", "\t", "2018/", "a, ", "\"", "\u{0}", "now ", "-",
    ])
  func repeated(_ piece: String) {
    let much = String(repeating: piece, count: 100_000 / piece.utf8.count)
    let clock = ContinuousClock()
    let time = clock.measure {
      for line in [
        much, "2018: \(much)", "2018: x\n\(much)", "2018: x\nkey: [\(much)",
        "title: \(much)\n2018: x",
      ] {
        tryOut(Array(line.utf8))
      }
      let lines = Array(repeating: "2018: x\n" + piece, count: 2_000).joined(separator: "\n")
      tryOut(Array(lines.utf8))
    }
    #expect(time < .seconds(20), "\(piece) took \(time)")
  }

  @Test("Groups nested 100,000 deep, and as many headings and fences")
  func nested() throws {
    let groups = String(repeating: "group Talks #a\n", count: 100_000)
    let timeline = try readMarkwhen(
      groups + "2018: Talks\n" + String(repeating: "endGroup\n", count: 100_001))
    #expect(timeline.events.count == 1)
    let events = (0..<20_000).map { "group G\($0)\n2018: Talks\n" }.joined()
    #expect(try readMarkwhen(events).events.count == 20_000)
    #expect(
      try readMarkwhen("2018: x\n" + String(repeating: "---\n", count: 100_000)).events.count == 1)
    #expect(try readMarkwhen(String(repeating: "2018: x\n---\n", count: 10_001)).events.count > 0)
  }

  @Test("Many events whose links are called alike take time in proportion")
  func alike() throws {
    let text = (0..<10_000).map { "2018-07-06: Talks [a](https://example.org/\($0))\nWords\n" }
      .joined()
    let clock = ContinuousClock()
    let time = try clock.measure {
      let timeline = try readMarkwhen(text)
      #expect(timeline.sources.count == 10_000)
    }
    #expect(time < .seconds(20), "\(time)")
  }

  @Test("Numbers beyond all measure are no dates, or none that anybody could tell")
  func numbers() throws {
    for date in [
      "99999999999999999999", "2018 / 99999999999 years", "2018 / 1000000 years", "99999",
      "2018-01-01 / 999999 weekdays", "99999 BCE", "2018 every 1000000 years",
      "2018-01-01 every 0 days",
      "before 1000000 years", "2018-01-01 / 1000000 hours", "2018-W99-1",
    ] {
      _ = try readMarkwhen("title: T\n2018: x\n\(date): Talks\n")
    }
  }

  @Test("Other encodings, and lines that end in other ways")
  func encodings() throws {
    let text = "title: T\n5 Jan 2018: Gespräch\n"
    var units: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { units += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let timeline = try TimelineReader.read(bytes: units, path: "t.mw", file: 0)
    #expect(timeline.events.map(\.title) == ["Gespräch"])
    #expect(
      try markwhenDates("\u{FEFF}title: T\r\n2018: a\r2019: b\r\n") == ["2018: a", "2019: b"])
  }
}
