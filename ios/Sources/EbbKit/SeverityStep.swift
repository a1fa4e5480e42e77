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

  /// How deep its colour is, 0 to 1.
  public var depth: Double { Double(number) / 10 }
}

/// Neighbouring steps of the same words.
public struct SeverityRow: Equatable, Sendable, Identifiable {
  /// The words: core's, or the person's own.
  public let word: String
  /// Its steps, the least first.
  public internal(set) var steps: [SeverityStep]

  /// The least step: words of the person's own may stand twice.
  public var id: Int { steps.first?.number ?? 0 }
}

extension JustLogged {
  /// The steps of the severity strip by their words, in order: those of the same words stand in one row beside them.
  /// Which numbers words cover is core's to say, and the person's. Empty where nothing can be rated.
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

  /// Whether a step is the severity that was given.
  public func isGiven(_ step: SeverityStep) -> Bool { severity == Double(step.number) }
}

extension JustLogged {
  /// What is read aloud: what was done, and what spoke against it.
  public var spoken: String { [label, warning].compactMap { $0 }.joined(separator: ". ") }
}
