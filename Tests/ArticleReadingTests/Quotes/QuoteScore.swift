import ArticleReading

/// How well the quotes of passages are found.
struct QuoteScore {
  private(set) var expected = 0
  private(set) var found = 0
  private(set) var right = 0
  private(set) var rightSpeakers = 0
  /// How many quotes that are expected were given a speaker by name.
  private(set) var named = 0
  /// How many of those names were right.
  private(set) var rightlyNamed = 0
  /// How many quotes that were found have the right kind, whole or partial, of those looked at.
  private(set) var kinds = 0
  private(set) var rightKinds = 0
  /// What went wrong, in words.
  private(set) var misses: [String] = []

  init(_ passages: [QuotePassage]) {
    for passage in passages { add(passage) }
  }

  var recall: Double { Double(right) / Double(expected) }
  var precision: Double { Double(right) / Double(found) }
  /// Of all quotes that are expected.
  var speakers: Double { Double(rightSpeakers) / Double(expected) }
  /// Of all names that were given.
  var namePrecision: Double { Double(rightlyNamed) / Double(named) }
  var kindsRight: Double { Double(rightKinds) / Double(max(1, kinds)) }
  var summary: String {
    "quotes \(expected), found \(found), right \(right), speakers \(rightSpeakers), names \(rightlyNamed) of \(named), kinds \(rightKinds) of \(kinds)"
  }

  private mutating func add(_ passage: QuotePassage) {
    var mentions = DirectQuotes.find(in: ArticleText(passage.text))
    expected += passage.quotes.count
    found += mentions.count
    for quote in passage.quotes {
      guard let index = mentions.firstIndex(where: { $0.text == quote.words }) else {
        misses.append("not found: \(quote.words)")
        continue
      }
      right += 1
      let mention = mentions.remove(at: index)
      if mention.speaker != nil {
        named += 1
        if mention.speaker == quote.speaker { rightlyNamed += 1 }
      }
      if let isPartial = quote.isPartial {
        kinds += 1
        if isPartial == mention.isPartial {
          rightKinds += 1
        } else {
          misses.append("\(isPartial ? "is partial" : "is whole"): \(quote.words)")
        }
      }
      if mention.speaker == quote.speaker {
        rightSpeakers += 1
      } else {
        misses.append(
          "\(quote.words): \(mention.speaker ?? "nobody") \(mention.candidates), not \(quote.speaker ?? "nobody")"
        )
      }
    }
    misses += mentions.map { "not a quote: \($0.text)" }
  }
}
