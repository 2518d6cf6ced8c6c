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
  ///   - options: What a person says of a file in another format.
  /// - Returns: The timeline.
  /// - Throws: `TimelineFileError` where nothing of the file can be shown.
  public static func read(
    path: String, file: Int, options: ReadingOptions = ReadingOptions()
  ) throws(TimelineFileError) -> Timeline {
    let bytes: [UInt8]
    do throws(FileBytesError) {
      bytes = try FileBytes.read(path: path, limit: DocumentLimits.bytes)
    } catch {
      throw TimelineFileError(error, path: path)
    }
    return try read(bytes: bytes, path: path, file: file, options: options)
  }

  /// Reads a timeline from standard input to its end; its path is shown as `<stdin>`.
  ///
  /// - Parameter file: The position of the file among the files that are open together, from 0.
  /// - Returns: The timeline.
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
  ///   - bytes: The content, YAML or one JSON document in UTF-8, or a format of others.
  ///   - path: What to name the file in diagnostics; `.json` at its end means JSON.
  ///   - file: The position of the file among the files that are open together, from 0.
  ///   - options: What a person says of a file in another format.
  /// - Returns: The timeline.
  /// - Throws: `TimelineFileError.notATimeline` where nothing of it can be shown.
  public static func read(
    bytes: [UInt8], path: String, file: Int, options: ReadingOptions = ReadingOptions()
  ) throws(TimelineFileError) -> Timeline {
    try readMarked(bytes: bytes, path: path, file: file, options, keepingExtents: false).timeline
  }

  /// A timeline with the document that it was made of.
  struct Marked {
    var timeline: Timeline
    /// Without nodes where the file is in a format of others.
    var document: MarkedDocument
    var isJSON: Bool
    /// The format of others that the file is in.
    var foreign: FileFormat?
    /// Whether something of the bytes could not be read, or had to be replaced.
    var isMended: Bool
  }

  /// Reads a timeline and keeps its document; with the extents of its nodes for an editor.
  static func readMarked(
    bytes: [UInt8], path: String, file: Int, _ options: ReadingOptions = ReadingOptions(),
    keepingExtents: Bool
  ) throws(TimelineFileError) -> Marked {
    let input = try inputText(bytes, path: path, options)
    if let (reader, content) = FormatRecognition.foreign(input.bytes, path: path, options) {
      return try read(content, with: reader, options, input, file: file)
    }
    if options.format == nil, FormatRecognition.isOfNoKnownFormat(input.bytes, path: path) {
      throw .notATimeline(
        Diagnostic(
          .error, path: path, line: 1, column: 1,
          message:
            "this is no timeline, and in none of the formats that are read; say its format with "
            + "--read-as, or begin a timeline with dateline new"))
    }
    let reading = scan(
      input.bytes, isNamedJSON: path.hasSuffix(".json"), keepingExtents: keepingExtents)
    return try decode(reading, of: input, path: path, file: file)
  }

  /// The text of a file, which need not be UTF-8 where its format has other habits.
  private static func inputText(
    _ bytes: [UInt8], path: String, _ options: ReadingOptions
  ) throws(TimelineFileError) -> InputText {
    let bytes = ICalendarFolding.closingCharacters(TextEncoding.utf8(bytes))
    let isTable =
      options.format.map { $0 == .table || $0 == .timelineJSTable }
      ?? FormatRecognition.isNamedTable(path)
    guard let found = TextEncoding.fromOneByte(bytes, isTable: isTable) else {
      return try InputText(bytes, path: path)
    }
    var input = try InputText(found.bytes, path: path)
    if isTable {
      input.diagnostics.append(
        Diagnostic(
          .warning, path: path, line: 1, column: 1,
          message: "this text is not UTF-8, so it is read as \(found.encoding), as spreadsheets "
            + "write it; if letters look wrong, save it as UTF-8"))
    }
    return input
  }

  /// Reads a format of others.
  private static func read(
    _ content: ForeignFile, with reader: any ForeignReader.Type, _ options: ReadingOptions,
    _ input: InputText, file: Int
  ) throws(TimelineFileError) -> Marked {
    var assembly = TimelineAssembly(path: content.path, file: file)
    do throws(ForeignFileProblem) {
      try reader.read(content, options, into: &assembly)
    } catch {
      throw .notATimeline(
        Diagnostic(
          .error, path: content.path, line: error.place.line, column: error.place.column,
          message: error.message))
    }
    var timeline = assembly.finished()
    timeline.diagnostics = (timeline.diagnostics + input.diagnostics)
      .sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    return Marked(
      timeline: timeline, document: MarkedDocument(), isJSON: content.json != nil,
      foreign: reader.format, isMended: !input.diagnostics.isEmpty)
  }

  /// Makes a timeline of what was read.
  static func decode(
    _ reading: Recovery.Reading, of input: InputText, path: String, file: Int, isLines: Bool = false
  ) throws(TimelineFileError) -> Marked {
    let syntax = reading.problems.map {
      Diagnostic(.error, path: path, line: $0.line + 1, column: $0.column + 1, message: $0.message)
    }
    let hasMapping = reading.document.root.map { reading.document[$0].kind == .mapping } ?? false
    if !isLines, LineArchive.isNamedLines(path), !hasMapping || !(reading.isJSON || syntax.isEmpty)
    {
      throw .notATimeline(noLines(input.bytes, path))
    }
    if let last = syntax.last, !hasMapping { throw .notATimeline(last) }
    var timeline = try TimelineDecoder.decode(
      reading.document, path: path, file: file, syntax: syntax.first, isLines: isLines,
      isJSON: reading.isJSON)
    // After a mistake in the syntax, what is left may be nothing that anybody could look at.
    if reading.hasSyntaxMistake, let last = syntax.last, timeline.events.isEmpty,
      timeline.sources.isEmpty
    {
      throw .notATimeline(last)
    }
    timeline.diagnostics = (timeline.diagnostics + syntax + input.diagnostics)
      .sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    return Marked(
      timeline: timeline, document: reading.document, isJSON: reading.isJSON,
      isMended: !syntax.isEmpty || !input.diagnostics.isEmpty)
  }

  /// What is said of a file that is named as JSON Lines and has none.
  private static func noLines(_ bytes: [UInt8], _ path: String) -> Diagnostic {
    let isEmpty = bytes.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    let what = isEmpty ? "there is nothing in this file" : "no line of this file is an object"
    return Diagnostic(
      .error, path: path, line: 1, column: 1,
      message: "\(what); a line of JSON Lines is one object such as \(LineDecoder.example)")
  }

  /// Reads the form that the bytes have.
  private static func scan(
    _ bytes: [UInt8], isNamedJSON: Bool, keepingExtents: Bool
  ) -> Recovery.Reading {
    let first = bytes.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    guard isNamedJSON || first == UInt8(ascii: "{") else {
      return Recovery.readYAML(bytes, keepingExtents: keepingExtents)
    }
    let json = JSONScanner.read(bytes, keepingExtents: keepingExtents)
    let reading = Recovery.Reading(
      document: json.document, problems: json.replaced + (json.problem.map { [$0] } ?? []),
      brokeOff: json.problem != nil, hasSyntaxMistake: json.problem != nil, isJSON: true)
    guard json.problem != nil, !isNamedJSON else { return reading }
    // A YAML mapping may begin with { as well. Where it is neither, the words about JSON are the
    // plainer ones.
    let yaml = Recovery.readYAML(bytes, keepingExtents: keepingExtents)
    return yaml.problems.isEmpty ? yaml : reading
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
