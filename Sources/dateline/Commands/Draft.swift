import ArgumentParser
import ArticleReading
import CellGrid
import Chronology
import TimelineFiles

/// `dateline draft`: what an article says of dates, and whom it quotes.
struct Draft: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Print the dates that an article's text gives, and its direct quotes with their speakers.",
    discussion: """
      Every date is resolved against the day of publication, or against the date named before it, and says \
      by which rule. Vague words such as "recently" are marked and not dated. Places count code points, as \
      W3C anchors do. Of HTML the article's text is read, as dateline add source does. Nothing is invented, and \
      nothing is sent anywhere.

      EXAMPLES:
        dateline draft article.txt --published 2018-07-09
        dateline draft page.html --json              the page's own day of publication counts
        pandoc -t plain speech.docx | dateline draft - --published "9 July 2018"
      """)

  @Argument(help: "The article, plain text or HTML. - is standard input.")
  var article: String

  @Option(help: "The day of publication, in EDTF or English.")
  var published: String?

  @OptionGroup var format: FormatOptions

  func run() throws {
    let day = try published.map(DateArgument.read)
    let page = try PageArgument.read(article)
    let text = ArticleText(utf8: page.text)
    let dates = TimeExpressions.find(in: text, published: day ?? page.published)
    let quotes = DirectQuotes.find(in: text)
    switch format.chosen {
    case .json:
      try StandardStreams.print([try JSONLine().write(ArticleRecord(dates, quotes))])
    case .text:
      try StandardStreams.print(
        ArticleRecord.lines(dates, quotes).map { fields in
          fields.map { VisibleText.visible($0) }.joined(separator: "\t")
        })
    }
  }
}
