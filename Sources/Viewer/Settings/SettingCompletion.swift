/// What Tab offers after `:set`.
enum SettingCompletion {
  /// The lines that a command line becomes; `words` is what was typed after `set `.
  static func lines(for words: String) -> [String] {
    let typed = words.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard let last = typed.last else { return [] }
    let before = typed.dropLast().filter { !$0.isEmpty }
    let choices: [String]
    if let name = before.first {
      guard let row = Setting.table.first(where: { $0.name == name }),
        row.choices.indices.contains(before.count - 1)
      else { return [] }
      choices = row.choices[before.count - 1]
    } else {
      choices = Setting.table.map(\.name)
    }
    let head = (["set"] + before).joined(separator: " ")
    return choices.filter { $0.hasPrefix(last) }.map { "\(head) \($0)" }
  }
}
