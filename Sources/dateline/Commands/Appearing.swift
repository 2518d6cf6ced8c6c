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
      try selection.print(actors.count) { index in
        let entry = actors.entry(at: index, by: order)
        let actor = Self.actor(entry.key, in: projection.snapshot)
        return [
          AppearanceText.name(of: entry.key, in: projection.snapshot), actor?.role ?? "-",
          actor?.side ?? "-",
        ] + AppearanceFields.fields(of: entry.appearance, in: projection) + [
          actor?.id.name ?? "-"
        ]
      } record: { index in
        let entry = actors.entry(at: index, by: order)
        let actor = Self.actor(entry.key, in: projection.snapshot)
        var record = AppearanceRecord(entry.appearance, in: projection)
        record.name = projection.snapshot.name(of: entry.key)
        (record.role, record.side) = (actor?.role, actor?.side)
        record.id = actor?.id.name
        record.isDeclared = actor != nil
        return record
      }
    }
  }

  private static func actor(_ key: ActorReference, in snapshot: TimelineSnapshot) -> Actor? {
    guard case .declared(let id) = key else { return nil }
    return snapshot.actor(id)
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
      try selection.print(sources.count) { index in
        let entry = sources.entry(at: index, by: order)
        let source = projection.snapshot.source(entry.key)
        return [
          AppearanceText.name(of: entry.key, in: projection.snapshot),
          source?.published?.edtf.words() ?? "-",
        ] + AppearanceFields.fields(of: entry.appearance, in: projection) + [
          source?.text == nil ? "no saved text" : "saved text", entry.key.name,
        ]
      } record: { index in
        let entry = sources.entry(at: index, by: order)
        let source = projection.snapshot.source(entry.key)
        var record = AppearanceRecord(entry.appearance, in: projection)
        record.id = entry.key.name
        record.file = projection.snapshot.files[entry.key.file].path
        (record.title, record.outlet) = (source?.title, source?.outlet)
        record.published = source?.published?.edtf.description
        record.text = source?.text
        record.isDeclared = source != nil
        return record
      }
    }
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

/// How often and when something appears, as fields of text.
enum AppearanceFields {
  static func fields(of appearance: Appearance, in projection: Projection) -> [String] {
    let dates = [appearance.first, appearance.last].map { place in
      place.map {
        SurveyText.markedDate(
          projection.event(atPlace: $0, parts: [.date, .title]), in: projection.snapshot)
      } ?? "-"
    }
    return ["\(appearance.events)", "\(appearance.quotes)"] + dates
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

  init(_ appearance: Appearance, in projection: Projection) {
    (events, quotes) = (appearance.events, appearance.quotes)
    func record(_ place: UInt32?) -> DateRecord? {
      place.map {
        DateRecord(projection.event(atPlace: $0, parts: [.date, .title]), in: projection.snapshot)
      }
    }
    (first, last) = (record(appearance.first), record(appearance.last))
  }
}
