import ArticleReading
import Chronology

/// A short news passage with the dated events that a reader finds in it.
struct EventPassage: Sendable {
  let text: String
  /// A line an event: date, status, place, title, the latter two left out where there are none.
  let events: [String]

  init(_ text: String, _ events: String...) {
    self.text = text
    self.events = events
  }

  /// All passages are of this day, a Monday.
  static let published = "2018-07-09"

  func read() throws -> ArticleFindings {
    ArticleFindings.read(ArticleText(text), published: try EDTF(parsing: Self.published))
  }
}

extension EventProposal {
  /// Date, status and place, as the passages give them.
  var facts: String {
    "\(date?.edtf.description ?? "-") \(status?.rawValue ?? "-")" + (place.map { " \($0)" } ?? "")
  }
}
