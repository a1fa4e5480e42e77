import EbbCore

/// The energy bar in fractions of its width: how far a day's energy reaches, and how far it is spent.
///
/// The far edge is as soft as core is unsure: full up to the envelope's low end, gone at its high end.
public struct EnergyBar: Equatable, Sendable {
  /// Up to here the bar is full.
  public let sure: Double
  /// Here it has faded out.
  public let gone: Double
  /// Spent up to here; absent while nothing is known of it, which is not the same as nothing spent.
  public let spent: Double?

  /// `nil` while core has only a plain default: it is nothing measured, and there is only a sentence.
  ///
  /// - Parameter budget: energy today.
  public init?(_ budget: Budget) {
    guard !budget.byDefault else { return nil }
    let envelope = budget.envelope
    // What is spent beyond the envelope stays on the bar: everything shrinks to make room.
    let whole = max(envelope.high, budget.spent ?? 0)
    guard whole > 0 else { return nil }
    sure = envelope.low / whole
    gone = envelope.high / whole
    spent = budget.spent.map { $0 / whole }
  }
}
