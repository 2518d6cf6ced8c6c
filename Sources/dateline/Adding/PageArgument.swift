import ArgumentParser
import TimelineFiles

/// A saved article on the command line, plain text or HTML; `-` is standard input.
enum PageArgument {
  /// Reads it, or ends with a sentence and the status that belongs to it.
  static func read(_ path: String) throws -> SavedPage {
    let bytes: [UInt8]
    do throws(TimelineFileError) {
      bytes = try SavedPage.bytes(of: path)
    } catch {
      StandardStreams.complain(error.description)
      throw ExitCode(error.exitStatus)
    }
    do throws(SavedPage.Problem) {
      return try SavedPage(bytes)
    } catch {
      throw Writing.refuse("\(path): \(error.message)")
    }
  }

  /// A file's name without its folder and its ending; that of standard input is a word for it.
  static func baseName(_ path: String) -> String {
    guard path != "-" else { return "source" }
    let name = path.split(separator: "/").last ?? "source"
    guard let point = name.lastIndex(of: "."), point > name.startIndex else { return String(name) }
    return String(name[..<point])
  }

  /// Saves its text beside a timeline, or ends with a sentence.
  static func save(
    _ bytes: [UInt8], as name: String, beside parts: TimelineParts
  ) throws -> NewText {
    do throws(WriteError) {
      return try NewText(bytes, name: name, beside: parts)
    } catch {
      StandardStreams.complain(error.description)
      throw ExitStatus.inputOutput
    }
  }
}
