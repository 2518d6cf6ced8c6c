import CExpat

/// What stands in an XML document, in its order.
protocol XMLReceiver: AnyObject {
  /// An element begins.
  func begin(_ name: String, _ attributes: [XMLAttribute], at place: TextPlace)
  /// An element ends.
  func end(_ name: String)
  /// Text of the innermost element; may come in pieces.
  func text(_ text: String)
  /// Something in the document cannot be used; reading goes on.
  func problem(_ message: String, at place: TextPlace)
}

/// An attribute of an element, with the references in its value replaced.
struct XMLAttribute {
  let name: String
  let value: String
}

/// Reads XML 1.0 with expat, without namespaces.
///
/// Nothing outside of the document is ever loaded. An entity that stands for more than a few characters, or for
/// other entities, ends the reading. An entity that is not declared is given as it is written, since what
/// people put into XML is often HTML. Elements may stand in each other to any depth.
enum XMLScanner {
  /// How many bytes an entity may stand for.
  private static let entityLength = 64

  /// Reads a document of valid UTF-8, whatever encoding it names.
  ///
  /// - Returns: Where and why reading broke off, if it did.
  static func read(_ bytes: [UInt8], into receiver: any XMLReceiver) -> ForeignFileProblem? {
    guard let parser = XML_ParserCreate("UTF-8") else {
      return ForeignFileProblem("there is not enough memory to read this file")
    }
    defer { XML_ParserFree(parser) }
    let session = XMLSession(parser, receiver, bytes)
    return withExtendedLifetime(session) {
      XML_SetUserData(parser, Unmanaged.passUnretained(session).toOpaque())
      // Without this an entity that is not declared ends the reading.
      _ = XML_UseForeignDTD(parser, 1)
      XML_SetElementHandler(
        parser,
        { data, name, attributes in XMLSession.of(data)?.begin(name, attributes) },
        { data, name in XMLSession.of(data)?.end(name) })
      XML_SetCharacterDataHandler(parser) { data, text, count in
        XMLSession.of(data)?.text(text, Int(count))
      }
      XML_SetSkippedEntityHandler(parser) { data, name, isParameter in
        XMLSession.of(data)?.skipped(name, isParameter: isParameter != 0)
      }
      XML_SetEntityDeclHandler(parser) { data, name, isParameter, value, count, _, _, _, _ in
        XMLSession.of(data)?.declared(
          name, isParameter: isParameter != 0, value: value, count: Int(count))
      }
      // At once, for expat 2.5 looks at a long token anew with every further piece.
      let status = bytes.withUnsafeBytes { raw in
        XML_Parse(
          parser, raw.bindMemory(to: CChar.self).baseAddress, Int32(clamping: raw.count), 1)
      }
      if let refusal = session.refusal { return refusal }
      guard status == XML_STATUS_ERROR else { return nil }
      let words = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) }
      return ForeignFileProblem(
        "this is no well-formed XML: \(words ?? "reading broke off"); mend it here",
        at: session.place)
    }
  }

  /// One reading; expat hands it back to the functions that it calls.
  private final class XMLSession {
    private let parser: XML_Parser
    private let receiver: any XMLReceiver
    private let bytes: [UInt8]
    private var entities: Set<String> = ["amp", "lt", "gt", "quot", "apos"]
    /// Why the file is not read further.
    private(set) var refusal: ForeignFileProblem?

    init(_ parser: XML_Parser, _ receiver: any XMLReceiver, _ bytes: [UInt8]) {
      self.parser = parser
      self.receiver = receiver
      self.bytes = bytes
    }

    static func of(_ data: UnsafeMutableRawPointer?) -> XMLSession? {
      data.map { Unmanaged<XMLSession>.fromOpaque($0).takeUnretainedValue() }
    }

    var place: TextPlace {
      TextPlace(
        line: Int(XML_GetCurrentLineNumber(parser)),
        column: Int(XML_GetCurrentColumnNumber(parser)) + 1)
    }

    func begin(
      _ name: UnsafePointer<CChar>?, _ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
      guard let name else { return }
      var attributes: [XMLAttribute] = []
      if let list {
        var index = 0
        while let name = list[index], let value = list[index + 1] {
          attributes.append(
            XMLAttribute(name: String(cString: name), value: String(cString: value)))
          index += 2
        }
      }
      let place = place
      if !attributes.isEmpty { reportDroppedEntities(at: place) }
      receiver.begin(String(cString: name), attributes, at: place)
    }

    /// In attributes expat leaves out what is not declared, and does not say so.
    private func reportDroppedEntities(at place: TextPlace) {
      let start = Int(XML_GetCurrentByteIndex(parser))
      let end = start + Int(XML_GetCurrentByteCount(parser))
      guard start >= 0, start < end, end <= bytes.count else { return }
      var rest = bytes[start..<end]
      while let sign = rest.firstIndex(of: UInt8(ascii: "&")) {
        let name = rest[(sign + 1)...].prefix { $0 != UInt8(ascii: ";") }
        rest = rest[name.endIndex...]
        let entity = String(decoding: name, as: UTF8.self)
        guard !entity.hasPrefix("#"), !entities.contains(entity) else { continue }
        receiver.problem(
          "XML has no &\(entity); so it is left out here; write the character itself", at: place)
      }
    }

    func end(_ name: UnsafePointer<CChar>?) {
      if let name { receiver.end(String(cString: name)) }
    }

    func text(_ text: UnsafePointer<CChar>?, _ count: Int) {
      guard let text else { return }
      let raw = UnsafeRawBufferPointer(start: text, count: count)
      receiver.text(String(decoding: raw, as: UTF8.self))
    }

    func skipped(_ name: UnsafePointer<CChar>?, isParameter: Bool) {
      guard let name, !isParameter else { return }
      receiver.text("&\(String(cString: name));")
    }

    func declared(
      _ name: UnsafePointer<CChar>?, isParameter: Bool, value: UnsafePointer<CChar>?, count: Int
    ) {
      guard let name else { return }
      let entity = String(cString: name)
      guard let value else {
        receiver.problem(
          "the entity \(entity) is in another file, which is not read; put its text in its place",
          at: place)
        return
      }
      let text = UnsafeRawBufferPointer(start: value, count: count)
      let standsForOthers = text.contains { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "%") }
      guard !isParameter, !standsForOthers, count <= XMLScanner.entityLength else {
        refusal = ForeignFileProblem(
          "the entity \(entity) stands for other entities or for a long text, and such files are "
            + "not read; put its text in its place", at: place)
        XML_StopParser(parser, 0)
        return
      }
      entities.insert(entity)
    }
  }
}
