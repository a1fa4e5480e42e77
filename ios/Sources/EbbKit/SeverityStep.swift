import EbbCore

/// One step of the severity strip, 0 to 10.
public struct SeverityStep: Hashable, Sendable, Identifiable {
  /// The number.
  public let number: Int

  /// Every step, the least first.
  public static let all: [SeverityStep] = (0...10).map(SeverityStep.init(number:))

  /// The number.
  public var id: Int { number }

  /// What it logs. The least step is "none today", which is not the same as saying nothing.
  public var severity: Severity { .rated(rating: Rating(raw: Double(number), scale: .nrs11)) }

  /// The key of its word.
  var key: String { "app-severity-\(number)" }

  /// How deep its colour is, 0 to 1.
  public var depth: Double { Double(number) / 10 }
}

/// The steps that one word covers.
public struct SeverityRow: Equatable, Sendable, Identifiable {
  /// The word.
  public let word: String
  /// Its steps, the least first.
  public internal(set) var steps: [SeverityStep]

  /// The word.
  public var id: String { word }
}
