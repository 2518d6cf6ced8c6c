/// What a qualifier says of a date or of a part of it.
///
/// EDTF level 1, "Qualification of a date (complete)"; level 2, "Qualification".
public enum Qualification: UInt8, Hashable, Sendable, CaseIterable {
  /// `?`: possibly so, but not definitely.
  case uncertain = 1
  /// `~`: an estimate that is likely near.
  case approximate = 2
  /// `%`: uncertain as well as approximate.
  case both = 3

  /// The character that EDTF writes.
  public var symbol: Character {
    switch self {
    case .uncertain: "?"
    case .approximate: "~"
    case .both: "%"
    }
  }

  /// The qualification that a byte of a date stands for.
  init?(byte: UInt8) {
    switch byte {
    case UInt8(ascii: "?"): self = .uncertain
    case UInt8(ascii: "~"): self = .approximate
    case UInt8(ascii: "%"): self = .both
    default: return nil
    }
  }

  /// What both say together; nothing where neither says anything.
  static func merge(_ left: Qualification?, _ right: Qualification?) -> Qualification? {
    Qualification(rawValue: (left?.rawValue ?? 0) | (right?.rawValue ?? 0))
  }
}
