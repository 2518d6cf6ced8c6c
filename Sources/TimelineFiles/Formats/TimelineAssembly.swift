import Chronology

/// Puts a timeline together from what a reader finds in another format.
///
/// Ids are declared or made as for Dateline's own files, and each once.
struct TimelineAssembly {
  /// What is known so far.
  private(set) var timeline: Timeline
  private let file: Int
  private var eventNames = EventNames()
  /// The events whose ids were made, with the date of which they were made.
  private var madeNames: [String: (index: Int, date: String)] = [:]
  private var sourceNames: Set<String> = []
  /// The last number that was put behind an id of a source, by what stands before it.
  private var sourceNumbers: [String: Int] = [:]
  private var actors: [String: Actor.ID] = [:]
  private var actorNames: Set<String> = []
  private var actorNumbers: [String: Int] = [:]
  private var kinds: [String: Int] = [:]

  /// After so many problems of one kind the others are only counted.
  private static let namedProblems = 50

  /// Begins a timeline that is called as its file is, until its title is known.
  init(path: String, file: Int) {
    timeline = Timeline(path: path, title: TimelineDecoder.name(ofPath: path))
    self.file = file
  }

  /// Sets what a file says of the whole.
  mutating func describe(title: String? = nil, language: String? = nil, timezone: String? = nil) {
    if let title, !title.isEmpty { timeline.title = title }
    if let language { timeline.language = language }
    if let timezone {
      timeline.timezone = timezone
      // A name that the system does not know stays a name; everything is shown as written then.
      timeline.zone = try? ZoneFolder.system.rules(named: timezone)
    }
  }

  /// Adds a named stretch of time.
  mutating func addEra(_ date: EDTF, title: String) {
    timeline.eras.append(Timeline.Era(date: StatedDate(date), title: title))
  }

  /// Where something stands, for what is added.
  func origin(_ place: TextPlace) -> Origin {
    Origin(file: file, line: place.line, column: place.column)
  }

  // MARK: Events

  /// The date of an event as a reader found it.
  enum FoundDate {
    /// A date.
    case stated(StatedDate)
    /// Something that is no date, and what is wrong with it.
    case unreadable(text: String, message: String)
    /// Nothing.
    case notGiven
  }

  /// Adds an event, under the id that the file gives where nothing else has it.
  ///
  /// - Parameters:
  ///   - title: The headline; what is empty is called untitled.
  ///   - date: When it was.
  ///   - name: The id that the file gives.
  ///   - place: Where the event stands.
  ///   - fill: Says what else is known of it.
  /// - Returns: The event's id.
  @discardableResult
  mutating func addEvent(
    title: String, date: FoundDate, name: String? = nil, at place: TextPlace,
    _ fill: (inout Event) -> Void = { _ in }
  ) -> Event.ID {
    let shown = title.isEmpty ? TimelineDecoder.untitled : title
    let named = declared(name, at: place)
    let written: String =
      switch date {
      case .stated(let date): "\(date.edtf)"
      case .unreadable(let text, _): text
      case .notGiven: ""
      }
    let made = named ?? eventNames.make(title: shown, date: written)
    if named == nil { madeNames[made] = (timeline.events.count, written) }
    var event = Event(id: Event.ID(file: file, name: made), title: shown, origin: origin(place))
    event.isNamedByFile = named != nil
    switch date {
    case .stated(let date):
      event.date = date
      if date.bounds == nil { event.undated = .withoutBounds }
    case .unreadable(let text, let message):
      event.undated = .unreadable(text: text, message: message)
    case .notGiven: event.undated = .notGiven
    }
    fill(&event)
    timeline.events.append(event)
    return event.id
  }

  private mutating func declared(_ name: String?, at place: TextPlace) -> String? {
    guard let name, !name.isEmpty else { return nil }
    guard let first = eventNames.declare(name, line: place.line, column: place.column) else {
      if let made = madeNames.removeValue(forKey: name) { rename(made.index, made.date) }
      return name
    }
    report(.warning, at: place, kind: "id", TimelineDecoder.idIsTaken(name, first: first))
    return nil
  }

  /// Makes another id for an event whose made id the file gives to a later one.
  private mutating func rename(_ index: Int, _ date: String) {
    let made = eventNames.make(title: timeline.events[index].title, date: date)
    madeNames[made] = (index, date)
    timeline.events[index].id = Event.ID(file: file, name: made)
  }

  /// Changes the event that was added last.
  mutating func change(_ id: Event.ID, _ change: (inout Event) -> Void) {
    guard let index = timeline.events.lastIndex(where: { $0.id == id }) else { return }
    change(&timeline.events[index])
  }

  // MARK: Sources and actors

  /// Declares a source under an id that no other has.
  ///
  /// - Parameters:
  ///   - name: The id that the file gives, or a text such as a title of which one is made.
  ///   - isGiven: Whether the file gives it as an id.
  ///   - place: Where the source stands.
  ///   - fill: Says what is known of it.
  /// - Returns: The source's id.
  mutating func addSource(
    named name: String, isGiven: Bool = false, at place: TextPlace,
    _ fill: (inout Source) -> Void
  ) -> Source.ID {
    let words = EventNames.slug(name).split(separator: "-").prefix(6).joined(separator: "-")
    let base = isGiven && !name.isEmpty ? name : words == "event" ? "source" : words
    var id = base
    // Where many sources are called alike, the search goes on from the number that was free last.
    var number = sourceNumbers[base] ?? 1
    while !sourceNames.insert(id).inserted {
      number += 1
      id = "\(base)-\(number)"
    }
    sourceNumbers[base] = number
    var source = Source(id: Source.ID(file: file, name: id), origin: origin(place))
    fill(&source)
    timeline.sources.append(source)
    return source.id
  }

  /// Declares an actor, or says how the one of that id is named that is declared already.
  mutating func addActor(
    named name: String, at place: TextPlace, _ fill: (inout Actor) -> Void = { _ in }
  ) -> ActorReference {
    if let known = actors[name] { return .declared(known) }
    // Names that differ only in signs, or have no letters, are not one name.
    let base = EventNames.slug(name)
    var made = base
    var number = actorNumbers[base] ?? 1
    while !actorNames.insert(made).inserted {
      number += 1
      made = "\(base)-\(number)"
    }
    actorNumbers[base] = number
    let id = Actor.ID(file: file, name: made)
    actors[name] = id
    var actor = Actor(id: id, name: name, origin: origin(place))
    fill(&actor)
    timeline.actors.append(actor)
    return .declared(id)
  }

  // MARK: Problems

  /// Reports a problem; of very many of one kind the first ones, and how many there are.
  ///
  /// - Parameters:
  ///   - severity: An error where something is left out because of it.
  ///   - place: Where it is.
  ///   - kind: What problems like this one are called within the reader.
  ///   - message: What is wrong, and what to do.
  mutating func report(
    _ severity: Diagnostic.Severity, at place: TextPlace, kind: String, _ message: String
  ) {
    let count = kinds[kind, default: 0]
    kinds[kind] = count + 1
    guard count <= Self.namedProblems else { return }
    timeline.diagnostics.append(
      Diagnostic(
        severity, path: timeline.path, line: place.line, column: place.column,
        message: count < Self.namedProblems
          ? message : "there are more problems like the \(count) before this one"))
  }

  /// The timeline, with its problems in the order of the file.
  func finished() -> Timeline {
    var timeline = timeline
    timeline.diagnostics.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    return timeline
  }
}
