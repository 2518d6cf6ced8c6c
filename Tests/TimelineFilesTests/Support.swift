import Chronology
import Foundation

@testable import TimelineFiles

/// Reads a text as if it were a file.
func read(_ text: String, path: String = "t.yaml") throws(TimelineFileError) -> Timeline {
  guard LineArchive.isLines(Array(text.utf8), path: path) else {
    return try TimelineReader.read(bytes: Array(text.utf8), path: path, file: 0)
  }
  let input = try InputText(Array(text.utf8), path: path)
  let reading = LinesDocument.read(input.bytes, keepingExtents: true)
  return try TimelineReader.decode(reading, of: input, path: path, file: 0, isLines: true).timeline
}

/// The diagnostics of a text, one a line, without the path.
func problems(_ text: String, path: String = "t.yaml") -> [String] {
  do {
    return try read(text, path: path).diagnostics.map(line)
  } catch .notATimeline(let diagnostic) {
    return ["refused " + line(diagnostic)]
  } catch {
    return ["refused \(error)"]
  }
}

private func line(_ diagnostic: Diagnostic) -> String {
  "\(diagnostic.line):\(diagnostic.column) \(diagnostic.severity.rawValue) \(diagnostic.message)"
}

/// A timeline that uses every key.
let complete = """
  dateline: 1
  title: After Singapore
  language: en
  timezone: Asia/Seoul
  eras:
    - {date: 2018-06-12, title: The summit}
  actors:
    pompeo: {name: Mike Pompeo, role: Secretary, side: United States, aliases: [폼페이오], note: n}
  sources:
    digest:
      title: "Progress"
      outlet: o
      author: a
      published: {date: 2018-07-09, earliest: 2018-07-08, latest: 2018-07-10, note: why}
      retrieved: 2026-11-23
      url: u
      archived: v
      via: w
      text: sources/digest.txt
      text-kind: digest
      private: false
      sha256: abc
      language: en
      note: x
  events:
    - id: talks
      date: 2018-07-06
      title: Talks
    - id: panmunjom
      date: 2018-07-12
      status: not-held
      title: Meeting on the remains of US soldiers
      place: Panmunjom
      actors: [pompeo, Somebody Else]
      group: g
      tags: [remains]
      summary: >
        Two lines
        in one.
      replaces: talks
      private: true
      note: y
      dated-by: {source: digest, exact: "it could move", prefix: p, suffix: s,
                 earliest: 2018-07-10, latest: 2018-07-14, inferred: i, note: z}
      evidence:
        - source: digest
          exact: "We now have a meeting set up for July 12"
          prefix: p
          suffix: s
          translation: t
          speaker: pompeo
          role: r
          to: The press
          said: 2018-07-08
          date: 2018-07-12
          status: announced
          inferred: i
          checked: {by: b, on: 2018-07-20, sha256: abc}
          private: true
          note: q
    - title: Without a date

  """

/// A generator that gives the same numbers on every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// The bytes of a file in a folder.
func content(_ folder: Folder, _ name: String) throws -> [UInt8] {
  Array(try Data(contentsOf: URL(filePath: "\(folder.path)/\(name)")))
}
