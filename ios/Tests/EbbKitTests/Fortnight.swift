import EbbCore
import Foundation

@testable import EbbKit

/// Two weeks of a phone, with everything that happens to one: off for a day, permission taken and given back, the clock
/// set back, another version installed, flights, and an app killed before or after whatever it calls.
///
/// It begins on 2026-03-22 in Berlin; a week later the clocks change.
final class Fortnight {
  /// Who does something with reminders in mind: the person.
  struct Person {
    /// Logs something that makes a reminder unnecessary.
    var log: (Moment) -> Void
    /// Sets a reminder while nothing may ring.
    var add: (Moment) -> Void
    /// Which of the answers of a reminder is given.
    var answer: (ReminderRequest, inout Dice) -> String?
  }

  static let start = Date(timeIntervalSince1970: 1_774_162_800)
  static let end = start.addingTimeInterval(14 * 86_400)

  let centre = FakeCentre(now: start)
  let clock = Box(Moment(start, in: berlin))
  /// The first answer given to each reminder.
  private(set) var answered: [String: String] = [:]
  /// Reminders that core gave out to a process killed before it handed them over: core takes them for scheduled, and
  /// cannot know better.
  private(set) var cutOff: Set<String> = []
  /// How often the app was killed.
  private(set) var kills = 0
  /// How many answers were given while no journal could be opened.
  private(set) var answersLeft = 0

  private let core: any ReminderCore
  private let inbox: any ReminderInbox
  private let person: Person
  private var dice: Dice
  private var zone = berlin
  private var life = Life()
  private var mirror: ReminderMirror?
  private var journal: MortalJournal?
  /// Taps whose handling was cut off: the phone delivers them again.
  private var again: [TappedReminder] = []

  init(core: any ReminderCore, inbox: any ReminderInbox, seed: UInt64, person: Person) {
    self.core = core
    self.inbox = inbox
    self.person = person
    dice = Dice(state: seed)
  }

  func run() async {
    await launch(kill: false)
    for hour in 0..<(14 * 24) {
      switch hour {
      case 49...72:
        continue  // The phone is off; what is due rings when it is on again.
      case 100: centre.state.change { $0.permission.level = .denied }
      case 112: centre.state.change { $0.permission.level = .given }
      case 130: setClock(back: 3 * 3600)
      case 180:
        restart()
        centre.becomeUnreadable()
      case 210: zone = TimeZone(identifier: "America/New_York") ?? .gmt
      case 260: zone = TimeZone(identifier: "Asia/Tokyo") ?? .gmt
      case 300: zone = berlin
      default: break
      }
      if hour == 103 { person.add(clock.value) }
      // Somewhere within the hour, never on it.
      let at = Self.start.addingTimeInterval(Double(hour) * 3600 + 60 + Double(dice.roll(3400)))
      guard at > clock.value.at else { continue }
      pass(to: at)
      await somethingHappens()
    }
    pass(to: Self.end)
    zone = berlin
    pass(to: Self.end.addingTimeInterval(60))
    await launch(kill: false)
    while !again.isEmpty { await answer(again.removeFirst()) }
    await launch(kill: false)
  }

  private func somethingHappens() async {
    switch dice.roll(8) {
    case 0...2: await launch(kill: dice.roll(2) == 0)
    case 3, 4:
      if !again.isEmpty { return await answer(again.removeFirst()) }
      let lying = centre.state.value.delivered.filter { $0.slot != nil }
      guard !lying.isEmpty else { return }
      let reminder = lying[dice.roll(lying.count)]
      guard let request = reminder.request, let action = person.answer(request, &dice) else { return }
      await tap(reminder, action)
    case 5:
      if let mirror, life.isAlive { await mirror.move(toFront: false) }
      person.log(clock.value)
    default: break
    }
    note()
  }

  /// The app comes to the front, in a new process half of the times.
  private func launch(kill: Bool) async {
    if dice.roll(2) == 0 { restart() }
    let mirror = process(kill: kill)
    await mirror.move(toFront: true)
    note()
  }

  /// A tap starts a process where none is; now and then before the phone was unlocked.
  private func tap(_ reminder: HeldReminder, _ action: String) async {
    centre.state.change { $0.delivered.removeAll { $0.id == reminder.id } }
    let tapped = TappedReminder(reminder, action: action)
    await answer(tapped)
    // Delivered twice, by a shaking hand.
    if dice.roll(5) == 0 { again.append(tapped) }
  }

  private func answer(_ tapped: TappedReminder) async {
    guard let id = tapped.reminder.slot?.id else { return }
    if dice.roll(2) == 0 { restart() }
    let mirror = process(kill: dice.roll(2) == 0)
    let locked = dice.roll(4) == 0
    journal?.isLocked.change { $0 = locked }
    let reply = await mirror.answer(tapped)
    journal?.isLocked.change { $0 = false }
    answered[id] = answered[id] ?? tapped.action
    if reply == .left { answersLeft += 1 }
    if !life.isAlive { again.append(tapped) }
    note()
  }

  private func restart() {
    mirror = nil
    life = Life()
  }

  private func process(kill: Bool) -> ReminderMirror {
    if !life.isAlive { restart() }
    if kill { life.end(at: dice.roll(30), before: dice.roll(2) == 0) }
    if let mirror { return mirror }
    let journal = MortalJournal(core, life)
    self.journal = journal
    let made = ReminderMirror(
      centre: MortalCentre(centre, life), journal: journal, inbox: MortalInbox(inbox, life),
      clock: { [clock] in clock.value })
    mirror = made
    return made
  }

  private func pass(to instant: Date) {
    clock.change { $0 = Moment(instant, in: zone) }
    centre.advance(to: instant)
  }

  private func setClock(back seconds: TimeInterval) {
    let at = clock.value.at.addingTimeInterval(-seconds)
    clock.change { $0 = Moment(at, in: zone) }
    centre.setClock(at)
  }

  private func note() {
    let state = centre.state.value
    // Handed over after all, it is excused no longer.
    cutOff.subtract(state.pending.flatMap(\.request.slots).map(\.id))
    guard !life.isAlive else { return }
    kills += 1
    let waits = state.pending.flatMap(\.request.slots).map { PendingNotification(id: $0.id, at: $0.at) }
    let never = life.givenOut.value.subtracting(waits).map(\.id)
    cutOff.formUnion(never.filter { state.rang[$0] == nil })
  }
}

/// Numbers that look like chance and are the same each time.
struct Dice {
  var state: UInt64

  /// 0 to one less than `sides`.
  mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(sides))
  }
}

/// A process, which may end at any of its calls. What it calls after that does nothing.
final class Life: Sendable {
  struct Ended: Error {}

  private struct State: Sendable {
    var isAlive = true
    var left: Int?
    var before = false
  }

  private let state = Box(State())

  /// The reminders that core gave out to it last.
  let givenOut = Box<Set<PendingNotification>>([])

  var isAlive: Bool { state.value.isAlive }

  /// It ends at the call of that number from now.
  func end(at call: Int, before: Bool) {
    state.change {
      $0.left = call
      $0.before = before
    }
  }

  func around<Answer>(_ call: () throws -> Answer) throws -> Answer {
    try begin()
    let answer = try call()
    try end()
    return answer
  }

  func around<Answer: Sendable>(_ call: @Sendable () async throws -> Answer) async throws -> Answer {
    try begin()
    let answer = try await call()
    try end()
    return answer
  }

  private func begin() throws {
    state.change { state in
      if let left = state.left {
        state.left = left - 1
        if left == 0 && state.before { state.isAlive = false }
      }
    }
    if !isAlive { throw Ended() }
  }

  private func end() throws {
    state.change { state in
      if state.left == -1 { state.isAlive = false }
    }
    if !isAlive { throw Ended() }
  }
}

private final class MortalCentre: ReminderCentre {
  let centre: FakeCentre
  let life: Life

  init(_ centre: FakeCentre, _ life: Life) {
    self.centre = centre
    self.life = life
  }

  func permission() async -> ReminderPermission {
    (try? await life.around { await self.centre.permission() }) ?? ReminderPermission(level: .denied, previews: .never)
  }
  func ask(quietly: Bool) async -> Bool {
    (try? await life.around { await self.centre.ask(quietly: quietly) }) ?? false
  }
  func pending() async -> [HeldReminder] { (try? await life.around { await self.centre.pending() }) ?? [] }
  func delivered() async -> [HeldReminder] { (try? await life.around { await self.centre.delivered() }) ?? [] }
  func add(_ request: ReminderRequest) async throws { try await life.around { try await self.centre.add(request) } }
  func removePending(_ ids: [String]) async { try? await life.around { await self.centre.removePending(ids) } }
  func removeDelivered(_ ids: [String]) async { try? await life.around { await self.centre.removeDelivered(ids) } }
  func categories() async -> Set<ReminderCategory> {
    (try? await life.around { await self.centre.categories() }) ?? []
  }
  func setCategories(_ categories: Set<ReminderCategory>) async {
    try? await life.around { await self.centre.setCategories(categories) }
  }
}

private final class MortalInbox: ReminderInbox {
  let inbox: any ReminderInbox
  let life: Life

  init(_ inbox: any ReminderInbox, _ life: Life) {
    self.inbox = inbox
    self.life = life
  }

  var folder: String { inbox.folder }
  var snapshot: String { inbox.snapshot }

  func leave(_ id: String, action: String, now: Moment) throws {
    try life.around { try inbox.leave(id, action: action, now: now) }
  }
}

private final class MortalJournal: ReminderJournal {
  let core: any ReminderCore
  let life: Life
  let isLocked = Box(false)

  init(_ core: any ReminderCore, _ life: Life) {
    self.core = core
    self.life = life
  }

  func borrow<Answer>(_ work: (any ReminderCore) throws -> Answer) throws -> Answer {
    if isLocked.value { throw CannotOpen(FakeJournal.Locked()) }
    return try work(MortalCore(core, life))
  }
}

private final class MortalCore: ReminderCore {
  let core: any ReminderCore
  let life: Life

  init(_ core: any ReminderCore, _ life: Life) {
    self.core = core
    self.life = life
  }

  func reminders(days: UInt32, most: UInt32, now: Moment) throws -> [ReminderNotification] {
    try life.around { try core.reminders(days: days, most: most, now: now) }
  }
  func reconcileReminders(pending: [PendingNotification], days: UInt32, most: UInt32, now: Moment) throws -> Reconciled
  {
    try life.around {
      let answer = try core.reconcileReminders(pending: pending, days: days, most: most, now: now)
      life.givenOut.change { $0 = Set(answer.schedule.map { PendingNotification(id: $0.id, at: $0.at.at) }) }
      return answer
    }
  }
  func remindersShown(_ shown: [ShownNotification], now: Moment) throws {
    try life.around { try core.remindersShown(shown, now: now) }
  }
  func answerReminder(_ id: String, action: String, now: Moment) throws -> ReminderAnswer {
    try life.around { try core.answerReminder(id, action: action, now: now) }
  }
  func testReminder(now: Moment) throws { try life.around { try core.testReminder(now: now) } }
  func drain(inbox: String, now: Moment) throws { try life.around { try core.drain(inbox: inbox, now: now) } }
  func writeSnapshot(file: String, now: Moment) throws {
    try life.around { try core.writeSnapshot(file: file, now: now) }
  }
  func reminderWords() -> ReminderWords { core.reminderWords() }
  func explain(_ error: any Error) -> String { core.explain(error) }
}
