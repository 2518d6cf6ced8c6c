/// How local time lay against UTC in one time zone of the IANA database, at any instant.
///
/// A pure value; who reads the system's files makes it. Instants are seconds from
/// 1970-01-01T00:00:00Z as POSIX counts, without leap seconds.
public struct TimeZoneRules: Hashable, Sendable {
  /// From an instant on, local time is so many seconds ahead of UTC.
  public struct Transition: Hashable, Sendable {
    /// The first second for which it holds.
    public var instant: Int
    /// Seconds ahead of UTC, negative west of it; less than a day.
    public var secondsAhead: Int

    /// Creates a transition.
    public init(instant: Int, secondsAhead: Int) {
      self.instant = instant
      self.secondsAhead = secondsAhead
    }
  }

  /// Offsets that are a day or more are none of a time zone.
  public static let offsets = -86_399...86_399

  /// The name, such as `Asia/Seoul`.
  public let name: String
  /// Seconds ahead of UTC before the first transition.
  private let first: Int
  /// Ascending.
  private let transitions: [Transition]
  /// The rule after the last transition; nothing where the last offset stays.
  private let rest: RecurringTimeZone?

  /// Creates rules.
  ///
  /// - Parameters:
  ///   - name: The name in the IANA database.
  ///   - first: Seconds ahead of UTC before the first transition.
  ///   - transitions: The transitions, ascending by their instants.
  ///   - rest: What holds after the last one.
  public init(
    name: String, first: Int, transitions: [Transition] = [], rest: RecurringTimeZone? = nil
  ) {
    self.name = name
    self.first = first
    self.transitions = transitions
    self.rest = rest
  }

  /// Seconds by which local time is ahead of UTC at an instant.
  ///
  /// O(log n) in the number of transitions.
  public func secondsAhead(at instant: Int) -> Int {
    let next = transitions.partitioningIndex { $0.instant > instant }
    if next == transitions.count, let rest { return rest.secondsAhead(at: instant) }
    return next == 0 ? first : transitions[next - 1].secondsAhead
  }

  /// The instant that a clock of the zone means by a day and a second of it.
  ///
  /// Of two, where clocks were set back, the earlier; where they were set forward over it, as if they
  /// had not been yet, as iCalendar reads it (RFC 5545, section 3.3.5).
  public func instant(day: Int, second: Int) -> Int {
    let local = day * 86_400 + second
    let around = offsets(from: local - 2 * 86_400, to: local + 2 * 86_400)
    let fitting = around.filter { secondsAhead(at: local - $0) == $0 }.max()
    if let fitting { return local - fitting }
    // The clocks were set forward over it.
    for (before, after) in zip(around, around.dropFirst())
    where secondsAhead(at: local - after) == before && secondsAhead(at: local - before) == after {
      return local - before
    }
    return local - (around.first ?? first)
  }

  /// Every offset that held at some time from one instant to another, in the order of time.
  private func offsets(from start: Int, to end: Int) -> [Int] {
    var found = [secondsAhead(at: start)]
    var next = transitions.partitioningIndex { $0.instant > start }
    while next < transitions.count, transitions[next].instant <= end {
      found.append(transitions[next].secondsAhead)
      next += 1
    }
    found.append(secondsAhead(at: end))
    return found
  }
}

extension TimeZoneRules {
  /// The name without its area, as one would name the place: "Seoul", "Buenos Aires"; nothing where the
  /// name is of no place, such as `UTC` or `Etc/GMT+5`.
  public var place: String? {
    let parts = name.split(separator: "/")
    guard parts.count > 1, parts[0] != "Etc", let last = parts.last else { return nil }
    return String(last.map { $0 == "_" ? " " : $0 })
  }
}
