import Chronology
import Testing

@testable import TimelineFiles

@Suite("A timeline is written in Dateline's own forms")
struct OwnFormatsTests {
  @Test("What is written as YAML or JSON Lines reads back the same", arguments: 0..<150)
  func roundTrip(seed: Int) throws {
    var maker = AnyTimeline(random: Seeded(state: UInt64(seed)))
    let timeline = maker.timeline()
    for (format, path) in [(FileFormat.yaml, "t"), (.jsonLines, "t.jsonl")] {
      let text = try written(timeline, as: format).text
      var again = try read(text, path: path)
      again.path = "t"
      #expect(again.diagnostics.filter { $0.severity == .error }.isEmpty, "\(text)")
      #expect(again.withoutPlaces == timeline.withoutPlaces, "\(text)")
    }
  }

  @Test("A timeline without events says so")
  func empty() throws {
    let text = try written(Timeline(path: "t", title: "Nothing yet"), as: .yaml).text
    #expect(text == "dateline: 1\ntitle: Nothing yet\n\nevents: []\n")
  }
}

@Suite("A timeline in YAML is copied with its comments")
struct YAMLCopyTests {
  private static let file = """
    # A made-up file.
    dateline: 1
    title: Comments
    sources:
      # the wire
      wire: {title: A wire}   # stays
      # a note of ours
      leak:
        title: A leak
        private: true
      # the last
      record:
        title: The record
        text: sources/record.txt
    events:
      # first
      - id: a
        date: 2018
        title: A
        evidence:
          - source: wire   # why
            exact: "x"
          # what we were told
          - source: leak
            exact: "secret"
          - source: record
            private: true
            exact: |
              # looks like a comment
              more
      # about the second
      - id: b
        private: true
        title: B
        summary: |
          # a text
      # third
      - title: C
        id: c
        replaces: b
    # the end

    """

  private func copy(
    _ text: String, private includesPrivate: Bool = false, texts: Bool = true
  ) throws -> String? {
    let folder = Folder()
    try folder.write(text, to: "t.yaml")
    let path = "\(folder.path)/t.yaml"
    let timeline = try TimelineReader.read(path: path, file: 0)
    let whole = TimelineSnapshot([timeline])
    let shown = includesPrivate ? whole : PublicTimeline(whole).snapshot
    var export = ExportSelection(Projection(shown)).export()
    export.includesTexts = texts
    return YAMLCopy.bytes(of: path, as: export).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("Everything stays as it is where nothing is left out")
  func whole() throws {
    #expect(try copy(Self.file, private: true) == Self.file)
  }

  @Test("What is private goes with its lines and the comments about it; all others stay")
  func withoutPrivate() throws {
    #expect(
      try copy(Self.file) == """
        # A made-up file.
        dateline: 1
        title: Comments
        sources:
          # the wire
          wire: {title: A wire}   # stays
        events:
          # first
          - id: a
            date: 2018
            title: A
            evidence:
              - source: wire   # why
                exact: "x"
          # third
          - title: C
            id: c
        # the end

        """)
  }

  @Test("Without texts, the sources name none")
  func withoutTexts() throws {
    let text = try #require(try copy(Self.file, private: true, texts: false))
    #expect(!text.contains("record.txt"))
    #expect(text.contains("# about the second"))
  }

  @Test(
    "What cannot be cut out by its lines is for the writer, so that nothing private slips through")
  func flow() throws {
    let flow = """
      dateline: 1
      title: T
      events: [{title: A}, {title: B, private: true}]

      """
    #expect(try copy(flow) == nil)
    #expect(try copy(flow, private: true) == flow)
    let alias = """
      dateline: 1
      title: T
      sources:
        s: {title: S}
      events:
        - title: A
          private: true
          evidence: &shared [{source: s, exact: x}]
        - title: B
          evidence: *shared

      """
    #expect(try copy(alias) == nil)
  }

  @Test("A second list of events, which nobody reads, is not copied: what is private may be in it")
  func unread() throws {
    let twice = """
      dateline: 1
      title: T
      events: [{title: A}]
      events:
        - title: Secret
          private: true

      """
    #expect(try copy(twice) == nil)
  }

  @Test("A file in which something cannot be read is not copied: what is private may be in it")
  func mended() throws {
    let broken = "dateline: 1\ntitle: T\nevents:\n  - title: A\n  - title: \"B\n    private: true\n"
    #expect(try copy(broken) == nil)
  }
}

@Suite("What goes into an export")
struct ExportSelectionTests {
  private func export(_ texts: [String]) throws
    -> (export: TimelineExport, leftOut: PublicTimeline.LeftOut)
  {
    let timelines = try texts.enumerated().map { file, text in
      try TimelineReader.read(bytes: Array(text.utf8), path: "\(file).yaml", file: file)
    }
    let shown = PublicTimeline(TimelineSnapshot(timelines))
    return (ExportSelection(Projection(shown.snapshot)).export(), shown.leftOut)
  }

  private func events(_ export: TimelineExport) -> [Event] {
    var events: [Event] = []
    export.forEach { events.append($0) }
    return events
  }

  @Test("What is private stays out, with all that cites it, and is counted")
  func leftOut() throws {
    let text = """
      dateline: 1
      title: T
      sources: {s: {title: S}, p: {title: P, private: true}}
      events:
        - {id: a, date: 2018-07-12~, title: A, evidence: [{source: s}, {source: p}, {source: s, private: true}],
           dated-by: {source: p, exact: soon, earliest: 2018-07-10, latest: 2018-07-14}}
        - {id: b, title: B, private: true}
        - {id: c, title: C, replaces: b}
      """
    let (export, leftOut) = try export([text])
    #expect(leftOut.events == 1 && leftOut.sources == 1 && leftOut.entries == 2)
    #expect(export.sources.map(\.id.name) == ["s"])
    let events = events(export)
    #expect(events.map(\.id.name) == ["a", "c"])
    #expect(events.first?.evidence.count == 1)
    #expect(events.first?.datedBy == nil)
    // The date is no more certain than it was.
    #expect(events.first?.bounds?.earliest.day?.description == "2018-07-10")
    #expect(events.last?.replaces == nil)
  }

  @Test("Whom and what only private things name stays out with them")
  func onlyNamedInPrivate() throws {
    let text = """
      dateline: 1
      title: T
      actors: {mole: {name: A mole}, clerk: {name: A clerk}, idle: {name: Nobody names}}
      sources: {s: {title: S, via: p}, p: {title: P, private: true}, tip: {title: A tip}}
      events:
        - {id: a, title: A, actors: [clerk], evidence: [{source: s}, {source: p, exact: x, speaker: mole}]}
        - {id: b, title: B, private: true, actors: [mole, clerk], evidence: [{source: tip}]}
      """
    let (export, leftOut) = try export([text])
    #expect(export.actors.map(\.id.name) == ["clerk", "idle"])
    #expect(export.sources.map(\.id.name) == ["s"])
    #expect(export.sources.first?.via == nil)
    #expect(leftOut.actors == 1 && leftOut.sources == 2)
  }

  @Test("What was known on a day does not come from what is private")
  func asOf() throws {
    let text = """
      dateline: 1
      title: T
      sources:
        s: {title: S, published: 2018-07-01}
        p: {title: P, published: 2018-06-29, private: true}
      events:
        - {id: a, title: A, date: 2018-07-12, evidence: [{source: s, date: 2018-07-12}, {source: p, date: 2018-06-29}]}
        - {id: b, title: B, date: 2018-06-30, evidence: [{source: p, date: 2018-06-30}]}
      """
    let timeline = try TimelineReader.read(bytes: Array(text.utf8), path: "t.yaml", file: 0)
    let shown = PublicTimeline(TimelineSnapshot([timeline])).snapshot
    let day = try #require(EDTF(parsing: "2018-07-10").bounds?.earliest.day)
    let then = TimelineSnapshot(shown, asOf: day, Publications(in: shown))
    let events = events(ExportSelection(Projection(then)).export())
    #expect(
      events.map { "\($0.id.name) \($0.date.map { "\($0.edtf)" } ?? "-")" } == ["a 2018-07-12"])
  }

  @Test("An id that is made for a merged timeline is nobody else's")
  func mergedIDs() throws {
    let one = """
      dateline: 1
      title: One
      sources: {s: {title: S}, s-2: {title: S two}}
      events: [{id: e, title: E, evidence: [{source: s}]}, {id: e-2, title: E two}]
      """
    let two = """
      dateline: 1
      title: Two
      sources: {s: {title: Other}}
      events: [{id: e, title: Other, evidence: [{source: s, exact: x}]}]
      """
    let export = try export([one, two]).export
    let events = events(export)
    #expect(Set(events.map(\.id.name)).count == 3)
    #expect(Set(export.sources.map(\.id.name)).count == 3)
    let other = try #require(events.first { $0.title == "Other" }?.evidence.first?.source)
    #expect(export.sources.first { $0.id == other }?.title == "Other")
  }

  @Test("Texts of one name that say different things get names of their own")
  func texts() throws {
    let (first, second, target) = (Folder(), Folder(), Folder())
    for (folder, words) in [(first, "one"), (second, "two")] {
      folder.make("s")
      try folder.write("\(words) said so\n", to: "s/t.txt")
      try folder.write(
        "dateline: 1\ntitle: T\nsources: {s: {title: \(words), text: s/t.txt}}\nevents: []\n",
        to: "t.yaml")
    }
    let timelines = try [first, second].enumerated().map { file, folder in
      try TimelineReader.read(path: "\(folder.path)/t.yaml", file: file)
    }
    var export = ExportSelection(Projection(TimelineSnapshot(timelines))).export()
    let planned = TimelineWriting.planTexts(of: &export, into: target.path)
    #expect(planned.hasNewNames && planned.problems.isEmpty)
    #expect(export.sources.map(\.text) == ["s/t.txt", "s/t-2.txt"])
    let written = planned.write(into: target.path)
    #expect(written.count == 2 && written.problems.isEmpty)
    #expect(try content(target, "s/t-2.txt") == Array("two said so\n".utf8))
    // A second time everything is there already.
    var again = ExportSelection(Projection(TimelineSnapshot(timelines))).export()
    #expect(
      TimelineWriting.planTexts(of: &again, into: target.path).write(into: target.path).count == 0)
    #expect(again.sources.map(\.text) == ["s/t.txt", "s/t-2.txt"])
  }

  @Test("Several files become one timeline, in which each id is one thing")
  func merged() throws {
    let one = """
      dateline: 1
      title: One
      actors: {a: {name: First}}
      sources: {s: {title: S}}
      events: [{id: e, date: 2018, title: E, actors: [a], evidence: [{source: s}]}]
      """
    let two = one.replacing("One", with: "Two").replacing("First", with: "Second")
    let export = try export([one, two]).export
    #expect(export.title == "One + Two")
    #expect(export.actors.map(\.id.name) == ["a", "a-2"])
    let events = events(export)
    #expect(events.map(\.id.name) == ["e", "e-2"])
    #expect(events.last.map { $0.actors.map(export.name(of:)) } == ["Second"])
    #expect(events.last?.evidence.first?.source.name == "s-2")
    let again = try read(try written(export, as: .yaml).text)
    #expect(again.diagnostics.isEmpty)
  }

  @Test("A date that could not be read is kept in a note")
  func unreadable() throws {
    let text = "dateline: 1\ntitle: T\nevents: [{title: A, date: soonish}]\n"
    #expect(events(try export([text]).export).first?.note == "The date as written: soonish")
  }
}

@Suite("Formats are told by what stands in a file, then by its name")
struct RecognitionTests {
  @Test("A timeline of Dateline's own is one, whatever it is called")
  func own() throws {
    for path in ["t.csv", "t.ics", "t", "t.txt", "t.bib"] {
      let yaml = try TimelineReader.read(
        bytes: Array("title: T\ndateline: 1\nevents: [{title: A}]\n".utf8), path: path, file: 0)
      #expect(yaml.events.map(\.title) == ["A"])
      let json = try TimelineReader.read(
        bytes: Array(#"{"title": "T", "dateline": 1, "events": [{"title": "A"}]}"#.utf8),
        path: path,
        file: 0)
      #expect(json.events.map(\.title) == ["A"])
    }
  }

  @Test("UTF-16, as spreadsheets write it, is read like UTF-8, with and without a mark")
  func utf16() throws {
    let text = "dateline: 1\ntitle: 회담\nevents: [{title: A}]\n"
    for (mark, isBig) in [([0xFF, 0xFE], false), ([0xFE, 0xFF], true), ([], false), ([], true)]
      as [([UInt8], Bool)]
    {
      let bytes =
        mark
        + text.utf16.flatMap {
          isBig ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)]
        }
      #expect(try TimelineReader.read(bytes: bytes, path: "t", file: 0).title == "회담")
    }
  }

  @Test("A file of another format is never changed")
  func edits() throws {
    let folder = Folder()
    try folder.write("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", to: "c.ics")
    #expect(EditError.foreign(path: "c.ics", .iCalendar).description.contains("dateline import"))
  }
}
