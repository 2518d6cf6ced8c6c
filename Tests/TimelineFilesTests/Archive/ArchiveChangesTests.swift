import Chronology
import Foundation
import Testing

@testable import TimelineFiles

@Suite("A file of lines that changes while it is open")
struct ArchiveChangesTests {
  private let path: String

  init() throws {
    path = NSTemporaryDirectory() + "dateline-archive-\(UUID().uuidString).jsonl"
    try Self.lines(0..<200).write(toFile: path, atomically: true, encoding: .utf8)
  }

  private static func lines(_ numbers: Range<Int>) -> String {
    numbers.map { "{\"id\":\"e\($0)\",\"date\":\"2018-01-01\",\"title\":\"Event \($0)\"}\n" }
      .joined()
  }

  private func append(_ text: String) throws {
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
  }

  private func open() throws -> (file: OpenTimeline, contents: TimelineContents) {
    let file = try OpenTimeline(path: path, file: 0)
    return (file, try #require(try file.read()))
  }

  private func titles(_ contents: TimelineContents) -> [String] {
    (0..<contents.events.count).map { contents.events.event(at: $0, parts: .all).title }
  }

  @Test("Nothing has changed as long as nobody touches it")
  func untouched() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(try open().file.change() == nil)
  }

  @Test("Lines that are appended show up, the last one once it is whole")
  func grown() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let (file, before) = try open()
    try append("{\"id\":\"new\",\"date\":\"2019\",\"title\":\"New\"}\n{\"id\":\"half\",\"ti")
    guard case .grown(let grown)? = file.change() else {
      Issue.record("not said to have grown")
      return
    }
    let after = try #require(try grown.read())
    #expect(after.events.count == before.events.count + 1)
    #expect(titles(after).last == "New")
    #expect(after.diagnostics.map(\.line) == [202])
    try append("tle\":\"Half no more\"}\n")
    guard case .grown(let again)? = grown.change() else {
      Issue.record("not said to have grown again")
      return
    }
    let whole = try #require(try again.read())
    #expect(whole.diagnostics.isEmpty)
    #expect(Array(titles(whole).suffix(2)) == ["New", "Half no more"])
    #expect(titles(before).count == 200)
  }

  @Test("A file in its place is another one, and the open one is still what it was")
  func replaced() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let (file, before) = try open()
    try Self.lines(500..<503).write(toFile: path, atomically: true, encoding: .utf8)
    guard case .replaced(let other)? = file.change() else {
      Issue.record("not said to be another one")
      return
    }
    #expect(titles(try #require(try other.read())) == ["Event 500", "Event 501", "Event 502"])
    #expect(titles(before).first == "Event 0" && titles(before).last == "Event 199")
  }

  @Test("Where lines are gone or are others, no event is shown under another's id")
  func rewritten() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let (file, before) = try open()
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.truncate(atOffset: 2_000)
    try handle.seek(toOffset: 0)
    try handle.write(contentsOf: Data(Self.lines(700..<720).utf8))
    try handle.close()
    for row in 0..<before.events.count {
      let event = before.events.event(at: row, parts: .all)
      #expect(event.id.name == "e\(row)" || event.title.contains("changed in the file"))
      #expect(event.id.name != "e\(row)" || event.title == "Event \(row)")
    }
    let scan = EventScan(
      try FilterExpression(parsing: "event"), in: TimelineSnapshot(contents: [before]))
    _ = scan.matches()
    guard case .replaced? = file.change() else {
      Issue.record("not said to be another one")
      return
    }
  }

  @Test("Nor where ids are made, for events or for sources")
  func rewrittenMade() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    func lines(_ word: String) -> String {
      String(repeating: "{\"title\":\"\(word)\",\"date\":\"2018\"}\n", count: 20)
        + "{\"type\":\"source\",\"id\":\"\(word)\",\"title\":\"S\"}\n"
    }
    try lines("Talks").write(toFile: path, atomically: true, encoding: .utf8)
    let before = try open().contents
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.write(contentsOf: Data(lines("Visit").utf8))
    try handle.close()
    for row in 0..<before.events.count {
      #expect(before.events.event(at: row, parts: .all).title != "Visit")
    }
    #expect(before.sources.entity(at: 0).id.name != "Visit")
    var handed = 0
    before.events.forEach(of: .stretch(0..<20, thatMay: .anything), parts: .title) { _, event in
      handed += 1
      #expect(event.title.contains("changed in the file"))
    }
    #expect(handed == 20)
  }

  /// Puts other bytes in the place of some.
  private func replace(_ old: String, with new: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let place = try #require(text.firstRange(of: old))
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.seek(
      toOffset: UInt64(text.utf8.distance(from: text.startIndex, to: place.lowerBound)))
    try handle.write(contentsOf: Data(new.utf8))
    try handle.close()
  }

  @Test("A date that was changed in place while lines were appended is read anew")
  func changedAndGrown() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    // Several stretches of the usual size.
    let long = String(repeating: "made up ", count: 60)
    let lines = (0..<10_000).map {
      "{\"id\":\"e\($0)\",\"date\":\"2018-01-01\",\"title\":\"Event \($0)\",\"summary\":\"\(long)\"}\n"
    }
    try lines.joined().write(toFile: path, atomically: true, encoding: .utf8)
    let (file, _) = try open()
    try replace("e77\",\"date\":\"2018", with: "e77\",\"date\":\"2017")
    try append(Self.lines(20_000..<20_001))
    guard case .replaced(let other)? = file.change() else {
      Issue.record("not said to be another one")
      return
    }
    let snapshot = TimelineSnapshot(contents: [try #require(try other.read())])
    #expect(Projection(snapshot).id(at: 0).name == "e77")
  }

  @Test("What has grown is compared little by little, wherever it was changed", arguments: 1...20)
  func comparedLater(seed: UInt64) throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    var random = Seeded(state: seed)
    let sizes = ArchiveSizes(
      small: 400, head: 300, tail: 200, stretch: 256, block: 128, compared: 1_000)
    var archive = try #require(try LineArchive.open(path: path, file: 0, sizes: sizes))
    _ = try archive.read()
    // As often as not it grows again while it is being compared, before or after the change.
    var isGrown = true
    func grow() throws {
      try append(Self.lines(500..<503))
      let change = try #require(archive.changed())
      isGrown = isGrown && change.isGrown
      archive = change.archive
      _ = try archive.read()
    }
    try grow()
    #expect(isGrown)
    #expect((0..<40).allSatisfy { _ in archive.isStillKept })
    for _ in 0..<Int.random(in: 0...3, using: &random) { try grow() }
    #expect((0..<Int.random(in: 0...40, using: &random)).allSatisfy { _ in archive.isStillKept })
    let row = Int.random(in: 0..<190, using: &random)
    try replace("e\(row)\",\"date\":\"2018", with: "e\(row)\",\"date\":\"2017")
    try grow()
    // A further growth goes on where comparing was left.
    if isGrown, Bool.random(using: &random) { try grow() }
    #expect(!isGrown || (0..<40).contains { _ in !archive.isStillKept }, "row \(row)")
    if isGrown { #expect(!archive.isStillKept) }
  }

  @Test("An edit in place of the same length is another file, not a grown one")
  func sameLength() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let (file, _) = try open()
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.seek(toOffset: 20)
    try handle.write(contentsOf: Data("2099".utf8))
    try handle.close()
    guard case .replaced? = file.change() else {
      Issue.record("not said to be another one")
      return
    }
  }

  @Test("A line longer than several stretches is there once it is whole")
  func longLine() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try append(
      "{\"id\":\"big\",\"title\":\"Big\",\"note\":\"" + String(repeating: "x", count: 9 << 20))
    let (file, before) = try open()
    #expect(before.events.count == 200)
    try append("\"}\n{\"id\":\"next\",\"title\":\"Next\"}\n")
    guard case .grown(let grown)? = file.change() else {
      Issue.record("not said to have grown")
      return
    }
    #expect(Array(titles(try #require(try grown.read())).suffix(2)) == ["Big", "Next"])
  }

  @Test("The beginning is read without reading the file")
  func counted() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try append(Self.lines(200..<60_000))
    let archive = try #require(try LineArchive.open(path: path, file: 0))
    let beginning = try #require(try archive.beginning())
    #expect(archive.bytes.readCount < 1 << 20)
    #expect(beginning.unread != nil && !beginning.isComplete)
    let last = beginning.events.event(at: beginning.events.count - 1, parts: .all)
    #expect(last.title == "Event 59999")
    // Looking at a screenful reads a screenful.
    let whole = try #require(try archive.read())
    let before = archive.bytes.readCount
    for row in 30_000..<30_050 { _ = whole.events.event(at: row, parts: .all) }
    #expect(archive.bytes.readCount - before < 1 << 20)
    let again = archive.bytes.readCount
    for row in 30_000..<30_050 { _ = whole.events.event(at: row, parts: .all) }
    #expect(archive.bytes.readCount == again)
  }
}

@Suite("What people put into a file of lines")
struct OddArchivesTests {
  private func contents(_ text: String) throws -> TimelineContents {
    let archive = try #require(LineArchive.take(Array(text.utf8), path: "t.jsonl", file: 0))
    return try #require(try archive.read())
  }

  private func names(_ contents: TimelineContents) -> [String] {
    (0..<contents.events.count).map { contents.events.event(at: $0, parts: []).id.name }
  }

  @Test("A first line that is no object costs nothing but itself")
  func brokenFirst() throws {
    let read = try contents("# comment\n{\"title\":\"A\"}\n{\"title\":\"B\"}\n")
    #expect(read.events.count == 2)
    #expect(read.diagnostics.map(\.line) == [1])
  }

  @Test("A JSON document over several lines is none of JSON Lines, whatever its name")
  func document() throws {
    let text = "{\n  \"dateline\": 1, \"title\": \"T\",\n  \"events\": [{\"title\": \"A\"}]\n}\n"
    #expect(LineArchive.take(Array(text.utf8), path: "t.jsonl", file: 0) == nil)
    #expect(try read(text, path: "t.jsonl").events.count == 1)
  }

  @Test("An event of the header may replace one of a line")
  func replacing() throws {
    let read = try contents(
      """
      {"dateline":1,"title":"T","events":[{"id":"h","title":"H","replaces":"l"}]}
      {"id":"l","title":"L"}
      """)
    #expect(read.diagnostics.isEmpty)
    #expect(read.successors.map(\.replaced) == ["l"])
  }

  @Test("No id is made that the file gives to another event")
  func givenAfterMade() throws {
    let read = try contents(
      """
      {"title": "No id", "date": "2018"}
      {"title": "No id", "date": "2018"}
      {"id": "no-id-2018-2", "title": "given", "date": "2019"}
      """)
    #expect(names(read) == ["no-id-2018", "no-id-2018-3", "no-id-2018-2"])
    #expect(read.events.row(named: "no-id-2018-2") == 2)
  }

  @Test("Ten thousand lines of one id have ten thousand ids, in no time")
  func alike() throws {
    let line = "{\"id\":\"x\",\"title\":\"t\",\"date\":\"2018\"}\n"
    let read = try contents(String(repeating: line, count: 10_000))
    #expect(Set(names(read)).count == 10_000)
    #expect(read.diagnostics.count + read.uncountedProblems == 9_999)
  }
}
