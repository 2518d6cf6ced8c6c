/// The names of the months.
enum MonthNames {
  private static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The whole name of a month, 1 to 12.
  static func full(_ month: Int) -> String {
    names.indices.contains(month - 1) ? names[month - 1] : "month \(month)"
  }

  /// The name of a month, 1 to 12: whole, or its first three letters.
  static func name(_ month: Int, _ style: WordsStyle) -> String {
    let name = full(month)
    return style == .brief ? String(name.prefix(3)) : name
  }

  /// The month that a word in lower case names, whole or in short.
  static func month(named word: Substring) -> Int? {
    if word == "sept" { return 9 }
    guard word.utf8.count >= 3 else { return nil }
    for (index, name) in names.enumerated() {
      let lowercased = name.lowercased()
      if word == lowercased || word == lowercased.prefix(3) { return index + 1 }
    }
    return nil
  }
}
