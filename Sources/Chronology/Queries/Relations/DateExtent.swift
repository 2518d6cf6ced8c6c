/// The days that a date may occupy, for questions such as "before" and "during".
///
/// Each answer looks at every case that the date leaves open: *definitely* where it holds in all,
/// *no* where in none, else *possibly*. docs/dates.md has a table of cases.
public struct DateExtent: Hashable, Sendable {
  /// A second of UTC, or of a clock whose zone is not given.
  struct Moment: Hashable, Sendable {
    var second: Int
    var isZoned: Bool

    /// The seconds of UTC that can be meant; zones lie from 12 hours behind to 14 ahead of it.
    var seconds: ClosedRange<Int> {
      isZoned ? second...second : second - 14 * 3_600...second + 12 * 3_600
    }
  }

  /// One member: a stretch, and the date with unspecified digits that says more than its hull.
  struct Part: Hashable, Sendable {
    var stretch: DayStretch
    var mask: SingleDate?
    /// Whether it goes from one date to another, rather than being some day within one.
    var isSpan = false
  }

  /// The first member, apart so that most dates need no array.
  private(set) var first: Part
  private(set) var others: [Part] = []
  /// Whether all members are occupied, rather than one of them.
  private(set) var isAllOf = false
  private(set) var moment: Moment?

  private init(_ part: Part) {
    first = part
  }

  init(_ stretch: DayStretch) {
    first = Part(stretch: stretch)
  }

  /// The extent of an event of this date.
  ///
  /// An interval occupies all days from its start to its end; any other date is one unknown day or
  /// stretch within what it says. Where it is qualified, it may be off by one unit of its
  /// precision.
  public init(_ date: EDTF) {
    switch date.expression {
    case .date(let single):
      self.init(Part(single))
      if let time = single.time, let second = date.startInstant {
        moment = Moment(second: second, isZoned: time.zone != .notGiven)
      }
    case .interval(let start, let end):
      self.init(Part(from: start, to: end))
    case .set(let set):
      let parts = set.members.map { Part($0, isAllOf: set.kind == .allOf) }
      self.init(parts.first ?? Part(stretch: .anywhere))
      others = Array(parts.dropFirst())
      isAllOf = set.kind == .allOf
    }
  }

  /// The extent of an event of this date; bounds given beside the date are used as they are.
  public init(_ stated: StatedDate) {
    self.init(stated.edtf)
    var given = (earliest: stated.earliest?.number, latest: stated.latest?.number)
    if let earliest = given.earliest, let latest = given.latest, earliest > latest {
      given = (nil, nil)
    }
    guard given.earliest != nil || given.latest != nil else { return }
    moment = nil
    if isAllOf {
      first = first.clamped(given.earliest, given.latest)
      others = others.map { $0.clamped(given.earliest, given.latest) }
      return
    }
    let hull = hull
    if others.isEmpty, first.isSpan {
      first = first.clamped(given.earliest, given.latest)
    } else {
      let low = given.earliest ?? min(hull.lowerBound, given.latest ?? hull.lowerBound)
      let high = given.latest ?? max(hull.upperBound, low)
      first = Part(stretch: DayStretch(within: low...high))
      others = []
    }
  }

  /// Takes more members.
  mutating func hold(_ more: some Sequence<DayStretch>, isAllOf: Bool) {
    others += more.map { Part(stretch: $0) }
    self.isAllOf = isAllOf
  }

  /// All days that may be occupied.
  var hull: ClosedRange<Int> {
    var result = first.stretch.hull
    for part in others {
      let hull = part.stretch.hull
      result =
        min(
          result.lowerBound, hull.lowerBound)...max(result.upperBound, hull.upperBound)
    }
    return result
  }

  /// The answer to a question about this date and another.
  ///
  /// O(1) for most dates; O(n · m) for sets of n and m members.
  public func answer(_ relation: DateRelation, _ other: DateExtent) -> Certainty {
    if let moment, let otherMoment = other.moment {
      return relation.answer(moment, otherMoment)
    }
    if others.isEmpty, other.others.isEmpty {
      let answer = relation.answer(first.stretch, other.first.stretch)
      if answer != .possibly || first.mask == nil && other.first.mask == nil { return answer }
    }
    let left = stretches(near: other.hull)
    let right = other.stretches(near: hull)
    guard left.count * right.count <= 1_000_000 else { return .possibly }
    return relation.answer(left[...], isAllOf, right[...], other.isAllOf)
  }

  /// Every member, one with unspecified digits as all that its digits allow.
  private func stretches(near days: ClosedRange<Int>) -> [DayStretch] {
    ([first] + others).flatMap { part in
      guard !isAllOf, let mask = part.mask, let members = mask.stretches(near: days) else {
        return [part.stretch]
      }
      return members
    }
  }
}

extension DateRelation {
  /// The answer for members of which one is meant, or all.
  fileprivate func answer(
    _ left: ArraySlice<DayStretch>, _ isLeftAll: Bool,
    _ right: ArraySlice<DayStretch>, _ isRightAll: Bool
  ) -> Certainty {
    if !isLeftAll, left.count > 1 {
      return .unanimous(
        left.indices.lazy.map { answer(left[$0...$0], isLeftAll, right, isRightAll) })
    }
    if !isRightAll, right.count > 1 {
      return .unanimous(
        right.indices.lazy.map { answer(left, isLeftAll, right[$0...$0], isRightAll) })
    }
    let each = left.lazy.map { one in
      let answers = right.lazy.map { self.answer(one, $0) }
      switch self {
      case .before, .after: return answers.min() ?? .possibly
      case .during, .overlapping: return answers.max() ?? .possibly
      }
    }
    return (self == .overlapping ? each.max() : each.min()) ?? .possibly
  }
}

extension EDTF {
  /// Whether an event of this date was before, during, after or overlapping one of another date.
  public func answer(_ relation: DateRelation, _ other: EDTF) -> Certainty {
    DateExtent(self).answer(relation, DateExtent(other))
  }
}
