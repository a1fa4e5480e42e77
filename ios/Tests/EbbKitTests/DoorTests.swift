import EbbCore
import Foundation
import Testing

@testable import EbbKit

/// Who keeps the journal's file open, and until when.
@Suite struct DoorTests {
  let steps = Box<[String]>([])
  let isJammed = Box(false)

  private func door(inFront: Bool) -> Door {
    Door(
      inFront: inFront,
      open: { [steps, isJammed] in
        if isJammed.value { throw EbbError.Busy }
        steps.change { $0.append("open") }
      }, close: { [steps] in steps.change { $0.append("close") } })
  }

  @Test func aCallInTheBackgroundOpensTheFileAndClosesItAgain() throws {
    let door = door(inFront: true)
    try door.move(toFront: false)
    try door.move(toFront: false)
    #expect(steps.value == ["close"])
    let answer = try door.borrow {
      steps.change { $0.append("call") }
      return 7
    }
    #expect(answer == 7)
    #expect(steps.value == ["close", "open", "call", "close"])
  }

  @Test func aCallWhileTheScreensAreThereLeavesTheFileOpen() throws {
    let door = door(inFront: true)
    try door.borrow {}
    try door.move(toFront: true)
    #expect(steps.value.isEmpty)
  }

  @Test func aFileOpenedForACallAloneIsClosedAfterIt() throws {
    let door = door(inFront: false)
    #expect(throws: EbbError.NothingChosen) { try door.borrow { throw EbbError.NothingChosen } }
    #expect(steps.value == ["close"])
  }

  @Test func theScreensMayComeAndGoDuringACall() throws {
    let door = door(inFront: false)
    try door.borrow {
      try door.borrow {}
      try door.move(toFront: true)
      try door.move(toFront: false)
      #expect(steps.value.isEmpty, "never closed under a call")
    }
    #expect(steps.value == ["close"])
    try door.borrow { try door.move(toFront: true) }
    #expect(steps.value == ["close", "open"])
  }

  @Test func whatCannotBeOpenedSaysSoAndCanBeTriedAgain() throws {
    let door = door(inFront: true)
    try door.move(toFront: false)
    isJammed.change { $0 = true }
    #expect(throws: CannotOpen.self) { try door.borrow {} }
    #expect(throws: EbbError.Busy) { try door.move(toFront: true) }
    isJammed.change { $0 = false }
    try door.borrow {}
    #expect(steps.value == ["close", "open"], "the screens want it since they came")
  }

  @Test func oneFileIsOpenedOnceForScreensAndCalls() throws {
    let journal = try TemporaryJournal()
    let path = journal.path
    let opened = Box(0)
    let shared = SharedJournal { inFront in
      opened.change { $0 += 1 }
      return try JournalCore(path: path, language: .english, inFront: inFront)
    }
    let now = try aMorning()
    _ = try shared.borrow { try $0.tap("pain", now: now) }
    let core = try shared.toFront()
    #expect(try core.today(now: now).symptoms.count == 1)
    try core.suspend()
    #expect(throws: EbbError.Suspended) { try core.today(now: now) }
    #expect(try shared.borrow { try $0.today(now: now).symptoms.count } == 1)
    #expect(throws: EbbError.Suspended) { try core.today(now: now) }
    _ = try shared.toFront()
    #expect(try core.today(now: now).symptoms.count == 1)
    #expect(opened.value == 1)
  }

  @Test func aJournalThatCannotBeOpenedIsTriedAgain() throws {
    let journal = try TemporaryJournal()
    let path = journal.path
    let shared = SharedJournal { [isJammed] inFront in
      if isJammed.value { throw EbbError.NotReadable(path: path) }
      return try JournalCore(path: path, language: .english, inFront: inFront)
    }
    isJammed.change { $0 = true }
    #expect(throws: CannotOpen.self) { try shared.borrow { _ in } }
    #expect(throws: EbbError.NotReadable(path: path)) { try shared.toFront() }
    isJammed.change { $0 = false }
    try shared.borrow { _ in }
  }
}
