import ArgumentParser
import Chronology
import TimelineFiles

/// Why the named files cannot be shown: a sentence and the exit status.
struct LoadingError: Error {
  let message: String
  let status: ExitCode

  init(_ error: TimelineFileError) {
    message = error.description
    status = ExitCode(error.exitStatus)
  }
}

/// Reads the files that were named and merges them.
enum Loading {
  static func snapshot(_ paths: [String]) throws(LoadingError) -> TimelineSnapshot {
    var timelines: [Timeline] = []
    for (index, path) in paths.enumerated() {
      do {
        timelines.append(
          path == "-"
            ? try TimelineReader.readStandardInput(file: index)
            : try TimelineReader.read(path: path, file: index))
      } catch {
        throw LoadingError(error)
      }
    }
    return TimelineSnapshot(timelines)
  }

  /// For a command without a screen: what was read, with its problems told on standard error.
  static func snapshotOrExit(_ paths: [String]) throws -> TimelineSnapshot {
    do throws(LoadingError) {
      let snapshot = try snapshot(paths)
      for problem in snapshot.diagnostics { StandardStreams.complain(problem.description) }
      return snapshot
    } catch {
      StandardStreams.complain(error.message)
      throw error.status
    }
  }
}

extension TimelineSnapshot {
  /// Whether something could not be read, which the exit status tells.
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
