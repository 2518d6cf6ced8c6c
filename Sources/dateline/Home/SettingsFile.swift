import Chronology
import Viewer

/// The settings file.
enum SettingsFile {
  /// Reads it; what is wrong in it is among the problems of the settings.
  static func read() -> Settings {
    guard let path = HomeFolder.settings.map({ $0 + "/config" }) else {
      return Settings(path: nil)
    }
    switch SmallFile.read(path) {
    case .absent: return Settings(path: path)
    case .text(let text):
      return Settings(
        reading: text, path: path, today: Clock.today(), zones: TimeZones.rules)
    case .unreadable(let reason): return Settings(unreadable: path, because: reason)
    }
  }

  /// For a command without a screen: what is wrong is told on standard error.
  static func readOrComplain() -> Settings {
    let settings = read()
    for problem in settings.problems { StandardStreams.complain(problem.description) }
    return settings
  }
}
