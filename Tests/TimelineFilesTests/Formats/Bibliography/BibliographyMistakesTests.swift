import Chronology
import Testing

@testable import TimelineFiles

@Suite("Mistakes in a bibliography are told, and none is taken for a date")
struct BibliographyMistakesTests {
  private static let century =
    "the year has two digits, and nothing says in which century it is; write it with four"

  @Test(
    "A year of two digits is in no century, and so no date",
    arguments: [
      ("year={99}", "99"), ("year={18}, month=6, day=12", "18 6 12"), ("year={[18]}", "[18]"),
      ("year=7", "7"), ("date={99}", "99"), ("date={18}, month=jun", "18"),
    ])
  func century(fields: String, text: String) throws {
    let timeline = try read("@misc{a,\n title={T},\n \(fields)}", path: "a.bib")
    let undated = UndatedReason.unreadable(text: text, message: Self.century)
    #expect(timeline.events.map(\.date) == [nil])
    #expect(timeline.events.map(\.undated) == [undated])
    #expect(
      timeline.diagnostics.map { "\($0.line):\($0.column) \($0.severity) \($0.message)" }
        == ["3:2 error “\(text)” is no date: \(Self.century)"])
    // Four digits say it.
    let early = try read("@misc{a, title={T}, year={0099}}", path: "a.bib")
    #expect(early.events.map { $0.date.map { "\($0.edtf)" } } == ["0099"])
  }

  @Test(
    "Where the day is wrong the month stays, and the message names the day",
    arguments: [
      ("month={6}, day={31}", "2018-06", "31"), ("month=feb, day={x}", "2018-02", "x"),
      ("month=22, day=3", "2018-22", "3"),
    ])
  func day(fields: String, date: String, day: String) throws {
    let timeline = try read("@misc{a, title={T}, year=2018,\n \(fields)}", path: "a.bib")
    #expect(timeline.events.map { $0.date.map { "\($0.edtf)" } } == [date])
    #expect(
      timeline.diagnostics.map(\.message) == [
        "`day` “\(day)” is no day of its month, and is left out; mend it"
      ])
  }

  @Test(
    "Months have names in German, French and Spanish too",
    arguments: [
      ("{März}", "2018-03"), (#"{M{\"a}rz}"#, "2018-03"), ("{Juillet}", "2018-07"),
      ("{enero}", "2018-01"), ("{Juli--Dezember}", "2018-07/2018-12"), ("{Okt.}", "2018-10"),
    ])
  func months(month: String, date: String) throws {
    let timeline = try read("@misc{a, title={T}, year=2018, month=\(month)}", path: "a.bib")
    #expect(timeline.diagnostics.isEmpty)
    #expect(timeline.events.map { $0.date.map { "\($0.edtf)" } } == [date])
  }

  @Test(
    "A list of rows with a type is no CSL-JSON, unless most have what only CSL has",
    arguments: [
      (#"[{"id":1,"type":"event","title":"Row","date":"2018-01-01"}]"#, false),
      (#"[{"id":1,"type":"report","title":"Row","author":"A"}]"#, false),
      (#"[{"id":1,"type":"post","title":"Row","publisher":"A","URL":"x","date":"2018"}]"#, false),
      (
        #"[{"type":"book","title":"A"},{"type":"book","title":"B","DOI":"10.1/2"},{"type":"map"}]"#,
        false
      ),
      (
        #"[{"type":"book","title":"A"},{"type":"book","title":"B","author":[{"family":"C"}]}]"#,
        false
      ),
      (#"[{"id":"a","type":"book","title":"A","author":[{"literal":"C"}]}]"#, true),
      (#"[{"id":"a","type":"article","title":"A","container-title":"C"}]"#, true),
      (#"[{"id":"a","type":"webpage","title":"A","URL":"https://example.org"}]"#, true),
      (#"[{"id":"a","type":"webpage","title":"A","accessed":{"date-parts":[[2018]]}}]"#, true),
      (
        #"[{"id":"a","type":"book","issued":"2018"},{"id":"b","type":"book","issued":"2019"},{"id":"c","type":"book"}]"#,
        true
      ),
    ])
  func recognition(text: String, isCSL: Bool) {
    #expect(CSLJSONReader.recognises(ForeignFile(path: "a.json", bytes: Array(text.utf8))) == isCSL)
  }

  @Test("A source of which little is known is known again as one of CSL-JSON")
  func bareSource() throws {
    let timeline = try read(
      "dateline: 1\ntitle: T\nsources:\n  paper: {title: Old}\nevents: []", path: "a.yaml")
    let again = try read(try written(timeline, as: .cslJSON).text, path: "a.json")
    #expect(again.sources.map(\.id.name) == ["paper"])
  }

  @Test(
    "More than two dates, or more than three parts, are no date of CSL",
    arguments: [
      ("[[2018],[2019],[2020]]", "-", "“2018/2019” has more than two dates and is left out"),
      (
        "[[2018,7,9,12]]", "2018-07-09",
        "“2018-7-9” has more than year, month and day; the rest is left out"
      ),
      (
        "[2018,7,9,12]", "2018-07-09",
        "“2018-7-9” has more than year, month and day; the rest is left out"
      ),
    ])
  func parts(parts: String, date: String, message: String) throws {
    let timeline = try read(
      #"[{"type":"book","title":"T","issued":{"date-parts":\#(parts)}}]"#, path: "a.json")
    #expect(timeline.events.map { $0.date.map { "\($0.edtf)" } ?? "-" } == [date])
    #expect(timeline.diagnostics.map(\.message) == [message])
  }
}
