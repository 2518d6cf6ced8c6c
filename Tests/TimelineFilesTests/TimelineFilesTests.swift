import Chronology
import Testing

@Suite("Smoke")
struct Smoke {
  @Test("reads")
  func reads() throws {
    let timeline = try read(complete)
    print(timeline)
    for problem in timeline.diagnostics { print(problem) }
    #expect(timeline.diagnostics.isEmpty)
    #expect(timeline.events.count == 3)
    for bad in [
      "", "- a", "hello", "{", "title: [", "a: b", "dateline: 2",
      "dateline: 1\ntitle: x\nevents:\n  - title: a: b\n  - title: c",
    ] {
      print(bad.debugDescription, problems(bad))
    }
  }
}
