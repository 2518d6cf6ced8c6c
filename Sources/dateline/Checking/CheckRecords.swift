import Chronology
import Evidence
import TimelineFiles

/// What `dateline check` reports, as values for JSON; what is not known is null, never left out.
struct WordsRecord: Encodable {
  let path: String
  let words: CheckItem.WordsFinding

  private enum Key: String, CodingKey {
    case kind, file, line, column, event, quote, source, verdict, flags, start, end, places
    case wanted, found, note, checked, differences, elisions
    case textKind = "text-kind"
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(words.quote == nil ? "dating" : "quote", forKey: .kind)
    try values.encode(path, forKey: .file)
    try values.encode(words.line, forKey: .line)
    try values.encode(words.column, forKey: .column)
    try values.encode(words.event, forKey: .event)
    if let quote = words.quote { try values.encode(quote, forKey: .quote) }
    try values.encode(words.source, forKey: .source)
    try values.encode(words.textKind?.rawValue, forKey: .textKind)
    try values.encode(words.finding.verdict.rawValue, forKey: .verdict)
    try values.encode(words.finding.flags.map(\.rawValue).sorted(), forKey: .flags)
    let only = words.places.count == 1 ? words.places.first : nil
    try values.encode(only?.lowerBound, forKey: .start)
    try values.encode(only?.upperBound, forKey: .end)
    try values.encode(words.places.map { [$0.lowerBound, $0.upperBound] }, forKey: .places)
    try values.encode(words.wanted, forKey: .wanted)
    try values.encode(words.found, forKey: .found)
    try values.encode(words.finding.note, forKey: .note)
    try values.encode(words.check?.rawValue, forKey: .checked)
    try values.encode(
      words.differences.map { $0.pieces.map { Piece(kind: $0.kind.rawValue, text: $0.text) } },
      forKey: .differences)
    try values.encode(
      words.elisions.map {
        ElisionRecord(written: $0.written, found: $0.found, concern: $0.concern?.rawValue)
      }, forKey: .elisions)
  }

  /// Words that are the same, only in the quote, or only in the source.
  private struct Piece: Encodable {
    var kind: String
    var text: String
  }

  private struct ElisionRecord: Encodable {
    var written: String
    var found: String
    var concern: String?

    private enum CodingKeys: String, CodingKey { case written, found, concern }

    func encode(to encoder: any Encoder) throws {
      var values = encoder.container(keyedBy: CodingKeys.self)
      try values.encode(written, forKey: .written)
      try values.encode(found, forKey: .found)
      try values.encode(concern, forKey: .concern)
    }
  }
}

/// A problem, as one line of JSON.
struct ProblemRecord: Encodable {
  var kind = "problem"
  var severity: String
  var message: String
  var file: String
  var line: Int
  var column: Int

  init(_ problem: CheckItem.Problem, path: String) {
    severity = problem.severity.rawValue
    message = problem.message
    file = path
    line = problem.line
    column = problem.column
  }
}

/// A value that was written into a file, as one line of JSON.
struct WrittenRecord: Encodable {
  var kind = "written"
  var file: String
  var line: Int
  var column: Int
  var place: String
  var key: String
  var value: String

  init(_ value: WrittenValue, path: String) {
    file = path
    line = value.line
    column = value.column
    place = value.edit.place
    key = value.key
    self.value = value.value
  }
}

extension TimelineEdit {
  /// What the edit belongs to: a source or an event, by its id.
  var place: String {
    switch self {
    case .recordHash(_, let source): source.name
    case .recordContext(_, _, let id), .markChecked(_, _, _, let id): id.event.name
    case .addSource(let source): source.id.name
    case .addEvent(let event): event.id.name
    case .addCitation(_, let id), .addDating(_, let id): id.name
    }
  }
}
