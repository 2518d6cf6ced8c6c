import Chronology
import Evidence
import Synchronization
import TimelineFiles

/// The saved texts of one file, each read when it is first asked for, and what is found in them.
///
/// Texts are kept up to a number of bytes; their hashes are kept for good.
final class CheckedTexts: Sendable {
  /// What became of a source's text.
  enum State: Sendable {
    case none
    case failed(SavedTextError)
    case read(sha256: String)
  }

  private struct Known {
    var states: [Source.ID: State] = [:]
    var finders: [Source.ID: QuoteFinder] = [:]
    var size = 0
  }

  private let path: String
  private let source: @Sendable (Source.ID) -> Source?
  private let known = Mutex(Known())

  /// Bytes of texts that are kept together.
  private static let keptBytes = 128 << 20

  /// Takes the path of the timeline, and what finds the sources that it declares.
  init(path: String, source: @escaping @Sendable (Source.ID) -> Source?) {
    self.path = path
    self.source = source
  }

  /// The sources whose texts could not be read, with the reason, in the order of their names.
  var failures: [(source: Source.ID, error: SavedTextError)] {
    known.withLock { known in
      known.states.compactMap { id, state in
        if case .failed(let error) = state { (id, error) } else { nil }
      }.sorted { $0.source.name < $1.source.name }
    }
  }

  subscript(id: Source.ID) -> State {
    if let state = known.withLock({ $0.states[id] }) { return state }
    return read(id).state
  }

  /// What was found of an entry's words.
  func finding(
    _ selector: TextQuoteSelector, in id: Source.ID
  ) -> (finding: Finding, text: SourceText?) {
    let (state, finder) = known.withLock { ($0.states[id], $0.finders[id]) }
    let (now, opened) = finder == nil && state?.isRead ?? true ? read(id) : (state ?? .none, finder)
    switch now {
    case .none: return (Finding(.noText), nil)
    case .failed: return (Finding(.noText, note: "the saved text cannot be read"), nil)
    case .read:
      // Each thread asks a copy of its own, and what that learned of the text is kept.
      guard var finder = opened else {
        return (Finding(.noText, note: "the saved text cannot be read"), nil)
      }
      let finding = finder.locate(selector)
      known.withLock { if $0.finders[id] != nil { $0.finders[id] = finder } }
      return (finding, finder.text)
    }
  }

  private func read(_ id: Source.ID) -> (state: State, finder: QuoteFinder?) {
    let state: State
    var finder: QuoteFinder?
    var size = 0
    if let source = source(id), source.text != nil {
      do throws(SavedTextError) {
        let text = try SavedText.read(source: source, timelinePath: path)
        state = .read(sha256: SavedText.sha256(of: text))
        finder = QuoteFinder(text)
        size = text.byteCount
      } catch {
        state = .failed(error)
      }
    } else {
      state = .none
    }
    known.withLock { known in
      known.states[id] = state
      guard let finder, known.finders[id] == nil else { return }
      if known.size + size > Self.keptBytes {
        known.finders = [:]
        known.size = 0
      }
      known.finders[id] = finder
      known.size += size
    }
    return (state, finder)
  }

  /// Whether a source's text is another one than the file's hash says.
  func isChanged(_ id: Source.ID) -> Bool {
    guard let recorded = source(id)?.sha256, case .read(let hash) = self[id] else { return false }
    return recorded.lowercased() != hash
  }
}

extension CheckedTexts.State {
  fileprivate var isRead: Bool {
    if case .read = self { true } else { false }
  }
}
