import Chronology

/// Reads annotations: W3C Web Annotation JSON-LD, and what Hypothesis exports and answers.
///
/// W3C Web Annotation Data Model (Recommendation of 23 February 2017), in the forms of its JSON context. An
/// annotation becomes an event that cites what it is about; when somebody annotated is not when the event
/// was, so that the event has no date unless Dateline wrote one.
enum WebAnnotationReader: ForeignReader {
  static let format = FileFormat.webAnnotation

  static func recognises(_ file: ForeignFile) -> Bool {
    guard let document = file.json?.document, let root = JSONNode(document) else { return false }
    if root.isList { return root.elements.prefix(20).contains(where: isAnnotation) }
    if isContainer(root) || isAnnotation(root) { return true }
    for key in ["rows", "annotations", "@graph"] {
      if let first = root[key]?.elements.first(where: { $0.isObject }), isAnnotation(first) {
        return true
      }
    }
    return false
  }

  static func isNamed(_ ending: String) -> Bool { ending == "jsonld" }

  static func read(
    _ file: ForeignFile, _ options: ReadingOptions, into assembly: inout TimelineAssembly
  ) throws(ForeignFileProblem) {
    guard let reading = file.json, let root = JSONNode(reading.document) else {
      throw ForeignFileProblem("there is no JSON in this file; annotations are JSON-LD")
    }
    for problem in reading.replaced + (reading.problem.map { [$0] } ?? []) {
      assembly.report(
        .error, at: TextPlace(line: problem.line + 1, column: problem.column + 1), kind: "syntax",
        problem.message)
    }
    describe(root, in: &assembly)
    var events = AnnotatedEvents()
    // Pages within collections within lists: what is to be looked at, the next one last.
    var waiting = [root]
    while let node = waiting.popLast() {
      if node.isList {
        waiting += node.elements.reversed()
      } else if isContainer(node) || !isAnnotation(node) {
        let pages = ["items", "rows", "annotations", "@graph", "resources", "first", "next"]
          .compactMap { node[$0] }
        let inside = pages.filter { $0.isObject || $0.isList }
        if inside.isEmpty, !pages.isEmpty || node.isObject {
          reportEmpty(node, hasPages: !pages.isEmpty, in: &assembly)
        } else if node["next"]?.text != nil {
          assembly.report(
            .warning, at: node.place, kind: "next",
            "more pages of this collection are elsewhere; only those in the file are read")
        }
        waiting += inside.reversed()
      } else {
        events.take(Annotation(node), in: &assembly)
      }
    }
    events.add(to: &assembly)
  }

  private static func describe(_ root: JSONNode, in assembly: inout TimelineAssembly) {
    guard root.isObject else { return }
    let record = root["dateline"]
    assembly.describe(
      title: root.text("label"), language: record?.text("language"),
      timezone: record?.text("timezone"))
  }

  private static func reportEmpty(
    _ node: JSONNode, hasPages: Bool, in assembly: inout TimelineAssembly
  ) {
    assembly.report(
      .warning, at: node.place, kind: "empty",
      hasPages
        ? "the annotations of this collection are elsewhere; save the collection with its items"
        : "this is no annotation; one has a `target`")
  }

  // MARK: Recognition

  /// The types of an object, without their prefix.
  static func types(of node: JSONNode) -> [String] {
    guard let type = node["type"] ?? node["@type"] else { return [] }
    let texts = type.text.map { [$0] } ?? type.elements.compactMap { $0.text }
    return texts.map { text in
      text.split(whereSeparator: { ":/#".contains($0) }).last.map(String.init) ?? text
    }
  }

  private static func isContainer(_ node: JSONNode) -> Bool {
    types(of: node).contains { $0 == "AnnotationCollection" || $0 == "AnnotationPage" }
  }

  private static func isAnnotation(_ node: JSONNode) -> Bool {
    guard node.isObject else { return false }
    if types(of: node).contains("Annotation") { return true }
    // Hypothesis gives no types.
    return node["uri"]?.text != nil && node["target"]?.isList == true
  }
}
