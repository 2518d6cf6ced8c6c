#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A text that was saved beside a timeline for a new source, and goes away again unless it is kept.
public final class NewText {
  /// The path, relative to the timeline's folder: the value of `text`.
  public let path: String
  /// The SHA-256 of the bytes.
  public let sha256: String
  private let place: String
  private let madeFolder: String?
  private var isKept = false

  /// Saves a text in the folder in which the timeline's other texts are.
  ///
  /// - Parameters:
  ///   - bytes: The text, UTF-8.
  ///   - name: The id of the source, of which the file's name is made.
  ///   - parts: The timeline.
  /// - Throws: `WriteError`; a file that is there already is never touched, and does where it has the same text.
  public init(_ bytes: [UInt8], name: String, beside parts: TimelineParts) throws(WriteError) {
    let folder = parts.textFolder
    let root = AtomicFile.folder(of: parts.path)
    path = (folder == "." ? "" : folder + "/") + EventNames.slug(name) + ".txt"
    place = root + "/" + path
    sha256 = SHA256.hexadecimal(bytes)
    let made = root + "/" + folder
    if mkdir(made, 0o777) == 0 {
      madeFolder = made
    } else if errno == EEXIST {
      madeFolder = nil
    } else {
      throw .failed(path: made, reason: systemWords(errno))
    }
    do throws(WriteError) {
      try AtomicFile.create(bytes, at: place)
    } catch .exists where (try? FileBytes.read(path: place, limit: SavedText.limit)) == bytes {
      // The same text was saved for another timeline, and stays.
      isKept = true
    } catch {
      if let madeFolder { rmdir(madeFolder) }
      isKept = true
      throw error
    }
  }

  /// Keeps the text, now that the timeline names it.
  public func keep() { isKept = true }

  deinit {
    guard !isKept else { return }
    unlink(place)
    if let madeFolder { rmdir(madeFolder) }
  }
}
