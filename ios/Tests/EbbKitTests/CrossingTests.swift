import EbbCore
import Foundation
import Testing

@testable import EbbKit

/// How core's types cross into Swift, over the generated code and the real core.
@Suite struct CrossingTests {
  let journal: TemporaryJournal
  let ebb: Ebb

  init() throws {
    journal = try TemporaryJournal()
    ebb = try journal.open()
  }

  @Test func anInstantIsADate() throws {
    let moment = try momentInZone(at: Date(timeIntervalSince1970: 1_774_683_000), zone: "Europe/Berlin")
    #expect(moment.at == Date(timeIntervalSince1970: 1_774_683_000))
    #expect(moment.zone == "Europe/Berlin")
    #expect(moment.offsetSeconds == 3600)
    #expect(try aMorning() == moment)
  }

  @Test(arguments: [1, 123, 456, 789, 999]) func anInstantCrossesToTheMillisecondAndStaysThere(millis: Int) throws {
    let text = "2026-03-28T08:30:00.\(String(millis + 1000).dropFirst())+01:00[Europe/Berlin]"
    let at = try moment(text)
    var id = try #require(try ebb.tap(item: "pain", now: at).entries.first)
    for _ in 0..<5 {
      let entry = try #require(try ebb.day(day: "2026-03-28").entries.first { $0.entry.id == id }).entry
      guard case .at(let stored) = entry.when else { throw Mistake(description: "\(entry.when) is no moment") }
      #expect(abs(stored.at.timeIntervalSince(at.at)) < 0.0001)
      id = try #require(
        try ebb.log(draft: Draft(when: entry.when, mark: .measured, note: nil, body: .note), now: at).entries.first)
    }
  }

  @Test func aDayIsADayAndNoInstant() throws {
    let change = try ebb.tap(item: "pain", now: moment("2026-03-28T03:59:00+01:00[Europe/Berlin]"))
    #expect(change.civilDays == [Day("2026-03-27")])
    let page = try ebb.day(day: "2026-03-27")
    #expect(page.entries.map(\.entry.day) == ["2026-03-27"])
  }

  @Test func aTextThatIsNoDayIsRefusedAsSuch() throws {
    #expect(throws: EbbError.NotADay(given: "2026-02-30")) { try ebb.day(day: "2026-02-30") }
  }

  @Test func anIdIsATextAndStaysTheSame() throws {
    let change = try ebb.tap(item: "pain", now: aMorning())
    let id = try #require(change.entries.first)
    #expect(UUID(uuidString: id) != nil)
    #expect(try ebb.day(day: "2026-03-28").entries.map(\.entry.id) == [id])
  }

  @Test func anErrorCarriesItsData() throws {
    let id = try #require(try ebb.tap(item: "pain", now: aMorning()).entries.first)
    let refusal = EbbError.OutOfRange(field: "severity", given: 11, low: 0, high: 10)
    #expect(throws: refusal) { try ebb.rate(entry: id, severity: rated(11), mark: .measured, now: aMorning()) }
    #expect(ebb.explain(error: refusal).contains("11"))
    do {
      _ = try ebb.tap(item: "fatige", now: aMorning())
      Issue.record("an unknown item was taken")
    } catch EbbError.UnknownItem(let given, let suggestions) {
      #expect(given == "fatige")
      #expect(suggestions.first == "Fatigue")
    }
  }

  @Test func zeroPresentAndNothingAreThreeThings() throws {
    let now = try aMorning()
    #expect(try ebb.today(now: now).burden.today == nil)
    #expect(try ebb.today(now: now).symptoms.isEmpty)

    let id = try #require(try ebb.tap(item: "pain", now: now).entries.first)
    let present = try #require(try ebb.today(now: now).symptoms.first)
    #expect(present.worst == nil)
    #expect(try ebb.today(now: now).burden.today == nil)

    _ = try ebb.rate(entry: id, severity: rated(0), mark: .measured, now: now)
    let none = try #require(try ebb.today(now: now).symptoms.first)
    #expect(none.worst == 0)
    #expect(try ebb.today(now: now).burden.today == 0)
    #expect(present.words != none.words)
  }

  @Test func everyKindOfEntryComesBackAsItWent() throws {
    let now = try aMorning()
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
      let id = try #require(try ebb.log(draft: draft, now: now).entries.first)
      let line = try #require(try ebb.day(day: "2026-03-28").entries.first { $0.entry.id == id })
      #expect(line.entry.body == body)
      #expect(line.entry.when == .day(day: "2026-03-28"))
      #expect(line.entry.mark == .recalled)
      #expect(line.entry.note == "As it was.")
    }
  }

  @Test func aRangeHasEveryDayAndUnknownIsNotZero() throws {
    _ = try ebb.tap(item: "pain", now: aMorning())
    let days = try ebb.range(first: "2026-03-27", last: "2026-03-29")
    #expect(days.map(\.day) == ["2026-03-27", "2026-03-28", "2026-03-29"])
    #expect(days.map(\.entries) == [0, 1, 0])
    #expect(days.allSatisfy { $0.burden == nil && $0.load == nil && $0.sleep == nil && $0.flare == nil })
  }

  @Test func anObserverHearsOfWhatIsCommittedInOrder() throws {
    let heard = Box<[UInt64]>([])
    let seen = Box<[UInt32]>([])
    let now = try aMorning()
    let listener = Listener { [ebb] change in
      heard.change { $0.append(change.generation) }
      // Asked from inside: it holds only if the change is committed and no lock is held.
      let entries = (try? ebb.range(first: "2026-03-28", last: "2026-03-28").first?.entries) ?? 99
      seen.change { $0.append(entries) }
    }
    var subscription: Subscription? = ebb.observe(observer: listener)
    _ = try ebb.tap(item: "pain", now: now)
    _ = try ebb.tap(item: "fatigue", now: now)
    #expect(heard.value == heard.value.sorted() && Set(heard.value).count == 2)
    #expect(seen.value == [1, 2])
    withExtendedLifetime(subscription) {}

    subscription = nil
    _ = try ebb.undo(now: now)
    #expect(heard.value.count == 2)
  }

  @Test func everyCallMayBeMadeWhileSuspendedAndSaysSo() throws {
    let now = try aMorning()
    _ = try ebb.tap(item: "pain", now: now)
    try ebb.suspend()
    #expect(throws: EbbError.Suspended) { try ebb.today(now: now) }
    #expect(throws: EbbError.Suspended) { try ebb.tap(item: "pain", now: now) }
    try ebb.resume()
    #expect(try ebb.today(now: now).symptoms.count == 1)
  }

  @Test func whatWasDoneOutlivesTheObjectAndCanStillBeUndone() throws {
    let now = try aMorning()
    _ = try ebb.tap(item: "pain", now: now)
    try ebb.suspend()
    let again = try journal.open(.german)
    #expect(try again.today(now: now).quick.first { $0.item == "pain" }?.label == "Schmerz")
    _ = try again.undo(now: now)
    #expect(try again.today(now: now).symptoms.isEmpty)
    _ = try again.redo(now: now)
    #expect(try again.today(now: now).symptoms.count == 1)
    #expect(try again.check().ok)
  }

  @Test(arguments: [0, 31, 33]) func aKeyThatIsNot32BytesIsRefused(count: Int) throws {
    let path = journal.folder.appending(path: "locked.db").path
    let key = Data(repeating: 255, count: count)
    let opening = Opening(path: path, language: .english, key: key)
    #expect(throws: EbbError.BadKey) { try Ebb.openWith(opening: opening) }
    #expect(throws: EbbError.BadKey) { try ebb.encrypt(key: key, copies: nil) }
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(try ebb.check().ok)
  }

  @Test func theBodyMapHasEveryRegionAndAFingerFindsThem() {
    let map = bodyMap()
    #expect(Set((map.front + map.back).map(\.region)).count == 26)
    #expect(regionAt(view: .back, x: 180, y: 250) == .lowerBack)
    #expect(regionAt(view: .front, x: 180, y: 250) == .abdomen)
    #expect(regionAt(view: .front, x: 20, y: 40) == nil)
    #expect(regionAt(view: .front, x: .nan, y: 40) == nil)
  }

  @Test func whatAPersonSaysOfThemselvesComesBackAsItWent() throws {
    let now = try aMorning()
    let nothing = try ebb.about()
    #expect(nothing.onset == nil && nothing.birthYear == nil)
    var said = nothing
    said.onset = try roughDateFromText(text: "2021-03")
    said.beforeOnset = [.infection, .longStress]
    said.birthYear = 1984
    said.conditions = ["Hashimoto's", "Reizdarm 🌊"]
    #expect(said.onset == .month(year: 2021, month: 3))

    _ = try ebb.setAbout(about: said, now: now)
    #expect(try ebb.about() == said)
    _ = try ebb.undo(now: now)
    #expect(try ebb.about() == nothing)
  }

  @Test func aMedicineComesBackAsItWentWithItsIdentity() throws {
    let now = try aMorning()
    var medicine = Medicine(
      name: "Ibuprofen", item: nil, dose: Dose(amount: 400, unit: "mg"), schedule: "with food",
      times: [ClockTime(hour: 8, minute: 0), ClockTime(hour: 20, minute: 30)],
      dailyMost: Dose(amount: 1200, unit: "mg"), note: nil)
    let kept = try ebb.setMedicine(id: nil, medicine: medicine, now: now)
    medicine.item = "ibuprofen"
    #expect(kept.medicine == medicine, "found by its name")
    #expect(try ebb.medicines() == [kept])

    medicine.dose = nil
    #expect(try ebb.setMedicine(id: kept.id, medicine: medicine, now: now).id == kept.id)
    #expect(try ebb.medicines().map(\.medicine.dose) == [nil])
    _ = try ebb.removeMedicine(id: kept.id, now: now)
    #expect(try ebb.medicines().isEmpty)
  }

  @Test func aPressOnAWidgetIsLoggedOnceWhenTheInboxIsDrained() throws {
    let now = try aMorning()
    let file = journal.folder.appending(path: "widget/snapshot").path
    let inbox = journal.folder.appending(path: "inbox").path
    try ebb.writeSnapshot(file: file, now: now)
    let snapshot = try readSnapshot(file: file)
    #expect(snapshot.buttons.allSatisfy { $0.label == nil })
    let pain = try #require(try ebb.today(now: now).quick.firstIndex { $0.item == "pain" })

    let press = Press.button(handle: snapshot.buttons[pain].handle, severity: 6)
    let id = try leaveNote(snapshot: snapshot, inbox: inbox, press: press, now: now)
    #expect(try ebb.today(now: now).justLogged == nil)
    let drained = try ebb.drain(inbox: inbox, now: now)
    #expect(drained.taken.map(\.entries) == [[id]])
    #expect(drained.left.isEmpty)
    #expect(try ebb.today(now: now).symptoms.map(\.worst) == [6])
    #expect(try ebb.drain(inbox: inbox, now: now).taken.isEmpty)
    #expect(throws: EbbError.NoSuchFile(path: file + ".not")) { try readSnapshot(file: file + ".not") }
  }

  @Test func whatAnErasureWouldTakeIsAskedBeforeAndOnlyThenTaken() throws {
    let now = try aMorning()
    let pain = try #require(try ebb.tap(item: "pain", now: now).entries.first)
    _ = try ebb.tap(item: "fatigue", now: now)
    #expect(try ebb.eraseQuestion(what: .days(first: "2026-03-28", last: "2026-03-28")).entries == 2)
    let preview = try ebb.eraseQuestion(what: .entry(entry: pain))
    #expect(preview.entries == 1)
    #expect(!preview.question.isEmpty)
    #expect(try ebb.check().entries == 2)

    #expect(try ebb.erase(what: .entry(entry: pain), copies: nil, now: now).days == ["2026-03-28"])
    #expect(try ebb.today(now: now).symptoms.map(\.item) == ["fatigue"])
  }

  @Test func aCopyIsFoundAgainAndPutBackWithoutLosingWhatWasThere() throws {
    let now = try aMorning()
    let folder = journal.folder.appending(path: "copies").path
    #expect(try copiesIn(folder: folder).isEmpty)
    _ = try ebb.tap(item: "pain", now: now)
    let copy = try #require(try ebb.copy(folder: folder, now: now).first)
    #expect(copy.day == "2026-03-28")
    #expect(copy.bytes > 0)
    #expect(try copiesIn(folder: folder) == [copy])

    _ = try ebb.tap(item: "fatigue", now: now)
    let aside = try ebb.putBack(copy: copy.path, now: now)
    #expect(try ebb.today(now: now).symptoms.map(\.item) == ["pain"])
    #expect(try Ebb.open(path: aside, language: .english).today(now: now).symptoms.count == 2)
  }

  @Test func aFileThatIsNoJournalIsRefusedAndLeft() throws {
    let path = journal.folder.appending(path: "letter.txt")
    try Data("Dear reader, this is no journal at all, and longer than a header.".utf8).write(to: path)
    #expect(throws: EbbError.NotAJournal(path: path.path)) { try Ebb.open(path: path.path, language: .english) }
    #expect(try String(contentsOf: path, encoding: .utf8).hasPrefix("Dear reader"))
  }
}

/// A closure in the form that the bindings call.
private final class Listener: Observer {
  private let heard: @Sendable (Change) -> Void

  init(_ heard: @escaping @Sendable (Change) -> Void) {
    self.heard = heard
  }

  func changed(change: Change) { heard(change) }
}
