/// A source or an actor of which two files say something differently.
public struct DeclarationDifference: Hashable, Sendable {
  /// Its id.
  public let name: String
  /// What happened to it.
  public enum Kind: String, Sendable {
    /// Only the newer file has it.
    case added
    /// Only the older file has it.
    case dropped
    /// Both have it, and say something differently.
    case changed
  }

  /// What happened to it.
  public let kind: Kind
  /// The keys under which something differs, each with what stood and stands there.
  public let changes: [ValueDifference]
}

/// A value of which two files say something differently.
public struct ValueDifference: Hashable, Sendable {
  /// The key under which it stands.
  public let key: String
  /// What the older file says; nothing where it says nothing.
  public let old: String?
  /// What the newer file says; nothing where it says nothing.
  public let new: String?

  /// Creates a difference.
  public init(key: String, old: String?, new: String?) {
    (self.key, self.old, self.new) = (key, old, new)
  }
}

extension TimelineSnapshot {
  /// The sources that two files declare differently, in the order of the newer file; the dropped ones last.
  ///
  /// O(n log n).
  public func sourceDifferences(from old: TimelineSnapshot) -> [DeclarationDifference] {
    Self.differences(old.sources, sources, in: old, self, find: { $0.source($1) }) { source in
      [
        ("title", source.title), ("outlet", source.outlet), ("author", source.author),
        ("published", source.published?.line), ("retrieved", source.retrieved?.line),
        ("url", source.url), ("archived", source.archived), ("via", source.via),
        ("text", source.text), ("text-kind", source.textKind?.rawValue), ("sha256", source.sha256),
        ("language", source.language), ("private", source.isPrivate ? "true" : nil),
        ("note", source.note),
      ]
    }
  }

  /// The actors that two files declare differently, in the order of the newer file; the dropped ones last.
  ///
  /// O(n log n).
  public func actorDifferences(from old: TimelineSnapshot) -> [DeclarationDifference] {
    Self.differences(old.actors, actors, in: old, self, find: { $0.actor($1) }) { actor in
      [
        ("name", actor.name), ("role", actor.role), ("side", actor.side),
        ("aliases", actor.aliases.isEmpty ? nil : actor.aliases.joined(separator: ", ")),
        ("note", actor.note),
      ]
    }
  }

  /// What two files say differently of themselves: title, time zone, eras; the first file of each counts.
  public func headerDifferences(from old: TimelineSnapshot) -> [ValueDifference] {
    func eras(_ file: File?) -> String? {
      guard let eras = file?.eras, !eras.isEmpty else { return nil }
      return eras.map { "\($0.title) (\($0.date.line))" }.joined(separator: ", ")
    }
    let (before, after) = (old.files.first, files.first)
    let values = [
      ("title", before?.title, after?.title), ("timezone", before?.timezone, after?.timezone),
      ("eras", eras(before), eras(after)),
    ]
    return values.filter { $0.1 != $0.2 }.map { ValueDifference(key: $0.0, old: $0.1, new: $0.2) }
  }

  private static func differences<Entity: Identifiable & Sendable>(
    _ before: Declarations<Entity>, _ after: Declarations<Entity>, in old: TimelineSnapshot,
    _ new: TimelineSnapshot, find: (TimelineSnapshot, Identifier<Entity>) -> Entity?,
    values: (Entity) -> [(String, String?)]
  ) -> [DeclarationDifference] where Entity.ID == Identifier<Entity> {
    var found: [DeclarationDifference] = []
    for entity in after {
      guard let other = find(old, entity.id) else {
        found.append(DeclarationDifference(name: entity.id.name, kind: .added, changes: []))
        continue
      }
      let changes = zip(values(other), values(entity)).filter { $0.1 != $1.1 }
      guard !changes.isEmpty else { continue }
      found.append(
        DeclarationDifference(
          name: entity.id.name, kind: .changed,
          changes: changes.map { ValueDifference(key: $0.0, old: $0.1, new: $1.1) }))
    }
    for entity in before where find(new, entity.id) == nil {
      found.append(DeclarationDifference(name: entity.id.name, kind: .dropped, changes: []))
    }
    return found
  }
}

extension StatedDate {
  /// The date with what stands beside it, in one line.
  public var line: String {
    var parts = [edtf.description]
    if let earliest { parts.append("earliest \(earliest)") }
    if let latest { parts.append("latest \(latest)") }
    if let note { parts.append("note: \(note)") }
    return parts.joined(separator: ", ")
  }
}
