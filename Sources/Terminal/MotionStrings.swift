internal import CNcurses

/// The strings of terminfo by which the cursor moves, rows scroll and cells are erased.
///
/// Those with numbers are kept once they were made: terminfo computes them as a small program.
struct MotionStrings {
  private enum Kept: Hashable {
    case cursor(x: Int, y: Int)
    case column(Int)
    case region(Int, Int)
    case scroll(Int)
    case erase(Int)
  }

  /// More than the cells of a large window are not kept.
  private static let limit = 1 << 14

  /// Whether a part of the rows can be scrolled, both ways.
  let canScroll: Bool
  /// Whether the cursor may move while attributes are on.
  let movesInAnyLook: Bool
  /// Erases from the cursor to the end of the row.
  let eraseToEnd: [UInt8]?
  private let goesDownByLineFeed: Bool
  private var kept: [Kept: [UInt8]] = [:]

  /// Nil where the terminal cannot be written to by these alone.
  init?() {
    // What is special of old terminals, and what else than the cells is changed by writing cells.
    let oddities = ["hz", "os", "xhp", "xt"]
    guard dateline_locale_is_utf8(), Self.hasPlain("cup"),
      !oddities.contains(where: { tigetflag($0) > 0 }), tigetnum("xmc") < 0,
      // Else the last cell of the screen cannot be written without moving all of it.
      tigetflag("xenl") > 0 || tigetflag("am") <= 0
    else { return nil }
    canScroll =
      Self.hasPlain("csr") && (Self.hasPlain("indn") || Self.hasPlain("ind"))
      && (Self.hasPlain("rin") || Self.hasPlain("ri"))
    movesInAnyLook = tigetflag("msgr") > 0
    eraseToEnd = Self.hasPlain("el") ? Terminfo.string("el").map { Array($0.utf8) } : nil
    goesDownByLineFeed = Terminfo.string("cud1") == "\n" && Terminfo.string("cr") == "\r"
  }

  /// Whether the terminal has a string, and needs no time for it.
  private static func hasPlain(_ name: String) -> Bool {
    dateline_capability(name).map { !String(cString: $0).contains("$<") } ?? false
  }

  /// Moves the cursor to a cell, wherever it is.
  mutating func cursor(x: Int, y: Int) -> [UInt8] {
    keep(.cursor(x: x, y: y)) { Terminfo.string("cup", numbers: (Int32(y), Int32(x))) } ?? []
  }

  /// The shortest way for the cursor; from nil, wherever it is.
  mutating func way(from place: (x: Int, y: Int)?, to end: (x: Int, y: Int)) -> [UInt8] {
    guard let place, place.y == end.y || (place.y + 1 == end.y && goesDownByLineFeed) else {
      return cursor(x: end.x, y: end.y)
    }
    let down: [UInt8] = place.y == end.y ? [] : [UInt8(ascii: "\n")]
    if end.x == 0, goesDownByLineFeed { return [UInt8(ascii: "\r")] + down }
    if end.x == place.x { return down }
    let whole = cursor(x: end.x, y: end.y)
    guard let column = keep(.column(end.x), { Terminfo.string("hpa", number: Int32(end.x)) }),
      down.count + column.count < whole.count
    else { return whole }
    return down + column
  }

  /// Lets only the rows from one to another scroll; where the cursor is then is not known.
  mutating func region(_ first: Int, _ last: Int) -> [UInt8] {
    keep(.region(first, last)) { Terminfo.string("csr", numbers: (Int32(first), Int32(last))) }
      ?? []
  }

  /// Scrolls so many lines up, or down where negative, with the cursor in the row where lines
  /// come in.
  mutating func scroll(_ lines: Int) -> [UInt8] {
    keep(.scroll(lines)) {
      let (one, many) = lines > 0 ? ("ind", "indn") : ("ri", "rin")
      let count = Int(lines.magnitude)
      if count == 1 || !Self.hasPlain(many), Self.hasPlain(one), let string = Terminfo.string(one) {
        return String(repeating: string, count: count)
      }
      return Terminfo.string(many, number: Int32(count))
    } ?? []
  }

  /// Erases so many cells from the cursor on, which stays; nil where that takes `limit` bytes
  /// or more.
  mutating func erase(_ count: Int, limit: Int) -> [UInt8]? {
    guard limit > 3 else { return nil }
    let erasing = keep(.erase(count)) {
      Self.hasPlain("ech") ? Terminfo.string("ech", number: Int32(count)) : nil
    }
    return erasing.flatMap { $0.count < limit ? $0 : nil }
  }

  private mutating func keep(_ what: Kept, _ make: () -> String?) -> [UInt8]? {
    if let known = kept[what] { return known }
    guard let made = make() else { return nil }
    if kept.count >= Self.limit { kept.removeAll() }
    let bytes = Array(made.utf8)
    kept[what] = bytes
    return bytes
  }
}
