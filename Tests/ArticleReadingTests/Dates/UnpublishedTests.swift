import ArticleReading
import Chronology
import Testing

/// Passages of articles of which nobody knows the day of publication.
private let unpublished: [MarkedPassage] = [
  MarkedPassage(
    nil,
    """
    The plan of [2012|2012] was dropped. Officials met in [the week of March 26|?]. [Last month|?] they met again, and [yesterday|?] they \
    left. [The following day|?] nobody came. It will end in [May|XXXX-05].
    """),
  MarkedPassage(
    nil,
    """
    The firm was founded on [May 3, 2012|2012-05-03], and [two days later|2012-05-05] it had a house. [The next year|2013] it had three. It \
    closed [last month|?]. [The following day|?] the house was sold.
    """),
  MarkedPassage(
    nil,
    """
    The yard, opened in [1998|1998], was sold on [March 26|XXXX-03-26]. It was shut on [May 5|XXXX-05-05], and workers left [this year|?], in [June of this year|XXXX-06]. [Two weeks ago|?] it \
    burned. It was [Christmas Day|XXXX-12-25].
    """),
  MarkedPassage(
    nil,
    """
    The club won in [May 2012|2012-05] and again [the following month|2012-06]. In [the third quarter|XXXX-35] its profit fell. The ground \
    will be open on [May 3, 4 and 5|{XXXX-05-03,XXXX-05-04,XXXX-05-05}], and on [Monday|?].
    """.replacingMark(
      "[May 3, 4 and 5|{XXXX-05-03,XXXX-05-04,XXXX-05-05}]",
      with:
        "[[May 3|XXXX-05-03], [4|XXXX-05-04] and [5|XXXX-05-05]|{XXXX-05-03,XXXX-05-04,XXXX-05-05}]"
    )),
  MarkedPassage(
    nil,
    """
    "We leave [tomorrow|2018-07-13]," she said on [July 12, 2018|2018-07-12]. [That month|2018-07] it rained. It rained [last week|?], too.
    """),
  MarkedPassage(
    nil,
    """
    The war began on [3 May 1904|1904-05-03]. On [12 July|1904-07-12] the fleet sailed. [Two days later|1904-07-14] it was off Arn. By [the end of the \
    month|1904-07] it was home, and in [January 1905|1905-01] peace was made. A museum will show the treaty until [March|XXXX-03].
    """),
]

@Suite("Articles without a day of publication")
struct UnpublishedTests {
  @Test(
    "Words that only the day of publication tells stay undated; what counts from the story is told from it",
    arguments: unpublished.indices)
  func passage(_ index: Int) {
    #expect(unpublished[index].found == unpublished[index].expected)
  }

  @Test("A day of a year that nobody tells dates no event")
  func events() {
    let found = ArticleFindings.read(
      ArticleText("The envoys held talks in Lund on March 26. They met again on May 3, 2012."),
      published: nil)
    #expect(found.dates.map { $0.date?.edtf.description } == ["XXXX-03-26", "2012-05-03"])
    #expect(found.events.allSatisfy { $0.date?.edtf.description == "2012-05-03" })
  }
}
