/// One condition of a filter.
public enum FilterTerm: Hashable, Sendable {
  /// `from:`, not wholly before this date; with `!` only where that is definite.
  case from(EDTF, isDefinite: Bool)
  /// `to:`, not wholly after this date; with `!` only where that is definite.
  case to(EDTF, isDefinite: Bool)
  /// `who:`, an actor or a speaker, by a part of id, name or alias.
  case who(String)
  /// `tag:`, a whole tag.
  case tag(String)
  /// `place:`, a part of the place.
  case place(String)
  /// `said:` with words: words of a quote, or of its translation.
  case said(String)
  /// `said:` with a date: words that were said then.
  case saidOn(EDTF)
  /// `source:`, a source by a part of id, title or outlet.
  case source(String)
  /// `status:`, what is known today; nothing for `status:none`.
  case status(Event.Status?)
  /// `verdict:`, the name of what became of one of the quotes.
  case verdict(String)
  /// `checked:`, whether or by whom the quotes were compared with their sources.
  case checked(Checked)
  /// Words anywhere in title, summary, place, group, note, tags, actors or quotes.
  case words(String)

  /// Whether quotes were compared with their sources.
  public enum Checked: Hashable, Sendable {
    /// There are quotes, and each has a record of a check.
    case all
    /// There is a quote without a record of a check.
    case missing
    /// Somebody of that name checked one.
    case by(String)
  }

  /// The names of the verdicts, as files and answers write them.
  public static let verdicts = [
    "exact", "normalised", "changed", "ambiguous", "missing", "no-text",
  ]
}

/// The keys of the filter language.
public enum FilterKey: String, Hashable, Sendable, CaseIterable {
  /// The keys, each with the meaning of its `FilterTerm`.
  case from, to, who, tag, place, said, source, status, verdict, checked

  /// An example of the key in use.
  public var example: String {
    switch self {
    case .from: "from:2018-06"
    case .to: "to:2018-07"
    case .who: "who:pompeo"
    case .tag: "tag:remains"
    case .place: "place:Panmunjom"
    case .said: "said:denuclearization"
    case .source: "source:digest"
    case .status: "status:not-held"
    case .verdict: "verdict:changed"
    case .checked: "checked:no"
    }
  }

  /// The values that the key takes, where they are a fixed list.
  public var values: [String]? {
    switch self {
    case .status: Event.Status.allCases.map(\.rawValue) + ["none"]
    case .verdict: FilterTerm.verdicts
    default: nil
    }
  }

  /// The key that is meant by a word that people use for it.
  static let synonyms: [String: String] = [
    "after": "from:2018-06", "since": "from:2018-06", "start": "from:2018-06",
    "before": "to:2018-07", "until": "to:2018-07", "till": "to:2018-07", "end": "to:2018-07",
    "date": "from:2018-07 to:2018-07", "on": "from:2018-07-12 to:2018-07-12",
    "in": "from:2018-07 to:2018-07", "during": "from:2018-07 to:2018-07",
    "when": "from:2018-07 to:2018-07", "year": "from:2018 to:2018",
    "month": "from:2018-07 to:2018-07", "actor": "who:pompeo", "speaker": "who:pompeo",
    "by": "who:pompeo", "person": "who:pompeo", "at": "place:Panmunjom",
    "where": "place:Panmunjom", "quote": "said:denuclearization",
    "outlet": "source:digest", "tags": "tag:remains", "label": "tag:remains",
  ]
}
