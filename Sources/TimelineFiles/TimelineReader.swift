public import Chronology

/// Reads timeline files.
public enum TimelineReader {
  /// Reads the timeline at a path.
  ///
  /// Problems that leave something to show are in the timeline's `diagnostics`.
  ///
  /// - Parameters:
  ///   - path: The file's path, as the user named it.
  ///   - file: The position of the file among the files that are open together, from 0.
  /// - Throws: `TimelineFileError` where nothing of the file can be shown.
  public static func read(path: String, file: Int) throws(TimelineFileError) -> Timeline {
    let bytes: [UInt8]
    do throws(FileBytesError) {
      bytes = try FileBytes.read(path: path, limit: DocumentLimits.bytes)
    } catch {
      throw TimelineFileError(error, path: path)
    }
    return try read(bytes: bytes, path: path, file: file)
  }

  /// Reads a timeline from standard input to its end; its path is shown as `<stdin>`.
  ///
  /// - Parameter file: The position of the file among the files that are open together, from 0.
  /// - Throws: `TimelineFileError` where nothing of the input can be shown.
  public static func readStandardInput(file: Int) throws(TimelineFileError) -> Timeline {
    let bytes: [UInt8]
    do throws(FileBytesError) {
      bytes = try FileBytes.readStandardInput(limit: DocumentLimits.bytes)
    } catch {
      throw TimelineFileError(error, path: standardInputPath)
    }
    return try read(bytes: bytes, path: standardInputPath, file: file)
  }

  /// The path of a timeline that came from standard input; it has no folder, so no saved texts.
  public static let standardInputPath = "<stdin>"

  /// Reads a timeline from bytes.
  ///
  /// - Parameters:
  ///   - bytes: The content, YAML or JSON in UTF-8.
  ///   - path: What to name the file in diagnostics; `.json` at its end means JSON.
  ///   - file: The position of the file among the files that are open together, from 0.
  /// - Throws: `TimelineFileError.notATimeline` where nothing of it can be shown.
  public static func read(
    bytes: [UInt8], path: String, file: Int
  ) throws(TimelineFileError) -> Timeline {
    let (document, problem) = YAMLScanner.read(bytes)
    let syntax = problem.map {
      Diagnostic(.error, path: path, line: $0.line + 1, column: $0.column + 1, message: $0.message)
    }
    if let syntax, document.root.map({ document[$0].kind != .mapping }) ?? true {
      throw .notATimeline(syntax)
    }
    var timeline = try TimelineDecoder.decode(document, path: path, file: file)
    timeline.diagnostics = (timeline.diagnostics + (syntax.map { [$0] } ?? []))
      .sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    return timeline
  }
}

extension TimelineFileError {
  init(_ error: FileBytesError, path: String) {
    self =
      switch error {
      case .system(let number) where number == systemNoSuchFile: .noSuchFile(path: path)
      case .system(let number) where number == systemInputOutput:
        .inputOutput(path: path, reason: systemWords(number))
      case .system(let number):
        .notReadable(
          path: path, reason: "\(systemWords(number)); check the path and its permissions")
      case .notAFile(let kind):
        .notReadable(
          path: path,
          reason: "this is \(kind), not a file; name a file, or pass - to read standard input")
      case .tooLarge(let size):
        .notReadable(
          path: path,
          reason: "\(size) bytes are more than a timeline in YAML or JSON may have "
            + "(\(DocumentLimits.bytes)); split it into several files")
      }
  }
}
