import Foundation
import Testing

/// Inputs that broke something once: `Tests/Fixtures/Fuzzed/TARGET/NAME`.
struct FoundInput: CustomTestStringConvertible {
  var target: FuzzTarget
  var path: String

  var testDescription: String { "\(target.rawValue)/\(path.split(separator: "/").last ?? "")" }

  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/Fuzzed")
    .path()

  static var all: [FoundInput] {
    FuzzTarget.allCases.flatMap { target in
      let folder = "\(folder)/\(target.rawValue)"
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return names.sorted().map { FoundInput(target: target, path: "\(folder)/\($0)") }
    }
  }
}

@Suite("What fuzzing found")
struct ReplayTests {
  @Test("An input that broke something breaks nothing now", arguments: FoundInput.all)
  func replay(_ input: FoundInput) throws {
    let bytes = try Data(contentsOf: URL(filePath: input.path))
    try input.target.run(Array(bytes))
  }

  @Test("Every folder of inputs is that of a target")
  func folders() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: FoundInput.folder)
    #expect(Set(names).isSubset(of: FuzzTarget.allCases.map(\.rawValue)))
  }

  @Test("No input at all, one byte and every byte break nothing", arguments: FuzzTarget.allCases)
  func small(_ target: FuzzTarget) throws {
    try target.run([])
    for byte in UInt8.min...UInt8.max { try target.run([byte]) }
    try target.run(Array(UInt8.min...UInt8.max))
  }
}
