/// Words without case and accents, so that "Événement" and "evenement" are one.
enum PlainLetters {
  /// The text in lower case, each Latin letter without its accents.
  ///
  /// O(n).
  static func of(_ text: some StringProtocol) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.lowercased() }
    var plain = ""
    for character in text.lowercased() { plain += letters[character] ?? String(character) }
    return plain
  }

  /// The plain letters, by those with accents.
  private static let letters: [Character: String] = {
    let kinds = [
      ("a", "àáâãäåāăą"), ("ae", "æ"), ("c", "çćč"), ("d", "ďđ"), ("e", "èéêëēęě"), ("g", "ğ"),
      ("i", "ìíîïīı"), ("l", "ł"), ("n", "ñńň"), ("o", "òóôõöøōő"), ("oe", "œ"), ("r", "ř"),
      ("s", "śšş"), ("ss", "ß"), ("u", "ùúûüūůű"), ("y", "ýÿ"), ("z", "źžż"),
    ]
    var letters: [Character: String] = [:]
    for (plain, accented) in kinds {
      for letter in accented { letters[letter] = plain }
    }
    return letters
  }()
}
