import ArticleReading
import Chronology

/// What was found in an article, for JSON.
struct ArticleRecord: Encodable {
  /// Words that say when.
  struct Mention: Encodable {
    var start: Int
    var end: Int
    var text: String
    /// Nothing where the words are vague, or cannot be resolved.
    var edtf: String?
    var earliest: String?
    var latest: String?
    var rule: String
    /// What they were resolved against.
    var against: String?
    var vague: Bool?
  }

  /// Words that are quoted.
  struct Quotation: Encodable {
    var start: Int
    var end: Int
    var text: String
    var speaker: String?
    var candidates: [String]?
    var cue: String?
    var to: String?
  }

  var dates: [Mention]
  var quotes: [Quotation]

  init(_ dates: [DateMention], _ quotes: [QuoteMention]) {
    self.dates = dates.map { date in
      Mention(
        start: date.range.lowerBound, end: date.range.upperBound, text: date.text,
        edtf: date.date.map { "\($0.edtf)" }, earliest: date.date?.earliest.map { "\($0)" },
        latest: date.date?.latest.map { "\($0)" }, rule: date.rule,
        against: date.anchor.map { "\($0)" }, vague: date.isVague ? true : nil)
    }
    self.quotes = quotes.map { quote in
      Quotation(
        start: quote.range.lowerBound, end: quote.range.upperBound, text: quote.text,
        speaker: quote.speaker, candidates: quote.candidates.isEmpty ? nil : quote.candidates,
        cue: quote.cue, to: quote.addressee)
    }
  }

  /// The same as text: the fields of a line each, in the order of the article.
  static func lines(_ dates: [DateMention], _ quotes: [QuoteMention]) -> [[String]] {
    let found =
      dates.map { date -> (Int, [String]) in
        let what =
          date.date.map { ["\($0.edtf)", $0.edtf.words()] }
          ?? [date.isVague ? "vague" : "not resolved", "-"]
        return (date.range.lowerBound, ["date", date.text] + what + [date.rule])
      }
      + quotes.map { quote -> (Int, [String]) in
        let speaker =
          quote.speaker
          ?? (quote.candidates.isEmpty ? "(?)" : "(?) \(quote.candidates.joined(separator: ", "))")
        return (quote.range.lowerBound, ["quote", "“\(quote.text)”", speaker, quote.cue ?? "-"])
      }
    return found.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
