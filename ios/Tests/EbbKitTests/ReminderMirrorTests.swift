import EbbCore
import Foundation
import Testing

@testable import EbbKit

/// The requests on the phone, over a fake notification centre and a fake core.
@Suite struct ReminderMirrorTests {
  let start = Date(timeIntervalSince1970: 1_774_162_800)  // 2026-03-22, 08:00 in Berlin
  let clock: Box<Moment>
  let centre: FakeCentre
  let inbox = FakeInbox()
  let core: FakeReminders
  let journal: FakeJournal
  let timers = FakeTimers()
  let mirror: ReminderMirror

  init() {
    let now = Box(Moment(start, in: berlin))
    clock = now
    centre = FakeCentre(now: start)
    core = FakeReminders(start: start, inbox: inbox)
    journal = FakeJournal(core)
    mirror = ReminderMirror(
      centre: centre, timers: timers, journal: journal, inbox: inbox, clock: { now.value })
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

  @Test func soonestRemindersFitTheBudget() async {
    setRules((9...20).map { ($0, 0) })
    let refill = await mirror.refill()
    #expect(centre.state.value.pending.count == 56, "55 and the sentinel")
    #expect(refill.waiting == 56)
    #expect(centre.state.value.dropped.isEmpty)
    let due = centre.waiting.values.filter { $0.id != ReminderRequest.sentinel }.map(\.due).sorted()
    #expect(due.count == 55)
    #expect(due.first == start.addingTimeInterval(3600))
    #expect(due.last.map { $0 < start.addingTimeInterval(5 * 86_400) } == true)
    #expect(refill.scheduled.first == ReminderRequest.sentinel, "the sentinel first, as the rest may be interrupted")
    let waiting = centre.waiting
    let order = refill.scheduled.dropFirst().compactMap { waiting[$0]?.due }
    #expect(order.count == 55 && order == order.sorted())
  }

  @Test func secondRefillChangesNothing() async {
    setRules([(10, 0), (20, 0)]) { $0.always = $0.hour == 10 }
    await mirror.refill()
    let before = centre.state.value.pending.map(\.request)
    let added = centre.state.value.added.count
    let sets = centre.state.value.categoriesSet
    advance(60)
    let refill = await mirror.refill()
    #expect(refill.scheduled.isEmpty)
    #expect(centre.state.value.added.count == added)
    #expect(centre.state.value.pending.map(\.request) == before)
    #expect(centre.state.value.categoriesSet == sets)
  }

  @Test func concurrentRefillsAreCoalesced() async {
    setRules([(9, 0)])
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<20 { group.addTask { await mirror.refill() } }
    }
    #expect(centre.state.value.readings == 1)
    let reconciled = core.state.value.calls.count { $0 == "reconcile" }
    #expect(reconciled >= 1 && reconciled < 20)
    core.state.change { $0.rules.append(FakeReminders.Rule(id: "late", hour: 10, minute: 0)) }
    await mirror.refill()
    #expect(centre.waiting.keys.contains { $0.hasPrefix("late@") }, "a later refill sees earlier changes")
  }

  @Test func alwaysRuleBecomesOneRepeatingRequest() async throws {
    setRules([(10, 30), (12, 0)])
    await mirror.refill()
    #expect(centre.waiting.keys.count { $0.hasPrefix("rule0@2026") } == 14)
    core.state.change { $0.rules[0].always = true }
    await mirror.refill()
    let repeating = try #require(centre.waiting["rule0@always-10.30"])
    #expect(repeating.slots.count == 14)
    #expect(repeating.trigger == .repeating(hour: 10, minute: 30, weekday: nil, zone: "Europe/Berlin"))
    #expect(!centre.waiting.keys.contains { $0.hasPrefix("rule0@2026") })
    #expect(centre.waiting.keys.count { $0.hasPrefix("rule1@2026") } == 14)

    core.state.change { $0.rules[0].always = false }
    await mirror.refill()
    #expect(centre.waiting["rule0@always-10.30"] == nil)
    #expect(centre.waiting.keys.count { $0.hasPrefix("rule0@2026") } == 14)
    #expect(centre.state.value.most <= 57)
  }

  @Test func repeatingRequestSurvivesDaylightSavingChange() async throws {
    setRules([(8, 30)]) { $0.always = true }
    await mirror.refill()
    for day in 0..<9 {
      let evening = try moment("2026-03-\(22 + day)T20:00:00+0\(day < 7 ? 1 : 2):00[Europe/Berlin]")
      advance(evening.at.timeIntervalSince(clock.value.at))
      #expect(centre.state.value.firings.count == day + 1)
      let deliveredReminder = try #require(centre.deliveredReminder("rule0@always-8.30"))
      _ = await mirror.answer(TappedReminder(deliveredReminder, action: "as-usual"))
    }
    #expect(Set(core.state.value.answers.keys) == Set((22...30).map { "rule0@2026-03-\($0)T08:30" }))
    #expect(centre.state.value.firings.last?.at == Date(timeIntervalSince1970: 1_774_852_200), "08:30 in summer time")
  }

  @Test func repeatingRequestBeyondItsKnownSlotsIsAnswered() async throws {
    setRules([(8, 30)]) { $0.always = true }
    await mirror.refill()
    advance(20 * 86_400)
    let deliveredReminder = try #require(centre.deliveredReminder("rule0@always-8.30"))
    #expect(
      deliveredReminder.slot?.id == "rule0@2026-04-11T08:30" || deliveredReminder.slot?.id == "rule0@2026-04-10T08:30")
    #expect(await mirror.answer(TappedReminder(deliveredReminder, action: "as-usual")) != .nothingToAnswer)
    #expect(core.state.value.answers.count == 1)
  }

  @Test func ruleThatBeginsLaterKeepsSingleRequests() {
    // It begins tomorrow, but a repeating request would fire today.
    let first = Moment(start.addingTimeInterval(86_400 + 1800), in: berlin)
    let reminders = (0..<3).map { day in
      ReminderNotification.fake(
        "rule@\(day)", at: Moment(first.at.addingTimeInterval(Double(day) * 86_400), in: berlin)
      ) {
        $0.always = WeeklyAlarm(hour: 8, minute: 30, weekdays: Data())
      }
    }
    #expect(diff(reminders).add.map(\.trigger.repeats) == [false, false, false])
    #expect(diff(reminders, now: start.addingTimeInterval(86_400)).add.map(\.trigger.repeats) == [true])
    #expect(diff([reminders[0], reminders[2]], now: start.addingTimeInterval(86_400)).add.count == 2, "a gap")
  }

  @Test func weekdaysMapToApplesNumbering() throws {
    let reminders = [0, 1, 7, 8].map { day in
      ReminderNotification.fake("rule@\(day)", at: Moment(start.addingTimeInterval(1800 + day * 86_400), in: .gmt)) {
        $0.always = WeeklyAlarm(hour: 7, minute: 30, weekdays: Data([7, 1]))
      }
    }
    let added = diff(reminders).add
    #expect(added.map(\.id) == ["rule@always-7.30-7", "rule@always-7.30-1"])
    #expect(added.map { $0.trigger.components?.weekday } == [1, 2], "Sunday, Monday")
    #expect(added.map(\.slots.count) == [2, 2])
  }

  /// The difference from an empty phone.
  private func diff(_ reminders: [ReminderNotification], now: Date? = nil, full: Bool = false) -> ReminderDiff {
    let reconciled = Reconciled(
      cancel: [], schedule: reminders, show: [], missed: nil, sentinel: nil, timer: nil, next: nil)
    return ReminderDiff(
      reconciled, plan: reminders, held: HeldReminders(pending: [], delivered: [], now: now ?? start),
      wording: ReminderWording(full: full, words: ReminderWords(hidden: "hidden", soon: "A break soon")),
      now: now ?? start)
  }

  @Test func triggerFiresAtCoresInstantInAnyZone() throws {
    for text in [
      "2026-03-29T03:00:00+02:00[Europe/Berlin]", "2026-10-25T02:30:00+02:00[Europe/Berlin]",
      "2026-10-25T02:30:00+01:00[Europe/Berlin]", "2026-07-01T08:30:00+05:45[Asia/Kathmandu]",
    ] {
      let at = try moment(text)
      let parts = try #require(ReminderTrigger.once(at.at, offsetSeconds: Int(at.offsetSeconds)).components)
      #expect(parts.calendar?.identifier == .gregorian)
      #expect(parts.calendar?.date(from: parts) == at.at)
      #expect(
        String(format: "T%02d:%02d:", parts.hour ?? 99, parts.minute ?? 99) == String(text.dropFirst(10).prefix(7)))
    }
    let between = Date(timeIntervalSince1970: 1_774_166_400.25)
    let parts = try #require(ReminderTrigger.once(between, offsetSeconds: 0).components)
    #expect(parts.calendar?.date(from: parts) == Date(timeIntervalSince1970: 1_774_166_401), "never early")
  }

  @Test func reminderDueDuringRefillFiresImmediately() async {
    core.state.change { $0.rules = [FakeReminders.Rule(id: "rule", hour: 8, minute: 1)] }
    let slow = SlowCentre(centre) { clock.change { $0 = Moment(start.addingTimeInterval(61), in: berlin) } }
    clock.change { $0 = Moment(start.addingTimeInterval(59.9), in: berlin) }
    centre.setClock(start.addingTimeInterval(61))
    let mirror = ReminderMirror(centre: slow, journal: journal, inbox: inbox, clock: { [clock] in clock.value })
    await mirror.refill()
    #expect(centre.state.value.firings.map(\.id) == ["rule@2026-03-22T08:01"])
  }

  @Test func urgencyMapsToInterruptionLevel() {
    let urgencies: [Urgency] = [.quiet, .normal, .timeSensitive]
    let reminders = urgencies.map { urgency in
      ReminderNotification.fake(String(describing: urgency), at: Moment(start.addingTimeInterval(60), in: berlin)) {
        $0.urgency = urgency
      }
    }
    let levels = Dictionary(uniqueKeysWithValues: diff(reminders).add.map { ($0.id, $0.level) })
    #expect(levels == ["quiet": .passive, "normal": .active, "timeSensitive": .timeSensitive])
  }

  @Test func onlyTheNextBreakHasAHeadsUp() async {
    let reminders = [600.0, 1200].map { seconds in
      ReminderNotification.fake("break\(Int(seconds))", at: Moment(start.addingTimeInterval(seconds), in: berlin)) {
        $0.headsUp = Moment(start.addingTimeInterval(seconds - 120), in: berlin)
        $0.urgency = .timeSensitive
      }
    }
    let added = diff(reminders).add
    #expect(added.map(\.id) == ["break600^", "break600", "break1200"])
    #expect(added.first?.level == .passive)
    #expect(added.first?.title == "A break soon")
    #expect(added.first?.slots == [])
    #expect(
      diff(reminders, now: start.addingTimeInterval(500)).add.map(\.id) == [
        "break600", "break1200^", "break1200",
      ])
  }

  @Test func fullTextsAreUsedOnlyWhenThePhoneHidesThem() async {
    setRules([(9, 0)])
    await mirror.refill()
    #expect(centre.waiting["rule0@2026-03-22T09:00"]?.text == "A check-in.")
    centre.state.change { $0.permission.previews = .unlocked }
    await mirror.refill()
    #expect(centre.waiting["rule0@2026-03-22T09:00"]?.text == "Fatigue: how is it?")
    #expect(centre.state.value.categories.allSatisfy { $0.hidden == "Open Ebb to see it." })
    for previews in [ReminderPermission.Previews.never, .always] {
      centre.state.change { $0.permission.previews = previews }
      await mirror.refill()
      #expect(centre.waiting.values.allSatisfy { !$0.text.contains("Fatigue") && !$0.title.contains("Morning") })
    }
  }

  @Test func pendingRequestsAreRewordedWhenTextsChange() async {
    setRules([(9, 0)])
    await mirror.refill()
    core.state.change { $0.label = " anders" }
    await mirror.refill()
    #expect(centre.waiting.values.filter { $0.id != "sentinel" }.allSatisfy { $0.title == "Ebb anders" })
    #expect(centre.state.value.pending.count == 15)
  }

  @Test func imminentRequestIsNotReplaced() async {
    setRules([(9, 0)])
    await mirror.refill()
    advance(3570)
    core.state.change { $0.label = " anders" }
    await mirror.refill()
    #expect(centre.waiting["rule0@2026-03-22T09:00"]?.title == "Ebb")
    #expect(centre.waiting["rule0@2026-03-23T09:00"]?.title == "Ebb anders")
  }

  @Test func equalActionsShareACategoryAndOldOnesStay() async {
    setRules([(9, 0), (10, 0)])
    await mirror.refill()
    let first = centre.state.value.categories
    #expect(first.map(\.id).sorted() == ["ebb:as-usual+snooze-10", "ebb:as-usual+worse"])
    #expect(centre.waiting["rule0@2026-03-22T09:00"]?.category == "ebb:as-usual+snooze-10")
    core.state.change { state in
      for index in state.rules.indices { state.rules[index].actions = [ReminderAction("taken", "Taken")] }
    }
    await mirror.refill()
    #expect(centre.state.value.categories.isSuperset(of: first))
    #expect(centre.waiting["rule0@2026-03-22T09:00"]?.category == "ebb:taken")
  }

  @Test func provisionalPermissionIsRequestedOnceNeeded() async {
    centre.state.change { $0.permission.level = .undecided }
    await mirror.refill()
    #expect(centre.state.value.asked.isEmpty)
    setRules([(9, 0)])
    await mirror.refill()
    #expect(centre.state.value.asked == [true])
    #expect(centre.state.value.permission.level == .provisional)
    #expect(centre.state.value.pending.count == 15)
    #expect(await mirror.requestPermission())
    #expect(centre.state.value.asked == [true, false])
  }

  @Test func deniedPermissionSchedulesNothing() async {
    setRules([(9, 0)])
    await mirror.refill()
    centre.state.change { $0.permission.level = .denied }
    core.state.change { $0.rules.append(FakeReminders.Rule(id: "new", hour: 10, minute: 0)) }
    let refill = await mirror.refill()
    #expect(refill.scheduled.isEmpty && refill.opened)
    #expect(centre.state.value.pending.count == 15, "pending requests stay, in case permission is granted again")
    advance(4 * 3600)
    await mirror.refill()
    #expect(core.state.value.outcomes["new@2026-03-22T10:00"] == nil)

    centre.state.change { $0.permission.level = .granted }
    await mirror.refill()
    #expect(core.state.value.outcomes["new@2026-03-22T10:00"] == .merged)
    #expect(core.state.value.missed.count == 1)
    #expect(centre.waiting.keys.contains("new@2026-03-23T10:00"))
    #expect(centre.state.value.firings.map(\.id) == ["missed"])
  }

  @Test func onlyOwnNoticesAreReportedAsShown() async {
    setRules([(9, 0), (20, 0)])
    for _ in 0..<12 {
      await mirror.refill()
      advance(43_200)
    }
    #expect(centre.state.value.firings.count == 12)
    #expect(!core.state.value.calls.contains("shown"))
  }

  @Test func requestsOfAnotherVersionAreReplacedOrRemoved() async {
    setRules([(9, 0), (10, 0)])
    await mirror.refill()
    centre.becomeUnreadable()
    core.state.change { $0.rules.removeLast() }
    #expect(await mirror.refill().scheduled.count == 15)
    #expect(centre.waiting.count == centre.state.value.pending.count)
    #expect(centre.waiting.count == 15)
    #expect(!centre.waiting.keys.contains { $0.hasPrefix("rule1@") })
  }

  @Test func refusedNoticeIsNotReportedAsShown() async {
    setRules([(8, 0)])
    advance(60)
    centre.state.change { $0.refuses = ["missed"] }
    #expect(await mirror.refill().failed == ["missed"])
    #expect(core.state.value.missed.isEmpty)
    centre.state.change { $0.refuses = [] }
    await mirror.refill()
    #expect(core.state.value.missed == [["rule0@2026-03-22T08:00"]])
  }

  @Test func repeatingRequestIsReportedAsItsFutureSlots() {
    let reminders = (0..<3).map { day in
      ReminderNotification.fake(
        "rule@\(day)", at: Moment(start.addingTimeInterval(1800 + Double(day) * 86_400), in: berlin)
      ) { $0.always = WeeklyAlarm(hour: 8, minute: 30, weekdays: Data()) }
    }
    let added = diff(reminders).add
    #expect(added.count == 1)
    let waits = added.map { HeldReminder(id: $0.id, request: $0) }
    let later = start.addingTimeInterval(3600)
    #expect(HeldReminders(pending: waits, delivered: [], now: later).reportedToCore.map(\.id) == ["rule@1", "rule@2"])
  }

  @Test func requestFiringNowIsNotRemoved() {
    let reminders = [-0.5, -7200, 600].map { seconds in
      ReminderNotification.fake("rule@\(seconds)", at: Moment(start.addingTimeInterval(seconds), in: berlin))
    }
    let waits = reminders.map { reminder in
      let slot = ReminderRequest.Slot(id: reminder.id, at: reminder.at.at)
      return HeldReminder(
        id: reminder.id,
        request: ReminderRequest(
          id: reminder.id, title: "", text: "", category: nil, thread: "", level: .active,
          trigger: .once(reminder.at.at, offsetSeconds: 0), slots: [slot]))
    }
    let reconciled = Reconciled(
      cancel: reminders.map(\.id), schedule: [], show: [], missed: nil, sentinel: nil, timer: nil, next: nil)
    let change = ReminderDiff(
      reconciled, plan: [], held: HeldReminders(pending: waits, delivered: [], now: start),
      wording: ReminderWording(full: false, words: ReminderWords(hidden: "", soon: "")), now: start)
    #expect(change.remove == ["rule@-7200.0", "rule@600.0"])
  }

  @Test func slotFiredByRepeatingRequestIsNotRepeatedAsLate() async {
    setRules([(8, 30)]) { $0.always = true }
    await mirror.refill()
    advance(20 * 86_400)
    // Ebb was not opened for longer than the horizon, and the last slot is still valid.
    let last = "rule0@2026-04-10T08:30"
    centre.state.change { $0.delivered = [] }
    core.state.change { $0.handedOut[last] = .distantFuture }
    await mirror.refill()
    #expect(core.state.value.handedOut[last].map { $0 < clock.value.at } == true, "planned as late")
    #expect(centre.state.value.deliveries[last] == 1)
  }

  @Test func timerStartsOnlyInForeground() async {
    let notice = TimerNotice(
      id: "timer", title: "Ebb", text: "Running", fullTitle: "Gardening", fullText: "A break at 08:40",
      since: Moment(start, in: berlin), next: Moment(start.addingTimeInterval(2400), in: berlin), actions: [])
    core.state.change { $0.timer = notice }
    await mirror.refill()
    #expect(timers.steps.value.isEmpty, "iOS starts none in the background")
    await mirror.setForeground(true)
    #expect(timers.steps.value == [.start(RestTimerState(notice))])
    await mirror.refill()
    #expect(timers.steps.value.count == 1)
    core.state.change { $0.timer?.next = nil }
    await mirror.setForeground(false)
    await mirror.refill()
    #expect(timers.held.value.map(\.state.next) == [nil])
    core.state.change { $0.timer = nil }
    await mirror.refill()
    #expect(timers.held.value.isEmpty)
  }
}

let berlin = TimeZone(identifier: "Europe/Berlin") ?? .gmt

/// Fake Live Activities.
final class FakeTimers: RestTimers {
  let held = Box<[HeldRestTimer]>([])
  let steps = Box<[RestTimerStep]>([])

  func held() async -> [HeldRestTimer] { held.value }

  func apply(_ step: RestTimerStep) async {
    steps.change { $0.append(step) }
    held.change { held in
      switch step {
      case .start(let state): held.append(HeldRestTimer(id: "a\(held.count)", state: state))
      case .update(let id, let state): held = held.map { $0.id == id ? HeldRestTimer(id: id, state: state) : $0 }
      case .end(let id): held.removeAll { $0.id == id }
      }
    }
  }
}

/// A centre during whose setting of categories time passes.
private final class SlowCentre: ReminderCentre {
  let centre: FakeCentre
  let meanwhile: @Sendable () -> Void

  init(_ centre: FakeCentre, _ meanwhile: @escaping @Sendable () -> Void) {
    self.centre = centre
    self.meanwhile = meanwhile
  }

  func permission() async -> ReminderPermission { await centre.permission() }
  func requestPermission(provisional: Bool) async -> Bool { await centre.requestPermission(provisional: provisional) }
  func pending() async -> [HeldReminder] { await centre.pending() }
  func delivered() async -> [HeldReminder] { await centre.delivered() }
  func add(_ request: ReminderRequest) async throws { try await centre.add(request) }
  func removePending(_ ids: [String]) async { await centre.removePending(ids) }
  func removeDelivered(_ ids: [String]) async { await centre.removeDelivered(ids) }
  func categories() async -> Set<ReminderCategory> { await centre.categories() }
  func setCategories(_ categories: Set<ReminderCategory>) async {
    meanwhile()
    await centre.setCategories(categories)
  }
}
