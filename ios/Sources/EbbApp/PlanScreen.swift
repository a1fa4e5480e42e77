#if canImport(SwiftUI)
  import EbbKit
  import SwiftUI

  /// Plan my day: what today can hold, the person's list, what of it fits and what can be said of the rest.
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
            Choice(word: look.words[.tryAgain], look: look) { model.load() }
          case .ready(let plan):
            Planned(plan: plan, model: model, look: look)
          }
        }
        // About 60 characters of body text a line, also on a wide screen.
        .frame(maxWidth: 560, alignment: .leading)
        .padding(Metrics.unit * 2)
        .frame(maxWidth: .infinity)
      }
      .task { await model.load().value }
    }
  }

  private struct Planned: View {
    let plan: Plan
    let model: PlanModel
    let look: Look

    var body: some View {
      Energy(budget: plan.energy, look: look)
      ForEach(plan.amounts, id: \.self) { Text($0).monospacedDigit() }
      Wishes(model: model, look: look)
      if let fit = model.fit {
        Fitted(fit: fit, model: model, look: look)
      }
      if !plan.hours.isEmpty {
        VStack(alignment: .leading, spacing: Metrics.unit) {
          Caption(text: look.words[.hours], look: look).accessibilityAddTraits(.isHeader)
          ForEach(plan.hours, id: \.item) { Text($0.sentence).monospacedDigit() }
        }
      }
    }
  }

  /// The list, and what one tap puts on it.
  private struct Wishes: View {
    let model: PlanModel
    let look: Look

    var body: some View {
      VStack(alignment: .leading, spacing: Metrics.unit) {
        Caption(text: look.words[.wishes], look: look).accessibilityAddTraits(.isHeader)
        ForEach(model.list) { wanted in
          Text("\(wanted.label), \(wanted.minutes) \(look.words[.minutes])").font(.headline).monospacedDigit()
          HStack(spacing: Metrics.unit) {
            sign("−", .shorter, wanted) { model.shorter(wanted) }
            sign("+", .longer, wanted) { model.longer(wanted) }
            sign("×", .remove, wanted) { model.remove(wanted) }
          }
        }
        if let refusal = model.refusal {
          Text(refusal)
        }
        LazyVGrid(columns: look.columns, spacing: Metrics.unit) {
          ForEach(model.offers, id: \.item) { offer in
            Choice(word: offer.label, look: look) { model.add(offer) }
          }
        }
      }
    }

    /// A button of one sign, which VoiceOver says in words.
    private func sign(
      _ sign: String, _ says: Words.Key, _ wanted: PlanModel.Wanted, _ act: @escaping @MainActor () -> Void
    ) -> some View {
      Choice(word: sign, look: look, act: act).accessibilityLabel("\(look.words[says]): \(wanted.label)")
    }
  }

  private struct Fitted: View {
    let fit: DayFit
    let model: PlanModel
    let look: Look

    var body: some View {
      VStack(alignment: .leading, spacing: Metrics.unit) {
        if !fit.fits.isEmpty {
          Caption(text: look.words[.fits], look: look).accessibilityAddTraits(.isHeader)
          ForEach(fit.fits, id: \.item) { line in
            VStack(alignment: .leading, spacing: 0) {
              Text("\(line.from.clockTime())–\(line.to.clockTime())  \(line.label)").font(.headline).monospacedDigit()
              Caption(text: line.then, look: look)
            }
            .accessibilityElement(children: .combine)
          }
        }
        if !fit.over.isEmpty {
          Caption(text: look.words[.over], look: look).accessibilityAddTraits(.isHeader)
          ForEach(fit.over, id: \.item) { misfit in
            Text("\(misfit.label), \(misfit.minutes) \(look.words[.minutes])").font(.headline).monospacedDigit()
            ForEach(misfit.offers, id: \.label) { offer in
              Choice(word: offer.label, look: look) { model.take(offer, of: misfit) }
            }
          }
        }
        Why(look: look, reasons: fit.reasons)
        if let message = fit.message {
          Caption(text: look.words[.send], look: look).accessibilityAddTraits(.isHeader)
          Text(message)
          Choice(word: look.words[.copy], look: look) { copy(message) }
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
