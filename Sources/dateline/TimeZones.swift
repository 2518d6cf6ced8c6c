import Chronology
import TimelineFiles
import Viewer

/// The system's time zones.
enum TimeZones {
  /// The rules of a zone.
  static func rules(named name: String) -> Result<TimeZoneRules, UnknownZone> {
    do throws(ZoneProblem) {
      return .success(try ZoneFolder.system.rules(named: name))
    } catch {
      return .failure(UnknownZone(error.message))
    }
  }

  /// Whether this machine has any.
  static var areKnown: Bool { !ZoneFolder.system.names().isEmpty }

  /// Why a zone cannot be used; empty where it can.
  static func reason(_ name: String) -> String {
    switch rules(named: name) {
    case .success: ""
    case .failure(let error): error.message
    }
  }

  /// The lines that a line becomes which ends with the beginning of a zone, or of a part of its name.
  static func lines(_ line: String, _ name: String) -> [String] {
    let wanted = name.lowercased()
    let head = line.dropLast(name.count)
    let names = ["auto", "written"] + ZoneFolder.system.names()
    let found = names.filter { $0.lowercased().hasPrefix(wanted) }
    let inner = names.filter { zone in
      zone.lowercased().split(separator: "/").dropFirst().contains { $0.hasPrefix(wanted) }
    }
    return (found.isEmpty ? inner : found).map { head + $0 }
  }
}
