import Chronology
import Testing

@testable import TimelineFiles

@Suite("No calendar breaks the reader")
struct ICalendarHostileTests {
  private static let whole = calendar(
    #"""
    NAME:Talks
    BEGIN:VTIMEZONE
    TZID:Z
    BEGIN:STANDARD
    DTSTART:19700101T000000
    TZOFFSETFROM:+0900
    TZOFFSETTO:+0900
    RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
    END:STANDARD
    END:VTIMEZONE
    BEGIN:VEVENT
    UID:é
    DTSTART;TZID="Z":20180712T090000
    DURATION:P1DT2H
    RRULE:FREQ=DAILY;COUNT=3;BYDAY=MO,-1TU;BYSETPOS=-1
    EXDATE;TZID=Z:20180713T090000
    RDATE;VALUE=PERIOD:20180712T220000Z/PT4H
    SUMMARY;ENCODING=QUOTED-PRINTABLE:=ED=9A=8C
    DESCRIPTION:a\nb\,
    ATTENDEE;CN="A ^' B":mailto:a@example.org
    GEO:1;2
    END:VEVENT
    """#)

  private func survives(_ bytes: [UInt8]) {
    _ = try? TimelineReader.read(bytes: bytes, path: "t.ics", file: 0)
  }

  @Test("Cut at any byte")
  func cut() {
    let bytes = Array(Self.whole.utf8)
    for end in bytes.indices { survives(Array(bytes[..<end])) }
  }

  @Test("With random bytes changed", arguments: 0..<8 as Range<UInt64>)
  func mangled(_ seed: UInt64) {
    var random = Seeded(state: seed)
    let bytes = Array(Self.whole.utf8)
    for _ in 0..<150 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let place = Int.random(in: 20..<changed.count, using: &random)
        changed[place] =
          Bool.random(using: &random)
          ? UInt8.random(in: 0...255, using: &random)
          : Array(";:,=\"\\\n 0-Z".utf8).randomElement(using: &random) ?? 0
      }
      survives(changed)
    }
  }

  @Test("Nested 100,000 deep, and ended in vain as often", .timeLimit(.minutes(5)))
  func deep() throws {
    let count = 100_000
    survives(Array(String(repeating: "BEGIN:VEVENT\n", count: count).utf8))
    survives(
      Array(
        ("BEGIN:VCALENDAR\n" + String(repeating: "BEGIN:X\n", count: count)
          + String(repeating: "END:Y\n", count: count)).utf8))
    let text =
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20180712\n"
      + String(repeating: "BEGIN:X\n", count: count) + "END:VEVENT\nEND:VCALENDAR"
    #expect(try dates(text) == ["2018-07-12"])
  }

  @Test("One line of many megabytes, whole or folded at every byte", .timeLimit(.minutes(5)))
  func long() throws {
    let long = String(repeating: "x,", count: 300_000)
    let text = event("DTSTART:20180712\nDESCRIPTION:\(long)\nCATEGORIES:\(long)\nRDATE:\(long)")
    let timeline = try read(text, path: "t.ics")
    #expect(timeline.events.first?.summary?.utf8.count == long.utf8.count)
    let folded = String(repeating: "\r\n x", count: 200_000)
    #expect(
      try read(event("DTSTART:20180712\nDESCRIPTION:\(folded)"), path: "t.ics").events.first?
        .summary?
        .utf8.count == 200_000)
  }

  @Test("A hundred thousand dates on one line, none of them right or all", .timeLimit(.minutes(5)))
  func manyDates() throws {
    let right = String(repeating: "20180713,", count: 100_000)
    let wrong = String(repeating: "2018071x,", count: 100_000)
    let text = event("DTSTART:20180712\nRDATE:\(right)\nRDATE:\(wrong)20180714\nEXDATE:\(wrong)")
    #expect(try dates(text) == ["2018-07-12", "2018-07-13", "2018-07-14"])
  }

  @Test("In an encoding that is not UTF-8")
  func encodings() throws {
    let latin =
      Array("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20180712\nSUMMARY:Gen".utf8) + [0xE8, 0x76]
    let timeline = try TimelineReader.read(bytes: latin, path: "t.ics", file: 0)
    #expect(timeline.events.map(\.title) == ["Gen\u{FFFD}v"])
    let wide = Array(Self.whole.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(
      try TimelineReader.read(bytes: [0xFF, 0xFE] + wide, path: "t.ics", file: 0).title == "Talks")
    survives(Array(Self.whole.utf8) + [0])
  }
}
