#if canImport(SwiftUI)
  import EbbKit
  import SwiftUI

  /// The running activity with its actions, or the activities that one tap starts. Empty if there is neither.
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
            // Local times: elapsed minutes would be outdated a minute later.
            Caption(text: "\(look.words[.since]): \(activity.since.clockTime())", look: look)
          }
          LazyVGrid(columns: look.columns, spacing: Metrics.unit) {
            if activity.forgotten == nil {
              ForEach(activity.actions, id: \.what) { action in
                WordButton(word: action.label, look: look) { model.perform(action) }
              }
            } else {
              WordButton(word: look.words[.thenOver], look: look) { model.stopForgotten() }
              WordButton(word: look.words[.lengthUnknown], look: look) { model.stopForgottenWithoutLength() }
            }
          }
          Why(look: look, reasons: activity.reasons)
        }
      } else if !today.starts.isEmpty {
        VStack(alignment: .leading, spacing: Metrics.unit) {
          Caption(text: look.words[.start], look: look).accessibilityAddTraits(.isHeader)
          LazyVGrid(columns: look.columns, spacing: Metrics.unit) {
            ForEach(today.starts, id: \.item) { offer in
              WordButton(word: offer.label, look: look) { model.start(offer) }
            }
          }
        }
      }
    }
  }

  /// A button that shows one word or a few.
  struct WordButton: View {
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
    /// Columns for buttons, as many as the text size allows.
    var columns: [GridItem] {
      Array(repeating: GridItem(.flexible(), spacing: Metrics.unit), count: metrics.columns)
    }
  }
#endif
