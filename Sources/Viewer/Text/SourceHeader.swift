public import CellGrid
public import Chronology
import Evidence

/// What is known of a source, above its text.
public enum SourceHeader {
  /// The lines: metadata, and how the quotes stand.
  public static func lines(
    _ source: Source, state: SavedTextState?, in snapshot: TimelineSnapshot, width: Int,
    widths: ColumnWidths
  ) -> [StyledLine] {
    var lines = wrapped(
      [Span(source.title ?? "untitled source", .title)], width: width, widths: widths)
    let facts: [(String, String?)] = [
      ("outlet", source.outlet), ("author", source.author),
      ("published", source.published.map(words)), ("saved", source.retrieved.map(words)),
      ("url", source.url), ("archived", source.archived), ("via", source.via),
      ("language", source.language), ("text", kind(source)), ("note", source.note),
    ]
    for (name, value) in facts {
      guard let value else { continue }
      let label = name + String(repeating: " ", count: max(1, 10 - name.count))
      lines += wrapped(
        [Span(label, .secondary), Span(value)], width: width, hanging: 10, widths: widths)
    }
    lines += wrapped(quoteSentence(source, state, snapshot), width: width, widths: widths)
    lines.append(StyledLine(String(repeating: "─", count: max(0, width)), .rule))
    return lines
  }

  private static func words(_ date: StatedDate) -> String {
    let bounds = date.earliest != nil || date.latest != nil ? date.bounds : nil
    return ([date.edtf.words()] + [bounds?.words, date.note].compactMap { $0 })
      .joined(separator: ", ")
  }

  private static func kind(_ source: Source) -> String? {
    guard source.text != nil else { return nil }
    switch source.textKind {
    case .full?: return "the full text, as saved"
    case .excerpt?: return "an excerpt, as saved"
    case .transcript?: return "a transcript"
    case .translation?: return "a translation"
    case .digest?: return "a digest: not the source's own wording, except for the quotes"
    case nil: return "saved; the file does not say whether it is whole"
    }
  }

  private static func quoteSentence(
    _ source: Source, _ state: SavedTextState?, _ snapshot: TimelineSnapshot
  ) -> [Span] {
    guard source.text != nil else {
      let address = source.url ?? source.archived
      let how = address == nil ? "no URL is known either" : "o opens its URL"
      return [Span("No text of this source is saved: \(how).", .bad)]
    }
    switch state {
    case nil, .reading?: return [Span("reading the saved text…", .secondary)]
    case .failed(let problem)?: return [Span(problem.message, .bad)]
    case .read(let reading)?:
      let (quotes, datings) = reading.findings.reduce(into: ([Finding](), [Finding]())) {
        if $1.key.entry == .dating { $0.1.append($1.value) } else { $0.0.append($1.value) }
      }
      let found = quotes.count { !$0.places.isEmpty }
      var spans = [Span("\(count(found, "quote")) found in this text", .secondary)]
      if found < quotes.count {
        let missing = count(quotes.count - found, "quote")
        spans.append(Span("; \(missing) missing: the words are not in it", .bad))
      }
      if !datings.isEmpty {
        spans.append(Span("; \(count(datings.count, "date")) rest on words of it", .secondary))
      }
      return spans
    }
  }
}
