import Chronology

/// What stands above the first event of a page.
struct MarkwhenHeader {
  private(set) var title: String?
  private(set) var language: String?
  /// The time zone by its name.
  private(set) var timezone: String?
  /// The time zone as minutes ahead of UTC.
  private(set) var minutesAhead: Int?
  /// Which of day and month comes first, where the header says so.
  private(set) var dayOrder: ReadingOptions.DayOrder?
  /// A form of dates that is not known.
  private(set) var unknownForm: TextPlace?

  private var indent: Int?
  /// A key whose value is a block below it.
  private var blockKey: String?

  /// Reads a line.
  mutating func read(_ line: TextLines.Line) {
    if MarkwhenLine.isComment(line.bytes) || MarkwhenLine.isTagColour(line.bytes) { return }
    guard let property = MarkwhenLine.property(line.bytes) else {
      let text = MarkwhenValue.text(line.bytes)
      if blockKey == "title", !text.isEmpty, indent.map({ $0 < indentation(line) }) ?? false {
        title = title.map { $0 + " " + text } ?? text
      }
      return
    }
    // What is indented further belongs to another key.
    let outer = indent ?? property.indent
    indent = outer
    guard property.indent <= outer else { return }
    blockKey = nil
    let value = MarkwhenValue.text(property.value)
    switch property.key.lowercased() {
    case "title":
      if [">", "|", ">-", "|-", ""].contains(value) { blockKey = "title" } else { title = value }
    case "language", "lang": language = value.isEmpty ? nil : value
    case "timezone", "tz": read(zone: value)
    case "dateformat": read(form: value, property.value, line)
    default: break
    }
  }

  private func indentation(_ line: TextLines.Line) -> Int {
    line.bytes.prefix { $0 == 0x20 || $0 == 0x09 }.count
  }

  private mutating func read(zone: String) {
    if let minutes = Self.shift(zone) {
      minutesAhead = minutes
    } else if !zone.isEmpty {
      timezone = zone
    }
  }

  private mutating func read(
    form: String, _ value: ArraySlice<UInt8>, _ line: TextLines.Line
  ) {
    let letters = form.lowercased().filter(\.isLetter)
    if letters.hasPrefix("d"), letters.contains("m") {
      dayOrder = .dayFirst
    } else if letters.hasPrefix("m"), letters.contains("d") {
      dayOrder = .monthFirst
    } else {
      unknownForm = line.place(at: value.startIndex)
    }
  }

  /// A time zone as hours ahead of UTC, such as `+5`, `-3`, `+05:30` or `0530`, in minutes.
  static func shift(_ zone: String) -> Int? {
    var digits = zone[...]
    let isBehind = digits.first == "-"
    if isBehind || digits.first == "+" { digits = digits.dropFirst() }
    let parts = digits.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2,
      parts.allSatisfy({ 1...4 ~= $0.count && $0.allSatisfy(\.isASCIIDigit) }),
      let first = Int(parts[0])
    else { return nil }
    let minutes =
      parts.count == 2
      ? first * 60 + (Int(parts[1]) ?? 0)
      : parts[0].count > 2 ? first / 100 * 60 + first % 100 : first * 60
    guard minutes <= 14 * 60 + 59 else { return nil }
    return isBehind ? -minutes : minutes
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
