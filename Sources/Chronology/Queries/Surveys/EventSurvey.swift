/// A question to all events that a projection shows, on its way through them a few rows at a time.
///
/// A value, so that several threads may look at several rows at once, each with findings of its own; what
/// they found is then put together, in any order, and made the answer.
public protocol EventSurvey: Sendable {
  /// What was found so far.
  associatedtype Finding: Sendable
  /// What is known in the end.
  associatedtype Answer: Sendable
  /// What is found among no rows.
  var nothing: Finding { get }
  /// Adds what is found among some rows.
  func look(at rows: RowSelection, _ found: inout Finding)
  /// Adds what was found elsewhere.
  func add(_ other: Finding, to found: inout Finding)
  /// Makes the answer of what was found among all rows.
  func answer(_ found: Finding, _ concurrently: Concurrently) -> Answer
}

/// Does something so many times, in any order, and returns when all of it is done.
public typealias Concurrently = (_ times: Int, _ work: @Sendable (Int) -> Void) -> Void

/// Carries surveys through what a projection shows.
public protocol SurveyRunner {
  /// The answer; nothing where somebody stopped it before the end.
  func run<Survey: EventSurvey>(_ survey: Survey, over projection: Projection) -> Survey.Answer?
}

/// Carries surveys through what a projection shows, one stretch of rows after the other.
public struct SerialSurveyRunner: SurveyRunner {
  /// The number of rows that are looked at in one go.
  private let stretch: Int

  /// Creates a runner that looks at so many rows in one go.
  public init(stretch: Int = 8_192) { self.stretch = max(1, stretch) }

  /// The answer.
  public func run<Survey: EventSurvey>(
    _ survey: Survey, over projection: Projection
  ) -> Survey.Answer? {
    var found = survey.nothing
    for rows in projection.rowSelections(of: stretch) { survey.look(at: rows, &found) }
    return survey.answer(found) { times, work in (0..<times).forEach(work) }
  }
}

extension Projection {
  /// The rows that are shown, ascending, cut into pieces of so many.
  ///
  /// O(n log n) where a filter is on, else O(n / `size`).
  public func rowSelections(of size: Int) -> [RowSelection] {
    let size = max(1, size)
    guard filter != nil else {
      let count = snapshot.events.count
      return stride(from: 0, to: count, by: size).map {
        .stretch($0..<min($0 + size, count), thatMay: .anything)
      }
    }
    let rows =
      snapshot.events.isInOrderOfRows
      ? (0..<count).map(row(at:)) : (0..<count).map(row(at:)).sorted()
    return stride(from: 0, to: count, by: size).map {
      .list(Array(rows[$0..<min($0 + size, count)]))
    }
  }
}

extension RowSelection {
  /// The same rows; of a stretch those that may meet a condition.
  func thatMay(_ condition: RowCondition) -> RowSelection {
    guard case .stretch(let rows, _) = self else { return self }
    return .stretch(rows, thatMay: condition)
  }
}

extension EventStore {
  /// The place of a row in the order of time, as answers hold it.
  func shortPlace(of row: Int) -> UInt32 { UInt32(truncatingIfNeeded: place(of: row)) }
}
