import Chronology

@testable import TimelineFiles

enum FuzzedZone {
  static func run(_ bytes: [UInt8]) throws(Broken) {
    guard let rules = try? TZifFile.rules(named: "Test/Fuzzed", bytes) else { return }
    for year in [-4712, -1, 1600, 1883, 1970, 2018, 2100, 9999] {
      for day in [0, 80, 181, 300] {
        let number = (year - 1970) * 365 + day
        let instant = rules.instant(day: number, second: 7_261)
        let ahead = rules.secondsAhead(at: instant)
        try hold(TimeZoneRules.offsets.contains(ahead), "\(ahead) seconds ahead of UTC")
        try hold(
          abs(instant - number * 86_400 - 7_261) < 86_400,
          "\(year), day \(day), is at \(instant), a day or more from the same time in UTC")
      }
    }
    for instant in [Int(Int32.min), -1, 0, Int(Int32.max), 1 << 40, -(1 << 40)] {
      try hold(
        TimeZoneRules.offsets.contains(rules.secondsAhead(at: instant)), "at \(instant)")
    }
  }
}
