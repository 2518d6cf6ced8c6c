/// Writing filters.
extension FilterExpression {
  /// The filter as text; reading it gives an equal value.
  public var description: String {
    switch self {
    case .term(let term): term.description
    case .all(let parts):
      parts.map { part in
        if case .any = part { "(\(part))" } else { part.description }
      }.joined(separator: " ")
    case .any(let parts): parts.map(\.description).joined(separator: " or ")
    case .not(.term(let term)): "-\(term)"
    case .not(let part): "-(\(part))"
    }
  }
}

extension FilterTerm: CustomStringConvertible {
  /// The condition as text.
  public var description: String {
    switch self {
    case .from(let date, let isDefinite): "from\(isDefinite ? "!" : ""):\(date)"
    case .to(let date, let isDefinite): "to\(isDefinite ? "!" : ""):\(date)"
    case .who(let text): "who:\(Self.value(text))"
    case .tag(let text): "tag:\(Self.value(text))"
    case .place(let text): "place:\(Self.value(text))"
    case .said(let text): "said:\(Self.quoted(text))"
    case .saidOn(let date): "said:\(date)"
    case .source(let text): "source:\(Self.value(text))"
    case .status(let status): "status:\(status?.rawValue ?? "none")"
    case .verdict(let name): "verdict:\(name)"
    case .checked(.all): "checked:yes"
    case .checked(.missing): "checked:no"
    case .checked(.by(let name)):
      "checked:\(["yes", "no"].contains(name.lowercased()) ? Self.quoted(name) : Self.value(name))"
    case .words(let text): Self.words(text)
    }
  }

  private static func words(_ text: String) -> String {
    let isPlain =
      !text.contains(":") && !text.hasPrefix("-") && text != "or" && text != "OR"
    return isPlain ? value(text) : quoted(text)
  }

  private static func value(_ text: String) -> String {
    let needsQuotes =
      text.isEmpty
      || text.unicodeScalars.contains {
        $0.properties.isWhitespace || FilterParser.marks.contains($0)
      }
    return needsQuotes ? quoted(text) : text
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result.unicodeScalars.append("\\") }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}
