import CellGrid
import Chronology
import Evidence
import Testing

@testable import Viewer

@Suite("An event in words")
struct EventDescriptionTests {
  /// The description in one line of words.
  private func words(
    _ event: Event, _ timeline: Timeline? = nil, texts: [Source.ID: SavedTextState] = [:],
    width: Int = 300
  ) -> String {
    var timeline = timeline ?? Timeline(path: "x.yaml", title: "X")
    timeline.events.append(event)
    return EventDescription(
      event, in: TimelineSnapshot([timeline]), texts: texts, width: width, widths: .unicode
    ).lines.map(\.text).joined(separator: "\n")
  }

  private let id = Source.ID(file: 0, name: "text")

  private func citing(_ event: Event, quoting words: String? = nil) -> Event {
    var event = event
    var citation = Citation(source: id, origin: event.origin)
    citation.quote = words.map { Quote(TextQuoteSelector(exact: $0)) }
    event.evidence.append(citation)
    return event
  }

  @Test("Each kind of undated event says why it is undated")
  func undated() throws {
    var event = try Fixture.event("event", nil)
    #expect(words(event).contains("-  no date is given"))
    event.undated = .unreadable(text: "12/7", message: "not a date")
    #expect(words(event).contains("date not readable: “12/7”: not a date"))
    event = try Fixture.event("event", "XXXX-12-XX")
    event.undated = .withoutBounds
    #expect(
      words(event).contains("among the undated: this date names no day that it could be put at"))
    #expect(words(event).contains("XXXX-12-XX"))
    event = try Fixture.event("event", "Y-1E18")
    event.undated = .withoutBounds
    #expect(words(event).contains("among the undated: its year is beyond those that can be placed"))
  }

  @Test(
    "An end that is open or unknown is said to be",
    arguments: [
      ("2018-07-12/..", "on or after 12 July 2018, with no end"),
      ("2018-07-12/", "on or after 12 July 2018, until nobody knows when"),
      ("../2018-07-12", "on or before 12 July 2018, with no start"),
      ("/2018-07-12", "on or before 12 July 2018, since nobody knows when"),
    ])
  func openEnds(date: String, sentence: String) throws {
    #expect(words(try Fixture.event("event", date)).contains(sentence))
  }

  @Test("A day is a day; a month is said to be from its first day to its last")
  func bounds() throws {
    #expect(!words(try Fixture.event("event", "2018-07-12")).contains("widest"))
    let month = words(try Fixture.event("event", "2018-07"))
    #expect(month.contains("at the widest from 1 July 2018 to 31 July 2018"))
  }

  @Test("A doubtful date without bounds beside it never gets any", arguments: ["~", "?", "%"])
  func qualified(sign: String) throws {
    let text = words(try Fixture.event("event", "2018-07-12" + sign))
    #expect(text.contains("no earliest and no latest day is given beside it"))
    #expect(!text.contains("between"))
  }

  @Test("Bounds are given with the words or the note that give them")
  func given() throws {
    var event = try Fixture.event("event", "2018-07-12~")
    event.date?.earliest = CalendarDay(year: 2018, month: 7, day: 10)
    event.date?.latest = CalendarDay(year: 2018, month: 7, day: 14)
    event.date?.note = "it could move by a day or two"
    #expect(words(event).contains("14 July 2018, it could move by a day or two"))
    event.date?.earliest = CalendarDay(year: 2018, month: 7, day: 14)
    #expect(words(event).contains("on 14 July 2018, it could move by a day or two"))
  }

  @Test(
    "The status is said in words, and none where none is known", arguments: Event.Status.allCases)
  func status(status: Event.Status) throws {
    var event = try Fixture.event("event", "2018")
    #expect(!words(event).contains("status"))
    event.status = status
    #expect(words(event).contains("status  \(status == .notHeld ? "not held" : status.rawValue)"))
  }

  @Test("What is an inference is marked as one, of the date and of a citation")
  func inferred() throws {
    var event = citing(try Fixture.event("event", "2018-07-12"))
    event.evidence[0].inferred = "the place follows from the text"
    event.datedBy = Dating(source: id, origin: event.origin)
    event.datedBy?.inferred = "“Saturday” read in Seoul"
    let text = words(event)
    #expect(text.contains("inferred: the place follows from the text"))
    #expect(text.contains("inferred: “Saturday” read in Seoul"))
    #expect(text.contains("dated by text"))
  }

  @Test("What each source states of date and status is said, also where it agrees")
  func statements() throws {
    var event = citing(try Fixture.event("event", "2018-07-12"))
    event.evidence[0].date = StatedDate(try EDTF(parsing: "2018-07-13?"))
    event.evidence[0].status = .cancelled
    event.evidence[0].checked = .init(by: "A Reader", on: StatedDate(try EDTF(parsing: "2019")))
    let text = words(event)
    #expect(text.contains("this source states the date possibly 13 July 2018"))
    #expect(text.contains("and “cancelled”"))
    #expect(text.contains("checked by A Reader on 2019"))
  }

  @Test("Without evidence that is said; a source that is not there is said to be missing")
  func missing() throws {
    let bare = try Fixture.event("event", "2018")
    #expect(words(bare).contains("No evidence: no source is cited for this event."))
    #expect(words(citing(bare, quoting: "words")).contains("[the file has no such source]"))
    var replacing = bare
    replacing.replaces = Event.ID(file: 0, name: "gone")
    #expect(words(replacing).contains("takes the place of gone, which is not in the file"))
  }

  @Test("Until words were compared with the text no verdict is shown")
  func verdicts() throws {
    let event = citing(try Fixture.event("event", "2018"), quoting: "the words")
    var timeline = Timeline(path: "x.yaml", title: "X")
    timeline.sources = [Source(id: id, origin: event.origin)]
    #expect(words(event, timeline).contains("[no-text: no saved text]"))
    timeline.sources[0].text = "text.txt"
    #expect(words(event, timeline).contains("[not compared yet]"))
    #expect(words(event, timeline, texts: [id: .reading]).contains("[reading the saved text…]"))
    let failed = words(event, timeline, texts: [id: .failed(SourceProblem("gone"))])
    #expect(failed.contains("[no-text: gone]"))
    for (text, verdict) in [("Here are the words.", "[exact, in"), ("Not here.", "[missing, in")] {
      let reading = SourceReading(of: id, text: SourceText(text), events: [event])
      #expect(words(event, timeline, texts: [id: .read(reading, sha256: nil)]).contains(verdict))
    }
  }

  @Test("Every item has lines of its own, and no line is too wide", arguments: 1...15)
  func items(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var timeline = Timeline(path: "x.yaml", title: "X")
    timeline.events = RandomTimeline.events(8, using: &random)
    let snapshot = TimelineSnapshot([timeline])
    for width in [8, 20, 40, 120] {
      for event in timeline.events {
        let shown = EventDescription(
          event, in: snapshot, texts: [:], width: width, widths: .unicode)
        #expect(Set(shown.lines.compactMap(\.item)) == Set(shown.items.indices))
        #expect(shown.lines.allSatisfy { ColumnWidths.unicode.columns(of: $0.text) <= width })
      }
    }
  }
}
