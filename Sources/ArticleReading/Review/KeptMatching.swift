/// Finds what was kept of a review among what is found in the article now.
struct KeptMatching {
  private let keys: [KeptReview.Key]
  private let places: [KeptReview.Key: Int]
  /// The proposals by where their first sentence begins.
  private let inOrder: [Int]
  private let dates: [Range<Int>]
  private let quotes: [Range<Int>: Int]

  /// How many proposals beside a place are looked at for one of the same words.
  private static let reach = 16

  init(_ findings: ArticleFindings) {
    keys = Self.keys(of: findings)
    places = Dictionary(
      keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    inOrder = keys.indices.sorted { [keys] in (keys[$0].start, $0) < (keys[$1].start, $1) }
    dates = findings.dates.map(\.range)
    quotes = Dictionary(
      findings.quotes.enumerated().map { ($1.range, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// By what each proposal is known again.
  static func keys(of findings: ArticleFindings) -> [KeptReview.Key] {
    var seen: [KeptReview.Key: Int] = [:]
    return findings.events.map { event in
      let passage = event.passages.first ?? 0..<0
      let words = event.dates.first.flatMap {
        findings.dates.indices.contains($0) ? findings.dates[$0].text : nil
      }
      var key = KeptReview.Key(
        start: passage.lowerBound, end: passage.upperBound, words: words ?? "", number: 0)
      let number = seen[key, default: 0]
      seen[key] = number + 1
      key.number = number
      return key
    }
  }

  /// The proposal of a key: the very one, else one of the same words whose sentence overlaps.
  ///
  /// `others` are keys whose own proposals are left to them. O(log n)
  func event(of key: KeptReview.Key, besides others: Set<KeptReview.Key> = []) -> Int? {
    if let place = places[key] { return place }
    var (low, high) = (0, inOrder.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[inOrder[middle]].start <= key.start { low = middle + 1 } else { high = middle }
    }
    let near = inOrder[max(0, low - Self.reach)..<min(inOrder.count, low + Self.reach)]
    return near.first { place in
      keys[place].words == key.words && keys[place].start < key.end && key.start < keys[place].end
        && !others.contains(keys[place])
    }
  }

  /// The rows as they were left, of rows as they were found.
  func resume(
    _ kept: KeptReview, _ found: [ReviewedProposal]
  ) -> (rows: [ReviewedProposal], speakers: [Int: String?], unmatched: KeptReview) {
    var rows: [ReviewedProposal?] = found
    var taken: Set<Int> = []
    var unmatched = KeptReview()
    let known = Set(kept.entries.flatMap(\.parts))
    for entry in kept.entries {
      let matched = entry.parts.compactMap { event(of: $0, besides: known) }
        .filter { taken.insert($0).inserted }
      guard let head = matched.first, var row = rows[head] else {
        unmatched.entries.append(entry)
        continue
      }
      for part in matched.dropFirst() {
        guard let other = rows[part] else { continue }
        row.join(other)
        rows[part] = nil
      }
      if let dating = entry.dating,
        let date = row.proposal.dates.first(where: {
          dates[$0].lowerBound == dating.start && dates[$0].upperBound == dating.end
        })
      {
        row.dated(by: date)
      }
      let lost = entry.changes.filter { ProposalChange($0, $1) == nil }
      for change in entry.changes.sorted(by: { $0.key < $1.key })
        .compactMap({ ProposalChange($0, $1) })
      {
        row.take(change)
      }
      row.decision = entry.decision
      rows[head] = row
      let missing = entry.parts.filter { event(of: $0, besides: known) == nil }
      // What is joined no more, and what cannot be read, is told as well.
      guard !missing.isEmpty || !lost.isEmpty else { continue }
      unmatched.entries.append(
        KeptReview.Entry(
          parts: missing, decision: entry.decision, title: entry.title, changes: lost))
    }
    var speakers: [Int: String?] = [:]
    for speaker in kept.speakers {
      if speaker.start <= speaker.end, let place = quotes[speaker.start..<speaker.end] {
        speakers.updateValue(speaker.name, forKey: place)
      } else {
        unmatched.speakers.append(speaker)
      }
    }
    return (rows.compactMap { $0 }, speakers, unmatched)
  }
}
