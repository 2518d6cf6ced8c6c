public import Chronology

extension CalendarDay {
  /// The day in words: `12 July 2018`.
  public var words: String {
    (try? EDTF(parsing: description))?.words() ?? description
  }
}

extension StatedDate {
  /// The date in words as it is written, with the bounds that are given beside it and their reason.
  var words: String { words(in: .asWritten) }

  /// The date in words, with the bounds that are given beside it and their reason.
  func words(in zone: ZoneReading) -> String {
    let given = earliest != nil || latest != nil ? bounds?.words : nil
    return [edtf.words(in: zone), given, note].compactMap { $0 }.joined(separator: ", ")
  }
}

extension DateBounds {
  /// The bounds in words: `between 10 July 2018 and 14 July 2018`.
  var words: String {
    switch (earliest, latest) {
    case (.day(let first), .day(let last)) where first == last: "on \(first.words)"
    case (.day(let first), .day(let last)):
      (try? EDTF(parsing: "[\(first)..\(last)]"))?.words()
        ?? "between \(first.words) and \(last.words)"
    case (.day(let first), .open): "on or after \(first.words), with no end"
    case (.day(let first), .unknown): "on or after \(first.words), until nobody knows when"
    case (.open, .day(let last)): "on or before \(last.words), with no start"
    case (.unknown, .day(let last)): "on or before \(last.words), since nobody knows when"
    default: "no earliest and no latest day"
    }
  }
}

/// The two columns that show the kind of a date: its shape, and what qualifies it.
struct DateMark: Hashable, Sendable {
  let shape: String
  let qualifier: String

  init(_ date: StatedDate?) {
    guard let edtf = date?.edtf else {
      shape = "-"
      qualifier = " "
      return
    }
    shape = Self.shapes[edtf.shape] ?? " "
    qualifier = edtf.qualification.map { String($0.symbol) } ?? " "
  }

  /// Whether the mark stands for something that the source does not give exactly.
  var isUncertain: Bool { qualifier != " " || !["•", "↔", "▪"].contains(shape) }

  private static let shapes: [DateShape: String] = Dictionary(
    legend.flatMap { row in row.shapes.map { ($0, row.mark) } },
    uniquingKeysWith: { first, _ in first })

  /// What each mark means; the help is made from it.
  static let legend: [(mark: String, shapes: [DateShape], meaning: String)] = [
    ("•", [.day], "a day"),
    ("▪", [.period], "a whole month, season, year or more: which day is not given"),
    ("↔", [.span], "from one date to another"),
    ("→", [.openEnd, .unknownEnd], "with an open or unknown end"),
    ("←", [.openStart, .unknownStart], "with an open or unknown start"),
    ("⇄", [.noEnds], "open or unknown at both ends"),
    ("|", [.oneOf], "one of several dates: which is not known"),
    ("&", [.allOf], "all of several dates"),
    ("x", [.unspecified], "with digits that are not given"),
    ("-", [], "no date that can be placed"),
  ]

  /// What stands before them under a filter.
  static let possibleMatch = (
    mark: "◇", meaning: "matches the filter only in some of the cases that its date leaves open"
  )

  /// What the qualifiers mean.
  static let qualifiers: [(mark: String, meaning: String)] = [
    ("~", "approximate"), ("?", "uncertain"), ("%", "approximate and uncertain"),
  ]
}
