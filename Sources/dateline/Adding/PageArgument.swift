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
}
