import EbbCore
import Foundation

@testable import EbbKit

/// Simulates two weeks of a phone: off for a day, permission revoked and granted again, the clock set back, an update of
/// Ebb, flights, and the app killed before or after any of its calls.
///
/// It starts on 2026-03-22 in Berlin, a week before the change to summer time.
final class PhoneSimulation {
  /// What the person does.
  struct Person {
    /// Logs something that makes a reminder unnecessary.
    var log: (Moment) -> Void
    /// Adds a reminder while permission is denied.
    var add: (Moment) -> Void
    /// Chooses an action of a reminder; `nil` for none.
    var answer: (ReminderRequest, inout SeededRandom) -> String?
  }

  static let start = Date(timeIntervalSince1970: 1_774_162_800)
  static let end = start.addingTimeInterval(14 * 86_400)

  let centre = FakeCentre(now: start)
  let clock = Box(Moment(start, in: berlin))
  /// The first answer given to each reminder.
  private(set) var answered: [String: String] = [:]
  /// Reminders that core handed out to a process that was killed before it added them to the phone. Core takes them for
  /// scheduled.
  private(set) var neverHandedOver: Set<String> = []
  /// Number of times the app was killed.
  private(set) var kills = 0
  /// Number of answers given while the journal was unavailable.
  private(set) var answersLeftInInbox = 0

  private let core: any ReminderCore
  private let inbox: any ReminderInbox
  private let person: Person
  private var random: SeededRandom
  private var zone = berlin
  private var process = AppProcess()
  private var mirror: ReminderMirror?
  private var journal: KillableJournal?
  /// Taps that the phone delivers again, as their handling was interrupted.
  private var again: [TappedReminder] = []

  init(core: any ReminderCore, inbox: any ReminderInbox, seed: UInt64, person: Person) {
    self.core = core
    self.inbox = inbox
    self.person = person
    random = SeededRandom(state: seed)
  }

  func run() async {
    await launch(kill: false)
    for hour in 0..<(14 * 24) {
      switch hour {
      case 49...72:
        continue  // The phone is off; due reminders fire when it is on again.
      case 100: centre.state.change { $0.permission.level = .denied }
      case 112: centre.state.change { $0.permission.level = .granted }
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
      // Somewhere within the hour, never at its start.
      let at = Self.start.addingTimeInterval(Double(hour) * 3600 + 60 + Double(random.next(3400)))
      guard at > clock.value.at else { continue }
      advance(to: at)
      await performRandomEvent()
    }
    advance(to: Self.end)
    zone = berlin
    advance(to: Self.end.addingTimeInterval(60))
    await launch(kill: false)
    while !again.isEmpty { await answer(again.removeFirst()) }
    await launch(kill: false)
  }

  private func performRandomEvent() async {
    switch random.next(8) {
    case 0...2: await launch(kill: random.next(2) == 0)
    case 3, 4:
      if !again.isEmpty { return await answer(again.removeFirst()) }
      let delivered = centre.state.value.delivered.filter { $0.slot != nil }
      guard !delivered.isEmpty else { return }
      let reminder = delivered[random.next(delivered.count)]
      guard let request = reminder.request, let action = person.answer(request, &random) else { return }
      await tap(reminder, action)
    case 5:
      if let mirror, process.isAlive { await mirror.setForeground(false) }
      person.log(clock.value)
    default: break
    }
    recordKill()
  }

  /// Brings the app to the foreground, half of the time in a new process.
  private func launch(kill: Bool) async {
    if random.next(2) == 0 { restart() }
    let mirror = currentMirror(kill: kill)
    await mirror.setForeground(true)
    recordKill()
  }

  /// Taps a reminder.
  private func tap(_ reminder: HeldReminder, _ action: String) async {
    centre.state.change { $0.delivered.removeAll { $0.id == reminder.id } }
    let tapped = TappedReminder(reminder, action: action)
    await answer(tapped)
    // Sometimes a tap is delivered twice.
    if random.next(5) == 0 { again.append(tapped) }
  }

  private func answer(_ tapped: TappedReminder) async {
    guard let id = tapped.reminder.slot?.id else { return }
    if random.next(2) == 0 { restart() }
    let mirror = currentMirror(kill: random.next(2) == 0)
    let locked = random.next(4) == 0
    journal?.isLocked.change { $0 = locked }
    let reply = await mirror.answer(tapped)
    journal?.isLocked.change { $0 = false }
    answered[id] = answered[id] ?? tapped.action
    if reply == .leftInInbox { answersLeftInInbox += 1 }
    if !process.isAlive { again.append(tapped) }
    recordKill()
  }

  private func restart() {
    mirror = nil
    process = AppProcess()
  }

  private func currentMirror(kill: Bool) -> ReminderMirror {
    if !process.isAlive { restart() }
    if kill { process.end(at: random.next(30), before: random.next(2) == 0) }
    if let mirror { return mirror }
    let journal = KillableJournal(core, process)
    self.journal = journal
    let made = ReminderMirror(
      centre: KillableCentre(centre, process), journal: journal, inbox: KillableInbox(inbox, process),
      clock: { [clock] in clock.value })
    mirror = made
    return made
  }

  private func advance(to instant: Date) {
    clock.change { $0 = Moment(instant, in: zone) }
    centre.advance(to: instant)
  }

  private func setClock(back seconds: TimeInterval) {
    let at = clock.value.at.addingTimeInterval(-seconds)
    clock.change { $0 = Moment(at, in: zone) }
    centre.setClock(at)
  }

  private func recordKill() {
    let state = centre.state.value
    // Added after all.
    neverHandedOver.subtract(state.pending.flatMap(\.request.slots).map(\.id))
    guard !process.isAlive else { return }
    kills += 1
    let pending = state.pending.flatMap(\.request.slots).map { PendingNotification(id: $0.id, at: $0.at) }
    let lost = process.handedOut.value.subtracting(pending).map(\.id)
    neverHandedOver.formUnion(lost.filter { state.deliveries[$0] == nil })
  }
}

/// A reproducible pseudo-random generator (SplitMix64).
struct SeededRandom {
  var state: UInt64

  /// A number from 0 up to, but not including, `bound`.
  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}

/// A process that may be killed at any of its calls. Calls after that have no effect.
final class AppProcess: Sendable {
  struct Ended: Error {}

  private struct State: Sendable {
    var isAlive = true
    var left: Int?
    var before = false
  }

  private let state = Box(State())

  /// The reminders that core handed out last.
  let handedOut = Box<Set<PendingNotification>>([])

  var isAlive: Bool { state.value.isAlive }

  /// Kills it before or after the call with that number from now.
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

private final class KillableCentre: ReminderCentre {
  let centre: FakeCentre
  let process: AppProcess

  init(_ centre: FakeCentre, _ process: AppProcess) {
    self.centre = centre
    self.process = process
  }

  func permission() async -> ReminderPermission {
    (try? await process.around { await self.centre.permission() })
      ?? ReminderPermission(level: .denied, previews: .never)
  }
  func requestPermission(provisional: Bool) async -> Bool {
    (try? await process.around { await self.centre.requestPermission(provisional: provisional) }) ?? false
  }
  func pending() async -> [HeldReminder] { (try? await process.around { await self.centre.pending() }) ?? [] }
  func delivered() async -> [HeldReminder] { (try? await process.around { await self.centre.delivered() }) ?? [] }
  func add(_ request: ReminderRequest) async throws { try await process.around { try await self.centre.add(request) } }
  func removePending(_ ids: [String]) async { try? await process.around { await self.centre.removePending(ids) } }
  func removeDelivered(_ ids: [String]) async { try? await process.around { await self.centre.removeDelivered(ids) } }
  func categories() async -> Set<ReminderCategory> {
    (try? await process.around { await self.centre.categories() }) ?? []
  }
  func setCategories(_ categories: Set<ReminderCategory>) async {
    try? await process.around { await self.centre.setCategories(categories) }
  }
}

private final class KillableInbox: ReminderInbox {
  let inbox: any ReminderInbox
  let process: AppProcess

  init(_ inbox: any ReminderInbox, _ process: AppProcess) {
    self.inbox = inbox
    self.process = process
  }

  var folder: String { inbox.folder }
  var snapshot: String { inbox.snapshot }

  func leave(_ id: String, action: String, now: Moment) throws {
    try process.around { try inbox.leave(id, action: action, now: now) }
  }
}

private final class KillableJournal: ReminderJournal {
  let core: any ReminderCore
  let process: AppProcess
  let isLocked = Box(false)

  init(_ core: any ReminderCore, _ process: AppProcess) {
    self.core = core
    self.process = process
  }

  func withCore<Value>(_ work: (any ReminderCore) throws -> Value) throws -> Value {
    if isLocked.value { throw JournalUnavailable(FakeJournal.Locked()) }
    return try work(KillableCore(core, process))
  }
}

private final class KillableCore: ReminderCore {
  let core: any ReminderCore
  let process: AppProcess

  init(_ core: any ReminderCore, _ process: AppProcess) {
    self.core = core
    self.process = process
  }

  func upcomingReminders(days: UInt32, limit: UInt32, now: Moment) throws -> [ReminderNotification] {
    try process.around { try core.upcomingReminders(days: days, limit: limit, now: now) }
  }
  func reconcileReminders(pending: [PendingNotification], days: UInt32, limit: UInt32, now: Moment) throws -> Reconciled
  {
    try process.around {
      let answer = try core.reconcileReminders(pending: pending, days: days, limit: limit, now: now)
      process.handedOut.change { $0 = Set(answer.schedule.map { PendingNotification(id: $0.id, at: $0.at.at) }) }
      return answer
    }
  }
  func remindersShown(_ shown: [ShownNotification], now: Moment) throws {
    try process.around { try core.remindersShown(shown, now: now) }
  }
  func answerReminder(_ id: String, action: String, now: Moment) throws -> ReminderAnswerChange {
    try process.around { try core.answerReminder(id, action: action, now: now) }
  }
  func scheduleSelfTest(now: Moment) throws { try process.around { try core.scheduleSelfTest(now: now) } }
  func drain(inbox: String, now: Moment) throws { try process.around { try core.drain(inbox: inbox, now: now) } }
  func writeSnapshot(file: String, now: Moment) throws {
    try process.around { try core.writeSnapshot(file: file, now: now) }
  }
  func reminderWords() -> ReminderWords { core.reminderWords() }
  func explain(_ error: any Error) -> String { core.explain(error) }
}
