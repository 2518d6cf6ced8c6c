/// A word, a sign or a whole quote in a paragraph.
struct Token {
  enum Kind: UInt8 {
    case word, number, comma, stop, question, exclamation, colon, semicolon, dash, ellipsis
    case opening, closing, mark, quote, other
  }

  /// The bytes that it takes up.
  var start: Int
  var end: Int
  var kind: Kind
  /// Which sign it is, where it is a quotation mark.
  var mark = QuotationMark.straightDouble
  /// Whether what stands beside a mark lets it open or close a quote.
  var opens = false
  var closes = false
  /// Whether a word begins with a capital, and has no other letters.
  var isCapital = false
  var isAllCapitals = false
  /// Whether "'s" follows.
  var isPossessive = false
  /// Whether its own full stop is part of it.
  var endsWithStop = false
  /// The word in small letters, as `WordTable` hashes it.
  var hash: UInt64 = 0
  var classes: WordClass = []
  /// Which name of the outline it is part of; -1 where it is part of none.
  var run = -1
  /// Which quote it stands for, where it is one.
  var span = -1

  /// Whether it is a word of some class.
  func isAny(_ classes: WordClass) -> Bool { self.classes.isAny(classes) }

  /// Whether it ends a sentence.
  var endsSentence: Bool { kind == .stop || kind == .question || kind == .exclamation }
}
