import Chronology
import Testing

@Suite("Several files, looked at as one")
struct TimelineSnapshotTests {
  /// Two files in folders of their own; both have an event and a source "same".
  private func two() throws -> TimelineSnapshot {
    var first = MadeUp.timeline(
      "a/spring.yaml",
      [try MadeUp.event("same"), try MadeUp.event("only-first"), try MadeUp.event("with:colon")])
    var second = MadeUp.timeline(
      "b/summer.yaml", [try MadeUp.event("same", file: 1), try MadeUp.event("other", file: 1)])
    first.sources = [source("same", 0), source("first-source", 0)]
    second.sources = [source("same", 1)]
    first.diagnostics = [Diagnostic(.error, path: first.path, line: 2, column: 1, message: "one")]
    second.diagnostics = [
      Diagnostic(.warning, path: second.path, line: 3, column: 1, message: "two")
    ]
    return TimelineSnapshot([first, second])
  }

  private func source(_ name: String, _ file: Int) -> Source {
    var source = Source(
      id: Source.ID(file: file, name: name), origin: Origin(file: file, line: 1, column: 1))
    source.title = "\(name) of \(file)"
    return source
  }

  private func id(_ file: Int, _ name: String) -> Event.ID { Event.ID(file: file, name: name) }

  @Test("Nothing of any file is lost, and everything is in the order of the files")
  func merged() throws {
    let snapshot = try two()
    #expect(snapshot.title == "a/spring.yaml + b/summer.yaml")
    #expect(snapshot.files.map(\.path) == ["a/spring.yaml", "b/summer.yaml"])
    #expect(snapshot.diagnostics.map(\.message) == ["one", "two"])
    #expect(
      (0..<snapshot.events.count).map { snapshot.events.event(at: $0).id } == [
        id(0, "same"), id(0, "only-first"), id(0, "with:colon"), id(1, "same"), id(1, "other"),
      ])
    #expect(snapshot.sources.count == 3)
  }

  @Test("The same id in two files is two events and two sources")
  func scoped() throws {
    let snapshot = try two()
    #expect(snapshot.event(id(0, "same"))?.id.file == 0)
    #expect(snapshot.event(id(1, "same"))?.id.file == 1)
    #expect(snapshot.event(id(1, "only-first")) == nil)
    #expect(snapshot.source(Source.ID(file: 1, name: "same"))?.title == "same of 1")
    #expect(snapshot.source(Source.ID(file: 1, name: "first-source")) == nil)
  }

  @Test("A plain id means every file's event of it")
  func plain() throws {
    let snapshot = try two()
    #expect(snapshot.events(named: "other") == [id(1, "other")])
    #expect(snapshot.events(named: "same") == [id(0, "same"), id(1, "same")])
    #expect(snapshot.events(named: "none").isEmpty)
    #expect(snapshot.events(named: "").isEmpty)
  }

  @Test(
    "An id with its file means one event",
    arguments: ["2:same", "b/summer.yaml:same", "summer.yaml:same"])
  func qualified(name: String) throws {
    #expect(try two().events(named: name) == [id(1, "same")])
    #expect(try two().sources(named: name) == [Source.ID(file: 1, name: "same")])
  }

  @Test(
    "A file that is not open, or has no such event, means none",
    arguments: ["0:same", "3:same", ":same", "summer:same", "2:only-first", "2:", "2"])
  func unknown(name: String) throws {
    #expect(try two().events(named: name).isEmpty)
    #expect(try two().sources(named: name).isEmpty)
  }

  @Test("An id with a colon of its own is found, with its file and without")
  func colon() throws {
    let snapshot = try two()
    #expect(snapshot.events(named: "with:colon") == [id(0, "with:colon")])
    #expect(snapshot.events(named: "1:with:colon") == [id(0, "with:colon")])
    #expect(snapshot.events(named: "spring.yaml:with:colon") == [id(0, "with:colon")])
  }

  @Test("What is written for an id is understood as that id, and as no other")
  func writtenIDs() throws {
    let snapshot = try two()
    #expect(snapshot.writtenID(of: id(1, "same")) == "2:same")
    #expect(snapshot.writtenID(of: id(1, "other")) == "other")
    for row in 0..<snapshot.events.count {
      let event = snapshot.events.event(at: row).id
      #expect(snapshot.events(named: snapshot.writtenID(of: event)) == [event])
    }
  }

  @Test("An event knows what took its place, in the order of the files")
  func successors() throws {
    let old = try MadeUp.event("old")
    var first = try MadeUp.event("first")
    var second = try MadeUp.event("second")
    first.replaces = old.id
    second.replaces = old.id
    var stray = try MadeUp.event("stray")
    stray.replaces = id(0, "gone")
    let snapshot = TimelineSnapshot([MadeUp.timeline("x.yaml", [first, stray, old, second])])
    #expect(snapshot.successors(of: old.id) == [first.id, second.id])
    #expect(snapshot.successors(of: first.id).isEmpty)
    #expect(snapshot.successors(of: id(0, "gone")) == [stray.id])
  }

  @Test("An actor is shown by name, one that no file declares by its id")
  func names() throws {
    var timeline = MadeUp.timeline("x.yaml", [])
    let known = Actor.ID(file: 0, name: "known")
    timeline.actors = [
      Actor(id: known, name: "A Name", origin: Origin(file: 0, line: 1, column: 1))
    ]
    let snapshot = TimelineSnapshot([timeline])
    #expect(snapshot.name(of: .declared(known)) == "A Name")
    #expect(snapshot.name(of: .declared(Actor.ID(file: 1, name: "known"))) == "known")
    #expect(snapshot.name(of: .named("Somebody")) == "Somebody")
    #expect(snapshot.actor(known)?.name == "A Name")
  }

  @Test("Without any file there is nothing, and nothing breaks")
  func none() {
    let snapshot = TimelineSnapshot([])
    #expect(snapshot.title.isEmpty)
    #expect(snapshot.events.count == 0)
    #expect(snapshot.events(named: "1:x").isEmpty)
    #expect(Projection(snapshot).count == 0)
  }
}
