import Chronology

/// Recording that somebody compared a quote with its source.
extension ViewerModel {
  /// Asks for the name of who compared a quote with its source.
  mutating func askForChecker(of evidence: EvidenceID) {
    prompt = Prompt(.checker(evidence), histories["checker"]?.last ?? "")
  }

  mutating func markChecked(_ evidence: EvidenceID, by name: String) -> [Effect] {
    [.markChecked(evidence, by: name)]
  }
}
