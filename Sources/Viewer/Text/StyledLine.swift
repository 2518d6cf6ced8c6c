import CellGrid

/// Words of one role.
public struct Span: Hashable, Sendable {
  /// The words.
  public var text: String
  /// What they are.
  public var role: Role

  /// Creates a span.
  public init(_ text: String, _ role: Role = .normal) {
    self.text = text
    self.role = role
  }
}

/// One line of spans, and the item that it belongs to, where it can be selected.
public struct StyledLine: Hashable, Sendable {
  /// The words, from left to right.
  public var spans: [Span]
  /// The position of the selectable item that the line is a part of.
  public var item: Int?

  /// Creates a line.
  public init(_ spans: [Span], item: Int? = nil) {
    self.spans = spans
    self.item = item
  }

  /// Creates a line of one span.
  public init(_ text: String, _ role: Role = .normal, item: Int? = nil) {
    self.init([Span(text, role)], item: item)
  }

  /// The words without their roles.
  public var text: String { spans.map(\.text).joined() }
}

/// Breaks spans into lines of at most `width` columns; `indent` columns are left free before the
/// first line, `hanging` before the others.
func wrapped(
  _ spans: [Span], width: Int, indent: Int = 0, hanging: Int? = nil, item: Int? = nil,
  widths: ColumnWidths
) -> [StyledLine] {
  // At least half of the width is left for the words.
  let hanging = min(hanging ?? indent, max(0, width / 2))
  let indent = min(indent, max(0, width / 2))
  let room = max(1, width - max(indent, hanging))
  // Widths are measured on the text as it is drawn, so control characters become visible first.
  let spans = spans.map { Span(VisibleText.visible($0.text, keepingNewlines: true), $0.role) }
  var lines: [StyledLine] = []
  for paragraph in split(spans) {
    let text = paragraph.count == 1 ? paragraph[0].text : paragraph.map(\.text).joined()
    // Most lines are short. Spaces at an end would have to go.
    if let last = text.utf8.last, last > 0x20, last < 0x7F, widths.fits(text, within: room) {
      let free = lines.isEmpty ? indent : hanging
      let pieces = paragraph.filter { !$0.text.isEmpty }
      lines.append(
        StyledLine(
          (free > 0 ? [Span(String(repeating: " ", count: free))] : []) + pieces, item: item))
      continue
    }
    for row in wrap(text, width: room, widths: widths) {
      let free = String(repeating: " ", count: lines.isEmpty ? indent : hanging)
      let pieces = slice(paragraph, row.utf8)
      lines.append(StyledLine((free.isEmpty ? [] : [Span(free)]) + pieces, item: item))
    }
  }
  return lines
}

/// The spans of each paragraph, divided at line feeds.
private func split(_ spans: [Span]) -> [[Span]] {
  guard spans.contains(where: { $0.text.utf8.contains(UInt8(ascii: "\n")) }) else { return [spans] }
  var paragraphs: [[Span]] = [[]]
  for span in spans {
    for (index, part) in span.text.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      if index > 0 { paragraphs.append([]) }
      paragraphs[paragraphs.count - 1].append(Span(String(part), span.role))
    }
  }
  return paragraphs
}

/// The parts of the spans that lie in a range of UTF-8 offsets of their joined text.
func slice(_ spans: [Span], _ range: Range<Int>) -> [Span] {
  var found: [Span] = []
  var start = 0
  for span in spans {
    let utf8 = span.text.utf8
    let low = max(range.lowerBound - start, 0)
    let high = min(range.upperBound - start, utf8.count)
    if low < high {
      let from = utf8.index(utf8.startIndex, offsetBy: low)
      let to = utf8.index(utf8.startIndex, offsetBy: high)
      found.append(Span(String(span.text[from..<to]), span.role))
    }
    start += utf8.count
  }
  return found
}

extension CellGrid {
  /// Draws a line at the left edge of a rectangle's row, clipped to its width.
  mutating func put(_ line: StyledLine, in area: Rect, row: Int, theme: Theme) {
    var x = area.x
    let end = area.x + area.width
    for span in line.spans where x < end {
      x += put(span.text, x: x, y: area.y + row, limit: end - x, style: theme.style(span.role))
    }
  }
}
