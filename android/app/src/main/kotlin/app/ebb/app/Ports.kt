package app.ebb.app

import app.ebb.core.AnsweredNotification
import app.ebb.core.Change
import app.ebb.core.DeliveryPermissions
import app.ebb.core.EbbException
import app.ebb.core.MissedNotice
import app.ebb.core.Moment
import app.ebb.core.Notification
import app.ebb.core.PendingNotification
import app.ebb.core.Reconciled
import app.ebb.core.Reliability
import app.ebb.core.ReminderAnswerChange
import app.ebb.core.ReminderChannel
import app.ebb.core.ShownNotification
import app.ebb.core.TimerNotice
import java.time.Instant

/** The phone's clock, the only one in this module. */
fun interface Clock {
    fun now(): Moment
}

/**
 * The part of the core that [ReminderMirror] uses, implemented by [JournalReminderCore]. Every call may block on the
 * disk: call it off the main thread.
 *
 * @throws EbbException from any call, with the reason. Nothing was changed then.
 */
interface ReminderCore {
    /** What to cancel, show and schedule, given what the phone holds. */
    @Throws(EbbException::class)
    fun reconcile(
        pending: List<PendingNotification>,
        now: Moment,
    ): Reconciled

    /** Records when these were shown. Only the first report of each counts. */
    @Throws(EbbException::class)
    fun shown(
        shown: List<ShownNotification>,
        now: Moment,
    )

    /** One tap on one of a reminder's actions. Durable when it returns; repeating the same answer has no effect. */
    @Throws(EbbException::class)
    fun answer(
        id: String,
        action: String,
        now: Moment,
    ): ReminderAnswerChange

    /** Takes back what an answer logged, and no later change. */
    @Throws(EbbException::class)
    fun undoAnswer(
        operation: String,
        now: Moment,
    ): Change

    /** Those of these answers that were not undone. */
    @Throws(EbbException::class)
    fun standingAnswers(operations: List<String>): List<String>

    /** What an error means, in words. */
    fun explain(error: EbbException): String

    /** What was on time on this phone, and what would help. */
    @Throws(EbbException::class)
    fun reliability(
        allows: DeliveryPermissions,
        now: Moment,
    ): Reliability

    /** Plans the self-test. */
    @Throws(EbbException::class)
    fun test(now: Moment): Notification

    /** Takes in the answers left while the journal could not be opened. */
    @Throws(EbbException::class)
    fun drain(now: Moment)

    /** Writes the snapshot that widgets show and that a locked phone seals its answers with, unless it is the same. */
    @Throws(EbbException::class)
    fun writeSnapshot(now: Moment)

    /** The words of the shell's own notifications, by key. */
    @Throws(EbbException::class)
    fun words(): Map<String, String>
}

/** Opens the journal, which is unavailable until the phone was unlocked for the first time since it started. */
fun interface JournalProvider {
    /** Null as long as it cannot be opened. Tries again on every call. */
    fun open(): ReminderCore?
}

/** Takes answers while the journal is closed. */
fun interface AnswerInbox {
    /** Leaves a sealed answer. Durable when it returns. */
    fun leave(
        id: String,
        action: String,
        now: Moment,
    )
}

/** Schedules the app's single alarm. */
interface AlarmScheduler {
    /** Whether the phone allows exact alarms. */
    val exact: Boolean

    /** Replaces the alarm. */
    fun schedule(at: Instant)
}

/** Shows notifications, and knows which are in the shade. */
interface NotificationPresenter {
    /** Whether the person can see a notification in that channel. */
    fun visible(channel: ReminderChannel): Boolean

    /** The reminders in the shade, including those of an earlier process. */
    fun active(): List<PostedReminder>

    /** Creates the channels, or renames them in the current language. */
    fun createChannels(words: Map<String, String>)

    /** Posts a reminder. Posting the same id again updates its notification without another sound. */
    fun post(
        reminder: Notification,
        now: Moment,
    )

    fun post(missed: MissedNotice)

    /** Shows the running activity, counting up, with [note] on a line below it. */
    fun post(
        timer: TimerNotice,
        note: String?,
    )

    /** Removes the running activity. */
    fun clearTimer()

    /** Announces a reminder of which only the id is known. */
    fun postLocked(
        reminder: UpcomingReminder,
        now: Moment,
    )

    /** Shows the core's warning about an answer that it accepted. */
    fun warn(
        id: String,
        text: String,
    )

    fun cancel(id: String)

    /** Says what a reminder was answered, with a button that takes it back, until it is dismissed. One for each rule. */
    fun answered(
        id: String,
        answer: AnsweredNotification,
        now: Moment,
    )

    /** Those of which an answer is in the shade that can be taken back, with its operation. */
    fun answers(): Map<String, String>

    /** Shows in place of an answer that it was taken back: what that was, in words. */
    fun undone(
        id: String,
        text: String,
    )

    /** Shows in place of an answer why it cannot be taken back any more. */
    fun notUndone(
        id: String,
        text: String,
    )

    /** Removes what a reminder was answered. */
    fun clearAnswer(id: String)
}

/** A reminder in the shade: when it was due, and when it was posted. */
data class PostedReminder(
    val id: String,
    val due: Instant,
    val since: Instant,
)

/** All that a locked phone knows of a reminder: an opaque id, and instants. */
data class UpcomingReminder(
    val id: String,
    val at: Instant,
    val until: Instant?,
)

/** When a reminder was shown. */
data class ShownReminder(
    val id: String,
    val at: Instant,
)

/** Storage that is readable before the first unlock ("direct boot"). Each list is replaced whole or not at all. */
interface DirectBootStore {
    /** The upcoming reminders. */
    var upcoming: List<UpcomingReminder>

    /** What a locked phone showed and the core has not been told yet. */
    var shown: List<ShownReminder>
}
