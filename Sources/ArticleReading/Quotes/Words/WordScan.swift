/// Cuts a paragraph into words and signs.
///
/// O(n), each byte looked at a bounded number of times.
struct WordScan {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var place: Int
  /// Whether space, or what opens, stands before the marks that were read last.
  private var isAfterSpace = true

  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    self.bytes = bytes
    place = range.lowerBound
    end = range.upperBound
  }

  /// Appends the paragraph's tokens.
  mutating func read(into tokens: inout [Token], _ table: WordTable) {
    while place < end {
      let byte = bytes[place]
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D:
        place += 1
        isAfterSpace = true
      case 0x61...0x7A, 0x41...0x5A: word(&tokens, table)
      case 0x30...0x39: number(&tokens)
      case 0x80...: beyondASCII(&tokens, table)
      default: sign(byte, &tokens)
      }
    }
  }

  private func byte(_ index: Int) -> UInt8 { index < end ? bytes[index] : 0x20 }

  private func isLetter(at index: Int) -> Bool {
    let byte = byte(index)
    return byte | 0x20 &- 0x61 < 26 && byte >= 0x41 || byte >= 0xC3 && byte != 0xE2
  }

  private func isDigit(at index: Int) -> Bool { byte(index) &- 0x30 < 10 }

  /// The length of an apostrophe, straight or curly, at a place; 0 where there is none.
  private func apostrophe(at index: Int) -> Int {
    if byte(index) == 0x27 { return 1 }
    return byte(index) == 0xE2 && byte(index + 1) == 0x80 && byte(index + 2) == 0x99 ? 3 : 0
  }

  // MARK: Words

  private mutating func word(_ tokens: inout [Token], _ table: WordTable) {
    let start = place
    var hash = WordTable.hashBasis
    var index = start
    var hasSmall = false
    var isCapital = Self.isCapital(bytes[start], byte(start + 1))
    // The letters since the last full stop, as long as each stands alone: "U.S."
    var lone = 0
    var endsWithStop = false
    var isPossessive = false
    scan: while index < end {
      let byte = bytes[index]
      switch byte {
      case 0x61...0x7A:
        hasSmall = true
        fallthrough
      case 0x41...0x5A, 0x30...0x39:
        hash = WordTable.hash(hash, byte)
        lone += 1
        index += 1
        endsWithStop = false
      case 0xC3...0xE1, 0xE3...0xFF:
        hasSmall = hasSmall || !Self.isCapital(byte, self.byte(index + 1))
        repeat {
          hash = WordTable.hash(hash, bytes[index])
          index += 1
        } while index < end && bytes[index] & 0xC0 == 0x80
        lone += 1
        endsWithStop = false
      case 0x2D where isLetter(at: index + 1) || isDigit(at: index + 1):
        // "al-Assad" is a name, though it begins with a small letter.
        if index - start <= 3, Self.isCapital(self.byte(index + 1), self.byte(index + 2)) {
          isCapital = true
        }
        hash = WordTable.hash(hash, byte)
        lone = 2
        index += 1
      case 0x2E where lone == 1 && !(index == start + 1 && bytes[start] == 0x49):
        let goesOn = isLetter(at: index + 1)
        guard goesOn || isCapital || endsWithStop || index > start + 1 else { break scan }
        hash = WordTable.hash(hash, byte)
        lone = 0
        index += 1
        endsWithStop = true
        if !goesOn { break scan }
      case 0x27, 0xE2:
        let length = apostrophe(at: index)
        guard length > 0, isLetter(at: index + length) else { break scan }
        if self.byte(index + length) | 0x20 == 0x73, !isLetter(at: index + length + 1) {
          isPossessive = true
          break scan
        }
        hash = WordTable.hash(hash, 0x27)
        lone = 2
        index += length
      default: break scan
      }
    }
    let classes = table.classes(of: hash)
    if classes.isAny(.abbreviation), byte(index) == 0x2E {
      endsWithStop = true
      index += 1
    }
    // What is left out before the word is shown by an apostrophe, which opens nothing.
    if classes.isAny([.elision, .clitic]), let last = tokens.last, last.kind == .mark,
      last.mark.isSingle, last.mark != .leftSingle, last.end == start,
      classes.isAny(.elision) || isCutFromWord(last, byte(index))
    {
      tokens.removeLast()
      // "the bank 's view", where words and signs were set apart.
      if index - start == 1, bytes[start] == 0x73, let owner = tokens.indices.last,
        tokens[owner].kind == .word
      {
        tokens[owner].isPossessive = true
        place = index
        isAfterSpace = false
        return
      }
    }
    tokens.append(
      Token(
        start: start, end: index, kind: .word, isCapital: isCapital,
        isAllCapitals: !hasSmall && index - start > 1, isPossessive: isPossessive,
        endsWithStop: endsWithStop, hash: hash, classes: classes))
    if isPossessive { index += apostrophe(at: index) + 1 }
    // "rock 'n' roll"
    if classes.isAny(.elision), index - start == 1 { index += apostrophe(at: index) }
    place = index
    isAfterSpace = false
  }

  /// Whether an apostrophe and what follows it were cut off the word before: "we 're".
  private func isCutFromWord(_ mark: Token, _ next: UInt8) -> Bool {
    mark.start > 0 && bytes[mark.start - 1] == 0x20 && (next == 0x20 || next == 0x0A)
  }

  private static func isCapital(_ byte: UInt8, _ next: UInt8) -> Bool {
    switch byte {
    case 0x41...0x5A: true
    case 0xC3: next >= 0x80 && next <= 0x9E
    case 0xC4, 0xC5:
      next & 1 == (byte == 0xC5 && next <= 0x88 || byte == 0xC5 && next >= 0xB9 ? 1 : 0)
    case 0xCE: next >= 0x86 && next <= 0xAB
    case 0xD0: next >= 0x80 && next <= 0xAF
    default: false
    }
  }

  private mutating func number(_ tokens: inout [Token]) {
    let start = place
    var index = start
    while index < end {
      if isDigit(at: index) || isLetter(at: index) {
        index += 1
      } else if byte(index) == 0x2D, isLetter(at: index + 1) {
        // "43-year-old"
        index += 1
      } else if byte(index) == 0x2C || byte(index) == 0x2E || byte(index) == 0x3A
        || byte(index) == 0x2D, isDigit(at: index + 1)
      {
        index += 1
      } else if bytes[index] & 0xC0 == 0x80 {
        index += 1
      } else if byte(index) == 0x27, isDigit(at: index + 1) {
        // Feet, then inches: 6'2"
        index += 1
        while isDigit(at: index) { index += 1 }
        if byte(index) == 0x22 { index += 1 }
        break
      } else {
        break
      }
    }
    tokens.append(Token(start: start, end: index, kind: .number))
    place = index
    isAfterSpace = false
  }

  // MARK: Signs

  private mutating func sign(_ byte: UInt8, _ tokens: inout [Token]) {
    switch byte {
    case 0x22: mark(.straightDouble, length: 1, &tokens)
    case 0x27:
      if self.byte(place + 1) == 0x27 {
        mark(.apostrophes, length: 2, &tokens)
      } else {
        mark(.straightSingle, length: 1, &tokens)
      }
    case 0x60:
      if self.byte(place + 1) == 0x60 {
        mark(.graves, length: 2, &tokens)
      } else {
        mark(.leftSingle, length: 1, &tokens)
      }
    case 0x2C: plain(.comma, 1, &tokens)
    case 0x2E:
      var length = 1
      while self.byte(place + length) == 0x2E { length += 1 }
      plain(length > 1 ? .ellipsis : .stop, length, &tokens)
    case 0x3A: plain(.colon, 1, &tokens)
    case 0x3B: plain(.semicolon, 1, &tokens)
    case 0x3F: plain(.question, 1, &tokens)
    case 0x21: plain(.exclamation, 1, &tokens)
    case 0x28, 0x5B:
      plain(.opening, 1, &tokens)
      isAfterSpace = true
    case 0x29, 0x5D: plain(.closing, 1, &tokens)
    case 0x2D:
      if let kind = spelledBracket() {
        plain(kind, 5, &tokens)
        isAfterSpace = kind == .opening
        return
      }
      var length = 1
      while self.byte(place + length) == 0x2D { length += 1 }
      plain(.dash, length, &tokens)
      isAfterSpace = true
    default: plain(.other, 1, &tokens)
    }
  }

  /// A bracket as treebanks spell it: "-LRB-".
  private func spelledBracket() -> Token.Kind? {
    guard byte(place + 4) == 0x2D, byte(place + 3) == 0x42 else { return nil }
    guard byte(place + 2) == 0x52 || byte(place + 2) == 0x53 || byte(place + 2) == 0x43 else {
      return nil
    }
    return byte(place + 1) == 0x4C ? .opening : byte(place + 1) == 0x52 ? .closing : nil
  }

  private mutating func plain(_ kind: Token.Kind, _ length: Int, _ tokens: inout [Token]) {
    tokens.append(Token(start: place, end: place + length, kind: kind))
    place += length
    isAfterSpace = false
  }

  private mutating func beyondASCII(_ tokens: inout [Token], _ table: WordTable) {
    let first = bytes[place]
    let second = byte(place + 1)
    let third = byte(place + 2)
    switch (first, second) {
    case (0xC2, 0xA0): space(2)
    case (0xC2, 0xAB): mark(.leftGuillemet, length: 2, &tokens)
    case (0xC2, 0xBB): mark(.rightGuillemet, length: 2, &tokens)
    case (0xC2, _): plain(.other, 2, &tokens)
    case (0xE2, 0x80):
      switch third {
      case 0x80...0x8F, 0xA8, 0xA9, 0xAF: space(3)
      case 0x90...0x95:
        plain(.dash, 3, &tokens)
        isAfterSpace = true
      case 0x98: mark(.leftSingle, length: 3, &tokens)
      case 0x99: mark(.rightSingle, length: 3, &tokens)
      case 0x9A: mark(.lowSingle, length: 3, &tokens)
      case 0x9B: mark(.leftSingle, length: 3, &tokens)
      case 0x9C: mark(.leftDouble, length: 3, &tokens)
      case 0x9D: mark(.rightDouble, length: 3, &tokens)
      case 0x9E: mark(.lowDouble, length: 3, &tokens)
      case 0x9F: mark(.leftDouble, length: 3, &tokens)
      case 0xA6: plain(.ellipsis, 3, &tokens)
      case 0xB9: mark(.leftSingleGuillemet, length: 3, &tokens)
      case 0xBA: mark(.rightSingleGuillemet, length: 3, &tokens)
      default: plain(.other, 3, &tokens)
      }
    case (0xE2, _): plain(.other, 3, &tokens)
    case (0xE3, 0x80) where third == 0x80: space(3)
    case (0xEF, 0xBB) where third == 0xBF: space(3)
    case (0xC3..., _): word(&tokens, table)
    default: space(1)
    }
  }

  private mutating func space(_ length: Int) {
    place += length
    isAfterSpace = true
  }

  // MARK: Marks

  private mutating func mark(_ mark: QuotationMark, length: Int, _ tokens: inout [Token]) {
    let next = place + length
    if mark.isSingle, isYear(at: next) || mark == .rightSingle && isAfterSpace && isLetter(at: next)
    {
      place = next
      return
    }
    let isBeforeSpace = endsWord(at: next)
    let isInches =
      mark == .straightDouble && place > 0 && bytes[place - 1] &- 0x30 < 10 && !isAfterSpace
    tokens.append(
      Token(
        start: place, end: next, kind: .mark, mark: mark, opens: isAfterSpace && !isBlank(at: next),
        closes: isBeforeSpace && (!isAfterSpace || mark == .apostrophes),
        isPossessive: isPossessive(at: place),
        endsWithStop: isInches))
    place = next
  }

  /// Whether two digits follow: '90s, class of '68.
  private func isYear(at index: Int) -> Bool {
    isDigit(at: index) && isDigit(at: index + 1) && !isDigit(at: index + 2)
      && apostrophe(at: index + 2) == 0
  }

  /// Whether a word in "s" ends here, so that a mark may be that of a possessive: "workers'".
  private func isPossessive(at index: Int) -> Bool {
    index > 0 && (bytes[index - 1] | 0x20) == 0x73
  }

  private func isBlank(at index: Int) -> Bool {
    switch byte(index) {
    case 0x20, 0x09, 0x0A, 0x0D: true
    case 0xC2: byte(index + 1) == 0xA0
    default: false
    }
  }

  /// Whether a mark that ends at a place is followed by space, by what closes, or by such marks.
  private func endsWord(at index: Int) -> Bool {
    var index = index
    for _ in 0..<4 {
      switch byte(index) {
      case 0x22, 0x27: index += 1
      case 0xC2:
        guard byte(index + 1) == 0xBB || byte(index + 1) == 0xAB else { return true }
        index += 2
      case 0xE2:
        guard byte(index + 1) == 0x80, byte(index + 2) == 0x99 || byte(index + 2) == 0x9D else {
          return byte(index + 1) == 0x80 && !(0x98...0x9F).contains(byte(index + 2))
        }
        index += 3
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xFF, 0x28, 0x5B, 0x24, 0x23, 0x40:
        return false
      default: return true
      }
    }
    return true
  }
}
