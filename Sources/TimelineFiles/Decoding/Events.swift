import Chronology

extension TimelineDecoder {
  mutating func readEvents(_ node: NodeID?) -> [Event] {
    guard let node else { return [] }
    guard document[node].kind == .sequence else {
      report(
        .error, node,
        "`events` must be a list; begin each event with \(sample(.item(.entry("title"))))")
      return []
    }
    let ids = declareIds(node)
    var events: [Event] = []
    events.reserveCapacity(ids.count)
    var child = document.firstChild(of: node)
    var position = 0
    while let current = child {
      // What broke off in the middle would show half of its evidence as if it were all.
      if document[current].isComplete, !document.isNull(current),
        isMapping(current, "an event", ["date": "2018-07-12", "title": "…"])
      {
        events.append(event(current, declared: ids[position]))
      }
      position += 1
      child = document.next(after: current)
    }
    for (node, name) in replacements where knowsAllEvents && !eventNames.taken.contains(name) {
      let suggestion = suggestion(for: name, among: eventNames.taken)
      report(.error, node, Self.replacesNothing(name, suggestion: suggestion))
    }
    return events
  }

  /// What is said of `replaces` where no event has that name.
  static func replacesNothing(_ name: String, suggestion: String?) -> String {
    "there is no event `\(name)`"
      + (suggestion ?? " that this one could replace; give that one an `id`")
  }

  /// What stands in for a title.
  static let untitled = "Untitled event"

  /// What is said of an id without a letter.
  static let idIsEmpty = "an `id` cannot be empty; leave it out, and one is made"

  /// What is said of an id that another event has.
  static func idIsTaken(_ name: String, first: (line: Int, column: Int)) -> String {
    "the id `\(name)` belongs to another event already (line \(first.line), "
      + "column \(first.column)); this event is shown under an id made for it, rename one of them"
  }

  /// Takes all ids that the file gives, so that none made for another event stands in their way.
  private mutating func declareIds(_ list: NodeID) -> [String?] {
    var ids: [String?] = []
    ids.reserveCapacity(Int(document[list].count))
    let idKey = Array(EventKey.id.rawValue.utf8)
    var child = document.firstChild(of: list)
    while let event = child {
      child = document.next(after: event)
      var declared: String?
      var key =
        document[event].kind == .mapping && document[event].isComplete
        ? document.firstChild(of: event) : nil
      while let current = key, let value = document.next(after: current) {
        if document.isScalar(current, idKey), document[value].kind == .scalar,
          !document.isNull(value)
        {
          declared = declare(document.string(value), at: value)
          break
        }
        key = document.next(after: value)
      }
      ids.append(declared)
    }
    return ids
  }

  private mutating func declare(_ name: String, at node: NodeID) -> String? {
    guard !name.isEmpty else {
      report(.error, node, Self.idIsEmpty)
      return nil
    }
    let place = document.place(of: node)
    guard
      let first = eventNames.declare(name, line: place.line + 1, column: place.column + 1)
    else { return name }
    report(.error, node, Self.idIsTaken(name, first: first))
    return nil
  }

  /// An event, under the id that the file declares, else under one that was `made` for it, else under
  /// one made of its title and date.
  mutating func event(_ node: NodeID, declared: String?, made: String? = nil) -> Event {
    var fields = EventFields()
    var cursor = Cursor<EventKey>(node, in: document)
    while let (key, value) = next(&cursor) {
      switch key {
      case .id:
        if document[value].kind != .scalar { _ = text(value, key) }
      case .date: fields.date = (readDate(value, key), value)
      case .title:
        fields.hasTitle = true
        fields.title = text(value, key)
      case .status: fields.status = choice(value, key, Event.Status.self)
      case .place: fields.place = text(value, key)
      case .actors: fields.actors = texts(value, key).map(actor(named:))
      case .tags: fields.tags = texts(value, key)
      case .group: fields.group = text(value, key)
      case .summary: fields.summary = text(value, key)
      case .replaces: fields.replaces = text(value, key).map { ($0, value) }
      case .datedBy: fields.datedBy = dating(value)
      case .evidence: fields.evidence = readEvidence(value)
      case .private: fields.isPrivate = boolean(value, key) ?? true
      case .note: fields.note = text(value, key)
      }
    }
    return make(fields, node, declared, made)
  }

  private struct EventFields {
    var date: (read: ReadDate, node: NodeID)?
    var title: String?
    /// Whether something stands there, be it wrong.
    var hasTitle = false
    var status: Event.Status?
    var place: String?
    var actors: [ActorReference] = []
    var tags: [String] = []
    var group: String?
    var summary: String?
    var replaces: (name: String, node: NodeID)?
    var datedBy: (dating: Dating, bounds: NodeID?)?
    var evidence: [Citation] = []
    var isPrivate = false
    var note: String?
  }

  private mutating func make(
    _ fields: EventFields, _ node: NodeID, _ declared: String?, _ made: String?
  ) -> Event {
    let title = fields.title.flatMap { $0.isEmpty ? nil : $0 }
    if title == nil, !(fields.hasTitle && fields.title == nil) {
      report(.error, node, "this event has no `title`; add \(sample(.entry("title")))")
    }
    let shown = title ?? Self.untitled
    let name =
      declared ?? made
      ?? eventNames.make(title: shown, date: fields.date.map { dateText($0.node) } ?? "")
    var event = Event(id: Identifier(file: file, name: name), title: shown, origin: origin(node))
    event.isNamedByFile = declared != nil
    switch fields.date?.read {
    case .stated(let date):
      event.date = date
      if date.bounds == nil { event.undated = .withoutBounds }
    case .unreadable(let text, let message):
      event.undated = .unreadable(text: text, message: message)
    case nil:
      event.undated = .notGiven
    }
    event.status = fields.status
    event.place = fields.place
    event.actors = fields.actors
    event.tags = fields.tags
    event.group = fields.group
    event.summary = fields.summary
    event.evidence = fields.evidence
    event.isPrivate = fields.isPrivate
    event.note = fields.note
    if let replaces = fields.replaces {
      event.replaces = Identifier(file: file, name: replaces.name)
      replacements.append((replaces.node, replaces.name))
    }
    if var dating = fields.datedBy?.dating {
      if let date = event.date, let place = fields.datedBy?.bounds {
        var stated = date
        stated.earliest = dating.earliest ?? date.earliest
        stated.latest = dating.latest ?? date.latest
        if !checkBounds(of: stated, place) {
          dating.earliest = nil
          dating.latest = nil
        }
      }
      event.datedBy = dating
    }
    return event
  }

  /// The date as written, for a made id.
  func dateText(_ node: NodeID) -> String {
    guard document[node].kind != .scalar else { return document.string(node) }
    return document.children(of: node).filter { document[$0].kind == .scalar }
      .map(document.string).joined(separator: " ")
  }
}
