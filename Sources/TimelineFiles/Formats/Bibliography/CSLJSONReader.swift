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
    return !works.isEmpty && works.allSatisfy(isWork)
  }

  static func isNamed(_ ending: String) -> Bool { ending == "csljson" }

  static func read(
    _ file: ForeignFile, _ options: ReadingOptions, into assembly: inout TimelineAssembly
  ) throws(ForeignFileProblem) {
    guard let reading = file.json, let root = JSONNode(reading.document) else {
      throw ForeignFileProblem("there is no JSON in this file; CSL-JSON is a list of works")
    }
    if let problem = reading.problem {
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

  private static func isWork(_ node: JSONNode) -> Bool {
    for key in ["start_date", "unique_id", "itemType", "target", "@context", "start", "dateline"]
    where node[key] != nil {
      return false
    }
    if let issued = node["issued"], issued.isObject,
      ["date-parts", "raw", "literal", "edtf", "season"].contains(where: { issued[$0] != nil })
    {
      return true
    }
    guard let type = node.text("type"), types.contains(type) else { return false }
    return [
      "title", "author", "editor", "issued", "container-title", "URL", "DOI", "id", "publisher",
    ]
    .contains { node[$0] != nil }
  }

  private static let types: Set<String> = [
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book",
    "broadcast", "chapter", "classic", "collection", "dataset", "document", "entry",
    "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview",
    "legal_case", "legislation", "manuscript", "map", "motion_picture", "musical_score",
    "pamphlet", "paper-conference", "patent", "performance", "periodical",
    "personal_communication", "post", "post-weblog", "regulation", "report", "review",
    "review-book", "software", "song", "speech", "standard", "thesis", "treaty", "webpage",
  ]

  // MARK: A work

  private static func add(_ work: JSONNode, to assembly: inout TimelineAssembly) {
    var reference = Reference(at: work.place)
    reference.key = work.text("citation-key") ?? work.text("id")
    reference.title = text("title", of: work)
    reference.outlet = text("container-title", of: work) ?? text("publisher", of: work)
    let authors = names("author", of: work)
    reference.author =
      Reference.joined(authors)
      ?? Reference.joined(names("editor", of: work)).map { "\($0) (ed.)" }
    if let issued = work["issued"] { reference.published = CSLDate(issued).found }
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

  private static func names(_ key: String, of work: JSONNode) -> [String] {
    guard let value = work[key] else { return [] }
    let names = value.isList ? value.elements : [value]
    return names.compactMap { name in
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
