import ArticleReading
import Chronology
import Testing

private let about: [MarkedPassage] = [
  MarkedPassage(
    "2018-07-09",
    """
    They will meet around [July 12|2018-07-12~]. [Two days later|2018-07-14~] they will sail. [The following day|2018-07-15~] is free. [That month|2018-07] is \
    dry, and [the next year|2019] will be.
    """),
  MarkedPassage(
    "2018-07-09",
    """
    It was built about [1950|1950~]; [two years later|1952~] it burned. A road came around [March 1961|1961-03~] and a bridge [three months later|1961-06~].
    """),
  MarkedPassage(
    "2018-07-09",
    """
    The envoy left around [July 3|2018-07-03~]. He was back on [July 5|2018-07-05]; [the next day|2018-07-06] he slept.
    """),
  MarkedPassage(
    "2018-07-09",
    "He left around [June 12|2018-06-12~] and was back [a week later|2018-06-18~/2018-06-24~]."),
]

@Suite("Dates that are about right")
struct ApproximateDateTests {
  @Test("What counts from a date that is about right is about right, too", arguments: about.indices)
  func passage(_ index: Int) {
    #expect(about[index].found == about[index].expected)
  }

  @Test("What it was told from is told as about right")
  func anchor() throws {
    let mentions = TimeExpressions.find(
      in: ArticleText("They will meet around July 12. Two days later they will sail."),
      published: try EDTF(parsing: "2018-07-09"))
    #expect(mentions.last?.anchor?.description == "2018-07-12~")
  }
}
