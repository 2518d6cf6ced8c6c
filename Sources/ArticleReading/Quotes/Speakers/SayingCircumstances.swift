/// To whom something was said, and when, as far as the words beside the cue tell.
struct SayingCircumstances {
  private let outline: Outline
  private let sentence: Range<Int>
  private var tokens: [Token] { outline.tokens }

  init(_ outline: Outline, _ sentence: Range<Int>) {
    self.outline = outline
    self.sentence = sentence
  }

  /// So many words lie between a cue and the day at most.
  private static let reach = 16

  /// The tokens of the addressee: after "told", or "to" after another cue.
  func addressee(_ attribution: Attribution) -> Range<Int>? {
    var start = attribution.afterward
    guard start < sentence.upperBound else { return nil }
    if !tokens[attribution.cue.lowerBound].isAny(.telling) {
      guard tokens[attribution.cue.lowerBound].isAny(.saying), tokens[start].isAny(.to),
        attribution.cue.count == 1
      else { return nil }
      start += 1
    }
    var end = start
    while end < sentence.upperBound, end - start < 10 {
      let token = tokens[end]
      guard token.kind == .word else { break }
      if token.run >= 0 {
        end = min(outline.runs[token.run].range.upperBound, sentence.upperBound)
        continue
      }
      if token.isAny([.day, .preposition, .relative, .auxiliary, .cue, .nearness])
        || token.isAny(.conjunction) || token.isAny(.adverb)
      {
        break
      }
      if end > start,
        token.isAny(.pronoun) || token.isAny(.determiner) && !tokens[end - 1].isAny(.link)
      {
        break
      }
      if token.isAny(.link), end == start || tokens[end - 1].isAny(.pronoun) { break }
      end += 1
      if token.isAny(.pronoun) { break }
    }
    while end > start, tokens[end - 1].isAny([.link, .determiner]), tokens[end - 1].run < 0 {
      end -= 1
    }
    if start < end, tokens[start].isAny(.article), start + 1 < end, tokens[start + 1].run >= 0,
      outline.runs[tokens[start + 1].run].range.upperBound == end
    {
      start += 1
    }
    return start < end ? start..<end : nil
  }

  /// The bytes of the date words that say when it was said: "Sunday", "July 7", "last week".
  func day(_ attribution: Attribution) -> Range<Int>? {
    let cue = attribution.cue.lowerBound
    return dayAfter(attribution) ?? dayBefore(cue) ?? openingDay(cue)
  }

  private func dayAfter(_ attribution: Attribution) -> Range<Int>? {
    let start = attribution.afterward
    let isTelling = tokens[attribution.cue.lowerBound].isAny(.telling)
    var isInPhrase = isTelling || start > attribution.cue.upperBound
    var index = start
    while index < min(sentence.upperBound, start + Self.reach) {
      if let date = date(at: index) { return date }
      let token = tokens[index]
      guard token.kind == .word || token.kind == .number || token.kind == .comma else { return nil }
      if token.isAny([.auxiliary, .relative, .conjunction]), !token.isAny(.and) { return nil }
      if token.isAny([.cue, .pronoun]), index > start { return nil }
      // What is said begins here, and its days are not the day of saying.
      let leads =
        token.isAny([.preposition, .link, .to, .adverb, .nearness]) || token.kind == .comma
      if !leads, !isInPhrase { return nil }
      if token.kind == .comma, !isTelling, tokens[index - 1].run < 0 { return nil }
      if leads { isInPhrase = true }
      index += 1
    }
    return nil
  }

  private func dayBefore(_ cue: Int) -> Range<Int>? {
    for index in stride(from: cue - 1, through: max(sentence.lowerBound, cue - 4), by: -1) {
      if tokens[index].kind == .quote { return nil }
      if tokens[index].isAny([.day, .period]), let date = date(endingAt: index) { return date }
      guard tokens[index].isAny([.adverb, .day, .partOfDay, .preposition]) else { return nil }
    }
    return nil
  }

  /// "On Sunday, Smith said".
  private func openingDay(_ cue: Int) -> Range<Int>? {
    var index = sentence.lowerBound
    guard index < cue else { return nil }
    if tokens[index].isAny([.preposition, .adverb]) { index += 1 }
    guard index < cue, let date = date(at: index) else { return nil }
    var after = index
    while after < cue, tokens[after].start < date.upperBound { after += 1 }
    guard after < cue, tokens[after].kind == .comma || tokens[after].run >= 0 else { return nil }
    return date
  }

  private func date(endingAt index: Int) -> Range<Int>? {
    if tokens[index].isAny(.day) { return date(at: index) }
    guard index > sentence.lowerBound, tokens[index - 1].isAny(.nearness) else { return nil }
    return date(at: index - 1)
  }

  /// The date words that begin at a token.
  private func date(at index: Int) -> Range<Int>? {
    let token = tokens[index]
    func kind(_ place: Int) -> Token.Kind? {
      place < sentence.upperBound ? tokens[place].kind : nil
    }
    func isAny(_ place: Int, _ classes: WordClass) -> Bool {
      place < sentence.upperBound && tokens[place].isAny(classes)
    }
    func year(_ place: Int) -> Int? {
      if kind(place) == .number, length(place) == 4 { return place }
      if kind(place) == .comma, kind(place + 1) == .number, length(place + 1) == 4 {
        return place + 1
      }
      return nil
    }
    if token.isAny(.day) {
      var last = isAny(index + 1, .partOfDay) ? index + 1 : index
      // "Sunday, July 8, 2018"
      if kind(last + 1) == .comma, isAny(last + 2, .month), kind(last + 3) == .number {
        last = year(last + 4) ?? last + 3
      }
      return token.start..<tokens[last].end
    }
    if token.isAny(.month), token.isCapital, kind(index + 1) == .number {
      let last = length(index + 1) == 4 ? index + 1 : year(index + 2) ?? index + 1
      return token.start..<tokens[last].end
    }
    if token.kind == .number, length(index) <= 4, isAny(index + 1, .month),
      tokens[index + 1].isCapital
    {
      return token.start..<tokens[year(index + 2) ?? index + 1].end
    }
    if token.isAny(.nearness), isAny(index + 1, [.period, .day, .month]) {
      let last = isAny(index + 2, .partOfDay) ? index + 2 : index + 1
      let hasArticle = index > sentence.lowerBound && tokens[index - 1].isAny(.article)
      return (hasArticle ? tokens[index - 1].start : token.start)..<tokens[last].end
    }
    return nil
  }

  private func length(_ index: Int) -> Int { tokens[index].end - tokens[index].start }
}
