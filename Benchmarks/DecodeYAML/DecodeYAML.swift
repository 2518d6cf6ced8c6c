import Foundation
import Yams

/// The keys that the made-up timeline has.
struct Timeline: Codable {
  struct Source: Codable {
    var title: String
    var published: String
  }

  struct Citation: Codable {
    var source: String
    var exact: String?
    var speaker: String?
  }

  struct Event: Codable {
    var id: String
    var date: String
    var title: String
    var place: String
    var actors: [String]
    var tags: [String]
    var summary: String
    var evidence: [Citation]
  }

  var dateline: Int
  var title: String
  var sources: [String: Source]
  var events: [Event]
}

/// Decodes a timeline with Yams' decoder, and prints how many events there were.
@main
struct DecodeYAML {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      FileHandle.standardError.write(Data("Usage: decode-yaml FILE\n".utf8))
      exit(64)
    }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]))
    print(try YAMLDecoder().decode(Timeline.self, from: bytes).events.count)
  }
}
