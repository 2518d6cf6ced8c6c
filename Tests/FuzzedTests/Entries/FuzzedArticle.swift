import ArticleReading
import Chronology

enum FuzzedArticle {
  static func run(_ bytes: [UInt8]) throws(Broken) {
    var input = FuzzInput(bytes)
    let day = CalendarDay(number: input.choice(65_536))
    let published = input.choice(4) == 0 ? nil : EDTF(day)
    let text = ArticleText(utf8: input.rest())
    let scalars = Array(text.string(in: 0..<text.bytes.count).unicodeScalars)
    let found = ArticleFindings.read(text, published: published)

    func words(_ range: Range<Int>) throws(Broken) -> String {
      try hold(
        range.lowerBound >= 0 && range.upperBound <= scalars.count,
        "\(range) is not in a text of \(scalars.count) code points")
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[range])
      return String(words)
    }

    for mention in found.dates {
      let there = try words(mention.range)
      try hold(
        there.utf8.elementsEqual(mention.text.utf8),
        "\(mention.text.debugDescription) is not what stands at \(mention.range)")
      if let date = mention.date { try FuzzedDates.look(at: date.edtf) }
    }
    for quote in found.quotes {
      let there = try words(quote.range)
      try hold(
        there.utf8.elementsEqual(quote.text.utf8),
        "\(quote.text.debugDescription) is not what stands at \(quote.range)")
      if let range = quote.saidRange { _ = try words(range) }
    }
    for event in found.events {
      try hold(
        event.dates.allSatisfy(found.dates.indices.contains)
          && event.quotes.allSatisfy(found.quotes.indices.contains),
        "an event names dates or quotes that are not there")
      for passage in event.passages { _ = try words(passage) }
    }
  }
}
