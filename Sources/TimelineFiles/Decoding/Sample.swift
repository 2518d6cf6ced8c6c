/// A piece of a timeline that a message gives to be copied, in the form that the file has.
indirect enum Sample: ExpressibleByStringLiteral {
  /// A text, which needs no quotation marks in YAML.
  case text(String)
  case number(Int)
  /// A key without what belongs to it.
  case key(String)
  case entry(String, Sample)
  case list([Sample])
  case mapping(KeyValuePairs<String, Sample>)
  /// An entry of a list that has a line of its own where the form knows such.
  case item(Sample)
  /// A mapping of which nothing more is said.
  case anyMapping

  init(stringLiteral text: String) { self = .text(text) }

  /// An entry with whatever value.
  static func entry(_ key: String) -> Sample { .entry(key, "…") }

  /// As YAML in flow style, or as JSON (RFC 8259).
  func written(asJSON isJSON: Bool) -> String {
    let mark = isJSON ? "\"" : ""
    switch self {
    case .text(let text): return mark + text + mark
    case .number(let number): return "\(number)"
    case .key(let key): return isJSON ? "\"\(key)\"" : "\(key):"
    case .entry(let key, let value):
      return "\(mark)\(key)\(mark): \(value.written(asJSON: isJSON))"
    case .list(let entries):
      return "[\(entries.map { $0.written(asJSON: isJSON) }.joined(separator: ", "))]"
    case .mapping(let entries):
      let entries = entries.map { Sample.entry($0, $1).written(asJSON: isJSON) }
      return "{\(entries.joined(separator: ", "))}"
    case .item(.entry(let key, let value)) where isJSON:
      return Sample.mapping([key: value]).written(asJSON: true)
    case .item(let entry): return (isJSON ? "" : "- ") + entry.written(asJSON: isJSON)
    case .anyMapping: return "{…}"
    }
  }
}

extension TimelineDecoder {
  /// A piece to be copied, between backquotes, in the form that the file has.
  func sample(_ sample: Sample) -> String { "`\(sample.written(asJSON: isJSON))`" }

  /// What the form calls a mapping.
  var aMapping: String { isJSON ? "an object" : "a mapping" }
}
