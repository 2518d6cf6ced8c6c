import Chronology
import Testing

@testable import TimelineFiles

@Suite("Timelines as CSV")
struct TableWriterTests {
  @Test("A row is an event; further sources of it have a row each with its id")
  func rows() throws {
    let (text, losses) = try written(
      read(
        #"""
        dateline: 1
        title: T
        actors:
          kim: {name: Kim Minsu, role: Minister}
        sources:
          daily: {title: "The Daily, again", url: https://d.example/, published: 2018-07-09, outlet: o}
          other: {url: https://o.example/}
          unused: {title: U}
        events:
          - id: talks
            date: {date: 2018-07-12~, earliest: 2018-07-10, latest: 2018-07-14, note: n}
            title: Talks
            status: held
            place: Panmunjom
            actors: [kim, Jane Roe]
            group: g
            tags: [a, "b, c"]
            summary: "-1 degrees"
            note: x
            evidence:
              - {source: daily, exact: 'We "agreed"', speaker: kim, said: 2018-07-08, date: 2018-07-12}
              - {source: other, checked: {by: b}}
          - id: war
            date: -0499/..
            title: "=SUM(A1)"
          - id: none
            title: Undated
        """#), as: .table)
    #expect(
      text == """
        id,date,date in words,earliest,latest,title,status,place,actors,tags,group,summary,note,\
        source,url,published,quote,speaker,said\r
        talks,2018-07-12~,around 12 July 2018,2018-07-10,2018-07-14,Talks,held,Panmunjom,\
        Kim Minsu; Jane Roe,"a; b, c",g,'-1 degrees,x,"The Daily, again",https://d.example/,\
        2018-07-09,"We ""agreed""\",Kim Minsu,2018-07-08\r
        talks,,,,,,,,,,,,,,https://o.example/,,,,\r
        war,-0499/..,"from 500 BCE on, still open",-0499-01-01,,'=SUM(A1),,,,,,,,,,,,,\r
        none,,,,,Undated,,,,,,,,,,,,,\r

        """)
    #expect(
      losses == [
        "the note beside 1 date is not expressible in CSV",
        "what 1 citation says of date or status is not expressible in CSV",
        "1 record of a check is not expressible in CSV",
        "1 source is not expressible in CSV",
        "what else is known of 1 source is not expressible in CSV",
        "what else is known of 1 actor is not expressible in CSV",
        "the title of 1 timeline is not expressible in CSV",
      ])
  }

  @Test("Texts that a spreadsheet would run are kept from it, and come back as they were")
  func formulas() {
    for text in ["=1", "+1", "-1", "@x", "'=1", "''-x", "'t", "'", "", "a=1", "\tx", "'a", "’=1"] {
      #expect(TableCell.plain(TableCell.guarded(text)) == text)
      let first = TableCell.guarded(text).first
      #expect(first.map { !"=+-@\t".contains($0) } ?? true, "\(text)")
    }
  }

  @Test("Out and in again keeps all that CSV can hold", arguments: 0..<60)
  func roundTrip(seed: Int) throws {
    var maker = MadeUpTable(seed: UInt64(seed))
    let timeline = try read(maker.yaml())
    let (text, _) = try written(timeline, as: .table)
    let again = try table(text)
    #expect(again.diagnostics == [], "\(text)")
    #expect(again.events.count == timeline.events.count)
    for (old, new) in zip(timeline.events, again.events) {
      #expect(summary(of: new, in: again) == summary(of: old, in: timeline), "\(text)")
    }
  }

  /// What of an event CSV can hold.
  private func summary(of event: Event, in timeline: Timeline) -> [String] {
    let export = TimelineExport(timeline)
    let bounds = event.bounds
    let sources = Dictionary(timeline.sources.map { ($0.id, $0) }) { first, _ in first }
    let citations = event.evidence.map { citation -> String in
      let source = sources[citation.source]
      let quote = citation.quote
      return [
        source?.title ?? "", source?.url ?? "", source?.published.map { "\($0.edtf)" } ?? "",
        quote?.selector.exact ?? "", quote?.speaker.map { export.name(of: $0) } ?? "",
        quote?.said.map { "\($0.edtf)" } ?? "",
      ].joined(separator: "|")
    }
    return [
      event.id.name, event.title, event.shownDate ?? "", "\(String(describing: bounds))",
      event.status?.rawValue ?? "", event.place ?? "", event.group ?? "", event.summary ?? "",
      event.note ?? "", event.tags.joined(separator: "\u{1}"),
      event.actors.map { export.name(of: $0) }.joined(separator: "\u{1}"),
    ] + citations
  }
}

/// Makes up timelines of what CSV can hold, the same ones on every run.
private struct MadeUpTable {
  private var seeded: Seeded
  private static let texts = [
    "Talks", "a, b", "=SUM(1)", "-1", "'@x", "two\\nlines", "\\\"quoted\\\"", "회담", "a | b", "+",
    "x;y",
  ]
  private static let dates = [
    "2018-07-12", "2018-07", "2018", "-0499", "2018-07-12~", "2018-07-06/2018-07-08", "2018-07-12/",
    "../2018", "[2018-07-12,2018-07-14]", "156X-12-25", "2018-07-12T10:00:00+09:00", "XXXX-12-XX",
    "Y12345", "2018-21", "2018-07-12T00:00:00",
  ]

  init(seed: UInt64) { seeded = Seeded(state: seed) }

  mutating func yaml() -> String {
    var lines = ["dateline: 1", "title: T", "actors:", "  kim: {name: Kim Minsu}", "sources:"]
    for number in 0..<3 {
      lines.append(
        "  s\(number): {title: \"\(text()) \(number)\", url: https://e.example/\(number)")
      let published = date()
      lines[lines.count - 1] += maybe(", published: \(published)") + "}"
    }
    lines.append("events:")
    for number in 0...Int.random(in: 0...6, using: &seeded) {
      lines.append("  - id: \"\(text()) \(number)\"")
      lines.append("    title: \"\(text())\"")
      let when = date()
      if Bool.random(using: &seeded) { lines.append("    date: \"\(when)\"") }
      if Bool.random(using: &seeded) { lines.append("    status: not-held") }
      for key in ["place", "group", "summary", "note"] where Bool.random(using: &seeded) {
        lines.append("    \(key): \"\(text())\"")
      }
      if Bool.random(using: &seeded) {
        let (first, second) = (name(), name())
        lines.append("    tags: [\"\(first)\"" + maybe(", \"\(second)\"") + "]")
      }
      if Bool.random(using: &seeded) {
        let other = name()
        lines.append("    actors: [kim" + maybe(", \"\(other) Roe\"") + "]")
      }
      let citations = Int.random(in: 0...3, using: &seeded)
      if citations > 0 { lines.append("    evidence:") }
      for _ in 0..<citations {
        var entry = "      - {source: s\(Int.random(in: 0...2, using: &seeded))"
        if Bool.random(using: &seeded) {
          entry += ", exact: \"\(text())\"" + maybe(", speaker: kim") + maybe(", said: 2018-07-08")
        }
        lines.append(entry + "}")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func text() -> String { Self.texts.randomElement(using: &seeded) ?? "" }
  private mutating func date() -> String { Self.dates.randomElement(using: &seeded) ?? "" }

  /// A text without semicolons, which a list cannot hold.
  private mutating func name() -> String {
    text().replacing(";", with: ",").replacing("\\n", with: " ")
  }

  private mutating func maybe(_ text: String) -> String {
    Bool.random(using: &seeded) ? text : ""
  }
}
