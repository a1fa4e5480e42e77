import EbbCore
import Foundation

// What core says of reminders, by name, and what is asked of it. Core decides what rings when, in which words and with which
// answers; everything in the files beside this one carries a value out and reports what happened.

/// One reminder as core plans it.
public typealias ReminderNotification = EbbCore.Notification
/// One answer that a reminder takes where it appears.
public typealias ReminderAction = EbbCore.NotificationAction
/// The drawer a reminder belongs to.
public typealias ReminderChannel = EbbCore.ReminderChannel
/// What the phone holds of a reminder.
public typealias PendingNotification = EbbCore.PendingNotification
/// A notice of Ebb's own that was put up.
public typealias ShownNotification = EbbCore.ShownNotification
/// Several reminders that never rang, told once.
public typealias MissedNotice = EbbCore.MissedNotice
/// The running activity.
public typealias TimerNotice = EbbCore.TimerNotice
/// What has to change on the phone.
public typealias Reconciled = EbbCore.Reconciled
/// What became of an answer.
public typealias ReminderAnswer = EbbCore.ReminderAnswer

/// What is asked of a journal for its reminders. Calls block until the answer is there, a write until it is on the disk.
public protocol ReminderCore: AnyObject, Sendable {
  /// The plan; changes nothing.
  func reminders(days: UInt32, most: UInt32, now: Moment) throws -> [ReminderNotification]
  /// What has to change on a phone that holds just this. Where it was carried out, asking again changes nothing.
  func reconcileReminders(pending: [PendingNotification], days: UInt32, most: UInt32, now: Moment) throws -> Reconciled
  /// Keeps that notices of Ebb's own were put up.
  func remindersShown(_ shown: [ShownNotification], now: Moment) throws
  /// Takes an answer; the same one twice is once. On the disk when it returns.
  func answerReminder(_ id: String, action: String, now: Moment) throws -> ReminderAnswer
  /// Plans the self-test, two minutes ahead.
  func testReminder(now: Moment) throws
  /// Takes in what was left while no journal could be opened.
  func drain(inbox: String, now: Moment) throws
  /// Writes what a press needs to be sealed for this journal; it tells nothing.
  func writeSnapshot(file: String, now: Moment) throws
  /// The few words that are no reminder's own.
  func reminderWords() -> ReminderWords
  /// An error in words.
  func explain(_ error: any Error) -> String
}

/// Words that are no reminder's own; none of them about health.
public struct ReminderWords: Equatable, Sendable {
  /// Stands where the phone hides a reminder.
  public var hidden: String
  /// Announces a break.
  public var soon: String
}

/// The way to a journal that may be closed, or not to be opened at all.
public protocol ReminderJournal: Sendable {
  /// Makes calls, opening the journal for as long as they take.
  ///
  /// - Parameter work: the calls.
  /// - Returns: what they answer.
  /// - Throws: ``CannotOpen``, or what the calls throw.
  func borrow<Answer>(_ work: (any ReminderCore) throws -> Answer) throws -> Answer
}

/// No journal can be opened, such as before the phone is unlocked for the first time.
public struct CannotOpen: Error {
  /// Why.
  public let why: any Error

  /// - Parameter why: what opening it said.
  public init(_ why: any Error) {
    self.why = why
  }
}

/// Where answers wait for a journal that cannot be opened.
public protocol ReminderInbox: Sendable {
  /// The folder that the journal drains.
  var folder: String { get }
  /// The file with which answers are sealed, and which the journal writes.
  var snapshot: String { get }
  /// Leaves an answer. On the disk when it returns.
  ///
  /// - Parameters:
  ///   - id: the reminder.
  ///   - action: the answer.
  ///   - now: when it was given.
  /// - Throws: where it could not be kept.
  func leave(_ id: String, action: String, now: Moment) throws
}
