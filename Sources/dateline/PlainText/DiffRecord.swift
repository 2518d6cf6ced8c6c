import Chronology

/// An event that two timelines have differently, as one line of JSON.
struct DiffRecord: Encodable {
  struct Change: Encodable {
    var key: String
    var old: String?
    var new: String?
    var source: String?
  }

  var kind = "event"
  var change: String
  var id: String
  var oldID: String?
  var date: String?
  var title: String
  var match: String?
  var changes: [Change]

  enum CodingKeys: String, CodingKey {
    case kind, change, id, date, title, match, changes
    case oldID = "old-id"
  }

  init(_ item: TimelineDifference.Item, _ old: TimelineSnapshot, _ new: TimelineSnapshot) {
    let event = item.event
    date = event.date?.edtf.description
    title = event.title
    changes = []
    switch item {
    case .added:
      (change, id) = ("added", new.writtenID(of: event.id))
    case .dropped:
      (change, id) = ("dropped", old.writtenID(of: event.id))
    case .changed(let difference):
      (change, id) = ("changed", new.writtenID(of: event.id))
      oldID = difference.old.id.name == event.id.name ? nil : old.writtenID(of: difference.old.id)
      match = difference.match.rawValue
      changes = difference.changes.flatMap(Self.records)
    }
  }

  private static func records(_ change: EventDifference.Change) -> [Change] {
    switch change {
    case .date(let old, let new): [Change(key: "date", old: old?.line, new: new?.line)]
    case .status(let old, let new):
      [Change(key: "status", old: old?.rawValue, new: new?.rawValue)]
    case .title(let old, let new): [Change(key: "title", old: old, new: new)]
    case .value(let key, let old, let new): [Change(key: key, old: old, new: new)]
    case .quoteAdded(let citation): [quote(nil, citation)]
    case .quoteDropped(let citation): [quote(citation, nil)]
    case .quoteChanged(let old, let new): [quote(old, new)]
    case .citationAdded(let citation):
      [Change(key: "citation", new: citation.source.name, source: citation.source.name)]
    case .citationDropped(let citation):
      [Change(key: "citation", old: citation.source.name, source: citation.source.name)]
    case .citationChanged(let old, let new):
      EntryValues.differences(old, new).map {
        Change(key: "evidence.\($0.key)", old: $0.old, new: $0.new, source: new.source.name)
      }
    }
  }

  private static func quote(_ old: Citation?, _ new: Citation?) -> Change {
    Change(
      key: "quote", old: old?.quote?.selector.exact, new: new?.quote?.selector.exact,
      source: (new ?? old)?.source.name)
  }
}

/// A source or an actor that two timelines declare differently, as one line of JSON.
struct DeclarationRecord: Encodable {
  var kind: String
  var change: String
  var id: String
  var changes: [DiffRecord.Change]

  /// What the files say of themselves.
  init(_ header: [ValueDifference]) {
    (kind, change, id) = ("timeline", "changed", "")
    changes = header.map { DiffRecord.Change(key: $0.key, old: $0.old, new: $0.new) }
  }

  init(_ kind: String, _ difference: DeclarationDifference) {
    self.kind = kind
    change = difference.kind.rawValue
    id = difference.name
    changes = difference.changes.map {
      DiffRecord.Change(key: $0.key, old: $0.old, new: $0.new)
    }
  }
}
