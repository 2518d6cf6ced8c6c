/// One place of a pattern: the words and classes that may stand there.
struct TimeElement: Sendable {
  var classes = TimeClasses(bits: 0)
  var words: [UInt16] = []
  /// Whether none of them may stand there.
  var isForbidden = false
  /// Whether none of them may stand there, nor in the two places behind it before the phrase ends.
  var isForbiddenNear = false
  /// Whether the sentence ends there.
  var isEdge = false

  func matches(_ token: TimeToken) -> Bool {
    token.isA(classes) || (token.word != 0 && words.contains(token.word))
  }

  /// What it says of a place where there may be no token.
  func allows(_ token: TimeToken?) -> Bool {
    guard let token else { return isForbidden || isEdge }
    return !isEdge && matches(token) != isForbidden
  }
}

/// A pattern of which nothing is optional any more.
struct TimePattern: Sendable {
  /// What stands before, the nearest first.
  var before: [TimeElement] = []
  var extent: [TimeElement] = []
  var after: [TimeElement] = []

  /// Reads a pattern.
  ///
  /// Places are parted by spaces, each a word in lower case or a class in capitals, or several of them
  /// parted by `|`. `?` behind one that may be missing; `<` before one that stands before the extent, `>`
  /// behind it; `!` before one that must not stand there, `~` before one that must not stand there nor in the two
  /// places behind it, unless a sign or a preposition comes before. `EDGE` is where the sentence begins or ends.
  ///
  /// Gives one pattern for each choice of what is missing, so that matching never goes back; nothing where it
  /// cannot be read, with the part that is wrong.
  static func compile(_ text: String, _ lexicon: TimeLexicon) -> (
    patterns: [TimePattern], wrong: String?
  ) {
    var patterns = [TimePattern()]
    for part in text.split(separator: " ") {
      var rest = part
      var element = TimeElement()
      let isBefore = rest.first == "<"
      let isAfter = rest.first == ">"
      if isBefore || isAfter { rest.removeFirst() }
      if rest.first == "!" {
        element.isForbidden = true
        rest.removeFirst()
      }
      if rest.first == "~" {
        (element.isForbidden, element.isForbiddenNear) = (true, true)
        rest.removeFirst()
      }
      if rest == "EDGE" {
        element.isEdge = true
        rest = ""
      }
      let isOptional = rest.last == "?"
      if isOptional { rest.removeLast() }
      for name in rest.split(separator: "|") {
        if let known = TimeClass.names[String(name)] {
          element.classes.bits |= known.bit
        } else {
          let word = lexicon.number(of: String(name))
          guard word != 0 else { return ([], String(part)) }
          element.words.append(word)
        }
      }
      let with = patterns.map { pattern in
        var pattern = pattern
        if isBefore {
          pattern.before.insert(element, at: 0)
        } else if isAfter {
          pattern.after.append(element)
        } else {
          pattern.extent.append(element)
        }
        return pattern
      }
      patterns = isOptional ? with + patterns : with
    }
    return patterns.contains { $0.extent.isEmpty } ? ([], text) : (patterns, nil)
  }

  /// The words in a pattern, which a lexicon must have.
  static func words(in text: String) -> [String] {
    text.split(whereSeparator: { " |<>!~?".contains($0) }).map(String.init)
      .filter { TimeClass.names[$0] == nil && $0 != "EDGE" }
  }

  /// Whether the pattern stands at a token.
  func matches(_ tokens: [TimeToken], at start: Int) -> Bool {
    guard start + extent.count <= tokens.count else { return false }
    for index in extent.indices where !extent[index].matches(tokens[start + index]) { return false }
    for index in before.indices {
      let place = start - 1 - index
      guard before[index].allows(place >= 0 ? tokens[place] : nil) else { return false }
    }
    for index in after.indices {
      let place = start + extent.count + index
      guard after[index].allows(place < tokens.count ? tokens[place] : nil) else { return false }
      if after[index].isForbiddenNear, isNear(after[index], tokens, place) { return false }
    }
    return true
  }

  /// Whether what must not stand near stands in the two places behind a place, in the same phrase.
  private func isNear(_ element: TimeElement, _ tokens: [TimeToken], _ place: Int) -> Bool {
    for next in place..<min(place + 3, tokens.count) {
      if element.matches(tokens[next]) { return true }
      if tokens[next].isA(Self.phraseEnds) { return false }
    }
    return false
  }

  private static let phraseEnds: TimeClasses = {
    let ends: [TimeClass] = [
      .comma, .clauseEnd, .dash, .quotationMark, .preposition, .inWord, .other, .past, .speech,
      .future, .being, .possessive,
    ]
    return TimeClasses(bits: ends.reduce(0) { $0 | $1.bit })
  }()
}
