#if canImport(SwiftUI)
  import EbbKit
  import SwiftUI

  /// The one-tap grid: the person's own in core's order, then what one tap writes of several.
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
          // Nothing said is no value: VoiceOver must not make a "none" of it.
          .accessibilityValue(button.said ?? "")
        }
      }
      // Rows of their own: the person's buttons keep their places when these come and go. Long labels need the width.
      if let usual = today.asUsual {
        Several(usual: usual, look: look) { model.logAsUsual() }
      }
      if let none = today.noneToday {
        Several(usual: none, look: look) { model.logNoneToday() }
      }
    }

    private func ground(_ button: QuickButton) -> Color {
      button.said == nil ? look.raised : look.tint(button.value)
    }

    private var columns: [GridItem] {
      Array(repeating: GridItem(.flexible(), spacing: Metrics.unit), count: look.metrics.columns)
    }
  }

  /// A button that writes several items, and says which or how many.
  private struct Several: View {
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

  /// One question with the answers that one tap gives, and a quiet way out.
  struct Asked: View {
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
        Button(look.words[.notNow]) { model.putAside(question) }
          .foregroundStyle(look.accent)
          .buttonStyle(QuietStyle(look: look))
      }
      // Drawn, so it counts; another question, or the same on another day, counts anew.
      .task(id: [day, question.id]) { await model.shown(question).value }
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

  /// The severities 0 to 10, those of the same words below them: number, word and depth of one hue say the same.
  private struct SeverityStrip: View {
    let logged: JustLogged
    let model: TodayModel
    let look: Look
    /// Room for two digits, whatever the size of the text.
    @ScaledMetric(relativeTo: .title3) private var digits = 44.0

    var body: some View {
      VStack(alignment: .leading, spacing: Metrics.unit) {
        Caption(text: look.words[.howStrong], look: look)
        ForEach(logged.rows) { row in
          // The buttons say the word themselves.
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
