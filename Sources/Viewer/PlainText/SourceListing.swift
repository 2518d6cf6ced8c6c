public import CellGrid
public import Chronology
import Evidence

/// A source as plain text: what is known of it, its text with the quotes marked, and the quotes.
public struct SourceListing: Sendable {
  /// The lines, wrapped.
  public let lines: [StyledLine]

  /// Lists a source in lines of at most `width` columns.
  ///
  /// O(length of the text).
  public init(
    _ id: Source.ID, state: SavedTextState?, in snapshot: TimelineSnapshot, width: Int,
    widths: ColumnWidths
  ) {
    guard let source = snapshot.source(id) else {
      lines = []
      return
    }
    var lines = SourceHeader.lines(
      source, state: state, in: snapshot, width: width, widths: widths)
    if case .read(let reading)? = state {
      let places = QuotePlace.all(reading)
      for line in 0..<reading.text.lineCount {
        let marked = Self.marked(reading.text, reading.text.line(line), places)
        lines += wrapped([Span(marked)], width: width, widths: widths)
      }
      if !places.isEmpty {
        lines.append(StyledLine(String(repeating: "─", count: max(0, width)), .rule))
      }
      for (index, place) in places.enumerated() {
        let label = "\(index + 1)  "
        lines += wrapped(
          [Span(label + Self.description(place, snapshot))], width: width, hanging: label.count,
          widths: widths)
      }
      lines += Self.missing(reading, snapshot, width, widths)
    }
    self.lines = lines
  }

  /// A line of the text with `⟦1 ` and ` 1⟧` around the first quote, and so on.
  private static func marked(
    _ text: SourceText, _ line: Range<Int>, _ places: [QuotePlace]
  ) -> String {
    var marks: [(offset: Int, order: Int, sign: String)] = []
    for (index, place) in places.enumerated() {
      if line.contains(place.range.lowerBound) {
        marks.append((place.range.lowerBound, 1, "⟦\(index + 1) "))
      }
      if place.range.upperBound > line.lowerBound, place.range.upperBound <= line.upperBound {
        marks.append((place.range.upperBound, 0, " \(index + 1)⟧"))
      }
    }
    var marked = ""
    var start = line.lowerBound
    for mark in marks.sorted(by: { ($0.offset, $0.order) < ($1.offset, $1.order) }) {
      marked += text.string(in: start..<mark.offset) + mark.sign
      start = mark.offset
    }
    return marked + text.string(in: start..<line.upperBound)
  }

  private static func description(_ place: QuotePlace, _ snapshot: TimelineSnapshot) -> String {
    guard let event = snapshot.event(place.evidence.event) else { return place.verdict.rawValue }
    let id = snapshot.writtenID(of: event.id)
    switch place.evidence.entry {
    case .dating: return "dates “\(event.title)” [\(id)]; \(place.verdict.rawValue)"
    case .citation(let index):
      let speaker = event.evidence[index].quote?.speaker.map { snapshot.name(of: $0) }
      return "\(speaker ?? "speaker not named"), for “\(event.title)” [\(id)];"
        + " \(place.verdict.rawValue)"
    }
  }

  private static func missing(
    _ reading: SourceReading, _ snapshot: TimelineSnapshot, _ width: Int, _ widths: ColumnWidths
  ) -> [StyledLine] {
    reading.findings.filter { $0.value.places.isEmpty }.keys
      .compactMap { id -> String? in
        guard let event = snapshot.event(id.event) else { return nil }
        let words: String? =
          switch id.entry {
          case .dating: event.datedBy?.selector?.exact
          case .citation(let index): event.evidence[index].quote?.selector.exact
          }
        return words.map { "missing: “\($0)”, for “\(event.title)”" }
      }.sorted()
      .flatMap { wrapped([Span($0, .bad)], width: width, hanging: 3, widths: widths) }
  }
}
