import Chronology

/// How the list writes a date.
public enum DateStyle: String, Hashable, Sendable, CaseIterable {
  /// In words: `around 12 July 2018`.
  case words
  /// In words, with days as ISO 8601 writes them: `around 2018-07-12`.
  case iso
  /// As the file has it, in EDTF: `2018-07-12~`.
  case edtf

  /// The ways to write a date in a row, the fullest first; under a heading without what that says.
  ///
  /// Each is as uncertain as the date. EDTF is always as written.
  func choices(_ date: EDTF, in zone: ZoneReading, hasHeading: Bool = true) -> [String] {
    let rest = date.shorterWords(in: zone, hasHeading: hasHeading) + [date.description]
    return switch self {
    case .words: [date.words(in: zone), date.words(.brief, in: zone)] + rest
    case .iso: [date.words(.numeric, in: zone), date.words(.brief, in: zone)] + rest
    case .edtf: [date.description]
    }
  }
}
