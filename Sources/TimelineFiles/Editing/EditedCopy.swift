/// A new file in the place of an old one: what was edited, and all the rest as it stands in the old one.
struct EditedCopy {
  private let bytes: LineBytes
  private let path: String
  private let tell: @Sendable (Double) -> Void
  private var file: FileBeside?
  /// What of the old file is in the new one, or left out of it.
  private var position = 0
  /// How much was written into the new file.
  private var written = 0
  private var stretches: [FileChange.Stretch] = []

  private static let block = 1 << 20

  init(
    of bytes: LineBytes, to path: String, tell: @escaping @Sendable (Double) -> Void = { _ in }
  ) {
    self.bytes = bytes
    self.path = path
    self.tell = tell
  }

  /// Adds what comes before each of some stretches, and what stands in their place.
  mutating func add(_ stretches: [(range: Range<Int>, bytes: [UInt8])]) throws(EditError) {
    guard !stretches.isEmpty else { return }
    let file = try begin()
    for (range, new) in stretches {
      try copy(to: range.lowerBound, file)
      do throws(WriteError) {
        try file.write(new)
      } catch {
        throw .write(error)
      }
      self.stretches.append(
        FileChange.Stretch(
          range: written..<written + new.count, written: new,
          replaced: bytes.withBytes(range) { Array($0) }))
      written += new.count
      position = range.upperBound
    }
  }

  /// Adds the rest and puts the new file in the place of the old one, if anything was edited.
  ///
  /// - Returns: What takes it back.
  mutating func finish(at end: Int) throws(EditError) -> FileChange? {
    guard let file else { return nil }
    try copy(to: end, file)
    let (bytes, path) = (bytes, path)
    do throws(WriteError) {
      // The file may be in an editor at this moment: its change counts, not ours.
      let isPublished = try file.publish {
        bytes.isUnchanged && FileIdentity(path: path) == bytes.identity
      }
      if isPublished, let before = bytes.identity, let after = file.identity {
        return FileChange(path: path, stretches: stretches, before: before, after: after)
      }
    } catch {
      throw .write(error)
    }
    throw .changedMeanwhile(path: path)
  }

  private mutating func begin() throws(EditError) -> FileBeside {
    if let file { return file }
    do throws(WriteError) {
      let file = try FileBeside(replacing: path)
      self.file = file
      return file
    } catch {
      throw .write(error)
    }
  }

  private mutating func copy(to end: Int, _ file: FileBeside) throws(EditError) {
    while position < end {
      let range = position..<min(position + Self.block, end)
      let (got, number) = bytes.withBytes(range) { ($0.count, file.write(all: $0)) }
      if number != 0 { throw .write(.failed(path: path, reason: systemWords(number))) }
      guard got == range.count else { throw .changedMeanwhile(path: path) }
      position = range.upperBound
      written += range.count
      tell(Double(position) / Double(max(1, bytes.count)))
    }
  }
}
