#if canImport(SwiftUI)
  import EbbKit
  import SwiftUI

  /// Energy as a quiet bar, its uncertainty a softened edge, and the same in words.
  struct Energy: View {
    let budget: Budget
    let look: Look

    var body: some View {
      VStack(alignment: .leading, spacing: Metrics.unit) {
        Caption(text: look.words[.energy], look: look).accessibilityAddTraits(.isHeader)
        if let bar = EnergyBar(budget) {
          EnergyBarView(bar: bar, look: look)
        }
        Text(budget.sentence).monospacedDigit()
        if let window = budget.riskWindow { Text(window.why).monospacedDigit() }
        if let nextBreak = budget.nextBreak {
          Text("\(look.words[.nextBreak]) \(nextBreak.clockTime())").monospacedDigit()
        }
        Why(look: look, reasons: budget.reasons)
      }
    }
  }

  /// The bar alone. A screen reader passes it by: the sentence beside it says the same.
  private struct EnergyBarView: View {
    let bar: EnergyBar
    let look: Look

    var body: some View {
      GeometryReader { room in
        ZStack(alignment: .leading) {
          Capsule().fill(
            LinearGradient(
              stops: [
                Gradient.Stop(color: look.accent.opacity(0.35), location: 0),
                Gradient.Stop(color: look.accent.opacity(0.35), location: bar.sure),
                Gradient.Stop(color: look.accent.opacity(0), location: bar.gone),
              ],
              startPoint: .leading, endPoint: .trailing))
          if let spent = bar.spent {
            Capsule().fill(look.accent).frame(width: room.size.width * spent)
          }
        }
      }
      .frame(height: Metrics.unit * 2)
      .accessibilityHidden(true)
    }
  }

  /// The outlook in one sentence, with why.
  struct Ahead: View {
    let outlook: Outlook
    let look: Look

    var body: some View {
      VStack(alignment: .leading, spacing: Metrics.unit) {
        Caption(text: look.words[.outlook], look: look).accessibilityAddTraits(.isHeader)
        Text(outlook.sentence).monospacedDigit()
        Why(look: look, reasons: outlook.reasons)
      }
    }
  }
#endif
