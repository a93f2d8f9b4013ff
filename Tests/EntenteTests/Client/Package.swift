// swift-tools-version: 6.2
import PackageDescription

// A package as people write it who use Entente in programs of their own. Scripts/test-client builds a copy of
// it in .build/client/package, which is as many folders below the repository as this one.
let package = Package(
  name: "Client",
  dependencies: [.package(name: "entente", path: "../../..")],
  targets: [
    .executableTarget(
      name: "Client", dependencies: [.product(name: "Entente", package: "entente")],
      swiftSettings: [.treatAllWarnings(as: .error)])
  ],
  swiftLanguageModes: [.v6]
)
