#if canImport(SwiftUI)
  import EbbKit
  import SwiftUI

  /// The Today screen: core's value from top to bottom, with the flare button pinned below.
  public struct TodayScreen: View {
    private let model: TodayModel
    @State private var isPlanning = false
    @Environment(\.colorScheme) private var scheme
    @Environment(\.dynamicTypeSize) private var textSize

    /// - Parameter model: the screen's state.
    public init(model: TodayModel) {
      self.model = model
    }

    /// The content.
    public var body: some View {
      content(look)
        .frame(maxWidth: .infinity, maxHeight: .infinity)
        .foregroundStyle(look.ink)
        .background(look.ground.ignoresSafeArea())
        // In a flare the status bar is dark too.
        .preferredColorScheme(model.inFlare ? .dark : nil)
        .task { await model.load().value }
        .sensoryFeedback(.impact(flexibility: .soft), trigger: model.saved)
        .onChange(of: model.announcement) { _, announcement in
          if let announcement { AccessibilityNotification.Announcement(announcement.text).post() }
        }
    }

    private var look: Look {
      Look(
        dark: scheme == .dark, flare: model.inFlare, largeText: textSize.isAccessibilitySize, words: model.words)
    }

    @ViewBuilder private func content(_ look: Look) -> some View {
      if isPlanning {
        PlanScreen(model: model.plan, look: look) { isPlanning = false }
      } else {
        day(look)
      }
    }

    @ViewBuilder private func day(_ look: Look) -> some View {
      switch model.phase {
      case .loading:
        ProgressView()
      case .failed(let why):
        VStack(spacing: Metrics.unit * 2) {
          Text(why)
          Button(look.words[.tryAgain]) { model.load() }
            .buttonStyle(TouchStyle(look: look))
        }
        .padding(Metrics.unit * 2)
      case .ready(let today):
        ScrollView {
          TodayColumn(today: today, model: model, look: look) { isPlanning = true }
            // At most about 60 characters of body text per line.
            .frame(maxWidth: 560)
            .padding(Metrics.unit * 2)
            .frame(maxWidth: .infinity)
        }
        .safeAreaInset(edge: .bottom, spacing: 0) {
          FlareBar(flare: today.flare, model: model, look: look)
        }
      }
    }
  }

  /// Everything above the flare button.
  private struct TodayColumn: View {
    let today: Today
    let model: TodayModel
    let look: Look
    let plan: @MainActor () -> Void

    var body: some View {
      VStack(alignment: .leading, spacing: Metrics.unit * 2) {
        ForEach(today.doseExcesses, id: \.text) { excess in
          Text(excess.text).font(.headline)
        }
        if let notice = today.notice {
          Caption(text: notice, look: look)
        }
        Text(today.headline)
          .font(.title2)
          .accessibilityAddTraits(.isHeader)
        VStack(spacing: Metrics.unit) {
          QuickGrid(today: today, model: model, look: look)
        }
        if let logged = today.justLogged {
          LastLogged(logged: logged, model: model, look: look)
        }
        if let question = model.question {
          QuestionCard(question: question, day: today.day, model: model, look: look)
        }
        ActivityCard(today: today, model: model, look: look)
        if let energy = today.pacing {
          EnergyCard(budget: energy, look: look, plan: plan)
        } else {
          WordButton(word: look.words[.plan], look: look, act: plan)
        }
        OutlookCard(outlook: today.forecast, day: today.day, model: model, look: look)
      }
      .frame(maxWidth: .infinity, alignment: .leading)
      .accessibilityElement(children: .contain)
      .accessibilityLabel(look.words[.today])
    }
  }

  /// The flare button, which never moves, with the notice above it.
  private struct FlareBar: View {
    let flare: FlareView
    let model: TodayModel
    let look: Look

    var body: some View {
      VStack(alignment: .leading, spacing: Metrics.unit) {
        if let notice = model.notice {
          Text(notice.text)
          Button(label(of: notice)) { accept(notice) }
            .foregroundStyle(look.accent)
            .buttonStyle(TouchStyle(look: look))
        }
        Button(flare.label) { model.flare() }
          .font(.headline)
          .foregroundStyle(look.onAction)
          .buttonStyle(TouchStyle(look: look, ground: look.action, height: look.metrics.tall))
          .accessibilityShowsLargeContentViewer()
      }
      // Pinned, so its size is limited. Holding the button shows the large-content viewer.
      .dynamicTypeSize(...DynamicTypeSize.accessibility2)
      .padding(.horizontal, Metrics.unit * 2)
      .padding(.vertical, Metrics.unit)
      .frame(maxWidth: 560)
      .frame(maxWidth: .infinity)
      .background(look.ground)
    }

    private func label(of notice: Notice) -> String {
      switch notice.offer {
      case .dismiss: look.words[.dismiss]
      case .redo: look.words[.redo]
      }
    }

    private func accept(_ notice: Notice) {
      switch notice.offer {
      case .dismiss: model.dismissNotice()
      case .redo: model.redo()
      }
    }
  }
#endif
