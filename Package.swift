// swift-tools-version: 6.2
import PackageDescription

// Warnings are errors in our own targets; SwiftPM silences those of dependencies.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "entente",
  products: [
    .library(name: "Entente", targets: ["Entente"]),
    .executable(name: "entente", targets: ["EntenteCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    .target(name: "GraphvizEngine", dependencies: ["CGraphviz"], swiftSettings: strict),
    .target(name: "AlignmentModel", swiftSettings: strict),
    .target(name: "AlignmentTimeline", dependencies: ["AlignmentModel"], swiftSettings: strict),
    .target(
      name: "AlignmentFormats",
      dependencies: ["AlignmentModel", "AlignmentTimeline", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(
      name: "AlignmentDrawing", dependencies: ["AlignmentModel", "AlignmentTimeline"],
      exclude: ["Page/Script", "Page/Style", "Page/Markup"], swiftSettings: strict),
    .target(
      name: "Entente",
      dependencies: [
        "AlignmentModel", "AlignmentTimeline", "AlignmentFormats", "AlignmentDrawing", "GraphvizEngine",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "EntenteCLI",
      dependencies: ["Entente", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: strict),
    .executableTarget(
      name: "EntenteBenchmarks", dependencies: ["Entente"], path: "Tests/Benchmarks", swiftSettings: strict),
    .target(
      name: "EntenteTestSupport", dependencies: ["AlignmentModel"], path: "Tests/EntenteTestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "AlignmentTimelineTests",
      dependencies: ["AlignmentTimeline", "AlignmentModel", "EntenteTestSupport"], swiftSettings: strict),
    .testTarget(
      name: "AlignmentModelTests", dependencies: ["AlignmentModel", "EntenteTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "AlignmentFormatsTests",
      dependencies: ["AlignmentFormats", "AlignmentModel", "AlignmentTimeline", "EntenteTestSupport"],
      exclude: ["Rejected", "Warned", "Contradicting"], swiftSettings: strict),
    .testTarget(
      name: "EntenteCLITests", dependencies: ["EntenteCLI"], exclude: ["Golden", "Graphs"],
      swiftSettings: strict),
    .testTarget(
      name: "AlignmentDrawingTests",
      dependencies: [
        "AlignmentDrawing", "AlignmentModel", "AlignmentTimeline", "Entente", "EntenteTestSupport",
      ],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "GraphTests",
      dependencies: ["AlignmentFormats", "AlignmentModel", "AlignmentTimeline", "Entente"],
      exclude: ["KoreaExceptions.json"], swiftSettings: strict),
    .testTarget(name: "GraphvizEngineTests", dependencies: ["GraphvizEngine"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
