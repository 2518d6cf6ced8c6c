import Chronology
import Testing

@testable import ArticleReading

@Suite("Rules for dates")
struct TimeRuleTests {
  private func find(_ text: String, _ published: String? = "2018-07-09") -> [DateMention] {
    TimeExpressions.find(
      in: ArticleText(text), published: published.flatMap { try? EDTF(parsing: $0) })
  }

  @Test("Each rule reads its sentence", arguments: ruleLines.indices)
  func rule(_ index: Int) {
    let line = ruleLines[index]
    let mention = find(line.sentence).last { $0.text == line.words }
    #expect(mention?.rule == line.rule, "\(line.sentence)")
    let value = mention.map { $0.isVague ? "vague" : $0.date?.edtf.description ?? "?" }
    #expect(value == line.edtf, "\(line.sentence)")
  }

  @Test("Every rule has a sentence, and every pattern can be read")
  func complete() {
    let tested = Set(ruleLines.map(\.rule)).union(["margin", "time", "counted"])
    #expect(Set(TimeRules.all.map(\.name)).subtracting(tested).isEmpty)
    #expect(TimeMatcher.wrongPatterns.isEmpty)
  }

  @Test(
    "Words and numbers that are no dates are left alone",
    arguments: [
      "She may march in May's shoes.", "The second man will fall.",
      "2000 soldiers and 1,950 people came.",
      "It burned in 1000 homes.", "See page 1999 of it.", "He waited every Friday.",
      "An august man came.",
      "The fall of the city was near.", "It took three days.", "Flight 1984 has left room 2001.",
      "The 6th Army held the line.", "It cost $1999 in all.", "They won by 3/4 of votes.",
      "Sun and spring water.",
      "It fell 3.5 percent.", "The dec was full.", "No. 1949 won.", "The worst in a decade.",
      "Between 1500 and 2000 people came.", "From 1800 to 1900 soldiers left.",
      "Write to 1600 Pennsylvania Avenue.", "They came in the last week of the war.",
      "The score was 3-2.", "He shared 2 on 3.",
      "It fell at 5:30 p.m. sharp, or at noon.",
      "It struck at 1812 GMT (1930 local time).", "Polls opened between 0600 and 1800 GMT.",
      "Trading was 0800-1630 GMT. It ended at 1430 hours.", "Kick-off is 1945 BST.",
      "It must come not a day later. It came not two weeks earlier.",
      "The index was at 1984 then.", "Kick-off is at 1945.", "Its Windows 2000 machines fail.",
      "They marched with 1500 heavy guns.", "It drew 1984 visitors.", "Mr. August left.",
      "Black September was a band.", "The ratio was 4-3-2.", "She read 1984, a novel.",
    ])
  func noDates(_ text: String) {
    #expect(find(text).map(\.text) == [])
  }

  @Test("A part of a period keeps the period, with bounds beside it")
  func thirds() {
    let july = find("They meet in early July.").first?.date
    #expect(july?.edtf.description == "2018-07")
    #expect(july?.latest == CalendarDay(year: 2018, month: 7, day: 10))
    let year = find("It fell in mid-2016.").first?.date
    #expect(year?.earliest == CalendarDay(year: 2016, month: 5, day: 1))
    let decade = find("It fell in the late 1980s.").first?.date
    #expect(decade?.earliest == CalendarDay(year: 1987, month: 1, day: 1))
  }

  @Test("\"By one day or two\" widens the date before")
  func margin() {
    let mentions = find("They will meet on July 12, an aide said. It could move by one day or two.")
    #expect(mentions.map(\.text) == ["July 12"])
    #expect(mentions.first?.date?.edtf.description == "2018-07-12~")
    #expect(mentions.first?.date?.earliest == CalendarDay(year: 2018, month: 7, day: 10))
    #expect(mentions.first?.date?.latest == CalendarDay(year: 2018, month: 7, day: 14))
    #expect(mentions.first?.bounding?.text == "It could move by one day or two")
    #expect(mentions.first?.bounding?.range == 41..<72)
  }

  @Test("The day on which somebody spoke is neither widened nor what the story goes on from")
  func saying() {
    let mentions = find(
      "They will hold talks on July 12, she said on Saturday. It could move by one day or two. Two days later they will sail."
    )
    #expect(
      mentions.map { $0.date?.edtf.description } == ["2018-07-12~", "2018-07-07", "2018-07-14~"])
    #expect(mentions.map { $0.bounding != nil } == [true, false, false])
    #expect(mentions.map(\.range.lowerBound) == [24, 45, 88])
    #expect(mentions.first?.bounding?.range == 55..<86)
  }

  @Test(
    "Days that something takes, or by which it was moved, say nothing of the day before",
    arguments: [
      "They meet on July 12. The bill will be voted within 3 days.",
      "They meet on July 12. The strike was cut by two days.",
      "They meet on July 12. They sleep. It could move by one day or two.",
    ])
  func noMargin(_ text: String) {
    let date = find(text).first?.date
    #expect(date?.edtf.description == "2018-07-12" && date?.earliest == nil)
  }

  @Test("A range stands before its ends")
  func ranges() {
    let mentions = find("It ran from May to July 2017.")
    #expect(mentions.map(\.text) == ["May to July 2017", "May", "July 2017"])
    #expect(
      mentions.map { $0.date?.edtf.description } == ["2017-05/2017-07", "2017-05", "2017-07"])
    #expect(mentions.first?.rule == "range")
  }

  @Test("A list of days stands before its members, and a comma before \"to\" parts no range")
  func lists() {
    #expect(
      find("On May 3, 4 and 5, 2016, they met.").map(\.text) == [
        "May 3, 4 and 5, 2016", "May 3", "4", "5, 2016",
      ])
    #expect(
      find("It ran from Dec. 28, 2016, to Jan. 4, 2017.").first?.date?.edtf.description
        == "2016-12-28/2017-01-04")
  }

  @Test("Quoted words are told from the day of speaking, named behind the quote or before it")
  func speaking() {
    for text in [
      "``We leave tomorrow,'' she said Wednesday.",
      "On Wednesday she told reporters: “We leave tomorrow.”",
      "She told reporters on Wednesday. She said: \"We leave tomorrow.\" It rained on Monday.",
    ] {
      #expect(
        find(text).first { $0.text == "tomorrow" }?.date?.edtf.description == "2018-07-05",
        "\(text)")
    }
  }

  @Test("A year beside the story does not move it")
  func aside() {
    let mentions = find(
      "In May 1877 a revolt broke out. By a treaty of 1839 they had to help; on 19 June they came.",
      nil)
    #expect(mentions.last?.date?.edtf.description == "1877-06-19")
  }

  @Test(
    "A story begins with the first of the years that it is said to fill, and goes back to a season that is named"
  )
  func years() {
    for text in [
      "The war lasted from 1821 to 1823. On 3 November a house burned.",
      "The war lasted from 1819 to 1823. It began in the autumn of 1821. On 3 November a house burned.",
    ] {
      #expect(find(text, nil).last?.date?.edtf.description == "1821-11-03", "\(text)")
    }
  }

  @Test("What is looked back on does not move a story")
  func lookingBack() {
    let mentions = find(
      "In February 1862 they moved under Haile, appointed the previous November. On April 6 they fought.",
      nil)
    #expect(mentions.map { $0.date?.edtf.description } == ["1862-02", "1861-11", "1862-04-06"])
  }

  @Test("A date broken over a line, or with other spaces, is one")
  func spaces() {
    for text in [
      "July\n12, 1998", "July  12,\t1998", "July\u{A0}12,\u{A0}1998", "July\r\n12, 1998",
    ] {
      #expect(find("On \(text) it fell.").map(\.text) == [text])
    }
  }

  @Test("A date says what it was told from")
  func anchors() {
    let mentions = find(
      "They met on July 3, 2016. A month later they met again. They met yesterday.")
    #expect(mentions.map { $0.anchor?.description } == [nil, "2016-07-03", "2018-07-09"])
  }

  @Test("Without a day of publication, relative words are found and not dated")
  func unpublished() {
    let mentions = find("They met yesterday. They met on Friday.", nil)
    #expect(mentions.map(\.text) == ["yesterday", "Friday"])
    #expect(mentions.allSatisfy { $0.date == nil })
  }

  @Test("In a story, months go onward, and back after \"had\"")
  func story() {
    let mentions = find(
      "It fell in September 1855. In January they left. The heir had died in October.", nil)
    #expect(mentions.map { $0.date?.edtf.description } == ["1855-09", "1856-01", "1855-10"])
  }

  @Test("Places are counted in code points")
  func codePoints() {
    let text = "Zoë — “ça va 🎉” — spoke on Friday."
    let mention = find(text).first
    let scalars = Array(text.unicodeScalars)
    #expect(mention.map { String(String.UnicodeScalarView(scalars[$0.range])) } == "Friday")
  }
}
