#if canImport(SwiftUI)
  import EbbKit
  import SwiftUI

  /// Energy as a bar with a soft edge for its uncertainty, and in words.
  struct EnergyCard: View {
    let budget: EnergyBudget
    let look: Look
    /// Opens *Plan my day*; `nil` on that screen itself.
    var plan: (@MainActor () -> Void)?

    var body: some View {
      VStack(alignment: .leading, spacing: Metrics.unit) {
        Caption(text: look.words[.energy], look: look).accessibilityAddTraits(.isHeader)
        if let bar = EnergyBar(budget) {
          EnergyBarView(bar: bar, look: look)
        }
        Text(budget.sentence).monospacedDigit()
        if let window = budget.riskWindow { Text(window.why).monospacedDigit() }
        if let plan {
          WordButton(word: look.words[.plan], look: look, act: plan)
        }
        Why(look: look, reasons: budget.reasons)
      }
    }
  }

  /// The bar. Hidden from VoiceOver, as the sentence beside it says the same.
  private struct EnergyBarView: View {
    let bar: EnergyBar
    let look: Look

    var body: some View {
      GeometryReader { room in
        ZStack(alignment: .leading) {
          Capsule().fill(look.accent.opacity(0.35)).frame(width: room.size.width * bar.advised)
          if let spent = bar.spent {
            Capsule().fill(look.accent).frame(width: room.size.width * spent)
          }
        }
      }
      .frame(height: Metrics.unit * 2)
      .accessibilityHidden(true)
    }
  }

  /// The outlook: a sentence, advice and reasons. Empty if it is hidden. Reported as shown once drawn.
  struct OutlookCard: View {
    let outlook: Outlook
    let day: String
    let model: TodayModel
    let look: Look

    private var why: [String] {
      outlook.towards.map { "\(look.words[.towards]): \($0)" } + outlook.away.map { "\(look.words[.away]): \($0)" }
        + [outlook.comparison].compactMap { $0 } + outlook.reasons + [outlook.record].compactMap { $0 }
    }

    var body: some View {
      if !outlook.hidden {
        VStack(alignment: .leading, spacing: Metrics.unit) {
          Caption(text: look.words[.outlook], look: look).accessibilityAddTraits(.isHeader)
          Text(outlook.sentence).monospacedDigit()
          if let advice = outlook.advice {
            Text(advice)
          }
          Why(look: look, reasons: why)
          if outlook.state == .early {
            WordButton(word: look.words[.earlyGuessesStop], look: look) { model.stopEarlyGuesses() }
          }
        }
        .task(id: [day, outlook.id ?? ""]) { await model.shown(outlook).value }
      }
    }
  }
#endif
