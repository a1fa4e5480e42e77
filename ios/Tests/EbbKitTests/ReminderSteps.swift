import EbbCore
import Foundation

/// A scenario's steps about medicines and reminders.
struct ReminderSteps {
  let ebb: Ebb
  let step: Scenario.Step
  let now: Moment

  static let days: UInt32 = 2
  static let most: UInt32 = 64

  /// Does it; whether it is a step of its.
  func play() throws -> Bool {
    switch step.do {
    case "medicine":
      let medicine = Medicine(
        name: try given(step.item), item: nil, dose: nil, schedule: nil, times: [], dailyMost: nil, note: nil)
      _ = try ebb.setMedicine(id: nil, medicine: medicine, now: now)
    case "remind": _ = try ebb.setReminder(id: nil, rule: rule(), now: now)
    case "quiet":
      let times = try times()
      guard times.count == 2 else { throw Mistake(description: "\(step): from and to") }
      var settings = try ebb.reminderSettings()
      settings.quiet = QuietHours(from: times[0], to: times[1])
      _ = try ebb.setReminderSettings(settings: settings, now: now)
    case "wake": try wake()
    case "respond":
      let log = try ebb.reminderLog(now: now)
      let number = step.number ?? 0
      guard log.indices.contains(number) else { throw Mistake(description: "\(step): no such reminder") }
      _ = try ebb.answerReminder(id: log[number].id, action: given(step.how), now: now)
    default: return false
    }
    return true
  }

  /// A phone that posts by itself: it posts what is due and tells of what was missed, and says so.
  private func wake() throws {
    let told = try ebb.reconcileReminders(
      pending: [], delivery: .app, days: Self.days, most: Self.most, now: now)
    let posted = told.show.map { ShownNotification(id: $0.id, at: now.at, merged: false) }
    let missed = (told.missed?.ids ?? []).map { ShownNotification(id: $0, at: now.at, merged: true) }
    try ebb.remindersShown(shown: posted + missed, now: now)
  }

  private func times() throws -> [ClockTime] {
    try given(step.times).map { text in
      let parts = text.split(separator: ":").compactMap { UInt8($0) }
      guard parts.count == 2 else { throw Mistake(description: "\(text) is no time") }
      return ClockTime(hour: parts[0], minute: parts[1])
    }
  }

  private func rule() throws -> ReminderRule {
    let about: ReminderAbout =
      switch try given(step.what) {
      case "check-in": .checkIn(id: try given(step.item))
      case "dose": .dose(medicine: try given(step.item))
      case "wind-down": .windDown
      case "custom": .custom(text: try given(step.item))
      default: throw Mistake(description: "\(step): no reminder")
      }
    let all: [FlarePolicy] = [.same, .fewer, .shorter, .none]
    let inFlare = try step.how.map { how in
      guard let found = all.first(where: { kebab($0) == how }) else { throw Mistake(description: "no \(how)") }
      return found
    }
    return ReminderRule(about: about, when: .at(times: try times()), inFlare: inFlare ?? .fewer)
  }
}

extension Ebb {
  /// What scenarios see of reminders and doses.
  func reminding(now: Moment) throws -> [String: Tree] {
    let ahead = try reminders(now: now, days: ReminderSteps.days, most: ReminderSteps.most)
    return [
      "reminders": .list(ahead.map { $0.tree() }),
      "reminder_log": .list(
        try reminderLog(now: now).map { .fields(["how": .text($0.how), "action": .text($0.action)]) }),
      "doses": .list(
        try doses(now: now).map {
          .fields(["label": .text($0.label), "text": .text($0.text), "warning": .text($0.warning)])
        }),
    ]
  }
}

extension EbbCore.Notification {
  fileprivate func tree() -> Tree {
    .fields([
      "kind": .text(kebab(kind)), "at": .text(rfc9557(at)), "title": .text(title), "text": .text(text),
      "full_title": .text(fullTitle), "full_text": .text(fullText),
      "actions": .list(actions.map { .fields(["id": .text($0.id), "label": .text($0.label)]) }),
      "steps": .list(steps.map { .fields(["id": .text($0.id)]) }),
    ])
  }
}
