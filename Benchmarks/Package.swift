// swift-tools-version: 6.2

import PackageDescription

// A package of its own, so that what only the benchmarks need stays out of the product.
let package = Package(
  name: "Benchmarks",
  dependencies: [
    .package(name: "Dateline", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
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
      name: "Dates",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "Chronology", package: "Dateline"),
      ],
      path: "Dates",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ]
)
