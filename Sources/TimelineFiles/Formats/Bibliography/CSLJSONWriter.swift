import Chronology

/// Writes the sources as CSL-JSON (CSL 1.0.2, `csl-data.json`).
///
/// What CSL has no variable for stands under `custom`, which is there for that; other programs keep it or pass
/// over it.
enum CSLJSONWriter: TimelineWriter {
  static let format = FileFormat.cslJSON

  static func write(_ export: TimelineExport, to output: inout ExportOutput) {
    let layout = NodeText(isJSON: true)
    output.write("[")
    for (index, source) in export.sources.enumerated() {
      output.write(index == 0 ? "\n  " : ",\n  ")
      output.write(layout.indented(work(source, &output), indentation: "  "))
    }
    output.write(export.sources.isEmpty ? "]\n" : "\n]\n")
    var quotes = 0
    export.forEach { quotes += $0.quoteCount + ($0.datedBy?.selector == nil ? 0 : 1) }
    output.lose(.wholeEvents, export.eventCount)
    output.lose(.quotes, quotes)
    output.lose(.wholeActors, export.actors.count)
    output.lose(.eras, export.eras.count)
  }

  private static func work(_ source: Source, _ output: inout ExportOutput) -> WrittenNode {
    // No more is said than is known: something published on the web, or a document.
    let isOnline = source.url.map(isAddress) ?? false
    // Where nothing else tells that this is CSL, its own name for the id does.
    let isBare =
      !isOnline && source.author == nil && source.published == nil && source.retrieved == nil
    return .mapping(of: [
      "id": .text(source.id.name),
      "citation-key": isBare ? .text(source.id.name) : nil,
      "type": .text(isOnline ? "webpage" : "document"),
      "title": source.title.map { .text($0) },
      (isOnline ? "container-title" : "publisher"): source.outlet.map { .text($0) },
      "author": source.author.map { .list([.mapping(of: ["literal": .text($0)])]) },
      "issued": source.published.map { date($0, &output) },
      "accessed": source.retrieved.map { date($0, &output) },
      "URL": isOnline ? source.url.map { .text($0) } : nil,
      "language": source.language.map { .text($0) },
      "note": source.note.map { .text($0) },
      "custom": record(source).map { .mapping(of: ["dateline": $0]) },
    ])
  }

  /// What CSL has no variable for, and what would not be read back from one as it is.
  private static func record(_ source: Source) -> WrittenNode? {
    let isOnline = source.url.map(isAddress) ?? false
    var entries = WrittenNode(source).entries.filter { entry in
      switch (entry.key, entry.value) {
      case ("title", .text(let text)), ("outlet", .text(let text)), ("author", .text(let text)),
        ("language", .text(let text)), ("note", .text(let text)):
        CSLText.plain(text) != text || text.isEmpty
      case ("url", .text(let text)): !isOnline || text.trimmed != text
      // Only what stands beside a date; the date itself is in its variable.
      case ("published", .date), ("retrieved", .date): false
      default: true
      }
    }
    var reference = Reference(at: TextPlace())
    reference.key = source.id.name
    if reference.usableKey == nil || source.id.name.trimmed != source.id.name {
      entries.insert(WrittenNode.Entry(key: "id", value: .text(source.id.name)), at: 0)
    }
    if source.isPrivate {
      entries.append(WrittenNode.Entry(key: "private", value: .literal("true")))
    }
    return entries.isEmpty ? nil : .mapping(entries)
  }

  private static func isAddress(_ url: String) -> Bool {
    url.hasPrefix("http://") || url.hasPrefix("https://")
  }

  // MARK: Dates

  private static func date(_ date: StatedDate, _ output: inout ExportOutput) -> WrittenNode {
    let edtf = date.edtf
    if date.earliest != nil || date.latest != nil || date.note != nil { output.lose(.bounds) }
    let numbers = numbers(of: edtf)
    // CSL knows the levels 0 and 1 of EDTF.
    if edtf.level > 1 { output.lose(.dateForm) }
    return .mapping(of: [
      "date-parts": numbers.map { .list($0.parts.map { .list($0.map { .literal("\($0)") }) }) },
      "season": numbers?.season.map { .literal("\($0)") },
      "circa": edtf.qualification == nil ? nil : .literal("true"),
      "literal": numbers == nil ? .text("\(edtf)") : nil,
      "edtf": numbers?.text == "\(edtf)" ? nil : .text("\(edtf)"),
    ])
  }

  /// A date in the numbers of CSL.
  private struct Numbers {
    var parts: [[Int]]
    var season: Int?
    /// The date that is read from them.
    var text: String
  }

  private static func numbers(of date: EDTF) -> Numbers? {
    let about = date.qualification == nil ? "" : "~"
    switch date.parts {
    case .date(let date):
      return Numbers(parts: [numbers(date)], text: text(date) + about)
    case .interval(.date(let start), .date(let end)):
      let isOneDay = start == end
      return Numbers(
        parts: [numbers(start), numbers(end)],
        text: isOneDay ? "" : "\(text(start))\(about)/\(text(end))\(about)")
    case .interval(.date(let start), .open):
      return Numbers(parts: [numbers(start), [0]], text: "\(text(start))\(about)/..")
    case .interval: return nil
    case nil: break
    }
    // A season as CSL counts them, 1 to 4.
    let digits = "\(date)".prefix { $0 != "~" && $0 != "?" && $0 != "%" }
    let numbers = digits.split(separator: "-", omittingEmptySubsequences: false)
    guard numbers.count == 2, numbers[0].count == 4, let year = Int(numbers[0]), year > 0,
      let season = Int(numbers[1]), 21...24 ~= season
    else { return nil }
    return Numbers(parts: [[year]], season: season - 20, text: digits + about)
  }

  private static func text(_ date: DateParts) -> String {
    EDTF(year: date.year, month: date.month, day: date.day).map { "\($0)" } ?? ""
  }

  /// Year, month and day; the years before the first as CSL counts them, without a year zero.
  private static func numbers(_ date: DateParts) -> [Int] {
    [date.year > 0 ? date.year : date.year - 1] + [date.month, date.day].compactMap { $0 }
  }
}

extension Loss {
  /// An event.
  fileprivate static let wholeEvents = Loss("# event is", "# events are")
  /// An actor that is declared.
  fileprivate static let wholeActors = Loss("# declared actor is", "# declared actors are")
}
