import ArgumentParser
import CellGrid
import TimelineFiles

/// Reading a file to which something is added, and writing it.
enum Writing {
  /// The file in its parts, or the end with the status that belongs to it.
  static func read(_ path: String) throws -> TimelineParts {
    guard path != "-" else {
      throw ValidationError("a timeline from standard input cannot be written to; name its file")
    }
    let progress = Progress("reading \(path)")
    defer { progress.clear() }
    do throws(TimelineFileError) {
      return try TimelineParts(reading: path) { progress.tell($0) }
    } catch {
      progress.clear()
      StandardStreams.complain(error.description)
      throw ExitCode(error.exitStatus)
    }
  }

  /// Writes, and tells where it stands.
  static func write(_ edit: TimelineEdit, to parts: TimelineParts) throws {
    let progress = Progress("writing \(parts.path)")
    defer { progress.clear() }
    let written: WrittenEdits
    do throws(EditError) {
      written = try TimelineEditor.carryOut([edit], on: parts) { progress.tell($0) }
    } catch {
      progress.clear()
      StandardStreams.complain(error.description)
      throw error.status
    }
    progress.clear()
    try StandardStreams.print(
      written.values.map {
        VisibleText.visible("\(parts.path):\($0.line):\($0.column): added \($0.key): \($0.value)")
      })
  }

  /// Ends with a sentence.
  static func refuse(_ message: String, _ status: ExitCode = ExitStatus.badContent) -> ExitCode {
    StandardStreams.complain("dateline: \(message)")
    return status
  }
}
