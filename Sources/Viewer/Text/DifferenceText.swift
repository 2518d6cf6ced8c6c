public import Chronology

/// What two timelines say differently, in words; the screens and `dateline diff` say the same.
public enum DifferenceText {
  /// One thing that differs: what it is, and what stood and stands there.
  public struct Change: Hashable, Sendable {
    /// How it is told.
    public enum Form: Hashable, Sendable {
      /// A value that was another one.
      case value
      /// Something that only one of the two has.
      case presence
      /// Words of which both have a wording.
      case wording
      /// What the changes that follow are about.
      case heading
    }

    /// How it is told.
    public let form: Form
    /// What it is: a key of the file, or words for it.
    public let what: String
    /// What the older one says.
    public let old: String?
    /// What the newer one says.
    public let new: String?
    /// The source that it is about.
    public let source: String?
    /// Whether it belongs to the heading above it.
    public var isBeside = false

    fileprivate init(
      _ form: Form, _ what: String, _ old: String?, _ new: String?, source: String? = nil
    ) {
      (self.form, self.what, self.old, self.new, self.source) = (form, what, old, new, source)
    }

    /// In one line each.
    public var lines: [String] {
      switch form {
      case .value: ["\(what): \(old ?? "nothing") → \(new ?? "nothing")"]
      case .presence: ["\(what): \(new ?? old ?? "")" + (source.map { " (\($0))" } ?? "")]
      case .wording:
        [("was", old), ("is", new)].map { "\(what) \($0): \($1 ?? "") (\(source ?? ""))" }
      case .heading: ["\(what): \(source ?? "")"]
      }
    }
  }

  /// The sign of what happened to something.
  public static func sign(_ kind: DeclarationDifference.Kind) -> String {
    switch kind {
    case .added: "+"
    case .dropped: "-"
    case .changed: "~"
    }
  }

  /// The changes of an event.
  public static func changes(_ difference: EventDifference) -> [Change] {
    difference.changes.flatMap(changes)
  }

  /// The changes of values.
  public static func changes(_ values: [ValueDifference]) -> [Change] {
    values.map { Change(.value, $0.key, $0.old, $0.new) }
  }

  /// Why two versions are taken for one event; nothing where they have one id.
  public static func match(_ difference: EventDifference) -> String? {
    switch difference.match {
    case .id: nil
    case .title: "taken for one event by the title"
    case .date: "taken for one event by the date and a like title"
    }
  }

  /// One change, told in one or more.
  private static func changes(_ change: EventDifference.Change) -> [Change] {
    switch change {
    case .date(let old, let new): [Change(.value, "date", old.map(words), new.map(words))]
    case .status(let old, let new): [Change(.value, "status", old?.rawValue, new?.rawValue)]
    case .title(let old, let new): [Change(.value, "title", old, new)]
    case .value(let key, let old, let new): [Change(.value, key, old, new)]
    case .quoteAdded(let citation):
      [Change(.presence, "quote added", nil, quote(citation), source: citation.source.name)]
    case .quoteDropped(let citation):
      [Change(.presence, "quote dropped", quote(citation), nil, source: citation.source.name)]
    case .quoteChanged(let old, let new):
      [Change(.wording, "quote", quote(old), quote(new), source: new.source.name)]
    case .citationAdded(let citation):
      [Change(.presence, "source added", nil, citation.source.name)]
    case .citationDropped(let citation):
      [Change(.presence, "source dropped", citation.source.name, nil)]
    case .citationChanged(let old, let new):
      [
        Change(
          .heading, "what is said beside \(old.quote.map { _ in quote(old) } ?? "a citation") of",
          nil, nil, source: new.source.name)
      ]
        + EntryValues.differences(old, new).map {
          var change = Change(.value, $0.key, $0.old, $0.new)
          change.isBeside = true
          return change
        }
    }
  }

  private static func quote(_ citation: Citation) -> String {
    "“\(citation.quote?.selector.exact ?? "")”"
  }

  private static func words(_ date: StatedDate) -> String {
    let edtf = date.edtf.words()
    return edtf == date.line ? edtf : "\(edtf) (\(date.line))"
  }

  // MARK: In a word or two

  /// What happened to an event, in a word or two each, without saying one twice.
  static func kinds(_ difference: EventDifference) -> [String] {
    var kinds: [String] = []
    for change in difference.changes {
      let kind = kind(change)
      if !kinds.contains(kind) { kinds.append(kind) }
    }
    return kinds
  }

  private static func kind(_ change: EventDifference.Change) -> String {
    switch change {
    case .date: "re-dated"
    case .status: "status moved"
    case .title: "re-worded"
    case .value(let key, _, _): ["summary", "note"].contains(key) ? "re-worded" : key
    case .quoteAdded, .quoteDropped, .quoteChanged: "quotes changed"
    case .citationAdded, .citationDropped: "sources changed"
    case .citationChanged(let old, _):
      old.quote == nil ? "citation changed" : "quotes changed"
    }
  }

  /// How much differs, in a sentence.
  ///
  /// `2 events added, 1 dropped, 3 changed, 10 the same; 1 source and 2 actors differ.`
  static func summary(_ difference: TimelineDifference) -> String {
    let counts = difference.counts
    guard difference.rowCount > 0 else {
      return "The two say the same of \(count(difference.sameCount, "event")), and of all else."
    }
    var words =
      "\(count(counts.added, "event")) added, \(numeral(counts.dropped)) dropped, "
      + "\(numeral(counts.changed)) changed, \(numeral(difference.sameCount)) the same"
    let others = [
      difference.header.isEmpty ? nil : "the timeline itself",
      difference.sources.isEmpty ? nil : count(difference.sources.count, "source"),
      difference.actors.isEmpty ? nil : count(difference.actors.count, "actor"),
    ].compactMap { $0 }
    if !others.isEmpty { words += "; also different: " + others.joined(separator: ", ") }
    return words + "."
  }
}
