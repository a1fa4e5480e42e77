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

  /// The word for a step of the severity strip.
  public subscript(severity step: SeverityStep) -> String {
    table[step.key] ?? step.key
  }

  /// Whether core knows a key.
  func has(_ key: String) -> Bool { table[key] != nil }

  /// The steps of the severity strip by their word, in order: those of one word stand in one row beside it. Which
  /// numbers a word covers is core's to say.
  public var severities: [SeverityRow] {
    SeverityStep.all.reduce(into: []) { rows, step in
      let word = self[severity: step]
      if rows.last?.word == word {
        rows[rows.count - 1].steps.append(step)
      } else {
        rows.append(SeverityRow(word: word, steps: [step]))
      }
    }
  }

  /// The keys that screens use; the same on Android.
  public enum Key: String, CaseIterable, Sendable {
    case today = "app-today"
    case lastLogged = "app-last-logged"
    case undo = "app-undo"
    case redo = "app-redo"
    case howStrong = "app-how-strong"
    case energy = "app-energy"
    case nextBreak = "app-next-break"
    case outlook = "app-outlook"
    case why = "app-why"
    case dismiss = "app-dismiss"
    case tryAgain = "app-try-again"
  }
}
