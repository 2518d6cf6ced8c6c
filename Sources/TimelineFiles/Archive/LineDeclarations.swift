import Chronology
import Synchronization

/// Sources or actors of a JSON Lines file: those of its header, then those on lines of their own, which are
/// decoded when they are looked at.
final class LineDeclarations<Entity: Identifiable & Sendable>: DeclarationRecords, Sendable
where Entity.ID == Identifier<Entity> {
  private let header: [Entity]
  private let headerPlaces: [String: Int]
  private let offsets: [Int]
  private let hashes: [UInt32]
  private let table: NameTable
  private let bytes: LineBytes
  private let decode: @Sendable (UnsafeRawBufferPointer, Int) -> Entity?
  private let gone: @Sendable (Int) -> Entity
  private let known = Mutex<[String: Entity?]>([:])

  /// Takes what the header declares, and where the lines are; `decode` reads the line at an offset, `gone`
  /// makes what stands for one whose line has changed since.
  init(
    header: [Entity], lines: [(offset: Int, hash: UInt32)], bytes: LineBytes,
    decode: @escaping @Sendable (UnsafeRawBufferPointer, Int) -> Entity?,
    gone: @escaping @Sendable (Int) -> Entity
  ) {
    self.header = header
    headerPlaces = Dictionary(
      header.enumerated().map { ($1.id.name, $0) }, uniquingKeysWith: { first, _ in first })
    offsets = lines.map(\.offset)
    hashes = lines.map(\.hash)
    table = NameTable(hashes)
    self.bytes = bytes
    self.decode = decode
    self.gone = gone
  }

  var count: Int { header.count + offsets.count }

  func entity(at place: Int) -> Entity {
    if place < header.count { return header[place] }
    if let entity = read(at: offsets[place - header.count]),
      NameHash.hash(entity.id.name) == hashes[place - header.count]
    {
      return entity
    }
    return gone(place)
  }

  func entity(named name: String) -> Entity? {
    if let place = headerPlaces[name] { return header[place] }
    guard !offsets.isEmpty else { return nil }
    if let known = known.withLock({ $0[name] }) { return known }
    var found: Entity?
    for place in table.places(of: NameHash.hash(name)) where found == nil {
      found = read(at: offsets[Int(place)]).flatMap { $0.id.name == name ? $0 : nil }
    }
    known.withLock { known in
      if known.count > 1_000 { known = [:] }
      known[name] = .some(found)
    }
    return found
  }

  private func read(at offset: Int) -> Entity? {
    LineText.withLine(at: offset, in: bytes) { decode($0, offset) }
  }
}

extension LineText {
  /// Hands over the line that begins at an offset, without its line feed.
  static func withLine<Result>(
    at offset: Int, in bytes: LineBytes, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    var length = 4 << 10
    while true {
      let available = min(length, max(0, bytes.count - offset))
      let isWhole = available < length || length >= bytes.sizes.longestLine
      let result: Result? = bytes.withBytes(offset..<offset + available) { raw in
        if let end = LineEnds.next(in: raw, from: 0) {
          return body(UnsafeRawBufferPointer(rebasing: raw[..<end]))
        }
        return isWhole ? body(raw) : nil
      }
      if let result { return result }
      length *= 8
    }
  }
}
