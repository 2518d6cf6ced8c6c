// swift-tools-version: 6.2

import PackageDescription

// A package of its own, so that what only the benchmarks need stays out of the product.
let package = Package(
  name: "Benchmarks",
  dependencies: [
    .package(name: "Dateline", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .executableTarget(
      name: "Anchoring",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "Chronology", package: "Dateline"),
        .product(name: "Evidence", package: "Dateline"),
      ],
      path: "Anchoring",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "Archive",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "Chronology", package: "Dateline"),
        .product(name: "TimelineFiles", package: "Dateline"),
      ],
      path: "Archive",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "Dates",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "Chronology", package: "Dateline"),
      ],
      path: "Dates",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "Frames",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "CellGrid", package: "Dateline"),
        .product(name: "Chronology", package: "Dateline"),
        .product(name: "TimelineFiles", package: "Dateline"),
        .product(name: "Viewer", package: "Dateline"),
      ],
      path: "Frames",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),

    // What the terminal comparison sets `dateline list` and a YAML timeline beside.
    .executableTarget(name: "decode-json-lines", path: "DecodeJSONLines"),
    .executableTarget(
      name: "decode-yaml", dependencies: [.product(name: "Yams", package: "Yams")],
      path: "DecodeYAML"),
  ]
)
