import CellGrid
import Chronology
import Evidence

/// The words of the linear mode: whole sentences, and no sign that only means something to the eye.
enum LinearText {
  /// Wide enough that no line is broken: a screen reader, and the terminal, break lines themselves.
  private static let width = 1 << 20

  /// The roles of marks that words beside them say, too.
  private static let marks: Set<Role> = [.dateMark, .uncertainDate, .rule]

  /// An event as one line of a list.
  static func row(
    _ number: Int, _ event: Event, certainty: Certainty, knowledge: Certainty,
    in snapshot: TimelineSnapshot
  ) -> String {
    let date =
      switch (event.date?.edtf, event.undated) {
      case (let edtf?, _): edtf.words(in: snapshot.zoneReading(ofFile: event.id.file))
      case (nil, .unreadable(let text, _)?): "date not readable, “\(text)”"
      case (nil, _): "no date"
      }
    var words = "\(number). \(date): \(event.title)"
    if let status = event.status { words += "; \(status.words)" }
    if event.quoteCount > 0 { words += "; \(count(event.quoteCount, "quote"))" }
    if certainty == .possibly { words += "; matches only possibly" }
    if knowledge == .possibly { words += "; only possibly known" }
    return words
  }

  /// Lines of a screen without marks, with the number of what can be opened before it.
  static func lines(_ lines: [StyledLine]) -> [String] {
    var item: Int?
    return lines.compactMap { line in
      let spans = line.spans.filter { !marks.contains($0.role) }
      guard !spans.isEmpty || line.spans.isEmpty else { return nil }
      let text = trimmed(spans.map(\.text).joined())
      defer { item = line.item ?? item }
      guard let number = line.item, number != item else { return text }
      return "\(number + 1). \(text)"
    }
  }

  /// An event in words.
  static func event(
    _ event: Event, in snapshot: TimelineSnapshot, texts: [Source.ID: SavedTextState]
  ) -> (lines: [String], items: [EventDescription.Item]) {
    let described = EventDescription(
      event, in: snapshot, texts: texts, layout: .spoken, width: width, widths: .unicode)
    return (lines(described.lines), described.items)
  }

  /// What is known of a source.
  static func header(
    _ source: Source, state: SavedTextState?, in snapshot: TimelineSnapshot
  ) -> [String] {
    lines(
      SourceHeader.lines(
        source, state: state, in: snapshot, width: width, widths: .unicode))
  }

  /// Text without white space at its ends.
  static func trimmed(_ text: String) -> String {
    String(
      text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
