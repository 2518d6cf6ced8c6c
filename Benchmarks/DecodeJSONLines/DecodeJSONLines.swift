import Foundation

/// The keys that the made-up events have; the header has none of them.
struct Record: Codable {
  struct Citation: Codable {
    var source: String
    var exact: String?
    var speaker: String?
  }

  var id: String?
  var date: String?
  var title: String?
  var place: String?
  var actors: [String]?
  var tags: [String]?
  var summary: String?
  var evidence: [Citation]?
}

/// Decodes each line of a file with Foundation's decoder, and prints how many events there were.
@main
struct DecodeJSONLines {
  static let blockSize = 1 << 20

  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      FileHandle.standardError.write(Data("Usage: decode-json-lines FILE\n".utf8))
      exit(64)
    }
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: CommandLine.arguments[1]))
    let decoder = JSONDecoder()
    var events = 0
    var unfinished = Data()
    while let block = try file.read(upToCount: blockSize), !block.isEmpty {
      unfinished.append(block)
      var start = unfinished.startIndex
      while let end = unfinished[start...].firstIndex(of: UInt8(ascii: "\n")) {
        let record = try decoder.decode(Record.self, from: unfinished[start..<end])
        if record.date != nil { events += 1 }
        start = unfinished.index(after: end)
      }
      unfinished = Data(unfinished[start...])
    }
    if !unfinished.isEmpty, try decoder.decode(Record.self, from: unfinished).date != nil {
      events += 1
    }
    print(events)
  }
}
