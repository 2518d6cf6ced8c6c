import Foundation
import Glibc

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
    // Closed in every program that another test starts meanwhile: a file that anybody has open for
    // writing cannot be run.
    let script = open(file(name), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o755)
    guard script >= 0 else { throw HarnessError.system("opening \(file(name))") }
    defer { close(script) }
    let text = "#!/bin/sh\n\(lines)\n"
    guard Glibc.write(script, text, text.utf8.count) == text.utf8.count else {
      throw HarnessError.system("writing \(file(name))")
    }
    return file(name)
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
