import Foundation

/// A folder of one test's own, which goes away with it.
final class Scratch {
  /// The folder's path.
  let path: String

  /// Creates the folder.
  init() throws {
    var template = Array("/tmp/dateline-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw HarnessError.system("mkdtemp") }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of a file in the folder.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file and gives its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try text.write(toFile: file(name), atomically: true, encoding: .utf8)
    return file(name)
  }

  /// Writes a shell script that can be run, and gives its path.
  func script(_ name: String, _ lines: String) throws -> String {
    let path = try write(name, "#!/bin/sh\n\(lines)\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  /// The text of a file in the folder; empty where there is none.
  func read(_ name: String) -> String {
    (try? String(contentsOfFile: file(name), encoding: .utf8)) ?? ""
  }

  /// Copies the sample with its saved texts into the folder, and gives the timeline's path.
  func copySample() throws -> String {
    try FileManager.default.copyItem(
      atPath: "\(BuiltProgram.repository)/Timelines", toPath: file("Timelines"))
    return file("Timelines/after-singapore.yaml")
  }
}
