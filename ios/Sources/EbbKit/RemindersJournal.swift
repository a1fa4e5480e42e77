import EbbCore

extension JournalCore: ReminderCore {
  /// The plan; changes nothing.
  public func reminders(days: UInt32, most: UInt32, now: Moment) throws -> [ReminderNotification] {
    try ebb.reminders(now: now, days: days, most: most)
  }

  /// What has to change on a phone that holds just this. The phone posts by itself what it was handed.
  public func reconcileReminders(
    pending: [PendingNotification], days: UInt32, most: UInt32, now: Moment
  ) throws -> Reconciled {
    try ebb.reconcileReminders(pending: pending, delivery: .system, days: days, most: most, now: now)
  }

  /// Keeps that notices of Ebb's own were put up.
  public func remindersShown(_ shown: [ShownNotification], now: Moment) throws {
    try ebb.remindersShown(shown: shown, now: now)
  }

  /// Takes an answer; the same one twice is once.
  public func answerReminder(_ id: String, action: String, now: Moment) throws -> ReminderAnswer {
    try ebb.answerReminder(id: id, action: action, now: now)
  }

  /// Plans the self-test, two minutes ahead.
  public func testReminder(now: Moment) throws { _ = try ebb.testReminder(now: now) }

  /// Takes in what was left while no journal could be opened.
  public func drain(inbox: String, now: Moment) throws { _ = try ebb.drain(inbox: inbox, now: now) }

  /// Writes what a press needs to be sealed for this journal.
  public func writeSnapshot(file: String, now: Moment) throws { try ebb.writeSnapshot(file: file, now: now) }

  /// The few words that are no reminder's own.
  public func reminderWords() -> ReminderWords {
    let words = Words(ebb.words())
    return ReminderWords(hidden: words[.reminderLockedText], soon: words[.reminderSoon])
  }
}

extension SharedJournal: ReminderJournal {
  /// Makes calls, opening the file for as long as they take where nobody has it open.
  public func borrow<Answer>(_ work: (any ReminderCore) throws -> Answer) throws -> Answer {
    try borrow { (journal: JournalCore) in try work(journal) }
  }
}

/// Answers in files, each sealed so that only the journal can read it.
public struct SealedInbox: ReminderInbox {
  /// The folder that the journal drains.
  public let folder: String
  /// The file with which answers are sealed.
  public let snapshot: String

  /// Both must be where a process may write before the phone is unlocked for the first time.
  ///
  /// - Parameters:
  ///   - folder: the folder that the journal drains.
  ///   - snapshot: the file with which answers are sealed.
  public init(folder: String, snapshot: String) {
    self.folder = folder
    self.snapshot = snapshot
  }

  /// Leaves an answer. On the disk when it returns.
  public func leave(_ id: String, action: String, now: Moment) throws {
    let press = Press.reminder(id: id, action: action)
    _ = try leaveNote(snapshot: readSnapshot(file: snapshot), inbox: folder, press: press, now: now)
  }
}
