// A stand-in for Apple's UserNotifications, for type-checking only: the part that Ebb uses, with the signatures of the
// documentation. Never linked, never shipped.
import Foundation

public class UNUserNotificationCenter: NSObject, @unchecked Sendable {
  public class func current() -> UNUserNotificationCenter { fatalError("a stub") }
  public weak var delegate: (any UNUserNotificationCenterDelegate)?

  public func requestAuthorization(options: UNAuthorizationOptions = []) async throws -> Bool { false }
  public func notificationSettings() async -> UNNotificationSettings { fatalError("a stub") }
  public func add(_ request: UNNotificationRequest) async throws {}
  public func pendingNotificationRequests() async -> [UNNotificationRequest] { [] }
  public func removePendingNotificationRequests(withIdentifiers identifiers: [String]) {}
  public func deliveredNotifications() async -> [UNNotification] { [] }
  public func removeDeliveredNotifications(withIdentifiers identifiers: [String]) {}
  public func notificationCategories() async -> Set<UNNotificationCategory> { [] }
  public func setNotificationCategories(_ categories: Set<UNNotificationCategory>) {}
}

public struct UNAuthorizationOptions: OptionSet, Sendable {
  public let rawValue: UInt
  public init(rawValue: UInt) { self.rawValue = rawValue }
  public static let sound = UNAuthorizationOptions(rawValue: 1 << 1)
  public static let alert = UNAuthorizationOptions(rawValue: 1 << 2)
  public static let provisional = UNAuthorizationOptions(rawValue: 1 << 6)
}

public enum UNAuthorizationStatus: Int, Sendable { case notDetermined, denied, authorized, provisional, ephemeral }

public enum UNShowPreviewsSetting: Int, Sendable { case always, whenAuthenticated, never }

public class UNNotificationSettings: NSObject {
  public var authorizationStatus: UNAuthorizationStatus { .notDetermined }
  public var showPreviewsSetting: UNShowPreviewsSetting { .always }
}

public enum UNNotificationInterruptionLevel: UInt, Sendable { case passive, active, timeSensitive, critical }

public class UNNotificationSound: NSObject {
  public class var `default`: UNNotificationSound { fatalError("a stub") }
}

public class UNNotificationContent: NSObject {
  public fileprivate(set) var userInfo: [AnyHashable: Any] = [:]
  public var interruptionLevel: UNNotificationInterruptionLevel { .active }
}

public class UNMutableNotificationContent: UNNotificationContent {
  public var title = ""
  public var body = ""
  public var categoryIdentifier = ""
  public var threadIdentifier = ""
  public var sound: UNNotificationSound?
  override public var userInfo: [AnyHashable: Any] {
    get { super.userInfo }
    set { super.userInfo = newValue }
  }
  override public var interruptionLevel: UNNotificationInterruptionLevel {
    get { .active }
    set {}
  }
}

public class UNNotificationTrigger: NSObject {}

public class UNCalendarNotificationTrigger: UNNotificationTrigger {
  public convenience init(dateMatching dateComponents: DateComponents, repeats: Bool) { self.init() }
}

public class UNNotificationRequest: NSObject {
  public var identifier: String { "" }
  public var content: UNNotificationContent { fatalError("a stub") }
  public convenience init(identifier: String, content: UNNotificationContent, trigger: UNNotificationTrigger?) {
    self.init()
  }
}

public class UNNotification: NSObject {
  public var date: Date { fatalError("a stub") }
  public var request: UNNotificationRequest { fatalError("a stub") }
}

public class UNNotificationResponse: NSObject {
  public var notification: UNNotification { fatalError("a stub") }
  public var actionIdentifier: String { "" }
}

// swift-format-ignore: AlwaysUseLowerCamelCase
public let UNNotificationDefaultActionIdentifier = "com.apple.UNNotificationDefaultActionIdentifier"
// swift-format-ignore: AlwaysUseLowerCamelCase
public let UNNotificationDismissActionIdentifier = "com.apple.UNNotificationDismissActionIdentifier"

public struct UNNotificationActionOptions: OptionSet, Sendable {
  public let rawValue: UInt
  public init(rawValue: UInt) { self.rawValue = rawValue }
  public static let foreground = UNNotificationActionOptions(rawValue: 1 << 2)
}

public class UNNotificationAction: NSObject {
  public var identifier: String { "" }
  public var title: String { "" }
  public convenience init(identifier: String, title: String, options: UNNotificationActionOptions = []) { self.init() }
}

public struct UNNotificationCategoryOptions: OptionSet, Sendable {
  public let rawValue: UInt
  public init(rawValue: UInt) { self.rawValue = rawValue }
}

public class UNNotificationCategory: NSObject {
  public var identifier: String { "" }
  public var actions: [UNNotificationAction] { [] }
  public var hiddenPreviewsBodyPlaceholder: String { "" }
  public convenience init(
    identifier: String, actions: [UNNotificationAction], intentIdentifiers: [String],
    hiddenPreviewsBodyPlaceholder: String, options: UNNotificationCategoryOptions = []
  ) { self.init() }
}

public struct UNNotificationPresentationOptions: OptionSet, Sendable {
  public let rawValue: UInt
  public init(rawValue: UInt) { self.rawValue = rawValue }
  public static let sound = UNNotificationPresentationOptions(rawValue: 1 << 1)
  public static let list = UNNotificationPresentationOptions(rawValue: 1 << 3)
  public static let banner = UNNotificationPresentationOptions(rawValue: 1 << 4)
}

public protocol UNUserNotificationCenterDelegate: NSObjectProtocol {
  func userNotificationCenter(
    _ center: UNUserNotificationCenter, willPresent notification: UNNotification,
    withCompletionHandler completionHandler: @escaping (UNNotificationPresentationOptions) -> Void)
  func userNotificationCenter(
    _ center: UNUserNotificationCenter, didReceive response: UNNotificationResponse,
    withCompletionHandler completionHandler: @escaping () -> Void)
}
