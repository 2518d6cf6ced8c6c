import Chronology

/// Tells to which event each quote belongs.
struct QuoteAllotment {
  /// For each quote its event; -1 where it belongs to none.
  private(set) var eventOf: [Int]
  /// For each quote whether only its place in the text makes it its event's.
  private(set) var isByPlace: [Bool]

  private let search: EventSearch
  private let sightings: [Sighting]
  /// Where each sentence stands, in bytes.
  private let places: [Range<Int>]
  private let breaks: TopicBreaks
  /// The event that is told of, and since which paragraph nothing else is.
  private var current = -1
  private var currentParagraph = -10
  /// Where it was told of last, in bytes.
  private var currentPlace = 0
  /// The paragraph whose quotes only follow it.
  private var byPlaceParagraph = -1
  /// Whether the paragraph spoke of somebody or something else since.
  private var hasStrayed = false
  /// Whether a heading stands between the event and the paragraph at hand.
  private var headed: (paragraph: Int, isHeaded: Bool) = (-1, false)

  /// So many paragraphs without a word of it end what is told of an event.
  private static let pause = 3

  init(_ search: EventSearch, _ sightings: [Sighting], _ places: [Range<Int>]) {
    self.places = places
    breaks = TopicBreaks(search.text)
    self.search = search
    self.sightings = sightings
    eventOf = [Int](repeating: -1, count: search.quotes.count)
    isByPlace = [Bool](repeating: false, count: search.quotes.count)
  }

  /// Goes through the sentences in their order. O(n)
  mutating func allot(_ merging: EventMerging) {
    let sentences = search.sentences
    var start = 0
    while start < sentences.count {
      var end = start + 1
      while end < sentences.count, sentences[end].paragraph == sentences[start].paragraph {
        end += 1
      }
      allot(start..<end, merging)
      start = end
    }
  }

  /// The quotes of one paragraph.
  private mutating func allot(_ range: Range<Int>, _ merging: EventMerging) {
    let dated = range.flatMap { sentence in
      search.sentences[sentence].sightings.filter {
        sightings[$0].date != nil && sightings[$0].event >= 0 && !sightings[$0].isQuoted
      }
    }
    let speeches = dated.filter { sightings[$0].kind.isSpeech }.map { sightings[$0].event }
    let isContinued = dated.isEmpty
    var hasOwn = false
    hasStrayed = false
    for index in range {
      let sentence = search.sentences[index]
      if strays(sentence, merging) { hasStrayed = true }
      let own = sentence.sightings.filter { sightings[$0].event >= 0 && !sightings[$0].isQuoted }
      let ownDated = own.filter { sightings[$0].date != nil }
      for quote in sentence.quotes {
        if let event = spoken(of: quote, in: sentence) {
          eventOf[quote] = event
          continue
        }
        let isFollowing = current >= 0 && currentParagraph != sentence.paragraph
        var event = event(
          of: quote, ownDated, own, speeches, hasOwn: hasOwn || isContinued, merging,
          isFirst: !hasOwn, paragraph: sentence.paragraph)
        if event >= 0, event == current, ownDated.isEmpty {
          if isOpen(at: index, isFollowing: isFollowing) { event = -1 }
          if event >= 0, isFollowing || byPlaceParagraph == sentence.paragraph, own.isEmpty {
            isByPlace[quote] = true
            byPlaceParagraph = sentence.paragraph
          }
        }
        eventOf[quote] = event
        if event >= 0, event == current {
          currentParagraph = sentence.paragraph
          currentPlace = places[index].lowerBound
        }
      }
      if let last = ownDated.last {
        current = chief(ownDated) ?? sightings[last].event
        currentParagraph = sentence.paragraph
        currentPlace = places[index].lowerBound
        byPlaceParagraph = -1
        hasOwn = true
        hasStrayed = false
      } else if let last = own.last, !isLedTo(sentence),
        !(current >= 0 && merging.drafts[current].kind.isSpeech
          && currentParagraph == sentence.paragraph)
      {
        current = sightings[last].event
        currentParagraph = sentence.paragraph
        currentPlace = places[index].lowerBound
        byPlaceParagraph = -1
        hasOwn = true
      }
    }
  }

  /// Whether a sentence, or those passed over before it, turns from the event that is told of to another, or to somebody
  /// who has no part in it.
  private func strays(_ sentence: EventSearch.Sentence, _ merging: EventMerging) -> Bool {
    guard current >= 0, currentParagraph == sentence.paragraph else { return false }
    let draft = merging.drafts[current]
    if sentence.sightings.contains(where: {
      sightings[$0].event < 0 && sightings[$0].isNoun && !sightings[$0].isQuoted
        && !sightings[$0].kind.isSpeech
    }) {
      return true
    }
    return !sentence.passing.allSatisfy { one in
      (draft.actors + draft.people).contains { $0.family == one.family }
    }
  }

  /// Whether a sentence only leads from what is told of to a quote: "On the talks: “…”".
  private func isLedTo(_ sentence: EventSearch.Sentence) -> Bool {
    current >= 0 && currentParagraph == sentence.paragraph && !sentence.quotes.isEmpty
      && sentence.quotes.allSatisfy { search.quotes[$0].cue == nil }
  }

  /// Whether the article turned to something else since the event was told of, or says itself that it gives no day.
  private mutating func isOpen(at sentence: Int, isFollowing: Bool) -> Bool {
    let paragraph = search.sentences[sentence].paragraph
    let place = places[sentence].lowerBound
    if isFollowing {
      if headed.paragraph != paragraph {
        headed = (paragraph, breaks.hasHeading(between: min(currentPlace, place)..<place))
      }
      if headed.isHeaded { return true }
    }
    return breaks.leavesDayOpen(from: currentPlace, to: places[sentence].upperBound)
  }

  /// The event that a sentence with several is about: what is said in it, before what it only names.
  private func chief(_ own: [Int]) -> Int? {
    own.first { sightings[$0].kind.isSpeech }.map { sightings[$0].event }
  }

  /// The event that the quote itself names with its day.
  private func spoken(of quote: Int, in sentence: EventSearch.Sentence) -> Int? {
    let range = search.quotes[quote].range
    for index in sentence.sightings where sightings[index].isQuoted && sightings[index].event >= 0 {
      if let date = sightings[index].date, range.contains(search.dates[date].range.lowerBound) {
        return sightings[index].event
      }
    }
    return nil
  }

  private func event(
    of quote: Int, _ ownDated: [Int], _ own: [Int], _ speeches: [Int], hasOwn: Bool,
    _ merging: EventMerging, isFirst: Bool, paragraph: Int
  ) -> Int {
    let mention = search.quotes[quote]
    if let said = mention.saidRange,
      let one = ownDated.first(where: { index in
        sightings[index].kind.isSpeech
          && (sightings[index].date.map { search.dates[$0].range.overlaps(said) } ?? false)
      })
    {
      return sightings[one].event
    }
    if !ownDated.isEmpty {
      let speech = ownDated.first {
        sightings[$0].kind.isSpeech && isSpeaker(mention, of: sightings[$0].event, merging)
      }
      let other = ownDated.first { !sightings[$0].kind.isSpeech }
      if let one = speech ?? other { return sightings[one].event }
      return isNamed(mention) ? -1 : sightings[ownDated[0]].event
    }
    let isHere = current >= 0 && currentParagraph == paragraph
    if isHere, merging.drafts[current].kind.isSpeech,
      merging.drafts[current].status != .announced,
      isSpeaker(mention, of: current, merging) || !isNamed(mention)
    {
      return current
    }
    if isHere, mention.cue == nil, mention.speaker != nil { return current }
    if let named = own.first { return sightings[named].event }
    if isHere, !merging.drafts[current].kind.isSpeech {
      // What is still to come, nobody spoke at.
      let isToCome = merging.drafts[current].status == .announced
      return hasStrayed || isToCome ? -1 : current
    }
    // Said before the day is told, in the same paragraph.
    if mention.speaker != nil,
      let speech = speeches.first(where: {
        merging.drafts[$0].status != .announced && isSpeaker(mention, of: $0, merging)
      })
    {
      return speech
    }
    guard current >= 0, paragraph - currentParagraph < Self.pause, !isHere, speeches.isEmpty else {
      return isHere && merging.drafts[current].status != .announced
        && isSpeaker(mention, of: current, merging) ? current : -1
    }
    return mention.speaker != nil && merging.drafts[current].kind.isSpeech
      && isSpeaker(mention, of: current, merging) ? current : -1
  }

  // MARK: Speakers

  /// Whether a quote may be of whom an event of speech is.
  private func isSpeaker(_ mention: QuoteMention, of event: Int, _ merging: EventMerging) -> Bool {
    guard let name = mention.speaker else {
      return mention.candidates.isEmpty || names(mention.candidates, event, merging)
    }
    guard let speaker = merging.drafts[event].speaker else { return true }
    if speaker.family == 0, isNeuter(name) { return true }
    return isSame(name, speaker)
  }

  /// Whether the speaker has a name of his own, and is no "coverage".
  private func isNamed(_ mention: QuoteMention) -> Bool {
    mention.speaker.map { $0.contains(where: \.isUppercase) } ?? false
  }

  private func names(_ candidates: [String], _ event: Int, _ merging: EventMerging) -> Bool {
    guard let speaker = merging.drafts[event].speaker else { return true }
    return candidates.contains { isSame($0, speaker) }
  }

  /// "it", "the statement", "the ministry", "a spokesman".
  private func isNeuter(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return words.contains { word in
      let known = WordTable.english.classes(of: WordTable.hash(of: word.utf8))
      return known.isAny([.role, .organisation, .neuterPronoun])
        || EventWordTable.english.word(WordTable.hash(of: word.utf8)).noun == .statement
    } && words.allSatisfy { $0.first?.isUppercase != true || $0.count > 1 }
  }

  /// Whether a name and a family name, or two names of a body, are the same.
  private func isSame(_ name: String, _ actor: EventActor) -> Bool {
    let other = search.text.string(in: actor.bytes)
    if name == other || name.hasSuffix(other) || other.hasSuffix(name) || name.hasPrefix(other)
      || other.hasPrefix(name)
    {
      return true
    }
    guard actor.family != 0 else {
      let words = Set(other.split(separator: " ").filter { $0.first?.isUppercase == true })
      return name.split(separator: " ").contains { words.contains($0) }
    }
    return name.split(separator: " ").contains { WordTable.hash(of: $0.utf8) == actor.family }
  }
}
