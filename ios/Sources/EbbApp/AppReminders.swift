#if canImport(UserNotifications)
  import EbbKit
  import Foundation
  import UserNotifications

  #if canImport(BackgroundTasks) && !os(macOS)
    import BackgroundTasks
  #endif

  /// The app's journal and reminders, for the lifetime of the process. The phone may launch it without a screen, to record an
  /// answer.
  @MainActor public final class AppReminders {
    /// The shared instance.
    public static let shared = AppReminders()
    /// The identifier of the background refill; also in project.yml.
    public nonisolated static let refresh = "app.ebb.refill"

    nonisolated let journal: SharedJournal
    private let mirror: ReminderMirror
    private let taps: ReminderTaps
    private var subscription: (any Sendable)?

    private init() {
      journal = SharedJournal { foreground in
        let path = try AppFolders.journal().appending(path: "ebb.db").path
        return try JournalCore(path: path, language: .preferred(), foreground: foreground)
      }
      #if canImport(ActivityKit) && !os(macOS)
        let timers: (any RestTimers)? = SystemRestTimers()
      #else
        let timers: (any RestTimers)? = nil
      #endif
      mirror = ReminderMirror(
        centre: SystemCentre(), timers: timers, journal: journal, inbox: AppFolders.inbox(),
        onRefill: Self.requestRefresh)
      taps = ReminderTaps(mirror)
    }

    /// Starts handling taps. Call it before the app has finished launching, or the tap that launched it is lost.
    public func start() {
      UNUserNotificationCenter.current().delegate = taps
      _ = NotificationCenter.default.addObserver(forName: .NSSystemTimeZoneDidChange, object: nil, queue: nil) {
        [mirror] _ in
        Task { await mirror.refill() }
      }
      Task { await mirror.refill() }
    }

    /// Refills in the background, when the phone grants it.
    public func refill() async { await mirror.refill() }

    /// Notes that the app enters or leaves the foreground.
    func setForeground(_ foreground: Bool) async { await mirror.setForeground(foreground) }

    /// Refills after every change from now on: a logged entry may make a reminder unnecessary.
    func refillOnChanges() {
      guard subscription == nil else { return }
      subscription = try? journal.withJournal { [mirror] (core: JournalCore) -> any Sendable in
        core.observe { _ in Task { await mirror.refill() } }
      }
    }

    private nonisolated static func requestRefresh(_ refill: ReminderRefill) {
      #if canImport(BackgroundTasks) && !os(macOS)
        let request = BGAppRefreshTaskRequest(identifier: refresh)
        request.earliestBeginDate = refill.next
        // Fails if the person turned background refresh off. Launches and answers still refill.
        try? BGTaskScheduler.shared.submit(request)
      #endif
    }
  }

  /// The app's folders, excluded from the cloud backup: nothing leaves the phone unless its owner sends it.
  private enum AppFolders {
    static func journal() throws -> URL { try folder("journal") }

    /// Unprotected, as answers are left here before the first unlock, when other files cannot be read. They are sealed, and
    /// the snapshot that seals them reveals nothing.
    static func inbox() -> SealedInbox {
      let folder = (try? Self.folder("inbox")) ?? FileManager.default.temporaryDirectory
      #if os(iOS)
        try? FileManager.default.setAttributes([.protectionKey: FileProtectionType.none], ofItemAtPath: folder.path)
      #endif
      return SealedInbox(
        folder: folder.appending(path: "notes").path, snapshot: folder.appending(path: "snapshot").path)
    }

    private static func folder(_ name: String) throws -> URL {
      let files = FileManager.default
      var folder = try files.url(
        for: .applicationSupportDirectory, in: .userDomainMask, appropriateFor: nil, create: true)
      folder.append(path: name)
      try files.createDirectory(at: folder, withIntermediateDirectories: true)
      var values = URLResourceValues()
      values.isExcludedFromBackup = true
      try folder.setResourceValues(values)
      return folder
    }
  }
#endif
