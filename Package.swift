// swift-tools-version: 6.2

import PackageDescription

/// Every target is built in Swift 6 mode with warnings as errors.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Dateline",
  products: [
    .executable(name: "dateline", targets: ["dateline"]),
    .library(name: "Chronology", targets: ["Chronology"]),
    .library(name: "Evidence", targets: ["Evidence"]),
    .library(name: "ArticleReading", targets: ["ArticleReading"]),
    .library(name: "TimelineFiles", targets: ["TimelineFiles"]),
    .library(name: "CellGrid", targets: ["CellGrid"]),
    .library(name: "Viewer", targets: ["Viewer"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
  ],
  targets: [
    // Pure: no file, clock, environment or terminal.
    .target(name: "Chronology", swiftSettings: strict),
    .target(name: "Evidence", dependencies: ["Chronology"], swiftSettings: strict),
    .target(
      name: "ArticleReading", dependencies: ["Chronology", "Evidence"], swiftSettings: strict),
    .target(name: "CellGrid", swiftSettings: strict),
    .target(
      name: "Viewer", dependencies: ["ArticleReading", "CellGrid", "Chronology", "Evidence"],
      swiftSettings: strict),

    // Edges: files, the terminal, the command.
    .systemLibrary(
      name: "CYAML", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(name: "CDigest", providers: [.apt(["libmd-dev"])]),
    .systemLibrary(
      name: "CExpat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .systemLibrary(
      name: "CGumbo", providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])]),
    .target(
      name: "TimelineFiles",
      dependencies: ["CDigest", "CExpat", "CGumbo", "CYAML", "Chronology", "Evidence"],
      swiftSettings: strict),
    .systemLibrary(
      name: "CNcurses", providers: [.apt(["libncurses-dev"]), .brew(["ncurses"])]),
    .target(name: "Terminal", dependencies: ["CNcurses", "CellGrid"], swiftSettings: strict),
    .executableTarget(
      name: "dateline",
      dependencies: [
        "ArticleReading", "CellGrid", "Chronology", "Evidence", "Terminal", "TimelineFiles",
        "Viewer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),

    .testTarget(name: "ChronologyTests", dependencies: ["Chronology"], swiftSettings: strict),
    .testTarget(
      name: "ArticleReadingTests", dependencies: ["ArticleReading", "Chronology", "Evidence"],
      swiftSettings: strict),
    .testTarget(
      name: "EvidenceTests", dependencies: ["Chronology", "Evidence"], swiftSettings: strict),
    .testTarget(
      name: "TimelineFilesTests",
      dependencies: ["ArticleReading", "Chronology", "Evidence", "TimelineFiles"],
      swiftSettings: strict),
    .testTarget(name: "CellGridTests", dependencies: ["CellGrid"], swiftSettings: strict),
    .testTarget(
      name: "ViewerTests",
      dependencies: [
        "ArticleReading", "CellGrid", "Chronology", "Evidence", "TimelineFiles", "Viewer",
      ],
      exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["CellGrid", "Terminal"], swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["ArticleReading", "Chronology", "dateline"],
      exclude: ["Terminals"],
      swiftSettings: strict),
    .testTarget(
      name: "FuzzedTests",
      dependencies: [
        "ArticleReading", "CellGrid", "Chronology", "Evidence", "TimelineFiles", "Viewer",
      ],
      swiftSettings: strict),
  ]
)
