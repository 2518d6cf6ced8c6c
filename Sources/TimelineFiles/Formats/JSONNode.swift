/// A value in a JSON document of another format, with its place.
struct JSONNode {
  private let document: MarkedDocument
  private let node: MarkedDocument.NodeID

  /// The root of a document; nothing where there is none.
  init?(_ document: MarkedDocument) {
    guard let root = document.root else { return nil }
    self.document = document
    node = root
  }

  private init(_ document: MarkedDocument, _ node: MarkedDocument.NodeID) {
    self.document = document
    self.node = node
  }

  /// Whether it is an object.
  var isObject: Bool { document[node].kind == .mapping }
  /// Whether it is a list.
  var isList: Bool { document[node].kind == .sequence }
  /// Whether it is `null`.
  var isNull: Bool { document.isNull(node) }

  /// Where it stands.
  var place: TextPlace {
    let place = document.place(of: node)
    return TextPlace(line: place.line + 1, column: place.column + 1)
  }

  /// A text as it is, or a number or truth value as written; nothing of anything else.
  var text: String? {
    document[node].kind == .scalar && !isNull ? document.string(node) : nil
  }

  /// A number, whether it stands in quotation marks or not.
  var integer: Int? { text.flatMap { Int($0.trimmed) } }

  /// Whether it is a text in quotation marks.
  var isQuoted: Bool { document[node].kind == .scalar && document[node].style == .quoted }

  /// The value of a key that is not `null`; of several the first.
  ///
  /// O(n) in the keys.
  subscript(key: String) -> JSONNode? {
    guard isObject, let found = document.firstKey(key, of: node),
      let value = document.next(after: found), !document.isNull(value)
    else { return nil }
    return JSONNode(document, value)
  }

  /// The text of a key, without white space around it; nothing where that is empty.
  func text(_ key: String) -> String? {
    guard let text = self[key]?.text?.trimmed, !text.isEmpty else { return nil }
    return text
  }

  /// The entries of a list; none of anything else.
  var elements: [JSONNode] {
    isList ? document.children(of: node).map { JSONNode(document, $0) } : []
  }

  /// The first entries of a list, at most so many; none of anything else.
  func elements(atMost count: Int) -> [JSONNode] {
    var elements: [JSONNode] = []
    var child = isList ? document.firstChild(of: node) : nil
    while elements.count < count, let current = child {
      elements.append(JSONNode(document, current))
      child = document.next(after: current)
    }
    return elements
  }

  /// The keys and values of an object, with the places of the keys.
  var entries: [(key: String, place: TextPlace, value: JSONNode)] {
    guard isObject else { return [] }
    let children = document.children(of: node)
    return stride(from: 0, to: children.count - 1, by: 2).map { index in
      (
        document.string(children[index]), JSONNode(document, children[index]).place,
        JSONNode(document, children[index + 1])
      )
    }
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
