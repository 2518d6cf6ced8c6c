public import Chronology

/// Why a file could not be opened as a timeline at all.
public enum TimelineFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no file of this name.
  case noSuchFile(path: String)
  /// The file is there and cannot be taken as input; `reason` says why and what to do.
  case notReadable(path: String, reason: String)
  /// Reading broke off, as on a failing disk; `reason` is the system's word for it.
  case inputOutput(path: String, reason: String)
  /// The content is no timeline that can be read.
  case notATimeline(Diagnostic)

  /// The exit status that `sysexits.h` has for it: 66 (no input), 74 (input or output) or 65 (bad
  /// content).
  public var exitStatus: Int32 {
    switch self {
    case .noSuchFile, .notReadable: 66
    case .inputOutput: 74
    case .notATimeline: 65
    }
  }

  /// One line for a person: what is wrong, and what to do.
  public var description: String {
    switch self {
    case .noSuchFile(let path):
      "\(path): error: there is no such file; "
        + "check the name, or write a first one with `dateline new`"
    case .notReadable(let path, let reason): "\(path): error: \(reason)"
    case .inputOutput(let path, let reason):
      "\(path): error: reading it failed: \(reason); check the disk, and try again"
    case .notATimeline(let diagnostic): diagnostic.description
    }
  }
}
