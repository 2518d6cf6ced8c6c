import CellGrid
import Chronology
import Foundation
import Testing
import TimelineFiles

@testable import Viewer

/// The README shows what the program draws, and nothing prettier.
@Suite("The README's picture")
struct PictureTests {
  @Test("It is the real screen of the sample, with the July 12 meeting selected")
  func picture() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appending(path: "Timelines")
    var timeline = try TimelineReader.read(
      path: folder.appending(path: "after-singapore.yaml").path(percentEncoded: false), file: 0)
    timeline.path = "Timelines/after-singapore.yaml"
    let text = try Data(contentsOf: folder.appending(path: "sources/pyongyang-digest.txt"))
    var person = Person(
      [timeline], texts: ["digest": String(decoding: text, as: UTF8.self)], width: 110, height: 30)
    person.type(":2018-07-12")
    person.press(.enter)
    let picture = ScreenPicture(grid: person.grid).svg
    let file = root.appending(path: "docs/screen.svg")
    if ProcessInfo.processInfo.environment["DATELINE_RECORD_PICTURE"] != nil {
      try Data(picture.utf8).write(to: file)
      return
    }
    let kept = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(
      picture == kept, "the screen is another than docs/screen.svg: make picture draws it anew")
  }
}
