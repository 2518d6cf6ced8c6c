import Chronology

/// The review of what was found in an article: what a person decided about each proposal, changed and joined, and
/// how to take it back.
///
/// Every change is an operation, and `undo` takes back the latest one, as far back as the review began.
public struct DraftReview: Sendable {
  /// What a person does.
  public enum Operation: Hashable, Sendable {
    /// Go to a row; the nearest one where there is none.
    case select(Int)
    /// Keep the selected proposal.
    case keep
    /// Drop the selected proposal.
    case drop
    /// Change a field of the selected proposal.
    case change(ProposalChange)
    /// Say who spoke a quote, by its place in `ArticleFindings.quotes`; nothing says that nobody is named.
    case speaker(quote: Int, String?)
    /// Join the selected proposal with the one above it.
    case join
    /// Take back the latest operation but going to a row.
    case undo
  }

  /// What an operation did to the review.
  public enum Deed: Hashable, Sendable {
    /// A proposal was kept.
    case kept
    /// A proposal was dropped.
    case dropped
    /// A field was changed.
    case changed(ProposalField)
    /// The speaker of a quote was changed.
    case speaker
    /// Two proposals were joined.
    case joined
  }

  /// What became of an operation.
  public enum Answer: Hashable, Sendable {
    /// It was carried out on the proposal of a title.
    case done(Deed, String)
    /// This was taken back; the title of the proposal it was done to.
    case undone(Deed, String)
    /// The person went to a row.
    case went
    /// It was so already.
    case same
    /// There is no proposal to do it to.
    case nothing
    /// No proposal stands above.
    case nothingAbove
    /// A proposal of this title is dropped, so that it is not joined with another.
    case isDropped(String)
    /// There is nothing to take back.
    case nothingToUndo
  }

  /// What was found, unchanged.
  public let findings: ArticleFindings
  /// The proposals as they are by now, in the order of the text.
  public private(set) var rows: [ReviewedProposal]
  /// The selected row; 0 where there is none.
  public private(set) var selected = 0
  /// How many proposals are decided.
  public private(set) var decidedCount = 0
  /// How many proposals are kept.
  public private(set) var keptCount = 0
  /// Tells one state of the proposals from another; going to a row leaves it.
  public private(set) var revision = 0
  /// The speakers that were changed, by the places of their quotes.
  private(set) var speakers: [Int: String?] = [:]
  /// What was kept of an earlier time and matches nothing that was found now.
  public private(set) var unmatched = KeptReview()
  private var history: [Step] = []

  /// What to put back for an operation.
  private struct Step {
    let deed: Deed
    let title: String
    /// Where the rows stand now.
    let place: Range<Int>
    /// The rows that stood there.
    let rows: [ReviewedProposal]
    /// The quote whose speaker was changed, and what was changed of it before.
    let speaker: (quote: Int, before: String??)?
    let selected: Int
  }

  /// Begins a review.
  public init(_ findings: ArticleFindings) {
    self.findings = findings
    rows = findings.events.enumerated().map { ReviewedProposal($1, at: $0) }
  }

  /// Whether everything is decided.
  public var isDecided: Bool { decidedCount == rows.count }
  /// Whether anything can be taken back.
  public var canUndo: Bool { !history.isEmpty }

  /// A quote, with the speaker that the person gave.
  public func quote(_ place: Int) -> QuoteMention {
    var quote = findings.quotes[place]
    if let speaker = speakers[place] { quote.speaker = speaker }
    return quote
  }

  /// Whether a person gave the speaker of a quote.
  public func isSpeakerChanged(ofQuote place: Int) -> Bool { speakers[place] != nil }

  /// The kept proposals, with all dates, and with quotes by the speakers that the person gave.
  ///
  /// O(n)
  public var kept: ArticleFindings {
    var kept = ArticleFindings(
      dates: findings.dates, quotes: findings.quotes.indices.map(quote),
      events: rows.filter { $0.decision == .kept }.map(\.proposal))
    kept.quotesOfGivenSpeakers = Set(speakers.keys)
    return kept
  }

  // MARK: Operations

  /// Carries out an operation.
  ///
  /// O(1) in the number of proposals, but that joining moves those after it.
  @discardableResult
  public mutating func carryOut(_ operation: Operation) -> Answer {
    switch operation {
    case .undo: return undo()
    case .select(let row):
      selected = max(0, min(row, rows.count - 1))
      return .went
    case .speaker(let place, let name): return give(name, toQuote: place)
    default: break
    }
    guard rows.indices.contains(selected) else { return .nothing }
    var row = rows[selected]
    switch operation {
    case .keep: return decide(.kept, .kept)
    case .drop: return decide(.dropped, .dropped)
    case .change(let change):
      row.take(change)
      guard row.proposal != rows[selected].proposal else { return .same }
      return replace(selected..<selected + 1, by: row, .changed(change.field))
    case .join:
      guard selected > 0 else { return .nothingAbove }
      row = rows[selected - 1]
      // What a person dropped must not come back under the title of another, or lend it its own.
      if let dropped = [row, rows[selected]].first(where: { $0.decision == .dropped }) {
        return .isDropped(dropped.proposal.title)
      }
      row.join(rows[selected])
      let before = selected
      selected -= 1
      return replace(before - 1..<before + 1, by: row, .joined, from: before)
    case .select, .speaker, .undo: return .went
    }
  }

  private mutating func decide(_ decision: ReviewDecision, _ deed: Deed) -> Answer {
    var row = rows[selected]
    guard row.decision != decision else { return .same }
    row.decision = decision
    return replace(selected..<selected + 1, by: row, deed)
  }

  private mutating func give(_ name: String?, toQuote place: Int) -> Answer {
    guard findings.quotes.indices.contains(place) else { return .nothing }
    guard quote(place).speaker != name else { return .same }
    let title = rows.indices.contains(selected) ? rows[selected].proposal.title : ""
    history.append(
      Step(
        deed: .speaker, title: title, place: 0..<0, rows: [],
        speaker: (place, speakers[place]), selected: selected))
    speakers.updateValue(name, forKey: place)
    revision += 1
    return .done(.speaker, title)
  }

  private mutating func replace(
    _ place: Range<Int>, by row: ReviewedProposal, _ deed: Deed, from here: Int? = nil
  ) -> Answer {
    let title = row.proposal.title
    history.append(
      Step(
        deed: deed, title: title, place: place.lowerBound..<place.lowerBound + 1,
        rows: Array(rows[place]), speaker: nil, selected: here ?? selected))
    put([row], in: place)
    return .done(deed, title)
  }

  /// Puts rows in the place of others, and counts anew.
  private mutating func put(_ new: [ReviewedProposal], in place: Range<Int>) {
    for row in rows[place] { count(row, -1) }
    for row in new { count(row, 1) }
    if place.count == 1, new.count == 1 {
      rows[place.lowerBound] = new[0]
    } else {
      rows.replaceSubrange(place, with: new)
    }
    revision += 1
  }

  private mutating func count(_ row: ReviewedProposal, _ step: Int) {
    if row.decision != .open { decidedCount += step }
    if row.decision == .kept { keptCount += step }
  }

  private mutating func undo() -> Answer {
    guard let step = history.popLast() else { return .nothingToUndo }
    if let (place, before) = step.speaker {
      if let before {
        speakers.updateValue(before, forKey: place)
      } else {
        speakers.removeValue(forKey: place)
      }
      revision += 1
    } else {
      put(step.rows, in: step.place)
    }
    selected = step.selected
    return .undone(step.deed, step.title)
  }

  // MARK: Going on

  /// Begins where an earlier time ended; what does not match is in `unmatched`.
  ///
  /// O(n log n)
  public init(_ findings: ArticleFindings, resuming kept: KeptReview) {
    self.init(findings)
    let matching = KeptMatching(findings)
    let resumed = matching.resume(kept, rows)
    rows = resumed.rows
    speakers = resumed.speakers
    unmatched = resumed.unmatched
    for row in rows { count(row, 1) }
    guard let key = kept.selected, let place = matching.event(of: key) else { return }
    selected = rows.firstIndex { $0.parts.contains(place) } ?? 0
  }
}
