import Chronology
import Evidence
import Testing

@testable import TimelineFiles

@Suite("A file is edited on the disk")
struct EditedFileTests {
  private static let text = """
    dateline: 1
    title: T
    sources:
      wire: {text: wire.txt}
    events:
      - id: e
        title: E
        evidence:
          - {source: wire, exact: some words}

    """

  private static let day = CalendarDay(number: 17_732)

  @Test("The values are told with their places in the new file")
  func written() throws {
    let folder = Folder()
    try folder.write(Self.text, to: "t.yaml")
    let path = "\(folder.path)/t.yaml"
    let values = try TimelineEditor.write(
      [.recordHash("abc", of: source("wire"))], to: TimelineDocument(reading: path))
    #expect(values.map(\.line) == [4])
    #expect(values.map(\.column) == [34])
    #expect(try TimelineReader.read(path: path, file: 0).sources.first?.sha256 == "abc")
    #expect(folder.names() == ["t.yaml"])
  }

  @Test("A file that changed since it was read is not touched")
  func changedMeanwhile() throws {
    let folder = Folder()
    try folder.write(Self.text, to: "t.yaml")
    let path = "\(folder.path)/t.yaml"
    let document = try TimelineDocument(reading: path)
    let other = Self.text.replacing("title: T", with: "title: U")
    try AtomicFile.replace(path, with: Array(other.utf8))
    #expect(throws: EditError.changedMeanwhile(path: path)) {
      try TimelineEditor.write([.recordHash("abc", of: source("wire"))], to: document)
    }
    #expect(try TimelineReader.read(path: path, file: 0).title == "U")
  }

  @Test("One quote is marked as checked, if it is still the one that was looked at")
  func marked() throws {
    let folder = Folder()
    try folder.write(Self.text, to: "t.yaml")
    let path = "\(folder.path)/t.yaml"
    let before = try TimelineReader.read(path: path, file: 3)
    let seen = try #require(before.events.first?.evidence.first)
    try TimelineEditor.markChecked(
      path: path, event: "e", citation: 0, expecting: seen, by: "A. Reader", on: Self.day,
      sha256: "abc")
    let after = try TimelineReader.read(path: path, file: 3).events.first?.evidence.first
    #expect(after?.checked?.by == "A. Reader")
    #expect(after?.checked?.on?.edtf.description == "2018-07-20")
    #expect(after?.checked?.sha256 == "abc")
    let words = try #require(after?.checked?.words)
    let exact = try #require(seen.quote?.selector.exact)
    #expect(words.count == 16)
    #expect(SHA256.isRecord(words, ofWords: exact))
    #expect(SHA256.isRecord(SHA256.hexadecimal(Array(exact.utf8)).uppercased(), ofWords: exact))
    #expect(!SHA256.isRecord(words, ofWords: exact + "."))
    #expect(!SHA256.isRecord("", ofWords: exact))

    var other = seen
    other.quote = Quote(TextQuoteSelector(exact: "other words"))
    #expect(throws: EditError.changedMeanwhile(path: path)) {
      try TimelineEditor.markChecked(
        path: path, event: "e", citation: 0, expecting: other, by: "B", on: Self.day,
        sha256: "abc")
    }
  }

  @Test("The hash of a saved text is that of its bytes")
  func hash() {
    // The examples of FIPS 180-4's own publication: the empty message, and "abc".
    #expect(
      SHA256.hexadecimal([])
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      SHA256.hexadecimal(Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      SavedText.sha256(of: SourceText("abc")) == SHA256.hexadecimal(Array("abc".utf8)))
  }
}
