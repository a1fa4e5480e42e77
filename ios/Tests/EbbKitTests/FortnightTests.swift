import EbbCore
import Foundation
import Testing

@testable import EbbKit

/// Two weeks of a phone: nothing planned is forgotten, nothing answered is lost or counted twice.
@Suite struct FortnightTests {
  @Test(arguments: 1...3) func overACoreWrittenByHand(seed: UInt64) async throws {
    let core = FakeReminders(start: Fortnight.start)
    core.state.change { state in
      state.rules = [
        FakeReminders.Rule(id: "morning", hour: 9, minute: 0),
        FakeReminders.Rule(id: "evening", hour: 20, minute: 30),
        FakeReminders.Rule(id: "dose", hour: 13, minute: 15, always: true),
        FakeReminders.Rule(id: "gap", hour: 2, minute: 30),
      ]
    }
    let fortnight = Fortnight(
      core: core, inbox: core.inbox, seed: seed,
      person: Fortnight.Person(
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
        answer: { _, dice in ["as-usual", "worse", "snooze-10"][dice.roll(3)] }))
    await fortnight.run()

    let state = core.state.value
    let planned = FakeReminders.slots(state, in: Moment(Fortnight.end, in: berlin), until: Fortnight.end).map(\.id)
    let fates = planned.map { state.fates[$0] }
    #expect(planned.count > 56 + 9 * 8, "four a day, and a busier rule from the fifth on")
    #expect(!fates.contains(nil), "\(planned.filter { state.fates[$0] == nil })")
    #expect(fates.contains(.skipped) && fates.contains(.merged))
    let scheduled = planned.filter { state.fates[$0] == .scheduled }
    let phone = fortnight.centre.state.value
    let never = Set(scheduled).subtracting(phone.rang.keys).subtracting(phone.silenced)
    #expect(never.subtracting(fortnight.cutOff).isEmpty, "only what a kill kept from being handed over")
    #expect(phone.rang.values.allSatisfy { $0 == 1 }, "\(phone.rang.filter { $0.value > 1 })")
    #expect(state.answers.mapValues(\.count).values.allSatisfy { $0 == 1 })
    #expect(state.answers.compactMapValues(\.first) == fortnight.answered)
    #expect(fortnight.kills > 10 && fortnight.answersLeft > 0 && fortnight.answered.count > 10)
    #expect(phone.most <= 57 && phone.dropped.isEmpty)
  }

  @Test(arguments: 1...2) func overTheRealCoreInAFile(seed: UInt64) async throws {
    let journal = try TemporaryJournal()
    let path = journal.path
    let core = try JournalCore(path: path, language: .german)
    let ebb = core.ebb
    let inbox = SealedInbox(
      folder: journal.folder.appending(path: "inbox").path, snapshot: journal.folder.appending(path: "snapshot").path)
    let start = Moment(Fortnight.start, in: berlin)
    let rules = try Rules(ebb, now: start)

    let fortnight = Fortnight(
      core: core, inbox: inbox, seed: seed,
      person: Fortnight.Person(
        log: { now in _ = try? ebb.tap(item: "fatigue", now: now) },
        add: { now in try? rules.add(to: ebb, now: now) },
        answer: { request, dice in
          let actions = request.category?.dropFirst(4).split(separator: "+").map(String.init) ?? []
          return actions.isEmpty ? nil : actions[dice.roll(actions.count)]
        }))
    await fortnight.run()

    let now = Moment(Fortnight.end.addingTimeInterval(60), in: berlin)
    let log = try ebb.reminderLog(now: now)
    let ends = Dictionary(log.map { ($0.id, $0.how) }, uniquingKeysWith: { first, _ in first })
    let planned = rules.slots()
    #expect(planned.count > 14 * 4 + 9 * 7)
    #expect(log.count == ends.count, "each once")
    let open = planned.filter { (ends[$0] ?? nil) == nil }
    #expect(open.isEmpty, "\(open)")
    let phone = fortnight.centre.state.value
    let scheduled = planned.filter { ends[$0] == "scheduled" }
    let never = Set(scheduled).subtracting(phone.rang.keys).subtracting(phone.silenced)
    #expect(never.subtracting(fortnight.cutOff).isEmpty, "\(never.subtracting(fortnight.cutOff))")
    #expect(phone.rang.values.allSatisfy { $0 == 1 }, "\(phone.rang.filter { $0.value > 1 })")
    #expect(phone.most <= 57 && phone.dropped.isEmpty)
    let kinds = Dictionary(grouping: planned) { (ends[$0] ?? nil) ?? "open" }.mapValues(\.count)
    #expect(kinds["logged"] ?? 0 > 0 && kinds["missed"] ?? 0 > 0 && kinds["scheduled"] ?? 0 > 20, "\(kinds)")

    // Every answer once, as it was first given.
    let said = Dictionary(log.compactMap { line in line.action.map { (line.id, $0) } }, uniquingKeysWith: { $1 })
    #expect(said == fortnight.answered)
    #expect(fortnight.kills > 10 && fortnight.answersLeft > 0 && said.count > 10)
    let doses = said.filter { $0.key.hasPrefix(rules.dose) && ["taken", "skipped"].contains($0.value) }
    let logged = try ebb.range(first: "2026-03-21", last: "2026-04-06").map(\.day).flatMap { day in
      try ebb.day(day: day).entries.filter { if case .remedy = $0.entry.body { true } else { false } }
    }
    #expect(logged.count == doses.count && !doses.isEmpty)
    #expect(try ebb.drain(inbox: inbox.folder, now: now).left.isEmpty)
    #expect(try ebb.check().ok)
  }

  @Test func aFlightToTheEastLosesNothingThatWaited() async throws {
    let journal = try TemporaryJournal()
    let core = try JournalCore(path: journal.path, language: .english)
    let inbox = SealedInbox(
      folder: journal.folder.appending(path: "inbox").path, snapshot: journal.folder.appending(path: "snapshot").path)
    let clock = Box(try moment("2026-03-24T11:30:00+00:00[Europe/London]"))
    let rule = ReminderRule(
      about: .custom(text: "Noon"), when: .at(times: [ClockTime(hour: 12, minute: 0)]), inFlare: .same)
    let id = try core.ebb.setReminder(id: nil, rule: rule, now: clock.value).reminder.id + "@2026-03-24T12:00"
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
    #expect(centre.state.value.rang[id] == 1, "it was to ring at 13:00 here, and its time here has passed")
  }

  @Test func aRefillOfTheRealCoreThatChangesNothingTellsNobody() async throws {
    let journal = try TemporaryJournal()
    let path = journal.path
    let shared = SharedJournal { try JournalCore(path: path, language: .english, inFront: $0) }
    let inbox = SealedInbox(
      folder: journal.folder.appending(path: "inbox").path, snapshot: journal.folder.appending(path: "snapshot").path)
    let now = Moment(Fortnight.start, in: berlin)
    let heard = Box(0)
    let (listening, words) = try shared.borrow { (core: JournalCore) in
      _ = try Rules(core.ebb, now: now)
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

/// The rules of a person, in the real core.
private struct Rules {
  let morning: String
  let evening: String
  let gap: String
  let dose: String
  private let hourly = Box<(id: String, from: Date)?>(nil)

  init(_ ebb: Ebb, now: Moment) throws {
    let question = CheckInItem(item: "fatigue", ask: .severity)
    let asked = try ebb.setCheckIn(
      checkIn: CheckIn(id: "", label: "Müde?", part: .morning, questions: [question], offered: false), now: now)
    let medicine = try ebb.setMedicine(
      id: nil,
      medicine: Medicine(
        name: "Naltrexon", item: nil, dose: Dose(amount: 3, unit: "mg"), schedule: nil, times: [], dailyMost: nil,
        note: nil), now: now)
    var settings = try ebb.reminderSettings()
    settings.asks = 12
    _ = try ebb.setReminderSettings(settings: settings, now: now)
    func rule(_ about: ReminderAbout, _ hour: UInt8, _ minute: UInt8, always: Bool = false) throws -> String {
      let when = Recurrence.at(times: [ClockTime(hour: hour, minute: minute)])
      let rule = ReminderRule(about: about, when: when, inFlare: .same, always: always)
      return try ebb.setReminder(id: nil, rule: rule, now: now).reminder.id
    }
    morning = try rule(.checkIn(id: asked.id), 9, 0)
    evening = try rule(.checkIn(id: asked.id), 20, 30)
    gap = try rule(.custom(text: "Tür zu?"), 2, 30)
    dose = try rule(.dose(medicine: medicine.id), 13, 15, always: true)
  }

  /// One more, every hour from eight to half past two.
  func add(to ebb: Ebb, now: Moment) throws {
    let when = Recurrence.every(
      minutes: 60, from: ClockTime(hour: 8, minute: 50), to: ClockTime(hour: 14, minute: 55))
    let rule = ReminderRule(about: .custom(text: "Fenster auf"), when: when, inFlare: .same)
    let kept = try ebb.setReminder(id: nil, rule: rule, now: now)
    hourly.change { $0 = (kept.reminder.id, now.at) }
  }

  /// The name of each reminder of the fortnight, whatever became of it.
  func slots() -> [String] {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = berlin
    return (0...14).flatMap { day -> [String] in
      let noon = Fortnight.start.addingTimeInterval(Double(day) * 86_400 + 4 * 3600)
      let date = calendar.dateComponents([.year, .month, .day], from: noon)
      func slot(_ rule: String, _ hour: Int, _ minute: Int, from: Date = Fortnight.start) -> String? {
        let parts = DateComponents(
          year: date.year, month: date.month, day: date.day, hour: hour, minute: minute)
        guard let at = calendar.date(from: parts), at > from, at < Fortnight.end else { return nil }
        return String(
          format: "%@@%04d-%02d-%02dT%02d:%02d", rule, date.year ?? 0, date.month ?? 0, date.day ?? 0, hour, minute)
      }
      let daily = [slot(morning, 9, 0), slot(evening, 20, 30), slot(gap, 2, 30), slot(dose, 13, 15)]
      let hours = hourly.value.map { rule in (8...14).map { slot(rule.id, $0, 50, from: rule.from) } } ?? []
      return (daily + hours).compactMap { $0 }
    }
  }
}
