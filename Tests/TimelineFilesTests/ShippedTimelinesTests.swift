import Chronology
import Foundation
import Testing

import TimelineFiles

@Suite("The timelines that the program ships")
struct ShippedTimelinesTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Timelines")

  static var names: [String] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    return (names ?? []).filter { $0.hasSuffix(".yaml") }.sorted()
  }

  private func read(_ name: String) throws -> Timeline {
    try TimelineReader.read(
      path: Self.folder.appending(path: name).path(percentEncoded: false), file: 0)
  }

  @Test(
    "Each is read without a problem, and every event has its own id and a source", arguments: names)
  func sound(name: String) throws {
    let timeline = try read(name)
    #expect(timeline.diagnostics.isEmpty)
    #expect(timeline.events.allSatisfy { $0.isNamedByFile && !$0.evidence.isEmpty })
    #expect(Set(timeline.events.map(\.id)).count == timeline.events.count)
  }

  @Test("The larger one has sixty years and more of Korean diplomacy, and no quote or address")
  func korean() throws {
    let timeline = try read("korean-diplomacy.yaml")
    #expect(timeline.events.count >= 60)
    let days = timeline.events.compactMap { $0.bounds?.earliest.day }
    #expect(days.min().map { $0.components.year } == 1943)
    #expect(days.max().map { $0.components.year } == 2018)
    #expect(timeline.events.allSatisfy { $0.quoteCount == 0 && $0.datedBy?.selector == nil })
    #expect(timeline.sources.allSatisfy { $0.url == nil && $0.text == nil && $0.title != nil })
  }
}
