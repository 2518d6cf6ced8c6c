import Chronology

/// One line of JSON Lines that is read for its places: for checking, and for editing.
struct LineDocument: Sendable {
  let decoder: LineDecoder
  /// The number of the line, from 1.
  let number: Int
  /// The id of its event, where the line gives none that is its alone.
  var name: String?
  /// Ids of the header's events whose made one a line gives.
  var headerNames: [Int: String] = [:]
  /// Whether it is a header, and an earlier line is one as well.
  var isSecondHeader = false

  /// What a line says.
  struct Reading {
    var timeline: Timeline
    var document: MarkedDocument
    /// Whether something of the line could not be read, or had to be replaced.
    var isMended: Bool
    /// The source that the line declares, and what it says of it.
    var ownSource: (name: String, node: MarkedDocument.NodeID)?
    /// What its events replace.
    var replacements: [(node: MarkedDocument.NodeID, name: String)] = []
  }

  /// The line as a document.
  ///
  /// - Throws: `TimelineFileError.notATimeline` where it is a header of a later version.
  func document(_ bytes: UnsafeRawBufferPointer) throws(TimelineFileError) -> TimelineDocument {
    let reading = try decoder.read(bytes, as: self)
    return TimelineDocument(line: self, bytes: bytes, reading: reading)
  }
}
