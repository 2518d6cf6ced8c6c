import Chronology
import Testing

@Suite("How far a qualified date may be off")
struct DateMarginTests {
  @Test(
    "One unit of the finest qualified component",
    arguments: [
      ("2018-07-12", "2018-07-12", "2018-07-12"), ("2018-07-12~", "2018-07-11", "2018-07-13"),
      ("2018-07~", "2018-06-01", "2018-08-31"), ("2018?", "2017-01-01", "2019-12-31"),
      ("2018-02%", "2018-01-01", "2018-03-31"), ("195X~", "1940-01-01", "1969-12-31"),
      ("2018?-07-12", "2017-07-12", "2019-07-12"), ("2004-06~-11", "2004-05-11", "2004-07-11"),
      ("2018-22~", "2018-03-01", "2018-11-30"),
      ("2018-07-01~/2018-07-10", "2018-06-30", "2018-07-10"),
      ("2018-07-01/2018-07-10?", "2018-07-01", "2018-07-11"),
      ("[..2018-07-06~]", "..", "2018-07-07"),
      ("{2018-01,2018-07~}", "2018-01-01", "2018-08-31"), ("1985~/..", "1984-01-01", ".."),
      ("1985~/", "1984-01-01", "?"),
    ])
  func margins(_ text: String, _ earliest: String, _ latest: String) throws {
    let bounds = try #require(try EDTF(parsing: text).boundsWithMargin)
    let written = [bounds.earliest, bounds.latest].map { bound in
      switch bound {
      case .day(let day): day.description
      case .open: ".."
      case .unknown: "?"
      }
    }
    #expect(written == [earliest, latest])
  }
}
