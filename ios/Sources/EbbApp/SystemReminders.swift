#if canImport(UserNotifications)
  import EbbKit
  import Foundation
  import UserNotifications

  /// Adapts `UNUserNotificationCenter`. Decides nothing.
  struct SystemCentre: ReminderCentre {
    private var centre: UNUserNotificationCenter { .current() }

    func permission() async -> ReminderPermission {
      let settings = await centre.notificationSettings()
      let level: ReminderPermission.Level =
        switch settings.authorizationStatus {
        case .notDetermined: .undecided
        case .denied: .denied
        case .provisional: .provisional
        default: .granted
        }
      let previews: ReminderPermission.Previews =
        switch settings.showPreviewsSetting {
        case .whenAuthenticated: .unlocked
        case .never: .never
        default: .always
        }
      return ReminderPermission(level: level, previews: previews)
    }

    func requestPermission(provisional: Bool) async -> Bool {
      let options: UNAuthorizationOptions = provisional ? [.alert, .sound, .provisional] : [.alert, .sound]
      return (try? await centre.requestAuthorization(options: options)) ?? false
    }

    func pending() async -> [HeldReminder] {
      await centre.pendingNotificationRequests().map { HeldReminder($0, delivered: nil) }
    }

    func delivered() async -> [HeldReminder] { await centre.deliveredNotifications().map(HeldReminder.init) }

    func add(_ request: ReminderRequest) async throws {
      let content = UNMutableNotificationContent()
      content.title = request.title
      content.body = request.text
      content.categoryIdentifier = request.category ?? ""
      content.threadIdentifier = request.thread
      content.sound = request.level == .passive ? nil : .default
      content.interruptionLevel =
        switch request.level {
        case .passive: .passive
        case .active: .active
        case .timeSensitive: .timeSensitive
        }
      if let coded = request.coded { content.userInfo = [HeldReminder.key: coded] }
      let trigger = request.trigger.components.map {
        UNCalendarNotificationTrigger(dateMatching: $0, repeats: request.trigger.repeats)
      }
      try await centre.add(UNNotificationRequest(identifier: request.id, content: content, trigger: trigger))
    }

    func removePending(_ ids: [String]) async { centre.removePendingNotificationRequests(withIdentifiers: ids) }

    func removeDelivered(_ ids: [String]) async { centre.removeDeliveredNotifications(withIdentifiers: ids) }

    func categories() async -> Set<ReminderCategory> {
      Set(
        await centre.notificationCategories().map { category in
          ReminderCategory(
            id: category.identifier, actions: category.actions.map { ReminderAction($0.identifier, $0.title) },
            hidden: category.hiddenPreviewsBodyPlaceholder)
        })
    }

    func setCategories(_ categories: Set<ReminderCategory>) async {
      let all = categories.map { category in
        UNNotificationCategory(
          identifier: category.id,
          actions: category.actions.map { action in
            // Answers are recorded without opening the app, also on a locked phone. Only this one opens it.
            UNNotificationAction(
              identifier: action.id, title: action.label, options: action.id == ReminderAction.opens ? .foreground : [])
          }, intentIdentifiers: [], hiddenPreviewsBodyPlaceholder: category.hidden)
      }
      centre.setNotificationCategories(Set(all))
    }
  }

  extension HeldReminder {
    /// The key of the request in `userInfo`.
    fileprivate static let key = "request"

    fileprivate init(_ request: UNNotificationRequest, delivered: Date?) {
      let coded = request.content.userInfo[Self.key] as? String
      self.init(
        id: request.identifier, request: coded.flatMap(ReminderRequest.init(coded:)), delivered: delivered)
    }

    fileprivate init(_ notification: UNNotification) {
      self.init(notification.request, delivered: notification.date)
    }
  }

  /// Passes taps to the mirror. Must be the delegate before the app has finished launching.
  final class ReminderTaps: NSObject, UNUserNotificationCenterDelegate, Sendable {
    private let mirror: ReminderMirror

    init(_ mirror: ReminderMirror) {
      self.mirror = mirror
    }

    // The variant with a completion handler, not the async one: that may complete off the main thread, for which UIKit
    // terminates the app.
    func userNotificationCenter(
      _ center: UNUserNotificationCenter, didReceive response: UNNotificationResponse,
      withCompletionHandler completionHandler: @escaping () -> Void
    ) {
      let completion = Completion(call: completionHandler)
      let action = response.actionIdentifier
      let tapped = TappedReminder(
        HeldReminder(response.notification),
        action: action == UNNotificationDefaultActionIdentifier ? ReminderAction.opens : action)
      let isDismissal = action == UNNotificationDismissActionIdentifier
      Task { @MainActor [mirror] in
        if !isDismissal { await mirror.answer(tapped) }
        completion.call()
      }
    }

    func userNotificationCenter(
      _ center: UNUserNotificationCenter, willPresent notification: UNNotification,
      withCompletionHandler completionHandler: @escaping (UNNotificationPresentationOptions) -> Void
    ) {
      let isQuiet = notification.request.content.interruptionLevel == .passive
      completionHandler(isQuiet ? [.list] : [.banner, .list, .sound])
    }
  }

  /// The completion handler, called once, on the main thread.
  private struct Completion: @unchecked Sendable {
    let call: () -> Void
  }
#endif
