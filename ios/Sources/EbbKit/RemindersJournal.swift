import EbbCore

extension JournalCore: ReminderCore {
  /// The planned reminders, soonest first. Writes nothing.
  public func upcomingReminders(days: UInt32, limit: UInt32, now: Moment) throws -> [ReminderNotification] {
    try reminders.upcoming(now: now, days: days, limit: limit)
  }

  /// What has to change on a phone that holds `pending`. iOS posts by itself what it was given.
  public func reconcileReminders(
    pending: [PendingNotification], days: UInt32, limit: UInt32, now: Moment
  ) throws -> Reconciled {
    try delivery.reconcile(pending: pending, delivery: .system, days: days, limit: limit, now: now)
  }

  /// Records that notices of Ebb's own were posted.
  public func remindersShown(_ shown: [ShownNotification], now: Moment) throws {
    try delivery.shown(notifications: shown, now: now)
  }

  /// Records an answer. Idempotent.
  public func answerReminder(_ id: String, action: String, now: Moment) throws -> ReminderAnswerChange {
    try delivery.answer(id: id, action: action, now: now)
  }

  /// Schedules the self-test, two minutes ahead.
  public func scheduleSelfTest(now: Moment) throws { _ = try delivery.test(now: now) }

  /// Logs the notes left while no journal could be opened.
  public func drain(inbox folder: String, now: Moment) throws { _ = try inbox.drain(inbox: folder, now: now) }

  /// Writes the snapshot with which notes are sealed for this journal.
  public func writeSnapshot(file: String, now: Moment) throws { try inbox.writeSnapshot(file: file, now: now) }

  /// Words that belong to no single reminder.
  public func reminderWords() -> ReminderWords {
    let words = Words(journal.screenWords())
    return ReminderWords(hidden: words[.reminderLockedText], soon: words[.reminderSoon])
  }
}

extension SharedJournal: ReminderJournal {
  /// Runs calls on the journal, opening its file for their duration if it is closed.
  public func withCore<Value>(_ work: (any ReminderCore) throws -> Value) throws -> Value {
    try withJournal { (journal: JournalCore) in try work(journal) }
  }
}

/// An inbox of files, each sealed so that only the journal can read it.
public struct SealedInbox: ReminderInbox {
  /// The folder that the journal drains.
  public let folder: String
  /// The snapshot with which notes are sealed.
  public let snapshot: String

  /// Both paths must be writable before the phone is first unlocked after a restart.
  ///
  /// - Parameters:
  ///   - folder: the folder that the journal drains.
  ///   - snapshot: the snapshot with which notes are sealed.
  public init(folder: String, snapshot: String) {
    self.folder = folder
    self.snapshot = snapshot
  }

  /// Leaves an answer. Durable when it returns.
  public func leave(_ id: String, action: String, now: Moment) throws {
    let press = InboxAction.reminder(id: id, action: action)
    _ = try leaveNote(snapshot: readSnapshot(file: snapshot), inbox: folder, press: press, now: now)
  }
}
