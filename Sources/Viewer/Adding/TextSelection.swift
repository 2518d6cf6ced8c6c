import CellGrid
import Evidence

/// Words that are being selected in a text, as in the visual mode of vi: from where it began to the
/// cursor, both characters included.
struct TextSelection: Hashable, Sendable {
  /// The UTF-8 offsets at which the two characters begin.
  var anchor: Int
  var cursor: Int
  /// The column to which the cursor wants in going up and down.
  var column: Int?

  /// Begins at a character.
  init(at offset: Int) {
    anchor = offset
    cursor = offset
  }

  /// The selected bytes.
  func range(in text: SourceText) -> Range<Int> {
    min(anchor, cursor)..<CharacterWalk(text, at: max(anchor, cursor)).end
  }

  /// Moves by characters, over the ends of lines.
  mutating func move(by step: Int, in text: SourceText) {
    column = nil
    var walk = CharacterWalk(text, at: cursor)
    if step > 0 { _ = walk.next() } else { _ = walk.previous() }
    cursor = walk.offset
  }

  /// To the start of the next word.
  mutating func moveToNextWord(in text: SourceText) {
    column = nil
    var walk = CharacterWalk(text, at: cursor)
    let kind = walk.kind
    while walk.kind == kind, kind != .space, walk.next() {}
    while walk.kind == .space, walk.next() {}
    cursor = walk.offset
  }

  /// To the start of the word, or of the one before.
  mutating func moveToWordStart(in text: SourceText) {
    column = nil
    var walk = CharacterWalk(text, at: cursor)
    guard walk.previous() else { return }
    while walk.kind == .space, walk.previous() {}
    let kind = walk.kind
    var start = walk
    while walk.kind == kind {
      start = walk
      guard walk.previous() else { break }
    }
    cursor = start.offset
  }

  /// To the end of the word, or of the next one.
  mutating func moveToWordEnd(in text: SourceText) {
    column = nil
    var walk = CharacterWalk(text, at: cursor)
    guard walk.next() else { return }
    while walk.kind == .space, walk.next() {}
    let kind = walk.kind
    var end = walk
    while walk.kind == kind {
      end = walk
      guard walk.next() else { break }
    }
    cursor = end.offset
  }

  /// Exchanges both ends.
  mutating func exchange() {
    column = nil
    swap(&anchor, &cursor)
  }
}

/// A way through the characters of a text, of which a piece at a time is looked at.
struct CharacterWalk {
  /// What belongs together as a word.
  enum Kind {
    case word, other, space
  }

  private let text: SourceText
  private var piece: Int
  private var characters: [Character]
  private var offsets: [Int]
  private var index: Int

  /// Stands on the character at an offset.
  init(_ text: SourceText, at offset: Int) {
    self.text = text
    piece = text.pieceIndex(at: min(max(offset, 0), max(0, text.byteCount - 1)))
    (characters, offsets, index) = ([], [], 0)
    load()
    index = max(0, (offsets.lastIndex { $0 <= offset } ?? 0))
  }

  private mutating func load() {
    let range = text.piece(piece)
    characters = Array(text.string(in: range))
    offsets = []
    var offset = range.lowerBound
    for character in characters {
      offsets.append(offset)
      offset += character.utf8.count
    }
    // An empty line is a place as well.
    if characters.isEmpty { offsets = [range.lowerBound] }
  }

  /// Where the character begins.
  var offset: Int { offsets[index] }

  /// Where it ends.
  var end: Int {
    characters.indices.contains(index) ? offset + characters[index].utf8.count : offset
  }

  /// What the character is; an empty line is white space.
  var kind: Kind {
    guard characters.indices.contains(index) else { return .space }
    let character = characters[index]
    if character.isWhitespace { return .space }
    return character.isLetter || character.isNumber ? .word : .other
  }

  /// To the next character; false at the end of the text.
  mutating func next() -> Bool {
    if index + 1 < offsets.count {
      index += 1
      return true
    }
    guard piece + 1 < text.pieceCount else { return false }
    piece += 1
    load()
    index = 0
    return true
  }

  /// To the character before; false at the start of the text.
  mutating func previous() -> Bool {
    if index > 0 {
      index -= 1
      return true
    }
    guard piece > 0 else { return false }
    piece -= 1
    load()
    index = offsets.count - 1
    return true
  }
}
