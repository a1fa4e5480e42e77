import EbbCore
import Foundation
import Testing

@testable import EbbKit

/// Answers from notifications: each is recorded once.
@Suite struct ReminderAnswerTests {
  let start = Date(timeIntervalSince1970: 1_774_162_800)  // 2026-03-22, 08:00 in Berlin
  let clock: Box<Moment>
  let centre: FakeCentre
  let inbox = FakeInbox()
  let core: FakeReminders
  let journal: FakeJournal
  let mirror: ReminderMirror

  init() {
    let now = Box(Moment(start, in: berlin))
    clock = now
    centre = FakeCentre(now: start)
    core = FakeReminders(start: start, inbox: inbox)
    journal = FakeJournal(core)
    mirror = ReminderMirror(
      centre: centre, journal: journal, inbox: inbox, clock: { now.value })
  }

  /// Sets daily rules at these times.
  private func setRules(_ times: [(Int, Int)], _ change: (inout FakeReminders.Rule) -> Void = { _ in }) {
    core.state.change { state in
      state.rules = times.enumerated().map { index, time in
        var rule = FakeReminders.Rule(id: "rule\(index)", hour: time.0, minute: time.1)
        change(&rule)
        return rule
      }
    }
  }

  private func advance(_ seconds: TimeInterval) {
    let at = clock.value.at.addingTimeInterval(seconds)
    clock.change { $0 = Moment(at, in: TimeZone(identifier: $0.zone) ?? .gmt) }
    centre.advance(to: at)
  }

  @Test func answerIsRecordedOnceBeforeCompletion() async throws {
    setRules([(9, 0)])
    await mirror.refill()
    advance(3600)
    let deliveredReminder = try #require(centre.deliveredReminder("rule0@2026-03-22T09:00"))
    let tap = TappedReminder(deliveredReminder, action: "as-usual")
    #expect(await mirror.answer(tap) == .answered(answer(again: false)))
    #expect(core.state.value.answers == ["rule0@2026-03-22T09:00": ["as-usual"]])
    #expect(
      core.state.value.calls.last { ["answer", "reconcile"].contains($0) } == "reconcile", "refilled after the answer")
    #expect(await mirror.answer(tap) == .answered(answer(again: true)))
    #expect(centre.state.value.delivered.isEmpty, "removed from the list")
  }

  @Test func snoozedReminderFiresUnderItsOwnId() async throws {
    setRules([(9, 0)])
    await mirror.refill()
    advance(3600)
    _ = await mirror.answer(
      TappedReminder(try #require(centre.deliveredReminder("rule0@2026-03-22T09:00")), action: "snooze-10"))
    advance(600)
    #expect(centre.state.value.firings.map(\.id) == ["rule0@2026-03-22T09:00", "rule0@2026-03-22T09:00~1"])
  }

  @Test func answerBeforeFirstUnlockIsDrainedByNextRefill() async throws {
    setRules([(9, 0)])
    await mirror.refill()
    advance(3600)
    journal.isLocked.change { $0 = true }
    let deliveredReminder = try #require(centre.deliveredReminder("rule0@2026-03-22T09:00"))
    let before = centre.state.value.pending.map(\.request)
    #expect(await mirror.answer(TappedReminder(deliveredReminder, action: "worse")) == .leftInInbox)
    #expect(await mirror.answer(TappedReminder(deliveredReminder, action: "worse")) == .leftInInbox)
    #expect(inbox.left.value.count == 2)
    #expect(centre.state.value.pending.map(\.request) == before)
    advance(60)
    journal.isLocked.change { $0 = false }
    await mirror.refill()
    #expect(core.state.value.answers == ["rule0@2026-03-22T09:00": ["worse"]])
    #expect(inbox.left.value.isEmpty)
    #expect(centre.state.value.delivered.isEmpty)
  }

  @Test func transientErrorQueuesTheAnswerAndRefusalReportsIt() async throws {
    setRules([(9, 0)])
    await mirror.refill()
    advance(3600)
    let tap = TappedReminder(try #require(centre.deliveredReminder("rule0@2026-03-22T09:00")), action: "worse")
    core.state.change { $0.refusal = .sampleTransient }
    #expect(await mirror.answer(tap) == .leftInInbox)
    core.state.change { $0.refusal = .sampleRefusal }
    #expect(await mirror.answer(tap) == .refused("In words: \(EbbError.sampleRefusal)"))
    #expect(inbox.takeAll().isEmpty, "the first was drained by its refill")
  }

  @Test func unsavedAnswerPostsTheNotificationAgain() async throws {
    setRules([(9, 0)])
    await mirror.refill()
    advance(3600)
    let deliveredReminder = try #require(centre.deliveredReminder("rule0@2026-03-22T09:00"))
    journal.isLocked.change { $0 = true }
    inbox.isFull.change { $0 = true }
    centre.state.change { $0.delivered = [] }
    #expect(await mirror.answer(TappedReminder(deliveredReminder, action: "worse")) == .lost)
    let again = try #require(centre.deliveredReminder("rule0@2026-03-22T09:00"))
    journal.isLocked.change { $0 = false }
    _ = await mirror.answer(TappedReminder(again, action: "worse"))
    #expect(core.state.value.answers.count == 1)
  }

  @Test func warningIsPostedImmediatelyUnderTheSameTitle() async throws {
    setRules([(9, 0)])
    await mirror.refill()
    advance(3600)
    core.state.change { $0.warning = "800 mg today already." }
    _ = await mirror.answer(
      TappedReminder(try #require(centre.deliveredReminder("rule0@2026-03-22T09:00")), action: "taken"))
    let said = try #require(centre.deliveredReminder(ReminderRequest.warning)?.request)
    #expect(said.text == "800 mg today already." && said.title == "Ebb")
  }

  @Test func tapOnSentinelRecordsNoAnswer() async throws {
    setRules([(9, 0)])
    await mirror.refill()
    advance(15 * 86_400)
    let sentinel = try #require(centre.deliveredReminder(ReminderRequest.sentinel))
    #expect(await mirror.answer(TappedReminder(sentinel, action: ReminderAction.opens)) == .nothingToAnswer)
    #expect(core.state.value.answers.isEmpty)
    #expect(centre.deliveredReminder(ReminderRequest.sentinel) == nil)
    #expect(centre.waiting[ReminderRequest.sentinel] != nil, "a new sentinel")
  }
}
