import EbbCore
import Foundation
import Testing

@testable import EbbKit

/// The running activity on the Today screen, over a fake core and the real one.
@MainActor @Suite struct ActivityTests {
  let core = FakeCore()
  let now: Moment
  /// The requested waits, in seconds.
  let waits = Box([Double]())

  init() throws {
    now = try testMorning()
  }

  /// A model whose first waits end immediately, and later ones never.
  private func model(waking times: Int) -> TodayModel {
    TodayModel(core: core, clock: { [now] in now }) { [waits] duration in
      waits.change { $0.append(Double(duration.components.seconds)) }
      if waits.value.count > times { try await Task.sleep(for: .seconds(3_600)) }
    }
  }

  private func walking(next: Moment? = nil, forgotten: ForgottenActivity? = nil) -> ActivityView {
    ActivityView(
      item: "walking", label: "Walking", effort: Effort(physical: nil, cognitive: nil, emotional: nil), since: now,
      elapsed: 0, worked: 0, phase: .working, breaks: [], interval: 30, rest: 5, restUntil: nil, snoozesLeft: 2,
      next: next, sentence: "Walking.", reasons: [], actions: [PromptAction(what: .rest, label: "Rest")],
      answers: [], forgotten: forgotten)
  }

  private func until(_ holds: () -> Bool) async throws {
    for _ in 0..<400 where !holds() { try await Task.sleep(for: .milliseconds(5)) }
    #expect(holds())
  }

  @Test func startAndActionsAreOneCallEach() async {
    let model = model(waking: 0)
    await model.load().value
    await model.start(StartOffer(item: "walking", label: "Walking")).value
    await model.perform(PromptAction(what: .rest, label: "Rest")).value
    await model.perform(PromptAction(what: .stop, label: "Stop")).value
    #expect(core.calls.filter { $0 != .today } == [.start("walking"), .timer(.rest), .timer(.stop)])
    #expect(model.saved == 3)
    #expect(waits.value == [])
  }

  @Test func forgottenActivityStopsAtEstimateOrWithoutLength() async throws {
    let model = model(waking: 0)
    await model.load().value
    await model.stopForgotten().value
    #expect(core.calls == [.today])

    let then = try moment("2026-03-28T07:30:00+01:00[Europe/Berlin]")
    let activity = walking(forgotten: ForgottenActivity(until: then, text: "Did you stop around 07:30?"))
    core.state.change { $0.today.activity = activity }
    await model.load().value
    await model.stopForgotten().value
    await model.stopForgottenWithoutLength().value
    #expect(core.calls.filter { $0 != .today } == [.stopAt(then), .lengthUnknown])
  }

  @Test func screenReloadsOnceAtNextChangeOfActivity() async throws {
    let model = model(waking: 1)
    var next = now
    next.at += 600
    let activity = walking(next: next)
    core.state.change { $0.today.activity = activity }
    await model.load().value
    try await until { core.calls == [.today, .today] && waits.value == [600, 600] }
    #expect(model.saved == 0)
  }

  @Test func laggingClockCausesNoReloadLoop() async throws {
    let model = model(waking: 0)
    let activity = walking(next: now)
    core.state.change { $0.today.activity = activity }
    await model.load().value
    try await until { waits.value == [1] }
  }

  @Test func suspendedModelReloadsNothing() async throws {
    let model = TodayModel(core: core, clock: { [now] in now }) { _ in try await Task.sleep(for: .milliseconds(20)) }
    let activity = walking(next: now)
    core.state.change { $0.today.activity = activity }
    await model.load().value
    let late = model.load()
    await model.suspend().value
    await late.value
    try await Task.sleep(for: .milliseconds(60))
    #expect(core.calls == [.today, .today, .suspend])
  }

  @Test func activityRunsAndIsAskedAboutOnRealCore() async throws {
    let journal = try TemporaryJournal()
    let time = Box(now)
    let model = TodayModel(
      core: try JournalCore(path: journal.path, language: .english), clock: { time.value },
      sleep: { _ in try await Task.sleep(for: .seconds(3_600)) })
    await model.load().value
    let walking = try #require(model.today?.starts.first)
    await model.start(walking).value
    #expect(model.today?.activity?.item == walking.item)
    #expect(model.today?.starts == [])
    #expect(model.today?.activity?.actions.map(\.what) == [.rest, .stop])

    time.change { $0.at += 31 * 60 }
    await model.load().value
    #expect(model.today?.activity?.phase == .breakDue)
    for what in [ActionKind.snooze, .rest, .done, .stop] {
      await model.perform(PromptAction(what: what, label: "")).value
      #expect(model.notice == nil)
    }
    #expect(model.today?.activity == nil)

    let question = try #require(model.question)
    #expect(question.text == "How are you after Walking?")
    await model.answer(question, with: question.answers[0]).value
    #expect(model.question == nil)
  }
}
