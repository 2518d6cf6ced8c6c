import Testing

@testable import Chronology

@Suite("Local time in a zone")
struct TimeZoneRulesTests {
  @Test("An offset holds from its transition on, the first one before all")
  func offsets() {
    let zone = MadeUpZone.summer
    let found = [Int.min / 2, 0, 999_999, 1_000_000, 1_999_999, 2_000_000, Int.max / 2]
      .map { zone.secondsAhead(at: $0) }
    #expect(found == [0, 0, 0, 3_600, 3_600, 0, 0])
  }

  @Test(
    "What a clock shows leads back to its instant; of two, to the earlier one", arguments: 1...8)
  func back(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let west = TimeZoneRules(
      name: "Test/West", first: -30_000,
      rest: RecurringTimeZone(parsing: "EST5EDT,M3.2.0,M11.1.0".utf8))
    for zone in [MadeUpZone.summer, MadeUpZone.fixed(545), west] {
      for _ in 0..<500 {
        let instant = Int.random(in: -3_000_000...3_000_000_000, using: &random)
        let near = Bool.random(using: &random) ? instant : instant % 3_000_000
        let local = near + zone.secondsAhead(at: near)
        let day = local.floored(by: 86_400)
        let found = zone.instant(day: day, second: local - day * 86_400)
        #expect(found <= near, "of two instants the earlier")
        #expect(found + zone.secondsAhead(at: found) == local, "that is what its clock shows")
      }
    }
  }

  @Test("A time that no clock showed is read as if it had not been changed yet")
  func gap() {
    // Clocks went from 1,000,000 to 1,003,600.
    let local = 1_000_000 + 1_800
    let found = MadeUpZone.summer.instant(day: local / 86_400, second: local % 86_400)
    #expect(found == 1_001_800)
  }

  @Test(
    "A zone is called by its place; one of no place by its name",
    arguments: [
      ("Asia/Seoul", "Seoul"), ("America/Argentina/Buenos_Aires", "Buenos Aires"), ("UTC", nil),
      ("Etc/GMT+5", nil),
    ])
  func place(_ name: String, _ place: String?) {
    #expect(MadeUpZone.fixed(0, name).place == place)
  }
}
