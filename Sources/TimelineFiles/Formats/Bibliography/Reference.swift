import Chronology

/// A work as a bibliography has it.
struct Reference {
  /// The name under which it is cited.
  var key: String?
  /// The id of the source, where Dateline itself wrote it beside the work.
  var id: String?
  var title: String?
  /// The newspaper, journal, book or site in which it stands, else who published it.
  var outlet: String?
  var author: String?
  var published = TimelineAssembly.FoundDate.notGiven
  /// Whether it was told already that the date cannot be read.
  var isDateReported = false
  var retrieved: StatedDate?
  var url: String?
  var language: String?
  var note: String?
  var abstract: String?
  var keywords: [String] = []
  /// Where it stands in its file.
  var place: TextPlace

  init(at place: TextPlace) { self.place = place }

  /// A key that does as the id of a source: short, without white space, and no address.
  var usableKey: String? {
    guard let key, !key.isEmpty, key.utf8.count <= 64,
      !key.contains(where: \.isWhitespace), !key.contains("://")
    else { return nil }
    return key
  }

  /// Where a DOI leads, as its registry writes it.
  static func address(ofDOI written: String?) -> String? {
    guard let written = written?.trimmed, !written.isEmpty else { return nil }
    if written.hasPrefix("http://") || written.hasPrefix("https://") { return written }
    let doi = written.lowercased().hasPrefix("doi:") ? written.dropFirst(4).trimmed : written
    return doi.hasPrefix("10.") ? "https://doi.org/\(doi)" : nil
  }

  /// More names than any work has; those of the largest studies are some 15,000.
  static let mostNames = 50_000

  /// What is said where a list has more.
  static func tooMany(_ field: String) -> String {
    "`\(field)` has more than \(mostNames) names; those behind are left out"
  }

  /// Names as they are printed one after the other.
  static func joined(_ names: [String]) -> String? {
    let names = names.filter { !$0.isEmpty }
    guard !names.isEmpty else { return nil }
    return names.joined(separator: names.contains { $0.contains(",") } ? "; " : ", ")
  }
}

extension TimelineAssembly {
  /// Declares the work as a source, and adds the event that it was published, which cites it.
  ///
  /// - Parameters:
  ///   - reference: The work.
  ///   - fill: Says what else is known of the source.
  mutating func add(_ reference: Reference, _ fill: (inout Source) -> Void = { _ in }) {
    let title = reference.title ?? ""
    let key = reference.id ?? reference.usableKey
    let source = addSource(named: key ?? title, isGiven: key != nil, at: reference.place) {
      $0.title = reference.title
      $0.outlet = reference.outlet
      $0.author = reference.author
      if case .stated(let date) = reference.published { $0.published = date }
      $0.retrieved = reference.retrieved
      $0.url = reference.url
      $0.language = reference.language
      $0.note = reference.note
      fill(&$0)
    }
    if case .unreadable(_, let message) = reference.published, !reference.isDateReported {
      report(.warning, at: reference.place, kind: "date", message)
    }
    let origin = origin(reference.place)
    addEvent(title: title, date: reference.published, at: reference.place) {
      $0.summary = reference.abstract
      $0.tags = reference.keywords
      $0.evidence = [Citation(source: source, origin: origin)]
    }
  }
}
