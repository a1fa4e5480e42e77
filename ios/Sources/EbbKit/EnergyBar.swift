import EbbCore

/// The energy bar, in fractions of its width: what is spent as a share of what is advised.
public struct EnergyBar: Equatable, Sendable {
  /// The advised amount ends here; 1 unless more was spent.
  public let advised: Double
  /// Spent up to here; `nil` while unknown, which is not the same as zero.
  public let spent: Double?

  /// `nil` while core has only a default, which says nothing of the person: only the sentence is shown.
  ///
  /// - Parameter budget: energy today.
  public init?(_ budget: EnergyBudget) {
    guard !budget.byDefault else { return nil }
    // Energy spent beyond the advised amount stays visible: the scale shrinks to fit.
    let whole = max(budget.advised, budget.spent ?? 0)
    guard whole > 0 else { return nil }
    advised = budget.advised / whole
    spent = budget.spent.map { $0 / whole }
  }
}
