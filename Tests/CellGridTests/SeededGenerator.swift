/// A random number generator that gives the same numbers every time (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Pieces that are hard on anyone who counts columns.
enum HardText {
  static let pieces = [
    "a", "Z", "9", " ", "  ", "-", "(", ")", ".", "é", "e\u{301}", "한", "국",
    "\u{1112}\u{1161}\u{11AB}",
    "日", "本", "。", "「", "」", "👩‍🚀", "🇰🇷", "👍🏽", "❤️", "\t", "\n", "\r\n", "\u{1B}", "\u{9B}", "\u{202E}",
    "\u{200B}", "\u{200D}", "\u{301}", "\u{E0041}", "\u{FFFD}", "\u{3164}", "क्षि", "می\u{200C}خواهم",
    "กำ", "\u{FEFF}", "\u{3000}", "\u{A0}", "x" + String(repeating: "\u{300}", count: 9),
  ]

  static func random(
    pieces count: Int, using generator: inout SeededGenerator
  ) -> String {
    (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }
}
