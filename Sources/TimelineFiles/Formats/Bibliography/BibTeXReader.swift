import Chronology

/// Reads BibTeX and biblatex: each entry becomes a source, and an event on the day of its publication.
enum BibTeXReader: ForeignReader {
  static let format = FileFormat.bibTeX

  static func recognises(_ file: ForeignFile) -> Bool {
    guard file.json == nil else { return false }
    // Before the first entry may stand remarks, each behind a percent sign.
    let first = TextLines(Array(file.bytes.prefix(ForeignFile.headSize))).lazy
      .map { $0.text.trimmed }
      .first { !$0.isEmpty && !$0.hasPrefix("%") }
    guard let first, first.hasPrefix("@") else { return false }
    let type = first.dropFirst().prefix { $0.isASCII && $0.isLetter }
    let rest = first.dropFirst(1 + type.count).drop { $0 == " " }
    guard !type.isEmpty, let mark = rest.first, mark == "{" || mark == "(" else { return false }
    return true
  }

  static func isNamed(_ ending: String) -> Bool { ["bib", "bibtex", "biblatex"].contains(ending) }

  /// Entries that are no works.
  private static let others: Set<String> = ["xdata", "set", "control", "bibnote"]

  static func read(
    _ file: ForeignFile, _ options: ReadingOptions, into assembly: inout TimelineAssembly
  ) throws(ForeignFileProblem) {
    var parser = BibTeXParser(file.bytes)
    parser.run()
    for problem in parser.problems {
      assembly.report(problem.severity, at: problem.place, kind: problem.kind, problem.message)
    }
    guard !parser.entries.isEmpty else {
      throw ForeignFileProblem(
        "there is no entry in this file; one of BibTeX begins as @article{name,")
    }
    let library = BibTeXLibrary(parser.entries)
    for index in parser.entries.indices where !others.contains(parser.entries[index].type) {
      assembly.add(BibTeXWork(library, index).reference(reportingTo: &assembly))
    }
  }
}
