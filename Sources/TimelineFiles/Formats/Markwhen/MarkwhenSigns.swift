/// Whether a text is markwhen, by its first lines.
enum MarkwhenSigns {
  /// How many lines are looked at.
  private static let mostLines = 400
  /// Keys of a header that markwhen itself knows.
  private static let keys: Set<String> = [
    "title", "description", "dateformat", "timezone", "tz", "view", "edit",
  ]
  /// Keys at the top of timelines in YAML.
  private static let foreignKeys: Set<String> = [
    "events", "sources", "actors", "dateline", "eras", "timeline",
  ]

  /// Whether lines of events are there, after nothing but a header, headings and comments: prose, YAML and tables
  /// have something else.
  static func stand(in head: ArraySlice<UInt8>) -> Bool {
    var hasHeader = false
    var events = 0
    var others = 0
    var isFenced = false
    var count = 0
    for line in TextLines(Array(head)) {
      count += 1
      guard count <= mostLines else { break }
      let bytes = line.bytes
      if MarkwhenLine.isBlank(bytes) || MarkwhenLine.isComment(bytes) { continue }
      if events == 0, MarkwhenLine.isFence(bytes) {
        isFenced.toggle()
        continue
      }
      if !isFenced, let event = MarkwhenLine.event(bytes, isDayFirst: false) {
        guard events > 0 || isSure(event.range) || hasHeader else { return false }
        events += 1
        if events > 1 || hasHeader { return true }
        continue
      }
      if MarkwhenLine.isPageBreak(bytes) || MarkwhenLine.isTagColour(bytes) {
        hasHeader = true
      } else if MarkwhenLine.heading(bytes) != nil || MarkwhenLine.group(bytes) != nil {
        // A heading alone is Markdown; one with events under it is counted by them.
        continue
      } else if events > 0 {
        others += 1
      } else if let property = MarkwhenLine.property(bytes) {
        let key = property.key.lowercased()
        if property.indent == 0, foreignKeys.contains(key) { return false }
        if property.indent == 0, keys.contains(key) { hasHeader = true }
      } else if !(hasHeader && MarkwhenValue.trim(bytes).first == 0x2D) {
        return false
      }
    }
    return events == 1 && others <= 3
  }

  /// Whether a range has a date that is more than an hour or an amount.
  private static func isSure(_ range: MarkwhenRange) -> Bool {
    switch range.from {
    case .point(let point):
      point.year.map { $0 >= 1000 || point.hasEra || point.month != nil } ?? false
    case .now, .edtf: true
    case .time, .relative, .wrong: false
    }
  }
}
