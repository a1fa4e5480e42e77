import EbbCore
import Foundation

// Core's reminder types, and the ports of the reminder mirror. Core decides what fires when, with which texts and actions;
// the `Reminders*` files apply its plan to the phone and report back.

/// A reminder as core plans it.
public typealias ReminderNotification = EbbCore.Notification
/// An action of a reminder.
public typealias ReminderAction = EbbCore.NotificationAction
/// The channel of a reminder.
public typealias ReminderChannel = EbbCore.ReminderChannel
/// A reminder pending on the phone.
public typealias PendingNotification = EbbCore.PendingNotification
/// A notice of Ebb's own that was posted.
public typealias ShownNotification = EbbCore.ShownNotification
/// One notice for several missed reminders.
public typealias MissedNotice = EbbCore.MissedNotice
/// The running activity.
public typealias TimerNotice = EbbCore.TimerNotice
/// The changes to make on the phone.
public typealias Reconciled = EbbCore.Reconciled
/// The result of an answer.
public typealias ReminderAnswerChange = EbbCore.ReminderAnswerChange

/// What the mirror needs of a journal. Calls block until they are done, writes until they are durable.
public protocol ReminderCore: AnyObject, Sendable {
  /// The planned reminders, soonest first. Writes nothing.
  func upcomingReminders(days: UInt32, limit: UInt32, now: Moment) throws -> [ReminderNotification]
  /// What has to change on a phone that holds `pending`. Idempotent once applied.
  func reconcileReminders(pending: [PendingNotification], days: UInt32, limit: UInt32, now: Moment) throws -> Reconciled
  /// Records that notices of Ebb's own were posted.
  func remindersShown(_ shown: [ShownNotification], now: Moment) throws
  /// Records an answer. Idempotent; durable when it returns.
  func answerReminder(_ id: String, action: String, now: Moment) throws -> ReminderAnswerChange
  /// Schedules the self-test, two minutes ahead.
  func scheduleSelfTest(now: Moment) throws
  /// Logs the notes left while no journal could be opened.
  func drain(inbox: String, now: Moment) throws
  /// Writes the snapshot with which notes are sealed for this journal. It reveals nothing.
  func writeSnapshot(file: String, now: Moment) throws
  /// Words that belong to no single reminder.
  func reminderWords() -> ReminderWords
  /// An error in words.
  func explain(_ error: any Error) -> String
}

/// Words that belong to no single reminder; none reveals anything about health.
public struct ReminderWords: Equatable, Sendable {
  /// The placeholder while the phone hides the text.
  public var hidden: String
  /// The heads-up before a break.
  public var soon: String
}

/// Access to a journal that may be closed or unavailable.
public protocol ReminderJournal: Sendable {
  /// Runs calls on the journal, opening it for their duration.
  ///
  /// - Parameter work: the calls.
  /// - Returns: the result of `work`.
  /// - Throws: ``JournalUnavailable``, or the error of `work`.
  func withCore<Value>(_ work: (any ReminderCore) throws -> Value) throws -> Value
}

/// The journal cannot be opened, such as before the first unlock after a restart.
public struct JournalUnavailable: Error {
  /// The error of opening.
  public let cause: any Error

  /// - Parameter cause: the error of opening.
  public init(_ cause: any Error) {
    self.cause = cause
  }
}

/// Keeps answers while the journal is unavailable.
public protocol ReminderInbox: Sendable {
  /// The folder that the journal drains.
  var folder: String { get }
  /// The snapshot with which answers are sealed; the journal writes it.
  var snapshot: String { get }
  /// Leaves an answer. Durable when it returns.
  ///
  /// - Parameters:
  ///   - id: the reminder.
  ///   - action: the answer.
  ///   - now: when it was given.
  /// - Throws: if it could not be saved.
  func leave(_ id: String, action: String, now: Moment) throws
}
