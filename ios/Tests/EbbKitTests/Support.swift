import EbbCore
import Foundation
import Testing

@testable import EbbKit

/// A journal in a folder of its own, gone with the test.
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

  /// The bindings' object.
  func open(_ language: EbbCore.Language = .english) throws -> Ebb {
    try Ebb.open(path: path, language: language)
  }
}

/// The project's folder.
let project = URL(filePath: #filePath).appending(path: "../../../..").standardized

/// A moment in the form that core writes.
func moment(_ text: String) throws -> Moment {
  try momentFromText(text: text)
}

/// A morning in spring, as good as any other.
func aMorning() throws -> Moment {
  try moment("2026-03-28T08:30:00+01:00[Europe/Berlin]")
}

/// A severity on Ebb's own scale.
func rated(_ raw: Double) -> Severity {
  .rated(rating: Rating(raw: raw, scale: .nrs11))
}

/// What holds a value that several threads write.
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
