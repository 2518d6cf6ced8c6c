/// Words, made ready to be found with edits in a text, 64 cells of the table of edit distances a
/// step.
///
/// G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic
/// programming", Journal of the ACM 46 (1999); of long patterns only those blocks are computed
/// that can still come to few enough edits (section 4 there).
struct BitParallelPattern {
  /// The number of code points.
  let length: Int
  private let blocks: Int
  /// For each symbol of the text where its masks begin; 0 for those that the pattern does not have.
  private let rows: [UInt32]
  /// For each distinct symbol of the pattern, one word a block: where it stands.
  private let masks: [UInt64]
  /// The bit of the pattern's last symbol in the last block.
  private let lastBit: UInt64

  /// Makes a pattern ready.
  ///
  /// - Parameters:
  ///   - pattern: Scalar values, not empty.
  ///   - alphabet: What the symbols of the text stand for.
  init(_ pattern: some Collection<UInt32>, alphabet: [UInt32]) {
    length = pattern.count
    blocks = max(1, (pattern.count + 63) / 64)
    lastBit = 1 << UInt64((max(1, pattern.count) - 1) % 64)
    var masks = [UInt64](repeating: 0, count: blocks)
    var rowOf: [UInt32: Int] = [:]
    for (position, scalar) in pattern.enumerated() where scalar != SymbolText.unlike {
      let row: Int
      if let known = rowOf[scalar] {
        row = known
      } else {
        row = masks.count
        rowOf[scalar] = row
        masks.append(contentsOf: repeatElement(0, count: blocks))
      }
      masks[row + position / 64] |= 1 << UInt64(position % 64)
    }
    self.masks = masks
    rows = alphabet.map { UInt32(rowOf[$0] ?? 0) }
  }

  /// Makes a pattern ready of symbols as the text has them.
  ///
  /// - Parameters:
  ///   - pattern: Symbols of the text, not empty.
  ///   - symbolCount: How many symbols there are.
  init(symbols pattern: some Collection<UInt16>, of symbolCount: Int) {
    length = pattern.count
    blocks = max(1, (pattern.count + 63) / 64)
    lastBit = 1 << UInt64((max(1, pattern.count) - 1) % 64)
    var masks = [UInt64](repeating: 0, count: blocks)
    var rows = [UInt32](repeating: 0, count: symbolCount)
    for (position, symbol) in pattern.enumerated() {
      if rows[Int(symbol)] == 0 {
        rows[Int(symbol)] = UInt32(masks.count)
        masks.append(contentsOf: repeatElement(0, count: blocks))
      }
      masks[Int(rows[Int(symbol)]) + position / 64] |= 1 << UInt64(position % 64)
    }
    (self.masks, self.rows) = (masks, rows)
  }

  /// Looks through a range of a text for where it ends with the fewest edits.
  ///
  /// - Parameters:
  ///   - text: The symbols of the text.
  ///   - range: Where to look.
  ///   - nearest: What was found so far; what is better replaces it.
  func search(_ text: [UInt16], in range: Range<Int>, _ nearest: inout NearestEnds) {
    text.withUnsafeBufferPointer { text in
      rows.withUnsafeBufferPointer { rows in
        masks.withUnsafeBufferPointer { masks in
          if blocks == 1 {
            searchWord(text, range, rows, masks, &nearest)
          } else {
            searchBlocks(text, range, rows, masks, &nearest)
          }
        }
      }
    }
  }

  private func searchWord(
    _ text: UnsafeBufferPointer<UInt16>, _ range: Range<Int>, _ rows: UnsafeBufferPointer<UInt32>,
    _ masks: UnsafeBufferPointer<UInt64>, _ nearest: inout NearestEnds
  ) {
    var column = Column()
    var edits = length
    var limit = nearest.edits
    for position in range {
      let equal = masks[Int(rows[Int(text[position])])]
      edits &+= column.advance(equal, entering: 0, at: lastBit)
      if edits <= limit {
        nearest.add(position + 1, edits)
        limit = nearest.edits
      }
    }
  }

  private func searchBlocks(
    _ text: UnsafeBufferPointer<UInt16>, _ range: Range<Int>, _ rows: UnsafeBufferPointer<UInt32>,
    _ masks: UnsafeBufferPointer<UInt64>, _ nearest: inout NearestEnds
  ) {
    var columns = [Column](repeating: Column(), count: blocks)
    var edits = (0..<blocks).map { min(($0 + 1) * 64, length) }
    columns.withUnsafeMutableBufferPointer { columns in
      edits.withUnsafeMutableBufferPointer { edits in
        searchBlocks(text, range, rows, masks, columns, edits, &nearest)
      }
    }
  }

  private func searchBlocks(
    _ text: UnsafeBufferPointer<UInt16>, _ range: Range<Int>, _ rows: UnsafeBufferPointer<UInt32>,
    _ masks: UnsafeBufferPointer<UInt64>, _ columns: UnsafeMutableBufferPointer<Column>,
    _ edits: UnsafeMutableBufferPointer<Int>, _ nearest: inout NearestEnds
  ) {
    let final = blocks - 1
    var limit = nearest.edits
    // The last block that can still come to few enough edits.
    var last = min(final, max(0, (limit + 63) / 64 - 1))
    for position in range {
      let row = Int(rows[Int(text[position])])
      var carry = 0
      var block = 0
      while block <= last {
        carry = columns[block].advance(
          masks[row &+ block], entering: carry, at: block == final ? lastBit : 1 << 63)
        edits[block] &+= carry
        block &+= 1
      }
      if last < final, edits[last] &- carry <= limit,
        masks[row &+ last &+ 1] & 1 != 0 || carry < 0
      {
        last += 1
        columns[last] = Column()
        edits[last] = edits[last - 1] - carry + (last == final ? length - last * 64 : 64)
        edits[last] += columns[last].advance(
          masks[row + last], entering: carry, at: last == final ? lastBit : 1 << 63)
      } else {
        while last > 0, edits[last] >= limit &+ 64 { last -= 1 }
      }
      if last == final, edits[final] <= limit {
        nearest.add(position + 1, edits[final])
        limit = nearest.edits
      }
    }
  }

  /// The edits between the pattern and each beginning of a text, from the empty one on.
  func editsOfBeginnings(of text: [UInt16]) -> [Int] {
    var columns = [Column](repeating: Column(), count: blocks)
    var edits = length
    var all = [edits]
    all.reserveCapacity(text.count + 1)
    for symbol in text {
      let row = Int(rows[Int(symbol)])
      var carry = 1
      for block in 0..<blocks {
        carry = columns[block].advance(
          masks[row + block], entering: carry, at: block == blocks - 1 ? lastBit : 1 << 63)
      }
      edits += carry
      all.append(edits)
    }
    return all
  }

  /// The fewest edits between a pattern of at most 64 code points and any beginning of a text; nothing where they
  /// are more than a limit, which is known before the end of most texts.
  func fewestEdits(toBeginningsOf text: [UInt16], atMost limit: Int) -> Int? {
    text.withUnsafeBufferPointer { text in
      rows.withUnsafeBufferPointer { rows in
        masks.withUnsafeBufferPointer { masks in
          var column = Column()
          var edits = length
          var fewest = length
          for position in text.indices {
            // A symbol takes away one edit at most.
            if fewest > limit, edits &- (text.count &- position) > limit { return nil }
            edits &+= column.advance(
              masks[Int(rows[Int(text[position])])], entering: 1, at: lastBit)
            if edits < fewest { fewest = edits }
          }
          return fewest <= limit ? fewest : nil
        }
      }
    }
  }

  /// 64 cells of a column, as the differences from one to the next.
  private struct Column {
    var plus: UInt64 = ~0
    var minus: UInt64 = 0

    /// Goes to the next symbol of the text.
    ///
    /// - Parameters:
    ///   - equal: Where the pattern has that symbol.
    ///   - entering: The difference along the row above: -1, 0 or 1.
    ///   - bit: The row whose difference is asked for.
    /// - Returns: The difference along that row.
    @inline(__always)
    mutating func advance(_ equal: UInt64, entering: Int, at bit: UInt64) -> Int {
      let falls: UInt64 = entering < 0 ? 1 : 0
      let rises: UInt64 = entering > 0 ? 1 : 0
      let vertical = equal | minus
      let equal = equal | falls
      let horizontal = (((equal & plus) &+ plus) ^ plus) | equal
      var up = minus | ~(horizontal | plus)
      var down = plus & horizontal
      let leaving = (up & bit != 0 ? 1 : 0) - (down & bit != 0 ? 1 : 0)
      up = up << 1 | rises
      down = down << 1 | falls
      plus = down | ~(vertical | up)
      minus = up & vertical
      return leaving
    }
  }
}

/// Where a text is nearest to a pattern: the ends of those places.
struct NearestEnds {
  /// The fewest edits so far; at first, how many are too many less one.
  private(set) var edits: Int
  /// The ends with that many edits, as runs without a gap, in order.
  private(set) var runs: [ClosedRange<Int>] = []

  /// Takes nothing with more edits than a limit.
  init(atMost limit: Int) { edits = limit }

  /// Takes an end unless better ones are known; ends come in order.
  mutating func add(_ end: Int, _ edits: Int) {
    guard edits <= self.edits else { return }
    if edits < self.edits {
      self.edits = edits
      runs = []
    }
    if let run = runs.last, end <= run.upperBound + 1 {
      runs[runs.count - 1] = run.lowerBound...max(end, run.upperBound)
    } else {
      runs.append(end...end)
    }
  }
}
