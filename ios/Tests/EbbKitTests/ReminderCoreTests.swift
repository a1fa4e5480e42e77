import EbbCore
import Foundation
import Testing

@testable import EbbKit

/// Reminders over the real core: its plan reaches the phone, and answers reach the journal.
@Suite struct ReminderCoreTests {
  let journal: TemporaryJournal
  let core: JournalCore
  let clock: Box<Moment>
  let centre: FakeCentre
  let timers = FakeTimers()
  let mirror: ReminderMirror

  init() throws {
    journal = try TemporaryJournal()
    core = try JournalCore(path: journal.path, language: .english)
    let now = Box(try testMorning())
    clock = now
    centre = FakeCentre(now: now.value.at)
    mirror = ReminderMirror(
      centre: centre, timers: timers, journal: FakeJournal(core),
      inbox: SealedInbox(
        folder: journal.folder.appending(path: "inbox").path,
        snapshot: journal.folder.appending(path: "snapshot").path), clock: { now.value })
  }

  private func advance(to instant: Date) {
    clock.change { $0 = Moment(instant, in: berlin) }
    centre.advance(to: instant)
  }

  @Test func runningActivityShowsTimerAndBreakIsAnswered() async throws {
    _ = try core.startActivity("cooking", now: clock.value)
    await mirror.setForeground(true)
    let timer = try #require(timers.held.value.first).state
    #expect(timer.since == clock.value.at)
    #expect(!timer.title.contains("ooking") && timer.fullTitle.contains("ooking"))

    let rings = centre.waiting.values.filter { $0.level == .timeSensitive }
    let rest = try #require(rings.first)
    #expect(rings.count == 1)
    #expect(timer.next == rest.due)
    let early = try #require(centre.waiting[rest.id + "^"])
    #expect(early.title == "A break soon" && early.level == .passive)
    #expect(early.trigger.instant.map { $0 < rest.due } == true)
    #expect(centre.waiting.values.filter { $0.level == .timeSensitive }.map(\.id) == [rest.id])

    advance(to: rest.due)
    let deliveredReminder = try #require(centre.deliveredReminder(rest.id))
    let reply = await mirror.answer(TappedReminder(deliveredReminder, action: "resting"))
    guard case .answered(let answer) = reply else {
      Issue.record("\(reply)")
      return
    }
    #expect(!answer.again)
    #expect(timers.held.value.first?.state.next.map { $0 > rest.due } == true, "the end of the rest")
    #expect(centre.waiting.values.contains { $0.id != rest.id && $0.id.hasPrefix("activity/") })

    _ = try core.undo(now: clock.value)
    _ = try core.undo(now: clock.value)
    await mirror.refill()
    #expect(timers.held.value.isEmpty, "nothing runs")
    #expect(!centre.waiting.keys.contains { $0.hasPrefix("activity/") })
  }

  @Test func doubleDoseIsRecordedWithAWarning() async throws {
    let medicine = try core.journal.medicines().save(
      id: nil,
      medicine: Medicine(
        name: "Ibuprofen", dose: Dose(amount: 400, unit: "mg"), dailyMost: Dose(amount: 400, unit: "mg")),
      now: clock.value
    ).medicine
    let times = [ClockTime(hour: 9, minute: 0), ClockTime(hour: 9, minute: 10)]
    let rule = ReminderRule(
      about: .dose(medicine: medicine.id), when: .at(times: times), inFlare: .same, always: true)
    _ = try core.reminders.save(id: nil, rule: rule, now: clock.value)
    await mirror.refill()
    #expect(centre.waiting.values.filter(\.trigger.repeats).count == 2, "one per time")
    for minutes in [31, 41] {
      advance(to: try testMorning().at.addingTimeInterval(Double(minutes) * 60))
      let deliveredReminder = try #require(centre.state.value.delivered.last { $0.slot != nil })
      _ = await mirror.answer(TappedReminder(deliveredReminder, action: "taken"))
      centre.state.change { $0.delivered.removeAll { $0.id == deliveredReminder.id } }
    }
    #expect(try core.views.day(day: "2026-03-28").entries.count == 2, "the answer is recorded")
    let warning = try #require(centre.deliveredReminder(ReminderRequest.warning)?.request)
    #expect(warning.text.contains("400 mg"))
    #expect(!(warning.title + warning.text).contains("Ibuprofen"), "visible on the lock screen")
  }

  @Test func selfTestFires() async throws {
    #expect(await mirror.scheduleSelfTest() == nil)
    let request = try #require(centre.waiting.values.first { $0.id.hasPrefix("self-test@") })
    advance(to: clock.value.at.addingTimeInterval(121))
    #expect(centre.deliveredReminder(request.id) != nil)
    await mirror.refill()
    #expect(centre.state.value.deliveries[request.id] == 1)
  }

  @Test func loggingRemovesTheReminder() async throws {
    let question = CheckInItem(item: "fatigue", ask: .severity)
    let asked = try core.journal.checkIns().save(
      checkIn: CheckIn(id: "", label: "Tired?", part: .morning, questions: [question], offered: false),
      now: clock.value
    ).checkIn
    let rule = ReminderRule(
      about: .checkIn(id: asked.id), when: .at(times: [ClockTime(hour: 9, minute: 0)]), inFlare: .same)
    let id = try core.reminders.save(id: nil, rule: rule, now: clock.value).reminder.id + "@2026-03-28T09:00"
    await mirror.refill()
    #expect(centre.waiting[id] != nil)
    _ = try core.tap("fatigue", now: clock.value)
    await mirror.refill()
    #expect(centre.waiting[id] == nil)
    _ = try core.undo(now: clock.value)
    await mirror.refill()
    #expect(centre.waiting[id] != nil, "due again after undo")
    advance(to: try moment("2026-03-28T09:01:00+01:00[Europe/Berlin]").at)
    _ = try core.tap("fatigue", now: clock.value)
    await mirror.refill()
    #expect(centre.deliveredReminder(id) == nil, "answered in the app")
  }
}
