/// A short passage as a newspaper would print it, about people who do not exist, and the quotes
/// that a reader finds in it.
struct QuotePassage: Sendable {
  /// What a reader finds: the words, and who said them; no name where a careful reader would ask.
  struct Expected: Sendable {
    let words: String
    let speaker: String?
    init(_ words: String, by speaker: String?) {
      self.words = words
      self.speaker = speaker
    }
  }

  let text: String
  let quotes: [Expected]

  init(_ text: String, _ quotes: Expected...) {
    self.text = text
    self.quotes = quotes
  }
}
