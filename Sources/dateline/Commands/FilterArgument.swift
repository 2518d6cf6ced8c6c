import Chronology
import Evidence
import Terminal
import Viewer

/// A filter on the command line.
enum FilterArgument {
  /// Reads a filter, or ends with 64 and a caret under what is wrong.
  static func read(_ text: String) throws -> FilterExpression {
    do throws(FilterError) {
      return try FilterExpression(parsing: text, relativeTo: Clock.today())
    } catch {
      _ = CharacterSet.useUTF8()
      let lines = CaretLines.lines(
        under: text, at: error.offset, message: error.message, widths: .system)
      StandardStreams.complain((["dateline: not a filter:"] + lines).joined(separator: "\n"))
      throw ExitStatus.usage
    }
  }

  /// Filters; reads the saved texts where the filter asks for verdicts.
  ///
  /// Nothing where `isCancelled` said so before the end.
  static func apply(
    _ expression: FilterExpression, to whole: Projection, isCancelled: () -> Bool = { false }
  ) -> Projection? {
    let verdicts = expression.usesVerdicts ? verdicts(in: whole.snapshot) : [:]
    return Projection(
      whole, filter: expression, verdicts: { verdicts[$0] ?? Verdict.noText.rawValue },
      isCancelled: isCancelled)
  }

  /// What became of every quote of which a saved text can be read.
  private static func verdicts(in snapshot: TimelineSnapshot) -> [EvidenceID: String] {
    var verdicts: [EvidenceID: String] = [:]
    for state in SourceTexts.read(snapshot.sources.map(\.id), in: snapshot).values {
      guard case .read(let reading, _) = state else { continue }
      for (id, finding) in reading.findings { verdicts[id] = finding.verdict.rawValue }
    }
    return verdicts
  }
}
