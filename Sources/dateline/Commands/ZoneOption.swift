import ArgumentParser
import Chronology
import Viewer

/// `--zone NAME`: in which zone dates with a time are shown.
struct ZoneOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Show dates that have a time in a time zone: Asia/Seoul, or auto (the file's) or written.",
      valueName: "zone"))
  var zone: String?

  /// The zone; nothing where none was asked for.
  func display() throws -> DisplayZone? {
    switch zone {
    case nil: return nil
    case "auto"?: return .ofFile
    case "written"?: return .asWritten
    case let name?:
      guard TimeZones.areKnown else {
        StandardStreams.complain("dateline: --zone: \(TimeZones.reason(name))")
        return .asWritten
      }
      do throws(UnknownZone) {
        return .zone(try TimeZones.rules(named: name).get())
      } catch {
        throw ValidationError("--zone `\(name)`: \(error.message)")
      }
    }
  }
}
