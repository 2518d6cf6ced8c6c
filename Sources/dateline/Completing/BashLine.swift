/// A command line as bash shows it to a completion: not yet split, with its quotation marks.
///
/// bash would split words at `:` and `=` as well (COMP_WORDBREAKS), which filters and dates contain; so the
/// line is split here, by the rules of the shell for quoting.
struct BashLine {
  /// The words before the cursor's and it, free of quotation marks.
  private(set) var words: [String] = []
  /// The quotation mark that is still open at the cursor.
  private(set) var openQuote: Character?
  /// Up to where bash takes the last word as done, in characters of it as read: after a `:` or `=`
  /// that is not quoted.
  private(set) var brokenAt = 0

  /// Reads a line up to the cursor.
  init(_ line: String, breaks: String) {
    var word = ""
    var isWord = false
    var isEscaped = false
    for character in line {
      if isEscaped {
        // In double quotes a backslash stands for itself but before these.
        if openQuote != nil, !"\"\\$`".contains(character) { word.append("\\") }
        word.append(character)
        isEscaped = false
      } else if character == "\\", openQuote != "'" {
        isEscaped = true
        isWord = true
      } else if let quote = openQuote {
        if character == quote { openQuote = nil } else { word.append(character) }
      } else if character == "'" || character == "\"" {
        openQuote = character
        isWord = true
      } else if character.isWhitespace {
        if isWord { words.append(Self.expanded(word)) }
        (word, isWord, brokenAt) = ("", false, 0)
      } else {
        word.append(character)
        isWord = true
        if character == ":" || character == "=", breaks.contains(character) {
          brokenAt = word.count
        }
      }
    }
    words.append(Self.expanded(word))
  }

  /// `~/` as the shell reads it.
  private static func expanded(_ word: String) -> String {
    guard word.hasPrefix("~/"), let home = Environment["HOME"] else { return word }
    return home + word.dropFirst()
  }

  /// A word as bash is to put it in the place of what it takes for the typed word; nothing where it does
  /// not continue what stands before that.
  func replacement(_ word: String) -> String? {
    let typed = words.last ?? ""
    guard word.hasPrefix(typed.prefix(brokenAt)) else { return nil }
    let rest = word.dropFirst(brokenAt)
    switch openQuote {
    case "'": return rest.map { $0 == "'" ? "'\\''" : String($0) }.joined()
    case "\"": return rest.map { "\"\\$`".contains($0) ? "\\\($0)" : String($0) }.joined()
    default: return rest.map { Self.isPlain($0) ? String($0) : "\\\($0)" }.joined()
    }
  }

  private static func isPlain(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "-_./:=,@%+~".contains(character)
      || !character.isASCII
  }
}
