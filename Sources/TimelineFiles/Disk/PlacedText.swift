#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension SavedText {
  /// Saves a text at a source's path below a folder, with the folders that lead to it.
  ///
  /// - Returns: Whether it was written; false where the same text is there already.
  /// - Throws: `SavedTextError` where the path leads out of the folder, through a symbolic link, or to another
  ///   text.
  static func place(
    _ bytes: [UInt8], at path: String, in folder: String
  ) throws(SavedTextError) -> Bool {
    let components = path.split(separator: "/").map(String.init)
    guard path.utf8.first != UInt8(ascii: "/"), !components.isEmpty, !components.contains(".."),
      !path.utf8.contains(0)
    else { throw .outside(path: path) }
    var place = folder
    for component in components.dropLast() {
      place += "/" + component
      if mkdir(place, 0o777) == 0 { continue }
      var status = stat()
      guard errno == EEXIST, lstat(place, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        throw .notReadable(path: path, reason: "\(place) is no folder of its own; move it away")
      }
    }
    place += "/" + (components.last ?? "")
    var status = stat()
    do throws(WriteError) {
      guard lstat(place, &status) == 0 else {
        try AtomicFile.create(bytes, at: place)
        return true
      }
      let isFile = status.st_mode & S_IFMT == S_IFREG
      if isFile, (try? FileBytes.read(path: place, limit: limit)) == bytes { return false }
      throw WriteError.failed(path: place, reason: "another file of this name is there")
    } catch {
      throw .notReadable(path: path, reason: "\(error)")
    }
  }
}
