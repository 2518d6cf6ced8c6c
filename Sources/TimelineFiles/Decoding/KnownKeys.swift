/// The keys that a mapping of a timeline file may have: the one place that declares them.
///
/// Reading, "did you mean", and messages all go by these tables.
protocol KnownKey: RawRepresentable<String>, CaseIterable, Sendable {
  /// What the mapping is called in messages: "an event".
  static var mapping: String { get }
  /// The keys with their bytes, made once.
  static var table: KeyTable<Self> { get }
}

/// Keys with their bytes, for finding one without making a text.
struct KeyTable<Key: KnownKey>: Sendable {
  let entries: [(bytes: [UInt8], key: Key)]

  init() {
    entries = Key.allCases.map { (Array($0.rawValue.utf8), $0) }
  }

  /// The position of the key that a scalar names.
  func position(of node: MarkedDocument.NodeID, in document: MarkedDocument) -> Int? {
    entries.firstIndex { document.isScalar(node, $0.bytes) }
  }
}

/// The file's own mapping.
enum TimelineKey: String, KnownKey {
  case dateline, title, language, timezone, eras, actors, sources, events
  static let mapping = "a timeline"
  static let table = KeyTable<Self>()
}

/// An entry of `eras`.
enum EraKey: String, KnownKey {
  case date, title
  static let mapping = "an era"
  static let table = KeyTable<Self>()
}

/// An entry of `actors`.
enum ActorKey: String, KnownKey {
  case name, role, side, aliases, note
  static let mapping = "an actor"
  static let table = KeyTable<Self>()
}

/// An entry of `sources`.
enum SourceKey: String, KnownKey {
  case title, outlet, author, published, retrieved, url, archived, via, text
  case textKind = "text-kind"
  case `private`, sha256, language, note
  static let mapping = "a source"
  static let table = KeyTable<Self>()
}

/// An entry of `events`; the most frequent first.
enum EventKey: String, KnownKey {
  case date, title, id, place, actors, tags, summary, evidence, status, group, replaces
  case datedBy = "dated-by"
  case `private`, note
  static let mapping = "an event"
  static let table = KeyTable<Self>()
}

/// An entry of `evidence`; the most frequent first.
enum CitationKey: String, KnownKey {
  case source, exact, speaker, said, prefix, suffix, translation, role, to, date, status
  case inferred, checked, `private`, note
  static let mapping = "an entry of evidence"
  static let table = KeyTable<Self>()
}

/// The value of `dated-by`.
enum DatingKey: String, KnownKey {
  case source, exact, prefix, suffix, earliest, latest, inferred, note
  static let mapping = "`dated-by`"
  static let table = KeyTable<Self>()
}

/// The value of `checked`.
enum CheckKey: String, KnownKey {
  case by, on, sha256, words
  static let mapping = "`checked`"
  static let table = KeyTable<Self>()
}

/// A date with bounds beside it.
enum StatedDateKey: String, KnownKey {
  case date, earliest, latest, note
  static let mapping = "a date"
  static let table = KeyTable<Self>()
}
