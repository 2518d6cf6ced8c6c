import CellGrid
import Chronology

/// The events that cite a source, under what is known of it.
struct CitationListing: EventListing {
  let asked: Projection
  let source: Source.ID
  let citations: Citations

  var count: Int { citations.places.count }
  var title: String { AppearanceText.name(of: source, in: snapshot) }

  func header(width: Int, widths: ColumnWidths) -> [StyledLine] {
    guard let known = snapshot.source(source) else {
      return wrapped(
        [Span("No file declares a source “\(source.name)”.", .bad)], width: width, widths: widths)
    }
    let counts =
      "\(Viewer.count(count, "event")), \(Viewer.count(citations.quotes, "quote")); "
      + (known.text == nil ? "no text of it is saved" : "w shows the saved text")
    return wrapped([Span(known.name, .title)], width: width, hanging: 2, widths: widths)
      + wrapped([Span(counts)], width: width, widths: widths)
      + SourceHeader.facts(of: known, width: width, widths: widths)
  }

  func place(_ index: Int) -> UInt32 { citations.places[index] }
  func index(ofPlace place: UInt32) -> Int? { Viewer.index(of: place, in: citations.places) }

  func details(_ index: Int, width: Int, widths: ColumnWidths) -> [StyledLine] {
    let event = event(at: place(index))
    var lines = wrapped([Span(event.title, .title)], width: width, widths: widths)
    for citation in event.evidence where citation.source == source {
      guard let quote = citation.quote else { continue }
      let speaker = quote.speaker.map { " — \(snapshot.name(of: $0))" } ?? ""
      lines += wrapped(
        [Span("“\(quote.selector.exact)”", .quote), Span(speaker)], width: width, hanging: 2,
        widths: widths)
    }
    if lines.count == 1 {
      lines += wrapped(
        [Span("cites it without a quote", .secondary)], width: width, widths: widths)
    }
    if event.datedBy?.source == source {
      lines += wrapped([Span("has its date from it", .secondary)], width: width, widths: widths)
    }
    return lines
  }

  func filter(_ index: Int) -> FilterExpression? {
    AppearanceText.filter(by: source, in: snapshot)
  }
}
