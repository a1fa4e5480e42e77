// swift-tools-version: 6.0
import PackageDescription

// The bindings' C side. On Linux a header with its module map, and the static library that `tools/swift.sh
// generate` puts into lib/. Elsewhere one xcframework that holds both modules.
#if os(Linux)
  let foreign: [Target] = [.systemLibrary(name: "EbbCoreFFI"), .systemLibrary(name: "EbbTypesFFI")]
  let foreignNames: [Target.Dependency] = ["EbbCoreFFI", "EbbTypesFFI"]
  let link: [LinkerSetting] = [
    .unsafeFlags(["-L\(Context.packageDirectory)/lib"]),
    .linkedLibrary("ebb_ffi"),
    // Swift 6.0 on Linux leaves one symbol of its own runtime undefined where `@Observable` is used.
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
    // Generated, never committed: core's types and the façade over them.
    .target(name: "EbbCore", dependencies: foreignNames, linkerSettings: link),
    // Everything that holds state or decides what is shown how. No SwiftUI, so Linux compiles and tests it.
    .target(name: "EbbKit", dependencies: ["EbbCore"]),
    // The screens. Empty where there is no SwiftUI. Widgets will be a target beside it, over EbbKit as well.
    .target(name: "EbbApp", dependencies: ["EbbKit"]),
    .testTarget(name: "EbbKitTests", dependencies: ["EbbKit", "EbbCore"]),
  ],
  swiftLanguageModes: [.v6]
)
