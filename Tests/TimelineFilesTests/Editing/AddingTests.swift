import Chronology
import Evidence
import Testing

@testable import TimelineFiles

@Suite("What is added to a file is written as its neighbours are")
struct AddingTests {
  static func event(_ name: String, date: String? = "2018-07-12~") throws -> Event {
    var event = Event(
      id: Event.ID(file: 0, name: name), title: "It's “new”: yes",
      origin: Origin(file: 0, line: 1, column: 1))
    event.date = try date.map { StatedDate(try EDTF(parsing: $0)) }
    if date == nil { event.undated = .notGiven }
    return event
  }

  static func citation(_ exact: String, of name: String = "wire") -> Citation {
    var citation = Citation(source: source(name), origin: Origin(file: 0, line: 1, column: 1))
    var quote = Quote(TextQuoteSelector(exact: exact))
    quote.speaker = .named("Somebody")
    citation.quote = quote
    return citation
  }

  static func newSource(_ name: String) -> Source {
    var source = Source(id: source(name), origin: Origin(file: 0, line: 1, column: 1))
    source.title = "A: title"
    source.text = "sources/\(name).txt"
    return source
  }

  private static func id(_ name: String) -> Event.ID { Event.ID(file: 0, name: name) }

  @Test("In block style: lists keep their dashes, free lines and comments")
  func block() throws {
    let result = try edited(
      """
      dateline: 1
      title: T
      sources:
        # the wire
        wire:
          text: wire.txt  # beside this file

      events:
        - id: a
          title: A

        # the second
        - id: b
          title: B
          evidence:
          -   source: wire
              exact: "words"  # as printed
              # checked twice
          # a last word on b
      # the end
      """,
      [
        .addSource(Self.newSource("late")), .addEvent(try Self.event("c")),
        .addCitation(Self.citation("other words"), to: Self.id("b")),
        .addCitation(Self.citation("first words"), to: Self.id("a")),
      ])
    #expect(
      result == """
        dateline: 1
        title: T
        sources:
          # the wire
          wire:
            text: wire.txt  # beside this file
          late:
            title: "A: title"
            text: sources/late.txt

        events:
          - id: a
            title: A
            evidence:
              - source: wire
                exact: first words
                speaker: Somebody

          # the second
          - id: b
            title: B
            evidence:
            -   source: wire
                exact: "words"  # as printed
                # checked twice
            -   source: wire
                exact: other words
                speaker: Somebody
            # a last word on b

          - id: c
            date: 2018-07-12~
            title: "It's “new”: yes"
        # the end
        """)
  }

  @Test("In braces and brackets they stand inside, with those in lines on lines")
  func flow() throws {
    let result = try edited(
      """
      dateline: 1
      title: T
      sources: {wire: {text: wire.txt}}
      events:
        - {id: a, title: A, date: 2018}
        - {id: b, title: B, evidence: [{source: wire, exact: words}]}
      """,
      [
        .addSource(Self.newSource("late")), .addEvent(try Self.event("c", date: nil)),
        .addCitation(Self.citation("words, too"), to: Self.id("a")),
        .addCitation(Self.citation("words, too"), to: Self.id("b")),
      ])
    #expect(
      result == """
        dateline: 1
        title: T
        sources: {wire: {text: wire.txt}, late: {title: "A: title", text: sources/late.txt}}
        events:
          - {id: a, title: A, date: 2018, evidence: [{source: wire, exact: "words, too", speaker: Somebody}]}
          - {id: b, title: B, evidence: [{source: wire, exact: words}, {source: wire, exact: "words, too", speaker: Somebody}]}
          - {id: c, title: "It's “new”: yes"}
        """)
  }

  @Test("Where there is no list yet, or an empty one, it is begun")
  func empty() throws {
    for (sources, events) in [
      ("", ""), ("sources: {}\n", "events: []  # none yet\n"), ("sources:\n", "events:\n"),
      ("sources: ~\n", "events: null\n"),
    ] {
      let text = "dateline: 1\ntitle: T\n\(sources)\(events)"
      let result = try edited(
        text, [.addSource(Self.newSource("wire")), .addEvent(try Self.event("a"))])
      #expect(
        result.hasPrefix(
          "dateline: 1\ntitle: T\nsources:\n  wire:\n    title: \"A: title\"\n"),
        "\(result)")
      #expect(result.contains("\n  - id: a\n    date: 2018-07-12~\n"), "\(result)")
      #expect(events.contains("#") == result.contains("events:  # none yet"), "\(result)")
    }
  }

  @Test(
    "Of several additions to what is empty, each stands behind the one before, and all go in one write"
  )
  func several() throws {
    for (sources, events) in [
      ("", ""), ("sources: {}\n", "events: []\n"), ("sources:\n", "events:\n"),
      ("", "events:\n  - {id: first, title: F, evidence: []}\n"),
      ("", "events:\n  - id: first\n    title: F\n"),
    ] {
      let text = "dateline: 1\ntitle: T\n\(sources)\(events)"
      var edits: [TimelineEdit] = [
        .addSource(Self.newSource("wire")), .addSource(Self.newSource("paper")),
        .addEvent(try Self.event("a")), .addEvent(try Self.event("b")),
        .addEvent(try Self.event("c")),
      ]
      if events.contains("first") {
        edits += ["one", "two", "three"].map {
          .addCitation(Self.citation($0), to: Self.id("first"))
        }
      }
      let timeline = try read(try edited(text, edits))
      #expect(timeline.sources.map(\.id.name) == ["wire", "paper"])
      #expect(timeline.events.suffix(3).map(\.id.name) == ["a", "b", "c"])
      #expect(timeline.diagnostics.isEmpty)
      if events.contains("first") {
        #expect(
          timeline.events[0].evidence.map(\.quote?.selector.exact) == ["one", "two", "three"])
      }
      let document = try TimelineDocument(
        bytes: Array(text.utf8), path: "t.yaml", file: 0, identity: nil)
      let written = try TimelineEditor.edit(document, edits)
      #expect(Splice.apply(written.splices, to: document.bytes) == written.bytes)
      #expect(written.values.count == edits.count)
      #expect(Set(written.values.map(\.line)).count == edits.count || events.contains("{"))
    }
  }

  @Test("A year is written as the dates of the format are, without marks")
  func year() throws {
    let result = try edited(
      "dateline: 1\ntitle: T\nevents:\n", [.addEvent(try Self.event("a", date: "1950"))])
    #expect(result.contains("    date: 1950\n"))
  }

  @Test("JSON keeps its layout: in lines where the neighbours are, compact where they are")
  func json() throws {
    let pretty = """
      {
        "dateline": 1,
        "title": "T",
        "sources": {
          "wire": {
            "text": "wire.txt"
          }
        },
        "events": [
          {
            "id": "a",
            "title": "A"
          }
        ]
      }
      """
    let edits: [TimelineEdit] = [
      .addSource(Self.newSource("late")), .addEvent(try Self.event("c")),
      .addCitation(Self.citation("w"), to: Self.id("a")),
    ]
    let result = try edited(pretty, edits, path: "t.json")
    #expect(
      result == """
        {
          "dateline": 1,
          "title": "T",
          "sources": {
            "wire": {
              "text": "wire.txt"
            },
            "late": {
              "title": "A: title",
              "text": "sources/late.txt"
            }
          },
          "events": [
            {
              "id": "a",
              "title": "A",
              "evidence": [{"source": "wire", "exact": "w", "speaker": "Somebody"}]
            },
            {
              "id": "c",
              "date": "2018-07-12~",
              "title": "It's “new”: yes"
            }
          ]
        }
        """)
    let compact = try edited(
      #"{"dateline":1,"title":"T","sources":{"wire":{}},"events":[{"id":"a","title":"A"}]}"#, edits,
      path: "t.json")
    #expect(
      compact
        == #"{"dateline":1,"title":"T","sources":{"wire":{},"late":{"title":"A: title","text":"sources/late.txt"}},"#
        + #""events":[{"id":"a","title":"A","evidence":[{"source":"wire","exact":"w","speaker":"Somebody"}]},"#
        + #"{"id":"c","date":"2018-07-12~","title":"It's “new”: yes"}]}"#)
  }

  @Test("What dates an event stands behind its date, and never in the place of what is there")
  func dating() throws {
    var dating = Dating(source: source("wire"), origin: Origin(file: 0, line: 1, column: 1))
    dating.selector = TextQuoteSelector(exact: "on July 12", suffix: ", they said")
    let edit = TimelineEdit.addDating(dating, to: Self.id("a"))
    let text = """
      dateline: 1
      title: T
      sources: {wire: {}}
      events:
      - id: a
        date: 2018-07-12  # a Thursday
        title: A

      """
    let result = try edited(text, [edit])
    #expect(result.contains("# a Thursday\n  dated-by: {source: wire, exact: on July 12, suffix: "))
    #expect(throws: EditError.self) { try edited(result, [edit]) }
  }

  @Test(
    "In JSON Lines a source and an event are lines at the end, a quote stands in its event's line")
  func lines() throws {
    let folder = Folder()
    let text =
      "{\"dateline\": 1, \"title\": \"T\"}\n"
      + "{\"type\": \"source\", \"id\": \"wire\"}\n{\"id\": \"a\", \"title\": \"A\"}"
    for end in ["", "\n"] {
      let path = "\(folder.path)/t.jsonl"
      try AtomicFile.replace(path, with: Array((text + end).utf8))
      let parts = try TimelineParts(reading: path)
      let written = try TimelineEditor.carryOut(
        [
          .addSource(Self.newSource("late")), .addEvent(try Self.event("c")),
          .addCitation(Self.citation("w"), to: Self.id("a")),
        ], on: parts)
      #expect(written.values.map(\.line) == [3, 4, 5])
      let after = String(decoding: try content(folder, "t.jsonl"), as: UTF8.self)
      #expect(
        after == text.dropLast()
          + ", \"evidence\": [{\"source\": \"wire\", \"exact\": \"w\", \"speaker\": \"Somebody\"}]}\n"
          + "{\"type\": \"source\", \"id\": \"late\", \"title\": \"A: title\", \"text\": \"sources/late.txt\"}\n"
          + "{\"id\": \"c\", \"date\": \"2018-07-12~\", \"title\": \"It's “new”: yes\"}" + end)
      #expect(throws: EditError.self) {
        try TimelineEditor.carryOut(
          [.addEvent(try Self.event("c"))], on: TimelineParts(reading: path))
      }
      var history = EditHistory()
      history.record(written.change, "what was added")
      #expect(try history.undo()?.words == "what was added")
      #expect(try content(folder, "t.jsonl") == Array((text + end).utf8))
      #expect(try history.undo() == nil)
    }
  }

  @Test("An id is made of the title, and never one that is taken")
  func names() throws {
    let folder = Folder()
    try folder.write(
      "dateline: 1\ntitle: T\nsources: {a-wire-report: {text: texts/a.txt}}\n"
        + "events:\n- {title: Talks}\n- {title: Talks, id: talks-2018}\n", to: "t.yaml")
    let parts = try TimelineParts(reading: "\(folder.path)/t.yaml")
    let date = try EDTF(parsing: "2018")
    #expect(parts.freeEventName(title: "Talks", date: nil) == "talks-2")
    #expect(parts.freeEventName(title: "Talks", date: date) == "talks-2018-2")
    #expect(parts.freeEventName(title: "Other talks", date: date) == "other-talks")
    #expect(parts.freeSourceName("A wire report") == "a-wire-report-2")
    #expect(parts.textFolder == "texts")
  }
}
