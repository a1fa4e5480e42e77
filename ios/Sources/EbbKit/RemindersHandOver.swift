import EbbCore
import Foundation

/// How many requests the phone may hold of Ebb. It takes 64, and what becomes of more is disputed: never near it.
enum ReminderBudget {
  /// How many reminders core may plan: 56 requests, one of them kept for the heads-up before a break.
  static let notifications: UInt32 = 55
  /// How far ahead.
  static let days: UInt32 = 14
}

/// How requests are worded.
struct ReminderWording: Equatable, Sendable {
  /// Whether the person's own words may be handed over.
  var full: Bool
  /// What is no reminder's own.
  var words: ReminderWords
}

/// What has to be done so that the phone holds what core wants it to hold. A value: working it out does nothing.
struct HandOver: Equatable {
  /// Requests that wait, to be taken away.
  var remove: [String] = []
  /// Requests in the list, to be taken away.
  var removeDelivered: [String] = []
  /// Requests to be handed over: the net first, then the soonest. One of the same id is replaced, never removed before.
  var add: [ReminderRequest] = []
  /// The sets of buttons that they need.
  var categories: Set<ReminderCategory> = []

  /// - Parameters:
  ///   - reconciled: what core wants changed.
  ///   - plan: all that core plans, for the wording of what stays.
  ///   - held: what the phone holds.
  ///   - wording: how it is worded.
  ///   - now: the moment core was asked with.
  init(
    _ reconciled: Reconciled, plan: [ReminderNotification], held: HeldReminders, wording: ReminderWording, now: Date
  ) {
    let cancelled = Set(reconciled.cancel)
    let new = Set(reconciled.schedule.map(\.id))
    let stays = Set(held.pendingSlots.map(\.id)).subtracting(cancelled).subtracting(new)
    let kept = plan.filter { stays.contains($0.id) }
    // What lies in the list rang, also where a clock set back or a flight puts its time ahead again.
    let rang = Set(held.delivered.compactMap(\.slot?.id))
    let wanted = (reconciled.schedule + kept).filter { !rang.contains($0.id) }
      .sorted { ($0.at.at, $0.id) < ($1.at.at, $1.id) }

    var requests = Self.requests(for: wanted, held: held, wording: wording, now: now)
    var stay = Set(requests.map(\.id))
    if let sentinel = reconciled.sentinel {
      requests.insert(Self.request(sentinel, wording: wording, id: ReminderRequest.sentinel, slots: []), at: 0)
    }
    if !cancelled.contains(ReminderRequest.sentinel) { stay.insert(ReminderRequest.sentinel) }
    remove = held.pending.filter { waiting in
      // What is due rings at this moment: it counts as scheduled, and must not be taken away under the phone's hands.
      let due = waiting.request?.trigger.instant.map { $0 <= now && $0 > now.addingTimeInterval(-Self.overdue) }
      return !stay.contains(waiting.id) && !(due ?? false)
    }.map(\.id)
    removeDelivered = held.delivered.filter { lying in
      lying.id == ReminderRequest.sentinel || lying.slot.map { cancelled.contains($0.id) } ?? false
    }.map(\.id)
    add = requests.filter { request in
      guard let before = held.pending.first(where: { $0.id == request.id })?.request else { return true }
      // What is about to ring is left alone: replaced while it rings it may ring twice or not at all.
      let imminent = before.trigger.instant.map { $0 <= now.addingTimeInterval(Self.imminent) } ?? false
      return before != request && !(imminent && before.trigger == request.trigger)
    }
    categories = Set((wanted + [reconciled.sentinel].compactMap { $0 }).map { Self.category($0, wording) })
  }

  private static let imminent: TimeInterval = 60
  private static let overdue: TimeInterval = 3600

  /// The requests for reminders: repeating ones where the person wants that, else one each, the soonest first.
  private static func requests(
    for wanted: [ReminderNotification], held: HeldReminders, wording: ReminderWording, now: Date
  ) -> [ReminderRequest] {
    var repeating: [ReminderRequest] = []
    // What is late rings at once, but for what a repeating request rang for by itself, longer than it was known to.
    var covered = Set(
      wanted.filter { late in
        guard late.at.at <= now, let trigger = repeatingTrigger(late) else { return false }
        return held.pending.contains { $0.request?.trigger == trigger.trigger && $0.id == repeatingId(trigger) }
      }.map(\.id))
    for (trigger, members) in Dictionary(grouping: wanted.filter { $0.at.at > now }, by: repeatingTrigger) {
      guard let trigger, let first = members.first, rings(trigger, for: members, after: now)
      else { continue }
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

  /// Ends the id of the quiet announcement before a break.
  private static let headsUp = "^"

  /// What tells repeating requests apart.
  private struct Repeating: Hashable {
    var rule: String
    var trigger: ReminderTrigger
  }

  /// The repeating request that would ring for a reminder; absent where the person does not want that, or where it
  /// rings at another time than its rule says: put off, or moved by a change of the clocks.
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

  /// Whether a repeating request rings at just these times, as far as they are known. It rings from its next match on
  /// and can leave nothing out, so a rule that begins later, or misses a day, stays with one request each until then.
  private static func rings(_ repeating: Repeating, for members: [ReminderNotification], after now: Date) -> Bool {
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

  /// Named by its answers, so that one that lies in the list keeps its buttons when others come.
  private static func category(_ reminder: ReminderNotification, _ wording: ReminderWording) -> ReminderCategory {
    ReminderCategory(
      id: "ebb:" + reminder.actions.map(\.id).joined(separator: "+"), actions: reminder.actions,
      hidden: wording.words.hidden)
  }
}

/// What the phone holds, before anything is done about it.
struct HeldReminders: Equatable {
  /// What waits.
  var pending: [HeldReminder]
  /// What lies in the list.
  var delivered: [HeldReminder]

  /// The reminders that wait, each with its time. Of a repeating request those that are still to come.
  var pendingSlots: [ReminderRequest.Slot]

  /// - Parameters:
  ///   - pending: what waits.
  ///   - delivered: what lies in the list.
  ///   - now: the moment core is asked with.
  init(pending: [HeldReminder], delivered: [HeldReminder], now: Date) {
    self.pending = pending
    self.delivered = delivered
    pendingSlots = pending.compactMap(\.request).flatMap { request in
      request.trigger.repeats ? request.slots.filter { $0.at > now } : request.slots
    }
  }

  /// What waits, as core is told: the net among it. What lies in the list is not: it is over.
  var told: [PendingNotification] {
    let net = pending.first { $0.id == ReminderRequest.sentinel }?.request?.trigger.instant
    let nets = net.map { [PendingNotification(id: ReminderRequest.sentinel, at: $0)] } ?? []
    return pendingSlots.map { PendingNotification(id: $0.id, at: $0.at) } + nets
  }
}

extension HeldReminder {
  /// The reminder that one in the list stands for. A repeating request was handed over with the times it is known to
  /// ring for; which of them it was, the time says at which the phone put it into the list.
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
  /// The reminder of a repeating request that rang on after the last it was known to ring for, since Ebb was not opened.
  /// Its id is that of the known one with the other minute in it, provided that the known one's own is found there.
  fileprivate func slot(like known: ReminderRequest.Slot, near delivered: Date) -> ReminderRequest.Slot? {
    guard case .repeating(_, _, _, let zone) = self, let zone = TimeZone(identifier: zone) else { return nil }
    // Minutes: the phone puts it into the list a moment after its time.
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
  /// When it rings first, as far as it is known.
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
  /// What it lies together with in the list.
  var thread: String { String(describing: self) }
}
