// swift-tools-version: 6.0
import PackageDescription

// The C side of the bindings. On Linux: headers with module maps, and the static library that `tools/swift.sh generate`
// puts into lib/. On Apple platforms: one xcframework with both modules.
#if os(Linux)
  let foreign: [Target] = [.systemLibrary(name: "EbbCoreFFI"), .systemLibrary(name: "EbbTypesFFI")]
  let foreignNames: [Target.Dependency] = ["EbbCoreFFI", "EbbTypesFFI"]
  let link: [LinkerSetting] = [
    .unsafeFlags(["-L\(Context.packageDirectory)/lib"]),
    .linkedLibrary("ebb_ffi"),
    // Swift 6.0 on Linux leaves a runtime symbol undefined if `@Observable` is used.
    .unsafeFlags(["-Xlinker", "--allow-shlib-undefined"]),
  ]
#else
  let foreign: [Target] = [.binaryTarget(name: "EbbFFI", path: "lib/EbbFFI.xcframework")]
  let foreignNames: [Target.Dependency] = ["EbbFFI"]
  let link: [LinkerSetting] = []
#endif

let package = Package(
  name: "Ebb",
  platforms: [.iOS(.v17), .macOS(.v14)],
  products: [
    .library(name: "EbbKit", targets: ["EbbKit"]),
    .library(name: "EbbApp", targets: ["EbbApp"]),
  ],
  targets: foreign + [
    // Generated, never committed: core's types and services.
    .target(name: "EbbCore", dependencies: foreignNames, linkerSettings: link),
    // State and presentation logic. No SwiftUI, so Linux compiles and tests it.
    .target(name: "EbbKit", dependencies: ["EbbCore"]),
    // The screens. Empty without SwiftUI. Widgets will be a target beside it, over EbbKit as well.
    .target(name: "EbbApp", dependencies: ["EbbKit"]),
    .testTarget(name: "EbbKitTests", dependencies: ["EbbKit", "EbbCore"]),
  ],
  swiftLanguageModes: [.v6]
)
