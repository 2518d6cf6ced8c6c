import Chronology

/// An event with its properties and description, as its lines say it.
struct MarkwhenEntry {
  var title: MarkwhenText
  /// Whether it is ticked off, where it has a box to tick.
  var isDone: Bool?
  var id: String?
  var edtf: EDTF?
  var status: Event.Status?
  var minutesAhead: Int?
  var places: [String] = []
  var tags: [String]
  var people: [String]
  /// What it is linked with, and the words that are quoted from there.
  var citations: [(link: MarkwhenText.Link, exact: String?, speaker: String?)] = []
  var summary: [String] = []
  /// What has no place of its own.
  var notes: [String] = []

  /// Reads what stands behind the date.
  init(_ text: ArraySlice<UInt8>) {
    var text = MarkwhenValue.trim(text)
    if text.first == 0x5B {
      let mark = text.dropFirst().prefix { $0 != 0x5D }
      let box = MarkwhenValue.trim(mark)
      if mark.count <= 1, mark.endIndex < text.endIndex,
        box.isEmpty || box == [0x78] || box == [0x58],
        text.index(after: mark.endIndex) == text.endIndex || text[mark.endIndex + 1] != 0x28
      {
        isDone = !box.isEmpty
        text = text[(mark.endIndex + 1)...]
      }
    }
    title = MarkwhenText(text, takesID: true)
    id = title.id
    tags = title.tags
    people = title.people
    places = title.places
    citations = title.links.map { ($0, nil, nil) }
    if let isDone { notes.append(isDone ? "[x]" : "[ ]") }
  }

  // MARK: Properties

  /// Takes a property that stands under the event.
  mutating func take(_ key: String, _ value: ArraySlice<UInt8>, more: [String]) {
    let text = MarkwhenValue.text(value)
    let isPlain = more.isEmpty && !text.isEmpty
    switch key.lowercased() {
    case "id" where isPlain: id = text
    case "timezone" where isPlain, "tz" where isPlain:
      minutesAhead = MarkwhenHeader.shift(text)
      if minutesAhead == nil { notes.append("\(key): \(text)") }
    case "location" where isPlain, "place" where isPlain: places.append(text)
    case "locations" where isPlain, "places" where isPlain: places += MarkwhenValue.list(value)
    case "tags" where isPlain:
      for tag in MarkwhenValue.list(value) where !tags.contains(tag) { tags.append(tag) }
    case "people" where isPlain, "assignees" where isPlain, "assignee" where isPlain,
      "attendees" where isPlain, "actors" where isPlain:
      for name in MarkwhenValue.list(value) where !people.contains(name) { people.append(name) }
    case "url" where Self.isAddress(text), "link" where Self.isAddress(text),
      "source" where Self.isAddress(text):
      citations.append((MarkwhenText.Link(title: "", address: text), nil, nil))
    case "status" where more.isEmpty && Event.Status(rawValue: text) != nil:
      status = Event.Status(rawValue: text)
    case "description" where isPlain, "summary" where isPlain: summary.append(text)
    case "edtf" where more.isEmpty:
      edtf = try? EDTF(parsing: text)
      if edtf == nil { notes.append("\(key): \(text)") }
    default: notes.append((["\(key): \(text)".trimmed] + more).joined(separator: "\n"))
    }
  }

  private static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("https://") || text.hasPrefix("http://")
  }

  // MARK: Description

  /// Takes the lines under the properties.
  mutating func describe(_ lines: [ArraySlice<UInt8>]) {
    var index = 0
    while index < lines.count {
      let line = MarkwhenValue.trim(lines[index])
      if Self.isQuoted(line) {
        let block = lines[index...].prefix { Self.isQuoted(MarkwhenValue.trim($0)) }
        index = block.endIndex
        if !takeQuote(block.map { MarkwhenValue.trim($0).dropFirst(2) }) {
          summary += block.map { "> " + take(MarkwhenValue.trim($0).dropFirst(2)) }
        }
        continue
      }
      index += 1
      let text = MarkwhenText(line, takesID: id == nil)
      if text.isOnlyLink {
        citations += text.links.map { ($0, nil, nil) }
        continue
      }
      let shown = take(text)
      // A line of nothing but tags says nothing else.
      if !shown.isEmpty || line.isEmpty { summary.append(shown) }
    }
    while summary.last?.isEmpty == true { summary.removeLast() }
    while summary.first?.isEmpty == true { summary.removeFirst() }
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>) -> String { take(MarkwhenText(bytes)) }

  private mutating func take(_ text: MarkwhenText) -> String {
    for tag in text.tags where !tags.contains(tag) { tags.append(tag) }
    for name in text.people where !people.contains(name) { people.append(name) }
    if id == nil { id = text.id }
    places += text.places
    citations += text.links.map { ($0, nil, nil) }
    return text.plain
  }

  private static func isQuoted(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "> ".utf8) || line == [0x3E]
  }

  /// Takes quoted lines of which the last one says who said it, and where it stands.
  ///
  /// - Returns: Whether there is such a line, with a source in brackets.
  private mutating func takeQuote(_ lines: [ArraySlice<UInt8>]) -> Bool {
    let dash = "\u{2014} ".utf8
    guard let last = lines.last, last.starts(with: dash) else { return false }
    let words = last.dropFirst(dash.count)
    guard let bracket = Self.bracket(in: words) else { return false }
    let source = words[bracket...]
    let text = MarkwhenText(source)
    let link: MarkwhenText.Link
    if text.isOnlyLink, let found = text.links.first {
      link = found
    } else if source.last == 0x5D {
      let title = MarkwhenText.unescaped(source.dropFirst().dropLast())
      link = MarkwhenText.Link(title: title, address: "")
    } else {
      return false
    }
    let speaker = MarkwhenText.unescaped(MarkwhenValue.trim(words[..<bracket]))
    let exact = lines.dropLast().map { MarkwhenText($0).plain }.joined(separator: "\n")
    citations.append((link, exact.isEmpty ? nil : exact, speaker.isEmpty ? nil : speaker))
    return true
  }

  /// The first `[` that no backslash stands before.
  private static func bracket(in words: ArraySlice<UInt8>) -> Int? {
    var isEscaped = false
    for index in words.indices {
      if words[index] == 0x5B, !isEscaped { return index }
      isEscaped = words[index] == 0x5C && !isEscaped
    }
    return nil
  }
}
