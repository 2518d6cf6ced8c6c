import Chronology

extension EventSearch {
  /// The events, in the order of the text. O(e log e)
  mutating func proposals() -> [EventProposal] {
    let places = sentenceBytes()
    // Moved out, so that it is changed where it is.
    var sightings = sightings
    self.sightings = []
    for (sentence, place) in zip(sentences, places) {
      for index in sentence.sightings where sightings[index].isQuoted {
        // Whom "we" means in a quote is not told by who was named before.
        sightings[index].actors.removeAll { $0.bytes.lowerBound < place.lowerBound }
      }
    }
    var merging = EventMerging(text, dates: dates)
    merging.merge(&sightings)
    for sentence in sentences {
      for index in sentence.sightings where sightings[index].event >= 0 {
        merging.meet(sentence.people, at: sightings[index].event)
      }
    }
    var allotment = QuoteAllotment(self, sightings, places)
    allotment.allot(merging)
    for quote in quotes.indices where allotment.eventOf[quote] >= 0 && !isLeftOut[quote] {
      merging.give(
        quote, to: allotment.eventOf[quote], isByPlace: allotment.isByPlace[quote])
    }
    let drafts = merging.drafts
    let undated = undated(allotment.eventOf, places)
    // The dated ones first, where two begin with one sentence.
    var starts = drafts.map { draft in
      draft.sightings.min().map { sightings[$0].passage.lowerBound } ?? 0
    }
    starts += undated.map { $0.passages[0].lowerBound }
    let order = starts.indices.sorted {
      starts[$0] != starts[$1] ? starts[$0] < starts[$1] : $0 < $1
    }
    return order.map {
      $0 < drafts.count ? proposal(drafts[$0], sightings) : undated[$0 - drafts.count]
    }
  }

  /// Where each sentence stands, in bytes. O(n)
  private func sentenceBytes() -> [Range<Int>] {
    text.bytes.withUnsafeBufferPointer { bytes in
      var places = BytePlace()
      return sentences.map { sentence in
        let lower = places.of(sentence.passage.lowerBound, in: bytes)
        return lower..<places.of(sentence.passage.upperBound, in: bytes)
      }
    }
  }

  private func proposal(_ draft: EventDraft, _ sightings: [Sighting]) -> EventProposal {
    let places = draft.sightings.count > 1 ? draft.sightings.sorted() : draft.sightings
    var proposal = EventProposal(title: title(places, sightings))
    proposal.date = draft.dates.first.flatMap { dates[$0].date }
    proposal.status = draft.status
    proposal.place = draft.place.map { SpeakerResolution.string($0, text) }
    proposal.dates = draft.dates
    proposal.quotes = draft.quotes
    proposal.quotesByPlace = draft.quotesByPlace
    for place in places where proposal.passages.last != sightings[place].passage {
      proposal.passages.append(sightings[place].passage)
    }
    for actor in draft.actors {
      let name = name(actor)
      // Where something is, takes no part in it.
      guard name != proposal.place, isName(actor, name), !proposal.actors.contains(name) else {
        continue
      }
      proposal.actors.append(name)
    }
    return proposal
  }

  /// The best of the titles: the article's own words before quoted ones, those with a place first.
  private func title(_ places: [Int], _ sightings: [Sighting]) -> String {
    guard places.count > 1 else { return places.first.map { withPlace(sightings[$0]) } ?? "" }
    var best = ""
    var bestRank = -1
    for sighting in places.lazy.map({ sightings[$0] }) {
      let words = sighting.title.utf8.count { $0 == 0x20 } + 1
      var rank = sighting.isQuoted ? 0 : 8
      if let place = sighting.place, sighting.title.hasSuffix(text.string(in: place)) { rank += 3 }
      if words > 1 { rank += 2 }
      if words > 2 { rank += 1 }
      if sighting.date != nil { rank += 1 }
      // "statement adds"
      if sighting.date == nil, sighting.isNoun, sighting.kind.isSpeech, words == 2 { rank -= 3 }
      if rank > bestRank { (best, bestRank) = (withPlace(sighting), rank) }
    }
    return best
  }

  /// A title with the place that stands behind a comma: "Pompeo spoke, in Tokyo".
  private func withPlace(_ sighting: Sighting) -> String {
    guard let place = sighting.place else { return sighting.title }
    guard let last = sighting.title.split(separator: " ").last else { return sighting.title }
    // Few places stand so, and looking for their names in the titles of all would cost more than the rest.
    let before = text.bytes[max(0, place.lowerBound - 8 - last.utf8.count)..<place.lowerBound]
    for preposition in ["in", "at", "near"]
    where before.reversed().starts(with: "\(last), \(preposition) ".utf8.reversed()) {
      let name = text.string(in: place)
      let length = sighting.title.utf8.count + name.utf8.count + 4
      guard length <= EventReading.titleLength, !sighting.title.contains(name) else { break }
      return "\(sighting.title) \(preposition) \(name)"
    }
    return sighting.title
  }

  /// The full name, where one person has it.
  func name(_ actor: EventActor) -> String {
    if actor.family != 0 {
      let known = people.named(actor.family).filter { people.people[$0].isFull }
      let own = text.string(in: actor.bytes)
      if known.count == 1, let only = known.first, !own.utf8.contains(0x20) {
        return SpeakerResolution.string(people.people[only].name, text)
      }
    }
    let own = SpeakerResolution.string(actor.bytes, text)
    guard WordTable.english.classes(of: WordTable.hash(of: own.utf8)).isAny(.compass) else {
      return own
    }
    // "the North" is no name without its article.
    let before = text.bytes[..<actor.bytes.lowerBound].suffix(4)
    return before.elementsEqual("the ".utf8) || before.elementsEqual("The ".utf8)
      ? "the \(own)" : own
  }

  /// Whether a capital makes a name: not where it only begins a sentence ("Officials will meet").
  private func isName(_ actor: EventActor, _ name: String) -> Bool {
    guard !name.utf8.contains(0x20) else { return true }
    let hash = WordTable.hash(of: name.utf8)
    if namedWithin.contains(hash) || !startsSentence(actor.bytes.lowerBound) { return true }
    guard !isCommon(name) else { return false }
    // "Production stopped" has its capital from its place alone.
    return WordTable.english.classes(of: hash).isAny(.place) || !people.named(hash).isEmpty
      || !name.contains(where: \.isLowercase)
  }

  /// Whether a word that begins a sentence is rather no name: a plural, or what bodies are called.
  private func isCommon(_ word: String) -> Bool {
    word.hasSuffix("s")
      || WordTable.english.classes(of: WordTable.hash(of: word.utf8)).isAny([.role, .organisation])
  }

  private func startsSentence(_ byte: Int) -> Bool {
    var before = byte - 1
    while before >= 0, text.bytes[before] == 0x20 { before -= 1 }
    guard before >= 0 else { return true }
    if text.bytes[before] == 0x2E {
      let word = text.bytes[max(0, before - 8)..<before].reversed().prefix { $0 | 0x20 >= 0x61 }
      let hash = WordTable.hash(of: Array(word.reversed()))
      if WordTable.english.classes(of: hash).isAny([.abbreviation, .title]) { return false }
    }
    return text.bytes[before] == 0x2E || text.bytes[before] == 0x0A || text.bytes[before] == 0x22
      || text.bytes[before] == 0x9D
  }

  // MARK: Quotes of no dated event

  /// One event without a date for each speaker, so that no quote is lost.
  private func undated(_ eventOf: [Int], _ places: [Range<Int>]) -> [EventProposal] {
    var found: [EventProposal] = []
    var bySpeaker: [String: Int] = [:]
    for (sentence, place) in zip(sentences, places) {
      var unnamed: Int?
      for quote in sentence.quotes where eventOf[quote] < 0 && !isLeftOut[quote] {
        let mention = quotes[quote]
        let known =
          mention.speaker.flatMap { bySpeaker[$0] } ?? (mention.speaker == nil ? unnamed : nil)
        if let place = known {
          found[place].quotes.append(quote)
          if found[place].passages.last != sentence.passage {
            found[place].passages.append(sentence.passage)
          }
          continue
        }
        var proposal = EventProposal(title: title(of: mention, sentence, from: place))
        proposal.quotes = [quote]
        proposal.passages = [sentence.passage]
        if let speaker = mention.speaker {
          proposal.actors = [speaker]
          bySpeaker[speaker] = found.count
        } else {
          unnamed = found.count
        }
        found.append(proposal)
      }
    }
    return found
  }

  private func title(of mention: QuoteMention, _ sentence: Sentence, from place: Range<Int>)
    -> String
  {
    guard let speaker = mention.speaker else {
      return sentence.words.isEmpty ? Self.shortened(mention.text) : sentence.words
    }
    guard let cue = mention.cue, cue != ":",
      Self.isVerb(cue)
    else {
      let lead = lead(to: mention, in: place)
      let name = mention.namedAs ?? speaker
      if lead.hasPrefix(name + " "), lead.utf8.count <= EventReading.titleLength {
        return speaker + String(lead.dropFirst(name.count))
      }
      let words = Self.shortened(mention.text, beside: speaker)
      return words.isEmpty ? speaker : "\(speaker): \(words)"
    }
    if cue.contains(" ") {
      return cue.hasSuffix(" to") || cue.hasSuffix(" of") ? "\(cue) \(speaker)" : speaker
    }
    return "\(speaker) \(cue)"
  }

  /// Whether a cue tells with its speaker what he did: not "puts" without "it", and no noun, as "answer" is.
  private static func isVerb(_ cue: String) -> Bool {
    let hash = WordTable.hash(of: cue.utf8)
    let classes = WordTable.english.classes(of: hash)
    if classes.isAny(.cue) || MentionTable.linksOfVerbs[hash] != nil { return true }
    return !classes.isAny([.putting, .message]) && MentionTable.linksOfNouns[hash] == nil
      && !MentionTable.wordings.contains(hash)
  }

  /// What a sentence says before its quote, without what stands between its first comma and its last: "Daniel Russel,
  /// the diplomat, had this comment".
  private func lead(to mention: QuoteMention, in place: Range<Int>) -> String {
    let near = text.bytes[place].prefix(Self.leadReach)
    guard let colon = near.firstIndex(of: 0x3A), !near[..<colon].contains(0x22) else { return "" }
    let words = SpeakerResolution.string(place.lowerBound..<colon, text)
    let parts = words.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = parts.first, let last = parts.last else { return "" }
    return parts.count == 1 ? words : String(first) + String(last)
  }

  /// So many bytes of a sentence are looked at for its quote.
  private static let leadReach = 400

  /// The first words of a quote, as many as a title has room for.
  private static func shortened(_ quote: String, beside name: String = "") -> String {
    var title = ""
    for word in quote.split(whereSeparator: \.isWhitespace).prefix(8) {
      let longer = title.isEmpty ? String(word) : "\(title) \(word)"
      guard name.utf8.count + longer.utf8.count + 2 <= EventReading.titleLength else { break }
      title = longer
    }
    return title
  }
}
