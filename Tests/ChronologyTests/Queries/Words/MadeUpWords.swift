/// Texts and words of many scripts, as nobody writes them.
struct MadeUpWords {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let pieces: [[String]] = [
    ["a", "b", "k", "s", "i", "A", "K", "I", "S", "e", "ring", "1", "9", " ", ".", ";", "`"],
    ["é", "É", "ö", "Å", "å", "ç", "ß", "ẞ", "ñ", "ș", "ệ", "ş", "ı", "İ", "ﬁ", "ǆ", "ǅ", "ſ"],
    ["e\u{301}", "E\u{301}", "o\u{308}", "A\u{30A}", "c\u{327}", "i\u{307}", "e\u{323}\u{302}"],
    ["조", "약", "한", "가", "각", "\u{AC00}", "회", "힣"],
    ["\u{110C}\u{1169}", "\u{110B}\u{1163}\u{11A8}", "\u{1100}", "\u{1161}", "가\u{11A8}", "ㄱ"],
    ["条", "约", "約", "會", "談", "が", "か\u{3099}", "カ", "ー", "。", "\u{F900}", "豈"],
    ["м", "о", "с", "к", "в", "а", "М", "О", "С", "й", "и\u{306}", "Й", "ё", "р", "Р"],
    ["α", "Ω", "ω", "ά", "\u{1F71}", "Σ", "ς", "σ", "θ", "Θ", "ϴ", "ϑ", "\u{387}", "µ", "μ"],
    ["\u{212A}", "\u{212B}", "\u{2126}", "\u{37E}", "\u{1FEF}", "\u{2000}", "\u{2329}"],
    ["😀", "👩\u{200D}🚀", "👍🏽", "🇰🇷", "🇰", "🇵🇰", "❤\u{FE0F}", "\u{200D}", "\u{FE0F}", "🚀"],
    ["\u{301}", "\u{308}", "\u{323}", "\u{345}", "\u{334}", "\u{338}", "\u{31B}"],
    ["\r\n", "\n", "\r", "\t", "\"", "\\", "/", "\u{0}", "\u{8}", "\u{C}", "\u{AD}", "\u{FFFD}"],
    ["\u{915}", "\u{94D}", "\u{937}", "\u{93F}", "ก", "ำ", "\u{E48}", "\u{600}", "ا", "\u{653}"],
  ]

  /// Text of one script or a few, each as often plain as not.
  mutating func text(_ count: ClosedRange<Int>) -> String {
    let scripts = (0..<Int.random(in: 1...3, using: &random)).compactMap { _ in
      Self.pieces.randomElement(using: &random)
    }
    return (0..<Int.random(in: count, using: &random)).map { _ in
      scripts.randomElement(using: &random)?.randomElement(using: &random) ?? ""
    }.joined()
  }

  /// A piece of a text, perhaps with its case or its form changed; or any words.
  mutating func words(from text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    guard !scalars.isEmpty, Int.random(in: 0..<8, using: &random) > 0 else {
      return self.text(1...4)
    }
    let start = Int.random(in: scalars.indices, using: &random)
    let length = Int.random(in: 1...8, using: &random)
    var piece = String.UnicodeScalarView()
    piece.append(contentsOf: scalars[start..<min(start + length, scalars.count)])
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return String(piece).lowercased()
    case 1: return String(piece).uppercased()
    default: return String(piece)
    }
  }

  /// The text in a line of JSON, some of its characters escaped (RFC 8259, section 7).
  mutating func line(saying text: String) -> [UInt8] {
    let often = [0, 0, 0, 3, 40].randomElement(using: &random) ?? 0
    var json = "{\"id\":\"e1\",\"title\":\""
    for scalar in text.unicodeScalars {
      let mayBeWritten = scalar.value >= 0x20 && scalar != "\"" && scalar != "\\"
      if mayBeWritten, Int.random(in: 0..<100, using: &random) >= often {
        json.unicodeScalars.append(scalar)
      } else {
        json += escape(scalar)
      }
    }
    return Array("\(json)\"}".utf8)
  }

  private mutating func escape(_ scalar: Unicode.Scalar) -> String {
    let short: [Unicode.Scalar: String] = [
      "\"": "\\\"", "\\": "\\\\", "/": "\\/", "\n": "\\n", "\r": "\\r", "\t": "\\t",
      "\u{8}": "\\b", "\u{C}": "\\f",
    ]
    if let short = short[scalar], Int.random(in: 0..<8, using: &random) > 0 { return short }
    return String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16, uppercase: Bool.random(using: &random))
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
