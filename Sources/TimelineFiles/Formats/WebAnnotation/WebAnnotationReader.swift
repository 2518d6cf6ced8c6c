import Chronology

/// Reads W3C Web Annotation JSON-LD.
enum WebAnnotationReader: ForeignReader {
  static let format = FileFormat.webAnnotation

  static func recognises(_ file: ForeignFile) -> Bool { false }

  static func isNamed(_ ending: String) -> Bool { false }

  static func read(
    _ file: ForeignFile, _ options: ReadingOptions, into assembly: inout TimelineAssembly
  ) throws(ForeignFileProblem) {}
}
