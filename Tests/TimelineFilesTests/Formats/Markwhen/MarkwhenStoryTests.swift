import Chronology
import Testing

@testable import TimelineFiles

@Suite("A file of markwhen is read with its header, groups, tags and descriptions")
struct MarkwhenStoryTests {
  private let plan = """
    ---
    title: After the summit
    description: Made up
    #Talks: #d336b1
    timezone: Asia/Seoul
    ---

    # Talks #Talks
      style: section

      ## In Pyongyang

        // Made up
        2018-07-06/2018-07-07: [ ] Third visit @envoy #travel !visit
          location: "Pyongyang, the guest house"
          people: [Ada Adler, "Berta Bauer"]
          fee: $4
          Nothing was signed.

          - [x] An [account](https://example.org/a_(1)) of it
          #later
          [Report](https://example.org/r)

    ## Elsewhere
    2018-07-12: Meeting
    # Other
    2018: A year
    """

  @Test("The newer form, with headings and properties")
  func newer() throws {
    let timeline = try readMarkwhen(plan)
    #expect(timeline.title == "After the summit")
    #expect(timeline.timezone == "Asia/Seoul")
    #expect(timeline.diagnostics.isEmpty)
    #expect(timeline.events.map(\.title) == ["Third visit @envoy", "Meeting", "A year"])
    #expect(
      timeline.events.map(\.group) == ["Talks / In Pyongyang", "Talks / Elsewhere", "Other"])
    let visit = try #require(timeline.events.first)
    #expect(visit.id.name == "visit")
    #expect(visit.isNamedByFile)
    #expect(visit.place == "Pyongyang, the guest house")
    #expect(visit.actors == [.named("envoy"), .named("Ada Adler"), .named("Berta Bauer")])
    #expect(visit.tags == ["travel", "later", "Talks"])
    #expect(visit.summary == "Nothing was signed.\n\n- [x] An account of it")
    #expect(visit.note == "[ ]\nfee: $4")
    #expect(timeline.sources.map(\.url) == ["https://example.org/a_(1)", "https://example.org/r"])
    #expect(timeline.sources.map(\.title) == ["account", "Report"])
    #expect(visit.evidence.count == 2)
    #expect(visit.origin.line == 14)
  }

  @Test("The older form, with groups, pages, places and pictures")
  func older() throws {
    let timeline = try readMarkwhen(
      """
      title: Life
      // a comment
      #Work: pink

      section Education #Education
      08/2008-05/2012: Degree #Work
      group The 90s // a comment
      1991: Storm
      endGroup
      10/2010: Barn built ![](https://example.org/p.jpg) across the street
      Later: it burnt down
      endSection

      10/01/2018-01/2021: [Company](https://example.org) #Work
      [Eugene, Oregon](location)
      _-_-_break_-_-_
      title: Second page
      dateFormat: d/M/y
      group
      2/1/2020: Far away #1
      """)
    #expect(timeline.title == "Life")
    #expect(
      timeline.events.map {
        "\($0.date.map { "\($0.edtf)" } ?? "-") \($0.title) | \($0.group ?? "")"
      } == [
        "2008-08/2012-05 Degree | Education", "1991 Storm | Education / The 90s",
        "2010-10 Barn built across the street | Education",
        "2018-10-01/2021-01 Company | ", "2020-01-02 Far away #1 | Second page",
      ])
    #expect(timeline.events[2].note == "Later: it burnt down")
    #expect(timeline.events[3].place == "Eugene, Oregon")
    #expect(timeline.events[0].tags == ["Work", "Education"])
    #expect(timeline.diagnostics.isEmpty)
  }

  @Test("A colon in a title, a time before it, and words that look like dates")
  func colons() throws {
    #expect(
      try markwhenDates(
        """
        1999: Talks: the 10:30 round
        June 4 1990 8:00: Start: 9
        2001: A Space Odyssey
        May be: this is text
        Now and then: more of it
        5 o'clock: tea
        - 2 weeks: a list
        1812: War
        """) == [
          "1999: Talks: the 10:30 round", "1990-06-04T08:00:00: Start: 9",
          "2001: A Space Odyssey", "1812: War",
        ])
  }

  @Test("A fence that is never closed hides nothing")
  func openFence() throws {
    #expect(try markwhenDates("---\ntitle: T\n\n2018: Talks\n") == ["2018: Talks"])
  }

  @Test("A line of dashes between events hides none of them")
  func dashes() throws {
    #expect(
      try markwhenDates("2018: a\n---\n2019: b\n---\nkey: v\n---\nWords\n2020: c\n") == [
        "2018: a", "2019: b", "2020: c",
      ])
  }

  @Test("Zones of a file, a group and an event reach its times")
  func zones() throws {
    #expect(
      try markwhenDates(
        """
        timezone: +5
        2025-08-03 10am: a
        2025-08-03 10am: b
        tz: -3
        2025-08-03: c
        # Elsewhere
        tz: 0530
        2025-08-03 10am: d
        """) == [
          "2025-08-03T10:00:00+05:00: a", "2025-08-03T10:00:00-03:00: b", "2025-08-03: c",
          "2025-08-03T10:00:00+05:30: d",
        ])
  }

  @Test("Lines that belong to no event are told, and ids that are taken")
  func problems() throws {
    let timeline = try readMarkwhen(
      "group A\n2018: a !x\nendGroup\nlost words\n2019: b !x\n")
    #expect(timeline.diagnostics.map { "\($0.line):\($0.column)" } == ["4:1", "5:1"])
    #expect(timeline.events.count == 2)
  }

  @Test("A file without events says what an event is")
  func nothing() {
    #expect(throws: TimelineFileError.self) { try readMarkwhen("only words\n") }
  }

  @Test("Files of markwhen are known by what stands in them, and others are let alone")
  func recognition() {
    for text in [
      plan, "1961: Year after 1960\nLater, 1962 would happen\n\n1 year: 1962\n",
      "title: T\n\n2018-07/2018-08: Talks\n", "// note\nsection A\nnow: x\n2019: y\n",
      "#Work: pink\n5 Jan 2013: x\n", "2018: one\n",
    ] {
      #expect(MarkwhenReader.recognises(ForeignFile(path: "t", bytes: Array(text.utf8))), "\(text)")
    }
    for text in [
      "dateline: 1\ntitle: T\nevents:\n  - date: 2018\n    title: x\n",
      "title: T\nevents:\n  - {date: 2018, title: x}\n", "date,title\n2018-07-06,Talks\n",
      "2018-07-06,Talks\n2018-07-07,More\n", "@article{a, year = 2018}\n",
      "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nDTSTART:20180706\n",
      "# Notes\n\nThe talks began in 2018: they were long.\n", "[{\"title\": \"x\"}]",
      "In 2018: a story.\nIt was long.\n",
      "1984: A Novel\n\nIt was a day.\nIt was cold.\nHe went.\nShe came.\n",
      "---\ntitle: Post\n---\n\nSome prose.\n2018: x\n2019: y\n", "8:30: wake up\n9:00: eat\n",
      "title: T\n", "", "Year\tTitle\n2018\tTalks\n",
    ] {
      #expect(
        !MarkwhenReader.recognises(ForeignFile(path: "t", bytes: Array(text.utf8))), "\(text)")
    }
    #expect(["mw", "markwhen", "mwn"].allSatisfy(MarkwhenReader.isNamed))
    #expect(!MarkwhenReader.isNamed("md"))
  }
}
