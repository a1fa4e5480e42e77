#if canImport(SwiftUI)
  import EbbKit
  import SwiftUI

  /// Opens the journal, shows the Today screen, and closes the file in the background.
  public struct RootScreen: View {
    @State private var launch = Launch()
    @Environment(\.scenePhase) private var scenePhase
    private let reminders = AppReminders.shared

    /// The app's first screen.
    public init() {}

    /// The content.
    public var body: some View {
      Group {
        switch launch.phase {
        case .opening:
          ProgressView()
        case .open(let model):
          TodayScreen(model: model)
        case .failed(let why):
          Text(why).padding(Metrics.unit * 2)
        }
      }
      .task {
        let journal = reminders.journal
        await launch.open { try journal.openForForeground() }
        reminders.refillOnChanges()
      }
      .onChange(of: scenePhase) { _, phase in
        switch phase {
        case .active:
          Task {
            await launch.setForeground(true)
            await reminders.setForeground(true)
          }
        case .background: enterBackground()
        default: break
        }
      }
    }

    /// Closes the file within a background task, so that iOS grants the time.
    private func enterBackground() {
      #if canImport(UIKit)
        let app = UIApplication.shared
        let task = app.beginBackgroundTask()
        Task {
          await reminders.setForeground(false)
          await launch.setForeground(false)
          app.endBackgroundTask(task)
        }
      #else
        Task {
          await reminders.setForeground(false)
          await launch.setForeground(false)
        }
      #endif
    }
  }
#endif
