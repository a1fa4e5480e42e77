import EbbApp
import SwiftUI

/// The app; everything in it is in EbbApp and below.
@main
struct EbbMain: App {
  var body: some Scene {
    WindowGroup { RootScreen() }
  }
}
