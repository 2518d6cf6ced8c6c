import Chronology
import Testing

@testable import TimelineFiles

@Suite("A timeline is written as markwhen, and what cannot be is told")
struct MarkwhenWriterTests {
  @Test("What markwhen can hold stands there as its readers expect it")
  func syntax() throws {
    let timeline = try read(
      """
      dateline: 1
      title: "After the summit: #1"
      timezone: Asia/Seoul
      actors:
        a: {name: Ada Adler, role: Envoy}
      sources:
        wire: {title: "A [long] report", url: "https://example.org/a b", outlet: Wire}
        note: {title: A note}
        unused: {title: Nobody cites it}
      events:
        - {id: talks, date: 2018-07-06/2018-07-07, title: "Talks #2 with @all", place: Pyongyang, tags: [remains, two words],
           actors: [a], status: held, group: Talks,
           summary: "2018: nothing was signed.\\nafter that, home\\n\\n- [x] done #now",
           evidence: [{source: wire, exact: "We have a [deal]!yes", speaker: a}, {source: note}]}
        - {date: 2018-07-12~, title: Meeting}
        - {date: -0043-03-15, title: Ides}
        - {date: 2018-09/.., title: On}
        - {title: Some day}
      """)
    let (text, losses) = try written(timeline, as: .markwhen)
    #expect(
      text == """
        ---
        title: "After the summit: \\x231"
        timezone: Asia/Seoul
        ---

        2018-07-12: Meeting
          edtf: "2018-07-12~"

        44 BCE: Ides
          edtf: "-0043-03-15"

        2018-09 / now: On

        # Talks

        2018-07-06 / 2018-07-07: Talks \\#2 with @\\all #remains
          id: talks
          status: held
          location: Pyongyang
          people: [Ada Adler]
          tags: [two words]

        \\2018: nothing was signed.
        \\after that, home

        - [x] done \\#now

        > We have a [deal]!\\yes
        > \u{2014} Ada Adler [A \\[long\\] report](https://example.org/a%20b)

        > \u{2014} [A note]

        """)
    #expect(
      losses == [
        "the uncertainty of 1 date is not expressible in markwhen",
        "the form of 1 date is not expressible in markwhen",
        "1 event without a date is not expressible in markwhen",
        "1 source is not expressible in markwhen",
        "what else is known of 1 source is not expressible in markwhen",
        "what else is known of 1 actor is not expressible in markwhen",
      ])
    let again = try readMarkwhen(text)
    #expect(again.diagnostics.isEmpty)
    #expect(again.title == "After the summit: #1")
    let talks = try #require(again.events.last)
    #expect(talks.title == "Talks #2 with @all")
    #expect(talks.tags == ["remains", "two words"])
    #expect(talks.summary == "2018: nothing was signed.\nafter that, home\n\n- [x] done #now")
    #expect(talks.evidence.first?.quote?.selector.exact == "We have a [deal]!yes")
    #expect(talks.evidence.first?.quote?.speaker == .named("Ada Adler"))
    #expect(again.sources.map(\.title) == ["A [long] report", "A note"])
  }

  @Test(
    "A date is written so that it is read as the same",
    arguments: [
      "2018", "2018-07", "2018-07-12", "0476", "Y17000", "0000", "-0499", "-0499/-0479",
      "-0026/0014", "2012/2013", "2012-05/2013-02", "2018-07-06/2018-07-07", "2018-07/..",
      "2018-07-12T09:30:00", "2018-07-12T09:30:15Z", "2018-07-12T09:30:00+09:00",
      "2018-07-12T09:30:00-04:00",
    ])
  func exact(_ date: String) throws {
    let written = try #require(MarkwhenDateText(EDTF(parsing: date)))
    #expect(written.isExact)
    #expect(written.losses.isEmpty)
  }

  @Test(
    "A date that cannot be written is written coarser, never finer",
    arguments: [
      ("2018-07-12?", "2018-07-12"), ("156X", "1560 / 1569"), ("2018-21", "2018"),
      ("../2018", "2018"), ("2018-07/", "2018-07"), ("[2018-07-10,2018-07-12]", "2018"),
      ("-0043-03-15", "44 BCE"), ("-0043-03-15/2018-07", "44 BCE - 2018 CE"),
      ("2018-07-12T09:30:15", "2018-07-12 09:30"), ("2018-07-12T24:00:00", "2018-07-12"),
      ("-0499/..", "500 BCE"),
    ])
  func coarser(_ date: String, _ text: String) throws {
    let written = try #require(MarkwhenDateText(EDTF(parsing: date)))
    #expect(written.text == text)
    #expect(!written.isExact)
    #expect(written.losses.count == 1)
  }

  @Test("What cannot be told at all has no text")
  func untold() throws {
    #expect(MarkwhenDateText(try EDTF(parsing: "XXXX-12-XX")) == nil)
    #expect(MarkwhenDateText(try EDTF(parsing: "Y-4540000000")) == nil)
  }
}

@Suite("Out to markwhen and in again, everything that markwhen holds is the same")
struct MarkwhenRoundTripTests {
  /// Words and marks that markwhen could take for something.
  private static let pieces = [
    "talks", "#tag", "#", "!id", "!", "@name", "@", "[x]", "[ ]", "[a](b)", "![](c)", "]", "(", ")",
    "2018:", "2018-07-12:", "5 days:", "now:", "- 2 weeks:", "//", "---", "group", "section",
    "endGroup", "# head", "\\", "\\#", "*", ">", "> said", "\u{2014} who", "id: x", "every day:",
    "by:",
    "\"", "'", ":", ",", "{", "}", "é", "漢字", "🕊", "50%", "_-_-_break_-_-_", "1 BCE:", "May 5:",
    "every", "a  b", "../2012:", "2012~:", "[2012]:", "/2012:", "-2012:", "2018-07-12 in May:",
    "#1", "[[", "](", "https://example.org/(x)",
  ]
  private static let dates = [
    "2018", "2018-07", "2018-07-12", "2018-07-12~", "2018-07-06/2018-07-07", "2018/..", "../2018",
    "156X", "2018-21", "-0499", "-0499/0100", "0476", "2018-07-12T09:30:00",
    "2018-07-12T09:30:15Z", "2018-07-12T09:30:00+09", "{2018-07-06,2018-07-08}", "Y12345",
  ]

  private func words(_ random: inout Seeded, _ most: Int) -> String {
    (0..<Int.random(in: 1...most, using: &random)).map { _ in
      Self.pieces.randomElement(using: &random) ?? "x"
    }.joined(separator: Bool.random(using: &random) ? " " : "")
  }

  private func paragraph(_ random: inout Seeded) -> String {
    var lines = (0..<Int.random(in: 1...4, using: &random)).map { _ in words(&random, 4) }
    if lines.count > 2, Bool.random(using: &random) { lines[1] = "" }
    return lines.joined(separator: "\n")
  }

  private func timeline(_ random: inout Seeded) throws -> Timeline {
    var assembly = TimelineAssembly(path: "t.yaml", file: 0)
    assembly.describe(title: words(&random, 3).trimmed, timezone: "Asia/Seoul")
    let place = TextPlace()
    let sources = (0..<3).map { number in
      let title = words(&random, 3)
      let hasAddress = Bool.random(using: &random)
      return assembly.addSource(named: "s\(number)", isGiven: true, at: place) { source in
        source.title = MarkwhenMarkup.oneLine(title) + " \(number)"
        source.url = hasAddress ? "https://example.org/\(number)_(a)" : nil
      }
    }
    for number in 0..<12 {
      let date = try EDTF(parsing: Self.dates.randomElement(using: &random) ?? "2018")
      let title = "\(words(&random, 4).trimmed) \(number)"
      let tags = ["remains", "two words", "7", "a-b", "é"].filter { _ in Bool.random(using: &random)
      }
      let summary = Bool.random(using: &random) ? paragraph(&random) : nil
      let exact = paragraph(&random)
      let speaker = words(&random, 2).trimmed
      let cited = sources.filter { _ in Bool.random(using: &random) }
      let isQuote = cited.map { _ in Bool.random(using: &random) }
      let group = Bool.random(using: &random) ? words(&random, 2).trimmed : nil
      let spot = words(&random, 2)
      let isNamed = Bool.random(using: &random)
      assembly.addEvent(
        title: title, date: .stated(StatedDate(date)), name: isNamed ? "e \(number)#" : nil,
        at: place
      ) { event in
        event.tags = tags
        event.summary = summary
        event.group = group
        event.place = spot
        event.status = number % 3 == 0 ? .held : nil
        event.actors = [.named(speaker), .named("Ada, of \"X\"")]
        event.evidence = zip(cited, isQuote).map { source, isQuote in
          var citation = Citation(source: source, origin: event.origin)
          if isQuote {
            var quote = Quote(TextQuoteSelector(exact: exact))
            quote.speaker = .named(speaker)
            citation.quote = quote
          }
          return citation
        }
      }
    }
    return assembly.finished()
  }

  /// An event as markwhen holds it.
  private func shown(_ event: Event, _ timeline: Timeline) -> [String] {
    let group = event.group.map(MarkwhenMarkup.oneLine) ?? ""
    return [
      event.title, "\(event.date.map { "\($0.edtf)" } ?? "-")",
      event.summary.map(trimmedLines) ?? "",
      event.place ?? "", event.status?.rawValue ?? "", group,
      event.tags.sorted().joined(separator: ";"),
      event.isNamedByFile ? event.id.name : "",
      event.actors.map { "\($0)" }.joined(separator: ";"),
      event.evidence.map { citation in
        let source = timeline.sources.first { $0.id == citation.source }
        let quote = citation.quote
        return [
          source?.title ?? "", source?.url ?? "",
          quote.map { trimmedLines($0.selector.exact) } ?? "",
          quote?.speaker.map { "\($0)" } ?? "",
        ].joined(separator: "|")
      }.sorted().joined(separator: ";"),
    ]
  }

  private func trimmedLines(_ text: String) -> String {
    MarkwhenMarkup.lines(text).map(\.trimmed).joined(separator: "\n").trimmed
  }

  @Test("Seeded timelines of words that look like markup", arguments: 0..<40)
  func roundTrip(_ seed: Int) throws {
    var random = Seeded(state: UInt64(seed))
    let timeline = try timeline(&random)
    let (text, _) = try written(timeline, as: .markwhen)
    let again = try readMarkwhen(text)
    #expect(again.diagnostics.isEmpty, "\(again.diagnostics)\n\(text)")
    #expect(again.title == timeline.title)
    #expect(again.timezone == timeline.timezone)
    let before = timeline.events.map { shown($0, timeline) }.sorted { $0[0] < $1[0] }
    let after = again.events.map { shown($0, again) }.sorted { $0[0] < $1[0] }
    #expect(before.count == after.count, "\(text)")
    for (old, new) in zip(before, after) { #expect(old == new, "\(text)") }
    #expect(MarkwhenReader.recognises(ForeignFile(path: "t", bytes: Array(text.utf8))), "\(text)")
  }
}
