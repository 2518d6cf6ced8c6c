import Benchmark
import Chronology
import Evidence

/// Words drawn from a small vocabulary, the same at every run.
struct MadeUpText {
  private var state: UInt64 = 2018
  private let vocabulary = (0..<2_000).map(word)

  private static func word(_ number: Int) -> String {
    var letters: [UInt8] = []
    for place in 0..<(3 + number % 7) {
      let letter = (number * 31 + place * 17 + number / 26) % 26
      letters.append(UInt8(97 + letter))
    }
    return String(decoding: letters, as: UTF8.self)
  }

  mutating func words(_ count: Int) -> [String] {
    (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return vocabulary[Int(state >> 33) % vocabulary.count]
    }
  }
}

let benchmarks: @Sendable () -> Void = {
  var maker = MadeUpText()
  let words = maker.words(800_000)
  let text = SourceText(words.joined(separator: " "))
  let changes: [(name: String, change: @Sendable (String) -> String)] = [
    ("letter for letter", { $0 }),
    ("one in ten with a letter changed", { String($0.dropLast()) + "é" }),
    ("one in ten with a word replaced", { _ in "otherwise" }),
  ]
  for (name, change) in changes {
    let event = quoting(words, change)
    Benchmark(
      "500 quotes in \(text.byteCount / 1_000_000) MB, \(name)",
      configuration: .init(metrics: [.wallClock], maxDuration: .seconds(20), maxIterations: 10)
    ) { _ in
      blackHole(SourceReading(of: source, text: text, events: [event]))
    }
  }
}

let source = Source.ID(file: 0, name: "text")

/// An event with 500 quotes of 12 words, in each tenth of which one word is changed.
func quoting(_ words: [String], _ change: (String) -> String) -> Event {
  let origin = Origin(file: 0, line: 1, column: 1)
  var event = Event(id: Event.ID(file: 0, name: "event"), title: "Event", origin: origin)
  event.evidence = (0..<500).map { number in
    var quoted = Array(words[(number * 1_500)..<(number * 1_500 + 12)])
    if number % 10 == 0 { quoted[6] = change(quoted[6]) }
    var citation = Citation(source: source, origin: origin)
    citation.quote = Quote(TextQuoteSelector(exact: quoted.joined(separator: " ")))
    return citation
  }
  return event
}
