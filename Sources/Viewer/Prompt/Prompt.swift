import Chronology

/// A line that is being typed: a command or the words of a search.
struct Prompt: Sendable {
  enum Kind: Hashable, Sendable {
    case command, search, filter, asOf
    /// The name of who compared a quote with its source.
    case checker(EvidenceID)
    /// An answer to what is asked of something new.
    case adding(AdditionDraft)
    /// What is asked in a review.
    case review(ReviewQuestion)
  }

  let kind: Kind
  private(set) var characters: [Character] = []
  private(set) var cursor = 0
  /// What Tab offers, and which of it stands in the line.
  private(set) var completions: [String] = []
  private var completion: Int?
  private var historyIndex: Int?
  private var draft: [Character] = []

  /// Begins a line with a text to change.
  init(_ kind: Kind, _ text: String = "") {
    self.kind = kind
    characters = Array(text)
    cursor = characters.count
  }

  /// Which lines of the past are offered: names are told apart from filters, quotes are not.
  var history: String {
    switch kind {
    case .command: "command"
    case .search: "search"
    case .filter: "filter"
    case .asOf: "asof"
    case .checker: "checker"
    case .adding(let draft): draft.question.rawValue
    case .review(let question): question.history
    }
  }

  var text: String { String(characters) }
  var beforeCursor: String { String(characters[..<cursor]) }
  /// The sign before the line.
  var sign: String {
    switch kind {
    case .command: ":"
    case .search: "/"
    case .filter: "filter: "
    case .asOf: "as of: "
    case .checker: "checked by: "
    case .adding(let draft): draft.sign
    case .review(let question): question.sign
    }
  }

  // MARK: Typing

  mutating func insert(_ text: String) {
    // A line is one line: what is pasted over several is joined.
    let typed = text.map { $0.isNewline ? " " : $0 }
    characters.insert(contentsOf: typed, at: cursor)
    cursor += typed.count
    endCompletion()
  }

  /// Carries out an editing action; those that end the prompt are not its own.
  mutating func edit(_ action: PromptKeys.Action) {
    switch action {
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .start: cursor = 0
    case .end: cursor = characters.count
    case .deleteBackward: delete(max(0, cursor - 1)..<cursor)
    case .deleteForward: delete(cursor..<min(characters.count, cursor + 1))
    case .deleteWord:
      let rest = characters[..<cursor]
      let word = rest.reversed().drop(while: \.isWhitespace).drop { !$0.isWhitespace }
      delete(word.count..<cursor)
    case .deleteToStart: delete(0..<cursor)
    case .deleteToEnd: delete(cursor..<characters.count)
    case .submit, .cancel, .complete, .older, .newer: return
    }
    endCompletion()
  }

  /// Puts the cursor before a character, by its place in Unicode code points.
  mutating func moveCursor(to codePoint: Int) {
    var seen = 0
    cursor =
      characters.firstIndex { character in
        defer { seen += character.unicodeScalars.count }
        return seen >= codePoint
      } ?? characters.count
  }

  private mutating func delete(_ range: Range<Int>) {
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  private mutating func replace(with text: [Character]) {
    characters = text
    cursor = text.count
  }

  // MARK: History

  /// Goes to an older (1) or a newer (-1) line of the history, the latest of which is last.
  mutating func recall(_ direction: Int, in history: [String]) {
    let next = (historyIndex ?? -1) + direction
    guard next < history.count, next >= -1 else { return }
    if historyIndex == nil { draft = characters }
    historyIndex = next < 0 ? nil : next
    replace(with: next < 0 ? draft : Array(history[history.count - 1 - next]))
    endCompletion()
  }

  // MARK: Completion

  /// The names that Tab offers, in one line.
  var offer: String? { completions.isEmpty ? nil : completions.joined(separator: "  ") }

  /// Offers names; the first Tab puts in what they have in common, the next ones each in turn.
  mutating func complete(with names: [String]) {
    guard !names.isEmpty else { return }
    completions = names
    completion = names.count == 1 ? 0 : nil
    let common = names.dropFirst().reduce(names[0]) { $0.commonPrefix(with: $1) }
    if common.count > characters.count || names.count == 1 { replace(with: Array(common)) }
  }

  /// Puts in the next of the names that are offered; false where none are.
  mutating func completeNext() -> Bool {
    guard !completions.isEmpty, completions.count > 1 else { return false }
    let next = completion.map { ($0 + 1) % completions.count } ?? 0
    completion = next
    replace(with: Array(completions[next]))
    return true
  }

  private mutating func endCompletion() {
    completions = []
    completion = nil
  }
}

extension String {
  /// What both begin with.
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
