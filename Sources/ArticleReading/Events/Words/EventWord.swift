/// What a word may be to an event.
struct EventWord {
  /// Flags of `EventLexicon`'s short rows.
  struct Flags: OptionSet {
    let rawValue: UInt32
    static let support = Flags(rawValue: 1 << 0)
    static let setting = Flags(rawValue: 1 << 1)
    static let cancelling = Flags(rawValue: 1 << 2)
    static let moving = Flags(rawValue: 1 << 3)
    static let future = Flags(rawValue: 1 << 4)
    static let intending = Flags(rawValue: 1 << 5)
    static let hypothetical = Flags(rawValue: 1 << 6)
    static let negation = Flags(rawValue: 1 << 7)
    static let placeHead = Flags(rawValue: 1 << 8)
    static let placePreposition = Flags(rawValue: 1 << 9)
    static let motion = Flags(rawValue: 1 << 10)
    static let notPlace = Flags(rawValue: 1 << 11)
    static let nationality = Flags(rawValue: 1 << 12)
    static let compound = Flags(rawValue: 1 << 13)
    static let background = Flags(rawValue: 1 << 14)
    static let speakingTo = Flags(rawValue: 1 << 15)
    static let within = Flags(rawValue: 1 << 16)
    static let topic = Flags(rawValue: 1 << 17)
    static let definite = Flags(rawValue: 1 << 18)
    static let past = Flags(rawValue: 1 << 19)
    static let offBefore = Flags(rawValue: 1 << 20)
    static let participle = Flags(rawValue: 1 << 21)
    static let adjectival = Flags(rawValue: 1 << 22)
    static let movingOn = Flags(rawValue: 1 << 23)
    static let lasting = Flags(rawValue: 1 << 24)
    static let ofPeriod = Flags(rawValue: 1 << 25)
    static let afresh = Flags(rawValue: 1 << 26)
    static let onlyPast = Flags(rawValue: 1 << 27)
  }

  /// What it names, as a noun.
  var noun: EventKind?
  /// What it tells of, as a verb.
  var verb: EventKind?
  /// The place of its row among the verbs, so that forms of one verb are the same.
  var row = -1
  var flags: Flags = []

  func isAny(_ flags: Flags) -> Bool { !self.flags.isDisjoint(with: flags) }
}

/// The words of `EventLexicon`, found by their hash in constant time.
struct EventWordTable: Sendable {
  static let english = EventWordTable()

  /// A word that is in no row.
  static let plain = EventWord()

  private let keys: [UInt64]
  private let values: [EventWord]
  private let mask: Int

  private init() {
    var all: [UInt64: EventWord] = [:]
    func each(_ words: String, _ change: (inout EventWord) -> Void) {
      for word in words.split(separator: " ") {
        change(&all[WordTable.hash(of: word.utf8), default: EventWord()])
      }
    }
    for (kind, words) in EventLexicon.nouns { each(words) { $0.noun = kind } }
    for (row, (kind, past, other)) in EventLexicon.verbs.enumerated() {
      each(past) {
        $0.verb = kind
        $0.row = row
        $0.flags.insert(.past)
      }
      each(other) {
        $0.verb = kind
        $0.row = row
      }
    }
    for (words, flag) in Self.flagged { each(words) { $0.flags.insert(flag) } }
    each("held began took had gave broke made") { $0.flags.insert(.past) }
    var size = 1024
    while size < all.count * 4 { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    var values = [EventWord](repeating: EventWord(), count: size)
    for (key, value) in all {
      var slot = Self.slot(of: key, mask: size - 1)
      while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
      keys[slot] = key
      values[slot] = value
    }
    self.keys = keys
    self.values = values
    mask = size - 1
  }

  private static let flagged: [(String, EventWord.Flags)] = [
    (EventLexicon.support, .support), (EventLexicon.setting, .setting),
    (EventLexicon.cancelling, .cancelling), (EventLexicon.moving, .moving),
    (EventLexicon.future, .future), (EventLexicon.intending, .intending),
    (EventLexicon.hypothetical, .hypothetical), (EventLexicon.negation, .negation),
    (EventLexicon.placeHeads, .placeHead), (EventLexicon.placePrepositions, .placePreposition),
    (EventLexicon.motion, .motion), (EventLexicon.notPlaces, .notPlace),
    (EventLexicon.nationalities, .nationality), (EventLexicon.compounds, .compound),
    (EventLexicon.background, .background), (EventLexicon.speakingTo, .speakingTo),
    (EventLexicon.within, .within), (EventLexicon.topics, .topic),
    (EventLexicon.definite, .definite), (EventLexicon.offBefore, .offBefore),
    (EventLexicon.participles, .participle), (EventLexicon.adjectival, .adjectival),
    (EventLexicon.movingOn, .movingOn), (EventLexicon.lasting, .lasting),
    (EventLexicon.ofPeriods, .ofPeriod), (EventLexicon.afresh, .afresh),
    (EventLexicon.onlyPast, .onlyPast),
  ]

  /// What a word is.
  func word(_ hash: UInt64) -> EventWord {
    var slot = Self.slot(of: hash, mask: mask)
    while keys[slot] != 0 {
      if keys[slot] == hash { return values[slot] }
      slot = (slot + 1) & mask
    }
    return Self.plain
  }

  @inline(__always)
  private static func slot(of hash: UInt64, mask: Int) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 29)) & mask
  }
}
