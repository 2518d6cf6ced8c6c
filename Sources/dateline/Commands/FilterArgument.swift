import Chronology
import Terminal
import Viewer

/// A filter on the command line.
enum FilterArgument {
  /// Reads a filter, or ends with 64 and a caret under what is wrong.
  static func read(_ text: String) throws -> FilterExpression {
    // The settings matter only to a filter that names a saved one.
    let saved = text.contains("@") ? SettingsFile.readOrComplain().filters : []
    do throws(FilterError) {
      return try FilterExpression(parsing: text, relativeTo: Clock.today(), saved: saved)
    } catch {
      _ = CharacterSet.useUTF8()
      let lines = CaretLines.lines(
        under: text, at: error.offset, message: error.message, widths: .system)
      StandardStreams.complain((["dateline: not a filter:"] + lines).joined(separator: "\n"))
      throw ExitStatus.usage
    }
  }
}
