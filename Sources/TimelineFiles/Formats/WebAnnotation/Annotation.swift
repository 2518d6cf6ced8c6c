import Chronology

/// One annotation as it was read.
struct Annotation {
  /// What it is about.
  struct Target {
    /// The address or name of the resource.
    var address: String
    var title: String?
    var words: TextQuoteSelector?
    /// Where in the resource, where no words say it.
    var spot: String?
  }

  let node: JSONNode

  init(_ node: JSONNode) { self.node = node }

  var place: TextPlace { node.place }
  /// The name of the annotation, to which replies refer.
  var name: String? { node.text("id") ?? node.text("@id") }
  /// The annotation to which this one replies, in Hypothesis.
  var parent: String? { node["references"]?.elements.last?.text }
  /// What Dateline wrote beside it.
  var record: JSONNode? { node["dateline"].flatMap { $0.isObject ? $0 : nil } }

  /// Who annotated, and on which day.
  var origin: String? {
    let creator = node["creator"].flatMap { $0.isList ? $0.elements.first : $0 }
    let account = node.text("user").map { user in
      // acct:name@authority
      let name = user.split(separator: ":").last ?? user[...]
      return String(name.prefix { $0 != "@" })
    }
    let name =
      node["user_info"]?.text("display_name") ?? account ?? creator?.text?.trimmed
      ?? creator?.text("name") ?? creator?.text("nickname") ?? creator?.text("id")
    let day = (node.text("created") ?? node.text("oa:annotatedAt") ?? node.text("annotatedAt"))?
      .prefix(10)
    let parts = [day.map(String.init), name.map { "by \($0)" }].compactMap { $0 }
    return parts.isEmpty ? nil : "annotated " + parts.joined(separator: " ")
  }

  // MARK: Bodies

  /// What is said about the target, as plain text; and the tags.
  var comments: (texts: [String], tags: [String]) {
    var texts: [String] = []
    var tags = node["tags"]?.elements.compactMap { $0.text?.trimmed } ?? []
    if let text = node["text"]?.text { texts.append(MarkdownText.plain(text)) }
    if let text = node["bodyValue"]?.text { texts.append(text.trimmed) }
    let isTagging = Self.isTagging(node["motivation"])
    for body in Self.members(node["body"] ?? node["hasBody"] ?? node["resource"]) {
      guard let text = Self.text(of: body) else { continue }
      let purpose = body["purpose"] ?? body["hasPurpose"]
      let isTag =
        purpose.map(Self.isTagging)
        ?? (isTagging || WebAnnotationReader.types(of: body).contains("Tag"))
      if isTag { tags.append(text) } else { texts.append(text) }
    }
    return (texts.filter { !$0.isEmpty }, tags.filter { !$0.isEmpty })
  }

  private static func isTagging(_ node: JSONNode?) -> Bool {
    guard let node else { return false }
    let texts = node.text.map { [$0] } ?? node.elements.compactMap { $0.text }
    return texts.contains { $0 == "tagging" || $0 == "oa:tagging" || $0 == "oa:Tag" }
  }

  private static func text(of body: JSONNode) -> String? {
    // A body that is only named is elsewhere.
    if let address = body.text { return address.trimmed }
    let inner = body["source"].flatMap { $0.isObject ? $0 : nil } ?? body
    guard
      let value = inner["value"]?.text ?? inner["chars"]?.text ?? inner["cnt:chars"]?.text
        ?? inner["rdf:value"]?.text
    else {
      return body.text("label") ?? inner.text("label") ?? body.text("source") ?? body.text("id")
        ?? body.text("@id")
    }
    switch inner.text("format") {
    case "text/html"?, "application/xhtml+xml"?: return HTMLFragment.plainText(value)
    case "text/markdown"?: return MarkdownText.plain(value)
    default:
      let text = value.trimmed
      return text.hasPrefix("<") && text.contains("</") ? HTMLFragment.plainText(text) : text
    }
  }

  /// The entries of a list or group; of a choice the first.
  private static func members(_ node: JSONNode?) -> [JSONNode] {
    guard let node else { return [] }
    var members: [JSONNode] = []
    var waiting = [node]
    while let next = waiting.popLast() {
      if next.isList {
        waiting += next.elements.reversed()
      } else if let items = next["items"] ?? next["members"], items.isList {
        let isChoice = WebAnnotationReader.types(of: next).contains("Choice")
        waiting += isChoice ? Array(items.elements.prefix(1)) : items.elements.reversed()
      } else {
        members.append(next)
      }
    }
    return members
  }

  // MARK: Targets

  /// What the annotation is about; without a resource that has a name there is nothing.
  var targets: [Target] {
    let document = node["document"]
    let title = document?["title"].flatMap { $0.text ?? $0.elements.first?.text }.flatMap(Self.line)
    return Self.members(node["target"] ?? node["hasTarget"] ?? node["on"]).compactMap { target in
      let source = target["source"] ?? target["hasSource"] ?? target["full"]
      let holder = source.flatMap { $0.isObject ? $0 : nil } ?? target
      let address =
        target.text?.trimmed ?? source?.text?.trimmed ?? holder.text("id") ?? holder.text("@id")
        ?? node.text("uri")
      guard let address, !address.isEmpty else { return nil }
      let found = Self.selection(target["selector"] ?? target["hasSelector"])
      let ownTitle = holder["title"]?.text ?? holder["label"]?.text ?? holder["dc:title"]?.text
      return Target(
        address: address, title: title ?? ownTitle.flatMap(Self.line), words: found.words,
        spot: found.words == nil ? found.spot : nil)
    }
  }

  /// The words that selectors select, the most refined ones; else what they say of the place.
  private static func selection(_ node: JSONNode?) -> (words: TextQuoteSelector?, spot: String?) {
    var words: TextQuoteSelector?
    var depth = -1
    var spot: String?
    var waiting = [(node: node, depth: 0)]
    while let (next, level) = waiting.popLast() {
      guard let next else { continue }
      if next.isList {
        waiting += next.elements.reversed().map { ($0, level) }
        continue
      }
      if let exact = next["exact"]?.text, !exact.isEmpty, level > depth {
        depth = level
        words = TextQuoteSelector(
          exact: exact, prefix: text("prefix", of: next), suffix: text("suffix", of: next))
      }
      spot = spot ?? Self.spot(next)
      waiting += [next["refinedBy"], next["default"], next["items"], next["item"]].reversed()
        .map { ($0, level + 1) }
    }
    return (words, spot)
  }

  private static func text(_ key: String, of node: JSONNode) -> String? {
    node[key]?.text.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func spot(_ selector: JSONNode) -> String? {
    if let start = selector["start"]?.integer, let end = selector["end"]?.integer {
      return "characters \(start) to \(end)"
    }
    guard let value = selector.text("value") else { return nil }
    return "at \(value)"
  }

  /// A text on one line.
  private static func line(_ text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? nil : words
  }
}
