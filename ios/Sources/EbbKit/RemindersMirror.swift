import EbbCore
import Foundation

/// Makes the phone hold what core plans, and brings back what the person answered.
///
/// Refilled on launch, on becoming active, after every answer and in the background. Whatever is cut off half way, the
/// next refill puts right: it starts from what the phone holds, not from what was done last.
public actor ReminderMirror {
  private let centre: any ReminderCentre
  private let timers: (any RestTimers)?
  private let journal: any ReminderJournal
  private let inbox: any ReminderInbox
  private let clock: @Sendable () -> Moment
  private let queue = CallQueue()

  private var running: Task<ReminderRefill, Never>?
  private var waiting: Task<ReminderRefill, Never>?
  private var inFront = false
  private var isSealed = false
  private let refilled: @Sendable (ReminderRefill) -> Void

  /// - Parameters:
  ///   - centre: the phone's notification centre.
  ///   - timers: its Live Activities, where it has them.
  ///   - journal: the way to the journal.
  ///   - inbox: where answers wait while that is closed.
  ///   - clock: says what time it is; the phone's, outside tests.
  ///   - refilled: told of every refill; the place to ask the phone for the next one in the background.
  public init(
    centre: any ReminderCentre, timers: (any RestTimers)? = nil, journal: any ReminderJournal,
    inbox: any ReminderInbox, clock: @escaping @Sendable () -> Moment = Moment.now,
    refilled: @escaping @Sendable (ReminderRefill) -> Void = { _ in }
  ) {
    self.centre = centre
    self.timers = timers
    self.journal = journal
    self.inbox = inbox
    self.clock = clock
    self.refilled = refilled
  }

  /// The app comes to the front, and everything is looked at anew, or it leaves.
  public func move(toFront front: Bool) async {
    inFront = front
    if front { await refill() }
  }

  /// Asks for sound and banners, in context: where the person sets a reminder or starts a timer.
  ///
  /// - Returns: whether they are allowed.
  @discardableResult public func ask() async -> Bool {
    let given = await centre.ask(quietly: false)
    await refill()
    return given
  }

  /// Plans the self-test.
  ///
  /// - Returns: why it cannot be, in words; absent where it was.
  public func test() async -> String? {
    let now = clock()
    let refused = await asked { core -> String? in
      do {
        try core.testReminder(now: now)
        return nil
      } catch {
        return core.explain(error)
      }
    }
    await refill()
    return refused ?? nil
  }

  /// Brings the phone to what core wants. One at a time: who asks meanwhile shares the one that comes after, which sees
  /// all that was done before it began.
  @discardableResult public func refill() async -> ReminderRefill {
    if let waiting { return await waiting.value }
    let before = running
    let task = Task {
      _ = await before?.value
      begin()
      let refill = await work()
      refilled(refill)
      return refill
    }
    waiting = task
    return await task.value
  }

  private func begin() {
    running = waiting
    waiting = nil
  }

  private func work() async -> ReminderRefill {
    var refill = ReminderRefill(permission: await centre.permission())
    let now = clock()
    let held = HeldReminders(pending: await centre.pending(), delivered: await centre.delivered(), now: now.at)
    // Denied, nothing is handed over and nothing taken away: core is asked for the timer, and plans nothing that it
    // would then take for scheduled.
    let denied = refill.permission.level == .denied
    let inbox = (folder: inbox.folder, snapshot: isSealed ? nil : inbox.snapshot)
    guard
      let wanted = await asked({ core in
        // Trouble with what others left is no reason to ring nothing.
        try? core.drain(inbox: inbox.folder, now: now)
        let isSealed = inbox.snapshot.map { (try? core.writeSnapshot(file: $0, now: now)) != nil } ?? true
        let most = denied ? 0 : ReminderBudget.notifications
        let reconciled = try core.reconcileReminders(
          pending: held.told, days: ReminderBudget.days, most: most, now: now)
        let plan = denied ? [] : try core.reminders(days: ReminderBudget.days, most: most, now: now)
        return Wanted(reconciled: reconciled, plan: plan, words: core.reminderWords(), isSealed: isSealed)
      })
    else { return refill }
    isSealed = wanted.isSealed
    refill.opened = true
    refill.next = wanted.reconciled.next?.at
    await show(wanted.reconciled.timer)
    guard !denied else { return refill }

    if refill.permission.level == .undecided, !wanted.reconciled.schedule.isEmpty {
      _ = await centre.ask(quietly: true)
    }
    let wording = ReminderWording(full: refill.permission.allowsFullWords, words: wanted.words)
    let change = HandOver(wanted.reconciled, plan: wanted.plan, held: held, wording: wording, now: now.at)
    await carryOut(change, into: &refill)
    await tell(wanted.reconciled.missed, at: now, into: &refill)
    let waits = await centre.pending()
    refill.waiting = waits.count
    return refill
  }

  private func carryOut(_ change: HandOver, into refill: inout ReminderRefill) async {
    let known = await centre.categories()
    let ids = Set(change.categories.map(\.id))
    let categories = change.categories.union(known.filter { !ids.contains($0.id) })
    if categories != known { await centre.setCategories(categories) }
    // Removed before anything is added, so that the phone never holds too many. None is removed and added.
    if !change.remove.isEmpty { await centre.removePending(change.remove) }
    if !change.removeDelivered.isEmpty { await centre.removeDelivered(change.removeDelivered) }
    for var request in change.add {
      // A calendar trigger whose second is over never rings.
      if let at = request.trigger.instant, at <= clock().at.addingTimeInterval(1) { request.trigger = .now }
      await add(request, into: &refill)
    }
  }

  private func add(_ request: ReminderRequest, into refill: inout ReminderRefill) async {
    do {
      try await centre.add(request)
      refill.scheduled.append(request.id)
    } catch {
      refill.failed.append(request.id)
    }
  }

  /// One notice for all that never rang. Told to core only once the phone has taken it.
  private func tell(_ missed: MissedNotice?, at now: Moment, into refill: inout ReminderRefill) async {
    guard let missed else { return }
    await add(.notice(id: missed.id, title: missed.title, text: missed.text), into: &refill)
    guard refill.scheduled.last == missed.id else { return }
    let shown = missed.ids.map { ShownNotification(id: $0, at: now.at, merged: true) }
    _ = await asked { core in try core.remindersShown(shown, now: now) }
  }

  private func show(_ timer: TimerNotice?) async {
    guard let timers else { return }
    for step in RestTimerStep.steps(held: await timers.held(), notice: timer, inFront: inFront) {
      await timers.take(step)
    }
  }

  /// Takes an answer. It is on the disk, in the journal or in the inbox, before this returns; only then may the phone be
  /// told that it was handled.
  ///
  /// - Parameter tapped: what was tapped.
  /// - Returns: what became of it.
  @discardableResult public func answer(_ tapped: TappedReminder) async -> ReminderReply {
    guard let slot = tapped.reminder.slot else {
      // A notice of Ebb's own, with nothing to answer: opening it is all there is to it.
      await refill()
      return .opened
    }
    let now = clock()
    let inbox = inbox
    let reply = await queued { journal -> ReminderReply in
      do {
        return try journal.borrow { core -> ReminderReply in
          do {
            return .answered(try core.answerReminder(slot.id, action: tapped.action, now: now))
          } catch let refusal where !Self.mayPass(refusal) {
            return .refused(core.explain(refusal))
          }
        }
      } catch {
        do {
          try inbox.leave(slot.id, action: tapped.action, now: now)
          return .left
        } catch {
          return .lost
        }
      }
    }
    await say(reply, of: tapped)
    await refill()
    return reply
  }

  /// Whether the trouble is the journal's, and over another time, or the answer's own.
  private static func mayPass(_ error: any Error) -> Bool {
    switch error as? EbbError {
    case .Busy, .Suspended, .DiskFull, .DiskFailed, .NotReadable, .NotWritable, .Damaged: true
    default: false
    }
  }

  private func say(_ reply: ReminderReply, of tapped: TappedReminder) async {
    switch reply {
    case .answered(let answer):
      guard let warning = answer.warning, let request = tapped.reminder.request else { return }
      // It names no medicine, so the lock screen may show it.
      try? await centre.add(.notice(id: ReminderRequest.warning, title: request.title, text: warning))
    case .lost:
      // What could be kept nowhere stands there again, to be answered again.
      guard var request = tapped.reminder.request, !request.trigger.repeats else { return }
      request.trigger = .now
      try? await centre.add(request)
    case .left, .refused, .opened:
      return
    }
  }

  /// Asks the journal, off the threads that all tasks share; `nil` where it cannot be opened or refuses.
  private func asked<Answer: Sendable>(
    _ work: @escaping @Sendable (any ReminderCore) throws -> Answer
  ) async -> Answer? {
    await queued { journal in try? journal.borrow(work) }
  }

  private func queued<Answer: Sendable>(
    _ work: @escaping @Sendable (any ReminderJournal) -> Answer
  ) async -> Answer {
    let journal = journal
    return await queue.run { work(journal) }
  }
}

/// What core said during a refill.
private struct Wanted: Sendable {
  var reconciled: Reconciled
  var plan: [ReminderNotification]
  var words: ReminderWords
  var isSealed: Bool
}

/// What a refill did. "Scheduled" and "waiting" are all that can be said: the phone does not tell what was seen.
public struct ReminderRefill: Equatable, Sendable {
  /// What the person allows.
  public var permission: ReminderPermission
  /// Whether the journal could be asked.
  public var opened = false
  /// Requests that were handed over and taken, in order.
  public var scheduled: [String] = []
  /// Requests that the phone refused.
  public var failed: [String] = []
  /// How many wait in the phone's centre.
  public var waiting = 0
  /// When to look again at the latest.
  public var next: Date?
}

/// A tap on a notification, or on one of its buttons.
public struct TappedReminder: Equatable, Sendable {
  /// What was tapped, as the phone gives it back.
  public var reminder: HeldReminder
  /// The button; ``ReminderAction/opens`` for the notification itself.
  public var action: String

  /// - Parameters:
  ///   - reminder: what was tapped, as the phone gives it back.
  ///   - action: the button.
  public init(_ reminder: HeldReminder, action: String) {
    self.reminder = reminder
    self.action = action
  }
}

/// What became of an answer.
public enum ReminderReply: Equatable, Sendable {
  /// It is in the journal.
  case answered(ReminderAnswer)
  /// It waits in the inbox until the journal can be opened.
  case left
  /// Core refuses it, and why, in words.
  case refused(String)
  /// There was nothing to answer.
  case opened
  /// It could be kept nowhere; the notification stands there again.
  case lost
}

extension ReminderRequest {
  /// A notice of Ebb's own, at once.
  fileprivate static func notice(id: String, title: String, text: String) -> ReminderRequest {
    ReminderRequest(
      id: id, title: title, text: text, category: nil, thread: ReminderChannel.notices.thread, level: .active,
      trigger: .now, slots: [])
  }
}
