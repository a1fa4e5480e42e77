import EbbCore

/// The words of the screens in one language, all of them core's.
public struct Words: Sendable, Equatable {
  private let table: [String: String]

  /// Wraps the table that core returns.
  public init(_ words: [EbbCore.Word]) {
    table = Dictionary(words.map { ($0.key, $0.text) }, uniquingKeysWith: { first, _ in first })
  }

  /// No words yet: before the journal is open.
  public static let none = Words([])

  /// The words of a key. A key that core lacks is shown as itself; a test finds it.
  public subscript(key: Key) -> String { table[key.rawValue] ?? key.rawValue }

  /// Whether core knows a key.
  func has(_ key: Key) -> Bool { table[key.rawValue] != nil }

  /// The keys, generated from core's own file, so a key that core lacks does not compile.
  public typealias Key = EbbCore.WordKey
}
