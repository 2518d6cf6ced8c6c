import Chronology
import Testing

/// A text, the level that it has, and its bounds: a day, `..` for open, `?` for unknown; "-" for both
/// where there are none.
struct DateCase: Sendable, CustomTestStringConvertible {
  let text: String
  let level: Int
  let earliest: String
  let latest: String

  init(_ text: String, _ level: Int, _ earliest: String, _ latest: String) {
    self.text = text
    self.level = level
    self.earliest = earliest
    self.latest = latest
  }

  var testDescription: String { text }

  /// The bounds as such a case writes them.
  static func bounds(of date: EDTF) -> [String] {
    guard let bounds = date.bounds else { return ["-", "-"] }
    return [bounds.earliest, bounds.latest].map { bound in
      switch bound {
      case .day(let day): day.description
      case .open: ".."
      case .unknown: "?"
      }
    }
  }
}

/// The error of a text that is not EDTF; nothing where it is.
func refusal(of text: String) -> EDTFError? {
  do throws(EDTFError) {
    _ = try EDTF(parsing: text)
    return nil
  } catch {
    return error
  }
}

/// A generator of numbers that gives the same ones in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    // SplitMix64.
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
