public import CellGrid

extension Key {
  /// How the help and the messages write a key: `j`, `^D`, `PgDn`.
  public var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "^" + character.uppercased()
    case .escape: "Esc"
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    case .unknown: "an unknown key"
    }
  }
}

extension Key {
  /// The key of a name as the help writes it; names of several letters in any case, and `Ctrl-D`
  /// for `^D`.
  init?(named name: String) {
    if name.count == 1, let character = name.first {
      self = .character(character)
      return
    }
    let lowered = name.lowercased()
    if let key = Self.named.first(where: { $0.name.lowercased() == lowered }) {
      self = key
      return
    }
    for prefix in ["^", "ctrl-", "c-"] where lowered.hasPrefix(prefix) {
      let rest = lowered.dropFirst(prefix.count)
      guard rest.count == 1, let character = rest.first, !["h", "i", "m", "["].contains(character)
      else { return nil }
      self = .control(character)
      return
    }
    return nil
  }

  private static let named: [Key] =
    [
      .character(" "), .escape, .enter, .tab, .backTab, .backspace, .delete, .insert, .up, .down,
      .left, .right, .home, .end, .pageUp, .pageDown, .control(" "),
    ] + (1...20).map { .function($0) }
}
