import Chronology

/// A value that is to be written, with what stands in it.
indirect enum WrittenNode: Hashable {
  case text(String)
  /// A date, which stands without marks also where it looks like a number.
  case date(String)
  /// A number or a truth value, as it is to stand there.
  case literal(String)
  case list([WrittenNode])
  case mapping([Entry])

  /// A key and its value.
  struct Entry: Hashable {
    var key: String
    var value: WrittenNode
  }

  /// A mapping of those keys that have a value.
  static func mapping(of entries: KeyValuePairs<String, WrittenNode?>) -> WrittenNode {
    .mapping(entries.compactMap { key, value in value.map { Entry(key: key, value: $0) } })
  }

  /// The entries of a mapping; none of anything else.
  var entries: [Entry] {
    if case .mapping(let entries) = self { entries } else { [] }
  }
}

extension WrittenNode {
  private static func texts(_ texts: [String]) -> WrittenNode? {
    texts.isEmpty ? nil : .list(texts.map { .text($0) })
  }

  /// `true`, or nothing where it is not so.
  private static func flag(_ flag: Bool) -> WrittenNode? { flag ? .literal("true") : nil }

  private static func day(_ day: CalendarDay?) -> WrittenNode? { day.map { .date("\($0)") } }

  private static func actor(_ reference: ActorReference) -> String {
    switch reference {
    case .declared(let id): id.name
    case .named(let name): name
    }
  }

  /// A date, with its bounds where some are given beside it.
  static func stated(_ date: StatedDate?) -> WrittenNode? {
    guard let date else { return nil }
    let text = WrittenNode.date("\(date.edtf)")
    guard date.earliest != nil || date.latest != nil || date.note != nil else { return text }
    return mapping(of: [
      "date": text, "earliest": day(date.earliest), "latest": day(date.latest),
      "note": date.note.map { .text($0) },
    ])
  }

  /// What a file says of a source, but for its id.
  init(_ source: Source) {
    self = Self.mapping(of: [
      "title": source.title.map { .text($0) }, "outlet": source.outlet.map { .text($0) },
      "author": source.author.map { .text($0) }, "published": Self.stated(source.published),
      "retrieved": Self.stated(source.retrieved), "url": source.url.map { .text($0) },
      "archived": source.archived.map { .text($0) }, "via": source.via.map { .text($0) },
      "text": source.text.map { .text($0) },
      "text-kind": source.textKind.map { .text($0.rawValue) },
      "private": Self.flag(source.isPrivate),
      "sha256": source.sha256.map { .text($0) }, "language": source.language.map { .text($0) },
      "note": source.note.map { .text($0) },
    ])
  }

  /// What a file says of an event.
  init(_ event: Event) {
    self = Self.mapping(of: [
      "id": event.isNamedByFile ? .text(event.id.name) : nil, "date": Self.stated(event.date),
      "status": event.status.map { .text($0.rawValue) }, "title": .text(event.title),
      "place": event.place.map { .text($0) }, "actors": Self.texts(event.actors.map(Self.actor)),
      "group": event.group.map { .text($0) }, "tags": Self.texts(event.tags),
      "summary": event.summary.map { .text($0) },
      "replaces": event.replaces.map { .text($0.name) },
      "dated-by": event.datedBy.map { WrittenNode($0) },
      "evidence": event.evidence.isEmpty ? nil : .list(event.evidence.map { WrittenNode($0) }),
      "private": Self.flag(event.isPrivate), "note": event.note.map { .text($0) },
    ])
  }

  /// What a file says of an entry of evidence.
  init(_ citation: Citation) {
    let quote = citation.quote
    self = Self.mapping(of: [
      "source": .text(citation.source.name), "exact": quote.map { .text($0.selector.exact) },
      "prefix": quote?.selector.prefix.map { .text($0) },
      "suffix": quote?.selector.suffix.map { .text($0) },
      "translation": quote?.translation.map { .text($0) },
      "speaker": quote?.speaker.map { .text(Self.actor($0)) },
      "role": quote?.role.map { .text($0) }, "to": quote?.to.map { .text(Self.actor($0)) },
      "said": Self.stated(quote?.said), "date": Self.stated(citation.date),
      "status": citation.status.map { .text($0.rawValue) },
      "inferred": citation.inferred.map { .text($0) },
      "checked": citation.checked.map { WrittenNode($0) },
      "private": Self.flag(citation.isPrivate), "note": citation.note.map { .text($0) },
    ])
  }

  /// What a file says of an actor, but for its id.
  init(_ actor: Actor) {
    self = Self.mapping(of: [
      "name": .text(actor.name), "role": actor.role.map { .text($0) },
      "side": actor.side.map { .text($0) }, "aliases": Self.texts(actor.aliases),
      "note": actor.note.map { .text($0) },
    ])
  }

  /// What a file says of a check.
  private init(_ check: Citation.Check) {
    self = Self.mapping(of: [
      "by": check.by.map { .text($0) }, "on": Self.stated(check.on),
      "sha256": check.sha256.map { .text($0) }, "words": check.words.map { .text($0) },
    ])
  }

  /// What a file says of the words that date an event.
  init(_ dating: Dating) {
    self = Self.mapping(of: [
      "source": .text(dating.source.name), "exact": dating.selector.map { .text($0.exact) },
      "prefix": dating.selector?.prefix.map { .text($0) },
      "suffix": dating.selector?.suffix.map { .text($0) },
      "earliest": Self.day(dating.earliest), "latest": Self.day(dating.latest),
      "inferred": dating.inferred.map { .text($0) }, "note": dating.note.map { .text($0) },
    ])
  }
}
