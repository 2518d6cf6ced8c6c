public import Chronology
import Synchronization

/// A timeline file that is open, in whatever form: its beginning at once, the whole in its time, and what
/// becomes of it on the disk.
public final class OpenTimeline: Sendable {
  private enum Form {
    case lines(LineArchive)
    case document([UInt8]?)
  }

  /// The path, as the user named it.
  public let path: String
  private let file: Int
  private let form: Form
  private let options: ReadingOptions
  private let identity: FileIdentity?
  private let contents = Mutex<TimelineContents?>(nil)

  private init(
    path: String, file: Int, form: Form, _ options: ReadingOptions, identity: FileIdentity?
  ) {
    self.path = path
    self.file = file
    self.options = options
    self.form = form
    self.identity = identity
  }

  /// Opens the file at a path.
  ///
  /// - Parameters:
  ///   - path: The file's path, as the user named it.
  ///   - file: The position of the file among the files that are open together, from 0.
  ///   - options: What a person says of a file in another format.
  /// - Throws: `TimelineFileError` where there is no file to be read.
  public convenience init(
    path: String, file: Int, options: ReadingOptions = ReadingOptions()
  ) throws(TimelineFileError) {
    let identity = FileIdentity(path: path)
    let archive =
      options.format?.isOwn == false ? nil : try LineArchive.open(path: path, file: file)
    self.init(
      path: path, file: file, form: archive.map(Form.lines) ?? .document(nil), options,
      identity: identity)
  }

  /// Takes what comes in on standard input, to its end.
  ///
  /// - Throws: `TimelineFileError` where it cannot be read.
  public convenience init(
    standardInputAs file: Int, options: ReadingOptions = ReadingOptions()
  ) throws(TimelineFileError) {
    let path = TimelineReader.standardInputPath
    let bytes: [UInt8]
    do throws(FileBytesError) {
      bytes = try FileBytes.readStandardInput(limit: DocumentLimits.bytes)
    } catch {
      throw TimelineFileError(error, path: path)
    }
    let archive =
      options.format?.isOwn == false ? nil : LineArchive.take(bytes, path: path, file: file)
    self.init(
      path: path, file: file, form: archive.map(Form.lines) ?? .document(bytes), options,
      identity: nil)
  }

  /// What can be shown before the whole has been read; nothing of a small file.
  ///
  /// - Throws: `TimelineFileError` where it is already certain that there is nothing to show.
  public func beginning() throws(TimelineFileError) -> TimelineContents? {
    switch form {
    case .lines(let archive): return try archive.beginning()
    case .document(nil) where options.format?.isOwn != false:
      guard let head = TimelineReader.readHead(path: path, file: file) else { return nil }
      var contents = TimelineContents(head)
      contents.isComplete = false
      contents.unread = EventStore.UnreadStretch(row: head.events.count, bytes: nil)
      return contents
    case .document: return nil
    }
  }

  /// The whole; nothing where `isCancelled` said so before the end.
  ///
  /// `tell` is told how much has been read, from 0 to 1, on any thread. What was read once is not read again.
  ///
  /// - Throws: `TimelineFileError` where nothing of it can be shown.
  public func read(
    isCancelled: @escaping @Sendable () -> Bool = { false },
    tell: @escaping @Sendable (Double) -> Void = { _ in }
  ) throws(TimelineFileError) -> TimelineContents? {
    if let known = contents.withLock({ $0 }) { return known }
    let read: TimelineContents?
    switch form {
    case .lines(let archive): read = try archive.read(isCancelled: isCancelled, tell: tell)
    case .document(let bytes?):
      read = TimelineContents(
        try TimelineReader.read(bytes: bytes, path: path, file: file, options: options))
    case .document(nil):
      read = TimelineContents(try TimelineReader.read(path: path, file: file, options: options))
    }
    if let read { contents.withLock { $0 = read } }
    return read
  }

  /// How a file has changed on the disk.
  public enum Change: Sendable {
    /// There is more of it; what was read stays.
    case grown(OpenTimeline)
    /// It is another one.
    case replaced(OpenTimeline)
  }

  /// The file as it is now, where its path leads to other bytes than were opened, or the file turns out
  /// to have been written anew as it grew.
  public func change() -> Change? {
    guard let identity, let now = FileIdentity(path: path) else { return nil }
    if now == identity {
      // What has grown is compared with what was known of it little by little.
      guard case .lines(let archive) = form, !archive.isStillKept else { return nil }
      return (try? OpenTimeline(path: path, file: file, options: options)).map(Change.replaced)
    }
    if case .lines(let archive) = form, let (other, isGrown) = archive.changed() {
      let opened = OpenTimeline(
        path: path, file: file, form: .lines(other), options, identity: now)
      return isGrown ? .grown(opened) : .replaced(opened)
    }
    return (try? OpenTimeline(path: path, file: file, options: options)).map(Change.replaced)
  }

  /// Whether a path leads to the same bytes as when this was opened.
  public var isAsOpened: Bool { FileIdentity(path: path) == identity }
}
