import Chronology
import Evidence
import Testing
import TimelineFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder that is there while a test runs.
final class Folder {
  let path: String

  init() {
    var template = Array("/tmp/dateline-tests-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? "/nonexistent"
    }
  }

  deinit { Self.remove(path) }

  func write(_ text: String, to name: String) throws {
    try AtomicFile.create(Array(text.utf8), at: "\(path)/\(name)")
  }

  func make(_ name: String) { mkdir("\(path)/\(name)", 0o700) }

  func names() -> [String] { Self.entries(path).sorted() }

  private static func entries(_ path: String) -> [String] {
    guard let directory = opendir(path) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      for name in entries(path) { remove("\(path)/\(name)") }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}

@Suite("Files are opened with care")
struct OpeningTests {
  @Test("A timeline is read from the disk")
  func reads() throws {
    let folder = Folder()
    try folder.write(complete, to: "t.yaml")
    let timeline = try TimelineReader.read(path: "\(folder.path)/t.yaml", file: 3)
    #expect(timeline.events.count == 3)
    #expect(timeline.events[0].id.file == 3)
  }

  @Test("What is not there, a directory, a pipe and a device are named, with exit status 66")
  func noFile() throws {
    let folder = Folder()
    mkfifo("\(folder.path)/pipe", 0o600)
    for (path, words) in [
      ("\(folder.path)/none.yaml", "no such file"), (folder.path, "a directory"),
      ("\(folder.path)/pipe", "a pipe"), ("/dev/zero", "a device"),
    ] {
      #expect {
        try TimelineReader.read(path: path, file: 0)
      } throws: { error in
        guard let error = error as? TimelineFileError else { return false }
        return error.exitStatus == 66 && error.description.contains(words)
      }
    }
  }

  @Test("The starter reads without a diagnostic, and never takes the place of a file")
  func starter() throws {
    let folder = Folder()
    let path = "\(folder.path)/new.yaml"
    try StarterFile.write(to: path)
    let timeline = try TimelineReader.read(path: path, file: 0)
    #expect(timeline.diagnostics.isEmpty)
    #expect(timeline.events.count == 1)
    try AtomicFile.replace(path, with: Array("mine".utf8))
    #expect(throws: WriteError.exists(path: path)) { try StarterFile.write(to: path) }
    #expect(folder.names() == ["new.yaml"])
    #expect(throws: TimelineFileError.self) { try TimelineReader.read(path: path, file: 0) }
  }

  @Test("Writing where it cannot be leaves nothing behind and says why")
  func refusedWrite() {
    let folder = Folder()
    #expect(throws: WriteError.self) {
      try AtomicFile.create([1], at: "\(folder.path)/none/new.yaml")
    }
    folder.make("taken")
    #expect(throws: WriteError.self) {
      try AtomicFile.replace("\(folder.path)/taken", with: [1])
    }
    #expect(folder.names() == ["taken"])
  }

  @Test("Replacing keeps the permissions, and a symbolic link stays one")
  func replaces() throws {
    let folder = Folder()
    try folder.write("old", to: "real")
    chmod("\(folder.path)/real", 0o640)
    symlink("real", "\(folder.path)/link")
    try AtomicFile.replace("\(folder.path)/link", with: Array("new".utf8))
    var status = stat()
    lstat("\(folder.path)/link", &status)
    #expect(status.st_mode & S_IFMT == S_IFLNK)
    lstat("\(folder.path)/real", &status)
    #expect(status.st_mode & 0o777 == 0o640)
    #expect(status.st_size == 3)
    #expect(folder.names() == ["link", "real"])
  }
}

@Suite("A saved text stays inside the timeline's folder")
struct SavedTextTests {
  let folder = Folder()

  private func read(_ text: String?) throws(SavedTextError) -> SourceText {
    var source = Source(
      id: Identifier(file: 0, name: "s"), origin: Origin(file: 0, line: 1, column: 1))
    source.text = text
    return try SavedText.read(source: source, timelinePath: "\(folder.path)/inner/t.yaml")
  }

  init() throws {
    folder.make("inner")
    folder.make("inner/sources")
    try folder.write("secret", to: "outside.txt")
    try folder.write("the words", to: "inner/sources/a.txt")
  }

  @Test(
    "Texts inside are read, also through links that stay inside",
    arguments: [
      "sources/a.txt", "./sources//a.txt", "sources/../sources/a.txt", "link", "dir/a.txt",
    ])
  func inside(_ path: String) throws {
    symlink("sources/a.txt", "\(folder.path)/inner/link")
    symlink("sources", "\(folder.path)/inner/dir")
    let text = try read(path)
    #expect(text.string(in: 0..<text.byteCount) == "the words")
  }

  @Test(
    "Paths that lead out are refused",
    arguments: [
      "../outside.txt", "/etc/passwd", "sources/../../outside.txt", "out", "up/outside.txt",
    ])
  func outside(_ path: String) {
    symlink("../outside.txt", "\(folder.path)/inner/out")
    symlink("..", "\(folder.path)/inner/up")
    #expect(throws: SavedTextError.outside(path: path)) { try read(path) }
  }

  @Test("What is no file of text is named")
  func notText() throws {
    let inner = folder.path + "/inner"
    symlink("loop", "\(inner)/loop")
    mkfifo("\(inner)/pipe", 0o600)
    try AtomicFile.create([0x61, 0x0A, 0xFF], at: "\(inner)/latin")
    for (path, words) in [
      ("loop", "lead in a circle"), ("pipe", "a pipe"), ("sources", "a directory"),
      ("none.txt", "is not there"), ("latin", "latin:2:1: this is not UTF-8"),
      ("sources/a.txt/b", "not a directory"),
    ] {
      #expect {
        try read(path)
      } throws: { error in
        (error as? SavedTextError)?.description.contains(words) == true
      }
    }
    #expect(throws: SavedTextError.noText) { try read(nil) }
  }

  @Test("A timeline from standard input has no texts")
  func standardInput() {
    var source = Source(
      id: Identifier(file: 0, name: "s"), origin: Origin(file: 0, line: 1, column: 1))
    source.text = "a.txt"
    #expect(throws: SavedTextError.noFolder) {
      try SavedText.read(source: source, timelinePath: TimelineReader.standardInputPath)
    }
  }
}
