import Chronology
import Dispatch
import Synchronization
import TimelineFiles
import Viewer

/// The files that the viewer shows: read in stages, read again, and watched.
///
/// Everything happens on one queue, so that two readings never stand in each other's way.
final class OpenFiles: Sendable {
  /// What is known of a reading.
  enum Stage: Sendable {
    /// The beginning and the end of large files.
    case beginning(TimelineSnapshot)
    /// How much has been read, from 0 to 1.
    case share(Double)
    /// Everything.
    case whole(TimelineSnapshot)
    /// Nothing can be shown.
    case failed(LoadingError)
  }

  private struct State {
    var paths: [String]
    /// What was said of the files on the command line; nothing of files that were opened later.
    var options: ReadingOptions
    var files: [OpenTimeline] = []
    /// Those that have changed, and are to be left alone for a while before they are read.
    var waiting: [OpenTimeline] = []
    /// Those that could not be read as they are now.
    var failed: [OpenTimeline] = []
  }

  private let state: Mutex<State>
  private let background = Background("files")
  private static let watchInterval = DispatchTimeInterval.milliseconds(500)

  init(_ paths: [String], _ options: ReadingOptions) {
    state = Mutex(State(paths: paths, options: options))
  }

  /// The paths of the files that are open.
  var paths: [String] { state.withLock { $0.paths } }

  /// What was said of them on the command line.
  var options: ReadingOptions { state.withLock { $0.options } }

  /// Does something else that looks at files, after what is under way.
  func run(_ work: @escaping @Sendable () -> Void) { background.run(work) }

  /// Reads files, and tells each stage; others take the place of the open ones only once they could be read.
  ///
  /// `isReady` is waited for before the whole is read, so that the first screen has the machine to itself.
  func read(
    _ paths: [String]?, _ cancellation: Cancellation,
    isReady: @escaping @Sendable () -> Void = {}, tell: @escaping @Sendable (Stage) -> Void
  ) {
    let wanted = paths ?? self.paths
    let options = paths == nil ? self.options : ReadingOptions()
    background.run { [self] in
      do throws(LoadingError) {
        let files = try Loading.open(wanted, options)
        if let beginning = try Loading.beginning(of: files) {
          tell(.beginning(beginning))
          isReady()
        }
        let whole = try Loading.whole(of: files, isCancelled: { cancellation.isCancelled }) {
          tell(.share($0))
        }
        guard let whole else { return }
        state.withLock { $0 = State(paths: wanted, options: options, files: files) }
        tell(.whole(whole))
      } catch {
        tell(.failed(error))
      }
    }
  }

  /// Looks again and again whether the files have changed on the disk, and tells what they say then, or
  /// why they cannot be shown.
  func watch(_ tell: @escaping @Sendable (Result<TimelineSnapshot, LoadingError>) -> Void) {
    background.run(after: Self.watchInterval) { [self] in
      if let changed = changed() { tell(changed) }
      watch(tell)
    }
  }

  /// What the files say, where one of them has changed.
  private func changed() -> Result<TimelineSnapshot, LoadingError>? {
    let (known, waiting, failed) = state.withLock { ($0.files, $0.waiting, $0.failed) }
    var isChanged = false
    let files = known.map { file -> OpenTimeline in
      if failed.contains(where: { $0.path == file.path && $0.isAsOpened }) { return file }
      switch file.change() {
      case nil: return file
      case .grown(let other)?:
        isChanged = true
        return other
      case .replaced(let other)?:
        // What is being written is not read before it has been left alone for a while.
        guard let earlier = waiting.first(where: { $0.path == file.path }), earlier.isAsOpened
        else {
          state.withLock { state in
            state.waiting.removeAll { $0.path == file.path }
            state.waiting.append(other)
          }
          return file
        }
        isChanged = true
        return other
      }
    }
    guard isChanged else { return nil }
    let whole: Result<TimelineSnapshot, LoadingError>
    do throws(LoadingError) {
      guard let read = try Loading.whole(of: files) else { return nil }
      whole = .success(read)
    } catch {
      whole = .failure(error)
    }
    state.withLock { state in
      let taken = zip(known, files).filter { $0 !== $1 }.map(\.1)
      state.waiting.removeAll { one in taken.contains { $0.path == one.path } }
      // What cannot be read is not tried again before it changes again; what was there stays in view.
      switch whole {
      case .success: state.files = files
      case .failure: state.failed = taken
      }
    }
    return whole
  }
}
