import Glibc
import Viewer

/// The file names that complete a path.
enum PathCompletion {
  /// The lines that a line becomes when its last word, a path, is completed.
  ///
  /// Folders end in `/`; names with a leading dot are offered only where one was typed.
  static func lines(_ line: String, _ word: String) -> [String] {
    let path = CommandWords.split(word).first ?? ""
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let prefix = path.dropFirst(folder.count)
    guard let directory = opendir(folder.isEmpty ? "." : folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.hasPrefix(prefix), name != ".", name != "..",
        !name.hasPrefix(".") || prefix.hasPrefix(".")
      else { continue }
      names.append(name + (isFolder(folder + name) ? "/" : ""))
    }
    let start = line.dropLast(word.count)
    return names.sorted().prefix(200).map { start + CommandWords.escaped(folder + $0) }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
