import CellGrid
import Chronology
import Evidence

/// Selecting words in the text.
extension SourceScreen {
  /// Whether words are being selected.
  var isSelecting: Bool { selection != nil }

  /// Ends the selection.
  mutating func endSelection() { selection = nil }

  /// Begins at the lit words, else at the first ones in view.
  mutating func beginSelection(in context: ScreenContext) -> [Outcome] {
    guard let text = reading(in: context)?.text, text.byteCount > 0 else {
      return [.say("there is no saved text here to select words in")]
    }
    let flowing = flowOfText(in: context)
    let position = shown(flowing, in: context)
    let rows = (0..<context.area.height).compactMap { flowing.textRange(ofRow: $0, from: position) }
    let window = (rows.first?.lowerBound ?? 0)..<(rows.last?.upperBound ?? 0)
    let start = lit.flatMap { window.contains($0.range.lowerBound) ? $0.range.lowerBound : nil }
    selection = TextSelection(at: start ?? window.lowerBound)
    return []
  }

  /// Carries out an action while words are selected.
  mutating func select(_ action: Action, in context: ScreenContext) -> [Outcome] {
    guard var moved = selection, let text = reading(in: context)?.text else {
      selection = nil
      return []
    }
    switch action {
    case .selectWords:
      selection = nil
      return []
    case .open, .datingWords:
      let words = SelectedText(source: source, range: moved.range(in: text))
      return [.capture(words, isDating: action == .datingWords)]
    case .copyCitation:
      return [.effect(.copy(text.string(in: moved.range(in: text))))]
    case .left: moved.move(by: -1, in: text)
    case .right: moved.move(by: 1, in: text)
    case .wordForward: moved.moveToNextWord(in: text)
    case .wordBack: moved.moveToWordStart(in: text)
    case .wordEnd: moved.moveToWordEnd(in: text)
    case .otherEnd: moved.exchange()
    case .down, .up, .rowStart, .rowEnd: moveByRows(action, &moved, text, in: context)
    default: return []
    }
    selection = moved
    let end = max(moved.cursor + 1, CharacterWalk(text, at: moved.cursor).end)
    reveal(moved.cursor..<end, in: context)
    return []
  }

  private func moveByRows(
    _ action: Action, _ moved: inout TextSelection, _ text: SourceText, in context: ScreenContext
  ) {
    let flowing = flowOfText(in: context)
    let here = flowing.position(of: moved.cursor)
    let row = flowing.textRange(ofRow: 0, from: here) ?? moved.cursor..<moved.cursor
    switch action {
    case .rowStart: (moved.cursor, moved.column) = (row.lowerBound, nil)
    case .rowEnd:
      moved.cursor = CharacterWalk(text, at: max(row.lowerBound, row.upperBound - 1)).offset
      moved.column = nil
    default:
      let column = moved.column ?? columns(row.lowerBound..<moved.cursor, text, in: context)
      let there = flowing.moved(here, by: action == .down ? 1 : -1)
      guard there != here, there.line >= 0 else { return }
      let start = text.piece(there.line).lowerBound
      let range = flowing.textRange(ofRow: 0, from: there) ?? start..<start
      var walk = CharacterWalk(text, at: range.lowerBound)
      while walk.end < range.upperBound,
        columns(range.lowerBound..<walk.end, text, in: context) <= column, walk.next()
      {}
      moved.cursor = walk.offset
      moved.column = column
    }
  }

  private func columns(
    _ range: Range<Int>, _ text: SourceText, in context: ScreenContext
  ) -> Int {
    context.widths.columns(of: VisibleText.visible(text.string(in: range)))
  }

  /// Where the cursor of the selection stands in the window.
  func selectionCursor(in context: ScreenContext) -> Position? {
    guard let selection, let text = reading(in: context)?.text else { return nil }
    let flowing = flowOfText(in: context)
    let top = shown(flowing, in: context)
    let place = flowing.position(of: selection.cursor)
    for row in 0..<context.area.height where flowing.moved(top, by: row) == place {
      let start = flowing.textRange(ofRow: row, from: top)?.lowerBound ?? selection.cursor
      let before = start..<max(start, selection.cursor)
      let x = min(columns(before, text, in: context), context.area.width - 1)
      return Position(x: context.area.x + x, y: context.area.y + row)
    }
    return nil
  }

  /// What the status line says while words are selected.
  func selectionStatus(in context: ScreenContext) -> (place: String, position: String)? {
    guard let selection, let text = reading(in: context)?.text else { return nil }
    let number = text.codePoints(in: selection.range(in: text)).count
    return ("selecting words in \(source.name)", count(number, "character"))
  }
}
