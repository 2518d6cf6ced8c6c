import Benchmark
import CellGrid
import Chronology
import TimelineFiles
import Viewer

/// A timeline of that many made-up events, as a person would write it.
func madeUpTimeline(_ count: Int) -> String {
  let subjects = ["fishing rights", "air routes", "old debts", "mine clearance"]
  let forms = ["Treaty", "Talks", "회담", "条约"]
  var text = """
    dateline: 1
    title: A diplomacy that never was
    sources:
      papers: {title: Made-Up State Papers, published: 1990}
    events:

    """
  for number in 0..<count {
    let (year, month, day) = (1946 + number / 144, 1 + number / 12 % 12, 1 + number % 12 * 2)
    let date = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    text += """
      - id: e\(number)
        date: \(date)\(number % 16 == 0 ? "~" : "")
        title: \(forms[number % 4]) \(number) of Arvenia and Beldoria on \(subjects[number / 4 % 4])
        place: Port Aldis
        actors: [Arvenia, Maro Velling]
        tags: [bilateral]
        summary: At Port Aldis both sides initialled four articles.
        evidence:
          - {source: papers, exact: The door stays open., speaker: Maro Velling}

      """
  }
  return text
}

let benchmarks: @Sendable () -> Void = {
  let configuration = Benchmark.Configuration(
    metrics: [.wallClock], scalingFactor: .kilo, maxDuration: .seconds(5))
  let text = madeUpTimeline(10_000)

  for (name, keys) in [("details open", ""), ("details closed", "D")] {
    Benchmark("one j at 200x50, \(name)", configuration: configuration) { benchmark in
      var model = try opened(text)
      for key in keys { blackHole(update(&model, .input(.key(.character(key))))) }
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations {
        blackHole(update(&model, .input(.key(.character("j")))))
        blackHole(view(model))
      }
    }
  }
}

/// A viewer at the first event.
func opened(_ text: String) throws -> ViewerModel {
  let timeline = try TimelineReader.read(bytes: Array(text.utf8), path: "made-up.yaml", file: 0)
  var model = ViewerModel(TimelineSnapshot([timeline]), width: 200, height: 50, widths: .unicode)
  blackHole(start(&model))
  return model
}
