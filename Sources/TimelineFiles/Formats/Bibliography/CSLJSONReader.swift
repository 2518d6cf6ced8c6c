import Chronology

/// Reads CSL-JSON, the works that Zotero, pandoc and the registries of DOIs know.
///
/// CSL 1.0.2, `csl-data.json`: a list, one object, or a list under `items`. Each work becomes a source, and
/// an event on the day on which it was issued.
enum CSLJSONReader: ForeignReader {
  static let format = FileFormat.cslJSON

  static func recognises(_ file: ForeignFile) -> Bool {
    guard let document = file.json?.document, let root = JSONNode(document) else { return false }
    let works = works(in: root).prefix(20).filter { $0.isObject }
    // Lists of other things have types as well: most must have what only CSL has.
    return works.allSatisfy(mayBeWork) && works.count { CSLSigns.has($0) } * 2 > works.count
  }

  static func isNamed(_ ending: String) -> Bool { ending == "csljson" }

  static func read(
    _ file: ForeignFile, _ options: ReadingOptions, into assembly: inout TimelineAssembly
  ) throws(ForeignFileProblem) {
    guard let reading = file.json, let root = JSONNode(reading.document) else {
      throw ForeignFileProblem("there is no JSON in this file; CSL-JSON is a list of works")
    }
    for problem in reading.replaced + (reading.problem.map { [$0] } ?? []) {
      assembly.report(
        .error, at: TextPlace(line: problem.line + 1, column: problem.column + 1), kind: "syntax",
        problem.message)
    }
    for work in works(in: root) {
      guard work.isObject else {
        assembly.report(
          .error, at: work.place, kind: "work", "this is no work; write an object with a `title`")
        continue
      }
      add(work, to: &assembly)
    }
  }

  // MARK: Recognition

  private static func works(in root: JSONNode) -> [JSONNode] {
    if root.isList { return root.elements }
    // What a registry answers is wrapped in a message.
    let holder = root["message"].flatMap { $0.isObject ? $0 : nil } ?? root
    if let items = holder["items"], items.isList { return items.elements }
    return [holder]
  }

  /// Whether it has nothing that only others have.
  private static func mayBeWork(_ node: JSONNode) -> Bool {
    let others = ["start_date", "unique_id", "itemType", "target", "@context", "start", "dateline"]
    return others.allSatisfy { node[$0] == nil }
      && (node["issued"] != nil || CSLSigns.hasType(node) || CSLSigns.has(node))
  }

  // MARK: A work

  private static func add(_ work: JSONNode, to assembly: inout TimelineAssembly) {
    var reference = Reference(at: work.place)
    reference.key = work.text("citation-key") ?? work.text("id")
    reference.title = text("title", of: work)
    reference.outlet = text("container-title", of: work) ?? text("publisher", of: work)
    reference.author =
      names("author", of: work, &assembly)
      ?? names("editor", of: work, &assembly).map { "\($0) (ed.)" }
    if let issued = work["issued"] {
      let date = CSLDate(issued)
      reference.published = date.found
      if let problem = date.problem {
        reference.isDateReported = true
        assembly.report(.warning, at: issued.place, kind: "parts", problem)
      }
    }
    if let accessed = work["accessed"], case .stated(let date) = CSLDate(accessed).found {
      reference.retrieved = date
    }
    reference.url = work.text("URL") ?? Reference.address(ofDOI: work.text("DOI"))
    reference.language = work.text("language")
    reference.note = work["note"]?.text.flatMap { $0.trimmed.isEmpty ? nil : $0 }
    reference.abstract = work.text("abstract").map { HTMLFragment.plainText($0) }
    reference.keywords = keywords(of: work)
    let record = work["custom"]?["dateline"].map { SourceRecord($0) }
    if let published = record?.published { reference.published = .stated(published) }
    reference.id = record?.id
    assembly.add(reference) { record?.fill(&$0) }
  }

  /// A text without markup; of a list, which registries of DOIs give, the first.
  private static func text(_ key: String, of work: JSONNode) -> String? {
    guard let value = work[key], let text = value.text ?? value.elements.first?.text else {
      return nil
    }
    let plain = CSLText.plain(text)
    return plain.isEmpty ? nil : plain
  }

  private static func keywords(of work: JSONNode) -> [String] {
    let written = work["keyword"] ?? work["categories"]
    let texts = written?.elements.compactMap { $0.text } ?? []
    let words = written?.text?.split { $0 == "," || $0 == ";" }.map(String.init) ?? texts
    return words.map(\.trimmed).filter { !$0.isEmpty }
  }

  private static func names(
    _ key: String, of work: JSONNode, _ assembly: inout TimelineAssembly
  ) -> String? {
    guard let value = work[key] else { return nil }
    let all = value.isList ? value.elements : [value]
    guard all.count > Reference.mostNames else { return Reference.joined(names(all[...])) }
    assembly.report(.warning, at: value.place, kind: "names", Reference.tooMany(key))
    return Reference.joined(names(all.prefix(Reference.mostNames)) + ["et al."])
  }

  private static func names(_ nodes: ArraySlice<JSONNode>) -> [String] {
    nodes.compactMap { name in
      if let text = name.text ?? name.text("literal") ?? name.text("name") {
        return CSLText.plain(text)
      }
      let words = [
        name.text("given"), name.text("dropping-particle"), name.text("non-dropping-particle"),
        name.text("family"),
      ]
      let whole = CSLText.plain(words.compactMap { $0 }.joined(separator: " "))
      guard let suffix = name.text("suffix") else { return whole.isEmpty ? nil : whole }
      return "\(whole)\(name["comma-suffix"] == nil ? "" : ",") \(suffix)"
    }
  }
}
