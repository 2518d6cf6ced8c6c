import ArgumentParser
import Chronology
import Logging
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
  /// Opens files; `-` is standard input.
  static func open(
    _ paths: [String], _ options: ReadingOptions = ReadingOptions()
  ) throws(LoadingError) -> [OpenTimeline] {
    var files: [OpenTimeline] = []
    for (index, path) in paths.enumerated() {
      do {
        files.append(
          path == "-"
            ? try OpenTimeline(standardInputAs: index, options: options)
            : try OpenTimeline(path: path, file: index, options: options))
      } catch {
        throw LoadingError(error)
      }
    }
    return files
  }

  /// What of the files can be shown before all of them have been read; nothing where all are small.
  static func beginning(of files: [OpenTimeline]) throws(LoadingError) -> TimelineSnapshot? {
    var contents: [TimelineContents] = []
    var isPart = false
    do throws(TimelineFileError) {
      for file in files {
        let beginning = try file.beginning()
        if beginning != nil { isPart = true }
        contents.append(contentsOf: [beginning].compactMap { $0 })
      }
    } catch {
      throw LoadingError(error)
    }
    // Several files stand together only once all of them are known.
    return isPart && contents.count == files.count ? TimelineSnapshot(contents: contents) : nil
  }

  /// Everything; nothing where `isCancelled` said so before the end.
  static func whole(
    of files: [OpenTimeline], isCancelled: @escaping @Sendable () -> Bool = { false },
    tell: @escaping @Sendable (Double) -> Void = { _ in }
  ) throws(LoadingError) -> TimelineSnapshot? {
    var contents: [TimelineContents] = []
    for (index, file) in files.enumerated() {
      let begun = ContinuousClock.now
      do throws(TimelineFileError) {
        let read = try file.read(isCancelled: isCancelled) { share in
          tell((Double(index) + share) / Double(files.count))
        }
        guard let read else { return nil }
        contents.append(read)
        Log.tell(
          "file \(index) read", ["seconds": "\(begun.duration(to: .now))"],
          content: ["path": file.path])
      } catch {
        Log.tell(
          "file \(index) not read", level: .error, ["status": "\(error.exitStatus)"],
          content: ["path": file.path, "error": error.description])
        throw LoadingError(error)
      }
    }
    let snapshot = TimelineSnapshot(contents: contents)
    log(snapshot)
    return snapshot
  }

  /// Logs what there is, and where it is wrong.
  private static func log(_ snapshot: TimelineSnapshot) {
    guard Log.isWanted else { return }
    Log.tell(
      "timeline",
      [
        "events": "\(snapshot.events.count)", "sources": "\(snapshot.sources.count)",
        "actors": "\(snapshot.actors.count)", "problems": "\(snapshot.problemCount)",
      ])
    for problem in snapshot.diagnostics.prefix(20) {
      Log.tell(
        "problem", level: .warning,
        [
          "severity": problem.severity.rawValue, "line": "\(problem.line)",
          "column": "\(problem.column)",
        ],
        content: ["message": problem.message])
    }
  }

  static func snapshot(
    _ paths: [String], _ options: ReadingOptions
  ) throws(LoadingError) -> TimelineSnapshot {
    let progress = Progress("reading")
    defer { progress.clear() }
    return try whole(of: try open(paths, options), tell: { progress.tell($0) })
      ?? TimelineSnapshot([])
  }

  /// For a command without a screen: what was read, with its problems told on standard error.
  static func snapshotOrExit(
    _ paths: [String], _ options: ReadingOptions
  ) throws -> TimelineSnapshot {
    do throws(LoadingError) {
      let snapshot = try snapshot(paths, options)
      for problem in snapshot.diagnostics { StandardStreams.complain(problem.description) }
      let others = snapshot.problemCount - snapshot.diagnostics.count
      if others > 0 {
        StandardStreams.complain("dateline: \(others) more problems; dateline check tells them all")
      }
      return snapshot
    } catch {
      StandardStreams.complain(error.message)
      throw error.status
    }
  }
}

extension TimelineSnapshot {
  /// Whether something could not be read, which the exit status tells.
  var hasErrors: Bool {
    diagnostics.contains { $0.severity == .error } || problemCount > diagnostics.count
  }
}
