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
    lines += facts(of: source, width: width, widths: widths)
    if case .read(_, let hash?)? = state, let recorded = source.sha256,
      recorded.lowercased() != hash
    {
      lines += wrapped(
        [
          Span(
            "The saved text is not the one that was hashed: look at the verdicts again, and see "
              + "dateline check.", .bad)
        ], width: width, widths: widths)
    }
    if case .read(_, nil)? = state, source.sha256 != nil {
      lines += wrapped(
        [Span("Is this the text that was hashed? …", .secondary)], width: width, widths: widths)
    }
    lines += wrapped(quoteSentence(source, state, snapshot), width: width, widths: widths)
    lines.append(StyledLine(String(repeating: "─", count: max(0, width)), .rule))
    return lines
  }

  /// The metadata, a line each.
  static func facts(of source: Source, width: Int, widths: ColumnWidths) -> [StyledLine] {
    var lines: [StyledLine] = []
    let facts: [(String, String?)] = [
      ("outlet", source.outlet), ("author", source.author),
      ("published", source.published?.words), ("saved", source.retrieved?.words),
      ("url", source.url), ("archived", source.archived), ("via", source.via),
      ("language", source.language), ("text", kind(source)), ("note", source.note),
    ]
    for (name, value) in facts {
      guard let value else { continue }
      let label = name + String(repeating: " ", count: max(1, 10 - name.count))
      lines += wrapped(
        [Span(label, .secondary), Span(value)], width: width, hanging: 10, widths: widths)
    }
    return lines
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
    case .read(let reading, _)?:
      guard reading.isComplete else {
        return [Span("looking for the quotes that point to this text…", .secondary)]
      }
      return counts(reading)
    }
  }

  /// `17 quotes: 15 exact, 2 missing; 6 dates rest on words of this text`.
  private static func counts(_ reading: SourceReading) -> [Span] {
    let quotes = reading.quoteCounts.values.reduce(0, +)
    let pointing = quotes == 1 ? "1 quote points" : "\(quotes) quotes point"
    var spans = [Span("\(pointing) to this text", .secondary)]
    for verdict in Verdict.allCases {
      guard let found = reading.quoteCounts[verdict] else { continue }
      spans.append(Span(spans.count == 1 ? ": " : ", ", .secondary))
      spans.append(
        Span("\(found) \(verdict.rawValue)", verdict == .exact ? .secondary : .bad))
    }
    let datings = reading.findings.count - quotes
    if datings > 0 {
      let rest = datings == 1 ? "1 date rests" : "\(datings) dates rest"
      spans.append(Span("; \(rest) on words of it", .secondary))
    }
    return spans
  }
}
