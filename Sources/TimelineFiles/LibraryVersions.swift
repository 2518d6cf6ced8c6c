import CExpat
import CYAML

/// The versions of the libraries that read files, as they name themselves.
public enum LibraryVersions {
  /// Name and version of each.
  public static var all: [(name: String, version: String)] {
    [
      ("libyaml", String(cString: yaml_get_version_string())),
      ("expat", XML_ExpatVersion().map { String(cString: $0) } ?? "unknown"),
    ]
  }
}
