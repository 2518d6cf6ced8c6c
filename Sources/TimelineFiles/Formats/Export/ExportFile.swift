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

  /// Finds the places for the saved texts of an export, and names them in its sources.
  ///
  /// A text that is there and says something else is never written over: another name is taken.
  ///
  /// - Parameters:
  ///   - export: The sources; those whose text cannot be read keep its path.
  ///   - folder: The folder of the timeline that is written.
  /// - Returns: What is to be written where.
  public static func planTexts(
    of export: inout TimelineExport, into folder: String
  ) -> PlannedTexts {
    var planned = PlannedTexts()
    for index in export.sources.indices {
      let source = export.sources[index]
      guard let path = source.text else { continue }
      do throws(SavedTextError) {
        let bytes = try export.text(of: source).bytes
        export.sources[index].text = planned.add(bytes, at: path, in: folder)
      } catch {
        planned.problems.append(
          "the text of source “\(source.id.name)” was not copied: \(error)")
      }
    }
    return planned
  }
}

/// Saved texts, and where they are to stand beside a timeline.
public struct PlannedTexts {
  private var hashes: [String: String] = [:]
  private var texts: [(path: String, bytes: [UInt8])] = []
  /// Whether any text gets another name than it had.
  public private(set) var hasNewNames = false
  /// Why some texts are not among them.
  public internal(set) var problems: [String] = []

  /// Begins without texts.
  public init() {}

  /// Takes a text, and gives the path that it gets.
  mutating func add(_ bytes: [UInt8], at path: String, in folder: String) -> String {
    let hash = SHA256.hexadecimal(bytes)
    var name = path
    var number = 1
    while true {
      if let known = hashes[name] {
        if known == hash { return name }
      } else if let there = try? FileBytes.read(path: folder + "/" + name, limit: SavedText.limit) {
        if there == bytes { break }
      } else {
        texts.append((name, bytes))
        break
      }
      number += 1
      name = Self.numbered(path, number)
      hasNewNames = true
    }
    hashes[name] = hash
    return name
  }

  private static func numbered(_ path: String, _ number: Int) -> String {
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    guard let point = path.lastIndex(of: "."), point > slash else { return "\(path)-\(number)" }
    return "\(path[..<point])-\(number)\(path[point...])"
  }

  /// Writes the texts that are not there yet.
  ///
  /// - Parameter folder: The folder of the timeline.
  /// - Returns: How many were written, and the problems of those that were not.
  public func write(into folder: String) -> (count: Int, problems: [String]) {
    var problems: [String] = []
    var count = 0
    for (path, bytes) in texts {
      do throws(SavedTextError) {
        if try SavedText.place(bytes, at: path, in: folder) { count += 1 }
      } catch {
        problems.append("\(error)")
      }
    }
    return (count, problems)
  }
}
