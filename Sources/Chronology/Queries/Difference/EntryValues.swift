/// What an entry of evidence says beside its words.
public enum EntryValues {
  /// The values in which two entries differ.
  public static func differences(_ old: Citation, _ new: Citation) -> [ValueDifference] {
    zip(values(old), values(new)).filter { $0.value != $1.value }
      .map { ValueDifference(key: $0.key, old: $0.value, new: $1.value) }
  }

  private static func values(_ citation: Citation) -> [(key: String, value: String?)] {
    let quote = citation.quote
    return [
      ("prefix", quote?.selector.prefix), ("suffix", quote?.selector.suffix),
      ("translation", quote?.translation), ("speaker", quote?.speaker.map(name)),
      ("role", quote?.role), ("to", quote?.to.map(name)), ("said", quote?.said?.line),
      ("date", citation.date?.line), ("status", citation.status?.rawValue),
      ("inferred", citation.inferred), ("checked", citation.checked.map(check)),
      ("private", citation.isPrivate ? "true" : nil), ("note", citation.note),
    ]
  }

  private static func name(_ reference: ActorReference) -> String {
    switch reference {
    case .declared(let id): id.name
    case .named(let name): name
    }
  }

  private static func check(_ check: Citation.Check) -> String {
    [
      check.by.map { "by \($0)" }, check.on.map { "on \($0.line)" }, check.sha256,
      check.words.map { "words \($0)" },
    ].compactMap { $0 }.joined(separator: ", ")
  }
}
