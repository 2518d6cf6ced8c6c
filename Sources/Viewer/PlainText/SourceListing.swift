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
    if case .read(let reading, _)? = state {
      let places = QuotePlace.all(reading)
      for line in 0..<reading.text.lineCount {
        let marked = Self.marked(reading.text, line, places, .brackets)
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

  /// What stands around a quote in the text.
  enum QuoteSigns {
    /// `⟦1 words 1⟧`
    case brackets
    /// `[quote 1] words [end of quote 1]`, to be read aloud; `[date 2]` where the words date an event.
    case words

    fileprivate func opening(_ number: Int, _ place: QuotePlace) -> String {
      switch self {
      case .brackets: "⟦\(number) "
      case .words: "[\(Self.kind(place)) \(number)] "
      }
    }

    fileprivate func closing(_ number: Int, _ place: QuotePlace) -> String {
      switch self {
      case .brackets: " \(number)⟧"
      case .words: " [end of \(Self.kind(place)) \(number)]"
      }
    }

    private static func kind(_ place: QuotePlace) -> String {
      place.evidence.entry == .dating ? "date" : "quote"
    }
  }

  /// A line of the text with signs around each quote.
  ///
  /// The signs nest where the quotes do; one at a line end stands before it.
  static func marked(
    _ text: SourceText, _ number: Int, _ places: [QuotePlace], _ signs: QuoteSigns
  ) -> String {
    let line = text.line(number)
    let next = number + 1 < text.lineCount ? text.line(number + 1).lowerBound : text.byteCount
    var opening: [(offset: Int, length: Int, sign: String)] = []
    var closing: [(offset: Int, start: Int, sign: String)] = []
    for (index, place) in places.enumerated() {
      let range = place.range
      if range.lowerBound >= line.lowerBound, range.lowerBound < next {
        opening.append(
          (min(range.lowerBound, line.upperBound), range.count, signs.opening(index + 1, place)))
      }
      if range.upperBound > line.lowerBound, range.upperBound <= next {
        closing.append(
          (
            min(range.upperBound, line.upperBound), range.lowerBound,
            signs.closing(index + 1, place)
          ))
      }
    }
    opening.sort { ($0.offset, -$0.length) < ($1.offset, -$1.length) }
    // Of those around the same words, the last that was opened is the first that is closed.
    closing = closing.reversed().sorted { ($0.offset, -$0.start) < ($1.offset, -$1.start) }
    let marks =
      (closing.map { (offset: $0.offset, order: 0, sign: $0.sign) }
      + opening.map { (offset: $0.offset, order: 1, sign: $0.sign) })
      .sorted { ($0.offset, $0.order) < ($1.offset, $1.order) }
    var marked = ""
    var start = line.lowerBound
    for mark in marks {
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
    case .citation:
      let quote = event.citation(at: place.evidence.entry)?.quote
      let speaker = quote?.speaker.map { snapshot.name(of: $0) }
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
          case .citation: event.citation(at: id.entry)?.quote?.selector.exact
          }
        return words.map { "missing: “\($0)”, for “\(event.title)”" }
      }.sorted()
      .flatMap { wrapped([Span($0, .bad)], width: width, hanging: 3, widths: widths) }
  }
}
