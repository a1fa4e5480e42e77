#if canImport(SwiftUI)
  import EbbKit
  import SwiftUI

  /// The one-tap grid, in core's order.
  struct QuickGrid: View {
    let buttons: [QuickButton]
    let model: TodayModel
    let look: Look

    var body: some View {
      LazyVGrid(columns: columns, spacing: Metrics.unit) {
        ForEach(buttons, id: \.item) { button in
          Button {
            model.tap(button)
          } label: {
            VStack(spacing: 0) {
              Text(button.label).font(.headline)
              if let said = button.said {
                Text(said).font(.subheadline).monospacedDigit()
              }
            }
          }
          .buttonStyle(TouchStyle(look: look, ground: ground(button), height: look.metrics.tall))
          .accessibilityLabel(button.label)
          // Nothing said is no value: VoiceOver must not make a "none" of it.
          .accessibilityValue(button.said ?? "")
        }
      }
    }

    private func ground(_ button: QuickButton) -> Color {
      button.said == nil ? look.raised : look.pale
    }

    private var columns: [GridItem] {
      Array(repeating: GridItem(.flexible(), spacing: Metrics.unit), count: look.metrics.columns)
    }
  }

  /// What was done last, with Undo beside it and, for a symptom, the severities below it.
  struct LastLogged: View {
    let logged: JustLogged
    let model: TodayModel
    let look: Look

    var body: some View {
      VStack(alignment: .leading, spacing: Metrics.unit) {
        Caption(text: look.words[.lastLogged], look: look)
        // Beside each other where both fit, else below.
        ViewThatFits(in: .horizontal) {
          HStack(spacing: Metrics.unit * 2) { parts }
          VStack(alignment: .leading, spacing: Metrics.unit) { parts }
        }
        if logged.canRate {
          SeverityStrip(logged: logged, model: model, look: look)
        }
      }
    }

    @ViewBuilder private var parts: some View {
      Text(logged.label)
        .font(.headline)
        .monospacedDigit()
        .frame(maxWidth: .infinity, alignment: .leading)
      Button(look.words[.undo]) { model.undo() }
        .foregroundStyle(look.accent)
        .buttonStyle(TouchStyle(look: look))
    }
  }

  /// The severities 0 to 10, those of one word below it: number, word and depth of one hue say the same.
  private struct SeverityStrip: View {
    let logged: JustLogged
    let model: TodayModel
    let look: Look
    /// Room for two digits, whatever the size of the text.
    @ScaledMetric(relativeTo: .title3) private var digits = 44.0

    var body: some View {
      VStack(alignment: .leading, spacing: Metrics.unit) {
        Caption(text: look.words[.howStrong], look: look)
        ForEach(look.words.severities) { row in
          // The buttons say the word themselves.
          Text(row.word).font(.subheadline).accessibilityHidden(true)
          LazyVGrid(columns: columns, alignment: .leading, spacing: Metrics.unit) {
            ForEach(row.steps) { step in
              Button {
                model.rate(logged, as: step)
              } label: {
                Text("\(step.number)").font(.title3).monospacedDigit()
              }
              .buttonStyle(TouchStyle(look: look, ground: look.severity(step)))
              .accessibilityLabel("\(step.number), \(row.word)")
            }
          }
        }
      }
    }

    private var columns: [GridItem] {
      [GridItem(.adaptive(minimum: max(look.metrics.target, digits)), spacing: Metrics.unit)]
    }
  }
#endif
