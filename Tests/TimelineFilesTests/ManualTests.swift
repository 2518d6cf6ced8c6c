import Foundation
import Testing

@testable import TimelineFiles

@Suite("The manual of the file format")
struct ManualTests {
  private static let keys: [(heading: String, keys: [String])] = [
    (".Ss A timeline", TimelineKey.allCases.map(\.rawValue)),
    (".Ss \\&An era", EraKey.allCases.map(\.rawValue)),
    (".Ss \\&An actor", ActorKey.allCases.map(\.rawValue)),
    (".Ss A source", SourceKey.allCases.map(\.rawValue)),
    (".Ss \\&An event", EventKey.allCases.map(\.rawValue)),
    (".Ss dated\\-by", DatingKey.allCases.map(\.rawValue)),
    (".Ss \\&An entry of evidence", CitationKey.allCases.map(\.rawValue)),
    (".Ss checked", CheckKey.allCases.map(\.rawValue)),
    (".Ss A date with bounds", StatedDateKey.allCases.map(\.rawValue)),
  ]

  @Test("dateline(5) has each key that the reader knows, and no other", arguments: keys)
  func everyKey(_ heading: String, _ keys: [String]) throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/man/dateline.5.mdoc")
    let lines = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
    let start = try #require(lines.firstIndex { $0.hasPrefix(heading) })
    let section = lines[(start + 1)...].prefix { !$0.hasPrefix(".Ss") && !$0.hasPrefix(".Sh") }
    let told = section.filter { $0.hasPrefix(".It ") }.flatMap { line -> [String] in
      let words = line.split(separator: " ")
      return words.indices.dropFirst().filter { words[$0 - 1] == "Cm" }.map {
        String(words[$0]).replacing("\\-", with: "-")
      }
    }
    #expect(told.sorted() == keys.sorted())
  }
}
