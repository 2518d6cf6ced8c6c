import Chronology

/// Reads markwhen.
///
/// The rules are those of docs.markwhen.com and of markwhen's own parser, those of older versions (groups between
/// `group` and `endGroup`, pages) among them. Where that parser takes the day of reading (`now`, a date without its
/// year), nothing is taken: the event is undated, or its year unspecified.
enum MarkwhenReader: ForeignReader {
  static let format = FileFormat.markwhen

  static func recognises(_ file: ForeignFile) -> Bool {
    file.json == nil && MarkwhenSigns.stand(in: file.bytes.prefix(ForeignFile.headSize))
  }

  static func isNamed(_ ending: String) -> Bool { ["mw", "markwhen", "mwn"].contains(ending) }

  static func read(
    _ file: ForeignFile, _ options: ReadingOptions, into assembly: inout TimelineAssembly
  ) throws(ForeignFileProblem) {
    var reading = MarkwhenReading(file.bytes, options)
    reading.read(into: &assembly)
    guard reading.hasContent else {
      throw ForeignFileProblem(
        "there is no event in this file; an event of markwhen is a line such as 2018-07-06: Talks")
    }
  }
}
