import ArgumentParser
import CellGrid
import Glibc
import TimelineFiles

/// Where an export goes, and in which format.
struct ExportTarget {
  /// The file; nothing is standard output.
  var path: String?
  var format: FileFormat
  /// Whether files that are there may be replaced.
  var replaces: Bool

  /// The format that a file's name asks for; nothing where several could be meant.
  static func format(ofPath path: String) -> FileFormat? {
    guard let point = path.lastIndex(of: ".") else { return nil }
    switch path[path.index(after: point)...].lowercased() {
    case "yaml", "yml": return .yaml
    case "jsonl", "ndjson": return .jsonLines
    case "mw", "markwhen": return .markwhen
    case "ics": return .iCalendar
    case "csv": return .table
    case "md", "markdown": return .markdown
    case "svg": return .svg
    case "html", "htm": return .html
    default: return nil
    }
  }

  /// Ends where the file to be written is one of those that are read: what stays out would be lost.
  func checkIsAnother(than files: [String]) throws {
    guard let path, files.contains(where: { AtomicFile.isSameFile($0, path) }) else { return }
    StandardStreams.complain(
      "\(path): error: this is the file that is read, and was not touched; choose another name")
    throw ExitStatus.usage
  }

  /// Writes an export, and tells on standard error what the format cannot hold.
  ///
  /// - Parameters:
  ///   - export: What is to be written.
  ///   - copy: The bytes to write instead, where a file is to be copied.
  /// - Throws: The exit status of an output error, which has been told.
  func write(_ export: TimelineExport, copy: [UInt8]?) throws {
    let losses: [(loss: Loss, count: Int)]
    do throws(WriteError) {
      if let copy {
        losses = []
        try write(copy)
      } else if let path {
        losses =
          try TimelineWriting.write(export, as: format, toFileAt: path, replacing: replaces) ?? []
      } else {
        losses =
          try TimelineWriting.write(export, as: format) { (bytes) throws(WriteError) in
            try Self.print(bytes)
          } ?? []
      }
    } catch {
      if case .exists(let path) = error {
        StandardStreams.complain(
          "\(path): error: this file is there already and was not touched; choose another name, "
            + "or replace it with --force")
      } else if path != nil {
        StandardStreams.complain(error.description)
      }
      throw ExitStatus.inputOutput
    }
    for (loss, count) in losses {
      StandardStreams.complain("dateline: warning: \(loss.sentence(count, in: format))")
    }
  }

  private func write(_ bytes: [UInt8]) throws(WriteError) {
    guard let path else { return try Self.print(bytes) }
    if replaces {
      try AtomicFile.replace(path, with: bytes)
    } else {
      try AtomicFile.create(bytes, at: path)
    }
  }

  /// Writes to standard output: as it is into a pipe, made visible on a terminal.
  private static func print(_ bytes: [UInt8]) throws(WriteError) {
    do {
      guard StandardStreams.isOutputTerminal else {
        try StandardStreams.print(bytes: bytes)
        return
      }
      let text = String(decoding: bytes, as: UTF8.self)
      try StandardStreams.print(bytes: VisibleText.visible(text, keepingNewlines: true).utf8)
    } catch {
      throw WriteError.failed(path: "standard output", reason: "it cannot be written to")
    }
  }
}
