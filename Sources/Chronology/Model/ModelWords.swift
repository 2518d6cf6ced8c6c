extension Event.Status {
  /// The status in words.
  public var words: String {
    switch self {
    case .notHeld: "not held"
    default: rawValue
    }
  }
}

extension Source {
  /// The title, with the outlet where it is known.
  public var name: String {
    let title = title ?? "untitled source (\(id.name))"
    return outlet.map { "\(title), \($0)" } ?? title
  }
}

extension Source.TextKind? {
  /// What the saved text is, as a verdict names it.
  public var words: String {
    switch self {
    case .full?: "the full text"
    case .excerpt?: "the excerpt"
    case .transcript?: "the transcript"
    case .translation?: "the translation"
    case .digest?: "our digest"
    case nil: "the saved text"
    }
  }
}
