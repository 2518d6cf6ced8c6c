import Foundation

/// The program that was built together with these tests.
enum BuiltProgram {
  /// The sample timeline, relative to the repository.
  static let sample = "Timelines/after-singapore.yaml"

  /// The folder of the package.
  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent()  // Harness
    .deletingLastPathComponent()  // EndToEndTests
    .deletingLastPathComponent()  // Tests
    .deletingLastPathComponent()
    .path(percentEncoded: false)
    .trimmingSuffix("/")

  /// The path of `dateline`: it lies beside the test bundle.
  static func path() throws -> String {
    let running = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let candidates = [running] + CommandLine.arguments.filter { $0.hasSuffix(".xctest") }
    for candidate in candidates {
      let path = URL(filePath: candidate).deletingLastPathComponent()
        .appending(path: "dateline").path(percentEncoded: false)
      if FileManager.default.isExecutableFile(atPath: path) { return path }
    }
    throw HarnessError("no dateline beside \(candidates.joined(separator: " or "))")
  }

  /// An environment with nothing in it that a user may have set.
  static func environment(_ more: [String: String] = [:]) -> [String: String] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return [
      "PATH": path, "HOME": "/nonexistent", "LANG": "C.UTF-8", "TERM": "xterm-256color",
      "XDG_CONFIG_HOME": "/nonexistent/config", "XDG_STATE_HOME": "/nonexistent/state",
    ]
    .merging(more) { $1 }
  }

  /// Runs the program without a terminal, from the repository's folder.
  static func run(
    _ arguments: String..., stdin: String = "", environment: [String: String] = [:]
  ) throws -> Finished {
    try run(arguments, stdin: stdin, environment: environment)
  }

  /// Runs the program without a terminal, from the repository's folder.
  static func run(
    _ arguments: [String], stdin: String = "", environment: [String: String] = [:]
  ) throws -> Finished {
    try runProcess(
      path(), arguments, stdin: stdin, environment: self.environment(environment),
      directory: repository)
  }
}

extension String {
  /// The text without a given ending.
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
