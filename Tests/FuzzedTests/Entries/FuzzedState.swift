import Chronology
import Viewer

enum FuzzedState {
  static func settings(_ bytes: [UInt8]) throws(Broken) {
    let text = String(decoding: bytes, as: UTF8.self)
    let settings = Settings(
      reading: text, path: "config", today: CalendarDay(number: 17_732),
      zones: { name in
        name.contains("/")
          ? .success(TimeZoneRules(name: name, first: 3_600))
          : .failure(UnknownZone("there is none"))
      })
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for problem in settings.problems {
      try hold(
        lines.indices.contains(problem.line - 1)
          && (1...lines[problem.line - 1].count + 1).contains(problem.column),
        "a problem at \(problem.line):\(problem.column), where nothing is: \(problem.message)")
    }
  }

  static func remembered(_ bytes: [UInt8]) throws(Broken) {
    let first = Remembered(reading: String(decoding: bytes, as: UTF8.self))
    try hold(Remembered(reading: first.text) == first, "what is kept reads back as something else")
  }
}
