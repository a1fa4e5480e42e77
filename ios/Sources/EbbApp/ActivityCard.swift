#if canImport(SwiftUI)
  import EbbKit
  import SwiftUI

  /// What runs and what can be done about it, or in the same place what one tap starts. Where neither is: nothing.
  struct ActivityCard: View {
    let today: Today
    let model: TodayModel
    let look: Look

    var body: some View {
      if let activity = today.activity {
        VStack(alignment: .leading, spacing: Metrics.unit) {
          Caption(text: look.words[.running], look: look).accessibilityAddTraits(.isHeader)
          Text(activity.forgotten?.text ?? activity.sentence).monospacedDigit()
          if activity.forgotten == nil {
            // Times of the clock: minutes that passed would be wrong a minute later.
            Caption(text: "\(look.words[.since]): \(activity.since.clockTime())", look: look)
          }
          LazyVGrid(columns: look.columns, spacing: Metrics.unit) {
            if activity.forgotten == nil {
              ForEach(activity.actions, id: \.what) { action in
                Choice(word: action.label, look: look) { model.take(action) }
              }
            } else {
              Choice(word: look.words[.thenOver], look: look) { model.wasOver() }
              Choice(word: look.words[.lengthUnknown], look: look) { model.lengthUnknown() }
            }
          }
          Why(look: look, reasons: activity.reasons)
        }
      } else if !today.starts.isEmpty {
        VStack(alignment: .leading, spacing: Metrics.unit) {
          Caption(text: look.words[.start], look: look).accessibilityAddTraits(.isHeader)
          LazyVGrid(columns: look.columns, spacing: Metrics.unit) {
            ForEach(today.starts, id: \.item) { offer in
              Choice(word: offer.label, look: look) { model.start(offer) }
            }
          }
        }
      }
    }
  }

  /// A button of a word that does something.
  struct Choice: View {
    let word: String
    let look: Look
    let act: @MainActor () -> Void

    var body: some View {
      Button(word) { act() }
        .foregroundStyle(look.accent)
        .buttonStyle(TouchStyle(look: look))
    }
  }

  extension Look {
    /// As many buttons beside each other as the text leaves room for.
    var columns: [GridItem] {
      Array(repeating: GridItem(.flexible(), spacing: Metrics.unit), count: metrics.columns)
    }
  }
#endif
