#if canImport(UserNotifications)
  import EbbKit
  import Foundation
  import UserNotifications

  #if canImport(BackgroundTasks) && !os(macOS)
    import BackgroundTasks
  #endif

  /// The app's one journal and its reminders, for as long as the process lives: also where it was started without a
  /// screen, to take an answer.
  @MainActor public final class AppReminders {
    /// The only one.
    public static let shared = AppReminders()
    /// What the phone knows the refill in the background by; also in project.yml.
    public nonisolated static let refresh = "app.ebb.refill"

    nonisolated let journal: SharedJournal
    private let mirror: ReminderMirror
    private let taps: ReminderTaps
    private var watching: (any Sendable)?

    private init() {
      journal = SharedJournal { inFront in
        let path = try Place.journal().appending(path: "ebb.db").path
        return try JournalCore(path: path, language: .preferred(), inFront: inFront)
      }
      #if canImport(ActivityKit) && !os(macOS)
        let timers: (any RestTimers)? = SystemRestTimers()
      #else
        let timers: (any RestTimers)? = nil
      #endif
      mirror = ReminderMirror(
        centre: SystemCentre(), timers: timers, journal: journal, inbox: Place.inbox(), refilled: Self.askForRefresh)
      taps = ReminderTaps(mirror)
    }

    /// Takes up its work. To be called before the app has finished launching, or the tap that started it is lost.
    public func begin() {
      UNUserNotificationCenter.current().delegate = taps
      _ = NotificationCenter.default.addObserver(forName: .NSSystemTimeZoneDidChange, object: nil, queue: nil) {
        [mirror] _ in
        Task { await mirror.refill() }
      }
      Task { await mirror.refill() }
    }

    /// A refill in the background, when the phone grants one.
    public func refill() async { await mirror.refill() }

    /// The app comes to the front or leaves it.
    func move(toFront front: Bool) async { await mirror.move(toFront: front) }

    /// What is logged may make a reminder unnecessary. From now on every change is followed by a refill.
    func watch() {
      guard watching == nil else { return }
      watching = try? journal.borrow { [mirror] (core: JournalCore) -> any Sendable in
        core.observe { _ in Task { await mirror.refill() } }
      }
    }

    private nonisolated static func askForRefresh(_ refill: ReminderRefill) {
      #if canImport(BackgroundTasks) && !os(macOS)
        let request = BGAppRefreshTaskRequest(identifier: refresh)
        request.earliestBeginDate = refill.next
        // Refused where the person turned background refresh off; launching and answering refill all the same.
        try? BGTaskScheduler.shared.submit(request)
      #endif
    }
  }

  /// Where the app keeps what it keeps. Out of the phone's cloud backup: nothing leaves the phone unless its owner sends
  /// it.
  private enum Place {
    static func journal() throws -> URL { try folder("journal") }

    /// Answers are left here before the phone was unlocked for the first time, when its other files cannot be read. They
    /// are sealed, and what seals them tells nothing.
    static func inbox() -> SealedInbox {
      let place = (try? folder("inbox")) ?? FileManager.default.temporaryDirectory
      #if os(iOS)
        try? FileManager.default.setAttributes([.protectionKey: FileProtectionType.none], ofItemAtPath: place.path)
      #endif
      return SealedInbox(
        folder: place.appending(path: "notes").path, snapshot: place.appending(path: "snapshot").path)
    }

    private static func folder(_ name: String) throws -> URL {
      let files = FileManager.default
      var folder = try files.url(
        for: .applicationSupportDirectory, in: .userDomainMask, appropriateFor: nil, create: true)
      folder.append(path: name)
      try files.createDirectory(at: folder, withIntermediateDirectories: true)
      var kept = URLResourceValues()
      kept.isExcludedFromBackup = true
      try folder.setResourceValues(kept)
      return folder
    }
  }
#endif
