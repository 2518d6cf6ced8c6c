import Chronology

/// What a person did in a review, as it is kept from one time to the next: everything that is not as it was found.
///
/// It names proposals by their places in the text and the words that date them, and so can be matched with what
/// other rules find in the same text.
public struct KeptReview: Hashable, Sendable, Codable {
  /// The version that is written; others are not read.
  public static let version = 1

  /// By what a proposal is known again.
  public struct Key: Hashable, Sendable, Codable {
    /// The first sentence that tells of it, in code points; empty where none does.
    public var start: Int
    /// The end of that sentence.
    public var end: Int
    /// The words that date it; empty where none do.
    public var words: String
    /// Which one it is of those of the same place and words, from 0.
    public var number: Int
  }

  /// A place in the text, in code points.
  public struct Place: Hashable, Sendable, Codable {
    /// Where it begins.
    public var start: Int
    /// Where it ends.
    public var end: Int
  }

  /// What was done to a proposal.
  public struct Entry: Hashable, Sendable, Codable {
    /// The proposals that are joined in it; the first one names and dates it.
    public var parts: [Key]
    /// What was decided.
    public var decision: ReviewDecision
    /// Its title, for telling of it where nothing matches.
    public var title: String
    /// The fields that were changed, by their names: one text, or for actors one each; none took the value away.
    public var changes: [String: [String]]
    /// Of one that is joined: the words that date it.
    public var dating: Place?
  }

  /// Who spoke a quote, as the person gave it.
  public struct Speaker: Hashable, Sendable, Codable {
    /// Where the quote stands, in code points.
    public var start: Int
    /// The end of the quote.
    public var end: Int
    /// The name; nothing where the person said that nobody is named.
    public var name: String?
  }

  /// A timeline that was written of the review.
  public struct WrittenFile: Hashable, Sendable, Codable {
    /// Its path, absolute and without links.
    public var path: String
    /// The SHA-256 of what was written, in hexadecimal digits.
    public var sha256: String

    /// Names a file.
    public init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }
  }

  /// The version of this form.
  public var version = KeptReview.version
  /// What was done, in the order of the text.
  public var entries: [Entry] = []
  /// The speakers that were given, in the order of the text.
  public var speakers: [Speaker] = []
  /// The proposal at which the person was.
  public var selected: Key?
  /// Whether what was kept had been written, just so, into a timeline.
  public var isWritten = false
  /// The timeline that was written last, which may be written again while it is as it was.
  public var file: WrittenFile?

  /// Nothing.
  public init() {}

  /// Whether there is nothing to go on with.
  public var isEmpty: Bool { entries.isEmpty && speakers.isEmpty }
}

extension DraftReview {
  /// What to keep for the next time, with what matched nothing this time.
  ///
  /// O(n)
  public var keptForNextTime: KeptReview {
    let keys = KeptMatching.keys(of: findings)
    var kept = KeptReview()
    func dating(_ row: ReviewedProposal) -> KeptReview.Place? {
      guard row.parts.count > 1, let date = row.proposal.dates.first else { return nil }
      let range = findings.dates[date].range
      return KeptReview.Place(start: range.lowerBound, end: range.upperBound)
    }
    for row in rows where row.decision != .open || !row.changed.isEmpty || row.parts.count > 1 {
      kept.entries.append(
        KeptReview.Entry(
          parts: row.parts.map { keys[$0] }, decision: row.decision, title: row.proposal.title,
          changes: Dictionary(
            uniqueKeysWithValues: row.changed.map { ($0.rawValue, row.proposal.values(of: $0)) }),
          dating: dating(row)))
    }
    kept.speakers = speakers.sorted { $0.key < $1.key }.map { place, name in
      let range = findings.quotes[place].range
      return KeptReview.Speaker(start: range.lowerBound, end: range.upperBound, name: name)
    }
    kept.entries += unmatched.entries
    kept.speakers += unmatched.speakers
    if rows.indices.contains(selected) {
      kept.selected = rows[selected].parts.first.map { keys[$0] }
    }
    return kept
  }
}

extension EventProposal {
  /// A field as texts.
  fileprivate func values(of field: ProposalField) -> [String] {
    switch field {
    case .title: [title]
    case .date: date.map { ["\($0.edtf)"] } ?? []
    case .status: status.map { [$0.rawValue] } ?? []
    case .place: place.map { [$0] } ?? []
    case .actors: actors
    }
  }
}

extension ProposalChange {
  /// A change of the texts that were kept of it; nothing where they say nothing that is known.
  init?(_ name: String, _ values: [String]) {
    let first = values.first
    switch ProposalField(rawValue: name) {
    case .title?:
      guard let first, !first.isEmpty else { return nil }
      self = .title(first)
    case .date?:
      guard let first else {
        self = .date(nil)
        return
      }
      guard let date = try? EDTF(parsing: first) else { return nil }
      self = .date(StatedDate(date))
    case .status?:
      guard let first else {
        self = .status(nil)
        return
      }
      guard let status = Event.Status(rawValue: first) else { return nil }
      self = .status(status)
    case .place?: self = .place(first)
    case .actors?: self = .actors(values)
    case nil: return nil
    }
  }
}
