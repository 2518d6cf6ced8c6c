/// A form in which people have their events, sources or quotes.
///
/// The raw value is the name on the command line.
public enum FileFormat: String, Hashable, Sendable, CaseIterable {
  /// Dateline's own, written by hand.
  case yaml
  /// Dateline's own as one JSON document.
  case json
  /// Dateline's own for scale: an object a line.
  case jsonLines = "jsonl"
  /// TimelineJS 3, JSON.
  case timelineJS = "timelinejs"
  /// TimelineJS' spreadsheet, as CSV.
  case timelineJSTable = "timelinejs-csv"
  /// markwhen.
  case markwhen
  /// iCalendar (RFC 5545).
  case iCalendar = "icalendar"
  /// SIMILE Timeline, XML.
  case simileXML = "simile-xml"
  /// SIMILE Timeline, JSON.
  case simileJSON = "simile-json"
  /// Values separated by commas, semicolons or tabs, with a header (RFC 4180 and its kin).
  case table = "csv"
  /// CSL-JSON: sources.
  case cslJSON = "csl-json"
  /// BibTeX: sources.
  case bibTeX = "bibtex"
  /// W3C Web Annotation, JSON-LD, and Hypothesis' export: quotes on sources.
  case webAnnotation = "web-annotation"
  /// A chronology with footnotes; only written.
  case markdown
  /// One page without scripts; only written.
  case html
  /// The lanes as a picture; only written.
  case svg

  /// What a person calls it.
  public var name: String {
    switch self {
    case .yaml: "YAML"
    case .json: "JSON"
    case .jsonLines: "JSON Lines"
    case .timelineJS: "TimelineJS"
    case .timelineJSTable: "TimelineJS' spreadsheet"
    case .markwhen: "markwhen"
    case .iCalendar: "iCalendar"
    case .simileXML, .simileJSON: "SIMILE Timeline"
    case .table: "CSV"
    case .cslJSON: "CSL-JSON"
    case .bibTeX: "BibTeX"
    case .webAnnotation: "Web Annotation"
    case .markdown: "Markdown"
    case .html: "HTML"
    case .svg: "SVG"
    }
  }

  /// Whether files of this format can be read.
  public var isRead: Bool { isOwn || FormatRecognition.readers.contains { $0.format == self } }

  /// Whether it is one of Dateline's own, which alone can be edited.
  public var isOwn: Bool { self == .yaml || self == .json || self == .jsonLines }
}
