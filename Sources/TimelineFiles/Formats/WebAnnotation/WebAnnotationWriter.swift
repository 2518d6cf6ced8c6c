import Chronology

/// Writes every entry of evidence, and the words that date events, as annotations of their sources.
///
/// W3C Web Annotation Data Model: a collection with its one page. What the model has no word for stands under
/// `dateline`, which the context declares to be JSON that is kept as it is (JSON-LD 1.1, section 4.2.2).
enum WebAnnotationWriter: TimelineWriter {
  static let format = FileFormat.webAnnotation

  static func write(_ export: TimelineExport, to output: inout ExportOutput) {
    var total = 0
    export.forEach { total += $0.evidence.count + ($0.datedBy == nil ? 0 : 1) }
    var page = AnnotationPage(export)
    page.begin(total: total, &output)
    export.forEach { page.write($0, to: &output) }
    page.end(&output)
  }
}

/// The page while it is written.
private struct AnnotationPage {
  private let export: TimelineExport
  private let sources: [Source.ID: Source]
  /// The sources of which everything has been said.
  private var cited: Set<Source.ID> = []
  private var count = 0
  private let layout = NodeText(isJSON: true)
  private let name: String

  init(_ export: TimelineExport) {
    self.export = export
    sources = Dictionary(export.sources.map { ($0.id, $0) }) { first, _ in first }
    name = Self.urn([export.title])
  }

  /// A name that is the same each time for the same thing: a UUID of version 8 (RFC 9562, section 5.8) made
  /// of a hash.
  private static func urn(_ parts: [String]) -> String {
    let text = parts.map { "\($0.utf8.count):\($0)" }.joined()
    var digits = Array(SHA256.hexadecimal(Array(text.utf8)).prefix(32))
    digits[12] = "8"
    digits[16] = "a"
    let lengths = [8, 4, 4, 4, 12]
    var rest = digits[...]
    let groups = lengths.map { length in
      defer { rest = rest.dropFirst(length) }
      return String(rest.prefix(length))
    }
    return "urn:uuid:" + groups.joined(separator: "-")
  }

  mutating func begin(total: Int, _ output: inout ExportOutput) {
    let record = WrittenNode.mapping(of: [
      "language": export.language.map { .text($0) }, "timezone": export.timezone.map { .text($0) },
    ])
    output.write(
      """
      {
        "@context": [
          "http://www.w3.org/ns/anno.jsonld",
          {"@version": 1.1, "dateline": {"@id": "urn:x-dateline:record", "@type": "@json"}}
        ],
        "id": \(ScalarText.json(name)),
        "type": "AnnotationCollection",
        "label": \(ScalarText.json(export.title)),
        "total": \(total),

      """)
    if !record.entries.isEmpty { output.write("  \"dateline\": \(layout.inline(record)),\n") }
    output.write(
      """
        "first": {
          "id": \(ScalarText.json(Self.urn([export.title, "page"]))),
          "type": "AnnotationPage",
          "partOf": \(ScalarText.json(name)),
          "startIndex": 0,
          "items": [
      """)
  }

  mutating func end(_ output: inout ExportOutput) {
    output.write(count == 0 ? "]\n  }\n}\n" : "\n    ]\n  }\n}\n")
    output.lose(.sources, export.sources.count { !cited.contains($0.id) })
    output.lose(
      .rolesOfActors,
      export.actors.count {
        $0.role != nil || $0.side != nil || !$0.aliases.isEmpty || $0.note != nil
      })
    output.lose(.eras, export.eras.count)
  }

  mutating func write(_ event: Event, to output: inout ExportOutput) {
    if event.evidence.isEmpty, event.datedBy == nil {
      output.lose(.unsupported)
      return
    }
    var isFirst = true
    for (index, citation) in event.evidence.enumerated() {
      write(
        event, isFirst: isFirst, part: "\(index)", citation.source, citation.quote?.selector,
        "citation", AnnotationRecord.written(citation, export), &output)
      if citation.checked != nil { output.lose(.checks) }
      isFirst = false
    }
    if let dating = event.datedBy {
      write(
        event, isFirst: isFirst, part: "dated-by", dating.source, dating.selector, "dated-by",
        AnnotationRecord.written(dating), &output)
    }
  }

  private mutating func write(
    _ event: Event, isFirst: Bool, part: String, _ sourceID: Source.ID,
    _ words: TextQuoteSelector?, _ key: String, _ record: WrittenNode?,
    _ output: inout ExportOutput
  ) {
    // A source that is not declared has a name all the same.
    let isKnown = sources[sourceID] != nil
    let source =
      sources[sourceID] ?? Source(id: sourceID, origin: Origin(file: 0, line: 1, column: 1))
    let isFirstOfSource = cited.insert(sourceID).inserted
    let address =
      source.url.flatMap(Self.address) ?? Self.urn([export.title, "source", sourceID.name])
    let target: WrittenNode =
      words.map { words in
        .mapping(of: [
          "type": .text("SpecificResource"), "source": .text(address),
          "selector": .mapping(of: [
            "type": .text("TextQuoteSelector"), "exact": .text(words.exact),
            "prefix": words.prefix.map { .text($0) }, "suffix": words.suffix.map { .text($0) },
          ]),
        ])
      } ?? .text(address)
    let annotation = WrittenNode.mapping(of: [
      "id": .text(Self.urn([export.title, event.id.name, part, words?.exact ?? ""])),
      "type": .text("Annotation"), "motivation": .text("describing"),
      "body": .mapping(of: [
        "type": .text("TextualBody"), "value": .text(event.title), "format": .text("text/plain"),
        "purpose": .text("describing"),
      ]),
      "target": target,
      "dateline": .mapping(of: [
        "event": AnnotationRecord.written(event, isFirst: isFirst, export),
        "source": AnnotationRecord.written(source, isFirst: isFirstOfSource && isKnown),
        key: record,
      ]),
    ])
    output.write(count == 0 ? "\n      " : ",\n      ")
    output.write(layout.indented(annotation, indentation: "      "))
    count += 1
  }

  /// An address that may stand where the model asks for an IRI.
  private static func address(_ url: String) -> String? {
    guard url.hasPrefix("http://") || url.hasPrefix("https://"),
      !url.unicodeScalars.contains(where: {
        $0.properties.isWhitespace || $0.value < 0x21 || "<>\"{}|\\^`".unicodeScalars.contains($0)
      })
    else { return nil }
    return url
  }
}

extension Loss {
  /// An event that cites nothing.
  fileprivate static let unsupported = Loss(
    "# event that cites nothing is", "# events that cite nothing are")
  /// Role, side, other names or note of an actor.
  fileprivate static let rolesOfActors = Loss(
    "what is said of # actor beside the name is", "what is said of # actors beside the name is")
}
