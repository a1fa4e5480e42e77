import EbbCore
import Foundation
import Testing

@testable import EbbKit

/// When the journal's file is open.
@Suite struct FileLeaseTests {
  let steps = Box<[String]>([])
  let failsToOpen = Box(false)

  private func lease(foreground: Bool) -> FileLease {
    FileLease(
      foreground: foreground,
      open: { [steps, failsToOpen] in
        if failsToOpen.value { throw EbbError.sampleTransient }
        steps.change { $0.append("open") }
      }, close: { [steps] in steps.change { $0.append("close") } })
  }

  @Test func backgroundCallOpensAndClosesTheFile() throws {
    let lease = lease(foreground: true)
    try lease.setForeground(false)
    try lease.setForeground(false)
    #expect(steps.value == ["close"])
    let answer = try lease.withOpenFile {
      steps.change { $0.append("call") }
      return 7
    }
    #expect(answer == 7)
    #expect(steps.value == ["close", "open", "call", "close"])
  }

  @Test func foregroundCallLeavesTheFileOpen() throws {
    let lease = lease(foreground: true)
    try lease.withOpenFile {}
    try lease.setForeground(true)
    #expect(steps.value.isEmpty)
  }

  @Test func fileOpenedInBackgroundIsClosedAfterTheCall() throws {
    let lease = lease(foreground: false)
    #expect(throws: EbbError.sampleRefusal) { try lease.withOpenFile { throw EbbError.sampleRefusal } }
    #expect(steps.value == ["close"])
  }

  @Test func foregroundMayChangeDuringACall() throws {
    let lease = lease(foreground: false)
    try lease.withOpenFile {
      try lease.withOpenFile {}
      try lease.setForeground(true)
      try lease.setForeground(false)
      #expect(steps.value.isEmpty, "never closed under a call")
    }
    #expect(steps.value == ["close"])
    try lease.withOpenFile { try lease.setForeground(true) }
    #expect(steps.value == ["close", "open"])
  }

  @Test func failedOpeningCanBeRetried() throws {
    let lease = lease(foreground: true)
    try lease.setForeground(false)
    failsToOpen.change { $0 = true }
    #expect(throws: JournalUnavailable.self) { try lease.withOpenFile {} }
    #expect(throws: EbbError.sampleTransient) { try lease.setForeground(true) }
    failsToOpen.change { $0 = false }
    try lease.withOpenFile {}
    #expect(steps.value == ["close", "open"], "the app is in the foreground")
  }

  @Test func sharedJournalIsOpenedOnce() throws {
    let journal = try TemporaryJournal()
    let path = journal.path
    let opened = Box(0)
    let shared = SharedJournal { foreground in
      opened.change { $0 += 1 }
      return try JournalCore(path: path, language: .english, foreground: foreground)
    }
    let now = try testMorning()
    _ = try shared.withJournal { try $0.tap("pain", now: now) }
    let core = try shared.openForForeground()
    #expect(try core.today(now: now).symptoms.count == 1)
    try core.suspend()
    #expect(throws: EbbError.self) { try core.today(now: now) }
    #expect(try shared.withJournal { try $0.today(now: now).symptoms.count } == 1)
    #expect(throws: EbbError.self) { try core.today(now: now) }
    _ = try shared.openForForeground()
    #expect(try core.today(now: now).symptoms.count == 1)
    #expect(opened.value == 1)
  }

  @Test func sharedJournalRetriesFailedOpening() throws {
    let journal = try TemporaryJournal()
    let path = journal.path
    let shared = SharedJournal { [failsToOpen] foreground in
      if failsToOpen.value { throw EbbError.sampleTransient }
      return try JournalCore(path: path, language: .english, foreground: foreground)
    }
    failsToOpen.change { $0 = true }
    #expect(throws: JournalUnavailable.self) { try shared.withJournal { _ in } }
    #expect(throws: EbbError.sampleTransient) { try shared.openForForeground() }
    failsToOpen.change { $0 = false }
    try shared.withJournal { _ in }
  }
}
