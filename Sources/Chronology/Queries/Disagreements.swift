/// Two statements about one event that differ.
///
/// An entry of evidence states what its source says; silence asserts nothing. Statements that are the
/// same word for word are taken together, and the first of them is named.
public struct Disagreement: Hashable, Sendable {
  /// Who states it.
  public enum Statement: Hashable, Sendable {
    /// The event itself: what is known today.
    case event
    /// The entry of `evidence` at this position, from 0.
    case citation(Int)
  }

  /// What the statements are about.
  public enum Subject: String, Hashable, Sendable {
    /// When the event was.
    case date
    /// Whether it took place.
    case status
  }

  /// What the statements are about.
  public var subject: Subject
  /// The statement that the file has first; the event's own before those of its entries.
  public var first: Statement
  /// The other one.
  public var second: Statement
  /// Whether both cannot be true.
  ///
  /// Their bounds do not overlap, or one says that the event was held and the other that it was not.
  /// Else they may agree.
  public var isDefinite: Bool
  /// Whether the event's own statement or that of its latest published entry is out of date.
  ///
  /// They conflict, or the event still calls announced what the entry tells the outcome of.
  public var isOutOfDate: Bool
}

extension Event {
  /// Where the event's own date and status and those that its entries state differ.
  ///
  /// Dates conflict where their bounds do not overlap: those given beside a date where there are
  /// any, else those of the date itself with one unit more at an end that is qualified. An
  /// announcement and what became of it are a development and no disagreement, unless the
  /// event's own status is older than its latest entry.
  ///
  /// - Parameter published: When a source was published; one without a date is known as of today.
  /// - Returns: The disagreements, in the order of the file. O(*entries* + *different statements*²).
  public func disagreements(published: (Source.ID) -> StatedDate?) -> [Disagreement] {
    guard !evidence.isEmpty else { return [] }
    var dates = Statements<DateStatement>()
    var statuses = Statements<Status>()
    if let date { dates.add(DateStatement(date, bounds: boundsForComparing), by: .event) }
    if let status { statuses.add(status, by: .event) }
    for (position, citation) in evidence.enumerated() {
      let day = published(citation.source)?.bounds.flatMap { $0.latest.day ?? $0.earliest.day }
      if let date = citation.date {
        dates.add(
          DateStatement(date, bounds: date.boundsForComparing), by: .citation(position), on: day)
      }
      if let status = citation.status { statuses.add(status, by: .citation(position), on: day) }
    }
    return dates.disagreements(.date) { $0.overlaps($1) ? .possible : .definite }
      + statuses.disagreements(.status, Status.conflict) { own, _ in own == .announced }
  }

  /// The bounds of the event's own date, wider where it is qualified and none are given.
  private var boundsForComparing: DateBounds? {
    guard let date else { return nil }
    guard let datedBy, datedBy.earliest != nil || datedBy.latest != nil else {
      return date.boundsForComparing
    }
    return bounds
  }
}

/// How two different statements go together.
private enum Conflict {
  /// They are a development, not a disagreement.
  case none
  case possible
  case definite
}

/// The different things that are stated, each with who states it first.
private struct Statements<Value: Equatable> {
  private var groups: [(value: Value, by: Disagreement.Statement)] = []
  /// The group of the event's own statement, and that of the latest entry.
  private var own: Int?
  private var latest: (group: Int, day: CalendarDay?)?

  mutating func add(
    _ value: Value, by statement: Disagreement.Statement, on day: CalendarDay? = nil
  ) {
    var group = groups.firstIndex { $0.value == value }
    if group == nil { groups.append((value, statement)) }
    group = group ?? groups.count - 1
    guard let group else { return }
    if statement == .event {
      own = group
    } else if Self.isLater(day, than: latest) {
      latest = (group, day)
    }
  }

  /// Of entries published on the same day the later one in the file counts; without a day it is
  /// known as of today only, after all others.
  private static func isLater(
    _ day: CalendarDay?, than latest: (group: Int, day: CalendarDay?)?
  ) -> Bool {
    guard let latest else { return true }
    guard let day else { return true }
    return latest.day.map { $0 <= day } ?? false
  }

  func disagreements(
    _ subject: Disagreement.Subject, _ conflict: (Value, Value) -> Conflict,
    isBehind: (Value, Value) -> Bool = { _, _ in false }
  ) -> [Disagreement] {
    var result: [Disagreement] = []
    for first in groups.indices {
      for second in groups.indices where second > first {
        let found = conflict(groups[first].value, groups[second].value)
        let isStale =
          first == own && second == latest?.group
          && (found == .definite || isBehind(groups[first].value, groups[second].value))
        guard found != .none || isStale else { continue }
        result.append(
          Disagreement(
            subject: subject, first: groups[first].by, second: groups[second].by,
            isDefinite: found == .definite, isOutOfDate: isStale))
      }
    }
    return result
  }
}

private struct DateStatement: Equatable {
  var date: EDTF
  var bounds: DateBounds?

  init(_ stated: StatedDate, bounds: DateBounds?) {
    date = stated.edtf
    self.bounds = bounds
  }

  /// The same date is the same statement, whatever bounds are given beside it.
  static func == (left: DateStatement, right: DateStatement) -> Bool { left.date == right.date }

  /// Whether a day can be in both; an end that is open or unknown excludes nothing.
  func overlaps(_ other: DateStatement) -> Bool {
    guard let bounds, let others = other.bounds else { return true }
    if let end = bounds.latest.day, let start = others.earliest.day, end < start { return false }
    if let end = others.latest.day, let start = bounds.earliest.day, end < start { return false }
    return true
  }
}

extension StatedDate {
  /// The bounds given beside the date, else its own with the margin of a qualified date.
  fileprivate var boundsForComparing: DateBounds? {
    earliest != nil || latest != nil ? bounds : edtf.boundsWithMargin
  }
}

extension Event.Status {
  fileprivate static func conflict(_ left: Event.Status, _ right: Event.Status) -> Conflict {
    let both: Set<Event.Status> = [left, right]
    if both.contains(.announced) { return .none }
    if both.contains(.disputed) { return .possible }
    if both.contains(.held), both.contains(.notHeld) || both.contains(.cancelled) {
      return .definite
    }
    return .possible
  }
}
