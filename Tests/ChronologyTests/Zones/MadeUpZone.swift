@testable import Chronology

/// Zones made up for the tests.
enum MadeUpZone {
  /// Always so many minutes ahead of UTC.
  static func fixed(_ minutes: Int, _ name: String = "Test/Fixed") -> TimeZoneRules {
    TimeZoneRules(name: name, first: minutes * 60)
  }

  /// An hour forward at the instant 1,000,000 and back at 2,000,000, of a zone at UTC.
  static let summer = TimeZoneRules(
    name: "Test/Summer_Town", first: 0,
    transitions: [
      TimeZoneRules.Transition(instant: 1_000_000, secondsAhead: 3_600),
      TimeZoneRules.Transition(instant: 2_000_000, secondsAhead: 0),
    ])
}
