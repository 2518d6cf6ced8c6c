/// What words are, found by their hash in constant time.
struct WordTable: Sendable {
  /// The words of the lexicon and of the cue table.
  static let english = WordTable()

  private let keys: [UInt64]
  private let classes: [UInt64]
  private let mask: Int

  private init() {
    var all: [UInt64: WordClass] = [:]
    func add(_ words: String, _ classes: WordClass) {
      for word in words.split(separator: " ") {
        all[Self.hash(of: word.utf8), default: []].formUnion(classes)
      }
    }
    for row in QuoteLexicon.rows { add(row.words, row.classes) }
    for row in CueTable.rows {
      for form in row.forms.split(separator: " ") {
        add(
          String(form), form.hasSuffix("ing") ? [row.kind.wordClass, .gerund] : row.kind.wordClass)
      }
    }
    // At most a quarter full, so that a word that is not there is soon missed.
    var size = 1024
    while size < all.count * 4 { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    var classes = keys
    for (key, value) in all {
      var slot = Self.slot(of: key, mask: size - 1)
      while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
      keys[slot] = key
      classes[slot] = value.rawValue
    }
    self.keys = keys
    self.classes = classes
    mask = size - 1
  }

  /// What a word is; nothing in particular where it is not in the table.
  func classes(of hash: UInt64) -> WordClass {
    var slot = Self.slot(of: hash, mask: mask)
    while keys[slot] != 0 {
      if keys[slot] == hash { return WordClass(rawValue: classes[slot]) }
      slot = (slot + 1) & mask
    }
    return []
  }

  /// The hash of no word (FNV-1a, 64 bits).
  static let hashBasis: UInt64 = 0xCBF2_9CE4_8422_2325

  /// A hash with one more byte, ASCII in small letters.
  @inline(__always)
  static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
    return (hash ^ UInt64(small)) &* 0x100_0000_01B3
  }

  /// The hash of a word.
  static func hash(of bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(hashBasis) { hash($0, $1) }
  }

  @inline(__always)
  private static func slot(of hash: UInt64, mask: Int) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 29)) & mask
  }
}

extension CueTable.Kind {
  /// What the words of such a row are.
  var wordClass: WordClass {
    switch self {
    case .saying: .saying
    case .telling: .telling
    case .calling: .calling
    }
  }
}
