/// The words after a command's name.
public enum CommandWords {
  /// Words with spaces between them; a space that belongs to a word stands after a backslash.
  public static func split(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isEscaped = false
    for character in text {
      switch character {
      case _ where isEscaped:
        word.append(character)
        isEscaped = false
      case "\\": isEscaped = true
      case " ":
        if !word.isEmpty { words.append(word) }
        word = ""
      default: word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  /// A word as `split` reads it back.
  public static func escaped(_ word: String) -> String {
    word.flatMap { $0 == " " || $0 == "\\" ? ["\\", $0] : [$0] }.map(String.init).joined()
  }
}
