import Foundation
import Testing

@testable import EbbKit

/// Android has its own code for colours, sizes and words; these tests compare it with ours.
@Suite struct PlatformParityTests {
  /// A source file of Android's screens.
  static func android(_ name: String) throws -> String {
    let folder = project.appending(path: "android/ui/src/main/kotlin/app/ebb/ui/theme")
    return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  @Test func coloursMatchAndroid() throws {
    let theirs = try Self.android("Theme.kt").matches(of: /(\w+) = Color\(0xFF([0-9A-F]{6})\)/)
      .map { "\($0.1) \($0.2)" }
    let ours = [Theme.light, .dark, .flare].flatMap { theme in
      [
        ("ground", theme.ground), ("raised", theme.raised), ("ink", theme.ink), ("quiet", theme.quiet),
        ("edge", theme.edge), ("accent", theme.accent), ("action", theme.action), ("onAction", theme.onAction),
        ("pale", theme.pale), ("deep", theme.deep),
      ].map { name, colour in "\(name) \(hex(colour))" }
    }
    #expect(ours == theirs)
  }

  @Test func sizesMatchAndroid() throws {
    let source = try Self.android("Theme.kt")
    let sizes = { (name: String) in
      source.matches(of: /(\w+) = (\d+)\.dp,/).filter { $0.1 == name }.compactMap { Double($0.2) }
    }
    // Light, dark, flare.
    let metrics = [false, false, true].map { Metrics(flare: $0, largeText: false) }
    #expect(sizes("target") == metrics.map(\.target))
    #expect(sizes("tall") == metrics.map(\.tall))
  }

  private func hex(_ colour: Colour) -> String {
    [colour.red, colour.green, colour.blue]
      .map { String(Int(($0 * 255).rounded()) + 256, radix: 16, uppercase: true).dropFirst() }.joined()
  }
}
