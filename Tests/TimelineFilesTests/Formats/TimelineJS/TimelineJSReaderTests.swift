import Chronology
import Testing

@testable import TimelineFiles

/// TimelineJS' JSON as people and programs write it.
@Suite struct TimelineJSReaderTests {
  /// The events of slides, each as date and title.
  private func dates(_ slides: String) throws -> [String] {
    try read("{\"events\": [\(slides)]}", path: "t.json").events.map(shown)
  }

  private func shown(_ event: Event) -> String {
    (event.date.map { "\($0.edtf)" } ?? "-") + " " + event.title
  }

  private func date(_ start: String, _ end: String? = nil) throws -> String {
    let last = end.map { ", \"end_date\": \($0)" } ?? ""
    let slide = "{\"start_date\": \(start)\(last), \"text\": {\"headline\": \"T\"}}"
    return try dates(slide).joined().replacing(" T", with: "")
  }

  @Test(arguments: [
    (#"{"year": 2012}"#, #"{"year": 2013, "month": 13}"#, "2012/"),
    (#"{"year": 2012, "month": 5}"#, #"{"year": "soon"}"#, "2012-05/"),
    (#"{"year": 2012, "month": 5, "day": 2, "hour": 9}"#, #"{"month": 6}"#, "2012-05-02/"),
  ])
  func `An end that is no date is an end that nobody knows`(
    _ start: String, _ end: String, _ shown: String
  ) throws {
    #expect(try date(start, end) == shown)
  }

  @Test func `An end that is no date is unknown in version 2 too`() throws {
    let timeline = try read(
      """
      {"timeline": {"headline": "T", "type": "default", "date": [
        {"startDate": "2012", "endDate": "2013,13", "headline": "A"},
        {"startDate": "Mon Jul 09 2012 10:00:00", "headline": "B"},
        {"startDate": "Jul 9, 2012 10:00 GMT+0200", "headline": "C"}]}}
      """, path: "t.json")
    #expect(
      timeline.events.map(shown) == [
        "2012/ A", "2012-07-09T10:00:00 B", "2012-07-09T10:00:00+02:00 C",
      ])
    #expect(timeline.diagnostics.map(\.severity) == [.error])
  }

  @Test func `A slide without a headline is called by its text, or by its caption`() throws {
    let long = "Talks " + String(repeating: "and talks ", count: 20)
    #expect(
      try dates(
        """
        {"start_date": {"year": 2012}, "text": {"text": "<p>First <b>words</b></p><p>More</p>"}},
        {"start_date": {"year": 2013}, "media": {"url": "https://example.org/a", "caption": "A <i>map</i>"}},
        {"start_date": {"year": 2014}, "text": {"headline": " ", "text": "\(long)"}}
        """) == [
          "2012 First words", "2013 A map",
          "2014 Talks and talks and talks and talks and talks and talks and talks and talks…",
        ])
  }

  @Test func `A file has its title, eras, groups, media and texts`() throws {
    let timeline = try read(
      """
      {"title": {"text": {"headline": "<b>The Concert</b> of Europe", "text": "<p>After 1814</p>"},
                 "media": {"url": "https://example.org/map.png", "caption": "A map", "credit": "An atlas"}},
       "eras": [{"start_date": {"year": "1814", "month": "9"}, "end_date": {"year": 1815, "month": 6},
                 "text": {"headline": "The congress"}}],
       "events": [
        {"start_date": {"year": "1815", "month": "06", "day": "9", "hour": "", "format": ""},
         "end_date": {"year": "", "month": "", "day": ""},
         "unique_id": "final-act", "group": " Treaties ",
         "text": {"headline": "The <i>Final Act</i> &amp; its annexes",
                  "text": "<p>Signed at <a href=\\"https://example.org/vienna\\">Vienna</a>.</p><p>Nine days later: Waterloo.</p>"},
         "media": {"url": "https://example.org/act.jpg", "caption": "The <em>act</em>", "credit": "An archive",
                   "thumbnail": "https://example.org/small.jpg"},
         "background": {"url": "https://example.org/back.jpg"}}]}
      """, path: "t.json")
    #expect(timeline.title == "The Concert of Europe")
    #expect(timeline.eras.map { "\($0.date.edtf) \($0.title)" } == ["1814-09/1815-06 The congress"])
    let event = try #require(timeline.events.first)
    #expect(shown(event) == "1815-06-09 The Final Act & its annexes")
    #expect(event.id.name == "final-act" && event.isNamedByFile)
    #expect(event.group == "Treaties")
    #expect(
      event.summary
        == "Signed at Vienna (https://example.org/vienna).\n\nNine days later: Waterloo.")
    let source = try #require(timeline.sources.first { $0.id == event.evidence.first?.source })
    #expect(source.url == "https://example.org/act.jpg")
    #expect(source.title == "The act" && source.author == "An archive")
    let slide = try #require(timeline.sources.first)
    #expect(slide.note == "After 1814" && slide.url == "https://example.org/map.png")
    #expect(
      timeline.diagnostics.map(\.message)
        == ["2 backgrounds and thumbnails are left out; nothing here shows pictures"])
  }

  @Test(arguments: [
    (#"{"year": "1815"}"#, "1815"), (#"{"year": 1815.0, "month": " 6 "}"#, "1815-06"),
    (#"{"year": " 1815 ", "month": 6, "day": "18"}"#, "1815-06-18"),
    (#"{"year": "987"}"#, "0987"), (#"{"year": -1}"#, "0000"), (#"{"year": "-500"}"#, "-0499"),
    (#"{"year": -44, "month": 3, "day": 15}"#, "-0043-03-15"),
    (#"{"year": "-13798000000", "month": ""}"#, "Y-13797999999"), (#"{"year": 1.2e5}"#, "Y120000"),
    (#"{"year": 2015, "month": 1, "day": 1, "hour": "9", "minute": 5}"#, "2015-01-01T09:05:00"),
    (
      #"{"year": "2015", "month": "01", "day": "01", "hour": "01", "minute": "01", "second": "01", "millisecond": "10"}"#,
      "2015-01-01T01:01:01"
    ),
    (#"{"year": 2015, "month": 0, "day": 0}"#, "2015"),
    (#"{"year": 2015, "hour": 0, "minute": 0}"#, "2015"), (#""2015-03""#, "2015-03"),
    (#"{"year": null}"#, "-"), (#"{}"#, "-"),
  ])
  func `Dates are as precise as the file has them`(written: String, expected: String) throws {
    #expect(try date(written) == expected)
  }

  @Test func `Ends are inclusive, at their precision`() throws {
    #expect(try date(#"{"year": 1914}"#, #"{"year": "1918"}"#) == "1914/1918")
    #expect(
      try date(#"{"year": 1914, "month": 7, "day": 28}"#, #"{"year": 1918, "month": 11}"#)
        == "1914-07-28/1918-11")
    #expect(try date(#"{"year": -31}"#, #"{"year": 14}"#) == "-0030/0014")
  }

  @Test func `An end that is the start is no interval`() throws {
    #expect(
      try date(#"{"year": 1914, "month": "07"}"#, #"{"year": "1914", "month": 7}"#) == "1914-07")
    #expect(try date(#"{"year": 1914}"#, #"{"year": "", "month": null}"#) == "1914")
    #expect(try date(#"{"year": 1914}"#, "{}") == "1914")
  }

  @Test func `Times of an interval are kept in words, since EDTF has none there`() throws {
    let times =
      #"{"events": [{"start_date": {"year": 1961, "month": 4, "day": 12, "hour": 6},"#
      + #" "end_date": {"year": 1961, "month": 4, "day": 12, "hour": 8}}]}"#
    let event = try #require(try read(times, path: "t.json").events.first)
    #expect(event.date?.edtf.description == "1961-04-12T06:00:00")
    #expect(event.date?.note == "from 06:00:00 to 08:00:00")
    #expect(event.title == TimelineDecoder.untitled)
  }

  @Test func `The words in which a date is shown never make it more certain`() throws {
    func stated(_ words: String, _ dates: String) throws -> StatedDate? {
      try read(
        "{\"events\": [{\(dates), \"display_date\": \"\(words)\", \"text\": {\"headline\": \"T\"}}]}",
        path: "t.json"
      ).events.first?.date
    }
    let year = #""start_date": {"year": 1850}"#
    #expect(try stated("c. 1850", year) == StatedDate(EDTF(parsing: "1850~")))
    #expect(try stated("1850", year) == StatedDate(EDTF(parsing: "1850")))
    let other = try StatedDate(EDTF(parsing: "1850"), note: "The hungry years")
    #expect(try stated("The <i>hungry</i> years", year) == other)
    let days =
      #""start_date": {"year": 2018, "month": 7, "day": 6}, "#
      + #""end_date": {"year": 2018, "month": 7, "day": 7}"#
    #expect(
      try stated("between 6 and 7 July 2018", days)?.edtf.description == "[2018-07-06..2018-07-07]")
    #expect(try stated("6–7 July 2018", days) == StatedDate(EDTF(parsing: "2018-07-06/2018-07-07")))
  }

  @Test func `Mistakes in dates are told with their places, and cost the date alone`() {
    let text = """
      {"events": [
        {"start_date": {"month": 5}, "text": {"headline": "No year"}},
        {"start_date": {"year": 1815, "month": 13}, "text": {"headline": "No such month"}},
        {"start_date": {"year": 1815, "month": 2, "day": 30}, "text": {"headline": "No such day"}},
        {"start_date": {"year": 1815, "day": 3}, "text": {"headline": "No month"}},
        {"start_date": {"year": "soon"}, "text": {"headline": "No number"}},
        {"start_date": {"year": 1815, "month": 6, "day": 9, "hour": 31}, "text": {"headline": "No such hour"}},
        {"start_date": {"year": 1815}, "end_date": {"year": 1814}, "text": {"headline": "Backwards"}},
        {"end_date": {"year": 1814}, "text": {"headline": "End alone"}},
        {"text": {"headline": "Nothing"}},
        {"start_date": {"year": 0}, "text": {"headline": "Zero"}},
        7
      ]}
      """
    #expect(
      problems(text, path: "t.json") == [
        "2:28 error there is no year beside this; write the year, or leave the others empty",
        "3:42 error there is no month 13; write 1 to 12, or leave it empty",
        "4:52 error there is no day 30 in month 2 of that year; write a day that it has",
        "5:40 error there is no month beside this day; write the month, or leave the day empty",
        "6:27 error this year is not a whole number; write digits alone, and a minus before a year BCE",
        "7:63 error there is no such time of day; write hours from 0 to 23, and minutes and seconds "
          + "from 0 to 59",
        "8:46 error the end is before the start; change one of them",
        "9:16 error there is an end and no start; write the start as well",
        "10:3 warning this event has no date, which only a title may lack; give it one",
        "11:27 warning there is no year 0 in TimelineJS' count, and its program takes it for 1 BCE; "
          + "write -1 for 1 BCE, 1 for 1 CE",
        "12:3 error this is no slide, so it is left out; a slide is an object with start_date and text",
      ])
    let events = (try? read(text, path: "t.json").events) ?? []
    #expect(events.count == 10)
    #expect(events[5].date?.edtf.description == "1815-06-09")
  }

  @Test func `Words in place of a picture are a quote, and a frame is its address`() throws {
    let timeline = try read(
      #"""
      {"events": [
       {"start_date": {"year": 1948}, "text": {"headline": "A speech"},
        "media": {"url": "<blockquote><p>We made a plan.</p><cite>Ann Example, engineer</cite></blockquote>"}},
       {"start_date": {"year": 1949}, "text": {"headline": "<a href=\"https://example.org/a?b=1&amp;c=2\">A film</a>"},
        "media": {"url": "<iframe src='https://example.org/film' width=1></iframe>", "caption": "The film"}}]}
      """#, path: "t.json")
    let quote = try #require(timeline.events[0].evidence.first)
    #expect(quote.quote?.selector.exact == "We made a plan.")
    #expect(timeline.sources[0].title == "Ann Example, engineer")
    #expect(timeline.events[1].title == "A film")
    #expect(
      timeline.sources.dropFirst().map(\.url)
        == ["https://example.org/film", "https://example.org/a?b=1&c=2"])
  }

  @Test
  func `A text of many paragraphs without ends keeps them; one too deep loses its tags alone`() {
    let paragraphs = (0..<300).map { "Word \($0)" }
    let html = paragraphs.map { "<p>" + $0 }.joined()
    #expect(HTMLFragment.plainText(html) == paragraphs.joined(separator: "\n\n"))
    let deep = String(repeating: "<div>", count: 1_000) + "All <b>of</b> it"
    #expect(HTMLFragment.plainText(deep) == "All of it")
  }

  @Test func `The same media beside several events is one source`() throws {
    let slide = #"{"start_date": {"year": 1948}, "media": {"url": "https://example.org/a.png"}}"#
    let timeline = try read("{\"events\": [\(slide), \(slide)]}", path: "t.json")
    #expect(timeline.sources.count == 1)
    #expect(timeline.events.allSatisfy { $0.evidence.map(\.source) == timeline.sources.map(\.id) })
  }

  @Test func `Other files with events are left to their own readers`() {
    for text in [
      #"{"events": [{"start": "1948", "title": "T"}], "dateTimeFormat": "iso8601"}"#,
      #"{"events": [{"date": "1948", "title": "T"}], "title": "U"}"#, #"[{"start_date": {}}]"#,
      #"{"dateline": 1, "events": []}"#,
    ] {
      #expect(!TimelineJSReader.recognises(ForeignFile(path: "t.json", bytes: Array(text.utf8))))
    }
  }

  // MARK: Version 2

  @Test func `A file of version 2 is read`() throws {
    let text = """
      storyjs_jsonp_data = {
        "timeline": {
          "headline": "Treaties", "type": "default", "text": "<p>Some of them</p>", "startDate": "1814",
          "asset": {"media": "", "credit": "", "caption": ""},
          "date": [
            {"startDate": "1814,5,30", "endDate": "1814,05,30", "headline": "Paris", "tag": "Peace",
             "text": "<p>The first.</p>",
             "asset": {"media": "https://example.org/p.jpg", "credit": "C", "caption": "D"}},
            {"startDate": "1815,6", "endDate": "11/20/1815", "headline": "Vienna"},
            {"startDate": "-500", "headline": "Old"},
            {"startDate": "1945,5,8,23,1", "headline": "Berlin"},
            {"startDate": "2012,1,26,0,0,0", "headline": "Midnight is none"},
            {"startDate": "now", "headline": "Whenever"}
          ],
          "era": [{"startDate": "1814", "endDate": "1815", "headline": "Congress"}]
        }
      };
      """
    let timeline = try read(text, path: "t.jsonp")
    #expect(timeline.title == "Treaties")
    #expect(
      timeline.events.map(shown) == [
        "1814-05-30 Paris", "1815-06/1815-11-20 Vienna", "-0499 Old",
        "1945-05-08T23:01:00 Berlin", "2012-01-26 Midnight is none", "- Whenever",
      ])
    #expect(timeline.events[0].group == "Peace" && timeline.events[0].summary == "The first.")
    #expect(timeline.eras.map { "\($0.date.edtf)" } == ["1814/1815"])
    #expect(timeline.diagnostics.map(\.line) == [13])
  }

  @Test(arguments: [
    "callback({X});", "var t = {X}", "window.timeline_json={X};\n", "  a.b ( {X} )",
  ])
  func `JSON in a script is read as what it is`(script: String) throws {
    let body = #""events": [{"start_date": {"year": 1948}, "text": {"headline": "T"}}]"#
    let timeline = try read(script.replacing("X", with: body), path: "t.js")
    #expect(timeline.events.map(shown) == ["1948 T"])
    #expect(timeline.diagnostics.isEmpty)
  }
}
