import Chronology
import TimelineFiles

/// Writes what is shown in a format, with the texts that belong to it.
struct Exporting {
  var projection: Projection
  /// The files that were read, as the user named them.
  var files: [String]
  var target: ExportTarget
  /// What was left out because it is private.
  var leftOut: PublicTimeline.LeftOut
  var includesTexts: Bool
  /// Whether ids that were made are written.
  var writesMadeIDs = false

  /// Writes, and tells on standard error what was left out.
  func run() throws {
    var export = ExportSelection(projection).export()
    export.includesTexts = includesTexts
    export.writesMadeIDs = writesMadeIDs
    let isOwn = target.format.isOwn
    if isOwn, !includesTexts {
      for index in export.sources.indices { export.sources[index].text = nil }
    }
    var texts = PlannedTexts()
    if isOwn, includesTexts, let path = target.path {
      texts = TimelineWriting.planTexts(of: &export, into: AtomicFile.folder(of: path))
    }
    if let day = export.asOf { export.title += " (as of \(day.words))" }
    try target.write(export, copy: texts.hasNewNames ? nil : copy(of: export))
    tellOfTexts(export, texts)
    tell(export)
  }

  /// The file itself, where it is YAML already and is written as YAML.
  private func copy(of export: TimelineExport) -> [UInt8]? {
    guard target.format == .yaml, files.count == 1, let file = files.first else { return nil }
    if let bytes = YAMLCopy.bytes(of: file, as: export) { return bytes }
    if projection.snapshot.asOf == nil, YAMLCopy.isYAML(file) {
      StandardStreams.complain(
        "dateline: warning: the file is written anew, without its comments; what is left out could not be "
          + "cut out of it")
    }
    return nil
  }

  /// Copies the saved texts to where the new file looks for them.
  private func tellOfTexts(_ export: TimelineExport, _ texts: PlannedTexts) {
    guard target.format.isOwn, export.sources.contains(where: { $0.text != nil }) else { return }
    guard let path = target.path else {
      StandardStreams.complain(
        "dateline: warning: the saved texts of sources stay where they are; -o FILE copies them beside the file"
      )
      return
    }
    let (count, problems) = texts.write(into: AtomicFile.folder(of: path))
    for problem in texts.problems + problems {
      StandardStreams.complain("dateline: warning: \(problem)")
    }
    if count > 0 {
      StandardStreams.complain("dateline: \(count) saved text\(count == 1 ? "" : "s") copied")
    }
  }

  private func tell(_ export: TimelineExport) {
    if let day = export.asOf {
      StandardStreams.complain(
        "dateline: as of \(day.words): titles, summaries and eras are as known today")
    }
    if Set(projection.snapshot.files.map(\.timezone)).count > 1 {
      StandardStreams.complain(
        "dateline: warning: the files have different time zones; times that give no zone are written without one"
      )
    }
    guard !leftOut.isEmpty else { return }
    let counts = [
      (leftOut.events, "event"), (leftOut.sources, "source"), (leftOut.actors, "actor"),
      (leftOut.entries, "entry of evidence"),
    ]
    let words = counts.filter { $0.0 > 0 }.map { count, word in
      count == 1
        ? "1 \(word)"
        : "\(count) \(word == "entry of evidence" ? "entries of evidence" : word + "s")"
    }
    StandardStreams.complain(
      "dateline: left out as private: \(words.joined(separator: ", ")); --private writes them")
  }
}
