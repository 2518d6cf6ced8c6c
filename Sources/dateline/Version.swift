/// The version of the program, and the only place where it stands; the newest of CHANGELOG.md.
enum Version {
  static let current = "0.1.0"
}
