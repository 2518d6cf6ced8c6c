import Chronology
import Foundation
import Testing

@testable import TimelineFiles

/// Sizes so small that a few lines cross every seam.
private let tiny = ArchiveSizes(
  small: 400, head: 300, tail: 200, stretch: 256, block: 128, scan: 200, longestLine: 1 << 20)

@Suite("An archive gives what its lines say")
struct ArchivePropertyTests {
  /// Lines of every kind in any order; some are broken, blank, or end with CR LF.
  static func lines(_ random: inout Seeded) -> String {
    let words = ["Talks", "회담", "\u{1112}\u{116C}", "条约", "é", "e\u{301}", "q\\u0041", "a\\\"b"]
    func pick(_ list: [String]) -> String { list.randomElement(using: &random) ?? "" }
    var lines: [String] = []
    for number in 0..<Int.random(in: 5...60, using: &random) {
      let date = pick([
        "2018-07-\(10 + number % 20)", "2018-0\(1 + number % 9)~", "19\(10 + number)",
        "2018-07-12/..", "/2017",
        "201X", "Y-25000000000000000", "2018-13-45", "2018-07-08T10:00:00Z",
      ])
      switch Int.random(in: 0..<20, using: &random) {
      case 0: lines.append("")
      case 1: lines.append("{\"title\": \"cut")
      case 2: lines.append("[1, 2]")
      case 3:
        lines.append("{\"type\":\"source\",\"id\":\"s\(number % 4)\",\"title\":\"S \(number)\"}")
      case 4: lines.append("{\"type\":\"actor\",\"id\":\"a\(number)\",\"name\":\"\(pick(words))\"}")
      case 5: lines.append("{\"title\":\"\(pick(words))\",\"date\":\"\(date)\"}")
      case 6:
        lines.append(
          "{\"id\":\"e1\",\"title\":\"Again\",\"date\":{\"date\":\"2018\",\"earliest\":\"2018-02\"}}"
        )
      default:
        let long = String(repeating: "long ", count: Int.random(in: 0...60, using: &random))
        lines.append(
          " {\"date\":\"\(date)\", \"id\":\"e\(number)\",\"title\":\"\(pick(words)) \(number)\","
            + "\"tags\":[\"\(pick(words))\"],\"summary\":\"\(long)\",\"actors\":[\"a\(number / 2)\"],"
            + "\"evidence\":[{\"source\":\"s\(number % 4)\",\"exact\":\"\(pick(words))\"}]}")
      }
    }
    if Bool.random(using: &random) {
      lines.insert(
        "{\"dateline\":1,\"title\":\"T\",\"sources\":{\"s0\":{\"title\":\"Zero\"}}}",
        at: Int.random(in: 0...lines.count, using: &random))
    }
    let end = Bool.random(using: &random) ? "\n" : "\r\n"
    return lines.joined(separator: end) + (Bool.random(using: &random) ? end : "")
  }

  private static func contents(_ text: String) throws -> TimelineContents {
    let archive = try #require(
      LineArchive.take(Array(text.utf8), path: "t.jsonl", file: 0, sizes: tiny))
    return try #require(try archive.read())
  }

  @Test("Every event, source and actor is what reading all lines at once gives", arguments: 1...60)
  func whole(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let text = "{\"title\":\"First\"}\n" + Self.lines(&random)
    let timeline = try read(text, path: "t.jsonl")
    let contents = try Self.contents(text)
    let events = (0..<contents.events.count).map { contents.events.event(at: $0, parts: .all) }
    #expect(events.count == timeline.events.count)
    for (event, expected) in zip(events, timeline.events) {
      // An id that is taken is replaced by one made of the title, which may be numbered otherwise.
      if expected.isNamedByFile || event.isNamedByFile { #expect(event == expected) }
      #expect(event.title == expected.title)
      #expect(event.origin == expected.origin)
      #expect(event.date == expected.date && event.evidence == expected.evidence)
      #expect(contents.events.row(named: event.id.name) == events.firstIndex { $0.id == event.id })
    }
    #expect(Set(events.map(\.id)).count == events.count)
    #expect(contents.file.title == timeline.title)
    for source in timeline.sources {
      #expect(contents.sources.entity(named: source.id.name) == source)
    }
    for actor in timeline.actors { #expect(contents.actors.entity(named: actor.id.name) == actor) }
  }

  @Test("The order is that of the dates, as of decoded events", arguments: 1...60)
  func order(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let text = "{\"title\":\"First\"}\n" + Self.lines(&random)
    let contents = try Self.contents(text)
    let events = (0..<contents.events.count).map { contents.events.event(at: $0, parts: .all) }
    let archive = Projection(TimelineSnapshot(contents: [contents]))
    var timeline = Timeline(path: "t.jsonl", title: "T")
    timeline.events = events
    let decoded = Projection(TimelineSnapshot([timeline]))
    #expect((0..<archive.count).map(archive.id) == (0..<decoded.count).map(decoded.id))
    #expect(archive.datedCount == decoded.datedCount)
    for position in 0..<archive.count {
      #expect(
        archive.heading(at: position) == decoded.event(at: position).date.flatMap(\.edtf.heading)
          || archive.isUndated(position))
      #expect(archive.position(of: archive.id(at: position)) == position)
    }
  }

  @Test(
    "A filter finds among lines what it finds among decoded events", arguments: 1...40)
  func filters(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let text = "{\"title\":\"First\"}\n" + Self.lines(&random)
    let contents = try Self.contents(text)
    var timeline = try read(text, path: "t.jsonl")
    timeline.events = (0..<contents.events.count).map { contents.events.event(at: $0, parts: .all) }
    let archive = TimelineSnapshot(contents: [contents])
    let decoded = TimelineSnapshot([timeline])
    for filter in [
      "talks", "회담", "회", "条约", "\"é\"", "qA", "tag:talks", "who:회담", "who:a1", "source:s1",
      "source:zero", "said:条", "from:2018-05 to:2018-09", "from!:2018-07 -talks",
      "(tag:회담 or from:2018-07-15) -12", "status:held", "place:x or 3",
    ] {
      let expression = try FilterExpression(parsing: filter)
      #expect(
        EventScan(expression, in: archive).matches()
          == EventScan(expression, in: decoded).matches(),
        "\(filter)")
    }
  }
}
