import EbbCore
import Foundation

/// Mirrors core's planned reminders into the phone's notification centre, and records answers in the journal.
///
/// Refilled on launch, on becoming active, after every answer and in the background. A refill compares the plan with what
/// the phone holds, not with the previous refill, so it repairs one that was interrupted.
public actor ReminderMirror {
  private let centre: any ReminderCentre
  private let timers: (any RestTimers)?
  private let journal: any ReminderJournal
  private let inbox: any ReminderInbox
  private let clock: @Sendable () -> Moment
  private let queue = CallQueue()

  private var running: Task<ReminderRefill, Never>?
  private var waiting: Task<ReminderRefill, Never>?
  private var isForeground = false
  private var isSealed = false
  private let onRefill: @Sendable (ReminderRefill) -> Void

  /// - Parameters:
  ///   - centre: the phone's notification centre.
  ///   - timers: its Live Activities, if it has them.
  ///   - journal: access to the journal.
  ///   - inbox: keeps answers while the journal is unavailable.
  ///   - clock: the current moment.
  ///   - onRefill: called after every refill, such as to request the next one in the background.
  public init(
    centre: any ReminderCentre, timers: (any RestTimers)? = nil, journal: any ReminderJournal,
    inbox: any ReminderInbox, clock: @escaping @Sendable () -> Moment = Moment.now,
    onRefill: @escaping @Sendable (ReminderRefill) -> Void = { _ in }
  ) {
    self.centre = centre
    self.timers = timers
    self.journal = journal
    self.inbox = inbox
    self.clock = clock
    self.onRefill = onRefill
  }

  /// Notes that the app enters the foreground, which refills, or leaves it.
  public func setForeground(_ foreground: Bool) async {
    isForeground = foreground
    if foreground { await refill() }
  }

  /// Requests permission for sound and banners. Call it in context: when a reminder is set or a timer started.
  ///
  /// - Returns: whether it was granted.
  @discardableResult public func requestPermission() async -> Bool {
    let granted = await centre.requestPermission(provisional: false)
    await refill()
    return granted
  }

  /// Schedules the self-test.
  ///
  /// - Returns: why it was refused, in words; `nil` if it was scheduled.
  public func scheduleSelfTest() async -> String? {
    let now = clock()
    let refusal = await readJournal { core -> String? in
      do {
        try core.scheduleSelfTest(now: now)
        return nil
      } catch {
        return core.explain(error)
      }
    }
    await refill()
    return refusal ?? nil
  }

  /// Makes the phone hold what core plans. Refills run one at a time. Calls made while one runs share the next, which sees
  /// everything done before it begins.
  @discardableResult public func refill() async -> ReminderRefill {
    if let waiting { return await waiting.value }
    let before = running
    let task = Task {
      _ = await before?.value
      promoteWaiting()
      let refill = await performRefill()
      onRefill(refill)
      return refill
    }
    waiting = task
    return await task.value
  }

  private func promoteWaiting() {
    running = waiting
    waiting = nil
  }

  private func performRefill() async -> ReminderRefill {
    var refill = ReminderRefill(permission: await centre.permission())
    let now = clock()
    let held = HeldReminders(pending: await centre.pending(), delivered: await centre.delivered(), now: now.at)
    // While permission is denied the phone's requests stay as they are. Core is asked for the timer only: with a limit of 0
    // it gives out no reminder that it would then take for scheduled.
    let denied = refill.permission.level == .denied
    let inbox = (folder: inbox.folder, snapshot: isSealed ? nil : inbox.snapshot)
    guard
      let wanted = await readJournal({ core in
        // A failing inbox must not keep reminders from being scheduled.
        try? core.drain(inbox: inbox.folder, now: now)
        let isSealed = inbox.snapshot.map { (try? core.writeSnapshot(file: $0, now: now)) != nil } ?? true
        let limit: UInt32 = denied ? 0 : ReminderBudget.notifications
        let reconciled = try core.reconcileReminders(
          pending: held.reportedToCore, days: ReminderBudget.days, limit: limit, now: now)
        let plan = denied ? [] : try core.upcomingReminders(days: ReminderBudget.days, limit: limit, now: now)
        return CorePlan(reconciled: reconciled, plan: plan, words: core.reminderWords(), isSealed: isSealed)
      })
    else { return refill }
    isSealed = wanted.isSealed
    refill.opened = true
    refill.next = wanted.reconciled.next?.at
    await updateTimer(wanted.reconciled.timer)
    guard !denied else { return refill }

    if refill.permission.level == .undecided, !wanted.reconciled.schedule.isEmpty {
      _ = await centre.requestPermission(provisional: true)
    }
    let wording = ReminderWording(full: refill.permission.allowsFullWords, words: wanted.words)
    let diff = ReminderDiff(wanted.reconciled, plan: wanted.plan, held: held, wording: wording, now: now.at)
    await apply(diff, into: &refill)
    await postMissedNotice(wanted.reconciled.missed, at: now, into: &refill)
    refill.waiting = await centre.pending().count
    return refill
  }

  private func apply(_ diff: ReminderDiff, into refill: inout ReminderRefill) async {
    let known = await centre.categories()
    let ids = Set(diff.categories.map(\.id))
    let categories = diff.categories.union(known.filter { !ids.contains($0.id) })
    if categories != known { await centre.setCategories(categories) }
    // Remove before adding, so that the phone never holds too many. No id is in both.
    if !diff.remove.isEmpty { await centre.removePending(diff.remove) }
    if !diff.removeDelivered.isEmpty { await centre.removeDelivered(diff.removeDelivered) }
    for var request in diff.add {
      // A calendar trigger in the past never fires.
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

  /// Posts one notice for all missed reminders, and reports it to core once the phone has accepted it.
  private func postMissedNotice(_ missed: MissedNotice?, at now: Moment, into refill: inout ReminderRefill) async {
    guard let missed else { return }
    await add(.notice(id: missed.id, title: missed.title, text: missed.text), into: &refill)
    guard refill.scheduled.last == missed.id else { return }
    let shown = missed.ids.map { ShownNotification(id: $0, at: now.at, merged: true) }
    _ = await readJournal { core in try core.remindersShown(shown, now: now) }
  }

  private func updateTimer(_ timer: TimerNotice?) async {
    guard let timers else { return }
    for step in RestTimerStep.steps(held: await timers.held(), notice: timer, isForeground: isForeground) {
      await timers.apply(step)
    }
  }

  /// Records an answer. It is durable in the journal or the inbox when this returns; only then call the phone's completion
  /// handler.
  ///
  /// - Parameter tapped: the notification and the action that were tapped.
  /// - Returns: the outcome.
  @discardableResult public func answer(_ tapped: TappedReminder) async -> AnswerOutcome {
    guard let slot = tapped.reminder.slot else {
      // A notice of Ebb's own has nothing to answer.
      await refill()
      return .nothingToAnswer
    }
    let now = clock()
    let inbox = inbox
    let outcome = await onQueue { journal -> AnswerOutcome in
      do {
        return try journal.withCore { core -> AnswerOutcome in
          do {
            return .answered(try core.answerReminder(slot.id, action: tapped.action, now: now))
          } catch let refusal where !Self.isTransient(refusal) {
            return .refused(core.explain(refusal))
          }
        }
      } catch {
        do {
          try inbox.leave(slot.id, action: tapped.action, now: now)
          return .leftInInbox
        } catch {
          return .lost
        }
      }
    }
    await followUp(outcome, of: tapped)
    await refill()
    return outcome
  }

  /// Whether an error is about the journal and may pass, as opposed to one about the answer itself.
  private static func isTransient(_ error: any Error) -> Bool {
    switch error as? EbbError {
    case .Unavailable(problem: .busy), .Unavailable(problem: .suspended), .Unavailable(problem: .diskFull),
      .Unavailable(problem: .diskFailed), .Unavailable(problem: .damaged), .File(path: _, problem: .notReadable),
      .File(path: _, problem: .notWritable):
      true
    default: false
    }
  }

  private func followUp(_ outcome: AnswerOutcome, of tapped: TappedReminder) async {
    switch outcome {
    case .answered(let answer):
      guard let warning = answer.warning, let request = tapped.reminder.request else { return }
      // The warning names no medicine, so the lock screen may show it.
      try? await centre.add(.notice(id: ReminderRequest.warning, title: request.title, text: warning))
    case .lost:
      // The answer could not be saved, so the notification is posted again.
      guard var request = tapped.reminder.request, !request.trigger.repeats else { return }
      request.trigger = .now
      try? await centre.add(request)
    case .leftInInbox, .refused, .nothingToAnswer:
      return
    }
  }

  /// Runs calls on the journal; `nil` if it is unavailable or refuses.
  private func readJournal<Answer: Sendable>(
    _ work: @escaping @Sendable (any ReminderCore) throws -> Answer
  ) async -> Answer? {
    await onQueue { journal in try? journal.withCore(work) }
  }

  /// Runs blocking calls outside the shared thread pool of tasks.
  private func onQueue<Answer: Sendable>(
    _ work: @escaping @Sendable (any ReminderJournal) -> Answer
  ) async -> Answer {
    let journal = journal
    return await queue.run { work(journal) }
  }
}

/// What core answered during a refill.
private struct CorePlan: Sendable {
  var reconciled: Reconciled
  var plan: [ReminderNotification]
  var words: ReminderWords
  var isSealed: Bool
}

/// What a refill did. It says nothing of what was seen: the phone does not report that.
public struct ReminderRefill: Equatable, Sendable {
  /// The current permission.
  public var permission: ReminderPermission
  /// Whether the journal could be read.
  public var opened = false
  /// Ids of requests that the phone accepted, in order.
  public var scheduled: [String] = []
  /// Ids of requests that the phone refused.
  public var failed: [String] = []
  /// Number of pending requests.
  public var waiting = 0
  /// The latest moment for the next refill.
  public var next: Date?
}

/// A tap on a notification, or on one of its buttons.
public struct TappedReminder: Equatable, Sendable {
  /// The notification, as the phone returns it.
  public var reminder: HeldReminder
  /// The id of the button; ``ReminderAction/opens`` for the notification itself.
  public var action: String

  /// - Parameters:
  ///   - reminder: the notification, as the phone returns it.
  ///   - action: the id of the button.
  public init(_ reminder: HeldReminder, action: String) {
    self.reminder = reminder
    self.action = action
  }
}

/// The outcome of an answer.
public enum AnswerOutcome: Equatable, Sendable {
  /// It is in the journal.
  case answered(ReminderAnswerChange)
  /// It waits in the inbox until the journal can be opened.
  case leftInInbox
  /// Core refused it, with the reason in words.
  case refused(String)
  /// The notification has nothing to answer.
  case nothingToAnswer
  /// It could not be saved; the notification is posted again.
  case lost
}

extension ReminderRequest {
  /// A notice of Ebb's own, delivered immediately.
  fileprivate static func notice(id: String, title: String, text: String) -> ReminderRequest {
    ReminderRequest(
      id: id, title: title, text: text, category: nil, thread: ReminderChannel.notices.thread, level: .active,
      trigger: .now, slots: [])
  }
}
