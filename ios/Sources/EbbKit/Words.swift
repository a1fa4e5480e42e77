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
  func has(_ key: Key) -> Bool { table[key.rawValue] != nil }

  /// The keys, generated from core's own file: one that core lacks does not compile.
  public typealias Key = EbbCore.WordKey
}
