import Chronology
import Testing

@Suite("The bounds of an event, by what gives them")
struct BoundsTests {
  private typealias Bound = DateBounds.Bound

  private func day(_ text: String) throws -> CalendarDay { try #require(try MadeUp.day(text)) }

  private func stated(_ date: String, _ earliest: String?, _ latest: String?) throws -> StatedDate {
    StatedDate(
      try EDTF(parsing: date), earliest: try earliest.map(day), latest: try latest.map(day))
  }

  @Test("Without anything beside it, a date has its own bounds")
  func own() throws {
    let date = try stated("2018-07", nil, nil)
    #expect(date.bounds == DateBounds(try day("2018-07-01"), try day("2018-07-31")))
    #expect(try stated("XXXX-12-XX", nil, nil).bounds == nil)
  }

  @Test("Bounds beside the date take the place of its own, and leave the date as it is")
  func beside() throws {
    let date = try stated("2018-07-12~", "2018-07-10", "2018-07-14")
    #expect(date.bounds == DateBounds(try day("2018-07-10"), try day("2018-07-14")))
    #expect(date.edtf.description == "2018-07-12~")
  }

  @Test("Where one end is given, the other is the date's own")
  func oneEnd() throws {
    let early = try stated("2018-07", "2018-06-20", nil)
    #expect(early.bounds == DateBounds(try day("2018-06-20"), try day("2018-07-31")))
    let late = try stated("2018-07", nil, "2018-08-02")
    #expect(late.bounds == DateBounds(try day("2018-07-01"), try day("2018-08-02")))
    let open = try stated("2018-07-12/..", "2018-07-10", nil)
    #expect(open.bounds?.latest == Bound.open)
    let unknown = try stated("/2018-07-12", nil, "2018-07-14")
    #expect(unknown.bounds?.earliest == Bound.unknown)
  }

  @Test("An end that nothing gives is unknown, never a day that nobody said")
  func nothing() throws {
    let date = try stated("XXXX-12-XX", "2018-12-01", nil)
    let expected = DateBounds(earliest: .day(try day("2018-12-01")), latest: .unknown)
    #expect(date.bounds == expected)
  }

  @Test("The words that date an event come before what stands beside the date, end by end")
  func dating() throws {
    var event = try MadeUp.event("event")
    #expect(event.bounds == nil)
    event.date = try stated("2018-07-12~", "2018-07-01", "2018-07-31")
    var dating = Dating(source: Source.ID(file: 0, name: "text"), origin: event.origin)
    event.datedBy = dating
    #expect(event.bounds == DateBounds(try day("2018-07-01"), try day("2018-07-31")))
    dating.latest = try day("2018-07-14")
    event.datedBy = dating
    #expect(event.bounds == DateBounds(try day("2018-07-01"), try day("2018-07-14")))
    dating.earliest = try day("2018-07-10")
    event.datedBy = dating
    #expect(event.bounds == DateBounds(try day("2018-07-10"), try day("2018-07-14")))
  }

  @Test("Bounds without a date are no date")
  func undated() throws {
    var event = try MadeUp.event("event")
    var dating = Dating(source: Source.ID(file: 0, name: "text"), origin: event.origin)
    dating.earliest = try day("2018-07-10")
    event.datedBy = dating
    #expect(event.bounds == nil)
  }

  @Test("Bounds beside a date never change where its event stands")
  func order() throws {
    var moved = try MadeUp.event("moved", date: "2018-07-12")
    moved.date?.earliest = try day("1950-06-25")
    let before = try MadeUp.event("before", date: "2018-07-11")
    let projection = Projection(TimelineSnapshot([MadeUp.timeline("x.yaml", [moved, before])]))
    #expect(projection.event(at: 0).title == "before")
  }

  @Test("What an event quotes is counted, and its texts are named: the dating's only with words")
  func quoted() throws {
    var event = try MadeUp.event("event")
    let (one, two) = (Source.ID(file: 0, name: "one"), Source.ID(file: 0, name: "two"))
    var quoting = Citation(source: one, origin: event.origin)
    quoting.quote = Quote(TextQuoteSelector(exact: "words"))
    event.evidence = [Citation(source: two, origin: event.origin), quoting]
    event.datedBy = Dating(source: two, origin: event.origin)
    #expect(event.quoteCount == 1)
    #expect(event.quotedSources == [one])
    event.datedBy?.selector = TextQuoteSelector(exact: "on that day")
    #expect(event.quotedSources == [one, two])
  }
}
