/// What is fuzzed: each takes any bytes, and says what must hold for all of them.
///
/// The same lines are run by libFuzzer (the package in `Fuzzing/`) and by the test that replays what was found.
public enum FuzzTarget: String, CaseIterable, Sendable {
  case yaml, json, lines, foreign, page, zone, settings, remembered
  case edtf, english, filter, quote, article, export, edit, text, viewer

  /// Takes bytes; a trap, a hang or what is thrown is a finding.
  ///
  /// - Throws: `Broken` where something does not hold that must.
  public func run(_ bytes: [UInt8]) throws(Broken) {
    switch self {
    case .yaml: try FuzzedReading.timeline(bytes, path: "t.yaml")
    case .json: try FuzzedReading.timeline(bytes, path: "t.json")
    case .lines: try FuzzedReading.lines(bytes)
    case .foreign: try FuzzedReading.foreign(bytes)
    case .page: try FuzzedReading.page(bytes)
    case .zone: try FuzzedZone.run(bytes)
    case .settings: try FuzzedState.settings(bytes)
    case .remembered: try FuzzedState.remembered(bytes)
    case .edtf: try FuzzedDates.edtf(bytes)
    case .english: try FuzzedDates.english(bytes)
    case .filter: try FuzzedFilter.run(bytes)
    case .quote: try FuzzedQuote.run(bytes)
    case .article: try FuzzedArticle.run(bytes)
    case .export: try FuzzedWriting.export(bytes)
    case .edit: try FuzzedWriting.edit(bytes)
    case .text: try FuzzedText.run(bytes)
    case .viewer: try FuzzedViewer.run(bytes)
    }
  }
}

/// What must hold, and does not.
public struct Broken: Error, CustomStringConvertible {
  /// What does not hold, with the values that show it.
  public let description: String

  init(_ description: String) { self.description = description }
}

/// Throws `Broken` unless something holds.
func hold(_ isSo: Bool, _ what: @autoclosure () -> String) throws(Broken) {
  if !isSo { throw Broken(what()) }
}
