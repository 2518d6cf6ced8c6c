/// Which events to show, as somebody wrote it: `from:2018-06 to:2018-07 who:pompeo -tag:aid`.
///
/// docs/filters.md has the language. What is read is in a normal form (no conjunction directly within
/// another, none of a single part), so that reading what was written gives an equal value.
public indirect enum FilterExpression: Hashable, Sendable, CustomStringConvertible {
  /// One condition.
  case term(FilterTerm)
  /// All of them hold; without any, every event does.
  case all([FilterExpression])
  /// At least one holds.
  case any([FilterExpression])
  /// It does not hold.
  case not(FilterExpression)

  /// Reads a filter.
  ///
  /// Dates are EDTF, or English in quotation marks; `relativeTo` is the day that "yesterday" is told
  /// from. Throws a `FilterError` that points at the character. An empty text is the filter that
  /// every event passes.
  public init(parsing text: String, relativeTo day: CalendarDay? = nil) throws(FilterError) {
    var parser = FilterParser(text, relativeTo: day)
    self = try parser.expression()
  }

  /// Whether verdicts are asked for, so that the saved texts have to be read.
  public var usesVerdicts: Bool {
    terms.contains { if case .verdict = $0 { true } else { false } }
  }

  /// Whether the event's date is asked for, so that undated events are left out.
  public var usesDates: Bool {
    terms.contains {
      switch $0 {
      case .from, .to: true
      default: false
      }
    }
  }

  /// Every condition in it, in the order of writing.
  public var terms: [FilterTerm] {
    switch self {
    case .term(let term): [term]
    case .all(let parts), .any(let parts): parts.flatMap(\.terms)
    case .not(let part): part.terms
    }
  }

  /// All of several, in normal form.
  static func conjunction(_ parts: [FilterExpression]) -> FilterExpression {
    let flat = parts.flatMap { part in
      if case .all(let inner) = part { inner } else { [part] }
    }
    guard flat.count == 1, let only = flat.first else { return .all(flat) }
    return only
  }

  /// One of several, in normal form.
  static func disjunction(_ parts: [FilterExpression]) -> FilterExpression {
    let flat = parts.flatMap { part in
      if case .any(let inner) = part { inner } else { [part] }
    }
    guard flat.count == 1, let only = flat.first else { return .any(flat) }
    return only
  }
}
