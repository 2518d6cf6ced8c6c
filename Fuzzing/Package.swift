// swift-tools-version: 6.2

import PackageDescription

// A package of its own, so that the product knows nothing of fuzzing. What is fuzzed, and what must
// hold there, stands with the tests that replay what was found: `Entries` leads there.
let package = Package(
  name: "Fuzzing",
  dependencies: [.package(name: "Dateline", path: "..")],
  targets: [
    .target(
      name: "Entries",
      dependencies: [
        .product(name: "ArticleReading", package: "Dateline"),
        .product(name: "CellGrid", package: "Dateline"),
        .product(name: "Chronology", package: "Dateline"),
        .product(name: "Evidence", package: "Dateline"),
        .product(name: "TimelineFiles", package: "Dateline"),
        .product(name: "Viewer", package: "Dateline"),
      ],
      path: "Entries"),
    // libFuzzer brings `main`.
    .executableTarget(
      name: "fuzz", dependencies: ["Entries"], path: "Driver",
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]),
  ]
)
