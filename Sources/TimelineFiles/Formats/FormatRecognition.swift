import Chronology

/// Finds out in which format a file is: by what stands in it, then by its name.
enum FormatRecognition {
  /// The readers, those first whose signs are the surest.
  static let readers: [any ForeignReader.Type] = [
    ICalendarReader.self, SimileXMLReader.self, TimelineJSReader.self, SimileJSONReader.self,
    WebAnnotationReader.self, CSLJSONReader.self, BibTeXReader.self, TimelineJSTableReader.self,
    MarkwhenReader.self, TableReader.self,
  ]

  /// The reader for a file, with the file; nothing where it is for Dateline's own.
  static func foreign(
    _ bytes: [UInt8], path: String, _ options: ReadingOptions
  ) -> (reader: any ForeignReader.Type, file: ForeignFile)? {
    if let format = options.format {
      guard let reader = readers.first(where: { $0.format == format }) else { return nil }
      return (reader, ForeignFile(path: path, bytes: bytes))
    }
    let ending = ending(ofPath: path)
    if isOwn(bytes, ending) { return nil }
    let file = ForeignFile(path: path, bytes: bytes)
    let reader =
      readers.first { $0.recognises(file) }
      ?? ending.flatMap { ending in readers.first { $0.isNamed(ending) } }
    return reader.map { ($0, file) }
  }

  /// Whether a file is called as tables are.
  static func isNamedTable(_ path: String) -> Bool {
    ending(ofPath: path).map(TableReader.isNamed) ?? false
  }

  /// Whether a file that no reader takes has neither a name nor a sign of Dateline's own: no line that begins with
  /// a key, and no object.
  static func isOfNoKnownFormat(_ bytes: [UInt8], path: String) -> Bool {
    switch ending(ofPath: path) {
    case "yaml", "yml", "json", "jsonl", "ndjson": return false
    default: break
    }
    guard bytes.contains(where: { $0 > 0x20 }), !ForeignFile.isJSON(bytes) else { return false }
    let lines = bytes.prefix(ForeignFile.headSize).split(separator: 0x0A)
    return !lines.contains { line in
      TimelineKey.allCases.contains { line.starts(with: "\($0.rawValue):".utf8) }
    }
  }

  /// What stands behind the last point of a file's name, in lower case.
  private static func ending(ofPath path: String) -> String? {
    let name = TimelineDecoder.name(ofPath: path)
    return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() }
  }

  /// Whether a file says of itself that it is Dateline's; one that is named as YAML need only have one of
  /// its keys, for the others may be what is wrong in it.
  private static func isOwn(_ bytes: [UInt8], _ ending: String?) -> Bool {
    let head = bytes.prefix(ForeignFile.headSize)
    if ForeignFile.isJSON(bytes) { return hasVersion(head) }
    let isYAML = ending == "yaml" || ending == "yml"
    let keys = isYAML ? TimelineKey.allCases : [.dateline]
    let lines = head.split(separator: 0x0A)
    return lines.contains { line in
      keys.contains { line.starts(with: "\($0.rawValue):".utf8) }
    }
  }

  /// Whether a key `"dateline"` with a number stands in JSON.
  private static func hasVersion(_ head: ArraySlice<UInt8>) -> Bool {
    let key = Array("\"\(TimelineKey.dateline.rawValue)\"".utf8)
    var rest = head
    while let mark = rest.firstIndex(of: UInt8(ascii: "\"")) {
      rest = rest[mark...]
      guard rest.starts(with: key) else {
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(key.count)
      let value = rest.drop { [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ":")].contains($0) }
      if let digit = value.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) {
        return true
      }
    }
    return false
  }
}
