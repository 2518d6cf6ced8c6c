import Chronology
import TimelineFiles

/// Writes what is shown in a format, with the texts that belong to it.
struct Exporting {
  var projection: Projection
  /// The files that were read, as the user named them.
  var files: [String]
  var target: ExportTarget
  var includesPrivate: Bool
  var includesTexts: Bool

  /// Writes, and tells on standard error what was left out.
  func run() throws {
    var (export, leftOut) = ExportSelection(projection, includingPrivate: includesPrivate).export()
    export.includesTexts = includesTexts
    let isOwn = target.format.isOwn
    if isOwn, !includesTexts {
      for index in export.sources.indices { export.sources[index].text = nil }
    }
    try target.write(export, copy: copy(of: export))
    if isOwn, includesTexts { copyTexts(of: export) }
    tell(leftOut)
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
  private func copyTexts(of export: TimelineExport) {
    guard export.sources.contains(where: { $0.text != nil }) else { return }
    guard let path = target.path else {
      StandardStreams.complain(
        "dateline: warning: the saved texts of sources stay where they are; -o FILE copies them beside the file"
      )
      return
    }
    let (count, problems) = TimelineWriting.writeTexts(
      of: export, into: AtomicFile.folder(of: path), replacing: target.replaces)
    for problem in problems { StandardStreams.complain("dateline: warning: \(problem)") }
    if count > 0 {
      StandardStreams.complain("dateline: \(count) saved text\(count == 1 ? "" : "s") copied")
    }
  }

  private func tell(_ leftOut: ExportSelection.Private) {
    guard !leftOut.isEmpty else { return }
    let counts = [
      (leftOut.events, "event"), (leftOut.sources, "source"),
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
