import Glibc

/// The person's folders, by the XDG Base Directory Specification.
enum HomeFolder {
  /// `$XDG_CONFIG_HOME/dateline`, else `~/.config/dateline`.
  static var settings: String? { path("XDG_CONFIG_HOME", ".config") }
  /// `$XDG_STATE_HOME/dateline`, else `~/.local/state/dateline`.
  static var state: String? { path("XDG_STATE_HOME", ".local/state") }

  /// Relative paths in these variables are to be ignored, says the specification.
  private static func path(_ variable: String, _ usual: String) -> String? {
    if let folder = Environment[variable], folder.hasPrefix("/") { return folder + "/dateline" }
    guard let home = Environment["HOME"], home.hasPrefix("/") else { return nil }
    return "\(home)/\(usual)/dateline"
  }

  /// Makes a folder that only the person can look into, and those above it that are missing.
  ///
  /// Gives the system's word for why that failed.
  static func make(_ path: String) -> String? {
    var made = ""
    for part in path.split(separator: "/") {
      made += "/" + part
      if mkdir(made, 0o700) != 0, errno != EEXIST {
        // A folder above may be one that nobody may write to and that is there.
        let number = errno
        var status = stat()
        if stat(made, &status) != 0 { return String(cString: strerror(number)) }
      }
    }
    return nil
  }

  /// The path without symbolic links, `.` and `..`; nothing where a part of it is not there.
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
