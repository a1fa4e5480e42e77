import EbbCore
import Foundation
import Testing

@testable import EbbKit

/// Core's types and services through the generated code.
@Suite struct BindingTests {
  let file: TemporaryJournal
  let journal: Journal
  let views: Views
  let logging: Logging

  init() throws {
    file = try TemporaryJournal()
    journal = try file.open()
    views = journal.views()
    logging = journal.logging()
  }

  @Test func instantCrossesAsDate() throws {
    let moment = try momentInZone(at: Date(timeIntervalSince1970: 1_774_683_000), zone: "Europe/Berlin")
    #expect(moment.at == Date(timeIntervalSince1970: 1_774_683_000))
    #expect(moment.zone == "Europe/Berlin")
    #expect(moment.offsetSeconds == 3600)
    #expect(try testMorning() == moment)
  }

  @Test(arguments: [1, 123, 456, 789, 999]) func instantKeepsItsMillisecondsAcrossRoundTrips(millis: Int) throws {
    let text = "2026-03-28T08:30:00.\(String(millis + 1000).dropFirst())+01:00[Europe/Berlin]"
    let at = try moment(text)
    var id = try #require(try logging.tap(item: "pain", now: at).entries.first)
    for _ in 0..<5 {
      let entry = try #require(try views.day(day: "2026-03-28").entries.first { $0.entry.id == id }).entry
      guard case .at(let stored) = entry.when else { throw Mistake(description: "\(entry.when) is no moment") }
      #expect(abs(stored.at.timeIntervalSince(at.at)) < 0.0001)
      id = try #require(
        try logging.log(draft: Draft(when: entry.when, mark: .measured, note: nil, body: .note), now: at).entries.first)
    }
  }

  @Test func dayCrossesAsCivilDay() throws {
    let change = try logging.tap(item: "pain", now: moment("2026-03-28T03:59:00+01:00[Europe/Berlin]"))
    #expect(change.civilDays == [Day("2026-03-27")])
    let page = try views.day(day: "2026-03-27")
    #expect(page.entries.map(\.entry.day) == ["2026-03-27"])
  }

  @Test func invalidDayIsRefused() throws {
    #expect(throws: EbbError.self) { try views.day(day: "2026-02-30") }
  }

  @Test func entryIdCrossesAsStableText() throws {
    let change = try logging.tap(item: "pain", now: testMorning())
    let id = try #require(change.entries.first)
    #expect(UUID(uuidString: id) != nil)
    #expect(try views.day(day: "2026-03-28").entries.map(\.entry.id) == [id])
  }

  @Test func errorsCarryTheirData() throws {
    let id = try #require(try logging.tap(item: "pain", now: testMorning()).entries.first)
    let refusal = EbbError.Invalid(input: .outOfRange(field: "severity", given: 11, low: 0, high: 10))
    #expect(throws: refusal) { try logging.rate(id: id, severity: rated(11), mark: .measured, now: testMorning()) }
    #expect(journal.explain(error: refusal).contains("11"))
    do {
      _ = try logging.tap(item: "fatige", now: testMorning())
      Issue.record("an unknown item was taken")
    } catch EbbError.NotFound(missing: .item(let given, let suggestions)) {
      #expect(given == "fatige")
      #expect(suggestions.first == "Fatigue")
    }
  }

  @Test func zeroPresentAndUnknownAreDistinct() throws {
    let now = try testMorning()
    #expect(try views.today(now: now).burden.today == nil)
    #expect(try views.today(now: now).symptoms.isEmpty)

    let id = try #require(try logging.tap(item: "pain", now: now).entries.first)
    let present = try #require(try views.today(now: now).symptoms.first)
    #expect(present.worst == nil)
    #expect(try views.today(now: now).burden.today == nil)

    _ = try logging.rate(id: id, severity: rated(0), mark: .measured, now: now)
    let none = try #require(try views.today(now: now).symptoms.first)
    #expect(none.worst == 0)
    #expect(try views.today(now: now).burden.today == 0)
    #expect(present.words != none.words)
  }

  @Test func everyKindOfEntryRoundTrips() throws {
    let now = try testMorning()
    let bodies: [Body] = [
      .symptom(item: "pain", severity: rated(6.5), regions: [.neck, .handLeft], qualities: [.deepAche, .knot]),
      .symptom(item: "fatigue", severity: .present, regions: [], qualities: []),
      .flare(phase: .started),
      .flareDay(flare: false),
      .activity(item: "walking", effort: Effort(physical: nil, cognitive: nil, emotional: nil), minutes: 0),
      .sleep(minutes: 420, quality: Rating(raw: 2, scale: .threeUp), restored: false, nap: false),
      .note,
    ]
    for body in bodies {
      let draft = Draft(when: .day(day: "2026-03-28"), mark: .recalled, note: "As it was.", body: body)
      let id = try #require(try logging.log(draft: draft, now: now).entries.first)
      let line = try #require(try views.day(day: "2026-03-28").entries.first { $0.entry.id == id })
      #expect(line.entry.body == body)
      #expect(line.entry.when == .day(day: "2026-03-28"))
      #expect(line.entry.mark == .recalled)
      #expect(line.entry.note == "As it was.")
    }
  }

  @Test func rangeListsEveryDayWithUnknownAsNil() throws {
    _ = try logging.tap(item: "pain", now: testMorning())
    let days = try views.range(first: "2026-03-27", last: "2026-03-29")
    #expect(days.map(\.day) == ["2026-03-27", "2026-03-28", "2026-03-29"])
    #expect(days.map(\.entries) == [0, 1, 0])
    #expect(days.allSatisfy { $0.burden == nil && $0.load == nil && $0.sleep == nil && $0.flare == nil })
  }

  @Test func observerIsCalledAfterCommitInOrder() throws {
    let heard = Box<[UInt64]>([])
    let seen = Box<[UInt32]>([])
    let now = try testMorning()
    let observer = ClosureObserver { [views] change in
      heard.change { $0.append(change.generation) }
      // Reading from the observer works only after the commit and without a lock held.
      let entries = (try? views.range(first: "2026-03-28", last: "2026-03-28").first?.entries) ?? 99
      seen.change { $0.append(entries) }
    }
    var subscription: Subscription? = observe(journal: journal, observer: observer)
    _ = try logging.tap(item: "pain", now: now)
    _ = try logging.tap(item: "fatigue", now: now)
    #expect(heard.value == heard.value.sorted() && Set(heard.value).count == 2)
    #expect(seen.value == [1, 2])
    withExtendedLifetime(subscription) {}

    subscription = nil
    _ = try journal.undo(now: now)
    #expect(heard.value.count == 2)
  }

  @Test func callsWhileSuspendedAreRefused() throws {
    let now = try testMorning()
    _ = try logging.tap(item: "pain", now: now)
    try journal.suspend()
    #expect(throws: EbbError.Unavailable(problem: .suspended)) { try views.today(now: now) }
    #expect(throws: EbbError.Unavailable(problem: .suspended)) { try logging.tap(item: "pain", now: now) }
    try journal.resume()
    #expect(try views.today(now: now).symptoms.count == 1)
  }

  @Test func undoWorksAfterReopening() throws {
    let now = try testMorning()
    _ = try logging.tap(item: "pain", now: now)
    try journal.suspend()
    let again = try file.open(.german)
    #expect(try again.views().today(now: now).quick.first { $0.item == "pain" }?.label == "Schmerz")
    _ = try again.undo(now: now)
    #expect(try again.views().today(now: now).symptoms.isEmpty)
    _ = try again.redo(now: now)
    #expect(try again.views().today(now: now).symptoms.count == 1)
    #expect(try again.maintenance().check().ok)
  }

  @Test(arguments: [0, 31, 33]) func keyOfWrongLengthIsRefused(count: Int) throws {
    let path = file.folder.appending(path: "locked.db").path
    let key = Data(repeating: 255, count: count)
    let opening = Opening(path: path, language: .english, key: key)
    #expect(throws: EbbError.self) { try openJournal(opening: opening) }
    #expect(throws: EbbError.self) { try journal.maintenance().encrypt(key: key, copies: nil) }
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(try journal.maintenance().check().ok)
  }

  @Test func bodyMapHasEveryRegionAndFindsThemByPoint() {
    let map = bodyMap()
    #expect(Set((map.front + map.back).map(\.region)).count == 26)
    #expect(regionAt(view: .back, x: 180, y: 250) == .lowerBack)
    #expect(regionAt(view: .front, x: 180, y: 250) == .abdomen)
    #expect(regionAt(view: .front, x: 20, y: 40) == nil)
    #expect(regionAt(view: .front, x: .nan, y: 40) == nil)
  }

  @Test func profileRoundTrips() throws {
    let now = try testMorning()
    let nothing = try journal.profile().get()
    #expect(nothing.onset == nil && nothing.birthYear == nil)
    var said = nothing
    said.onset = try roughDateFromText(text: "2021-03")
    said.beforeOnset = [.infection, .longStress]
    said.birthYear = 1984
    said.conditions = ["Hashimoto's", "Reizdarm 🌊"]
    #expect(said.onset == .month(year: 2021, month: 3))

    _ = try journal.profile().save(about: said, now: now)
    #expect(try journal.profile().get() == said)
    _ = try journal.undo(now: now)
    #expect(try journal.profile().get() == nothing)
  }

  @Test func breakRuleIsAReminderRuleWithAPrompt() throws {
    let now = try testMorning()
    let reminders = journal.reminders()
    let (from, to) = (ClockTime(hour: 9, minute: 0), ClockTime(hour: 12, minute: 0))
    let rule = ReminderRule(
      about: .prompt(prompt: .stretch), when: .interval(minutes: 60, from: from, to: to), inFlare: FlarePolicy.none)
    let saved = try reminders.save(id: nil, rule: rule, now: now).reminder
    #expect(saved.rule == rule)
    #expect(try reminders.list() == [saved])
    let until = try moment("2026-03-28T11:30:00+01:00[Europe/Berlin]")
    let prompts = try reminders.possiblePrompts(now: now, until: until)
    #expect(prompts.map { $0.at.clockTime(locale: Locale(identifier: "de_DE")) } == ["10:00", "11:00"])
    _ = try reminders.remove(id: saved.id, now: now)
    #expect(try reminders.list().isEmpty)
  }

  @Test func medicineRoundTripsWithItsId() throws {
    let now = try testMorning()
    let medicines = journal.medicines()
    var medicine = Medicine(
      name: "Ibuprofen", dose: Dose(amount: 400, unit: "mg"), schedule: "with food",
      times: [ClockTime(hour: 8, minute: 0), ClockTime(hour: 20, minute: 30)],
      dailyMost: Dose(amount: 1200, unit: "mg"))
    let kept = try medicines.save(id: nil, medicine: medicine, now: now).medicine
    medicine.item = "ibuprofen"
    #expect(kept.medicine == medicine, "the remedy is found by name")
    #expect(try medicines.list() == [kept])

    medicine.dose = nil
    #expect(try medicines.save(id: kept.id, medicine: medicine, now: now).medicine.id == kept.id)
    #expect(try medicines.list().map(\.medicine.dose) == [nil])
    _ = try medicines.remove(id: kept.id, now: now)
    #expect(try medicines.list().isEmpty)
  }

  @Test func widgetPressIsLoggedOnceByDrain() throws {
    let now = try testMorning()
    let path = file.folder.appending(path: "widget/snapshot").path
    let inbox = journal.inbox()
    let folder = file.folder.appending(path: "inbox").path
    try inbox.writeSnapshot(file: path, now: now)
    let snapshot = try readSnapshot(file: path)
    #expect(snapshot.buttons.allSatisfy { $0.label == nil })
    let pain = try #require(try views.today(now: now).quick.firstIndex { $0.item == "pain" })

    let press = InboxAction.button(handle: snapshot.buttons[pain].handle, severity: 6)
    let id = try leaveNote(snapshot: snapshot, inbox: folder, press: press, now: now)
    #expect(try views.today(now: now).justLogged == nil)
    let drained = try inbox.drain(inbox: folder, now: now)
    #expect(drained.taken.map(\.entries) == [[id]])
    #expect(drained.left.isEmpty)
    #expect(try views.today(now: now).symptoms.map(\.worst) == [6])
    #expect(try inbox.drain(inbox: folder, now: now).taken.isEmpty)
    #expect(throws: EbbError.self) { try readSnapshot(file: path + ".not") }
  }

  @Test func settingsAreSavedInOneOperation() throws {
    let now = try testMorning()
    let preferences = journal.preferences()
    let before = try preferences.get()
    let chosen = Settings(dayBegins: 5, coreItems: ["pain"], flareWord: .crash)
    _ = try preferences.save(settings: chosen, now: now)
    #expect(try preferences.get() == chosen)
    _ = try journal.undo(now: now)
    #expect(try preferences.get() == before)
  }

  @Test func checkInAndItsReminderAreSavedInOneOperation() throws {
    let now = try testMorning()
    let reminders = journal.reminders()
    let before = try journal.checkIns().list()
    let questions = [CheckInItem(item: "fatigue", ask: .severity)]
    let lunch = CheckIn(id: "", label: "Lunch", part: .afternoon, questions: questions, offered: false)
    let rule = ReminderRule(
      about: .custom(text: "Lunch"), when: .at(times: [ClockTime(hour: 12, minute: 30)]), inFlare: .fewer)
    let saved = try reminders.saveForCheckIn(checkIn: lunch, rule: rule, now: now).reminder
    let added = try #require(try journal.checkIns().list().first { !before.contains($0) })
    #expect(saved.rule.about == .checkIn(id: added.id))
    #expect(added.label == "Lunch")
    _ = try journal.undo(now: now)
    #expect(try journal.checkIns().list() == before)
    #expect(try reminders.list().isEmpty)
  }

  @Test func erasureIsPreviewedThenPerformed() throws {
    let now = try testMorning()
    let pain = try #require(try logging.tap(item: "pain", now: now).entries.first)
    _ = try logging.tap(item: "fatigue", now: now)
    #expect(try journal.maintenance().eraseQuestion(what: .days(first: "2026-03-28", last: "2026-03-28")).entries == 2)
    let preview = try journal.maintenance().eraseQuestion(what: .entry(entry: pain))
    #expect(preview.entries == 1)
    #expect(!preview.question.isEmpty)
    #expect(try journal.maintenance().check().entries == 2)

    let erased = try journal.maintenance().erase(what: .entry(entry: pain), copies: nil, now: now)
    #expect(erased.change.days == ["2026-03-28"])
    #expect(try views.today(now: now).symptoms.map(\.item) == ["fatigue"])
  }

  @Test func restoringACopyKeepsThePreviousJournalAside() throws {
    let now = try testMorning()
    let folder = file.folder.appending(path: "copies").path
    #expect(try copiesIn(folder: folder).isEmpty)
    _ = try logging.tap(item: "pain", now: now)
    let copy = try #require(try journal.maintenance().makeCopy(folder: folder, now: now).copies.first)
    #expect(copy.day == "2026-03-28")
    #expect(copy.bytes > 0)
    #expect(try copiesIn(folder: folder) == [copy])

    _ = try logging.tap(item: "fatigue", now: now)
    let aside = try journal.maintenance().restoreCopy(copy: copy.path, now: now)
    #expect(try views.today(now: now).symptoms.map(\.item) == ["pain"])
    #expect(
      try openJournal(opening: Opening(path: aside, language: .english)).views().today(now: now).symptoms.count == 2)
  }

  @Test func foreignFileIsRefusedAndUntouched() throws {
    let path = file.folder.appending(path: "letter.txt")
    try Data("Dear reader, this is no journal at all, and longer than a header.".utf8).write(to: path)
    #expect(throws: EbbError.self) {
      try openJournal(opening: Opening(path: path.path, language: .english))
    }
    #expect(try String(contentsOf: path, encoding: .utf8).hasPrefix("Dear reader"))
  }
}
