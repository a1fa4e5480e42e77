import EbbCore
import Foundation

/// How many requests Ebb adds. The phone holds 64 per app and drops others, so stay well below.
enum ReminderBudget {
  /// Number of planned reminders. With the heads-up before a break these are at most 56 requests, and the sentinel.
  static let notifications: UInt32 = 55
  /// Planning horizon, in days.
  static let days: UInt32 = 14
}

/// The wording of requests.
struct ReminderWording: Equatable, Sendable {
  /// Whether to use the full texts.
  var full: Bool
  /// Words that belong to no single reminder.
  var words: ReminderWords
}

/// The difference between what the phone holds and what core wants it to hold. A value: computing it has no effect.
struct ReminderDiff: Equatable {
  /// Pending requests to remove.
  var remove: [String] = []
  /// Delivered notifications to remove.
  var removeDelivered: [String] = []
  /// Requests to add: the sentinel first, then by time. Adding replaces a pending request of the same id.
  var add: [ReminderRequest] = []
  /// The categories they use.
  var categories: Set<ReminderCategory> = []

  /// - Parameters:
  ///   - reconciled: the changes core wants.
  ///   - plan: all planned reminders, to reword those that stay.
  ///   - held: what the phone holds.
  ///   - wording: the wording.
  ///   - now: the moment passed to core.
  init(
    _ reconciled: Reconciled, plan: [ReminderNotification], held: HeldReminders, wording: ReminderWording, now: Date
  ) {
    let cancelled = Set(reconciled.cancel)
    let new = Set(reconciled.schedule.map(\.id))
    let stays = Set(held.pendingSlots.map(\.id)).subtracting(cancelled).subtracting(new)
    let kept = plan.filter { stays.contains($0.id) }
    // A delivered reminder has fired, even if its time is ahead again after the clock was set back or a flight.
    let fired = Set(held.delivered.compactMap(\.slot?.id))
    let wanted = (reconciled.schedule + kept).filter { !fired.contains($0.id) }
      .sorted { ($0.at.at, $0.id) < ($1.at.at, $1.id) }

    var requests = Self.requests(for: wanted, held: held, wording: wording, now: now)
    var stay = Set(requests.map(\.id))
    if let sentinel = reconciled.sentinel {
      requests.insert(Self.request(sentinel, wording: wording, id: ReminderRequest.sentinel, slots: []), at: 0)
    }
    if !cancelled.contains(ReminderRequest.sentinel) { stay.insert(ReminderRequest.sentinel) }
    remove = held.pending.filter { pending in
      // A request that is due is about to be delivered and counts as scheduled; do not remove it.
      let due = pending.request?.trigger.instant.map { $0 <= now && $0 > now.addingTimeInterval(-Self.overdue) }
      return !stay.contains(pending.id) && !(due ?? false)
    }.map(\.id)
    removeDelivered = held.delivered.filter { notification in
      notification.id == ReminderRequest.sentinel || notification.slot.map { cancelled.contains($0.id) } ?? false
    }.map(\.id)
    add = requests.filter { request in
      guard let before = held.pending.first(where: { $0.id == request.id })?.request else { return true }
      // Do not replace an imminent request: replaced while firing it may fire twice or never.
      let imminent = before.trigger.instant.map { $0 <= now.addingTimeInterval(Self.imminent) } ?? false
      return before != request && !(imminent && before.trigger == request.trigger)
    }
    categories = Set((wanted + [reconciled.sentinel].compactMap { $0 }).map { Self.category($0, wording) })
  }

  private static let imminent: TimeInterval = 60
  private static let overdue: TimeInterval = 3600

  /// The requests for reminders, by time: repeating ones if the person wants that, otherwise one each.
  private static func requests(
    for wanted: [ReminderNotification], held: HeldReminders, wording: ReminderWording, now: Date
  ) -> [ReminderRequest] {
    var repeating: [ReminderRequest] = []
    // A late reminder fires immediately, unless its repeating request has fired for it beyond the known occurrences.
    var covered = Set(
      wanted.filter { late in
        guard late.at.at <= now, let trigger = repeatingTrigger(late) else { return false }
        return held.pending.contains { $0.request?.trigger == trigger.trigger && $0.id == repeatingId(trigger) }
      }.map(\.id))
    for (trigger, members) in Dictionary(grouping: wanted.filter { $0.at.at > now }, by: repeatingTrigger) {
      guard let trigger, let first = members.first, matches(trigger, members, after: now) else { continue }
      covered.formUnion(members.map(\.id))
      var request = request(
        first, wording: wording, id: repeatingId(trigger), slots: members.map { .init(id: $0.id, at: $0.at.at) })
      request.trigger = trigger.trigger
      repeating.append(request)
    }
    var requests = repeating
    for single in wanted where !covered.contains(single.id) {
      requests.append(
        request(single, wording: wording, id: single.id, slots: [.init(id: single.id, at: single.at.at)]))
    }
    if let announced = wanted.first(where: { $0.headsUp.map { $0.at > now } ?? false }), let early = announced.headsUp {
      var request = request(announced, wording: wording, id: announced.id + headsUp, slots: [])
      request.trigger = .once(early.at, offsetSeconds: Int(early.offsetSeconds))
      request.title = wording.words.soon
      request.text = ""
      request.level = .passive
      request.category = nil
      requests.append(request)
    }
    return requests.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
  }

  /// Suffix of the id of the heads-up before a break.
  private static let headsUp = "^"

  /// The key of a repeating request.
  private struct Repeating: Hashable {
    var rule: String
    var trigger: ReminderTrigger
  }

  /// The repeating request that would fire for a reminder. `nil` if the person does not want one, or if the reminder is
  /// not at its rule's time: snoozed, or moved by a daylight-saving change.
  private static func repeatingTrigger(_ reminder: ReminderNotification) -> Repeating? {
    guard let always = reminder.always, let rule = reminder.rule else { return nil }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: Int(reminder.at.offsetSeconds)) ?? .gmt
    let local = calendar.dateComponents([.hour, .minute, .weekday], from: reminder.at.at)
    guard local.hour == Int(always.hour), local.minute == Int(always.minute), let sunday = local.weekday else {
      return nil
    }
    let weekday = (sunday + 5) % 7 + 1
    guard always.weekdays.isEmpty || always.weekdays.contains(UInt8(weekday)) else { return nil }
    let everyDay = always.weekdays.isEmpty || Set(always.weekdays).count == 7
    return Repeating(
      rule: rule,
      trigger: .repeating(
        hour: Int(always.hour), minute: Int(always.minute), weekday: everyDay ? nil : weekday, zone: reminder.at.zone))
  }

  /// Whether a repeating request fires at exactly these times. It fires from its next match on and cannot skip any, so a
  /// rule that begins later or skips a day keeps one request per reminder.
  private static func matches(_ repeating: Repeating, _ members: [ReminderNotification], after now: Date) -> Bool {
    var last = now
    return members.allSatisfy { member in
      guard let next = repeating.trigger.next(after: last), next == member.at.at else { return false }
      last = next
      return true
    }
  }

  private static func repeatingId(_ repeating: Repeating) -> String {
    guard case .repeating(let hour, let minute, let weekday, _) = repeating.trigger else { return repeating.rule }
    return "\(repeating.rule)@always-\(hour).\(minute)" + (weekday.map { "-\($0)" } ?? "")
  }

  private static func request(
    _ reminder: ReminderNotification, wording: ReminderWording, id: String, slots: [ReminderRequest.Slot]
  ) -> ReminderRequest {
    ReminderRequest(
      id: id, title: wording.full ? reminder.fullTitle : reminder.title,
      text: wording.full ? reminder.fullText : reminder.text, category: category(reminder, wording).id,
      thread: reminder.channel.thread, level: reminder.urgency.level,
      trigger: .once(reminder.at.at, offsetSeconds: Int(reminder.at.offsetSeconds)), slots: slots)
  }

  /// The category is named by its actions, so delivered notifications keep their buttons when the actions change.
  private static func category(_ reminder: ReminderNotification, _ wording: ReminderWording) -> ReminderCategory {
    ReminderCategory(
      id: "ebb:" + reminder.actions.map(\.id).joined(separator: "+"), actions: reminder.actions,
      hidden: wording.words.hidden)
  }
}

/// What the phone holds before a refill.
struct HeldReminders: Equatable {
  /// Pending requests.
  var pending: [HeldReminder]
  /// Delivered notifications in the list.
  var delivered: [HeldReminder]

  /// The pending reminders with their times; of a repeating request those in the future.
  var pendingSlots: [ReminderRequest.Slot]

  /// - Parameters:
  ///   - pending: pending requests.
  ///   - delivered: delivered notifications in the list.
  ///   - now: the moment passed to core.
  init(pending: [HeldReminder], delivered: [HeldReminder], now: Date) {
    self.pending = pending
    self.delivered = delivered
    pendingSlots = pending.compactMap(\.request).flatMap { request in
      request.trigger.repeats ? request.slots.filter { $0.at > now } : request.slots
    }
  }

  /// The pending reminders as reported to core, including the sentinel.
  var reportedToCore: [PendingNotification] {
    let sentinel = pending.first { $0.id == ReminderRequest.sentinel }?.request?.trigger.instant
    let sentinels = sentinel.map { [PendingNotification(id: ReminderRequest.sentinel, at: $0)] } ?? []
    return pendingSlots.map { PendingNotification(id: $0.id, at: $0.at) } + sentinels
  }
}

extension HeldReminder {
  /// The reminder that a delivered notification stands for. For a repeating request the time of delivery tells which of
  /// its known occurrences it was.
  var slot: ReminderRequest.Slot? {
    guard let request else { return nil }
    guard request.trigger.repeats else { return request.slots.first }
    guard let delivered else { return nil }
    let known = request.slots.last { $0.at <= delivered.addingTimeInterval(Self.slack) }
    guard let known, delivered.timeIntervalSince(known.at) > Self.slack else { return known }
    return request.trigger.slot(like: known, near: delivered)
  }

  private static let slack: TimeInterval = 60
}

extension ReminderTrigger {
  /// The occurrence of a repeating request after the last known one, if Ebb was not opened for long. Derives its id by
  /// replacing the local minute in the id of the known one.
  fileprivate func slot(like known: ReminderRequest.Slot, near delivered: Date) -> ReminderRequest.Slot? {
    guard case .repeating(_, _, _, let zone) = self, let zone = TimeZone(identifier: zone) else { return nil }
    // The phone delivers a moment after the time.
    var at = known.at
    while let next = next(after: at), next <= delivered.addingTimeInterval(60) { at = next }
    let format = Date.VerbatimFormatStyle.localMinute(zone)
    let minute = known.at.formatted(format)
    guard at > known.at, let place = known.id.range(of: minute) else { return nil }
    return ReminderRequest.Slot(id: known.id.replacingCharacters(in: place, with: at.formatted(format)), at: at)
  }
}

extension Date.VerbatimFormatStyle {
  /// `2026-03-29T08:30`.
  fileprivate static func localMinute(_ zone: TimeZone) -> Date.VerbatimFormatStyle {
    Date.VerbatimFormatStyle(
      format:
        "\(year: .padded(4))-\(month: .twoDigits)-\(day: .twoDigits)T\(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits)",
      timeZone: zone, calendar: Calendar(identifier: .gregorian))
  }
}

extension ReminderRequest {
  /// When it first fires, as far as known.
  var due: Date { slots.first?.at ?? trigger.instant ?? .distantPast }
}

extension Urgency {
  fileprivate var level: ReminderRequest.Level {
    switch self {
    case .quiet: .passive
    case .normal: .active
    case .timeSensitive: .timeSensitive
    }
  }
}

extension ReminderChannel {
  /// The group in the list.
  var thread: String { String(describing: self) }
}
