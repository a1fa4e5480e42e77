import Foundation

/// What Ebb needs of the phone's notification centre. Nothing here tells that a notification was seen: the phone does
/// not say so, and neither does Ebb.
public protocol ReminderCentre: Sendable {
  /// What the person allows.
  func permission() async -> ReminderPermission
  /// Asks for it.
  ///
  /// - Parameter quietly: without a question: reminders then arrive without a sound until the person decides.
  /// - Returns: whether it is given.
  func ask(quietly: Bool) async -> Bool
  /// Everything that waits to ring.
  func pending() async -> [HeldReminder]
  /// Everything that rang and still lies in the list.
  func delivered() async -> [HeldReminder]
  /// Hands one over; one of the same id is replaced.
  func add(_ request: ReminderRequest) async throws
  /// Takes away what waits.
  func removePending(_ ids: [String]) async
  /// Takes away what lies in the list.
  func removeDelivered(_ ids: [String]) async
  /// The sets of buttons that are known.
  func categories() async -> Set<ReminderCategory>
  /// Makes them known, in place of all before.
  func setCategories(_ categories: Set<ReminderCategory>) async
}

/// What the person allows.
public struct ReminderPermission: Equatable, Sendable {
  /// Whether anything may ring.
  public enum Level: Sendable {
    /// Never asked.
    case undecided
    /// No.
    case denied
    /// Quietly.
    case provisional
    /// Yes.
    case given
  }

  /// When the phone shows what a notification says.
  public enum Previews: Sendable {
    /// Also while it is locked.
    case always
    /// Once it is unlocked.
    case unlocked
    /// Never.
    case never
  }

  /// Whether anything may ring.
  public var level: Level
  /// When the phone shows what it says.
  public var previews: Previews

  /// - Parameters:
  ///   - level: whether anything may ring.
  ///   - previews: when the phone shows what it says.
  public init(level: Level, previews: Previews) {
    self.level = level
    self.previews = previews
  }

  /// Whether the person's own words may be handed over. Only where the phone itself hides them while it is locked; where
  /// it always shows them the lock screen would too, and where it never does they serve nobody.
  var allowsFullWords: Bool { previews == .unlocked }
}

/// One request, as it is handed over and as it comes back: the phone keeps all of it beside the notification.
public struct ReminderRequest: Codable, Hashable, Sendable {
  /// How loudly it rings.
  public enum Level: String, Codable, Sendable {
    /// Into the list.
    case passive
    /// As notifications do.
    case active
    /// Through a focus.
    case timeSensitive
  }

  /// A reminder of core's that it stands for.
  public struct Slot: Codable, Hashable, Sendable {
    /// Core's id.
    public var id: String
    /// When it rings.
    public var at: Date
  }

  /// A reminder's own, or one of ``ReminderRequest/sentinel`` and the like.
  public var id: String
  /// What is read first.
  public var title: String
  /// What is read below.
  public var text: String
  /// Its set of buttons, or none.
  public var category: String?
  /// Which it lies together with.
  public var thread: String
  /// How loudly it rings.
  public var level: Level
  /// When it rings.
  public var trigger: ReminderTrigger
  /// The reminders it stands for: one, or as many as a repeating one is known to ring for. None for a notice.
  public var slots: [Slot]

  /// The net below everything: rings where Ebb was not opened for too long.
  static let sentinel = "sentinel"
  /// What an answer made necessary to say.
  static let warning = "warning"

  /// In the form in which the phone keeps it.
  public var coded: String? {
    let coder = JSONEncoder()
    coder.outputFormatting = .sortedKeys
    let kept = try? coder.encode(Versioned(form: Versioned.current, request: self))
    return kept.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Reads that form.
  ///
  /// - Parameter coded: what the phone kept; of another version it is `nil`.
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

  /// A request outlives the version of Ebb that handed it over.
  private struct Versioned: Codable {
    static let current = 1
    var form: Int
    var request: ReminderRequest
  }
}

/// A request that the phone holds.
public struct HeldReminder: Hashable, Sendable {
  /// Its id.
  public var id: String
  /// All of it; absent where it cannot be read, as of another version of Ebb.
  public var request: ReminderRequest?
  /// When the phone put it into the list; absent while it waits.
  public var delivered: Date?

  /// - Parameters:
  ///   - id: its id.
  ///   - request: all of it.
  ///   - delivered: when the phone put it into the list.
  public init(id: String, request: ReminderRequest?, delivered: Date? = nil) {
    self.id = id
    self.request = request
    self.delivered = delivered
  }
}

/// A set of buttons.
public struct ReminderCategory: Hashable, Sendable {
  /// The same for the same answers.
  public var id: String
  /// The buttons, in order.
  public var actions: [ReminderAction]
  /// What stands in place of the text while the phone hides it.
  public var hidden: String

  /// - Parameters:
  ///   - id: the same for the same answers.
  ///   - actions: the buttons, in order.
  ///   - hidden: what stands in place of the text while the phone hides it.
  public init(id: String, actions: [ReminderAction], hidden: String) {
    self.id = id
    self.actions = actions
    self.hidden = hidden
  }
}

extension ReminderAction {
  /// The answer that is a tap on the notification itself.
  public static let opens = "open"

  /// - Parameters:
  ///   - id: what core knows it by.
  ///   - label: what its button says.
  public init(_ id: String, _ label: String) {
    self.init(id: id, label: label)
  }
}
