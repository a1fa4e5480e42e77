import EbbCore
import Testing

@testable import EbbKit

/// Opening the journal for the Today screen.
@MainActor @Suite struct LaunchTests {
  let launch = Launch(language: .german)

  @Test func journalOpensOffTheMainThread() async {
    let core = FakeCore()
    let onMain = Box(true)
    await launch.open {
      onMain.change { $0 = isMainThread() }
      return core
    }
    #expect(!onMain.value)
    guard case .open(let model) = launch.phase else {
      Issue.record("not open")
      return
    }
    await model.load().value
    #expect(core.calls == [.today])
  }

  @Test func repeatedOpenOpensOnce() async {
    let opened = Box(0)
    let open = { @Sendable () -> any Core in
      opened.change { $0 += 1 }
      return FakeCore()
    }
    async let first: Void = launch.open(open)
    async let second: Void = launch.open(open)
    _ = await (first, second)
    await launch.open(open)
    #expect(opened.value == 1)
  }

  @Test func failedLaunchExplainsAndCanBeRetried() async {
    await launch.open { throw EbbError.Unavailable(problem: .diskFull) }
    guard case .failed(let why) = launch.phase else {
      Issue.record("opened")
      return
    }
    #expect(why == explainError(error: .Unavailable(problem: .diskFull), language: .german))
    #expect(why.hasPrefix("Der Speicher ist voll."))
    await launch.open { FakeCore() }
    guard case .open = launch.phase else {
      Issue.record("not open")
      return
    }
  }

  @Test func foregroundChangesSuspendAndResumeTheFile() async {
    let core = FakeCore()
    await launch.setForeground(true)
    await launch.open { core }
    await launch.setForeground(false)
    await launch.setForeground(true)
    #expect(core.calls == [.suspend, .resume, .today])
  }
}
