public import Chronology

/// What a person decided about a proposal.
public enum ReviewDecision: String, Hashable, Sendable, CaseIterable, Codable {
  /// Nothing yet.
  case open
  /// It goes into the timeline.
  case kept
  /// It does not.
  case dropped
}

/// What of a proposal a person can change.
public enum ProposalField: String, Hashable, Sendable, CaseIterable {
  /// The headline.
  case title
  /// When it was.
  case date
  /// Whether it took place.
  case status
  /// Where it was.
  case place
  /// Who took part.
  case actors
}

/// A new value for one field of a proposal; nothing takes it away.
public enum ProposalChange: Hashable, Sendable {
  /// The headline.
  case title(String)
  /// When it was.
  case date(StatedDate?)
  /// Whether it took place.
  case status(Event.Status?)
  /// Where it was.
  case place(String?)
  /// Who took part.
  case actors([String])

  /// The field that it is of.
  public var field: ProposalField {
    switch self {
    case .title: .title
    case .date: .date
    case .status: .status
    case .place: .place
    case .actors: .actors
    }
  }
}

/// A proposal as a person has it by now.
public struct ReviewedProposal: Hashable, Sendable {
  /// What it says, with the changes.
  public private(set) var proposal: EventProposal
  /// What was decided.
  public var decision = ReviewDecision.open
  /// What the person changed.
  public private(set) var changed: Set<ProposalField> = []
  /// The proposals of which it was joined, as places in `ArticleFindings.events`; the first one names and dates it.
  public private(set) var parts: [Int]

  /// The proposal at a place in `ArticleFindings.events`, as it was found.
  init(_ proposal: EventProposal, at place: Int) {
    self.proposal = proposal
    parts = [place]
  }

  /// Takes a change in.
  mutating func take(_ change: ProposalChange) {
    switch change {
    case .title(let title): proposal.title = title
    case .date(let date): proposal.date = date
    case .status(let status): proposal.status = status
    case .place(let place): proposal.place = place
    case .actors(let actors): proposal.actors = actors
    }
    changed.insert(change.field)
  }

  /// Puts the date that dates it first, and the others in the order of the text.
  mutating func dated(by date: Int) {
    guard proposal.dates.contains(date) else { return }
    proposal.dates = [date] + proposal.dates.filter { $0 != date }.sorted()
  }

  /// Takes another one in as the same event: what this one does not say is told by the other, and no date, quote
  /// or passage of either is lost.
  ///
  /// What is kept of either stays kept.
  mutating func join(_ other: ReviewedProposal) {
    let theirs = other.proposal
    // What a person changed of the other one stays a change where it tells something here.
    var told: Set<ProposalField> = proposal.date == nil ? [.date] : []
    if proposal.status == nil { told.insert(.status) }
    if proposal.place == nil { told.insert(.place) }
    told.insert(.actors)
    told.subtract(changed)
    let isDatedByOther = told.contains(.date) && theirs.date != nil
    let dating = isDatedByOther ? theirs.dates + proposal.dates : proposal.dates + theirs.dates
    proposal.dates = proposal.dates.union(theirs.dates)
    if let first = dating.first { dated(by: first) }
    if told.contains(.date) { proposal.date = theirs.date }
    if told.contains(.status) { proposal.status = theirs.status }
    if told.contains(.place) { proposal.place = theirs.place }
    if told.contains(.actors) { proposal.actors = proposal.actors.union(theirs.actors) }
    changed.formUnion(other.changed.intersection(told))
    proposal.quotes = proposal.quotes.union(theirs.quotes).sorted()
    proposal.passages = proposal.passages.union(theirs.passages)
      .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    parts += other.parts
    if decision != other.decision {
      decision = [decision, other.decision].contains(.kept) ? .kept : .open
    }
  }
}

extension Array where Element: Hashable {
  /// These, then those of the others that are not among them.
  fileprivate func union(_ others: [Element]) -> [Element] {
    var known = Set(self)
    return self + others.filter { known.insert($0).inserted }
  }
}
