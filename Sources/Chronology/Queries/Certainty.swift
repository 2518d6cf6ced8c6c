/// How sure an answer about dates is.
public enum Certainty: String, Hashable, Sendable, CaseIterable, Comparable {
  /// In none of the cases that the dates leave open.
  case no
  /// In some of them.
  case possibly
  /// In all of them.
  case definitely

  private var rank: Int {
    switch self {
    case .no: 0
    case .possibly: 1
    case .definitely: 2
    }
  }

  /// Whether the left answer is the weaker one: no, possibly, definitely.
  public static func < (left: Certainty, right: Certainty) -> Bool { left.rank < right.rank }

  /// The answer to the opposite question.
  public var negated: Certainty {
    switch self {
    case .no: .definitely
    case .possibly: .possibly
    case .definitely: .no
    }
  }

  /// The answer where one of several cases holds and nobody knows which: sure only if all agree.
  static func unanimous(_ answers: some Sequence<Certainty>) -> Certainty {
    var result: Certainty?
    for answer in answers {
      if answer == .possibly { return .possibly }
      guard let known = result else {
        result = answer
        continue
      }
      if known != answer { return .possibly }
    }
    return result ?? .possibly
  }
}
