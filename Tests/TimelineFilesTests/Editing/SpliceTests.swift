import Chronology
import Evidence
import Testing

@testable import TimelineFiles

/// The bytes of a timeline after edits, as text.
func edited(
  _ text: String, _ edits: [TimelineEdit], path: String = "t.yaml"
) throws -> String {
  let document = try TimelineDocument(
    bytes: Array(text.utf8), path: path, file: 0, identity: nil)
  return String(decoding: try TimelineEditor.edit(document, edits).bytes, as: UTF8.self)
}

func source(_ name: String) -> Source.ID { Source.ID(file: 0, name: name) }

func quote(_ event: String, _ position: Int = 0) -> EvidenceID {
  EvidenceID(event: Event.ID(file: 0, name: event), entry: .citation(position))
}

@Suite("Dateline edits a file that a person wrote")
struct SpliceTests {
  private static let day = CalendarDay(number: 17_732)  // 2018-07-20

  @Test("In a block mapping a key gets a line of its own, and comments stay where they are")
  func block() throws {
    let result = try edited(
      """
      dateline: 1
      title: T   # a title
      sources:
        wire:
          # the saved text
          text: wire.txt   # beside this file
          published: 2018-07-09
      events:
        - id: e
          title: E
          evidence:
          - source: wire
            exact: "some words" # quoted
            speaker: somebody
      """,
      [
        .recordHash("abc", of: source("wire")),
        .recordContext(prefix: "He said: ", suffix: " and left", of: quote("e")),
      ])
    #expect(
      result == """
        dateline: 1
        title: T   # a title
        sources:
          wire:
            # the saved text
            text: wire.txt   # beside this file
            sha256: abc
            published: 2018-07-09
        events:
          - id: e
            title: E
            evidence:
            - source: wire
              exact: "some words" # quoted
              prefix: "He said: "
              suffix: " and left"
              speaker: somebody
        """)
  }

  @Test("In a flow mapping it stands inside the braces")
  func flow() throws {
    let result = try edited(
      """
      dateline: 1
      title: T
      sources: {wire: {text: wire.txt, published: 2018}}  # one line
      events:
        - {id: e, title: E, evidence: [{source: wire, exact: some words}]}
        - id: f
          title: F
          dated-by: {source: wire, exact: that day,
                     earliest: 2018-07-10}
      """,
      [
        .recordHash("abc", of: source("wire")),
        .markChecked(by: "A, Reader", on: Self.day, sha256: "abc", of: quote("e")),
        .recordContext(
          prefix: "on [", suffix: nil,
          of: EvidenceID(event: Event.ID(file: 0, name: "f"), entry: .dating)),
      ])
    #expect(
      result == """
        dateline: 1
        title: T
        sources: {wire: {text: wire.txt, sha256: abc, published: 2018}}  # one line
        events:
          - {id: e, title: E, evidence: [{source: wire, exact: some words, checked: {by: "A, Reader", on: 2018-07-20, sha256: abc, words: 050777a35dcd4883}}]}
          - id: f
            title: F
            dated-by: {source: wire, exact: that day, prefix: "on [",
                       earliest: 2018-07-10}
        """)
  }

  @Test("A record that is there is brought up to date, value for value, in its own marks")
  func replaced() throws {
    let result = try edited(
      """
      dateline: 1
      title: T
      sources: {wire: {text: w}}
      events:
        - id: e
          title: E
          evidence:
            - source: wire
              exact: words
              checked:
                by: 'Somebody'   # of the desk
                on: "2018-01-01"
            - {source: wire, exact: words, checked: {by: Somebody, on: , sha256: old}}
      """,
      [
        .markChecked(by: "Another", on: Self.day, sha256: "abc", of: quote("e")),
        .markChecked(by: "Another", on: Self.day, sha256: "abc", of: quote("e", 1)),
      ])
    #expect(
      result == """
        dateline: 1
        title: T
        sources: {wire: {text: w}}
        events:
          - id: e
            title: E
            evidence:
              - source: wire
                exact: words
                checked:
                  by: 'Another'   # of the desk
                  on: "2018-07-20"
                  sha256: abc
                  words: dba36bffa5cab0f9
              - {source: wire, exact: words, checked: {by: Another, on: 2018-07-20, sha256: abc, words: dba36bffa5cab0f9}}
        """)
  }

  @Test("A record that was left empty is filled in, in braces or without")
  func emptyRecord() throws {
    let text = """
      dateline: 1
      title: T
      sources: {wire: {text: w}}
      events:
        - id: e
          title: E
          evidence:
            - source: wire
              exact: words
              checked: {}   # to come
            - source: wire
              exact: words
              checked:      # to come
            - {source: wire, exact: words, checked: { }}
            - {source: wire, exact: words, checked: ~}
            - {source: wire, exact: words, checked: }
            - {source: wire, exact: words}
      """
    let result = try edited(
      text,
      (0..<6).map { .markChecked(by: "A", on: Self.day, sha256: "abc", of: quote("e", $0)) })
    let record = "by: A, on: 2018-07-20, sha256: abc, words: dba36bffa5cab0f9"
    #expect(
      result
        == text.replacing("checked: {}   #", with: "checked: {\(record)}   #")
        .replacing("checked:      #", with: "checked: {\(record)}      #")
        .replacing("checked: { }", with: "checked: {\(record) }")
        .replacing("checked: ~", with: "checked: {\(record)}")
        .replacing("checked: }", with: "checked: {\(record)}}")
        .replacing("exact: words}", with: "exact: words, checked: {\(record)}}"))

    let json =
      #"{"dateline": 1, "title": "T", "sources": {"wire": {"text": "w"}}, "events": ["#
      + #"{"id": "e", "title": "E", "evidence": [{"source": "wire", "exact": "words", "#
      + #""checked": {}}, {"source": "wire", "exact": "words", "checked": null}]}]}"#
    let again = try edited(
      json, (0..<2).map { .markChecked(by: "A", on: Self.day, sha256: "b", of: quote("e", $0)) },
      path: "t.json")
    let filled =
      #"{"by": "A", "on": "2018-07-20", "sha256": "b", "words": "dba36bffa5cab0f9"}"#
    #expect(
      again == json.replacing("{}", with: filled).replacing("null", with: filled))
  }

  @Test("Windows line ends and a byte order mark stay")
  func lineEnds() throws {
    let text =
      "\u{FEFF}dateline: 1\r\ntitle: T\r\nsources:\r\n  wire:\r\n    text: w # 글\r\nevents: []\r\n"
    let result = try edited(text, [.recordHash("abc", of: source("wire"))])
    #expect(
      Array(result.utf8)
        == Array(
          text.replacing("w # 글\r\n", with: "w # 글\r\n    sha256: abc\r\n").utf8))
  }

  @Test("Words that run over lines are passed over")
  func folded() throws {
    let result = try edited(
      """
      dateline: 1
      title: T
      sources:
        wire:
          text: >-
            wire.txt
      events:
        - id: e
          title: E
          evidence:
            - exact: >
                some
                words
              source: wire
      """,
      [
        .recordHash("abc", of: source("wire")),
        .recordContext(prefix: "p", suffix: nil, of: quote("e")),
      ])
    #expect(result.contains("  wire:\n    sha256: abc\n    text: >-\n      wire.txt\n"))
    #expect(result.contains("        source: wire\n        prefix: p"))
  }

  @Test("A key that was left empty is filled in where it stands")
  func empty() throws {
    let result = try edited(
      """
      dateline: 1
      title: T
      sources:
        wire:
          sha256:      # to come
          text: w
        other: {sha256: ~, text: w}
      """,
      [.recordHash("abc", of: source("wire")), .recordHash("def", of: source("other"))])
    #expect(
      result == """
        dateline: 1
        title: T
        sources:
          wire:
            sha256: abc      # to come
            text: w
          other: {sha256: def, text: w}
        """)
  }

  @Test("JSON is edited in its own form")
  func json() throws {
    let text = """
      {"dateline": 1, "title": "T",
       "sources": {"wire": {"text": "w"}},
       "events": [
        {"id": "e", "title": "E", "evidence": [{
          "source": "wire",
          "exact": "words"
        }]}]}
      """
    let result = try edited(
      text,
      [
        .recordHash("abc", of: source("wire")),
        .markChecked(by: "A \"B\"", on: Self.day, sha256: "abc", of: quote("e")),
      ], path: "t.json")
    #expect(
      result
        == text.replacing(#""text": "w""#, with: #""text": "w", "sha256": "abc""#)
        .replacing(
          "\"exact\": \"words\"\n",
          with: "\"exact\": \"words\",\n    "
            + ##""checked": {"by": "A \"B\"", "on": "2018-07-20", "sha256": "abc", "##
            + ##""words": "dba36bffa5cab0f9"}"## + "\n"))
  }

  // MARK: Refusals

  @Test("What is there is never overwritten")
  func kept() {
    #expect(throws: EditError.self) {
      try edited(
        "dateline: 1\ntitle: T\nsources: {wire: {text: w, sha256: old}}\n",
        [.recordHash("abc", of: source("wire"))])
    }
  }

  @Test("An edit that would change more than intended is refused, and shown")
  func aliases() {
    let text = """
      dateline: 1
      title: T
      sources:
        wire: &same
          text: w
        other: *same
      """
    do {
      _ = try edited(text, [.recordHash("abc", of: source("wire"))])
      Issue.record("it was accepted")
    } catch let error as EditError {
      #expect("\(error)".contains("line 5: sha256: abc"))
    } catch {
      Issue.record("\(error)")
    }
    #expect(throws: EditError.self) {
      try edited(text, [.recordHash("abc", of: source("other"))])
    }
  }

  @Test("What an alias repeats is written once, if each of its places is to have the same")
  func repeated() throws {
    let text = """
      dateline: 1
      title: T
      sources:
        wire: &wire {text: w}
        other: *wire
      events:
        - id: a
          title: A
          evidence: &ev
            - &one {source: wire, exact: words}
        - id: b
          title: B
          evidence: *ev
        - id: c
          title: C
          evidence: [*one]
      """
    let context = ["a", "b", "c"].map {
      TimelineEdit.recordContext(prefix: "p", suffix: nil, of: quote($0))
    }
    let result = try edited(
      text,
      [.recordHash("abc", of: source("wire")), .recordHash("abc", of: source("other"))] + context)
    #expect(
      result
        == text.replacing("{text: w}", with: "{text: w, sha256: abc}")
        .replacing("exact: words}", with: "exact: words, prefix: p}"))
    #expect(throws: EditError.self) { try edited(text, Array(context.prefix(2))) }
  }

  @Test("A file that cannot be read whole is not edited")
  func mended() {
    #expect(throws: EditError.mended(path: "t.yaml")) {
      try edited(
        "dateline: 1\ntitle: T\nsources:\n  wire: {text: w}\n  other: {text: \"w}\n",
        [.recordHash("abc", of: source("wire"))])
    }
  }
}
