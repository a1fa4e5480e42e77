#if canImport(SwiftUI)
  import EbbKit
  import SwiftUI

  /// The one-tap grid: the person's buttons in core's order, then buttons that log several items.
  struct QuickGrid: View {
    let today: Today
    let model: TodayModel
    let look: Look

    var body: some View {
      LazyVGrid(columns: columns, spacing: Metrics.unit) {
        ForEach(today.quick, id: \.item) { button in
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
          // Unknown is no value: VoiceOver must not read it as "none".
          .accessibilityValue(button.said ?? "")
        }
      }
      // In their own rows, so that the grid does not move when they come and go, and long labels have room.
      if let usual = today.asUsual {
        BatchLogButton(usual: usual, look: look) { model.logAsUsual() }
      }
      if let none = today.noneToday {
        BatchLogButton(usual: none, look: look) { model.logNoneToday() }
      }
    }

    private func ground(_ button: QuickButton) -> Color {
      button.said == nil ? look.raised : look.tint(button.value)
    }

    private var columns: [GridItem] {
      Array(repeating: GridItem(.flexible(), spacing: Metrics.unit), count: look.metrics.columns)
    }
  }

  /// A button that logs several items, and says which or how many.
  private struct BatchLogButton: View {
    let usual: AsUsual
    let look: Look
    let write: @MainActor () -> Void

    var body: some View {
      Button(usual.label) { write() }
        .font(.headline)
        .monospacedDigit()
        .buttonStyle(TouchStyle(look: look, height: look.metrics.tall))
    }
  }

  /// A question with its answers, and a way to dismiss it.
  struct QuestionCard: View {
    let question: Question
    let day: String
    let model: TodayModel
    let look: Look

    var body: some View {
      VStack(alignment: .leading, spacing: Metrics.unit) {
        Text(question.text).monospacedDigit().accessibilityAddTraits(.isHeader)
        LazyVGrid(columns: columns, spacing: Metrics.unit) {
          ForEach(question.answers, id: \.id) { answer in
            Button(answer.label) { model.answer(question, with: answer) }
              .foregroundStyle(look.accent)
              .buttonStyle(TouchStyle(look: look))
          }
        }
        Button(look.words[.notNow]) { model.dismiss(question) }
          .foregroundStyle(look.accent)
          .buttonStyle(QuietStyle(look: look))
      }
      // Report it as shown, once per question and day.
      .task(id: [day, question.id]) { await model.shown(question).value }
    }

    private var columns: [GridItem] {
      Array(repeating: GridItem(.flexible(), spacing: Metrics.unit), count: look.metrics.columns)
    }
  }

  /// What was logged last, with Undo and, for a symptom, the severity strip.
  struct LastLogged: View {
    let logged: JustLogged
    let model: TodayModel
    let look: Look

    var body: some View {
      VStack(alignment: .leading, spacing: Metrics.unit) {
        Caption(text: look.words[.lastLogged], look: look)
        // Side by side if both fit, otherwise stacked.
        ViewThatFits(in: .horizontal) {
          HStack(spacing: Metrics.unit * 2) { parts }
          VStack(alignment: .leading, spacing: Metrics.unit) { parts }
        }
        if let warning = logged.warning {
          Text(warning)
        }
        if !logged.rows.isEmpty {
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

  /// The severities 0 to 10, grouped by their words. Number, word and depth of colour say the same.
  private struct SeverityStrip: View {
    let logged: JustLogged
    let model: TodayModel
    let look: Look
    /// Room for two digits at any text size.
    @ScaledMetric(relativeTo: .title3) private var digits = 44.0

    var body: some View {
      VStack(alignment: .leading, spacing: Metrics.unit) {
        Caption(text: look.words[.howStrong], look: look)
        ForEach(logged.rows) { row in
          // The buttons' labels include the word.
          Text(row.word).font(.subheadline).accessibilityHidden(true)
          LazyVGrid(columns: columns, alignment: .leading, spacing: Metrics.unit) {
            ForEach(row.steps) { step in
              Button {
                model.rate(logged, as: step)
              } label: {
                Text("\(step.number)").font(.title3).monospacedDigit()
              }
              .buttonStyle(
                TouchStyle(look: look, ground: look.severity(step), chosen: logged.isGiven(step))
              )
              .accessibilityLabel("\(step.number), \(row.word)")
              .accessibilityAddTraits(logged.isGiven(step) ? .isSelected : [])
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
