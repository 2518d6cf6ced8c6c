import ArgumentParser
import Chronology
import Viewer

/// `dateline actors`: who acts and who speaks.
struct Actors: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print who acts and who speaks, with counts.",
    discussion: """
      A line each: name, role, side, the events taken part in, the quotes said, the dates of the \
      first and the last event (with the mark of their kind), id. A name that no file declares has \
      "[plain name]" after it. Declared actors that do not appear have 0.

      EXAMPLES:
        dateline actors Timelines/korean-diplomacy.yaml
        dateline actors --sort name TIMELINE
        dateline actors --json --filter "from:2018" TIMELINE
      """)

  @Option(help: "The order: count, name, or first (event).")
  var sort = SortOption.count

  @OptionGroup var selection: SurveySelection

  func run() throws {
    let order = sort.order
    try selection.ask(.actors) { answer, projection in
      guard case .actors(let actors) = answer else { return }
      try selection.print(actors.count) { items in
        AppearanceRow.rows(items.map { actors.entry(at: $0, by: order) }, in: projection).map {
          ActorRow(appearing: $0)
        }
      }
    }
  }
}

/// Somebody who acts or speaks.
private struct ActorRow: SurveyRow {
  let appearing: AppearanceRow<ActorReference>

  private var actor: Actor? {
    guard case .declared(let id) = appearing.key else { return nil }
    return appearing.snapshot.actor(id)
  }

  var fields: [String] {
    let actor = actor
    return [
      AppearanceText.name(of: appearing.key, in: appearing.snapshot), actor?.role ?? "-",
      actor?.side ?? "-",
    ] + appearing.fields + [actor?.id.name ?? "-"]
  }

  var record: AppearanceRecord {
    let actor = actor
    var record = AppearanceRecord(appearing)
    record.name = appearing.snapshot.name(of: appearing.key)
    (record.role, record.side) = (actor?.role, actor?.side)
    record.id = actor?.id.name
    record.isDeclared = actor != nil
    return record
  }
}

/// `dateline sources`: what is cited.
struct Sources: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the sources, with how often each is cited.",
    discussion: """
      A line each: title and outlet, when it was published, the events that cite it, the quotes from \
      it, the dates of the first and the last of those events, whether a text is saved, id. A source \
      that is cited and that no file declares has "[not declared]" after it.

      EXAMPLES:
        dateline sources Timelines/korean-diplomacy.yaml
        dateline sources --json TIMELINE
      """)

  @Option(help: "The order: count, name, or first (event).")
  var sort = SortOption.count

  @OptionGroup var selection: SurveySelection

  func run() throws {
    let order = sort.order
    try selection.ask(.sources) { answer, projection in
      guard case .sources(let sources) = answer else { return }
      try selection.print(sources.count) { items in
        AppearanceRow.rows(items.map { sources.entry(at: $0, by: order) }, in: projection).map {
          SourceRow(appearing: $0)
        }
      }
    }
  }
}

/// A source that is declared or cited.
private struct SourceRow: SurveyRow {
  let appearing: AppearanceRow<Source.ID>

  var fields: [String] {
    let source = appearing.snapshot.source(appearing.key)
    return [
      AppearanceText.name(of: appearing.key, in: appearing.snapshot),
      source?.published?.edtf.words() ?? "-",
    ] + appearing.fields + [
      source?.text == nil ? "no saved text" : "saved text", appearing.key.name,
    ]
  }

  var record: AppearanceRecord {
    let source = appearing.snapshot.source(appearing.key)
    var record = AppearanceRecord(appearing)
    record.id = appearing.key.name
    record.file = appearing.snapshot.files[appearing.key.file].path
    (record.title, record.outlet) = (source?.title, source?.outlet)
    record.published = source?.published?.edtf.description
    record.text = source?.text
    record.isDeclared = source != nil
    return record
  }
}

/// `--sort count|name|first`.
enum SortOption: String, ExpressibleByArgument, CaseIterable {
  case count, name, first

  var order: AppearanceOrder {
    switch self {
    case .count: .count
    case .name: .name
    case .first: .first
    }
  }
}

/// How often and when somebody or something appears, with the first and the last event.
private struct AppearanceRow<Key: Hashable & Sendable>: Sendable {
  let key: Key
  let appearance: Appearance
  let first: Event?
  let last: Event?
  let snapshot: TimelineSnapshot

  /// The rows of some entries, their events read together.
  static func rows(_ entries: [Appearances<Key>.Entry], in projection: Projection) -> [Self] {
    let snapshot = projection.snapshot
    func events(_ places: [UInt32?]) -> [Event?] {
      var found = snapshot.events.events(
        inOrder: places.compactMap { $0 }, parts: [.date, .title])[...]
      return places.map { $0 == nil ? nil : found.popFirst() }
    }
    let (first, last) = (
      events(entries.map(\.appearance.first)), events(entries.map(\.appearance.last))
    )
    return entries.indices.map { index in
      Self(
        key: entries[index].key, appearance: entries[index].appearance, first: first[index],
        last: last[index], snapshot: snapshot)
    }
  }

  /// The counts and the dates, as fields of text.
  var fields: [String] {
    ["\(appearance.events)", "\(appearance.quotes)"]
      + [first, last].map { $0.map { SurveyText.markedDate($0, in: snapshot) } ?? "-" }
  }
}

/// An actor or a source, as one line of JSON.
struct AppearanceRecord: Encodable, Sendable {
  var id: String?
  var name: String?
  var role: String?
  var side: String?
  var file: String?
  var title: String?
  var outlet: String?
  var published: String?
  var text: String?
  var isDeclared = true
  var events: Int
  var quotes: Int
  var first: DateRecord?
  var last: DateRecord?

  enum CodingKeys: String, CodingKey {
    case id, name, role, side, file, title, outlet, published, text, events, quotes, first, last
    case isDeclared = "declared"
  }

  fileprivate init<Key>(_ row: AppearanceRow<Key>) {
    (events, quotes) = (row.appearance.events, row.appearance.quotes)
    first = row.first.map { DateRecord($0, in: row.snapshot) }
    last = row.last.map { DateRecord($0, in: row.snapshot) }
  }
}
