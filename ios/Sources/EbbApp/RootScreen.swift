#if canImport(SwiftUI)
  import EbbKit
  import Foundation
  import SwiftUI

  /// Opens the journal, shows the Today screen over it, and closes the file while the app cannot be seen.
  public struct RootScreen: View {
    @State private var launch = Launch()
    @Environment(\.scenePhase) private var scenePhase

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
      .task { await launch.open(openJournal) }
      .onChange(of: scenePhase) { _, phase in
        switch phase {
        case .active: Task { await launch.move(toFront: true) }
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
          await launch.move(toFront: false)
          app.endBackgroundTask(moment)
        }
      #else
        Task { await launch.move(toFront: false) }
      #endif
    }
  }

  /// The journal in the app's private folder, which stays out of the phone's cloud backup: nothing leaves the phone
  /// unless its owner sends it.
  @Sendable private func openJournal() throws -> any Core {
    let files = FileManager.default
    var folder = try files.url(
      for: .applicationSupportDirectory, in: .userDomainMask, appropriateFor: nil, create: true)
    folder.append(path: "journal")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    var kept = URLResourceValues()
    kept.isExcludedFromBackup = true
    try folder.setResourceValues(kept)
    return try JournalCore(path: folder.appending(path: "ebb.db").path, language: .preferred())
  }
#endif
