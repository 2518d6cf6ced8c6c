/// Words between quotation marks, before anybody asks whether they are speech.
struct QuoteSpan {
  /// The bytes between the marks, without space at the ends.
  var words: Range<Int>
  /// The tokens of its marks and of what stands between them.
  var tokens: Range<Int>
  /// Which mark opened it.
  var mark: QuotationMark
  /// Whether nothing closes it, though the next paragraph does not go on with it.
  var isUnclosed = false

  // What `describe` finds.
  /// How many words stand between the marks.
  var wordCount = 0
  /// Whether its first word has a capital.
  var beginsCapital = false
  /// Whether every word but small ones has a capital, as a title does.
  var isTitleCase = false
  /// What its last words end with; a word where they end with none.
  var ending = Token.Kind.word

  /// Whether the words end as a sentence does.
  var endsSentence: Bool {
    ending == .stop || ending == .question || ending == .exclamation || ending == .ellipsis
  }

  /// Whether the words end so that "he said" may follow.
  var awaitsAttribution: Bool {
    ending == .comma || ending == .question || ending == .exclamation || ending == .dash
      || ending == .ellipsis
  }

  /// Looks at the tokens between the marks. O(n)
  mutating func describe(_ all: [Token]) {
    let first = tokens.lowerBound + 1
    let inner = first..<max(first, tokens.upperBound - (isClosed ? 1 : 0))
    var isFirst = true
    var capitals = 0
    var small = 0
    for index in inner where all[index].kind == .word || all[index].kind == .number {
      let token = all[index]
      if isFirst { beginsCapital = token.isCapital || token.kind == .number }
      isFirst = false
      wordCount += 1
      if token.isCapital {
        capitals += 1
      } else if token.kind == .word, !token.isAny([.function, .particle]) {
        small += 1
      }
    }
    isTitleCase = capitals >= 2 && small == 0
    var last = inner.upperBound - 1
    while last >= inner.lowerBound, all[last].kind == .mark || all[last].kind == .closing {
      last -= 1
    }
    guard last >= inner.lowerBound else { return }
    ending = all[last].kind == .word && all[last].endsWithStop ? .stop : all[last].kind
  }

  /// Whether a mark closes it in its own paragraph.
  var isClosed = true
}
