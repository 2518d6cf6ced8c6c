/// The words of time expressions, by class; add a word to its row.
///
/// Words are in lower case. In a row that counts, the first word has the first value and each other one more.
enum TimeWords {
  struct Row {
    var classes: [TimeClass]
    var words: String
    var first: Int32 = 0
    var step: Int32 = 0
  }

  static let rows: [Row] = [
    Row(
      classes: [.month],
      words:
        "january february march april may june july august september october november december",
      first: 1, step: 1),
    Row(
      classes: [.monthAbbreviation], words: "jan feb mar apr - jun jul aug sep oct nov dec",
      first: 1, step: 1),
    Row(classes: [.monthAbbreviation], words: "sept", first: 9),
    Row(
      classes: [.weekday], words: "monday tuesday wednesday thursday friday saturday sunday",
      first: 1, step: 1),
    Row(classes: [.weekdayAbbreviation], words: "mon tue wed thu fri sat sun", first: 1, step: 1),
    Row(classes: [.weekdayAbbreviation], words: "tues - thurs", first: 2, step: 1),
    Row(
      classes: [.count], words: "one two three four five six seven eight nine ten eleven twelve",
      first: 1, step: 1),
    Row(classes: [.count], words: "a an", first: 1),
    Row(
      classes: [.count], words: "ten twenty thirty forty fifty sixty seventy eighty ninety",
      first: 10, step: 10),
    Row(
      classes: [.count], words: "thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
      first: 13, step: 1),
    Row(
      classes: [.ordinal],
      words:
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
      first: 1, step: 1),
    Row(
      classes: [.unit], words: "day week month year decade century quarter", first: 1, step: 1),
    Row(
      classes: [.units], words: "days weeks months years decades centuries quarters", first: 1,
      step: 1),
    Row(classes: [.season], words: "spring summer autumn winter", first: 21, step: 1),
    Row(classes: [.season], words: "fall", first: 23),
    Row(
      classes: [.decadeWord],
      words: "twenties thirties forties fifties sixties seventies eighties nineties",
      first: 1920, step: 10),
    Row(classes: [.which], words: "last this next", first: -1, step: 1),
    Row(classes: [.dayWord], words: "yesterday today tomorrow", first: -1, step: 1),
    Row(classes: [.partOfDay], words: "morning afternoon evening night", first: 1, step: 1),
    Row(classes: [.halfDay], words: "am pm", first: 0, step: 12),
    Row(classes: [.zone], words: "gmt utc"),
    Row(classes: [.zone], words: "est edt cst cdt mst mdt pst pdt bst cet", first: uncertainZone),
    Row(classes: [.beforeCommonEra], words: "bc bce"),
    Row(classes: [.commonEra], words: "ad ce"),
    Row(classes: [.inWord], words: "in since until till during throughout"),
    Row(
      classes: [.preposition],
      words: "by from to through of before after between and or for on at with into back"),
    Row(classes: [.approximate], words: "about around circa approximately roughly ca c"),
    Row(
      classes: [.counted],
      words: """
        people men women soldiers troops homes houses miles km kilometers kilometres feet metres meters yards tons \
        tonnes dollars euros pounds workers jobs prisoners casualties aircraft planes tanks ships guns points copies \
        votes voters members employees acres hectares shares civilians refugees students children families others \
        pages percent degrees hours minutes seconds times cases deaths dead wounded killed million billion thousand \
        hundred rpm mph horses cattle sheep firms companies schools villages rebels fighters demonstrators protesters \
        officers residents square cubic calories grams kg lbs avenue ave boulevard blvd street
        """),
    Row(
      classes: [.label],
      words: """
        page pages no nos number numbers room flight route highway chapter apartment box line index than some nearly \
        almost over under only article section paragraph resolution psalm verse channel model sonnet size vol volume \
        lot interstate bus street unit windows office boeing airbus
        """),
    Row(
      classes: [.past],
      words: """
        was were had did went came met took made began won lost held left fell rose gave found sent shot struck broke \
        became got ran saw set cut hit led spoke wrote fought flew drove brought bought built burnt caught chose drew \
        ate felt grew heard hid kept knew laid lay let meant paid put quit read rode sank sang sat sold shut slept \
        spent stood stole swept taught thought threw understood woke wore withdrew withstood overran overthrew fled \
        shook sought slid spread spun sprang swore tore undertook broadcast burst cost hurt split been done gone given \
        taken seen known written shown driven fallen born beaten begun drawn bound wound bid bade clung crept dealt dug \
        fell forbade foresaw froze ground hung leapt lent lit lost mistook oversaw partook retook rang rose shed shone \
        slew sped strove strode stuck struck swam swung tread trod upheld woke wept won arose awoke beat befell
        """),
    Row(classes: [.past, .speech], words: "said told announced declared reported"),
    Row(classes: [.future], words: "will shall would won't wont ll"),
    Row(
      classes: [.intention],
      words: """
        plan plans planned planning expect expects expected due scheduled set agreed want wants hopes hope intends \
        intended vowed vows promised promises ready likely aims going slated poised forecast forecasts \
        predicts hoping preparing prepares postponed delayed extended rescheduled adjourned deferred upcoming ahead
        """),
    Row(classes: [.modal], words: "should could may might must can"),
    Row(
      classes: [.decision],
      words: """
        voted decided ordered asked urged invited instructed required pledged offered threatened chose committed \
        authorized moved permission
        """),
    Row(classes: [.moving, .plain], words: "move shift slip slide vary change differ off"),
    Row(classes: [.plain], words: "take profit revenue loss report"),
    Row(classes: [.plain, .plural], words: "results earnings profits figures sales"),
    Row(classes: [.moving], words: "moved shifted changed"),
    Row(classes: [.being], words: "is are am"),
    Row(
      classes: [.present],
      words: """
        opens begins starts meets travels arrives votes hosts leaves flies ends expires returns visits closes launches \
        kicks resumes runs lapses airs convenes sails goes takes plays faces turns comes sits holds
        """),
    Row(classes: [.speech], words: "says say wrote writes tells added adds"),
    Row(
      classes: [.other],
      words: """
        the of on in it he she they we i you that which who whom whose when where while with his her their its our my \
        not but if so as at has have been be being then there here what why how than or nor yet all both
        """),
  ]

  /// A zone whose letters stand for more than one.
  static let uncertainZone: Int32 = 9999

  /// Words that end in "ed" and are no past.
  static let notPast =
    "hundred indeed need speed feed seed breed united sacred naked wicked kindred embed exceed proceed succeed agreed-upon"

  /// Abbreviations after which a full stop ends no sentence.
  static let abbreviations = Set(
    "mr mrs ms dr st gen lt col sgt capt cmdr adm maj sen rep gov no nos jr sr prof rev hon inc corp co ltd vs mt ft vol u.s u.n"
      .split(separator: " ").map(String.init))
}

/// The words of lexicon and rules, found by their bytes: a table of open addressing.
struct TimeLexicon: Sendable {
  struct Entry: Sendable {
    var classes: TimeClasses
    var value: Int32
    var isAbbreviation: Bool
    var isNotPast: Bool
  }

  /// Up to sixteen bytes of a word in lower case.
  struct Key: Hashable, Sendable {
    var low: UInt64 = 0
    var high: UInt64 = 0
  }

  static let slots = 4096
  private(set) var entries: [Entry] = [
    Entry(classes: TimeClasses(bits: 0), value: 0, isAbbreviation: false, isNotPast: false)
  ]
  private(set) var keys: [Key] = Array(repeating: Key(), count: slots)
  private(set) var places: [UInt16] = Array(repeating: 0, count: slots)

  /// The words of all tables, and those that rules name.
  init(literals: [String]) {
    for row in TimeWords.rows {
      let classes = TimeClasses(bits: row.classes.reduce(0) { $0 | $1.bit })
      for (index, word) in row.words.split(separator: " ").enumerated() where word != "-" {
        add(String(word), classes, row.first + Int32(index) * row.step)
      }
    }
    for month in [
      "january", "february", "april", "june", "july", "august", "september", "october", "november",
      "december",
    ] {
      add(month, TimeClasses(.sureMonth), nil)
    }
    for word in literals { add(word, TimeClasses(bits: 0), nil) }
    for word in TimeWords.abbreviations {
      entries[Int(add(word, TimeClasses(bits: 0), nil))].isAbbreviation = true
    }
    for word in TimeWords.notPast.split(separator: " ") {
      entries[Int(add(String(word), TimeClasses(bits: 0), nil))].isNotPast = true
    }
  }

  @discardableResult
  private mutating func add(_ word: String, _ classes: TimeClasses, _ value: Int32?) -> UInt16 {
    guard let key = Self.key(word) else { return 0 }
    var slot = Self.slot(key)
    while places[slot] != 0, keys[slot] != key { slot = (slot + 1) & (Self.slots - 1) }
    if places[slot] == 0 {
      keys[slot] = key
      places[slot] = UInt16(entries.count)
      entries.append(
        Entry(
          classes: TimeClasses(bits: 0), value: value ?? 0, isAbbreviation: false, isNotPast: false)
      )
    }
    let place = places[slot]
    // The first table that gives a value has the last word on it, so that "ten" is no "10 tens".
    if entries[Int(place)].classes.bits == 0, let value { entries[Int(place)].value = value }
    entries[Int(place)].classes.bits |= classes.bits
    return place
  }

  /// The number of a word, 0 where it is not there.
  func number(of word: String) -> UInt16 { Self.key(word).map(number(of:)) ?? 0 }

  func number(of key: Key) -> UInt16 {
    var slot = Self.slot(key)
    while places[slot] != 0 {
      if keys[slot] == key { return places[slot] }
      slot = (slot + 1) & (Self.slots - 1)
    }
    return 0
  }

  private static func slot(_ key: Key) -> Int {
    let mixed = (key.low &* 0x9E37_79B9_7F4A_7C15) ^ (key.high &* 0xC2B2_AE3D_27D4_EB4F)
    return Int(truncatingIfNeeded: (mixed ^ mixed >> 29) &* 0x9E37_79B9_7F4A_7C15 >> 52)
      & (slots - 1)
  }

  private static func key(_ word: String) -> Key? {
    guard (1...16).contains(word.utf8.count) else { return nil }
    var key = Key()
    for (index, byte) in word.utf8.enumerated() {
      if index < 8 {
        key.low |= UInt64(byte) << UInt64(index * 8)
      } else {
        key.high |= UInt64(byte) << UInt64((index - 8) * 8)
      }
    }
    return key
  }
}
