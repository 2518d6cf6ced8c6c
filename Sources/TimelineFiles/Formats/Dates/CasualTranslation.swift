/// Puts the German, French and Spanish words that stand around dates into the English that Chronology reads.
///
/// Only words of one meaning beside a date; docs/dates.md has what the English ones mean.
enum CasualTranslation {
  /// The text in English, as far as its words are known.
  ///
  /// O(n).
  static func english(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).map { Word($0) }
    var found: [String] = []
    var index = 0
    while index < words.count {
      let (english, count) = phrase(words[index...]) ?? (word(words[index]), 1)
      if !english.isEmpty { found.append(english) }
      index += count
    }
    return found.joined(separator: " ")
  }

  /// A word, and the signs behind it.
  private struct Word {
    let text: Substring
    let key: String
    let signs: Substring

    init(_ text: Substring) {
      let trailing = text.reversed().prefix { [",", "?", "~", "%", ")"].contains($0) }.count
      self.text = text
      signs = text.suffix(trailing)
      key = PlainLetters.of(text.dropLast(trailing).filter { $0 != "." && $0 != "’" && $0 != "'" })
    }
  }

  /// The longest phrase at the beginning, and of how many words it is.
  private static func phrase(_ words: ArraySlice<Word>) -> (english: String, count: Int)? {
    for count in stride(from: min(3, words.count), through: 1, by: -1) {
      let head = words.prefix(count)
      guard head.dropLast().allSatisfy({ $0.signs.isEmpty }) else { continue }
      let key = head.map(\.key).joined(separator: " ")
      // What bounds a date at its beginning joins two dates further on.
      let isFirst = words.startIndex == 0
      guard let english = (isFirst ? beginnings[key] : joiners[key]) ?? phrases[key] else {
        continue
      }
      return (english + (head.last?.signs ?? ""), count)
    }
    return nil
  }

  /// A word with the name of a month in English.
  private static func word(_ word: Word) -> String {
    // mi-juillet
    if word.key.hasPrefix("mi-"), let month = month(word.key.dropFirst(3)) {
      return "mid \(month)\(word.signs)"
    }
    let letters = word.text.prefix { $0.isLetter }
    guard let month = month(PlainLetters.of(letters)) else { return String(word.text) }
    return month + word.text.dropFirst(letters.count)
  }

  private static func month(_ word: some StringProtocol) -> String? {
    CalendarWords.month(String(word)).map { CalendarWords.english[$0 - 1] }
  }

  private static let phrases = table([
    (
      "circa",
      "um gegen etwa ungefahr zirka vers environ hacia|alrededor de|autour de|aux environs de"
    ),
    ("spring", "fruhjahr fruhling printemps primavera|le printemps|au printemps"),
    ("summer", "sommer ete lete verano"),
    ("autumn", "herbst automne lautomne otono"),
    ("winter", "hiver lhiver invierno"),
    ("early", "anfang debut|debut de|principios de|a principios de|comienzos de"),
    ("mid", "mitte mediados|mediados de|a mediados de"),
    ("late", "ende fin|fin de|finales de|a finales de"),
    (
      "BC",
      "vchr vuz avjc avant-jc|v chr|vor chr|vor christus|v u z|av jc|avant jc|av j-c|avant j-c|av j c|"
        + "avant jesus-christ|avant notre ere|a c|antes de cristo"
    ),
    ("AD", "nchr apjc aprjc|n chr|nach christus|ap j-c|apr j-c|apres j-c|despues de cristo"),
    ("between", "zwischen entre"),
    ("", "im en|en el|en la|a l|le|la|les|der|den|dem|del|de"),
  ])

  private static let beginnings = table([
    ("before", "vor avant|antes de"), ("after", "nach apres|despues de"),
    ("since", "seit depuis desde"), ("until", "bis hasta"), ("from", "von vom du"),
  ])

  private static let joiners = table([("to", "bis au hasta al"), ("and", "und et y")])

  /// The English by the other words: single ones between spaces, then phrases between strokes.
  private static func table(_ lists: [(english: String, others: String)]) -> [String: String] {
    var table: [String: String] = [:]
    for (english, others) in lists {
      let parts = others.split(separator: "|")
      for word in parts.first?.split(separator: " ") ?? [] { table[String(word)] = english }
      for phrase in parts.dropFirst() { table[String(phrase)] = english }
    }
    return table
  }
}
