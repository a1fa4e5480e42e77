#if canImport(SwiftUI)
  import EbbKit
  import SwiftUI

  /// Opens the journal, shows the Today screen over it, and closes the file while the app cannot be seen.
  public struct RootScreen: View {
    @State private var launch = Launch()
    @Environment(\.scenePhase) private var scenePhase
    private let reminders = AppReminders.shared

    /// The app's first screen.
    public init() {}

    /// What is seen.
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
        await launch.open { try journal.toFront() }
        reminders.watch()
      }
      .onChange(of: scenePhase) { _, phase in
        switch phase {
        case .active:
          Task {
            await launch.move(toFront: true)
            await reminders.move(toFront: true)
          }
        case .background: leave()
        default: break
        }
      }
    }

    /// Asks iOS for the moment that closing the file takes.
    private func leave() {
      #if canImport(UIKit)
        let app = UIApplication.shared
        let moment = app.beginBackgroundTask()
        Task {
          await reminders.move(toFront: false)
          await launch.move(toFront: false)
          app.endBackgroundTask(moment)
        }
      #else
        Task {
          await reminders.move(toFront: false)
          await launch.move(toFront: false)
        }
      #endif
    }
  }
#endif
