import ArticleReading
import Chronology
import Evidence

@testable import Viewer

/// An article made up for the tests, and what might be proposed of it.
enum MadeUpArticle {
  static let text = """
    Northport, July 9. – The envoys of Northland and Southland met in Northport on Friday and Saturday, a month \
    after last month's summit.

    “The talks were very productive,” Ada Adler, the minister of Northland, told reporters on Sunday. A \
    statement on Saturday called the demands “gangster-like” and said that trust was shaken.

    “We have a meeting set up for July 12. It could move by one day or two,” he said. Working groups are to \
    meet soon.

    The summit was the first of its kind since 1953. No date was given for the next one.

    """

  /// Where words stand, in code points.
  private static func range(_ words: String, after start: String? = nil) -> Range<Int> {
    let from = start.flatMap { text.firstRange(of: $0)?.lowerBound } ?? text.startIndex
    guard let found = text[from...].firstRange(of: words) else { return 0..<0 }
    let before = text[..<found.lowerBound].unicodeScalars.count
    return before..<before + words.unicodeScalars.count
  }

  private static func date(
    _ words: String, _ edtf: String?, rule: String, after start: String? = nil, isTold: Bool = true,
    isVague: Bool = false
  ) throws -> DateMention {
    DateMention(
      range: range(words, after: start), text: words,
      date: try edtf.map { StatedDate(try EDTF(parsing: $0)) }, rule: rule,
      anchor: isTold ? try EDTF(parsing: "2018-07-09") : nil, isVague: isVague)
  }

  static func findings() throws -> ArticleFindings {
    var found = ArticleFindings(dates: [], quotes: [], events: [])
    found.dates = [
      try date("Friday", "2018-07-06", rule: "weekday"),
      try date("Saturday", "2018-07-07", rule: "weekday"),
      try date("last month", "2018-06", rule: "last-unit"),
      try date("Sunday", "2018-07-08", rule: "weekday"),
      try date("Saturday", "2018-07-07", rule: "weekday", after: "A statement"),
      try date("July 12", "2018-07-12~", rule: "month-day"),
      try date("soon", nil, rule: "vague", isTold: false, isVague: true),
      try date("1953", "1953", rule: "year", isTold: false),
    ]
    var first = QuoteMention(
      range: range("The talks were very productive,"), text: "The talks were very productive,")
    (first.speaker, first.cue, first.addressee) = ("Ada Adler", "told", "reporters")
    first.saidRange = found.dates[3].range
    var second = QuoteMention(range: range("gangster-like"), text: "gangster-like")
    (second.isPartial, second.cue) = (true, "called")
    let words = "We have a meeting set up for July 12. It could move by one day or two,"
    var third = QuoteMention(range: range(words), text: words)
    (third.candidates, third.cue) = (["Ada Adler", "Bo Brandt"], "said")
    found.quotes = [first, second, third]

    func event(
      _ title: String, _ dates: [Int], quotes: [Int] = [], _ sentence: String
    ) -> EventProposal {
      var event = EventProposal(title: title)
      event.dates = dates
      event.date = dates.first.flatMap { found.dates[$0].date }
      event.quotes = quotes
      event.passages = [range(sentence)]
      return event
    }
    var talks = event(
      "Envoys meet in Northport", [0, 1],
      "The envoys of Northland and Southland met in Northport on Friday and Saturday")
    (talks.place, talks.status) = ("Northport", .held)
    talks.actors = ["Northland", "Southland"]
    let summit = event("Summit", [2], "last month's summit")
    let remarks = event(
      "Adler speaks to reporters", [3], quotes: [0],
      "“The talks were very productive,” Ada Adler, the minister of Northland, told reporters on Sunday."
    )
    let statement = event(
      "Statement on the demands", [4], quotes: [1],
      "A statement on Saturday called the demands “gangster-like”")
    var meeting = event(
      "Meeting set up", [5], quotes: [2], "“We have a meeting set up for July 12.")
    meeting.status = .announced
    let groups = event("Working groups to meet", [], "Working groups are to meet soon.")
    found.events = [talks, summit, remarks, statement, meeting, groups]
    found.events[5].dates = [6]
    return found
  }

  static func review(
    target: DraftTarget? = .file("draft.yaml"), isKept: Bool = true,
    resuming kept: KeptReview? = nil
  ) throws -> ArticleReview {
    let findings = try findings()
    return ArticleReview(
      name: "article.txt", text: SourceText(text), published: try EDTF(parsing: "2018-07-09"),
      review: kept.map { DraftReview(findings, resuming: $0) } ?? DraftReview(findings),
      target: target, suggestion: "article.yaml", isKept: isKept)
  }

  /// A long article of so many sentences, with a proposal made of each.
  static func long(_ count: Int) throws -> ArticleReview {
    var found = ArticleFindings(dates: [], quotes: [], events: [])
    var text = ""
    let filler = String(repeating: "Nothing of note was said. ", count: 8)
    var start = 0
    for number in 0..<count {
      let sentence = "On 5 July, they said “words \(number)” in Northport."
      let date = DateMention(
        range: start + 3..<start + 9, text: "5 July",
        date: StatedDate(try EDTF(parsing: "2018-07-05")), rule: "day-month")
      let length = "words \(number)".count
      found.dates.append(date)
      found.quotes.append(
        QuoteMention(range: start + 22..<start + 22 + length, text: "words \(number)"))
      var event = EventProposal(title: "Event \(number)")
      event.date = date.date
      (event.dates, event.quotes) = ([number], [number])
      event.passages = [start..<start + sentence.count]
      found.events.append(event)
      let paragraph = "\(sentence) \(filler)\n"
      text += paragraph
      start += paragraph.unicodeScalars.count
    }
    return ArticleReview(
      name: "long.txt", text: SourceText(text), published: nil, review: DraftReview(found),
      target: nil, suggestion: "long.yaml", isKept: true)
  }
}

extension Person {
  /// A person who reviews an article.
  init(reviewing article: ArticleReview, width: Int = 80, height: Int = 24) {
    self.init([], width: width, height: height)
    begin(reviewing: article)
  }
}
