import Foundation

/// The phone's notification centre. It does not report whether a notification was seen, so neither does Ebb.
public protocol ReminderCentre: Sendable {
  /// The current permission.
  func permission() async -> ReminderPermission
  /// Requests permission.
  ///
  /// - Parameter provisional: without a prompt: reminders arrive silently until the person decides.
  /// - Returns: whether it was granted.
  func requestPermission(provisional: Bool) async -> Bool
  /// Pending requests.
  func pending() async -> [HeldReminder]
  /// Delivered notifications still in the list.
  func delivered() async -> [HeldReminder]
  /// Adds a request, replacing one of the same id.
  func add(_ request: ReminderRequest) async throws
  /// Removes pending requests.
  func removePending(_ ids: [String]) async
  /// Removes delivered notifications.
  func removeDelivered(_ ids: [String]) async
  /// The registered categories.
  func categories() async -> Set<ReminderCategory>
  /// Registers categories, replacing all others.
  func setCategories(_ categories: Set<ReminderCategory>) async
}

/// What the person allows.
public struct ReminderPermission: Equatable, Sendable {
  /// Authorization to notify.
  public enum Level: Sendable {
    /// Not requested yet.
    case undecided
    /// Refused.
    case denied
    /// Granted provisionally: silent.
    case provisional
    /// Granted.
    case granted
  }

  /// When the phone shows the text of a notification.
  public enum Previews: Sendable {
    /// Also while locked.
    case always
    /// Only while unlocked.
    case unlocked
    /// Never.
    case never
  }

  /// Authorization to notify.
  public var level: Level
  /// When the phone shows the text.
  public var previews: Previews

  /// - Parameters:
  ///   - level: authorization to notify.
  ///   - previews: when the phone shows the text.
  public init(level: Level, previews: Previews) {
    self.level = level
    self.previews = previews
  }

  /// Whether requests may carry the full texts: only if the phone hides them while it is locked. With previews always on
  /// they would stand on the lock screen; with previews off nobody would see them.
  var allowsFullWords: Bool { previews == .unlocked }
}

/// A notification request. The phone stores all of it with the notification and returns it.
public struct ReminderRequest: Codable, Hashable, Sendable {
  /// The interruption level.
  public enum Level: String, Codable, Sendable {
    /// Added to the list only.
    case passive
    /// With sound and banner.
    case active
    /// Also during a focus.
    case timeSensitive
  }

  /// One of core's reminders that a request stands for.
  public struct Slot: Codable, Hashable, Sendable {
    /// The id of the reminder.
    public var id: String
    /// When it fires.
    public var at: Date
  }

  /// The id of a reminder, or one such as ``ReminderRequest/sentinel``.
  public var id: String
  /// The title.
  public var title: String
  /// The text below the title.
  public var text: String
  /// The id of its category, if it has buttons.
  public var category: String?
  /// The group in the list.
  public var thread: String
  /// The interruption level.
  public var level: Level
  /// When it fires.
  public var trigger: ReminderTrigger
  /// The reminders it stands for: one, or all known occurrences of a repeating request. Empty for a notice.
  public var slots: [Slot]

  /// Asks to open Ebb, at the end of the planning horizon.
  static let sentinel = "sentinel"
  /// The warning that an answer caused.
  static let warning = "warning"

  /// The form in which the phone stores it.
  public var coded: String? {
    let coder = JSONEncoder()
    coder.outputFormatting = .sortedKeys
    let kept = try? coder.encode(Versioned(form: Versioned.current, request: self))
    return kept.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Reads the stored form; `nil` if another version of Ebb wrote it.
  ///
  /// - Parameter coded: the stored form.
  public init?(coded: String) {
    guard let kept = try? JSONDecoder().decode(Versioned.self, from: Data(coded.utf8)), kept.form == Versioned.current
    else { return nil }
    self = kept.request
  }

  init(
    id: String, title: String, text: String, category: String?, thread: String, level: Level, trigger: ReminderTrigger,
    slots: [Slot]
  ) {
    self.id = id
    self.title = title
    self.text = text
    self.category = category
    self.thread = thread
    self.level = level
    self.trigger = trigger
    self.slots = slots
  }

  /// A pending request may outlive the version of Ebb that added it.
  private struct Versioned: Codable {
    static let current = 1
    var form: Int
    var request: ReminderRequest
  }
}

/// A request that the phone holds.
public struct HeldReminder: Hashable, Sendable {
  /// The id of the request.
  public var id: String
  /// The request; `nil` if another version of Ebb wrote it.
  public var request: ReminderRequest?
  /// When it was delivered; `nil` while pending.
  public var delivered: Date?

  /// - Parameters:
  ///   - id: the id of the request.
  ///   - request: the request.
  ///   - delivered: when it was delivered.
  public init(id: String, request: ReminderRequest?, delivered: Date? = nil) {
    self.id = id
    self.request = request
    self.delivered = delivered
  }
}

/// A set of actions.
public struct ReminderCategory: Hashable, Sendable {
  /// The id, equal for equal actions.
  public var id: String
  /// The actions, in order.
  public var actions: [ReminderAction]
  /// The placeholder while the phone hides the text.
  public var hidden: String

  /// - Parameters:
  ///   - id: the id, equal for equal actions.
  ///   - actions: the actions, in order.
  ///   - hidden: the placeholder while the phone hides the text.
  public init(id: String, actions: [ReminderAction], hidden: String) {
    self.id = id
    self.actions = actions
    self.hidden = hidden
  }
}

extension ReminderAction {
  /// The action of a tap on the notification itself.
  public static let opens = "open"

  /// - Parameters:
  ///   - id: the id in core.
  ///   - label: the label of the button.
  public init(_ id: String, _ label: String) {
    self.init(id: id, label: label)
  }
}
