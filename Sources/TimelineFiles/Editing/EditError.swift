/// Why a file was not edited; nothing was changed then.
public enum EditError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file cannot be read.
  case unreadable(TimelineFileError)
  /// A timeline from standard input has no file to write to.
  case standardInput
  /// The file is in a format of others.
  case foreign(path: String, FileFormat)
  /// Something in the file could not be read, so that an edit could lose it.
  case mended(path: String)
  /// The file is not the one that was read any more.
  case changedMeanwhile(path: String)
  /// The place is not there, or has something that must stay.
  case noPlace(path: String, what: String)
  /// The file would not read back as intended; `edit` shows what would have been written.
  case doesNotReadBack(path: String, edit: [String])
  /// Writing failed.
  case write(WriteError)

  /// One sentence for a person, or more lines where the edit is shown: what is wrong, what to do.
  public var description: String {
    switch self {
    case .unreadable(let error): error.description
    case .standardInput:
      "<stdin>: error: a timeline from standard input cannot be written to; name its file"
    case .foreign(let path, let format):
      "\(path): error: this file is \(format.name), which is read and never changed; write it as a "
        + "timeline first: dateline import \(path) -o NAME.yaml"
    case .mended(let path):
      "\(path): error: parts of this file cannot be read, and an edit could lose them; mend them "
        + "first, dateline check names them"
    case .changedMeanwhile(let path):
      "\(path): error: the file was changed meanwhile and was not touched; try again"
    case .noPlace(let path, let what):
      "\(path): error: there is no place to write \(what); write it by hand"
    case .doesNotReadBack(let path, let edit):
      "\(path): error: with this edit the file would not read as intended, so it was not touched; "
        + "write it by hand:\n" + edit.map { "    " + $0 }.joined(separator: "\n")
    case .write(let error): error.description
    }
  }
}
