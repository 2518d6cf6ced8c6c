import Chronology

/// Walks the entries of one mapping.
struct Cursor<Key: KnownKey> {
  let mapping: MarkedDocument.NodeID
  /// The next key, or -1.
  fileprivate var key: MarkedDocument.NodeID
  /// A bit for each key that was seen.
  fileprivate var seen: UInt64 = 0

  init(_ mapping: MarkedDocument.NodeID, in document: MarkedDocument) {
    self.mapping = mapping
    self.key = document.firstChild(of: mapping) ?? -1
  }
}

extension TimelineDecoder {
  /// The next known key and its value; reports keys that are not known or stand twice, and passes
  /// over what has no value.
  mutating func next<Key: KnownKey>(_ cursor: inout Cursor<Key>) -> (Key, NodeID)? {
    while cursor.key >= 0 {
      let key = cursor.key
      // A mapping that broke off may end with a key.
      guard let value = document.next(after: key) else {
        cursor.key = -1
        return nil
      }
      cursor.key = document.next(after: value) ?? -1
      guard let position = Key.table.position(of: key, in: document) else {
        if !isOfLineForm(key, in: cursor.mapping) { reportUnknown(key, Key.self) }
        continue
      }
      let bit = UInt64(1) << UInt64(position)
      guard cursor.seen & bit == 0 else {
        reportDuplicate(key, Key.table.entries[position].key.rawValue, cursor.mapping)
        continue
      }
      cursor.seen |= bit
      if document.isNull(value) { continue }
      return (Key.table.entries[position].key, value)
    }
    return nil
  }

  private mutating func reportUnknown<Key: KnownKey>(_ key: NodeID, _: Key.Type) {
    guard document[key].kind == .scalar else {
      report(.warning, key, "a key must be text; this entry is not read")
      return
    }
    // Finding out what was meant takes longer than reading.
    guard diagnostics.count < DocumentLimits.problems else {
      _ = hasRoomForProblem()
      return
    }
    let name = document.string(key)
    if name == "<<" {
      report(.warning, key, "`<<` is not read: write the keys out that it stands for")
      return
    }
    let known = Key.allCases.map(\.rawValue)
    let suggestion = Self.meant(name, among: known) ?? ""
    report(
      .warning, key,
      suggestion.isEmpty
        ? "unknown key `\(name)`: \(Key.mapping) has \(known.joined(separator: ", "))"
        : "unknown key `\(name)`\(suggestion)")
  }

  /// Whether a key says what a line is, and not what the event on it says; one that stands twice is
  /// reported.
  private mutating func isOfLineForm(_ key: NodeID, in mapping: NodeID) -> Bool {
    guard mapping == document.root || document.lineRoots.contains(mapping),
      document[key].kind == .scalar
    else { return false }
    let name = document.string(key)
    guard lineKeys.contains(name) else { return false }
    if document.firstKey(name, of: mapping) != key { reportDuplicate(key, name, mapping) }
    return true
  }

  private mutating func reportDuplicate(_ key: NodeID, _ name: String, _ mapping: NodeID) {
    let place = document.place(of: document.firstKey(name, of: mapping) ?? key)
    report(
      .error, key,
      "`\(name)` stands here a second time (first at line \(place.line + 1), "
        + "column \(place.column + 1)); this one is not read, keep one of them")
  }

  // MARK: Single values

  /// A text, or nothing with a diagnostic.
  mutating func text(_ node: NodeID, _ key: some KnownKey) -> String? {
    switch document[node].kind {
    case .scalar:
      return document.string(node)
    case .sequence:
      report(
        .error, node,
        "`\(key.rawValue)` must be a text, not a list; put it into quotation marks")
    default:
      report(
        .error, node,
        "`\(key.rawValue)` must be a text, not \(aMapping); put it into quotation marks")
    }
    return nil
  }

  /// A list of texts; one text alone is taken with a diagnostic.
  mutating func texts(_ node: NodeID, _ key: some KnownKey) -> [String] {
    switch document[node].kind {
    case .sequence:
      var texts: [String] = []
      var child = document.firstChild(of: node)
      while let current = child {
        if !document.isNull(current), let text = text(current, key) { texts.append(text) }
        child = document.next(after: current)
      }
      return texts
    case .scalar:
      let only = document.string(node)
      report(
        .error, node,
        "`\(key.rawValue)` must be a list; write "
          + sample(.entry(key.rawValue, .list([.text(only)]))))
      return [only]
    default:
      report(
        .error, node,
        "`\(key.rawValue)` must be a list such as "
          + "\(sample(.entry(key.rawValue, .list(["a", "b"])))), not \(aMapping)")
      return []
    }
  }

  /// `true` or `false`.
  mutating func boolean(_ node: NodeID, _ key: some KnownKey) -> Bool? {
    if document[node].kind == .scalar {
      switch document.string(node) {
      case "true", "True", "TRUE": return true
      case "false", "False", "FALSE": return false
      default: break
      }
    }
    report(.error, node, "`\(key.rawValue)` must be true or false")
    return nil
  }

  /// One of the values of an enumeration.
  mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ node: NodeID, _ key: some KnownKey, _: Value.Type
  ) -> Value? {
    let known = Value.allCases.map(\.rawValue)
    let list = known.joined(separator: ", ")
    guard document[node].kind == .scalar else {
      report(.error, node, "`\(key.rawValue)` must be one of \(list)")
      return nil
    }
    let written = document.string(node)
    if let value = Value(rawValue: written) { return value }
    let suggestion = Self.meant(written, among: known) ?? ""
    report(
      .error, node,
      "`\(key.rawValue)` cannot be `\(written)`\(suggestion.isEmpty ? "; it" : suggestion + " It") "
        + "must be one of \(list)")
    return nil
  }

  // MARK: References

  /// A source that an entry names; where the file does not declare it, still its identifier.
  mutating func source(_ node: NodeID, _ key: some KnownKey) -> Identifier<Source>? {
    guard let name = text(node, key) else { return nil }
    if let declared = sources[name] { return declared }
    let identifier = Identifier<Source>(file: file, name: name)
    if let names, names.hasSource(named: name) { return identifier }
    let suggestion =
      suggestion(for: name, among: sources.keys)
      ?? names?.nearestSource(to: name).map { ": did you mean `\($0)`?" }
    report(
      .error, node,
      "there is no source `\(name)`"
        + (suggestion ?? "; declare it under \(sample(.key("sources")))"))
    return identifier
  }

  /// What a reference most likely meant; for the first hundred mistakes of a file only, since each
  /// looks at every name.
  mutating func suggestion(for name: String, among names: some Sequence<String>) -> String? {
    guard suggestionsLeft > 0 else { return nil }
    suggestionsLeft -= 1
    return Self.meant(name, among: names)
  }

  /// `: did you mean X?`, or nothing where nothing is near.
  static func meant(_ written: String, among candidates: some Sequence<String>) -> String? {
    NearestWord.find(written, among: candidates).map { ": did you mean `\($0)`?" }
  }

  /// An actor that the file declares, or a plain name.
  mutating func actor(_ node: NodeID, _ key: some KnownKey) -> ActorReference? {
    text(node, key).map(actor(named:))
  }

  /// An actor that the file declares, or a plain name.
  func actor(named name: String) -> ActorReference {
    if let declared = actors[name] { return .declared(declared) }
    guard let names, names.hasActor(named: name) else { return .named(name) }
    return .declared(Identifier(file: file, name: name))
  }
}
