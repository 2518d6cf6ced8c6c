import Chronology

/// Reads SIMILE Timeline XML: a `data` with an `event` for each event.
enum SimileXMLReader: ForeignReader {
  static let format = FileFormat.simileXML

  static func recognises(_ file: ForeignFile) -> Bool {
    let head = file.head
    guard head.drop(while: \.isWhitespace).first == "<", let root = rootName(head),
      root.name == "data"
    else { return false }
    return root.rest.contains("<event")
      || ["wiki-url", "date-time-format"].contains {
        root.rest.prefix { $0 != ">" }.contains($0)
      }
  }

  static func isNamed(_ ending: String) -> Bool { false }

  /// The name of the first element, and what stands behind it.
  private static func rootName(_ head: String) -> (name: Substring, rest: Substring)? {
    var rest = head[...]
    while let sign = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: sign)...]
      if rest.hasPrefix("!--") {
        guard let end = rest.firstRange(of: "-->") else { return nil }
        rest = rest[end.upperBound...]
      } else if let first = rest.first, first != "?", first != "!" {
        let name = rest.prefix { $0.isLetter || $0.isNumber || "-_.:".contains($0) }
        return (name, rest[name.endIndex...])
      }
    }
    return nil
  }

  static func read(
    _ file: ForeignFile, _ options: ReadingOptions, into assembly: inout TimelineAssembly
  ) throws(ForeignFileProblem) {
    let document = SimileDocument(options, assembly)
    let problem = XMLScanner.read(file.bytes, into: document)
    assembly = document.assembly
    if let refusal = document.refusal ?? problem, assembly.timeline.events.isEmpty {
      throw refusal
    }
    if let problem {
      assembly.report(.error, at: problem.place, kind: "syntax", problem.message)
    }
  }
}

/// Takes the events out of a document as it is read.
private final class SimileDocument: XMLReceiver {
  private(set) var assembly: TimelineAssembly
  /// Why nothing of the document is an event.
  private(set) var refusal: ForeignFileProblem?
  private let options: ReadingOptions
  private var assembler: SimileAssembler
  private var depth = 0
  private var event: SimileEvent?
  /// The content of the event, as HTML.
  private var content = ""

  /// Elements that stand deeper in an event's text are passed over, and their words kept.
  private static let shownDepth = 32

  init(_ options: ReadingOptions, _ assembly: TimelineAssembly) {
    self.options = options
    self.assembly = assembly
    assembler = SimileAssembler(SimileDates(format: nil, options))
  }

  func begin(_ name: String, _ attributes: [XMLAttribute], at place: TextPlace) {
    depth += 1
    switch depth {
    case 1: beginRoot(name, attributes, at: place)
    case 2 where refusal == nil: beginEvent(name, attributes, at: place)
    case 3...Self.shownDepth where event != nil: content += Self.tag(name, attributes)
    default: break
    }
  }

  private func beginRoot(_ name: String, _ attributes: [XMLAttribute], at place: TextPlace) {
    guard name == "data" else {
      refusal = ForeignFileProblem(
        "this XML is a <\(name)>, and SIMILE Timeline begins with <data>; choose another file",
        at: place)
      return
    }
    let format = attributes.first { $0.name == "date-time-format" }?.value
    assembler.dates = SimileDates(format: format, options)
  }

  private func beginEvent(_ name: String, _ attributes: [XMLAttribute], at place: TextPlace) {
    guard name == "event" else {
      assembly.report(
        .warning, at: place, kind: "element",
        "SIMILE Timeline has events here, so <\(name)> is passed over")
      return
    }
    var event = SimileEvent(place: place)
    for attribute in attributes where !attribute.value.trimmed.isEmpty {
      guard let known = SimileEvent.Attribute(rawValue: attribute.name) else { continue }
      event.attributes[known] = attribute.value.trimmed
    }
    self.event = event
    content = ""
  }

  /// Markup that is not escaped is HTML, too.
  private static func tag(_ name: String, _ attributes: [XMLAttribute]) -> String {
    let link = attributes.first { $0.name == "href" }?.value
      .replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
    return link.map { "<\(name) href=\"\($0)\">" } ?? "<\(name)>"
  }

  func end(_ name: String) {
    if 3...Self.shownDepth ~= depth, event != nil { content += "</\(name)>" }
    if depth == 2, var event {
      if !content.trimmed.isEmpty { event.attributes[.description] = content }
      assembler.add(event, to: &assembly)
      self.event = nil
    }
    depth -= 1
  }

  func text(_ text: String) {
    if event != nil { content += text }
  }

  func problem(_ message: String, at place: TextPlace) {
    assembly.report(.error, at: place, kind: "entity", message)
  }
}
