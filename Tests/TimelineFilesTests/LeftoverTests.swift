import Testing

@testable import TimelineFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A save was killed, and left a half-written file beside; the next save of the same file clears it away.
@Suite("What a killed save left beside is cleared away by the next one")
struct LeftoverTests {
  let folder = Folder()
  private var path: String { "\(folder.path)/t.yaml" }

  init() throws {
    try folder.write("old", to: "t.yaml")
  }

  private func leave(_ path: String) throws {
    try AtomicFile.create(Array("half".utf8), at: path)
  }

  private func content() throws -> String {
    String(decoding: try FileBytes.read(path: path, limit: 100), as: UTF8.self)
  }

  @Test("Every leftover of the file goes, be the file replaced or made")
  func cleared() throws {
    for _ in 0..<3 { try leave(Leftovers.newPath(beside: path)) }
    #expect(folder.names().count == 4)
    try AtomicFile.replace(path, with: Array("new".utf8))
    #expect(folder.names() == ["t.yaml"])
    #expect(try content() == "new")
    let made = "\(folder.path)/made.yaml"
    try leave(Leftovers.newPath(beside: made))
    try AtomicFile.create([1], at: made)
    #expect(folder.names() == ["made.yaml", "t.yaml"])
  }

  @Test("A save that still goes on keeps its file")
  func living() throws {
    let slow = try FileBeside(replacing: path)
    try slow.write(Array("slow".utf8))
    try AtomicFile.replace(path, with: Array("quick".utf8))
    #expect(folder.names().count == 2)
    #expect(try slow.publish())
    #expect(try content() == "slow")
    #expect(folder.names() == ["t.yaml"])
  }

  @Test(
    "Nothing else is ever removed: leftovers of other files, folders, links, names that only look like one"
  )
  func others() throws {
    let own = Leftovers.newPath(beside: path).split(separator: "/").last.map(String.init) ?? ""
    try folder.write("words", to: "words")
    let kept = [
      Leftovers.newPath(beside: "\(folder.path)/other.yaml").split(separator: "/").last
        .map(String.init) ?? "", ".dateline-1a2b3c", "\(own)x", ".dateline", "\(own.dropLast()).",
    ]
    for name in kept { try leave("\(folder.path)/\(name)") }
    let folderName = Leftovers.newPath(beside: path)
    mkdir(folderName, 0o700)
    let linkName = Leftovers.newPath(beside: path)
    symlink("words", linkName)
    let before = folder.names()
    try AtomicFile.replace(path, with: Array("new".utf8))
    #expect(folder.names() == before)
    #expect(try content() == "new")
    unlink(linkName)
  }
}
