/// Finds which marks of a paragraph belong together; of nested quotes the outermost.
///
/// O(n) in the tokens: each mark is looked at once, and what lies ahead of a mark is worked out
/// beforehand, from the end of the paragraph to its start.
struct MarkPairing {
  /// The outermost quotes, in order.
  private(set) var spans: [QuoteSpan] = []
  /// The token of a mark that nothing closes, where that mark may have been meant to open a quote.
  private(set) var unclosed: Int?

  private var marks: [Int] = []
  /// For each mark, the next one (in `marks`) of a sort; the count of marks where there is none.
  private var nextDouble: [Int] = []
  private var nextSure: [Int] = []
  private var nextPossessive: [Int] = []
  private var nextSingleOpening: [Int] = []
  private var doublesBefore: [Int] = []

  /// Pairs the marks of a paragraph anew; memory of the last is used again.
  mutating func pair(_ tokens: [Token]) {
    spans.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    unclosed = nil
    for (index, token) in tokens.enumerated() where token.kind == .mark { marks.append(index) }
    guard !marks.isEmpty else { return }
    lookAhead(tokens)
    var open: Int?
    var depth = 0
    var place = 0
    while place < marks.count {
      let mark = tokens[marks[place]]
      guard let opened = open else {
        if mark.mark.isSingle {
          if mark.mark.mayOpen((mark.opens, mark.closes)),
            let close = closing(ofSingle: place, tokens)
          {
            add(marks[place], marks[close], tokens)
            place = close + 1
            continue
          }
        } else if mark.mark.mayOpen((mark.opens, mark.closes)), !mark.isInches {
          open = place
          depth = 0
        }
        place += 1
        continue
      }
      let opening = tokens[marks[opened]]
      if mark.mark.isSingle {
        place += 1
        continue
      }
      let mayClose = opening.mark.isClosed(by: mark.mark, whichCloses: mark.closes)
      let opensAnew =
        mark.mark == opening.mark && mark.opens && !mark.closes
        && (mark.mark != .rightDouble) && !isInches(place, tokens)
      if opensAnew {
        if closesTwice(after: place, opening, tokens) {
          depth += 1
        } else {
          // What was open before was never closed.
          addForgotten(marks[opened], before: marks[place], tokens)
          open = place
          depth = 0
        }
      } else if mayClose, !isInches(place, tokens) {
        if depth > 0 {
          depth -= 1
        } else {
          add(marks[opened], marks[place], tokens)
          open = nil
        }
      }
      place += 1
    }
    if let open { unclosed = marks[open] }
  }

  /// Takes the unclosed quote as one that ends with the paragraph.
  ///
  /// Where it ends in "…, he said.", a mark was forgotten after the comma, and it ends there.
  mutating func endUnclosed(at end: Int, _ tokens: [Token], isClosedLater: Bool) {
    guard let unclosed, unclosed + 1 < tokens.count else { return }
    if addForgotten(unclosed, before: tokens.count, tokens) {
      self.unclosed = nil
      return
    }
    var span = QuoteSpan(
      words: tokens[unclosed + 1].start..<(tokens.last?.end ?? end),
      tokens: unclosed..<tokens.count, mark: tokens[unclosed].mark)
    span.isUnclosed = !isClosedLater
    span.isClosed = false
    span.describe(tokens)
    if span.wordCount > 0 { spans.append(span) }
  }

  /// Takes a quote whose second mark was forgotten before "he said.".
  @discardableResult
  private mutating func addForgotten(_ open: Int, before end: Int, _ tokens: [Token]) -> Bool {
    guard let comma = forgottenMark(tokens, after: open, before: end) else { return false }
    var span = QuoteSpan(
      words: tokens[open + 1].start..<tokens[comma].end, tokens: open..<(comma + 1),
      mark: tokens[open].mark)
    span.isClosed = false
    span.describe(tokens)
    spans.append(span)
    return true
  }

  /// The comma before "he said." or "said Mike Smith." at a place.
  private func forgottenMark(_ tokens: [Token], after open: Int, before end: Int) -> Int? {
    guard end > open + 2, tokens[end - 1].kind == .stop else { return nil }
    var hasCue = false
    for index in stride(from: end - 2, through: max(open + 2, end - 8), by: -1) {
      let token = tokens[index]
      if token.kind == .comma { return hasCue && index < end - 3 ? index : nil }
      guard token.isCapital || token.isAny([.pronoun, .saying, .particle]) else { return nil }
      hasCue = hasCue || token.isAny(.saying)
    }
    return nil
  }

  private mutating func add(_ open: Int, _ close: Int, _ tokens: [Token]) {
    guard close > open + 1 else { return }
    var span = QuoteSpan(
      words: tokens[open + 1].start..<tokens[close - 1].end, tokens: open..<(close + 1),
      mark: tokens[open].mark)
    span.describe(tokens)
    if span.wordCount > 0 { spans.append(span) }
  }

  private mutating func lookAhead(_ tokens: [Token]) {
    let count = marks.count
    nextDouble = [Int](repeating: count, count: count + 1)
    nextSure = nextDouble
    nextPossessive = nextDouble
    nextSingleOpening = nextDouble
    doublesBefore = [Int](repeating: 0, count: count + 1)
    for place in stride(from: count - 1, through: 0, by: -1) {
      // What is at `place` lies ahead of `place - 1`.
      let next = tokens[marks[place]]
      nextDouble[place] = next.mark.isSingle ? nextDouble[place + 1] : place
      let closes = next.mark.isSingle && next.closes && next.mark != .leftSingle
      nextSure[place] = closes && !next.isPossessive ? place : nextSure[place + 1]
      nextPossessive[place] = closes && next.isPossessive ? place : nextPossessive[place + 1]
      nextSingleOpening[place] =
        next.mark.isSingle && next.opens && !next.closes ? place : nextSingleOpening[place + 1]
    }
    for place in 0..<count {
      doublesBefore[place + 1] =
        doublesBefore[place] + (tokens[marks[place]].mark.isSingle ? 0 : 1)
    }
  }

  /// The mark that closes a single one: not the apostrophe of a possessive, where another follows.
  private func closing(ofSingle place: Int, _ tokens: [Token]) -> Int? {
    let opening = tokens[marks[place]].mark
    let sure = nextSure[place + 1]
    let possessive = nextPossessive[place + 1]
    let again = nextSingleOpening[place + 1]
    var close = sure
    if sure == marks.count || again < sure && possessive < again { close = possessive }
    guard close < marks.count, opening.isClosed(by: tokens[marks[close]].mark, whichCloses: true)
    else { return nil }
    // Whole quotes may be nested in it, not parts of them.
    let doubles = doublesBefore[close] - doublesBefore[place + 1]
    return doubles % 2 == 0 ? close : nil
  }

  /// Whether the next two double marks close, so that the one here is nested.
  private func closesTwice(after place: Int, _ opening: Token, _ tokens: [Token]) -> Bool {
    let first = nextDouble[place + 1]
    guard first < marks.count else { return false }
    let second = nextDouble[first + 1]
    guard second < marks.count else { return false }
    return [first, second].allSatisfy {
      let mark = tokens[marks[$0]]
      return opening.mark.isClosed(by: mark.mark, whichCloses: mark.closes)
        && (mark.closes || !mark.opens)
    }
  }

  /// Whether a mark after a number inside of a quote is that of inches: another one closes.
  private func isInches(_ place: Int, _ tokens: [Token]) -> Bool {
    guard tokens[marks[place]].isInches else { return false }
    let next = nextDouble[place + 1]
    guard next < marks.count else { return false }
    let mark = tokens[marks[next]]
    return mark.closes && !mark.opens && !mark.isInches
  }
}

extension Token {
  /// Whether a double mark stands right after a digit: 12".
  var isInches: Bool { kind == .mark && endsWithStop }
}
