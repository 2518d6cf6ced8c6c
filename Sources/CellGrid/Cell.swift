/// One cell of a grid: a spacing scalar, up to four zero-width marks on it, and a style.
///
/// A glyph two columns wide takes two cells: the first holds it, the second is its
/// `isContinuation`. Cells hold no reference, so that comparing and copying them is cheap.
public struct Cell: Hashable, Sendable {
  /// The scalar that takes the space.
  public let base: Unicode.Scalar
  let marks: Marks
  /// How the cell looks; for both halves of a wide glyph the same.
  public internal(set) var style: Style
  /// Whether this is the second half of the wide glyph in the cell before.
  public let isContinuation: Bool

  init(
    _ base: Unicode.Scalar, marks: Marks = Marks(), style: Style = .plain,
    isContinuation: Bool = false
  ) {
    self.base = base
    self.marks = marks
    self.style = style
    self.isContinuation = isContinuation
  }

  /// Calls `body` with the base and then with each mark; for a second half not at all.
  public func forEachScalar(_ body: (Unicode.Scalar) -> Void) {
    guard !isContinuation else { return }
    body(base)
    marks.forEach(body)
  }

  /// The text of the cell: the base with its marks; empty for a second half.
  public var text: String {
    var text = String.UnicodeScalarView()
    forEachScalar { text.append($0) }
    return String(text)
  }

  /// Whether it looks empty: a space without marks.
  public var isBlank: Bool { base == " " && marks.isEmpty && !isContinuation }
}

/// Up to four zero-width scalars, without an array.
struct Marks: Hashable, Sendable {
  /// How many marks a cell can carry; ncurses' own cells have room for as many.
  static let limit = 4

  private var first: UInt32 = 0
  private var second: UInt32 = 0
  private var third: UInt32 = 0
  private var fourth: UInt32 = 0

  var isEmpty: Bool { first == 0 }

  /// Adds a mark, or drops it where there are four already.
  mutating func append(_ mark: Unicode.Scalar) {
    if first == 0 {
      first = mark.value
    } else if second == 0 {
      second = mark.value
    } else if third == 0 {
      third = mark.value
    } else if fourth == 0 {
      fourth = mark.value
    }
  }

  func forEach(_ body: (Unicode.Scalar) -> Void) {
    guard first != 0 else { return }
    if let mark = Unicode.Scalar(first) { body(mark) }
    if second != 0, let mark = Unicode.Scalar(second) { body(mark) }
    if third != 0, let mark = Unicode.Scalar(third) { body(mark) }
    if fourth != 0, let mark = Unicode.Scalar(fourth) { body(mark) }
  }
}
