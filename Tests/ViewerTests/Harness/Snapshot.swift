import Foundation
import Testing

/// Compares a screen with the one that was reviewed and kept under Snapshots.
///
/// With DATELINE_RECORD_SNAPSHOTS set, it is written instead, to be read before it is committed.
func expectSnapshot(
  _ screen: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  let file = folder.appending(path: "Snapshots/\(name).txt")
  if ProcessInfo.processInfo.environment["DATELINE_RECORD_SNAPSHOTS"] != nil {
    try Data((screen + "\n").utf8).write(to: file)
    return
  }
  let kept = try String(decoding: Data(contentsOf: file), as: UTF8.self)
  #expect(screen + "\n" == kept, "\(name) has changed:\n\(screen)", sourceLocation: sourceLocation)
}
