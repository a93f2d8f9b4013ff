// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody but `Scripts/fuzz` builds it: what it depends on is built with the counters of
// libFuzzer in it.
let package = Package(
  name: "entente-fuzz",
  dependencies: [.package(name: "entente", path: "../..")],
  targets: [
    .executableTarget(
      name: "FuzzReader", dependencies: [.product(name: "Entente", package: "entente")], path: "Sources",
      swiftSettings: [.unsafeFlags(["-parse-as-library"])])
  ],
  swiftLanguageModes: [.v6]
)
