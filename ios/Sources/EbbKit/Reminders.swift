import EbbCore
import Foundation

// What core says of reminders, and what is asked of it. Core decides what rings when, in which words and with which
// answers; everything in the files beside this one carries a value out and reports what happened.

/// How loudly a reminder may ring.
public enum ReminderUrgency: String, Sendable {
  /// Into the list, without a sound.
  case quiet
  /// As notifications do.
  case normal
  /// Through a focus: rest breaks of a running activity alone.
  case timeSensitive
}

/// The drawer a reminder belongs to.
public enum ReminderChannel: String, Sendable {
  /// Questions asked at a time of the day.
  case checkIns
  /// Medicines.
  case doses
  /// Rest breaks.
  case breaks
  /// Posture, stretching, water, winding down.
  case prompts
  /// Movement, experiments, appointments.
  case plans
  /// Ebb's own notices.
  case notices
}

/// One answer that a reminder takes where it appears.
public struct ReminderAction: Codable, Hashable, Sendable {
  /// What core knows it by.
  public var id: String
  /// What its button says.
  public var label: String
}

/// The person wants it to ring at this time whether or not it was logged: it may be left to a repeating trigger.
public struct AlwaysRings: Hashable, Sendable {
  /// 0–23.
  public var hour: UInt8
  /// 0–59.
  public var minute: UInt8
  /// 1 Monday to 7 Sunday; empty: every day.
  public var weekdays: [UInt8]
}

/// One reminder as core plans it.
public struct ReminderNotification: Equatable, Sendable {
  /// Rule and local minute: the same for as long as it is the same reminder.
  public var id: String
  /// The rule it comes from; absent for the running activity and the self-test.
  public var rule: String?
  /// When it rings.
  public var at: Moment
  /// After this it is stale.
  public var until: Moment?
  /// When a break is announced quietly.
  public var headsUp: Moment?
  /// Its drawer.
  public var channel: ReminderChannel
  /// How loudly.
  public var urgency: ReminderUrgency
  /// What anybody may read: no symptom, no medicine.
  public var title: String
  /// What anybody may read, below the title.
  public var text: String
  /// What the person reads.
  public var fullTitle: String
  /// What the person reads, below the title.
  public var fullText: String
  /// The answers it takes, at most three.
  public var actions: [ReminderAction]
  /// Set where it rings always.
  public var always: AlwaysRings?
}

/// What the phone holds of a reminder.
public struct PendingNotification: Hashable, Sendable {
  /// The reminder.
  public var id: String
  /// When it rings, or rang.
  public var at: Date
}

/// A notice of Ebb's own that was put up.
public struct ShownNotification: Hashable, Sendable {
  /// The reminder it speaks of.
  public var id: String
  /// When it was put up.
  public var at: Date
  /// Whether as one of several.
  public var merged: Bool
}

/// Several reminders that never rang, told once.
public struct MissedNotice: Equatable, Sendable {
  /// The notice's own id.
  public var id: String
  /// What anybody may read.
  public var title: String
  /// What anybody may read, below the title.
  public var text: String
  /// The reminders it speaks of.
  public var ids: [String]
}

/// The running activity.
public struct TimerNotice: Equatable, Sendable {
  /// The notice's own id.
  public var id: String
  /// What anybody may read.
  public var title: String
  /// What anybody may read, below the title.
  public var text: String
  /// What the person reads.
  public var fullTitle: String
  /// What the person reads, below the title.
  public var fullText: String
  /// Since when it runs.
  public var since: Moment
  /// The next break, or the end of a rest.
  public var next: Moment?
}

/// What has to change on the phone.
public struct Reconciled: Equatable, Sendable {
  /// Reminders to be taken away, whether they wait or lie in the list.
  public var cancel: [String]
  /// Reminders to be handed over, the soonest first.
  public var schedule: [ReminderNotification]
  /// Reminders that never rang.
  public var missed: MissedNotice?
  /// "Open Ebb to keep reminders coming", at the end of what is planned; absent where the phone holds it already.
  public var sentinel: ReminderNotification?
  /// The running activity.
  public var timer: TimerNotice?
  /// When to look again at the latest.
  public var next: Moment?
}

/// What became of an answer.
public struct ReminderAnswer: Equatable, Sendable {
  /// It had been answered before; nothing was done.
  public var again: Bool
  /// Something the person ought to know now, such as that the day's own maximum is passed.
  public var warning: String?
}

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
  /// The words that stand where the phone hides a reminder; none of them about health.
  func lockedText() -> String
  /// An error in words.
  func explain(_ error: any Error) -> String
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
