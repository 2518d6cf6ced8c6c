import Benchmark
import Chronology

/// Dates as they come in files: mostly days, some with what only EDTF can say.
let dates = [
  "2018-07-12", "2018-06-12", "2018-07-06/2018-07-07", "2018-07-12~", "1950/1953", "2018-07",
  "[..2018-07-06]", "195X", "1985-04-12T23:20:30Z", "2004-06~-11",
]

let benchmarks: @Sendable () -> Void = {
  let configuration = Benchmark.Configuration(
    metrics: [.wallClock, .throughput], scalingFactor: .kilo, maxDuration: .seconds(3))

  Benchmark("read 10 dates", configuration: configuration) { benchmark in
    for _ in benchmark.scaledIterations {
      for date in dates { blackHole(try EDTF(parsing: date)) }
    }
  }

  Benchmark("read and order 10 dates", configuration: configuration) { benchmark in
    for _ in benchmark.scaledIterations {
      for (ordinal, date) in dates.enumerated() {
        blackHole(ChronologicalKey(try EDTF(parsing: date), ordinal: ordinal))
      }
    }
  }

  Benchmark("read, bound and word 10 dates", configuration: configuration) { benchmark in
    for _ in benchmark.scaledIterations {
      for date in dates {
        let value = try EDTF(parsing: date)
        blackHole(value.bounds)
        blackHole(value.words())
        blackHole(value.description)
      }
    }
  }
}
