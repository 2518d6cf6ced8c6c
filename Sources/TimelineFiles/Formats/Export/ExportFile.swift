import Chronology
import Evidence

/// Where an export is written to.
extension TimelineWriting {
  /// Writes a timeline into a file: beside it, synced, and renamed once it is whole.
  ///
  /// - Parameters:
  ///   - export: What is to be written.
  ///   - format: One of `formats`.
  ///   - path: The file.
  ///   - replaces: Whether a file that is there may be replaced.
  /// - Returns: What the format cannot hold; nothing where the format cannot be written.
  /// - Throws: `WriteError`; a file that was there is as it was then.
  public static func write(
    _ export: TimelineExport, as format: FileFormat, toFileAt path: String, replacing replaces: Bool
  ) throws(WriteError) -> [(loss: Loss, count: Int)]? {
    let file = try replaces ? FileBeside(replacing: path) : FileBeside(creating: path)
    let losses = try write(export, as: format) { (bytes) throws(WriteError) in
      try file.write(bytes)
    }
    guard losses != nil else { return nil }
    try file.publish()
    return losses
  }

  /// Writes the saved texts of an export's sources where a timeline in a folder looks for them.
  ///
  /// - Parameters:
  ///   - export: The sources.
  ///   - folder: The folder of the timeline.
  ///   - replaces: Whether texts that are there and say something else may be replaced.
  /// - Returns: How many were written, and the problems of those that were not.
  public static func writeTexts(
    of export: TimelineExport, into folder: String, replacing replaces: Bool
  ) -> (count: Int, problems: [String]) {
    var count = 0
    var problems: [String] = []
    for source in export.sources {
      guard let path = source.text else { continue }
      do {
        let bytes = try export.text(of: source).bytes
        count += try SavedText.place(bytes, at: path, in: folder, replacing: replaces) ? 1 : 0
      } catch {
        problems.append("the text of source “\(source.id.name)” was not copied: \(error)")
      }
    }
    return (count, problems)
  }
}
