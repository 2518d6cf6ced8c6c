import ArticleReading
import CellGrid
import Chronology

/// What was found in an article, for other programs: handed on in pieces, so that a long one does not stand in memory
/// twice.
struct ArticleRecord {
  private let findings: ArticleFindings

  init(_ findings: ArticleFindings) { self.findings = findings }

  // MARK: JSON

  private static let piece = 1 << 16

  /// Writes one object on one line; what is not known is left out.
  ///
  /// - Parameters:
  ///   - tell: Told how much is written, from 0 to 1.
  ///   - sink: Takes the bytes; false where nobody wants more.
  func writeJSON(
    tell: (Double) -> Void = { _ in }, to sink: ([UInt8]) throws -> Bool
  ) rethrows {
    var json = JSONBytes()
    let count = Double(max(1, findings.dates.count + findings.quotes.count + findings.events.count))
    var written = 0
    func flush(_ json: inout JSONBytes) throws -> Bool {
      written += 1
      guard json.bytes.count >= Self.piece else { return true }
      tell(Double(written) / count)
      defer { json.removeAll() }
      return try sink(json.bytes)
    }
    json.open()
    json.openList("dates")
    for date in findings.dates {
      Self.write(date, to: &json)
      guard try flush(&json) else { return }
    }
    json.closeList()
    json.openList("quotes")
    for quote in findings.quotes {
      Self.write(quote, to: &json)
      guard try flush(&json) else { return }
    }
    json.closeList()
    json.openList("events")
    for event in findings.events {
      Self.write(event, to: &json)
      guard try flush(&json) else { return }
    }
    json.closeList()
    json.close()
    _ = try sink(json.bytes)
  }

  private static func write(_ date: DateMention, to json: inout JSONBytes) {
    json.openInList()
    json.write("start", date.range.lowerBound)
    json.write("end", date.range.upperBound)
    json.write("text", date.text)
    write(date.date, to: &json)
    json.write("rule", date.rule)
    if let anchor = date.anchor { json.write("against", anchor.description) }
    if date.isVague { json.write("vague", true) }
    json.closeInList()
  }

  private static func write(_ quote: QuoteMention, to json: inout JSONBytes) {
    json.openInList()
    json.write("start", quote.range.lowerBound)
    json.write("end", quote.range.upperBound)
    json.write("text", quote.text)
    if let speaker = quote.speaker { json.write("speaker", speaker) }
    if let namedAs = quote.namedAs { json.write("named-as", namedAs) }
    if !quote.candidates.isEmpty { json.write("candidates", quote.candidates) }
    if let cue = quote.cue { json.write("cue", cue) }
    if let addressee = quote.addressee { json.write("to", addressee) }
    if let said = quote.saidRange { json.write("said", [said.lowerBound, said.upperBound]) }
    if quote.isPartial { json.write("partial", true) }
    json.closeInList()
  }

  private static func write(_ event: EventProposal, to json: inout JSONBytes) {
    json.openInList()
    json.write("title", event.title)
    write(event.date, key: "date", to: &json)
    if let status = event.status { json.write("status", status.rawValue) }
    if let place = event.place { json.write("place", place) }
    json.write("actors", event.actors)
    json.write("dates", event.dates)
    json.write("quotes", event.quotes)
    if !event.quotesByPlace.isEmpty { json.write("by-place", event.quotesByPlace) }
    json.write("passages", event.passages.map { [$0.lowerBound, $0.upperBound] })
    json.closeInList()
  }

  private static func write(
    _ date: StatedDate?, key: StaticString = "edtf", to json: inout JSONBytes
  ) {
    guard let date else { return }
    json.write(key, date.edtf.description)
    if let earliest = date.earliest { json.write("earliest", earliest.description) }
    if let latest = date.latest { json.write("latest", latest.description) }
  }

  // MARK: Text

  /// The same as text: the fields of a line each, in the order of the article; then the events.
  var lines: some Sequence<String> {
    var dates = findings.dates[...]
    var quotes = findings.quotes[...]
    var events = findings.events[...]
    return AnyIterator<String> {
      let line: [String]
      if let date = dates.first,
        quotes.first.map({ date.range.lowerBound <= $0.range.lowerBound }) ?? true
      {
        line = Self.fields(date)
        dates.removeFirst()
      } else if let quote = quotes.popFirst() {
        line = Self.fields(quote)
      } else if let event = events.popFirst() {
        line = Self.fields(event)
      } else {
        return nil
      }
      return line.map { VisibleText.visible($0) }.joined(separator: "\t")
    }
  }

  private static func fields(_ date: DateMention) -> [String] {
    let what =
      date.date.map { ["\($0.edtf)", $0.edtf.words()] }
      ?? [date.isVague ? "vague" : "not resolved", "-"]
    return ["date", date.text] + what + [date.rule]
  }

  private static func fields(_ quote: QuoteMention) -> [String] {
    let speaker =
      quote.speaker
      ?? (quote.candidates.isEmpty ? "(?)" : "(?) \(quote.candidates.joined(separator: ", "))")
    return ["quote", "“\(quote.text)”", speaker, quote.cue ?? "-"]
  }

  private static func fields(_ event: EventProposal) -> [String] {
    [
      "event", event.title, event.date.map { "\($0.edtf)" } ?? "-",
      event.date.map { $0.edtf.words() } ?? "-",
      event.status?.rawValue ?? "-", event.place ?? "-", event.actors.joined(separator: ", "),
    ]
  }
}
