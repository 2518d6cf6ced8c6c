public import Chronology

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension TimelineReader {
  /// Reads the first events of a large YAML file, to be shown while the whole is being read.
  ///
  /// The events are equal to the first ones of the whole, identities included; how many there are
  /// is not known yet, nor what is wrong in the file.
  ///
  /// O(n) at the speed of reading, with the work of parsing bounded.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - file: The position of the file among the files that are open together, from 0.
  /// - Returns: The timeline of its beginning, without diagnostics; nothing where the file is no
  ///   larger than 1 MB or its beginning cannot be told from the whole: it is not YAML in block
  ///   style, its events come too late, its first event gives no `id` (one that is made for it may
  ///   depend on all others), or an `actors` section may follow its events.
  public static func readHead(path: String, file: Int) -> Timeline? {
    TimelineHead.read(path: path, file: file, fileSize: 1 << 20, headSize: 128 << 10)
  }
}

/// The beginning of a YAML timeline, cut between two events.
enum TimelineHead {
  static func read(path: String, file: Int, fileSize: Int, headSize: Int) -> Timeline? {
    guard !path.hasSuffix(".json") else { return nil }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard let size = try? FileBytes.size(descriptor: descriptor, limit: DocumentLimits.bytes),
      size > max(fileSize, headSize)
    else { return nil }
    let head = [UInt8](unsafeUninitializedCapacity: headSize) { buffer, count in
      let memory = UnsafeMutableRawBufferPointer(buffer)
      count = FileBytes.fill(memory, 0..<headSize, from: descriptor) ? headSize : 0
    }
    guard let cut = cut(head), let read = decode(Array(head[..<cut.end]), cut, path, file) else {
      return nil
    }
    if !read.hasActors, mayHaveSections(descriptor, from: cut.end, to: size) { return nil }
    return read.timeline
  }

  /// Where the list of events begins, and the last of its entries that begins in the head.
  private struct Cut {
    /// The line of the key `events`, from 0.
    var keyLine = 0
    var end = 0
  }

  private static func cut(_ head: [UInt8]) -> Cut? {
    let key = Array("events:".utf8)
    var cut = Cut()
    var column: Int?
    var entries = 0
    var line = 0
    var isInEvents = false
    var start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while let lineEnd = head[start...].firstIndex(of: 0x0A) {
      let content = head[start..<lineEnd]
      if isInEvents {
        let indentation = content.prefix { $0 == 0x20 }.count
        let rest = content.dropFirst(indentation)
        if rest.first == UInt8(ascii: "-"), [nil, 0x20, 0x0D].contains(rest.dropFirst().first),
          indentation == column ?? indentation
        {
          column = indentation
          entries += 1
          cut.end = start
        } else if indentation == 0, let first = rest.first, first != UInt8(ascii: "#"),
          first != 0x0D
        {
          // The events end in the head: the whole is not read much later.
          return nil
        }
      } else if content.starts(with: key), isEmpty(content.dropFirst(key.count)) {
        cut.keyLine = line
        isInEvents = true
      }
      line += 1
      start = lineEnd + 1
    }
    return entries > 1 ? cut : nil
  }

  /// Whether nothing stands there but spaces or a comment.
  private static func isEmpty(_ rest: ArraySlice<UInt8>) -> Bool {
    let text = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    return text.isEmpty || (text.first == UInt8(ascii: "#") && rest.first != text.first)
  }

  private static func decode(
    _ head: [UInt8], _ cut: Cut, _ path: String, _ file: Int
  ) -> (timeline: Timeline, hasActors: Bool)? {
    guard let input = try? InputText(head, path: path) else { return nil }
    // What parses without a mistake up to a line where an entry begins leaves nothing open there.
    let reading = YAMLScanner.read(input.bytes)
    let document = reading.document
    guard reading.problem == nil, reading.leftOut.isEmpty, let root = document.root,
      document[root].kind == .mapping,
      let events = value(of: .events, in: document), events.line == cut.keyLine,
      var timeline = try? TimelineDecoder.decode(document, path: path, file: file, syntax: nil)
    else { return nil }
    timeline.diagnostics = []
    timeline.events = Array(timeline.events.prefix(while: \.isNamedByFile))
    guard !timeline.events.isEmpty else { return nil }
    return (timeline, value(of: .actors, in: document) != nil)
  }

  /// The line of a key of the root, from 0, where it is there with a value.
  private static func value(
    of key: TimelineKey, in document: MarkedDocument
  ) -> (line: Int, node: MarkedDocument.NodeID)? {
    guard let root = document.root else { return nil }
    let bytes = Array(key.rawValue.utf8)
    var child = document.firstChild(of: root)
    while let current = child, let value = document.next(after: current) {
      if document.isScalar(current, bytes) {
        return document.isNull(value) ? nil : (document.place(of: current).line, value)
      }
      child = document.next(after: value)
    }
    return nil
  }

  /// Whether a line behind the head may begin another section: actors that are declared there make
  /// something else of the names before.
  private static func mayHaveSections(_ descriptor: Int32, from start: Int, to end: Int) -> Bool {
    let size = min(1 << 20, max(1, end - start))
    var position = start
    var isLineStart = true
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
    defer { block.deallocate() }
    while position < end {
      let got = pread(descriptor, block.baseAddress, size, off_t(position))
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { return true }
      let bytes = UnsafeRawBufferPointer(rebasing: block[..<got])
      if mayHaveSections(bytes, isLineStart) { return true }
      isLineStart = bytes.last == 0x0A
      position += got
    }
    return false
  }

  private static func mayHaveSections(_ bytes: UnsafeRawBufferPointer, _ isLineStart: Bool) -> Bool
  {
    guard let base = bytes.baseAddress else { return false }
    var line = isLineStart ? 0 : bytes.count
    var searched = 0
    while true {
      if line < bytes.count {
        switch bytes[line] {
        case 0x20, 0x0A, 0x0D, UInt8(ascii: "-"), UInt8(ascii: "#"): break
        default: return true
        }
      }
      guard searched < bytes.count,
        let end = memchr(base + searched, 0x0A, bytes.count - searched)
      else { return false }
      line = UnsafeRawPointer(end) - base + 1
      searched = line
    }
  }
}
