import Chronology
import Synchronization

/// Reads a file from an offset to its end, on every core, and puts together what stands where.
final class LineIndexing: Sendable {
  private struct State {
    var index: LineIndex
    /// Stretches that are finished before those that come first.
    var waiting: [Int: LineChunk] = [:]
    var appended = 0
    var failure: FileBytesError?
    var tellAt = ContinuousClock.now + .milliseconds(500)
  }

  private let bytes: LineBytes
  private let decoder: LineDecoder
  private let range: Range<Int>
  private let next = Atomic(0)
  private let state: Mutex<State>

  private var sizes: ArchiveSizes { bytes.sizes }

  /// Prepares to read what follows what is indexed already.
  init(_ bytes: LineBytes, after index: LineIndex, decoder: LineDecoder) {
    self.bytes = bytes
    self.decoder = decoder
    range = index.end..<max(index.end, bytes.count)
    state = Mutex(State(index: index))
  }

  private var stretchCount: Int { (range.count + sizes.stretch - 1) / sizes.stretch }

  /// Reads everything; nothing where `isCancelled` said so before the end.
  ///
  /// `tell` is told how much has been read, from 0 to 1, on any thread.
  func run(
    isCancelled: @escaping @Sendable () -> Bool, tell: @escaping @Sendable (Double) -> Void
  ) throws(FileBytesError) -> LineIndex? {
    Cores.perform(min(Cores.count, max(1, stretchCount))) { _ in work(isCancelled, tell) }
    let (index, failure) = state.withLock { ($0.index, $0.failure) }
    if let failure { throw failure }
    return isCancelled() ? nil : index
  }

  /// Whether it has taken long enough for somebody to wonder, and a while since the last time.
  private func isTimeToTell() -> Bool {
    let now = ContinuousClock.now
    return state.withLock { state in
      guard now >= state.tellAt else { return false }
      state.tellAt = now + .milliseconds(200)
      return true
    }
  }

  private func work(_ isCancelled: () -> Bool, _ tell: (Double) -> Void) {
    var buffer = [UInt8](repeating: 0, count: sizes.block)
    while !isCancelled() {
      let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard number < stretchCount else { return }
      let start = range.lowerBound + number * sizes.stretch
      do throws(FileBytesError) {
        let chunk = try read(
          start..<min(start + sizes.stretch, range.upperBound), isFirst: number == 0, &buffer)
        let done = state.withLock { state in
          state.waiting[number] = chunk
          while let chunk = state.waiting.removeValue(forKey: state.appended) {
            if state.appended == 0 { Self.reserve(&state.index, chunk, range.count) }
            state.index.append(chunk)
            state.appended += 1
          }
          return state.appended
        }
        if isTimeToTell() { tell(Double(done) / Double(stretchCount)) }
      } catch {
        state.withLock { $0.failure = error }
        return
      }
    }
  }

  /// Room for as many events as the first stretch lets expect, so that no column is copied as it grows.
  private static func reserve(_ index: inout LineIndex, _ first: LineChunk, _ bytes: Int) {
    let length = max(1, first.end - first.start)
    let expected = Double(first.offsets.count) / Double(length) * Double(bytes)
    index.reserveCapacity(index.count + Int(expected * 1.02) + 16)
  }

  /// Reads the lines that begin in a stretch, which may end behind it.
  private func read(
    _ stretch: Range<Int>, isFirst: Bool, _ buffer: inout [UInt8]
  ) throws(FileBytesError) -> LineChunk {
    var position = stretch.lowerBound
    if !isFirst {
      guard let end = try endOfLine(from: position - 1, &buffer) else {
        return LineChunk(start: range.upperBound)
      }
      position = end
    }
    var reader = ChunkReader(start: position, decoder: decoder)
    let base = position
    /// Bytes at the start of the buffer that belong to a line whose end has not been seen.
    var kept = 0
    while position < stretch.upperBound {
      if kept == buffer.count {
        buffer.append(contentsOf: repeatElement(0, count: buffer.count))
      }
      let got = try fill(&buffer, kept, position + kept)
      let isEnd = position + kept + got >= range.upperBound || got == 0
      let used = buffer.withUnsafeBytes { raw in
        let raw = UnsafeRawBufferPointer(rebasing: raw[..<(kept + got)])
        var start = 0
        while position + start < stretch.upperBound {
          let found = LineEnds.next(in: raw, from: start)
          guard let end = found ?? (isEnd && start < raw.count ? raw.count : nil) else { break }
          reader.read(
            UnsafeRawBufferPointer(rebasing: raw[start..<end]),
            at: UInt32(truncatingIfNeeded: position + start - base))
          start = min(end + 1, raw.count)
          if found == nil { break }
        }
        return start
      }
      position += used
      if isEnd { break }
      kept = kept + got - used
      // What is left over is the beginning of a line; it is read on, or begins in the next stretch.
      if kept > 0, position < stretch.upperBound {
        buffer.withUnsafeMutableBytes { raw in
          raw.copyMemory(from: UnsafeRawBufferPointer(rebasing: raw[used..<used + kept]))
        }
        if kept > sizes.longestLine {
          reader.skipLine(at: UInt32(truncatingIfNeeded: position - base))
          guard let end = try endOfLine(from: position + kept, &buffer) else {
            position = range.upperBound
            break
          }
          position = end
          kept = 0
        }
      }
    }
    if buffer.count > sizes.block { buffer = [UInt8](repeating: 0, count: sizes.block) }
    reader.finish(at: position)
    return reader.chunk
  }

  private func fill(
    _ buffer: inout [UInt8], _ kept: Int, _ offset: Int
  ) throws(FileBytesError) -> Int {
    let room = min(buffer.count - kept, max(0, range.upperBound - offset))
    var failure: FileBytesError?
    let got = buffer.withUnsafeMutableBytes { raw in
      do throws(FileBytesError) {
        return try bytes.read(
          into: UnsafeMutableRawBufferPointer(rebasing: raw[kept..<kept + room]), at: offset)
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    return got
  }

  /// The offset behind the next line feed.
  private func endOfLine(
    from start: Int, _ buffer: inout [UInt8]
  ) throws(FileBytesError) -> Int? {
    var position = start
    while position < range.upperBound {
      let got = try fill(&buffer, 0, position)
      guard got > 0 else { return nil }
      let end = buffer.withUnsafeBytes {
        LineEnds.next(in: UnsafeRawBufferPointer(rebasing: $0[..<got]), from: 0)
      }
      if let end { return position + end + 1 }
      position += got
    }
    return nil
  }
}
