import Chronology

/// What Dateline itself says of a source within a format of others: the keys of its own file.
struct SourceRecord {
  private let node: JSONNode

  init(_ node: JSONNode) { self.node = node }

  /// The id of the source.
  var id: String? { node.text("id") }

  /// When it was published, with the bounds beside it.
  var published: StatedDate? { node["published"].flatMap(Self.stated) }

  /// Takes over everything that is given.
  func fill(_ source: inout Source) {
    func text(_ key: String, _ property: WritableKeyPath<Source, String?>) {
      if let text = node[key]?.text { source[keyPath: property] = text }
    }
    text("title", \.title)
    text("outlet", \.outlet)
    text("author", \.author)
    text("url", \.url)
    text("archived", \.archived)
    text("via", \.via)
    text("text", \.text)
    text("sha256", \.sha256)
    text("language", \.language)
    text("note", \.note)
    source.published = published ?? source.published
    source.retrieved = node["retrieved"].flatMap(Self.stated) ?? source.retrieved
    source.textKind = node.text("text-kind").flatMap(Source.TextKind.init) ?? source.textKind
    if node.text("private") == "true" { source.isPrivate = true }
  }

  /// A date as Dateline's own JSON has it: EDTF, or an object with its bounds.
  static func stated(_ node: JSONNode) -> StatedDate? {
    let written = node.text ?? node["date"]?.text
    guard let written, let edtf = try? EDTF(parsing: written) else { return nil }
    guard node.isObject else { return StatedDate(edtf) }
    return StatedDate(
      edtf, earliest: day("earliest", of: node), latest: day("latest", of: node),
      note: node["note"]?.text)
  }

  /// A day.
  static func day(_ key: String, of node: JSONNode) -> CalendarDay? {
    node[key]?.text.flatMap { try? EDTF(parsing: $0) }?.bounds?.earliest.day
  }
}
