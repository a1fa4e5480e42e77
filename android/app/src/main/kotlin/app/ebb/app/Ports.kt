package app.ebb.app

import app.ebb.core.EbbException
import app.ebb.core.MissedNotice
import app.ebb.core.Moment
import app.ebb.core.Notification
import app.ebb.core.PendingNotification
import app.ebb.core.PhoneAllows
import app.ebb.core.Reconciled
import app.ebb.core.Reliability
import app.ebb.core.ReminderAnswer
import app.ebb.core.ReminderChannel
import app.ebb.core.ShownNotification
import app.ebb.core.TimerNotice
import java.time.Instant

/** What the phone says the time is: the one clock of this module. */
fun interface Clock {
    fun now(): Moment
}

/**
 * What the mirror asks of the core. [JournalReminders] is the real one. Every call may wait for the disk: none is made
 * on the main thread.
 *
 * @throws EbbException from any call: why it was refused. Nothing was changed then.
 */
interface Reminders {
    /** What to take away, show and set, given what the phone holds. */
    fun reconcile(
        pending: List<PendingNotification>,
        now: Moment,
    ): Reconciled

    /** These stood on the screen at these instants. The first one counts. */
    fun shown(
        shown: List<ShownNotification>,
        now: Moment,
    )

    /** One tap on one of a reminder's actions. Durable when it returns; the same answer again does nothing. */
    fun answer(
        id: String,
        action: String,
        now: Moment,
    ): ReminderAnswer

    /** What was on time on this phone, and what would help. */
    fun reliability(
        allows: PhoneAllows,
        now: Moment,
    ): Reliability

    /** Plans the self-test. */
    fun test(now: Moment): Notification

    /** Takes what was left while the journal could not be opened. */
    fun drain(now: Moment)

    /** Writes what a locked phone needs to leave a note. */
    fun writeSnapshot(now: Moment)

    /** The words of the shell's own notices, by key. */
    fun words(): Map<String, String>
}

/** The journal, which a phone that was not unlocked since it started does not have. */
fun interface Journal {
    /** Null as long as it cannot be opened; asked anew each time. */
    fun open(): Reminders?
}

/** Where answers go while the journal is closed. */
fun interface Inbox {
    /** Leaves an answer, sealed. Durable when it returns. */
    fun leave(
        id: String,
        action: String,
        now: Moment,
    )
}

/** The one alarm. Setting it again moves it. */
interface Alarm {
    /** Whether the phone allows it to be exact. */
    val exact: Boolean

    fun set(at: Instant)
}

/** What stands in the notification shade. */
interface Notices {
    /** Whether a notification in that channel can be seen. */
    fun visible(channel: ReminderChannel): Boolean

    /** The reminders that stand there, also of an earlier process. */
    fun standing(): List<Standing>

    /** Makes the channels, or gives them the words of today. */
    fun channels(words: Map<String, String>)

    /** Posts a reminder. The same id again is the same notification, and makes no second sound. */
    fun post(
        reminder: Notification,
        now: Moment,
    )

    fun post(missed: MissedNotice)

    /** The running activity, counting up; [note] is a line below it. */
    fun post(
        timer: TimerNotice,
        note: String?,
    )

    /** No activity runs. */
    fun clearTimer()

    /** A reminder of which only its id is known. */
    fun postLocked(
        slot: Slot,
        now: Moment,
    )

    /** What the core says to an answer that it took. */
    fun warn(
        id: String,
        text: String,
    )

    fun cancel(id: String)
}

/** A reminder in the shade: when it was due, and since when it stands there. */
data class Standing(
    val id: String,
    val due: Instant,
    val since: Instant,
)

/** A reminder as a locked phone knows it: an opaque id and instants, nothing else. */
data class Slot(
    val id: String,
    val at: Instant,
    val until: Instant?,
)

/** When a reminder was shown. */
data class Seen(
    val id: String,
    val at: Instant,
)

/** What is kept where it can be read before the first unlock. Each list is written whole or not at all. */
interface Kept {
    /** The reminders that are to come. */
    var slots: List<Slot>

    /** What a locked phone showed; to be told to the core. */
    var shown: List<Seen>
}
