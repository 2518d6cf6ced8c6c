/// A text in which many patterns are looked for: the first ones by scanning, then with an index.
struct TextIndex {
  private let bytes: [UInt8]
  private var index: WordIndex?
  private var searches = 0

  /// How many scans are worth an index, and of how long a text.
  static let worth = (searches: 8, bytes: 1 << 16)

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The offsets of all places of a pattern; complexity O(*n*) at most.
  mutating func places(of pattern: [UInt8]) -> [Int] {
    searches += 1
    if index == nil, searches > Self.worth.searches, bytes.count >= Self.worth.bytes {
      index = bytes.withUnsafeBytes { WordIndex($0) }
    }
    if let index {
      let found = pattern.withUnsafeBytes { pattern in
        bytes.withUnsafeBytes {
          index.places(of: pattern, in: $0, step: 1, limit: bytes.count / 16)
        }
      }
      if let found { return found }
    }
    return ByteSearch(pattern)?.places(in: bytes) ?? []
  }
}
