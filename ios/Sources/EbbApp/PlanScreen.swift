#if canImport(SwiftUI)
  import EbbKit
  import SwiftUI

  /// Plan my day: today's energy, the person's list, what of it fits, and a message to send about the rest.
  struct PlanScreen: View {
    let model: PlanModel
    let look: Look
    let close: @MainActor () -> Void

    var body: some View {
      ScrollView {
        VStack(alignment: .leading, spacing: Metrics.unit * 2) {
          Button(look.words[.back]) { close() }
            .foregroundStyle(look.accent)
            .buttonStyle(QuietStyle(look: look))
          Text(look.words[.plan]).font(.title2).accessibilityAddTraits(.isHeader)
          switch model.phase {
          case .loading:
            ProgressView()
          case .failed(let why):
            Text(why)
            WordButton(word: look.words[.tryAgain], look: look) { model.load() }
          case .ready(let plan):
            PlanContent(plan: plan, model: model, look: look)
          }
        }
        // At most about 60 characters of body text per line.
        .frame(maxWidth: 560, alignment: .leading)
        .padding(Metrics.unit * 2)
        .frame(maxWidth: .infinity)
      }
      .task { await model.load().value }
    }
  }

  private struct PlanContent: View {
    let plan: DayPlan
    let model: PlanModel
    let look: Look

    var body: some View {
      EnergyCard(budget: plan.energy, look: look)
      ForEach(plan.amounts, id: \.self) { Text($0).monospacedDigit() }
      WishList(model: model, look: look)
      if let fit = model.fit {
        PlanResult(fit: fit, model: model, look: look)
      }
      if !plan.hours.isEmpty {
        VStack(alignment: .leading, spacing: Metrics.unit) {
          Caption(text: look.words[.hours], look: look).accessibilityAddTraits(.isHeader)
          ForEach(plan.hours, id: \.item) { Text($0.sentence).monospacedDigit() }
        }
      }
    }
  }

  /// The list, and activities to add.
  private struct WishList: View {
    let model: PlanModel
    let look: Look

    var body: some View {
      VStack(alignment: .leading, spacing: Metrics.unit) {
        Caption(text: look.words[.wishes], look: look).accessibilityAddTraits(.isHeader)
        ForEach(model.list) { wanted in
          Text("\(wanted.label), \(wanted.minutes) \(look.words[.minutes])").font(.headline).monospacedDigit()
          HStack(spacing: Metrics.unit) {
            symbolButton("−", .shorter, wanted) { model.shorter(wanted) }
            symbolButton("+", .longer, wanted) { model.longer(wanted) }
            symbolButton("×", .remove, wanted) { model.remove(wanted) }
          }
        }
        if let refusal = model.refusal {
          Text(refusal)
        }
        LazyVGrid(columns: look.columns, spacing: Metrics.unit) {
          ForEach(model.offers, id: \.item) { offer in
            WordButton(word: offer.label, look: look) { model.add(offer) }
          }
        }
      }
    }

    /// A button with a symbol, which VoiceOver reads in words.
    private func symbolButton(
      _ symbol: String, _ meaning: Words.Key, _ wanted: PlanModel.PlannedActivity,
      _ act: @escaping @MainActor () -> Void
    ) -> some View {
      WordButton(word: symbol, look: look, act: act).accessibilityLabel("\(look.words[meaning]): \(wanted.label)")
    }
  }

  private struct PlanResult: View {
    let fit: DayFit
    let model: PlanModel
    let look: Look

    var body: some View {
      VStack(alignment: .leading, spacing: Metrics.unit) {
        if !fit.fits.isEmpty {
          Caption(text: look.words[.fits], look: look).accessibilityAddTraits(.isHeader)
          ForEach(fit.fits, id: \.from.at) { line in
            VStack(alignment: .leading, spacing: 0) {
              Text("\(line.from.clockTime())–\(line.to.clockTime())  \(line.label)").font(.headline).monospacedDigit()
              Caption(text: line.then, look: look)
            }
            .accessibilityElement(children: .combine)
          }
        }
        if !fit.over.isEmpty {
          Caption(text: look.words[.over], look: look).accessibilityAddTraits(.isHeader)
          ForEach(fit.over, id: \.item) { overBudget in
            Text("\(overBudget.label), \(overBudget.minutes) \(look.words[.minutes])").font(.headline).monospacedDigit()
            ForEach(overBudget.offers, id: \.label) { offer in
              WordButton(word: offer.label, look: look) { model.accept(offer, of: overBudget) }
            }
          }
        }
        Why(look: look, reasons: fit.reasons)
        if let message = fit.message {
          Caption(text: look.words[.sendWhat], look: look).accessibilityAddTraits(.isHeader)
          Text(message)
          WordButton(word: look.words[.copy], look: look) { copy(message) }
          if model.copied {
            Caption(text: look.words[.copied], look: look)
          }
        }
      }
    }

    private func copy(_ message: String) {
      #if canImport(UIKit)
        UIPasteboard.general.string = message
      #endif
      model.noteCopied()
      AccessibilityNotification.Announcement(look.words[.copied]).post()
    }
  }
#endif
