import EbbCore
import Foundation
import Testing

@testable import EbbKit

/// Over two simulated weeks no reminder is forgotten and no answer is lost or counted twice.
@Suite struct PhoneSimulationTests {
  @Test(arguments: 1...6) func everyReminderFiresOnceOverFakeCore(seed: UInt64) async throws {
    let core = FakeReminders(start: PhoneSimulation.start)
    core.state.change { state in
      state.rules = [
        FakeReminders.Rule(id: "morning", hour: 9, minute: 0),
        FakeReminders.Rule(id: "evening", hour: 20, minute: 30),
        FakeReminders.Rule(id: "dose", hour: 13, minute: 15, always: true),
        FakeReminders.Rule(id: "gap", hour: 2, minute: 30),
      ]
    }
    let simulation = PhoneSimulation(
      core: core, inbox: core.inbox, seed: seed,
      person: PhoneSimulation.Person(
        log: { now in
          core.state.change { state in
            let soon = FakeReminders.slots(state, in: now, until: now.at.addingTimeInterval(6 * 3600))
            if let next = soon.first(where: { $0.at > now.at && !$0.rule.always }) { state.logged.insert(next.id) }
          }
        },
        add: { now in
          core.state.change { state in
            for hour in 8..<16 {
              state.rules.append(FakeReminders.Rule(id: "new\(hour)", hour: hour, minute: 50, begins: now.at))
            }
          }
        },
        answer: { _, random in ["as-usual", "worse", "snooze-10"][random.next(3)] }))
    await simulation.run()

    let state = core.state.value
    let planned = FakeReminders.slots(state, in: Moment(PhoneSimulation.end, in: berlin), until: PhoneSimulation.end)
      .map(\.id)
    let outcomes = planned.map { state.outcomes[$0] }
    #expect(planned.count > 56 + 9 * 8, "four a day, and an hourly rule from day five")
    #expect(!outcomes.contains(nil), "\(planned.filter { state.outcomes[$0] == nil })")
    #expect(outcomes.contains(.skipped) && outcomes.contains(.merged))
    let scheduled = planned.filter { state.outcomes[$0] == .scheduled }
    let phone = simulation.centre.state.value
    let never = Set(scheduled).subtracting(phone.deliveries.keys).subtracting(phone.silenced)
    #expect(never.subtracting(simulation.neverHandedOver).isEmpty, "only those lost by a kill")
    #expect(phone.deliveries.values.allSatisfy { $0 == 1 }, "\(phone.deliveries.filter { $0.value > 1 })")
    #expect(state.answers.mapValues(\.count).values.allSatisfy { $0 == 1 })
    #expect(state.answers.compactMapValues(\.first) == simulation.answered)
    #expect(simulation.kills > 10 && simulation.answersLeftInInbox > 0 && simulation.answered.count > 10)
    #expect(phone.most <= 57 && phone.dropped.isEmpty)
  }

  @Test(arguments: 1...6) func everyReminderFiresOnceOverRealCore(seed: UInt64) async throws {
    let journal = try TemporaryJournal()
    let path = journal.path
    let core = try JournalCore(path: path, language: .german)
    let inbox = SealedInbox(
      folder: journal.folder.appending(path: "inbox").path, snapshot: journal.folder.appending(path: "snapshot").path)
    let start = Moment(PhoneSimulation.start, in: berlin)
    let rules = try Rules(core, now: start)

    let simulation = PhoneSimulation(
      core: core, inbox: inbox, seed: seed,
      person: PhoneSimulation.Person(
        log: { now in _ = try? core.tap("fatigue", now: now) },
        add: { now in try? rules.add(to: core, now: now) },
        answer: { request, random in
          let actions = request.category?.dropFirst(4).split(separator: "+").map(String.init) ?? []
          return actions.isEmpty ? nil : actions[random.next(actions.count)]
        }))
    await simulation.run()

    let now = Moment(PhoneSimulation.end.addingTimeInterval(60), in: berlin)
    let log = try core.delivery.log(now: now)
    let ends = Dictionary(log.map { ($0.id, $0.how) }, uniquingKeysWith: { first, _ in first })
    let planned = rules.slots()
    #expect(planned.count > 14 * 4 + 9 * 7)
    #expect(log.count == ends.count, "each once")
    let open = planned.filter { (ends[$0] ?? nil) == nil }
    #expect(open.isEmpty, "\(open)")
    let phone = simulation.centre.state.value
    // A dose that the phone was handed and nobody answered ends as not answered.
    let scheduled = planned.filter { ends[$0] == "scheduled" || ends[$0] == "ignored" }
    let never = Set(scheduled).subtracting(phone.deliveries.keys).subtracting(phone.silenced)
    #expect(never.subtracting(simulation.neverHandedOver).isEmpty, "\(never.subtracting(simulation.neverHandedOver))")
    #expect(phone.deliveries.values.allSatisfy { $0 == 1 }, "\(phone.deliveries.filter { $0.value > 1 })")
    #expect(phone.most <= 57 && phone.dropped.isEmpty)
    let kinds = Dictionary(grouping: planned) { (ends[$0] ?? nil) ?? "open" }.mapValues(\.count)
    #expect(kinds["logged"] ?? 0 > 0 && kinds["missed"] ?? 0 > 0 && scheduled.count > 20, "\(kinds)")

    // Every answer is recorded once, as it was first given.
    let said = Dictionary(log.compactMap { line in line.action.map { (line.id, $0) } }, uniquingKeysWith: { $1 })
    // What was put off and never answered after that ended without an answer.
    let given = simulation.answered.filter { id, answer in
      !answer.hasPrefix("snooze-") || (ends[id] ?? nil) != "undelivered"
    }
    #expect(said == given)
    #expect(simulation.kills > 10 && simulation.answersLeftInInbox > 0 && said.count > 10)
    let answers = ["taken", "taken-then", "taken-now", "skipped", "not-sure"]
    let doses = said.filter { $0.key.hasPrefix(rules.dose) && answers.contains($0.value) }
    let logged = try core.views.range(first: "2026-03-21", last: "2026-04-06").map(\.day).flatMap { day in
      try core.views.day(day: day).entries.filter { if case .remedy = $0.entry.body { true } else { false } }
    }
    #expect(logged.count == doses.count && !doses.isEmpty)
    #expect(try core.inbox.drain(inbox: inbox.folder, now: now).left.isEmpty)
    #expect(try core.journal.maintenance().check().ok)
  }

  @Test func eastwardFlightLosesNoPendingReminder() async throws {
    let journal = try TemporaryJournal()
    let core = try JournalCore(path: journal.path, language: .english)
    let inbox = SealedInbox(
      folder: journal.folder.appending(path: "inbox").path, snapshot: journal.folder.appending(path: "snapshot").path)
    let clock = Box(try moment("2026-03-24T11:30:00+00:00[Europe/London]"))
    let rule = ReminderRule(
      about: .custom(text: "Noon"), when: .at(times: [ClockTime(hour: 12, minute: 0)]), inFlare: .same)
    let id = try core.reminders.save(id: nil, rule: rule, now: clock.value).reminder.id + "@2026-03-24T12:00"
    let centre = FakeCentre(now: clock.value.at)
    let mirror = ReminderMirror(
      centre: centre, journal: FakeJournal(core), inbox: inbox, clock: { clock.value })
    await mirror.refill()
    #expect(centre.waiting[id] != nil)
    let landed = try moment("2026-03-24T12:40:00+01:00[Europe/Berlin]")
    clock.change { $0 = landed }
    centre.advance(to: landed.at)
    await mirror.refill()
    centre.advance(to: landed.at.addingTimeInterval(7200))
    #expect(centre.state.value.deliveries[id] == 1, "pending for 13:00 here, after its local time")
  }

  @Test func unchangedRefillNotifiesNoObserver() async throws {
    let journal = try TemporaryJournal()
    let path = journal.path
    let shared = SharedJournal { try JournalCore(path: path, language: .english, foreground: $0) }
    let inbox = SealedInbox(
      folder: journal.folder.appending(path: "inbox").path, snapshot: journal.folder.appending(path: "snapshot").path)
    let now = Moment(PhoneSimulation.start, in: berlin)
    let heard = Box(0)
    let (listening, words) = try shared.withJournal { (core: JournalCore) in
      _ = try Rules(core, now: now)
      return (core.observe { _ in heard.change { $0 += 1 } }, core.reminderWords())
    }
    #expect(!words.hidden.isEmpty && !words.soon.isEmpty)
    let centre = FakeCentre(now: now.at)
    let mirror = ReminderMirror(centre: centre, journal: shared, inbox: inbox, clock: { now })
    await mirror.refill()
    #expect(centre.state.value.pending.count > 40)
    #expect(centre.waiting.values.contains { $0.trigger.repeats })
    let before = heard.value
    for _ in 0..<3 { #expect(await mirror.refill().scheduled.isEmpty) }
    #expect(heard.value == before)
    #expect(FileManager.default.fileExists(atPath: inbox.snapshot))
    withExtendedLifetime(listening) {}
  }
}

/// Reminder rules in the real core.
private struct Rules {
  let morning: String
  let evening: String
  let gap: String
  let dose: String
  private let hourly = Box<(id: String, from: Date)?>(nil)

  init(_ core: JournalCore, now: Moment) throws {
    let question = CheckInItem(item: "fatigue", ask: .severity)
    let asked = try core.journal.checkIns().save(
      checkIn: CheckIn(id: "", label: "Müde?", part: .morning, questions: [question], offered: false), now: now
    ).checkIn
    let medicine = try core.journal.medicines().save(
      id: nil,
      medicine: Medicine(name: "Naltrexon", dose: Dose(amount: 3, unit: "mg")), now: now
    ).medicine
    func rule(_ about: ReminderAbout, _ hour: UInt8, _ minute: UInt8, always: Bool = false) throws -> String {
      let when = Recurrence.at(times: [ClockTime(hour: hour, minute: minute)])
      let rule = ReminderRule(about: about, when: when, inFlare: .same, always: always)
      return try core.reminders.save(id: nil, rule: rule, now: now).reminder.id
    }
    morning = try rule(.checkIn(id: asked.id), 9, 0)
    evening = try rule(.checkIn(id: asked.id), 20, 30)
    gap = try rule(.custom(text: "Tür zu?"), 2, 30)
    dose = try rule(.dose(medicine: medicine.id), 13, 15, always: true)
  }

  /// Adds an hourly rule from 8:50 to 14:50.
  func add(to core: JournalCore, now: Moment) throws {
    let when = Recurrence.every(
      minutes: 60, from: ClockTime(hour: 8, minute: 50), to: ClockTime(hour: 14, minute: 55))
    let rule = ReminderRule(about: .custom(text: "Fenster auf"), when: when, inFlare: .same)
    let kept = try core.reminders.save(id: nil, rule: rule, now: now)
    hourly.change { $0 = (kept.reminder.id, now.at) }
  }

  /// The id of every slot of the two weeks.
  func slots() -> [String] {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = berlin
    return (0...14).flatMap { day -> [String] in
      let noon = PhoneSimulation.start.addingTimeInterval(Double(day) * 86_400 + 4 * 3600)
      let date = calendar.dateComponents([.year, .month, .day], from: noon)
      func slot(_ rule: String, _ hour: Int, _ minute: Int, from: Date = PhoneSimulation.start) -> String? {
        let parts = DateComponents(
          year: date.year, month: date.month, day: date.day, hour: hour, minute: minute)
        guard let at = calendar.date(from: parts), at > from, at < PhoneSimulation.end else { return nil }
        return String(
          format: "%@@%04d-%02d-%02dT%02d:%02d", rule, date.year ?? 0, date.month ?? 0, date.day ?? 0, hour, minute)
      }
      let daily = [slot(morning, 9, 0), slot(evening, 20, 30), slot(gap, 2, 30), slot(dose, 13, 15)]
      let hours = hourly.value.map { rule in (8...14).map { slot(rule.id, $0, 50, from: rule.from) } } ?? []
      return (daily + hours).compactMap { $0 }
    }
  }
}
