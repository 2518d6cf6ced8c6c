import Chronology
import CellGrid
import Evidence

/// A header and a long text, wrapped only where they are looked at.
///
/// What it calls a line is a piece of the text: a line of it, or 32 KiB of one that is very long.
struct TextFlow {
  /// A row: which line of the text (-1 for the header), and which wrapped row of it.
  struct Position: Hashable, Comparable {
    var line: Int
    var row: Int

    static let start = Position(line: -1, row: 0)

    static func < (left: Position, right: Position) -> Bool {
      (left.line, left.row) < (right.line, right.row)
    }
  }

  let header: [StyledLine]
  let text: SourceText?
  let width: Int
  let widths: ColumnWidths

  private var lineCount: Int { text?.pieceCount ?? 0 }

  /// The wrapped rows of a line, as UTF-8 ranges of the text.
  private func rows(ofLine line: Int) -> [Range<Int>] {
    guard let text, (0..<text.pieceCount).contains(line) else { return [] }
    let range = text.piece(line)
    return wrap(text.string(in: range), width: max(1, width), widths: widths).map {
      range.lowerBound + $0.utf8.lowerBound..<range.lowerBound + $0.utf8.upperBound
    }
  }

  private func rowCount(ofLine line: Int) -> Int {
    line < 0 ? max(1, header.count) : max(1, rows(ofLine: line).count)
  }

  // MARK: Moving

  /// The position so many rows further down, or up where negative.
  ///
  /// O(rows).
  func moved(_ position: Position, by rows: Int) -> Position {
    var position = position
    var left = rows
    position.row = min(position.row, rowCount(ofLine: position.line) - 1)
    while left > 0 {
      let rest = rowCount(ofLine: position.line) - 1 - position.row
      if left <= rest {
        position.row += left
        return position
      }
      guard position.line + 1 < lineCount else {
        position.row += rest
        return position
      }
      left -= rest + 1
      position = Position(line: position.line + 1, row: 0)
    }
    while left < 0 {
      if -left <= position.row {
        position.row += left
        return position
      }
      guard position.line >= 0 else { return .start }
      left += position.row + 1
      position.line -= 1
      position.row = rowCount(ofLine: position.line) - 1
    }
    return position
  }

  /// The first row of the last page.
  func end(height: Int) -> Position {
    let last = Position(line: lineCount - 1, row: rowCount(ofLine: lineCount - 1) - 1)
    return moved(last, by: -(height - 1))
  }

  /// The position, held within the text so that no empty page is shown.
  func clamped(_ position: Position, height: Int) -> Position {
    var position = position
    position.line = max(-1, min(position.line, lineCount - 1))
    position.row = max(0, min(position.row, rowCount(ofLine: position.line) - 1))
    return min(position, end(height: height))
  }

  /// The row in which a UTF-8 offset of the text stands.
  func position(of offset: Int) -> Position {
    guard let text else { return .start }
    let line = text.pieceIndex(at: offset)
    let row = rows(ofLine: line).lastIndex { $0.lowerBound <= offset } ?? 0
    return Position(line: line, row: row)
  }

  /// The position from which a range is in view: unchanged where it is already, with a margin, else
  /// with the range a third of the way down.
  func revealing(_ range: Range<Int>, from position: Position, height: Int) -> Position {
    let first = self.position(of: range.lowerBound)
    let last = self.position(of: max(range.lowerBound, range.upperBound - 1))
    let margin = max(0, min(2, (height - 1) / 4))
    let low = moved(position, by: position == .start ? 0 : margin)
    let high = moved(position, by: height - 1 - margin)
    if first >= low, last <= high { return clamped(position, height: height) }
    return clamped(moved(first, by: -(height / 3)), height: height)
  }

  /// How far down the text the window is, for the status line.
  func percent(at position: Position, height: Int) -> String {
    guard let text, text.byteCount > 0 else { return "" }
    if position >= end(height: height) { return position == .start ? "all" : "end" }
    guard position.line >= 0 else { return "0 %" }
    return "\(text.piece(position.line).lowerBound * 100 / text.byteCount) %"
  }

  /// The part of the text that stands in a row of the window.
  func textRange(ofRow row: Int, from position: Position) -> Range<Int>? {
    let place = moved(position, by: row)
    let rows = rows(ofLine: place.line)
    return rows.indices.contains(place.row) ? rows[place.row] : nil
  }

  // MARK: Lines

  /// The lines in view, with the quotes and matches marked.
  func lines(
    from position: Position, height: Int, quotes: [QuotePlace], lit: QuotePlace?,
    matches: [Range<Int>], selected: Range<Int>? = nil
  ) -> [StyledLine] {
    let above = position.line < 0 ? Array(header.dropFirst(position.row).prefix(height)) : []
    let rows = textRows(from: position, limit: height - above.count)
    let shown = rows.compactMap { $0 }
    let window = (shown.first?.lowerBound ?? 0)..<(shown.last?.upperBound ?? 0)
    // The lit quote over matches over other quotes: what was asked for must be seen.
    var layers: [(Range<Int>, Role)] = []
    for quote in quotes where quote.range.overlaps(window) {
      layers.append((quote.range, .quote))
    }
    // There may be millions of matches; they are in order, and none is within another.
    let firstMatch = matches.partitioningIndex { $0.upperBound > window.lowerBound }
    for match in matches[firstMatch...].prefix(while: { $0.lowerBound < window.upperBound }) {
      layers.append((match, .match))
    }
    if let lit, lit.range.overlaps(window) { layers.append((lit.range, .litQuote)) }
    if let selected, selected.overlaps(window) { layers.append((selected, .selected)) }
    return above + rows.map { row in row.map { styled($0, layers) } ?? StyledLine([]) }
  }

  /// The rows of the text in view, as UTF-8 ranges; nothing for an empty line.
  func textRows(from position: Position, limit: Int) -> [Range<Int>?] {
    var found: [Range<Int>?] = []
    var line = max(0, position.line)
    var skipped = position.line < 0 ? 0 : position.row
    while found.count < limit, line < lineCount {
      let rows = rows(ofLine: line)
      if rows.isEmpty { found.append(nil) }
      found += rows.dropFirst(skipped).prefix(limit - found.count).map { Optional($0) }
      skipped = 0
      line += 1
    }
    return found
  }

  /// A row, with the last of the layers over each part of it.
  func styled(_ row: Range<Int>, _ layers: [(Range<Int>, Role)]) -> StyledLine {
    guard let text else { return StyledLine([]) }
    let layers = layers.filter { $0.0.overlaps(row) }
    let edges = Set(layers.flatMap { [$0.0.lowerBound, $0.0.upperBound] })
      .filter { row.contains($0) }.sorted()
    var spans: [Span] = []
    var start = row.lowerBound
    for end in edges + [row.upperBound] where start < end {
      let role = layers.last { $0.0.contains(start) }?.1 ?? .normal
      spans.append(Span(text.string(in: start..<end), role))
      start = end
    }
    return StyledLine(spans)
  }
}
