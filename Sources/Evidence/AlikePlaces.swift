import Chronology

/// The places at which the same words stand in a text, and what tells each from the others.
///
/// What stands around each of them is folded once, and compared only until it is known to be another.
struct AlikePlaces: Sendable {
  /// The places, in the order of the text.
  let places: [Range<Int>]
  /// Before and after each place; nothing until it is asked for.
  private var sides: (before: [[UInt16]], after: [[UInt16]])?
  private var symbols = ScalarSymbols()

  init(_ places: [Range<Int>]) { self.places = places }

  /// How many comparisons it takes at most to compare one place with the others.
  var comparisons: Int { places.count * (sides == nil ? 1 + Self.costOfReading : 1) }

  /// Whether a context finds one place and no other, as `QuoteFinder.locate` chooses among them.
  ///
  /// - Parameters:
  ///   - index: The place.
  ///   - context: A context that was read around it.
  ///   - text: The text.
  ///   - comparisons: Grows by the number of comparisons.
  /// - Returns: Whether it does.
  mutating func isTold(
    _ index: Int, by context: Context, in text: SourceText, _ comparisons: inout Int
  ) -> Bool {
    let sides = surroundings(in: text, &comparisons)
    let pattern = ContextPattern(context, &symbols)
    // What has no symbol could be taken for another.
    guard !symbols.isFull else { return false }
    func edits(_ place: Int, atMost limit: Int) -> Int? {
      pattern.edits(sides.before[place], sides.after[place], atMost: limit)
    }
    guard let own = edits(index, atMost: context.length) else { return false }
    let likeness = context.likeness(edits: own)
    guard likeness >= QuoteFinder.clearContext.likeness else { return false }
    /// The most edits with which another place is not told from this one.
    let limit = (own...context.length).prefix { edits in
      QuoteFinder.isNear(context.likeness(edits: edits), to: likeness)
    }.last
    for place in places.indices where place != index {
      comparisons += 1
      if let limit, edits(place, atMost: limit) != nil { return false }
    }
    return true
  }

  /// What stands around the places. O(n) at the first time
  private mutating func surroundings(
    in text: SourceText, _ comparisons: inout Int
  ) -> (before: [[UInt16]], after: [[UInt16]]) {
    if let sides { return sides }
    comparisons += places.count * Self.costOfReading
    var sides: (before: [[UInt16]], after: [[UInt16]]) = ([], [])
    for place in places {
      let around = Context.Surroundings(around: place, in: text)
      sides.before.append(symbols.symbols(of: around.before))
      sides.after.append(symbols.symbols(of: around.after))
    }
    self.sides = sides
    return sides
  }

  /// Reading what stands around a place takes as long as so many comparisons, roughly.
  static let costOfReading = 100
}

/// Scalars as small numbers, for the tables of patterns.
private struct ScalarSymbols: Sendable {
  private var known: [Unicode.Scalar: UInt16] = [:]

  /// How many symbols there are.
  var count: Int { known.count }
  /// Whether further scalars would have no symbol of their own.
  var isFull: Bool { known.count >= Int(UInt16.max) }

  mutating func symbols(of scalars: [Unicode.Scalar]) -> [UInt16] {
    scalars.map { scalar in
      if let symbol = known[scalar] { return symbol }
      guard !isFull else { return 0 }
      let symbol = UInt16(known.count)
      known[scalar] = symbol
      return symbol
    }
  }
}

/// A context made ready to be compared with what stands around many places.
private struct ContextPattern {
  private let before: BitParallelPattern?
  private let after: BitParallelPattern?

  init(_ context: Context, _ symbols: inout ScalarSymbols) {
    let (before, after) = (
      symbols.symbols(of: context.before), symbols.symbols(of: context.after)
    )
    let count = symbols.count
    self.before = before.isEmpty ? nil : BitParallelPattern(symbols: before, of: count)
    self.after = after.isEmpty ? nil : BitParallelPattern(symbols: after, of: count)
  }

  /// The edits on both sides; nothing where they are more than a limit.
  func edits(_ textBefore: [UInt16], _ textAfter: [UInt16], atMost limit: Int) -> Int? {
    var edits = 0
    for (pattern, text) in [(before, textBefore), (after, textAfter)] {
      guard let pattern else { continue }
      guard let more = pattern.fewestEdits(toBeginningsOf: text, atMost: limit - edits) else {
        return nil
      }
      edits += more
    }
    return edits
  }
}
