import Chronology

extension TimelineDecoder {
  /// The entries of a mapping from ids to mappings, each id once.
  private mutating func declarations(
    _ node: NodeID?, _ key: TimelineKey
  ) -> [(id: NodeID, name: String, value: NodeID)] {
    guard let node else { return [] }
    guard document[node].kind == .mapping else {
      report(
        .error, node,
        "`\(key.rawValue)` must be \(aMapping) of ids, such as "
          + sample(.entry(key.rawValue, .mapping(["an-id": .anyMapping]))) + "; none of it is read")
      return []
    }
    var entries: [(id: NodeID, name: String, value: NodeID)] = []
    var places: [String: NodeID] = [:]
    var child = document.firstChild(of: node)
    while let id = child, let value = document.next(after: id) {
      child = document.next(after: value)
      guard document[id].kind == .scalar else {
        report(.error, id, "an id must be text; this entry is not read")
        continue
      }
      let name = document.string(id)
      if let first = places[name] {
        let place = document.place(of: first)
        report(
          .error, id,
          Self.isDeclaredTwice(name, key, first: (place.line + 1, place.column + 1)))
        continue
      }
      places[name] = id
      entries.append((id, name, value))
    }
    return entries
  }

  /// What is said of a source or an actor whose id another one has.
  static func isDeclaredTwice(
    _ name: String, _ key: TimelineKey, first: (line: Int, column: Int)
  ) -> String {
    "the id `\(name)` stands in `\(key.rawValue)` a second time (first at line "
      + "\(first.line), column \(first.column)); this one is not read, rename it"
  }

  /// Whether a value is a mapping; reports it otherwise.
  mutating func isMapping(
    _ node: NodeID, _ what: String, _ example: KeyValuePairs<String, Sample>
  ) -> Bool {
    if document[node].kind == .mapping { return true }
    let kind = document[node].kind == .sequence ? "a list" : "a text"
    report(
      .error, node, "\(what) must be \(aMapping) such as \(sample(.mapping(example))), not \(kind)")
    return false
  }

  mutating func readActors(_ node: NodeID?) -> [Actor] {
    declarations(node, .actors).map { id, name, value in
      let identifier = Identifier<Actor>(file: file, name: name)
      actors[name] = identifier
      let actor = Actor(id: identifier, name: name, origin: origin(id))
      guard !document.isNull(value), isMapping(value, "an actor", ["name": "…", "role": "…"]) else {
        return actor
      }
      return readActor(value, actor)
    }
  }

  /// The actor with what a mapping says of it.
  mutating func readActor(_ node: NodeID, _ declared: Actor) -> Actor {
    var actor = declared
    var cursor = Cursor<ActorKey>(node, in: document)
    while let (key, value) = next(&cursor) {
      switch key {
      case .name: actor.name = text(value, key) ?? declared.name
      case .role: actor.role = text(value, key)
      case .side: actor.side = text(value, key)
      case .aliases: actor.aliases = texts(value, key)
      case .note: actor.note = text(value, key)
      }
    }
    return actor
  }

  mutating func readSources(_ node: NodeID?) -> [Source] {
    declarations(node, .sources).map { id, name, value in
      let identifier = Identifier<Source>(file: file, name: name)
      sources[name] = identifier
      let source = Source(id: identifier, origin: origin(id))
      guard !document.isNull(value), isMapping(value, "a source", ["title": "…", "text": "…"])
      else {
        return source
      }
      return readSource(value, source)
    }
  }

  /// The source with what a mapping says of it.
  mutating func readSource(_ node: NodeID, _ declared: Source) -> Source {
    var source = declared
    var cursor = Cursor<SourceKey>(node, in: document)
    while let (key, value) = next(&cursor) {
      switch key {
      case .title: source.title = text(value, key)
      case .outlet: source.outlet = text(value, key)
      case .author: source.author = text(value, key)
      case .published: source.published = date(value, key)
      case .retrieved: source.retrieved = date(value, key)
      case .url: source.url = text(value, key)
      case .archived: source.archived = text(value, key)
      case .via: source.via = text(value, key)
      case .text: source.text = text(value, key)
      case .textKind: source.textKind = choice(value, key, Source.TextKind.self)
      case .private: source.isPrivate = boolean(value, key) ?? true
      case .sha256: source.sha256 = text(value, key)
      case .language: source.language = text(value, key)
      case .note: source.note = text(value, key)
      }
    }
    return source
  }

  mutating func readEras(_ node: NodeID?) -> [Timeline.Era] {
    guard let node else { return [] }
    guard document[node].kind == .sequence else {
      let example = Sample.item(.mapping(["date": "2018-04/2018-07", "title": "…"]))
      report(.error, node, "`eras` must be a list; write \(sample(example))")
      return []
    }
    var eras: [Timeline.Era] = []
    for child in document.children(of: node) where !document.isNull(child) {
      guard isMapping(child, "an era", ["date": "2018-04/2018-07", "title": "…"]) else { continue }
      var stated: StatedDate?
      var title: String?
      var hasDate = false
      var cursor = Cursor<EraKey>(child, in: document)
      while let (key, value) = next(&cursor) {
        switch key {
        case .date:
          hasDate = true
          stated = date(value, key)
        case .title: title = text(value, key)
        }
      }
      if !hasDate { report(.error, child, "an era needs a `date`; it is left out") }
      if title == nil { report(.error, child, "an era needs a `title`; add one") }
      if let stated { eras.append(Timeline.Era(date: stated, title: title ?? "untitled era")) }
    }
    return eras
  }
}
