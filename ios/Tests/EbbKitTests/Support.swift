import EbbCore
import Foundation
import Testing

@testable import EbbKit

/// A journal in its own folder, deleted after the test.
final class TemporaryJournal {
  let folder: URL
  let path: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: "ebb.db").path
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func open(_ language: EbbCore.Language = .english) throws -> Journal {
    try openJournal(opening: Opening(path: path, language: language))
  }
}

/// The root of the repository.
let project = URL(filePath: #filePath).appending(path: "../../../..").standardized

/// Parses a moment such as `2026-03-28T08:30:00+01:00[Europe/Berlin]`.
func moment(_ text: String) throws -> Moment {
  try momentFromText(text: text)
}

/// A fixed moment, the day before the change to summer time.
func testMorning() throws -> Moment {
  try moment("2026-03-28T08:30:00+01:00[Europe/Berlin]")
}

/// A severity on the 11-point scale.
func rated(_ raw: Double) -> Severity {
  .rated(rating: Rating(raw: raw, scale: .nrs11))
}

extension EbbError {
  /// Any error that may pass.
  static let sampleTransient = EbbError.Unavailable(problem: .busy)
  /// Any refusal of a call.
  static let sampleRefusal = EbbError.Invalid(input: .nothingChosen)
}

/// A value behind a lock.
final class Box<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var held: Value

  init(_ value: Value) {
    held = value
  }

  var value: Value { lock.withLock { held } }

  func change(_ body: (inout Value) -> Void) {
    lock.withLock { body(&held) }
  }
}
