import Chronology

/// The events of which annotations tell, put together before they are added.
struct AnnotatedEvents {
  /// An event with what annotations say of it.
  private struct Found {
    var title: String
    var date = TimelineAssembly.FoundDate.notGiven
    var name: String?
    var place: TextPlace
    /// The whole record that Dateline wrote.
    var record: JSONNode?
    var summary: String?
    var tags: [String] = []
    var notes: [String] = []
    var evidence: [Citation] = []
    var datedBy: Dating?
  }

  private var events: [Found] = []
  private var byEvent: [String: Int] = [:]
  private var byAnnotation: [String: Int] = [:]
  private var sources: [String: Source.ID] = [:]
  private var replies: [(parent: String, text: String, event: Int)] = []

  /// A headline of somebody's words is cut at so many characters.
  private static let longestTitle = 100

  /// Takes an annotation.
  mutating func take(_ annotation: Annotation, in assembly: inout TimelineAssembly) {
    let targets = annotation.targets
    if targets.isEmpty {
      assembly.report(
        .warning, at: annotation.place, kind: "target",
        "this annotation says nothing of what it is about; it needs a `target` with a `source`")
    }
    if let record = annotation.record {
      take(record, of: annotation, targets, in: &assembly)
      return
    }
    let (texts, tags) = annotation.comments
    let comment = texts.joined(separator: "\n\n")
    var found = Found(title: "", place: annotation.place)
    found.title = Self.title(comment, targets)
    found.summary = comment.isEmpty || comment == found.title ? nil : comment
    found.tags = tags
    for target in targets {
      let source = source(of: target, record: nil, annotation, in: &assembly)
      var citation = Citation(source: source, origin: assembly.origin(annotation.place))
      citation.quote = target.words.map { Quote($0) }
      let notes = [annotation.origin, target.spot].compactMap { $0 }
      citation.note = notes.isEmpty ? nil : notes.joined(separator: "; ")
      found.evidence.append(citation)
    }
    if let parent = annotation.parent {
      let text = [comment, annotation.origin.map { "(\($0))" } ?? ""].filter { !$0.isEmpty }
      replies.append((parent, "reply: " + text.joined(separator: " "), events.count))
    }
    append(found, annotation.name)
  }

  private mutating func append(_ found: Found, _ name: String?) {
    if let name, byAnnotation[name] == nil { byAnnotation[name] = events.count }
    events.append(found)
  }

  /// The headline: what was said about the words, else the words, else the document.
  private static func title(_ comment: String, _ targets: [Annotation.Target]) -> String {
    let line = comment.split(whereSeparator: \.isNewline).first.map(String.init)?.trimmed ?? ""
    if !line.isEmpty { return cut(line) }
    if let words = targets.lazy.compactMap({ $0.words?.exact }).first {
      let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !line.isEmpty { return "“\(cut(line))”" }
    }
    return targets.lazy.compactMap { $0.title }.first ?? targets.first?.address ?? ""
  }

  /// A line that is too long for a headline, cut between two words.
  private static func cut(_ line: String) -> String {
    guard line.count > longestTitle else { return line }
    let head = line.prefix(longestTitle)
    let end = head.lastIndex(of: " ") ?? head.endIndex
    return head[..<end] + "…"
  }

  // MARK: Sources

  private mutating func source(
    of target: Annotation.Target, record: JSONNode?, _ annotation: Annotation,
    in assembly: inout TimelineAssembly
  ) -> Source.ID {
    let id = record?.text("id")
    let key = id.map { "id:" + $0 } ?? target.address
    if let known = sources[key] { return known }
    let isAddress = target.address.hasPrefix("http://") || target.address.hasPrefix("https://")
    let name = id ?? target.title ?? Self.words(ofAddress: target.address)
    let source = assembly.addSource(named: name, isGiven: id != nil, at: annotation.place) {
      $0.title = target.title
      if let record {
        SourceRecord(record).fill(&$0)
      } else if isAddress {
        $0.url = target.address
      } else {
        $0.note = target.address
      }
    }
    sources[key] = source
    return source
  }

  /// What is left of an address that has no title: host and path.
  private static func words(ofAddress address: String) -> String {
    let rest = address.firstRange(of: "://").map { address[$0.upperBound...] } ?? address[...]
    return String(rest.prefix { $0 != "?" && $0 != "#" }.prefix(120))
  }

  // MARK: What Dateline wrote

  private mutating func take(
    _ record: JSONNode, of annotation: Annotation, _ targets: [Annotation.Target],
    in assembly: inout TimelineAssembly
  ) {
    guard let event = record["event"], event.isObject, let id = event.text("id") else { return }
    let index = byEvent[id] ?? events.count
    if index == events.count {
      var found = Found(title: event["title"]?.text ?? "", place: annotation.place)
      if let date = event["date"].flatMap(SourceRecord.stated) { found.date = .stated(date) }
      found.name = event.text("named") == "false" ? nil : id
      found.record = event
      byEvent[id] = index
      append(found, annotation.name)
    }
    for target in targets {
      let source = source(of: target, record: record["source"], annotation, in: &assembly)
      let origin = assembly.origin(annotation.place)
      if let dating = record["dated-by"] {
        events[index].datedBy = AnnotationRecord.dating(
          dating, source: source, target.words, at: origin)
      } else {
        events[index].evidence.append(
          AnnotationRecord.citation(record["citation"], source: source, target.words, at: origin))
      }
    }
  }

  // MARK: Adding

  /// Adds everything.
  func add(to assembly: inout TimelineAssembly) {
    var events = events
    var answers: Set<Int> = []
    for reply in replies {
      guard let parent = byAnnotation[reply.parent], parent != reply.event, parent < reply.event
      else { continue }
      events[parent].notes.append(reply.text)
      answers.insert(reply.event)
    }
    let names = Set(events.compactMap { $0.name })
    for (index, found) in events.enumerated() where !answers.contains(index) {
      let file = assembly.origin(found.place).file
      assembly.addEvent(
        title: found.title, date: found.date, name: found.name, at: found.place
      ) {
        $0.summary = found.summary
        $0.tags = found.tags
        $0.note = found.notes.isEmpty ? nil : found.notes.joined(separator: "\n")
        $0.evidence = found.evidence
        $0.datedBy = found.datedBy
        if let record = found.record {
          AnnotationRecord.fill(&$0, from: record, file: file, names: names)
        }
      }
    }
  }
}
