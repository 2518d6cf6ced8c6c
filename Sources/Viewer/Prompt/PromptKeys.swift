import CellGrid

/// What the keys mean while something is typed on the last line.
enum PromptKeys {
  enum Action: Hashable {
    case submit, cancel, complete, older, newer
    case left, right, start, end
    case deleteBackward, deleteForward, deleteWord, deleteToStart, deleteToEnd
  }

  struct Row {
    let keys: [Key]
    let action: Action
    let help: String
  }

  /// Every key; the help is made from it.
  static let table: [Row] = [
    Row(keys: [.enter], action: .submit, help: "do it"),
    Row(keys: [.escape, .control("c")], action: .cancel, help: "leave it"),
    Row(
      keys: [.tab], action: .complete, help: "complete a date, a command, a name, a path, a filter"),
    Row(keys: [.up, .control("p")], action: .older, help: "what was typed before"),
    Row(keys: [.down, .control("n")], action: .newer, help: "what was typed after"),
    Row(keys: [.left, .control("b")], action: .left, help: "a character to the left"),
    Row(keys: [.right, .control("f")], action: .right, help: "a character to the right"),
    Row(keys: [.home, .control("a")], action: .start, help: "to the start"),
    Row(keys: [.end, .control("e")], action: .end, help: "to the end"),
    Row(
      keys: [.backspace], action: .deleteBackward,
      help: "delete to the left; with nothing typed, leave"),
    Row(keys: [.delete, .control("d")], action: .deleteForward, help: "delete to the right"),
    Row(keys: [.control("w")], action: .deleteWord, help: "delete a word"),
    Row(keys: [.control("u")], action: .deleteToStart, help: "delete to the start"),
    Row(keys: [.control("k")], action: .deleteToEnd, help: "delete to the end"),
  ]

  static func action(for key: Key) -> Action? {
    table.first { $0.keys.contains(key) }?.action
  }
}
