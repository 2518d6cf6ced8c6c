import Chronology

/// Reads SIMILE Timeline JSON: an object whose `events` have a `start` each.
///
/// Many such files are scripts, for Timeline's own examples are; those that hold one literal are read as well.
enum SimileJSONReader: ForeignReader {
  static let format = FileFormat.simileJSON

  static func recognises(_ file: ForeignFile) -> Bool {
    let root =
      if let json = file.json, json.problem == nil {
        JSONNode(json.document)
      } else {
        JSONNode(ScriptLiteral.read(Array(file.bytes.prefix(ForeignFile.headSize))).document)
      }
    guard let root, let events = root["events"], events.isList else { return false }
    return events.elements.prefix(20).contains { event in
      event["start"]?.text != nil && !event.text("title").isEmpty
    }
  }

  static func isNamed(_ ending: String) -> Bool { false }

  static func read(
    _ file: ForeignFile, _ options: ReadingOptions, into assembly: inout TimelineAssembly
  ) throws(ForeignFileProblem) {
    let reading: JSONScanner.Reading
    if let json = file.json, json.problem == nil {
      reading = json
    } else {
      reading = ScriptLiteral.read(file.bytes)
    }
    let problem = reading.problem.map { problem in
      ForeignFileProblem(
        problem.message, at: TextPlace(line: problem.line + 1, column: problem.column + 1))
    }
    guard let root = JSONNode(reading.document), let events = root["events"] else {
      throw problem
        ?? ForeignFileProblem(
          "there are no events in this file; SIMILE Timeline has them in a list “events”")
    }
    for replaced in reading.replaced {
      let place = TextPlace(line: replaced.line + 1, column: replaced.column + 1)
      assembly.report(.error, at: place, kind: "text", replaced.message)
    }
    var assembler = SimileAssembler(
      SimileDates(format: root["dateTimeFormat"]?.text, options))
    for node in events.elements {
      guard node.isObject else {
        assembly.report(
          .error, at: node.place, kind: "event",
          "an event is an object with a start and a title; this is none and is left out")
        continue
      }
      assembler.add(event(node), to: &assembly)
    }
    if let problem {
      guard !assembly.timeline.events.isEmpty else { throw problem }
      assembly.report(.error, at: problem.place, kind: "syntax", problem.message)
    }
  }

  private static func event(_ node: JSONNode) -> SimileEvent {
    var event = SimileEvent(place: node.place)
    event.isDurationUnlessSaid = true
    for entry in node.entries {
      guard let known = SimileEvent.Attribute(rawValue: entry.key),
        let text = entry.value.text?.trimmed, !text.isEmpty
      else { continue }
      event.attributes[known] = text
    }
    return event
  }
}

extension Optional<String> {
  fileprivate var isEmpty: Bool { self?.isEmpty ?? true }
}
