import EbbCore

/// The words of the screens in one language, all of them core's.
public struct Words: Sendable, Equatable {
  private let table: [String: String]

  /// The table as core hands it over.
  public init(_ words: [EbbCore.Word]) {
    table = Dictionary(words.map { ($0.key, $0.text) }, uniquingKeysWith: { first, _ in first })
  }

  /// No words yet: before the journal is open.
  public static let none = Words([])

  /// What a key says. A key that core does not know is shown as itself; a test finds it.
  public subscript(key: Key) -> String { table[key.rawValue] ?? key.rawValue }

  /// Whether core knows a key.
  func has(_ key: String) -> Bool { table[key] != nil }

  /// The keys that screens use; the same on Android.
  public enum Key: String, CaseIterable, Sendable {
    case today = "app-today"
    case lastLogged = "app-last-logged"
    case undo = "app-undo"
    case redo = "app-redo"
    case howStrong = "app-how-strong"
    case energy = "app-energy"
    case start = "app-start"
    case running = "app-running"
    case since = "app-since"
    case thenOver = "app-then-over"
    case lengthUnknown = "app-length-unknown"
    case plan = "app-plan"
    case back = "app-back"
    case hours = "app-hours"
    case wishes = "app-wishes"
    case minutes = "app-minutes"
    case shorter = "app-shorter"
    case longer = "app-longer"
    case remove = "app-remove"
    case fits = "app-fits"
    case over = "app-over"
    case send = "app-send"
    case copy = "app-copy"
    case copied = "app-copied"
    case outlook = "app-outlook"
    case towards = "app-towards"
    case away = "app-away"
    case why = "app-why"
    case dismiss = "app-dismiss"
    case tryAgain = "app-try-again"
    case notNow = "app-not-now"
  }
}
