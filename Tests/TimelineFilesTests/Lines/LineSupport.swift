import Chronology
import Foundation

@testable import TimelineFiles

/// One source and one actor, declared on other lines.
struct FewNames: DeclaredNames {
  func hasSource(named name: String) -> Bool { name == "s" || name == "digest" }
  func hasActor(named name: String) -> Bool { name == "declared" }
  func nearestSource(to name: String) -> String? { name == "digset" ? "digest" : nil }
}

let lineDecoder = LineDecoder(path: "t.jsonl", file: 0, names: FewNames())

func sketch(_ bytes: [UInt8]) -> LineSketch { bytes.withUnsafeBytes { LineSketch($0) } }

func sketch(_ text: String) -> LineSketch { sketch(Array(text.utf8)) }

/// What Foundation reads a piece of JSON as.
func foundation(_ json: String) throws -> Any {
  let list = try JSONSerialization.jsonObject(with: Data("[\(json)]".utf8))
  return try (list as? [Any])?.first ?? { throw CocoaError(.coderReadCorrupt) }()
}

/// The text that a value stands for: what Foundation decodes, or a number or word as written.
func foundationText(_ piece: WrittenLine.Piece?) throws -> String? {
  guard let piece else { return nil }
  switch piece.json.utf8.first {
  case UInt8(ascii: "\""): return try foundation(piece.oracle) as? String
  case UInt8(ascii: "{"), UInt8(ascii: "["): return nil
  default: return piece.json
  }
}

/// Whether two texts are the same code points; `==` takes both normal forms of Hangul for the same.
func isSame(_ left: String?, _ right: String?) -> Bool {
  left.map { Array($0.utf8) } == right.map { Array($0.utf8) }
}

extension Diagnostic {
  /// Without the path.
  var short: String { "\(line):\(column) \(severity.rawValue) \(message)" }
}
