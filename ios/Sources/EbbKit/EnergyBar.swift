import EbbCore

/// The energy bar, in fractions of its width.
///
/// The fade shows core's uncertainty: opaque up to the envelope's low end, transparent from its high end.
public struct EnergyBar: Equatable, Sendable {
  /// Opaque up to here.
  public let sure: Double
  /// Transparent from here.
  public let gone: Double
  /// Spent up to here; `nil` while unknown, which is not the same as zero.
  public let spent: Double?

  /// `nil` while core has only a default: nothing was measured, so only the sentence is shown.
  ///
  /// - Parameter budget: energy today.
  public init?(_ budget: EnergyBudget) {
    guard !budget.byDefault else { return nil }
    let envelope = budget.envelope
    // Energy spent beyond the envelope stays visible: the scale shrinks to fit.
    let whole = max(envelope.high, budget.spent ?? 0)
    guard whole > 0 else { return nil }
    sure = envelope.low / whole
    gone = envelope.high / whole
    spent = budget.spent.map { $0 / whole }
  }
}
