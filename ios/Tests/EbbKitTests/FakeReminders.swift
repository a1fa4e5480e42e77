import EbbCore
import Foundation

@testable import EbbKit

/// A small fake of core's reminders with the invariants of the real ones: each slot, a rule at a local minute, has
/// exactly one outcome, whatever the clock and zone do. Its state represents the journal's file and outlives a process.
final class FakeReminders: ReminderCore {
  /// A daily reminder.
  struct Rule: Sendable {
    var id: String
    var hour: Int
    var minute: Int
    var always = false
    /// Planned from this instant on.
    var begins = Date.distantPast
    var urgency = Urgency.normal
    var actions = [ReminderAction("as-usual", "As usual"), ReminderAction("snooze-10", "In 10 minutes")]
  }

  /// The outcome of a slot.
  enum Outcome: Equatable, Sendable { case scheduled, skipped, merged }

  struct State: Sendable {
    var rules: [Rule] = []
    var start: Date
    var outcomes: [String: Outcome] = [:]
    /// Slots handed out to the phone, with their instant.
    var handedOut: [String: Date] = [:]
    var answers: [String: [String]] = [:]
    var snoozed: [String: Date] = [:]
    var logged: Set<String> = []
    var timer: TimerNotice?
    var warning: String?
    var refusal: EbbError?
    var missed: [[String]] = []
    var label = ""
    var calls: [String] = []
    /// Answered slots already reported as cancelled.
    var withdrawn: Set<String> = []
  }

  let state: Box<State>
  let inbox: FakeInbox

  init(start: Date, inbox: FakeInbox = FakeInbox()) {
    state = Box(State(start: start))
    self.inbox = inbox
  }

  /// The slots of all rules from the start up to an instant, in a zone.
  static func slots(_ state: State, in now: Moment, until end: Date) -> [(id: String, at: Date, rule: Rule)] {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: now.zone) ?? .gmt
    var home = Calendar(identifier: .gregorian)
    home.timeZone = .gmt
    var found: [(String, Date, Rule)] = []
    var day = home.dateComponents([.year, .month, .day], from: state.start)
    while let noon = home.date(from: DateComponents(year: day.year, month: day.month, day: day.day, hour: 12)) {
      for rule in state.rules {
        let parts = DateComponents(
          year: day.year, month: day.month, day: day.day, hour: rule.hour, minute: rule.minute)
        guard let at = calendar.date(from: parts), at >= max(state.start, rule.begins), at < end else { continue }
        let id = String(
          format: "%@@%04d-%02d-%02dT%02d:%02d", rule.id, day.year ?? 0, day.month ?? 0, day.day ?? 0, rule.hour,
          rule.minute)
        found.append((id, at, rule))
      }
      if noon > end.addingTimeInterval(86_400) { break }
      day = home.dateComponents([.year, .month, .day], from: noon.addingTimeInterval(86_400))
    }
    return found.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
  }

  private static func plan(_ state: State, days: UInt32, limit: UInt32, now: Moment) -> [ReminderNotification] {
    let end = now.at.addingTimeInterval(Double(days) * 86_400)
    var planned = slots(state, in: now, until: end).filter { slot in
      slot.at > now.at && state.outcomes[slot.id] == nil && (slot.rule.always || !state.logged.contains(slot.id))
        && !(state.handedOut[slot.id].map { $0 <= now.at } ?? false)
    }
    for (id, at) in state.snoozed where at > now.at && state.answers[id] == nil {
      if let rule = state.rules.first(where: { id.hasPrefix($0.id + "@") }) { planned.append((id, at, rule)) }
    }
    return planned.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(Int(limit)).map { notification($0, state, now) }
  }

  private static func notification(_ slot: (id: String, at: Date, rule: Rule), _ state: State, _ now: Moment)
    -> ReminderNotification
  {
    .fake(slot.id, at: Moment(slot.at, in: TimeZone(identifier: now.zone) ?? .gmt)) {
      $0.rule = slot.rule.id
      $0.urgency = slot.rule.urgency
      $0.actions = slot.rule.actions
      $0.title = "Ebb" + state.label
      $0.always =
        slot.rule.always && !slot.id.contains("~")
        ? WeeklyAlarm(hour: UInt8(slot.rule.hour), minute: UInt8(slot.rule.minute), weekdays: Data()) : nil
    }
  }

  func upcomingReminders(days: UInt32, limit: UInt32, now: Moment) throws -> [ReminderNotification] {
    try called("reminders")
    return Self.plan(state.value, days: days, limit: limit, now: now)
  }

  func reconcileReminders(pending: [PendingNotification], days: UInt32, limit: UInt32, now: Moment) throws -> Reconciled
  {
    try called("reconcile")
    var result = Reconciled(cancel: [], schedule: [], show: [], missed: nil, sentinel: nil, timer: nil, next: nil)
    state.change { state in
      // What the phone still has for later was not posted: the app was killed before it moved it.
      for held in pending where held.at > now.at && state.handedOut[held.id] != nil {
        state.handedOut[held.id] = held.at
      }
      var missed: [String] = []
      for slot in Self.slots(state, in: now, until: now.at.addingTimeInterval(1))
      where slot.at <= now.at && state.outcomes[slot.id] == nil {
        if let handedOut = state.handedOut[slot.id] {
          if handedOut <= now.at { state.outcomes[slot.id] = .scheduled }
        } else if state.logged.contains(slot.id), !slot.rule.always {
          state.outcomes[slot.id] = .skipped
        } else {
          missed.append(slot.id)
        }
      }
      // Handed out before a westward flight, and delivered there.
      for (id, at) in state.handedOut where at <= now.at && state.outcomes[id] == nil && !id.contains("~") {
        state.outcomes[id] = .scheduled
      }
      // Handed out before an eastward flight, for later than the local time now: late.
      let late = Self.slots(state, in: now, until: now.at.addingTimeInterval(1)).filter { slot in
        slot.at <= now.at && state.outcomes[slot.id] == nil && state.handedOut[slot.id].map { $0 > now.at } ?? false
      }
      let ahead = Self.plan(state, days: days, limit: limit, now: now)
      let plan = Array((late.map { Self.notification($0, state, now) } + ahead).prefix(Int(limit)))
      let planned = Set(plan.map(\.id))
      result.cancel = pending.map(\.id).filter { !planned.contains($0) && $0 != "sentinel" }
      result.cancel += state.answers.keys.filter { !state.withdrawn.contains($0) }
      state.withdrawn.formUnion(state.answers.keys)
      for (id, at) in state.handedOut where at > now.at && !planned.contains(id) { state.handedOut[id] = nil }
      let holds = Dictionary(pending.map { ($0.id, $0.at) }, uniquingKeysWith: { $1 })
      result.schedule = plan.filter { holds[$0.id] != $0.at.at }
      for reminder in plan { state.handedOut[reminder.id] = reminder.at.at }
      if !missed.isEmpty {
        result.missed = MissedNotice(id: "missed", title: "Ebb", text: "\(missed.count)", ids: missed)
      }
      if !plan.isEmpty {
        let hour = (now.at.timeIntervalSinceReferenceDate / 3600).rounded(.down) * 3600
        let at = Date(timeIntervalSinceReferenceDate: hour + Double(days) * 86_400)
        if holds["sentinel"] != at {
          result.sentinel = .fake("sentinel", at: Moment(at, in: .gmt)) { $0.title = "Open Ebb" }
        }
      }
      result.timer = state.timer
      result.next = plan.first?.at
    }
    return result
  }

  func remindersShown(_ shown: [ShownNotification], now: Moment) throws {
    try called("shown")
    state.change { state in
      state.missed.append(shown.map(\.id))
      for one in shown where one.merged && state.outcomes[one.id] == nil { state.outcomes[one.id] = .merged }
    }
  }

  func answerReminder(_ id: String, action: String, now: Moment) throws -> ReminderAnswerChange {
    try called("answer")
    if let refusal = state.value.refusal { throw refusal }
    return take(id, action, now)
  }

  private func take(_ id: String, _ action: String, _ now: Moment) -> ReminderAnswerChange {
    var again = false
    state.change { state in
      again = state.answers[id] != nil
      if again { return }
      state.answers[id] = [action]
      if action == "snooze-10" { state.snoozed[id + "~1"] = now.at.addingTimeInterval(600) }
    }
    return answer(again: again, warning: state.value.warning)
  }

  func scheduleSelfTest(now: Moment) throws { try called("test") }

  func drain(inbox: String, now: Moment) throws {
    try called("drain")
    for note in self.inbox.takeAll() { _ = take(note.id, note.action, note.at) }
  }

  func writeSnapshot(file: String, now: Moment) throws { try called("snapshot") }
  func reminderWords() -> ReminderWords { ReminderWords(hidden: "Open Ebb to see it.", soon: "A break soon") }
  func explain(_ error: any Error) -> String { "In words: \(error)" }

  private func called(_ name: String) throws {
    state.change { $0.calls.append(name) }
  }
}

/// An in-memory inbox.
final class FakeInbox: ReminderInbox {
  struct Left: Equatable, Sendable {
    var id: String
    var action: String
    var at: Moment
  }

  struct Full: Error {}

  let folder = "inbox"
  let snapshot = "snapshot"
  let left = Box<[Left]>([])
  let isFull = Box(false)

  func leave(_ id: String, action: String, now: Moment) throws {
    if isFull.value { throw Full() }
    left.change { $0.append(Left(id: id, action: action, at: now)) }
  }

  func takeAll() -> [Left] {
    var all: [Left] = []
    left.change {
      all = $0
      $0 = []
    }
    return all
  }
}

/// A journal that can be made unavailable.
final class FakeJournal: ReminderJournal {
  struct Locked: Error {}

  let core: any ReminderCore
  let isLocked = Box(false)

  init(_ core: any ReminderCore) {
    self.core = core
  }

  func withCore<Value>(_ work: (any ReminderCore) throws -> Value) throws -> Value {
    if isLocked.value { throw JournalUnavailable(Locked()) }
    return try work(core)
  }
}

extension ReminderNotification {
  /// A check-in reminder at a moment.
  static func fake(_ id: String, at: Moment, _ change: (inout ReminderNotification) -> Void = { _ in })
    -> ReminderNotification
  {
    var made = ReminderNotification(
      id: id, rule: "rule", kind: .checkIn, at: at, until: nil, headsUp: nil, channel: .checkIns, urgency: .normal,
      title: "Ebb",
      text: "A check-in.", fullTitle: "Morning", fullText: "Fatigue: how is it?",
      actions: [ReminderAction("as-usual", "As usual"), ReminderAction("worse", "Worse")], steps: [], always: nil)
    change(&made)
    return made
  }
}

/// The result of an answer.
func answer(again: Bool, warning: String? = nil) -> ReminderAnswerChange {
  ReminderAnswerChange(again: again, change: Change(generation: 0, label: "", entries: [], days: []), warning: warning)
}
