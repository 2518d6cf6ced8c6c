import Foundation
import Testing

/// Two people save one file at the same time; what was said to be saved is there.
@Suite("Two programs save one file")
struct TwoSaversStory {
  @Test("Whatever was told to be added is in the file; the rest was refused")
  func race() async throws {
    let scratch = try Scratch()
    let file = try scratch.write("t.yaml", "dateline: 1\ntitle: T\nevents: []\n")
    let added = try await withThrowingTaskGroup(of: [String].self) { group in
      for person in 1...2 {
        group.addTask {
          try (1...12).compactMap { number in
            let title = "P\(person) N\(number)"
            let finished = try BuiltProgram.run("add", "event", file, "--title", title)
            #expect([0, 74].contains(finished.status), "\(finished.err)")
            return finished.status == 0 ? title : nil
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(!added.isEmpty)
    let text = scratch.read("t.yaml")
    for title in added { #expect(text.contains("title: \(title)\n"), "\(title) is lost") }
  }
}
