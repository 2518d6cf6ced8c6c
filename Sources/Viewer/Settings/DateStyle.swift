import Chronology

/// How the list writes a date.
public enum DateStyle: String, Hashable, Sendable, CaseIterable {
  /// In words: `around 12 July 2018`.
  case words
  /// In words, with days as ISO 8601 writes them: `around 2018-07-12`.
  case iso
  /// As the file has it, in EDTF: `2018-07-12~`.
  case edtf

  /// The ways to write a date, the fullest first; each is as uncertain as the date.
  func choices(_ date: EDTF) -> [String] {
    switch self {
    case .words: [date.words(), date.words(.brief), date.description]
    case .iso: [date.words(.numeric), date.words(.brief), date.description]
    case .edtf: [date.description]
    }
  }
}
