import EbbApp
import SwiftUI

/// The entry point of the app.
@main
struct EbbMain: App {
  init() { AppReminders.shared.start() }

  var body: some Scene {
    WindowGroup { RootScreen() }
      .backgroundTask(.appRefresh(AppReminders.refresh)) { await AppReminders.shared.refill() }
  }
}
