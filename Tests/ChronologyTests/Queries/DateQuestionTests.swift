import Chronology
import Testing

/// A question about two dates with its answer.
private struct QuestionCase: Sendable, CustomTestStringConvertible {
  let left: String
  let relation: DateRelation
  let right: String
  let answer: Certainty

  init(_ left: String, _ relation: DateRelation, _ right: String, _ answer: Certainty) {
    self.left = left
    self.relation = relation
    self.right = right
    self.answer = answer
  }

  var testDescription: String { "\(left) \(relation) \(right)" }
}

@Suite("Questions about dates")
struct DateQuestionTests {
  @Test(
    "Two dates, each an event: definitely in every case, no in none",
    arguments: [
      QuestionCase("2018-07-06", .before, "2018-07-07", .definitely),
      QuestionCase("2018-07-07", .before, "2018-07-07", .no),
      QuestionCase("2018-07-08", .after, "2018-07-07", .definitely),
      QuestionCase("2018-07-07", .overlapping, "2018-07-07", .definitely),
      QuestionCase("2018-07-07", .during, "2018-07-07", .definitely),
      // A month alone is some day or days of it.
      QuestionCase("2018-07", .before, "2018-07-12", .possibly),
      QuestionCase("2018-07", .before, "2018-08", .definitely),
      QuestionCase("2018-07", .overlapping, "2018-07-12", .possibly),
      QuestionCase("2018-07", .before, "2018-07-01", .no),
      QuestionCase("2018-07-12", .during, "2018-07", .possibly),
      QuestionCase("2018-07", .overlapping, "2018-07", .possibly),
      // A span is on all of its days.
      QuestionCase("2018-07-06/2018-07-08", .overlapping, "2018-07-07", .definitely),
      QuestionCase("2018-07-07", .during, "2018-07-06/2018-07-08", .definitely),
      QuestionCase("2018-07-06/2018-07-08", .during, "2018-07-07", .no),
      QuestionCase("2018-05/2018-08", .overlapping, "2018-06-15", .definitely),
      QuestionCase("2018-05/2018-08", .overlapping, "2018-08-15", .possibly),
      QuestionCase("2018-06-15", .during, "2018-05/2018-08", .definitely),
      QuestionCase("2018-08-15", .during, "2018-05/2018-08", .possibly),
      QuestionCase("2018-09-01", .after, "2018-05/2018-08", .definitely),
      // A qualified date may be off by one unit.
      QuestionCase("2018-07-12~", .before, "2018-07-13", .possibly),
      QuestionCase("2018-07-12~", .before, "2018-07-14", .definitely),
      QuestionCase("2018-07-12~", .overlapping, "2018-07-11", .possibly),
      QuestionCase("2018-07-12~", .overlapping, "2018-07-12", .possibly),
      QuestionCase("2018-07-12~", .overlapping, "2018-07-10", .no),
      QuestionCase("2018?", .before, "2019-06-01", .possibly),
      QuestionCase("2018?", .before, "2020", .definitely),
      QuestionCase("2018-07-06/2018-07-10~", .overlapping, "2018-07-08", .definitely),
      QuestionCase("2018-07-06/2018-07-10~", .overlapping, "2018-07-11", .possibly),
      // Open ends are without end; unknown ones are possible beyond what is known.
      QuestionCase("1985/..", .overlapping, "2018-07-12", .definitely),
      QuestionCase("1985/..", .before, "2018", .no),
      QuestionCase("1985-01-01/", .overlapping, "2018-07-12", .possibly),
      QuestionCase("1985-01-01/", .before, "2018", .possibly),
      QuestionCase("1985-01-01/", .overlapping, "1985-01-01", .definitely),
      QuestionCase("1985-01-01/", .overlapping, "1984-12-31", .no),
      QuestionCase("../1985", .overlapping, "1066", .definitely),
      QuestionCase("/1985", .overlapping, "1066", .possibly),
      QuestionCase("2018", .during, "1985/..", .definitely),
      QuestionCase("2018", .during, "1985/", .possibly),
      QuestionCase("1985/..", .during, "1980/..", .definitely),
      QuestionCase("../..", .overlapping, "2018", .definitely),
      QuestionCase("/", .overlapping, "2018", .possibly),
      // One of several: sure where all agree.
      QuestionCase("[1667,1760]", .before, "1800", .definitely),
      QuestionCase("[1667,1760]", .before, "1700", .possibly),
      QuestionCase("[1667,1760]", .overlapping, "1700/1710", .no),
      QuestionCase("[1667,1760]", .during, "1700/1800", .possibly),
      QuestionCase("[2018-07-06..2018-07-08]", .overlapping, "2018-07-07", .possibly),
      QuestionCase("[2018-07-06..2018-07-08]", .during, "2018-07-06/2018-07-08", .definitely),
      QuestionCase("[..2018-07-06]", .before, "2018-07-07", .definitely),
      QuestionCase("[..2018-07-06]", .after, "1066", .possibly),
      QuestionCase("[2018-07-06..]", .after, "2018-07-05", .definitely),
      // All of several: each of them.
      QuestionCase("{1960-05-01,1962-05-01}", .overlapping, "1962-05-01", .definitely),
      QuestionCase("{1960-05-01,1962-05-01}", .overlapping, "1961", .no),
      QuestionCase("{1960,1962}", .before, "1961", .no),
      QuestionCase("{1960,1962}", .before, "1963", .definitely),
      QuestionCase("{1960,1962}", .during, "1960/1961", .no),
      QuestionCase("{1670..1672}", .overlapping, "1671-05-05", .definitely),
      QuestionCase("1671-05-05", .during, "{1669,1670..1672}", .definitely),
      // Unspecified digits: only what they allow.
      QuestionCase("156X-12-25", .overlapping, "1563-12-25", .possibly),
      QuestionCase("156X-12-25", .overlapping, "1563-01/1563-06", .no),
      QuestionCase("156X-12-25", .overlapping, "1563-12-01/1564-01-10", .possibly),
      QuestionCase("156X-12-25", .before, "1570", .definitely),
      QuestionCase("190X-02-29", .overlapping, "1905/1907", .no),
      QuestionCase("1984-1X", .overlapping, "1984-09", .no),
      QuestionCase("2018-XX-13", .overlapping, "2018-07-14/2018-08-12", .no),
      QuestionCase("XXXX-12-XX", .overlapping, "2018-06-01/2018-11-30", .no),
      QuestionCase("XXXX-12-XX", .overlapping, "2018-12-01/2018-12-31", .possibly),
      QuestionCase("XXXX-12-25", .before, "2018", .possibly),
      // A year too far away has no days to be asked about.
      QuestionCase("Y1E99", .after, "2018", .possibly),
      QuestionCase("Y17E7", .after, "2018", .definitely),
      // Times of the same day.
      QuestionCase("2018-07-12T10:00:00Z", .before, "2018-07-12T12:00:00Z", .definitely),
      QuestionCase("2018-07-12T12:00:00Z", .overlapping, "2018-07-12T10:00:00Z", .no),
      QuestionCase("2018-07-12T23:00:00-05", .before, "2018-07-13T01:00:00+09", .no),
      QuestionCase("2018-07-12T10:00:00", .before, "2018-07-12T12:00:00Z", .possibly),
      QuestionCase("2018-07-10T10:00:00", .before, "2018-07-12T12:00:00Z", .definitely),
      QuestionCase("2018-07-12T10:00:00Z", .during, "2018-07-12", .definitely),
    ])
  private func answers(_ asked: QuestionCase) throws {
    let left = try EDTF(parsing: asked.left)
    let right = try EDTF(parsing: asked.right)
    #expect(left.answer(asked.relation, right) == asked.answer)
  }

  @Test(
    "A date as a period is all of its days",
    arguments: [
      QuestionCase("2018-07-12", .during, "2018-07", .definitely),
      QuestionCase("2018-07", .during, "2018-07", .definitely),
      QuestionCase("2018-07", .overlapping, "2018-07-12", .possibly),
      QuestionCase("2018", .during, "2018-07", .possibly),
      QuestionCase("2018-07-31", .during, "2018-07~", .possibly),
      QuestionCase("2018-07-15", .during, "2018-06~", .possibly),
      QuestionCase("2018-08-15", .during, "2018-06~", .no),
      QuestionCase("1667-06-01", .during, "[1667,1760]", .possibly),
      QuestionCase("1667-12-30/1668-01-02", .during, "{1667,1668}", .definitely),
      QuestionCase("2018-07-12", .during, "2018-07-06/2018-07-20", .definitely),
    ])
  private func periods(_ asked: QuestionCase) throws {
    let left = DateExtent(try EDTF(parsing: asked.left))
    let right = try #require(DateExtent(period: try EDTF(parsing: asked.right)))
    #expect(left.answer(asked.relation, right) == asked.answer)
  }

  @Test("Bounds that the file gives are used as they are")
  func given() throws {
    let date = try EDTF(parsing: "2018-07-12~")
    let given = DateExtent(
      StatedDate(
        date, earliest: CalendarDay(year: 2018, month: 7, day: 10),
        latest: CalendarDay(year: 2018, month: 7, day: 14)))
    func ask(_ relation: DateRelation, _ text: String) throws -> Certainty {
      given.answer(relation, DateExtent(try EDTF(parsing: text)))
    }
    #expect(try ask(.overlapping, "2018-07-10") == .possibly)
    #expect(try ask(.overlapping, "2018-07-14") == .possibly)
    #expect(try ask(.before, "2018-07-15") == .definitely)
    #expect(try ask(.overlapping, "2018-07-09") == .no)
    // Where only one is given, the other end keeps its margin.
    let half = DateExtent(StatedDate(date, earliest: CalendarDay(year: 2018, month: 7, day: 12)))
    #expect(half.answer(.after, DateExtent(try EDTF(parsing: "2018-07-11"))) == .definitely)
    #expect(half.answer(.before, DateExtent(try EDTF(parsing: "2018-07-13"))) == .possibly)
  }

  private static let samples = [
    "2018", "2018-07", "2018-07-12", "2018-07-12~", "2018?", "201X", "20XX-07-XX", "156X-12-25",
    "2018-07-06/2018-07-20", "2018-05/2018-08~", "1985/..", "1985/", "../2018-07", "/2018-07",
    "../..", "/", "[2018-07-06,2018-07-12]", "[..2018-07-06]", "[2018..]", "{2017,2019}",
    "{2018-07-11..2018-07-13}", "{..1984}", "2018-22", "2018-24", "XXXX-12-XX", "XXXX", "1950S2",
    "Y170000002", "Y-170000002", "Y1E99", "Y25000000000000000~", "2018-XX-12", "20X8-0X",
    "-0044-03-15",
    "2018-07-12T10:00:00Z", "2018-07-12T10:00:00", "XXXX-06/2004",
  ]

  @Test("Before and after are each other's mirror, and exclude each other and overlapping")
  func consistency() throws {
    let dates = try Self.samples.map { try EDTF(parsing: $0) }
    for left in dates {
      for right in dates {
        let before = left.answer(.before, right)
        let after = left.answer(.after, right)
        let overlapping = left.answer(.overlapping, right)
        let during = left.answer(.during, right)
        #expect(before == right.answer(.after, left), "\(left) \(right)")
        #expect(overlapping == right.answer(.overlapping, left), "\(left) \(right)")
        let definite = [before, after, overlapping].filter { $0 == .definitely }
        #expect(definite.count <= 1, "\(left) \(right)")
        if definite.first != nil, before == .definitely || after == .definitely {
          #expect(overlapping == .no, "\(left) \(right)")
        }
        // What lies within shares a day.
        #expect(during <= overlapping, "\(left) \(right)")
      }
    }
  }

  @Test("No answer is surer than the days themselves allow")
  func sampledCases() throws {
    // Every single day within the bounds, where the digits allow it, is a case of a plain date.
    let plain = ["2018-07", "2018-07-12", "201X", "20XX-07-XX", "2018-XX-12", "2018-22", "20X8-0X"]
    let spans = ["2018-07-06/2018-07-20", "2018-06-30/2018-07-01", "2010-01-01/2016-12-31"]
    for text in plain {
      let date = try EDTF(parsing: text)
      let extent = DateExtent(date)
      let bounds = try #require(date.bounds)
      let first = try #require(bounds.earliest.day)
      let last = try #require(bounds.latest.day)
      for spanText in spans {
        let span = try EDTF(parsing: spanText)
        let spanBounds = try #require(span.bounds)
        let spanFirst = try #require(spanBounds.earliest.day)
        let spanLast = try #require(spanBounds.latest.day)
        var found: Set<Bool> = []
        for number in first.number...last.number {
          let day = CalendarDay(number: number)
          // The day is meant only if it is a case of the date at all.
          guard extent.answer(.overlapping, DateExtent(EDTF(day))) != .no else {
            continue
          }
          found.insert(spanFirst <= day && day <= spanLast)
        }
        let expected: Certainty = found == [true] ? .definitely : found == [false] ? .no : .possibly
        #expect(date.answer(.during, span) == expected, "\(text) during \(spanText)")
      }
    }
  }
}
