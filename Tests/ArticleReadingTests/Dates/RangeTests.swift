import ArticleReading
import Chronology
import Testing

/// Each a range in words, with what it says; the article is of Monday, 9 July 2018.
private let rangeLines: [(sentence: String, words: String, edtf: String)] = [
  ("It runs from May 2 to June 30, 2019.", "May 2 to June 30, 2019", "2019-05-02/2019-06-30"),
  ("It runs from May 2, to June 30, 2019.", "May 2, to June 30, 2019", "2019-05-02/2019-06-30"),
  ("It ran between May 2 and June 30, 2019.", "May 2 and June 30, 2019", "2019-05-02/2019-06-30"),
  ("It ran from 3 to 12 March.", "3 to 12 March", "2018-03-03/2018-03-12"),
  (
    "It ran from the 3rd to the 12th of March.", "the 3rd to the 12th of March",
    "2018-03-03/2018-03-12"
  ),
  (
    "It ran from December 28, 2018 to January 4, 2019.", "December 28, 2018 to January 4, 2019",
    "2018-12-28/2019-01-04"
  ),
  (
    "It ran from 28 December to 4 January 2019.", "28 December to 4 January 2019",
    "2018-12-28/2019-01-04"
  ),
  ("It was shut (2 May - 30 June 2019).", "2 May - 30 June 2019", "2019-05-02/2019-06-30"),
  ("It was shut May 28-June 3.", "May 28-June 3", "2018-05-28/2018-06-03"),
  (
    "It will run from 10 a.m. Tuesday to 5 p.m. Friday.", "10 a.m. Tuesday to 5 p.m. Friday",
    "2018-07-10/2018-07-13"
  ),
]

@Suite("Ranges of days")
struct RangeTests {
  private func find(_ text: String) throws -> [DateMention] {
    TimeExpressions.find(in: ArticleText(text), published: try EDTF(parsing: "2018-07-09"))
  }

  @Test("Two days with what joins them are one range", arguments: rangeLines.indices)
  func range(_ index: Int) throws {
    let line = rangeLines[index]
    let ranges = try find(line.sentence).filter { $0.rule == "range" }
    #expect(ranges.map(\.text) == [line.words])
    #expect(ranges.first?.date?.edtf.description == line.edtf)
  }

  @Test("Parts of months at the ends of a range bound it")
  func bounds() throws {
    let range = try find("It ran from early May to late June.").first
    #expect(range?.date?.edtf.description == "2018-05/2018-06")
    #expect(range?.date?.earliest?.description == "2018-05-01")
    #expect(range?.date?.latest?.description == "2018-06-30")
  }

  @Test("A range and both of its ends say from where their year was told")
  func anchors() throws {
    let mentions = try find("It was shut May 28-June 3.")
    #expect(mentions.map { $0.anchor?.description } == Array(repeating: "2018-07-09", count: 3))
  }

  @Test("Years to come make no story of long ago")
  func toCome() throws {
    let mentions = try find(
      "The trial is on 12 May 2020 and on 13 May 2020. The fair opens in June 2021. The ball is on August 12."
    )
    #expect(mentions.last?.date?.edtf.description == "2018-08-12")
  }
}
