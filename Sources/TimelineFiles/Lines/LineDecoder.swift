import Chronology

/// Reads what one line of JSON Lines says.
///
/// There are two ways with the same result. The careful one reads the line as a document, and
/// gives every problem with its place. The plain one makes an event of the bytes themselves, and
/// leaves whatever is out of the ordinary to the careful one.
struct LineDecoder: Sendable {
  /// What to name the file in diagnostics.
  let path: String
  /// The position of the file among the files that are open together, from 0.
  let file: Int
  /// The sources and actors that the file declares.
  let names: any DeclaredNames

  /// What a line gives, and what is wrong with it.
  struct Reading<Value> {
    /// Nothing where the line is broken, or is something else.
    var value: Value?
    /// In the order of the columns.
    var diagnostics: [Diagnostic]
  }

  /// The event of a line, without its problems; nothing where the line is broken.
  ///
  /// - Parameters:
  ///   - bytes: The line without its line feed.
  ///   - line: Its number, from 1.
  ///   - name: The id to use instead of the line's own, where that is missing or taken; without
  ///     both, one is made of title and date.
  ///   - parts: What of the event is needed. Other parts may be there or not; a title that was not
  ///     asked for may be empty.
  /// - Returns: The event.
  func event(
    _ bytes: UnsafeRawBufferPointer, line: Int, name: String? = nil, parts: EventParts = .all
  ) -> Event? {
    plainEvent(bytes, line: line, name: name, parts: parts)
      ?? readEvent(bytes, line: line, name: name).value
  }

  /// The event of a line in which nothing is out of the ordinary; with all parts asked for, that
  /// means that there is no problem with it other than those which take a look at other lines.
  func plainEvent(
    _ bytes: UnsafeRawBufferPointer, line: Int, name: String? = nil, parts: EventParts = .all
  ) -> Event? {
    var reader = PlainEventReader(bytes, line: line, file: file, names: names, parts: parts)
    return reader.event(name: name)
  }

  // MARK: The careful way

  /// The event of a line with its problems, but for those which take a look at other lines: an id
  /// that is taken, and `replaces` that names no event.
  func readEvent(
    _ bytes: UnsafeRawBufferPointer, line: Int, name: String? = nil
  ) -> Reading<Event> {
    read(bytes, line: line, as: .event) { $0.lineEvent($1, name: name) }
  }

  /// The source of a line; nothing without an id.
  func readSource(_ bytes: UnsafeRawBufferPointer, line: Int) -> Reading<Source> {
    read(bytes, line: line, as: .source) { $0.lineSource($1) }
  }

  /// The actor of a line; nothing without an id.
  func readActor(_ bytes: UnsafeRawBufferPointer, line: Int) -> Reading<Actor> {
    read(bytes, line: line, as: .actor) { $0.lineActor($1) }
  }

  /// The header as a timeline, which may have everything that a timeline in YAML has, with its
  /// problems in `diagnostics`.
  ///
  /// - Throws: `TimelineFileError.notATimeline` where it is of a later version, or no header.
  func readHeader(
    _ bytes: UnsafeRawBufferPointer, line: Int
  ) throws(TimelineFileError) -> Timeline {
    var (decoder, root, diagnostics) = open(bytes, line: line)
    guard root != nil else {
      throw .notATimeline(
        diagnostics.first
          ?? Diagnostic(.error, path: path, line: line, column: 1, message: Self.isEmpty))
    }
    decoder.lineKeys = Self.keys(of: nil)
    decoder.knowsAllEvents = false
    var timeline = try decoder.timeline(syntax: nil)
    diagnostics += timeline.diagnostics
    timeline.diagnostics = Self.inOrder(diagnostics)
    return timeline
  }

  /// Whatever a line says, as a document in which each value has its place and its bytes.
  ///
  /// - Throws: `TimelineFileError.notATimeline` where it is a header of a later version.
  func read(
    _ bytes: UnsafeRawBufferPointer, as line: LineDocument
  ) throws(TimelineFileError) -> LineDocument.Reading {
    var (decoder, root, diagnostics) = open(bytes, line: line.number, keepingExtents: true)
    var reading = LineDocument.Reading(
      timeline: Timeline(path: path, title: ""), document: decoder.document,
      isMended: !diagnostics.isEmpty)
    if let root {
      switch LineSketch(bytes).kind {
      case .blank: break
      case .header where line.isSecondHeader:
        decoder.report(.error, root, LineProblems.secondHeader)
      case .header:
        decoder.lineKeys = Self.keys(of: nil)
        decoder.knowsAllEvents = false
        reading.timeline = try decoder.timeline(syntax: nil)
        for (place, name) in line.headerNames where reading.timeline.events.indices.contains(place)
        {
          reading.timeline.events[place].id = Identifier(file: file, name: name)
        }
      case .event:
        decoder.lineKeys = Self.keys(of: .event)
        reading.timeline.events = [decoder.lineEvent(root, name: line.name)]
      case .source:
        decoder.lineKeys = Self.keys(of: .source)
        if let source = decoder.lineSource(root) {
          reading.timeline.sources = [source]
          reading.ownSource = (source.id.name, root)
        }
      case .actor:
        decoder.lineKeys = Self.keys(of: .actor)
        reading.timeline.actors = [decoder.lineActor(root)].compactMap { $0 }
      case .unknownType, .broken: decoder.checkType(root)
      }
    }
    reading.replacements = decoder.replacements
    reading.timeline.diagnostics = Self.inOrder(diagnostics + decoder.diagnostics)
    return reading
  }

  /// The keys of a line that are not those of what it says.
  private static func keys(of type: LineType?) -> Set<String> {
    switch type {
    case nil: ["type"]
    case .event: ["type", "dateline"]
    case .source, .actor: ["type", "dateline", "id"]
    }
  }

  /// The id to make of title and date as written for an event that gives none, or one that is taken.
  ///
  /// Where that is taken as well, a number goes behind it (`EventNames`).
  func madeName(_ bytes: UnsafeRawBufferPointer, _ sketch: LineSketch) -> String {
    func text(_ value: LineSketch.Value) -> String {
      value.isText ? value.text(in: bytes, needsMending: sketch.needsMending) : ""
    }
    let title = text(sketch.title)
    var date = text(sketch.date)
    if sketch.date.form == .mapping || sketch.date.form == .list {
      let (decoder, root, _) = open(bytes, line: 1)
      date = root.flatMap { decoder.firstValue(.date, of: $0) }.map(decoder.dateText) ?? ""
    }
    var names = EventNames()
    return names.make(title: title.isEmpty ? TimelineDecoder.untitled : title, date: date)
  }

  /// What is wrong with a line that is broken, or of a type that there is not.
  func problems(_ bytes: UnsafeRawBufferPointer, line: Int) -> [Diagnostic] {
    var (decoder, root, diagnostics) = open(bytes, line: line)
    if let root {
      decoder.checkType(root)
      diagnostics += decoder.diagnostics
    }
    return Self.inOrder(diagnostics)
  }

  private static let isEmpty = "this line is empty; take it out"

  /// What a line looks like.
  static let example =
    Sample.mapping(["date": "2018-07-12", "title": "…"]).written(asJSON: true)

  /// What is said of a source or actor without an id.
  static func needsID(_ what: String) -> String {
    "\(what) on a line of its own needs an `id`; add `\(Sample.entry("id").written(asJSON: true))`"
  }

  /// Reads a line as a document; without a root where it is broken.
  private func open(
    _ bytes: UnsafeRawBufferPointer, line: Int, keepingExtents: Bool = false
  ) -> (decoder: TimelineDecoder, root: MarkedDocument.NodeID?, diagnostics: [Diagnostic]) {
    let input = InputText(line: bytes, at: line, path: path)
    let reading = JSONScanner.read(
      line: input.bytes, at: line, keepingExtents: keepingExtents)
    var decoder = TimelineDecoder(document: reading.document, path: path, file: file)
    decoder.names = names
    decoder.isJSON = true
    var diagnostics = input.diagnostics
    for problem in reading.replaced + (reading.problem.map { [$0] } ?? []) {
      diagnostics.append(
        Diagnostic(
          .error, path: path, line: problem.line + 1, column: problem.column + 1,
          message: problem.message))
    }
    guard reading.problem == nil, let root = reading.document.root else {
      return (decoder, nil, diagnostics)
    }
    guard reading.document[root].kind == .mapping else {
      let what = reading.document[root].kind == .sequence ? "a list" : "no object"
      diagnostics.append(
        decoder.diagnostic(
          .error, root,
          "this line is \(what); a line is one object such as \(Self.example)"))
      return (decoder, nil, diagnostics)
    }
    return (decoder, root, diagnostics)
  }

  private func read<Value>(
    _ bytes: UnsafeRawBufferPointer, line: Int, as type: LineType,
    _ make: (inout TimelineDecoder, MarkedDocument.NodeID) -> Value?
  ) -> Reading<Value> {
    var (decoder, root, diagnostics) = open(bytes, line: line)
    guard let root else { return Reading(value: nil, diagnostics: Self.inOrder(diagnostics)) }
    decoder.lineKeys = Self.keys(of: type)
    let value = make(&decoder, root)
    diagnostics += decoder.diagnostics
    return Reading(value: value, diagnostics: Self.inOrder(diagnostics))
  }

  private static func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.count < 2
      ? diagnostics : diagnostics.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }
}

/// What `type` may say.
enum LineType: String, CaseIterable {
  case event, source, actor
}

extension TimelineDecoder {
  /// The value of a key, where it stands for the first time.
  fileprivate func firstValue(_ key: EventKey, of mapping: NodeID) -> NodeID? {
    document.firstKey(key.rawValue, of: mapping).flatMap { document.next(after: $0) }
  }

  /// The event of a line, under its own id where it is not given another.
  fileprivate mutating func lineEvent(_ root: NodeID, name: String?) -> Event {
    var declared: String?
    if let value = firstValue(.id, of: root), document[value].kind == .scalar,
      !document.isNull(value)
    {
      declared = document.string(value)
      if declared?.isEmpty == true {
        report(.error, value, TimelineDecoder.idIsEmpty)
        declared = nil
      }
    }
    return event(root, declared: name == nil ? declared : nil, made: name)
  }

  fileprivate mutating func lineSource(_ root: NodeID) -> Source? {
    guard let name = ownID(of: root, "a source") else { return nil }
    return readSource(root, Source(id: Identifier(file: file, name: name), origin: origin(root)))
  }

  fileprivate mutating func lineActor(_ root: NodeID) -> Actor? {
    guard let name = ownID(of: root, "an actor") else { return nil }
    let actor = Actor(id: Identifier(file: file, name: name), name: name, origin: origin(root))
    return readActor(root, actor)
  }

  /// The id that a source or actor on a line of its own needs.
  fileprivate mutating func ownID(of mapping: NodeID, _ what: String) -> String? {
    if let value = firstValue(.id, of: mapping), document[value].kind == .scalar,
      !document.isNull(value), document[value].count > 0
    {
      return document.string(value)
    }
    report(.error, mapping, LineDecoder.needsID(what))
    return nil
  }

  /// Says what is wrong with `type`.
  fileprivate mutating func checkType(_ mapping: NodeID) {
    let key = document.firstKey("type", of: mapping)
    guard let value = key.flatMap({ document.next(after: $0) }), !document.isNull(value) else {
      return
    }
    let known = LineType.allCases.map(\.rawValue)
    let list = known.joined(separator: ", ")
    guard document[value].kind == .scalar, document[value].style == .quoted else {
      report(.error, value, "`type` must be one of \(list), in quotation marks")
      return
    }
    let written = document.string(value)
    guard LineType(rawValue: written) == nil else { return }
    report(
      .error, value,
      "`type` cannot be `\(written)`\(Self.meant(written, among: known).map { $0 + " It" } ?? "; it") "
        + "must be one of \(list)")
  }
}
