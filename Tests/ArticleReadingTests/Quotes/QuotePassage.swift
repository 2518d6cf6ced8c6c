/// A short passage as a newspaper would print it, about people who do not exist, and the quotes
/// that a reader finds in it.
struct QuotePassage: Sendable {
  /// What a reader finds: the words, and who said them; no name where a careful reader would ask.
  struct Expected: Sendable {
    let words: String
    let speaker: String?
    /// Whether they are a part of the writer's sentence; nothing where that is not looked at.
    let isPartial: Bool?
    init(_ words: String, by speaker: String?, isPartial: Bool? = nil) {
      self.words = words
      self.speaker = speaker
      self.isPartial = isPartial
    }
  }

  let text: String
  let quotes: [Expected]

  init(_ text: String, _ quotes: Expected...) {
    self.text = text
    self.quotes = quotes
  }

  /// A passage in which each quote stands as `{speaker|words}`; `?` where a careful reader would
  /// ask who spoke, and `~` before the speaker where the words are a part of the writer's sentence.
  init(marked: String) {
    var text = ""
    var quotes: [Expected] = []
    for (number, part) in marked.split(separator: "{", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard number > 0, let bar = part.firstIndex(of: "|"), let end = part.firstIndex(of: "}")
      else {
        text += part
        continue
      }
      let words = part[part.index(after: bar)..<end]
      var speaker = part[..<bar]
      let isPartial = speaker.hasPrefix("~")
      if isPartial { speaker.removeFirst() }
      quotes.append(
        Expected(String(words), by: speaker == "?" ? nil : String(speaker), isPartial: isPartial))
      text += words + part[part.index(after: end)...]
    }
    self.text = text
    self.quotes = quotes
  }
}
