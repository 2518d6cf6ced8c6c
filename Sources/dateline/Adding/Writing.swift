import ArgumentParser
import CellGrid
import Chronology
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
  static func write(_ edits: [TimelineEdit], to parts: TimelineParts) throws {
    let progress = Progress("writing \(parts.path)")
    defer { progress.clear() }
    let written: WrittenEdits
    do throws(EditError) {
      written = try TimelineEditor.carryOut(edits, on: parts) { progress.tell($0) }
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
    Refusal(message, status).told
  }
}

/// Why something is not added.
struct Refusal: Error, CustomStringConvertible {
  let description: String
  let status: ExitCode

  init(_ message: String, _ status: ExitCode = ExitStatus.badContent) {
    (description, self.status) = ("dateline: \(message)", status)
  }

  /// Tells it, and gives the status to end with.
  var told: ExitCode {
    StandardStreams.complain(description)
    return status
  }
}

/// The timeline file that something is added to.
struct AddingTarget: ParsableArguments {
  @Argument(help: "The timeline file.")
  var file: String

  @OptionGroup var log: LogOption

  /// The file in its parts; an event and a source of it are then looked up by their ids.
  func read() throws -> TimelineParts { try Writing.read(file) }

  /// An event that the file has.
  func event(_ name: String, in parts: TimelineParts) throws -> Event.ID {
    guard parts.hasEvent(named: name) else {
      throw Refusal(
        "\(file) has no event “\(name)”; dateline list \(file) prints every id", ExitStatus.noInput)
    }
    return Event.ID(file: 0, name: name)
  }

  /// A source that the file has.
  func source(_ name: String, in parts: TimelineParts) throws -> Source {
    guard let source = parts.source(Source.ID(file: 0, name: name)) else {
      throw Refusal(
        "\(file) has no source “\(name)”; dateline text \(file) prints every id",
        ExitStatus.noInput)
    }
    return source
  }

  /// Adds what `make` makes, and tells why where it refuses.
  func add(_ make: (TimelineParts) throws -> TimelineEdit) throws {
    let parts = try read()
    do {
      try Writing.write([try make(parts)], to: parts)
    } catch let refusal as Refusal {
      throw refusal.told
    }
  }
}
