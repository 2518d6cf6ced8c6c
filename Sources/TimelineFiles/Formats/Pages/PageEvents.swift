import Chronology
import Evidence

/// What a page for readers shows: the events with their headings, and what became of every quote in its source.
struct PageEvents {
  /// The events, in order.
  let events: [Event]
  /// The saved texts with what was found in them, of the sources that have one.
  let readings: [Source.ID: SourceReading]
  /// Why the texts of other sources cannot be shown.
  let problems: [Source.ID: SavedTextError]
  private let sources: [Source.ID: Source]
  private let actors: [Actor.ID: Actor]
  private let byID: [Event.ID: Int]
  private let successors: [Event.ID: [Int]]
  private let citing: [Source.ID: [Int]]

  /// Reads the saved texts, and looks for every quote in them.
  init(_ export: TimelineExport) {
    var events: [Event] = []
    events.reserveCapacity(export.eventCount)
    export.forEach { events.append($0) }
    self.events = events
    sources = Dictionary(
      export.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    actors = Dictionary(export.actors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    byID = Dictionary(
      events.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var successors: [Event.ID: [Int]] = [:]
    var citing: [Source.ID: [Int]] = [:]
    var quoting: [Source.ID: [Event]] = [:]
    for (index, event) in events.enumerated() {
      if let replaced = event.replaces { successors[replaced, default: []].append(index) }
      for id in Set(event.evidence.map(\.source) + [event.datedBy?.source].compactMap { $0 }) {
        citing[id, default: []].append(index)
      }
      for id in Set(event.quotedSources) { quoting[id, default: []].append(event) }
    }
    self.successors = successors
    self.citing = citing
    var readings: [Source.ID: SourceReading] = [:]
    var problems: [Source.ID: SavedTextError] = [:]
    for source in export.sources where source.text != nil {
      do throws(SavedTextError) {
        let text = try export.text(of: source)
        readings[source.id] = SourceReading(
          of: source.id, text: text, events: quoting[source.id] ?? [])
      } catch {
        problems[source.id] = error
      }
    }
    self.readings = readings
    self.problems = problems
  }

  /// The source of an id.
  func source(_ id: Source.ID) -> Source? { sources[id] }

  /// A source's name, whether it is declared or not.
  func name(of id: Source.ID) -> String { sources[id]?.name ?? id.name }

  /// The name of an actor, with the role where one is known.
  func name(of reference: ActorReference, role: String? = nil, withRole: Bool = true) -> String {
    switch reference {
    case .named(let name): return name + (role.map { ", \($0)" } ?? "")
    case .declared(let id):
      let actor = actors[id]
      let known = withRole ? role ?? actor?.role : nil
      return (actor?.name ?? id.name) + (known.map { ", \($0)" } ?? "")
    }
  }

  /// Who said something, and to whom.
  func speaker(of quote: Quote) -> String {
    guard let speaker = quote.speaker else { return "speaker not named" }
    let to = quote.to.map { ", to \(name(of: $0, withRole: false))" } ?? ""
    return name(of: speaker, role: quote.role) + to
  }

  /// The events that cite a source, in order.
  func events(citing id: Source.ID) -> [Event] { (citing[id] ?? []).map { events[$0] } }

  /// The events that took the place of another one.
  func successors(of id: Event.ID) -> [Event] { (successors[id] ?? []).map { events[$0] } }

  /// The place of an event among all, from 0.
  func position(of id: Event.ID) -> Int? { byID[id] }

  /// What became of a piece of evidence in its source.
  func finding(_ evidence: EvidenceID, in id: Source.ID) -> Finding? {
    readings[id]?.findings[evidence]
  }

  /// The verdict in words: "exact, in our digest".
  func verdict(_ evidence: EvidenceID, in id: Source.ID) -> String {
    guard let source = sources[id] else { return "the source is not declared" }
    guard readings[id] != nil else {
      return problems[id].map { "no-text: \($0)" } ?? "no-text: the source has no saved text"
    }
    let finding = finding(evidence, in: id)
    let note = finding?.note.map { ": \($0)" } ?? ""
    return "\((finding?.verdict ?? .missing).rawValue), in \(source.textKind.words)\(note)"
  }

  /// Why the bounds of a date are what they are: the source's words only where they do stand in it.
  func reason(of event: Event) -> String? {
    guard let dating = event.datedBy, let words = dating.selector?.exact else { return nil }
    let verdict = finding(EvidenceID(event: event.id, entry: .dating), in: dating.source)?.verdict
    return verdict == .exact || verdict == .normalised
      ? "because the source says “\(words)”" : "which the file takes from the words “\(words)”"
  }

  /// The year of a heading, or that it is not given.
  private static func title(_ heading: DateHeading) -> String {
    heading.lastYear > heading.year
      ? heading.words : EDTF(year: heading.year)?.words() ?? "\(heading.year)"
  }

  /// The events in stretches of one year each, in order; those without a date last.
  var years: [(title: String, key: String, events: [Event])] {
    var years: [(title: String, key: String, events: [Event])] = []
    for event in events {
      let heading = event.date?.bounds == nil ? nil : event.date?.edtf.heading
      let title = heading.map(Self.title) ?? "Undated"
      let key = heading.map { "y\($0.year)-\($0.lastYear)" } ?? "undated"
      if years.last?.key == key {
        years[years.count - 1].events.append(event)
      } else {
        years.append((title, key, [event]))
      }
    }
    return years
  }
}
