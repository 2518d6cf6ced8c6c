import Chronology

/// The system's time zones, for names that a calendar uses without declaring them.
///
/// Programs put prefixes before the name that the IANA database has: `/mozilla.org/20050126_1/Europe/Berlin`.
final class SystemZones {
  private let folder: ZoneFolder
  private var known: [String: TimeZoneRules?] = [:]

  init(_ folder: ZoneFolder = .system) { self.folder = folder }

  /// The rules of a zone; nothing where the system has none of that name.
  func rules(named name: String) -> TimeZoneRules? {
    if let rules = known[name] { return rules }
    let parts = name.split(separator: "/")
    // Names have up to three parts, as America/Argentina/Buenos_Aires has.
    let candidates =
      [name]
      + [3, 2].filter { parts.count > $0 }.map {
        parts.suffix($0).joined(separator: "/")
      }
    let found = candidates.lazy.compactMap { try? self.folder.rules(named: $0) }.first
    known[name] = .some(found)
    return found
  }
}

extension TimeZoneRules {
  /// Seconds ahead of UTC at a time of the zone's own clocks, counted from 1970-01-01T00:00:00 there.
  func ahead(atLocal local: Int) -> Int {
    let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    return local - instant(day: day, second: local - day * 86_400)
  }
}
