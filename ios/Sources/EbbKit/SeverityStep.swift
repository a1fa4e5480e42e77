import EbbCore

/// A step of the severity strip, 0 to 10.
public struct SeverityStep: Hashable, Sendable, Identifiable {
  /// The number.
  public let number: Int

  /// Every step, ascending.
  public static let all: [SeverityStep] = (0...10).map(SeverityStep.init(number:))

  /// The number.
  public var id: Int { number }

  /// The severity it logs. Step 0 is "none today", which is not the same as unknown.
  public var severity: Severity { .rated(rating: Rating(raw: Double(number), scale: .nrs11)) }

  /// The depth of its colour, 0 to 1.
  public var depth: Double { Double(number) / 10 }
}

/// Adjacent steps with the same words.
public struct SeverityRow: Equatable, Sendable, Identifiable {
  /// The words: core's or the person's.
  public let word: String
  /// The steps, ascending.
  public internal(set) var steps: [SeverityStep]

  /// The lowest step: the person's own words need not be unique.
  public var id: Int { steps.first?.number ?? 0 }
}

extension JustLogged {
  /// The steps of the severity strip, grouped by their words, in order. Empty if nothing can be rated.
  public var rows: [SeverityRow] {
    steps.reduce(into: []) { rows, anchor in
      let step = SeverityStep(number: Int(anchor.step))
      if rows.last?.word == anchor.words {
        rows[rows.count - 1].steps.append(step)
      } else {
        rows.append(SeverityRow(word: anchor.words, steps: [step]))
      }
    }
  }

  /// Whether a step is the logged severity.
  public func isGiven(_ step: SeverityStep) -> Bool { severity == Double(step.number) }
}

extension JustLogged {
  /// The text for VoiceOver: what was logged, with its warning.
  public var spoken: String { [label, warning].compactMap { $0 }.joined(separator: ". ") }
}
