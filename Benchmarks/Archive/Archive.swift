import Benchmark
import Chronology
import Foundation
import TimelineFiles

/// So many made-up events as JSON Lines, about 300 bytes each; every hundredth has a tag of its own, one a
/// word that no other has.
func madeUpLines(_ count: Int) -> String {
  let subjects = ["fishing rights", "air routes", "old debts", "mine clearance"]
  let forms = ["Treaty", "Talks", "회담", "条约"]
  var text = #"{"dateline": 1, "title": "A diplomacy that never was"}"# + "\n"
  for number in 0..<count {
    let (year, month, day) = (1946 + number / 1_440, 1 + number / 120 % 12, 1 + number % 12 * 2)
    let date = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    let tag = number % 100 == 99 ? #","rare""# : ""
    let word = number == count * 7 / 10 ? " A xylophone was heard." : ""
    text += """
      {"id":"e\(number)","date":"\(date)\(number % 16 == 0 ? "~" : "")",\
      "title":"\(forms[number % 4]) \(number) of Arvenia and Beldoria on \(subjects[number / 4 % 4])",\
      "place":"Port Aldis","actors":["Arvenia","Maro Velling"],"tags":["bilateral"\(tag)],\
      "summary":"At Port Aldis both sides initialled four articles.\(word)",\
      "evidence":[{"source":"papers","exact":"The door stays open.","speaker":"Maro Velling"}]}

      """
  }
  return text
}

/// The archive on the disk, made once.
let path: String = {
  let path = NSTemporaryDirectory() + "dateline-benchmark-\(getpid()).jsonl"
  try? Data(madeUpLines(100_000).utf8).write(to: URL(fileURLWithPath: path))
  return path
}()

/// The archive, indexed.
func indexed() throws -> TimelineSnapshot {
  let contents = try OpenTimeline(path: path, file: 0).read()
  return TimelineSnapshot(contents: contents.map { [$0] } ?? [])
}

let benchmarks: @Sendable () -> Void = {
  let configuration = Benchmark.Configuration(
    metrics: [.wallClock, .peakMemoryResident], maxDuration: .seconds(5))

  Benchmark("the beginning of 100,000 lines", configuration: configuration) { benchmark in
    for _ in benchmark.scaledIterations {
      blackHole(try OpenTimeline(path: path, file: 0).beginning())
    }
  }

  Benchmark("index 100,000 lines", configuration: configuration) { benchmark in
    for _ in benchmark.scaledIterations { blackHole(try indexed()) }
  }

  for (name, filter) in [
    ("a tag of 1 %", "tag:rare"), ("a rare word", "xylophone"), ("common words", "Treaty"),
    ("a decade", "from:1960 to:1969"), ("no such actor", "who:nobody"),
  ] {
    Benchmark("filter 100,000 events, one core: \(name)", configuration: configuration) { benchmark in
      let snapshot = try indexed()
      let scan = EventScan(try FilterExpression(parsing: filter), in: snapshot)
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations { blackHole(scan.matches()) }
    }
  }
}
