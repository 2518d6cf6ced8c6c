/// What one write changed in a file: enough to take it back byte for byte.
public struct FileChange: Sendable {
  /// The path, as the user named it.
  public let path: String
  /// What stands in the new file, where, and what stood there before; in order.
  var stretches: [Stretch]
  /// The file before it was written, and after.
  let before: FileIdentity
  var after: FileIdentity

  struct Stretch: Hashable {
    var range: Range<Int>
    var written: [UInt8]
    var replaced: [UInt8]
  }

  init(path: String, stretches: [Stretch], before: FileIdentity, after: FileIdentity) {
    self.path = path
    self.stretches = stretches
    self.before = before
    self.after = after
  }

  /// What splices of a document's bytes changed in its file, which begins with so many other bytes.
  init(
    path: String, splices: [Splice], of bytes: [UInt8], shiftedBy mark: Int,
    before: FileIdentity, after: FileIdentity
  ) {
    var stretches: [Stretch] = []
    var shift = mark
    let sorted = splices.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, splice) in sorted {
      let start = splice.range.lowerBound + shift
      stretches.append(
        Stretch(
          range: start..<start + splice.text.count, written: splice.text,
          replaced: Array(bytes[splice.range])))
      shift += splice.text.count - splice.range.count
    }
    self.init(path: path, stretches: stretches, before: before, after: after)
  }
}

/// What was written into a file, and how to take it back.
public struct WrittenEdits: Sendable {
  /// The values, with their places in the new file.
  public var values: [WrittenValue] = []
  /// What takes it back; nothing where nothing was written.
  public var change: FileChange?
}

/// What was written into files in one session, to be taken back step by step.
public struct EditHistory: Sendable {
  private var steps: [(change: FileChange, words: String)] = []

  /// Creates a history of nothing.
  public init() {}

  /// Whether nothing is left to take back.
  public var isEmpty: Bool { steps.isEmpty }

  /// Remembers what was written.
  ///
  /// - Parameters:
  ///   - change: What takes it back; nothing is remembered without one.
  ///   - words: What it was, for a person.
  public mutating func record(_ change: FileChange?, _ words: String) {
    if let change { steps.append((change, words)) }
  }

  /// Takes back what was written last, so that the file is as it was before, byte for byte.
  ///
  /// O(n) in the size of the file, which is copied block by block.
  ///
  /// - Parameter tell: Told how much has been copied, from 0 to 1.
  /// - Returns: The path and what was taken back; nothing where nothing is left.
  /// - Throws: `EditError.changedMeanwhile` where somebody else has changed the file since: what was
  ///   written there before can then not be taken back any more, and is forgotten.
  public mutating func undo(
    tell: @escaping @Sendable (Double) -> Void = { _ in }
  ) throws(EditError) -> (path: String, words: String)? {
    guard let (change, words) = steps.popLast() else { return nil }
    do throws(EditError) {
      let now = try change.takeBack(tell: tell)
      // The step before wrote the file that is there again, in another place on the disk.
      if let last = steps.lastIndex(where: { $0.change.path == change.path }),
        steps[last].change.after == change.before
      {
        steps[last].change.after = now
      }
    } catch {
      if case .changedMeanwhile = error {
        steps.removeAll { $0.change.path == change.path }
      } else {
        // A full disk may have room again.
        steps.append((change, words))
      }
      throw error
    }
    return (change.path, words)
  }
}

extension FileChange {
  /// Puts back what stood there before; gives the file as it is then.
  fileprivate func takeBack(
    tell: @escaping @Sendable (Double) -> Void
  ) throws(EditError) -> FileIdentity {
    let bytes: LineBytes
    do throws(FileBytesError) {
      bytes = try LineBytes(path: path)
    } catch {
      throw .unreadable(TimelineFileError(error, path: path))
    }
    guard bytes.identity == after,
      stretches.allSatisfy({ stretch in
        bytes.withBytes(stretch.range) { $0.elementsEqual(stretch.written) }
      })
    else { throw .changedMeanwhile(path: path) }
    var copy = EditedCopy(of: bytes, to: path, tell: tell)
    try copy.add(stretches.map { ($0.range, $0.replaced) })
    guard let change = try copy.finish(at: bytes.count) else { return after }
    return change.after
  }
}
