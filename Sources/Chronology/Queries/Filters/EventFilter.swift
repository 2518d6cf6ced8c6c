/// A filter made ready to be asked of many events.
public struct EventFilter: Sendable {
  /// The filter as it was written.
  public let expression: FilterExpression
  private let test: FilterTest
  /// Whether the answer hangs on the day of an event.
  let asksDays: Bool

  /// Makes a filter ready.
  public init(_ expression: FilterExpression) {
    self.expression = expression
    asksDays = expression.usesDates
    test = FilterTest(expression)
  }

  /// Whether an event matches; nothing where that hangs on a date that the event does not have.
  ///
  /// `verdicts` gives the name of what became of an entry's words, or nothing while that is not known,
  /// so that the answer is "possibly"; it is asked only where the filter does.
  public func certainty(
    of event: Event, in snapshot: TimelineSnapshot, verdicts: (EvidenceID) -> String?
  ) -> Certainty? {
    test.certainty(FilterSubject(event: event, snapshot: snapshot), verdicts)
  }

  /// The answer for an event of a day that is sure, where nothing else of it is asked; nothing where
  /// more has to be looked at.
  func answer(on day: CalendarDay) -> Certainty? {
    asksDays ? test.answer(on: DateExtent(EDTF(day))) : nil
  }

  /// What must hold of an event's bytes for the answer not to be no.
  func condition(in snapshot: TimelineSnapshot) -> RowCondition {
    test.condition(in: snapshot)
  }

  /// What of an event is looked at.
  var parts: EventParts { test.parts }
}

/// What is looked at for one event.
struct FilterSubject {
  let event: Event
  let snapshot: TimelineSnapshot
}

/// The conditions of a filter, with words and days worked out once.
indirect enum FilterTest: Sendable {
  case all([FilterTest])
  case any([FilterTest])
  case not(FilterTest)
  /// The event has a day among these; `definite` are those of `from!:` and `to!:`.
  case days(DateExtent, definite: DateExtent?)
  case who(TextQuery)
  case tag(TextQuery)
  case place(TextQuery)
  case said(TextQuery)
  case saidOn(DateExtent)
  case source(TextQuery)
  case status(Event.Status?)
  case verdict(String)
  case checked(FilterTerm.Checked)
  case words(TextQuery)

  init(_ expression: FilterExpression) {
    switch expression {
    case .term:
      self = .conjunction([expression])
    case .all(let parts):
      self = .conjunction(parts)
    case .any(let parts):
      self = .any(parts.map(FilterTest.init))
    case .not(let part):
      self = .not(FilterTest(part))
    }
  }

  /// Conditions side by side; those on the date become one, since two that are possible each may not
  /// be possible together: one of 1 May and 1 September is in neither June nor July.
  private static func conjunction(_ parts: [FilterExpression]) -> FilterTest {
    var asked: [FilterTerm] = []
    var tests: [FilterTest] = []
    for part in parts {
      switch part {
      case .term(.from), .term(.to):
        if case .term(let term) = part { asked.append(term) }
      case .term(let term): tests.append(FilterTest(term))
      default: tests.append(FilterTest(part))
      }
    }
    if let days = DateExtent(asked) {
      let definite = DateExtent(asked.filter(\.isDefinite))
      tests.insert(.days(days, definite: definite), at: 0)
    }
    guard tests.count == 1, let only = tests.first else { return .all(tests) }
    return only
  }

  /// A condition that is not on the event's date.
  private init(_ term: FilterTerm) {
    let test: FilterTest? =
      switch term {
      case .from, .to: nil
      case .who(let text): TextQuery(text).map(FilterTest.who)
      case .tag(let text): TextQuery(text).map(FilterTest.tag)
      case .place(let text): TextQuery(text).map(FilterTest.place)
      case .said(let text): TextQuery(text).map(FilterTest.said)
      case .saidOn(let date): DateExtent(period: date).map(FilterTest.saidOn)
      case .source(let text): TextQuery(text).map(FilterTest.source)
      case .status(let status): .status(status)
      case .verdict(let name): .verdict(name)
      case .checked(let checked): .checked(checked)
      case .words(let text): TextQuery(text).map(FilterTest.words)
      }
    self = test ?? .all([])
  }
}

extension FilterTerm {
  fileprivate var isDefinite: Bool {
    switch self {
    case .from(_, let isDefinite), .to(_, let isDefinite): isDefinite
    default: false
    }
  }
}

extension DateExtent {
  /// The days that `from:` and `to:` leave together; nothing where there are no such conditions.
  fileprivate init?(_ terms: [FilterTerm]) {
    var start = DayStretch.past...DayStretch.past
    var end = DayStretch.future...DayStretch.future
    guard !terms.isEmpty else { return nil }
    for term in terms {
      switch term {
      case .from(let date, _):
        guard let first = Self.ends(of: date)?.start else { continue }
        start =
          max(start.lowerBound, first.lowerBound)...max(start.upperBound, first.upperBound)
      case .to(let date, _):
        guard let last = Self.ends(of: date)?.end else { continue }
        end = min(end.lowerBound, last.lowerBound)...min(end.upperBound, last.upperBound)
      default: continue
      }
    }
    self.init(DayStretch(start: start, end: end))
  }
}
