import Chronology
import Testing

@testable import TimelineFiles

/// Timelines written for TimelineJS, and read back.
@Suite struct TimelineJSWriterTests {
  private func write(_ timeline: Timeline) throws -> (text: String, losses: [String]) {
    try written(timeline, as: .timelineJS)
  }

  @Test func `A timeline is written with all that TimelineJS wants`() throws {
    let timeline = try read(
      """
      dateline: 1
      title: Talks & <more>
      eras:
        - {date: 1814-09/1815-06, title: The congress}
      sources:
        act: {title: "The act", author: A. Writer, url: "https://example.org/act?a=1&b=2"}
        paper: {title: "The paper", outlet: The Example, url: "https://example.org/paper", published: 1815-06-10}
      events:
        - id: final-act
          date: 1815-06-09
          title: Signed "at last"
          group: Treaties
          summary: |
            One line
            and a second.

            A paragraph.
          evidence:
            - source: act
            - {source: paper, exact: "It is <done>.", speaker: Ann Example, role: envoy, said: 1815-06-08}
        - {date: -0043-03-15, title: Long before}
        - {date: 1815-06-18T11:35:00, title: A minute}
        - {date: 1850~, status: not-held, title: About then}
        - {date: 1815-06/.., title: And on}
        - {title: Whenever}

      """)
    let (text, losses) = try write(timeline)
    #expect(
      text == """
        {
          "title": {
            "text": {
              "headline": "Talks &amp; &lt;more&gt;"
            }
          },
          "events": [
            {
              "start_date": {
                "year": 1815,
                "month": 6,
                "day": 9
              },
              "text": {
                "headline": "Signed &quot;at last&quot;",
                "text": "<p>One line<br>and a second.</p><p>A paragraph.</p><blockquote><p>It is &lt;done&gt;.</p><p>— Ann Example, envoy, 8 June 1815, <cite><a href=\\"https://example.org/paper\\">The paper</a></cite>, The Example, 10 June 1815</p></blockquote>"
              },
              "media": {
                "url": "https://example.org/act?a=1&b=2",
                "caption": "The act",
                "credit": "A. Writer"
              },
              "group": "Treaties",
              "unique_id": "final-act"
            },
            {
              "start_date": {
                "year": -44,
                "month": 3,
                "day": 15
              },
              "text": {
                "headline": "Long before"
              }
            },
            {
              "start_date": {
                "year": 1815,
                "month": 6,
                "day": 18,
                "hour": 11,
                "minute": 35,
                "second": 0
              },
              "text": {
                "headline": "A minute"
              }
            },
            {
              "start_date": {
                "year": 1850
              },
              "edtf": "1850~",
              "display_date": "around 1850",
              "text": {
                "headline": "About then",
                "text": "Status: not held"
              }
            },
            {
              "start_date": {
                "year": 1815,
                "month": 6,
                "day": 1
              },
              "edtf": "1815-06/..",
              "display_date": "from June 1815 on, still open",
              "text": {
                "headline": "And on"
              }
            }
          ],
          "eras": [
            {
              "start_date": {
                "year": 1814,
                "month": 9
              },
              "end_date": {
                "year": 1815,
                "month": 6
              },
              "text": {
                "headline": "The congress"
              }
            }
          ]
        }

        """)
    #expect(
      losses == [
        "the uncertainty of 1 date is not expressible in TimelineJS",
        "the status of 1 event is not expressible in TimelineJS",
        "the form of 1 date is not expressible in TimelineJS",
        "1 event without a date is not expressible in TimelineJS",
        "1 actor is not expressible in TimelineJS",
        "what else is known of 1 source is not expressible in TimelineJS",
      ])
  }

  @Test func `Years beyond the dates of JavaScript get the scale that the format has for them`()
    throws
  {
    let timeline = try read(
      "dateline: 1\nevents:\n  - {date: Y-13797999999, title: Very early}\n")
    let (text, _) = try write(timeline)
    #expect(text.contains("\"scale\": \"cosmological\""))
    #expect(text.contains("\"year\": -13798000000"))
    #expect(try read(text, path: "t.json").events[0].date == timeline.events[0].date)
  }

  @Test func `An empty timeline is one without events`() throws {
    let (text, losses) = try write(Timeline(path: "t", title: "T"))
    #expect(text.contains("\"events\": []") && losses.isEmpty)
    #expect(try read(text, path: "t.json").title == "T")
  }

  @Test func `Bounds and words beside a date are shown with it`() throws {
    let timeline = try read(
      """
      dateline: 1
      events:
        - {date: {date: 2018-07-12, earliest: 2018-07-10, latest: 2018-07-14, note: it could move}, title: A}
        - {date: {date: 1850, note: the hungry years}, title: B}
        - {date: 2018-07-12T10:00:00+09:00, title: C}

      """)
    let (text, losses) = try write(timeline)
    #expect(text.contains("\"display_date\": \"12 July 2018 (it could move)\""))
    #expect(text.contains("\"display_date\": \"the hungry years\""))
    #expect(text.contains("\"display_date\": \"12 July 2018, 10:00:00 UTC+09:00\""))
    #expect(
      losses == [
        "the bounds beside 1 date are not expressible in TimelineJS",
        "the time zone of 1 date is not expressible in TimelineJS",
      ])
    #expect(try read(text, path: "t.json").events[1].date == timeline.events[1].date)
  }

  @Test func `The date beside the parts counts only as long as the parts say what it would`() throws
  {
    let timeline = try read(
      """
      dateline: 1
      events:
        - {date: {date: 2018-07-06/.., note: so far}, title: A}
        - {date: "[..1952]", title: B}

      """)
    let (text, _) = try write(timeline)
    let back = try read(text, path: "t.json")
    #expect(back.events.map(\.date) == timeline.events.map(\.date))
    #expect(back.diagnostics.isEmpty)
    let moved = try read(text.replacing("\"day\": 6", with: "\"day\": 7"), path: "t.json")
    #expect(moved.events.first?.date?.edtf.description == "2018-07-07")
    #expect(
      moved.diagnostics.map { "\($0.line):\($0.column): \($0.message)" } == [
        "14:15: this is not the date that start_date and end_date say, so it is left out; "
          + "change it, or take it out"
      ])
  }

  // MARK: Properties

  private let words = [
    "talks", "\"no\"", "a < b", "Q&A", "é", "&amp;", "<b>", "ü—ö", "한국", "5,6;7",
  ]

  private func text(_ random: inout Seeded, _ separator: String = " ") -> String {
    (0..<Int.random(in: 1...5, using: &random))
      .map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: separator)
  }

  /// A date that the format holds, or one that it holds with words beside it.
  private func date(_ random: inout Seeded) throws -> EDTF {
    let year = Int.random(in: -3000...3000, using: &random)
    let month = Int.random(in: 1...12, using: &random)
    let day = Int.random(in: 1...28, using: &random)
    let time = TimeOfDay(
      hour: .random(in: 0...23, using: &random), minute: .random(in: 0...59, using: &random),
      second: .random(in: 0...59, using: &random))
    let last = EDTF(year: year + Int.random(in: 1...9, using: &random))
    let dates = [
      EDTF(year: year), EDTF(year: year, month: month), EDTF(year: year, month: month, day: day),
      EDTF(year: year, month: month, day: day, time: time),
      EDTF(from: EDTF(year: year), to: last),
      EDTF(from: EDTF(year: year, month: month), to: last),
      EDTF(from: EDTF(year: year, month: month, day: day), to: last),
      try EDTF(parsing: "18\(Int.random(in: 10...99, using: &random))~"),
      try EDTF(parsing: "1815-06-09?"), try EDTF(parsing: "1815-06%"),
      try EDTF(parsing: "[1815-06-09..1815-06-18]"), try EDTF(parsing: "2018-07-06/.."),
      try EDTF(parsing: "../1815-06"), try EDTF(parsing: "1815-06/"), try EDTF(parsing: "/1815"),
      try EDTF(parsing: "[..1952]"), try EDTF(parsing: "201X"), try EDTF(parsing: "1815-06-XX"),
      try EDTF(parsing: "1815-21"), try EDTF(parsing: "{1815,1818}"),
      try EDTF(parsing: "1815-06?/1818~"), try EDTF(parsing: "1815-06-09T10:00:00+09:00"),
    ]
    return try #require(dates.randomElement(using: &random) ?? nil)
  }

  private func made(_ random: inout Seeded) throws -> Timeline {
    var timeline = Timeline(path: "t.json", title: text(&random))
    let origin = Origin(file: 0, line: 1, column: 1)
    for number in 0..<Int.random(in: 0...3, using: &random) {
      var source = Source(id: Source.ID(file: 0, name: "s\(number)"), origin: origin)
      source.title = "\(number) \(text(&random))"
      source.author = Bool.random(using: &random) ? text(&random) : nil
      source.url = "https://example.org/\(number)?a=1&b=\(number)"
      timeline.sources.append(source)
    }
    for number in 0..<Int.random(in: 0...6, using: &random) {
      let isNamed = Bool.random(using: &random)
      var event = Event(
        id: Event.ID(file: 0, name: isNamed ? "e \(number)\"" : "made-\(number)"),
        title: text(&random), origin: origin)
      event.isNamedByFile = isNamed
      event.date = StatedDate(try date(&random))
      event.group = Bool.random(using: &random) ? text(&random) : nil
      if Bool.random(using: &random) {
        event.summary = (0..<Int.random(in: 1...3, using: &random))
          .map { _ in text(&random, Bool.random(using: &random) ? "\n" : " ") }
          .joined(separator: "\n\n")
      }
      if let source = timeline.sources.randomElement(using: &random) {
        event.evidence = [Citation(source: source.id, origin: origin)]
      }
      timeline.events.append(event)
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      let first = Int.random(in: -900...900, using: &random)
      let date = try #require(EDTF(from: EDTF(year: first), to: EDTF(year: first + 7)))
      timeline.eras.append(Timeline.Era(date: StatedDate(date), title: text(&random)))
    }
    return timeline
  }

  /// What the format holds of an event.
  private func held(_ event: Event, _ timeline: Timeline) -> [String?] {
    let source = event.evidence.first.flatMap { citation in
      timeline.sources.first { $0.id == citation.source }
    }
    return [
      event.date.map { "\($0.edtf)" }, event.title, event.group, event.summary,
      event.isNamedByFile ? event.id.name : nil, source?.url, source?.title, source?.author,
    ]
  }

  @Test
  func `What the format can hold is there when it is read back, and is written the same again`()
    throws
  {
    var random = Seeded(state: 2_024)
    for _ in 0..<300 {
      let timeline = try made(&random)
      let (text, _) = try write(timeline)
      let back = try read(text, path: "t.json")
      #expect(back.diagnostics.isEmpty)
      #expect(back.title == timeline.title)
      #expect(back.eras == timeline.eras)
      #expect(
        back.events.map { held($0, back) } == timeline.events.map { held($0, timeline) })
      #expect(try write(back).text == text)
    }
  }
}
