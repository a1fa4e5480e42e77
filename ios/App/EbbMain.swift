import EbbApp
import SwiftUI

/// The app; everything in it is in EbbApp and below.
@main
struct EbbMain: App {
  init() { AppReminders.shared.begin() }

  var body: some Scene {
    WindowGroup { RootScreen() }
      .backgroundTask(.appRefresh(AppReminders.refresh)) { await AppReminders.shared.refill() }
  }
}
