import Chronology
import Testing

@testable import TimelineFiles

/// A TZif file put together by hand: RFC 9636, section 3.
struct WrittenZone {
  var version: UInt8 = 0x32
  /// Each transition, and the index of the type that holds from it on.
  var transitions: [(Int, UInt8)] = [(1_000_000, 1), (2_000_000, 0)]
  var offsets: [Int] = [0, 3_600]
  var leapSeconds = 0
  var footer = "AAA0"

  private static func bytes(_ number: Int, _ width: Int) -> [UInt8] {
    (0..<width).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  private func block(_ width: Int) -> [UInt8] {
    var bytes = Array("TZif".utf8) + [version] + [UInt8](repeating: 0, count: 15)
    for count in [0, 0, leapSeconds, transitions.count, offsets.count, 4] {
      bytes += Self.bytes(count, 4)
    }
    for (instant, _) in transitions { bytes += Self.bytes(instant, width) }
    bytes += transitions.map(\.1)
    for offset in offsets { bytes += Self.bytes(offset, 4) + [0, 0] }
    bytes += Array("AAA\0".utf8)
    bytes += [UInt8](repeating: 0, count: leapSeconds * (width + 4))
    return bytes
  }

  var bytes: [UInt8] {
    version == 0 ? block(4) : block(4) + block(8) + Array("\n\(footer)\n".utf8)
  }

  func rules() throws(TZifError) -> TimeZoneRules {
    try TZifFile.rules(named: "Test/Made_Up", bytes)
  }
}

@Suite("Files of time zones")
struct TZifFileTests {
  @Test("Versions 1 and 2 give the same where both have it", arguments: [0, 0x32, 0x33, 0x34])
  func versions(version: UInt8) throws {
    let rules = try WrittenZone(version: version).rules()
    #expect(
      [-1, 999_999, 1_000_000, 1_999_999, 2_000_000].map { rules.secondsAhead(at: $0) }
        == [0, 0, 3_600, 3_600, 0])
    #expect(rules.place == "Made Up")
  }

  @Test("After the last transition the footer holds; without one, the last offset")
  func footer() throws {
    let zone = WrittenZone(footer: "EST5EDT,M3.2.0,M11.1.0")
    let july = 2_540_246_400
    #expect(try zone.rules().secondsAhead(at: july) == -4 * 3_600)
    #expect(
      try WrittenZone(transitions: [(0, 1)], footer: "").rules().secondsAhead(at: july) == 3_600)
    #expect(
      try WrittenZone(transitions: [], footer: "KST-9").rules().secondsAhead(at: -july) == 32_400)
    #expect(try WrittenZone(transitions: [], footer: "").rules().secondsAhead(at: july) == 0)
  }

  @Test("Instants of 64 bits are read whole")
  func far() throws {
    let zone = WrittenZone(transitions: [(-4_260_211_372, 1)])
    let rules = try zone.rules()
    #expect(rules.secondsAhead(at: -4_260_211_373) == 0)
    #expect(
      try WrittenZone(transitions: [(-4_260_211_372, 1)], footer: "").rules().secondsAhead(at: 0)
        == 3_600)
  }

  @Test("What cannot be used is refused with its reason")
  func refused() throws {
    func reason(_ zone: WrittenZone) -> String? {
      do throws(TZifError) {
        _ = try zone.rules()
        return nil
      } catch {
        return error.message
      }
    }
    #expect(reason(WrittenZone(leapSeconds: 1)) == "it counts leap seconds")
    #expect(reason(WrittenZone(offsets: [86_400, 0])) == "an offset in it is a day or more")
    #expect(reason(WrittenZone(offsets: [])) == "it has no local time")
    #expect(
      reason(WrittenZone(transitions: [(5, 0), (5, 1)])) == "its transitions are not in order")
    #expect(reason(WrittenZone(transitions: [(5, 2)])) == "its transitions are not in order")
    #expect(reason(WrittenZone(footer: "no rule")) == "the rule in its footer cannot be read")
    #expect(reason(WrittenZone()) == nil)
  }

  @Test(
    "Bytes that are cut or changed anywhere are refused or read, and nothing else", arguments: 1...8
  )
  func broken(seed: UInt64) {
    var random = Seeded(state: seed)
    let bytes = WrittenZone(footer: "EST5EDT,M3.2.0,M11.1.0").bytes
    for end in bytes.indices {
      #expect(throws: TZifError.self) { try TZifFile.rules(named: "X", Array(bytes[..<end])) }
    }
    for _ in 0..<2_000 {
      var bytes = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      guard let rules = try? TZifFile.rules(named: "X", bytes) else { continue }
      for instant in [Int.min / 4, -1, 0, 1_500_000, 1_600_000_000, Int.max / 4] {
        #expect(TimeZoneRules.offsets.contains(rules.secondsAhead(at: instant)))
        _ = rules.instant(day: 17_000, second: 86_399)
      }
    }
  }
}
