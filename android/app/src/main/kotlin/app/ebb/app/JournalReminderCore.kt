package app.ebb.app

import app.ebb.Ebb
import app.ebb.InternalException
import app.ebb.core.Delivery
import app.ebb.core.EbbException
import app.ebb.core.Moment
import app.ebb.core.Notification
import app.ebb.core.PendingNotification
import app.ebb.core.PhoneAllows
import app.ebb.core.Press
import app.ebb.core.Reconciled
import app.ebb.core.Reliability
import app.ebb.core.ReminderAnswer
import app.ebb.core.ShownNotification
import app.ebb.leaveNote
import app.ebb.readSnapshot
import java.io.File

/** What lies between a closed journal and its owner: the snapshot a note is sealed with, and the notes. */
class Between(
    private val folder: File,
) : Inbox {
    val snapshot: String get() = folder.resolve("snapshot").path
    val notes: String get() = folder.resolve("inbox").path

    override fun leave(
        id: String,
        action: String,
        now: Moment,
    ) {
        asked { leaveNote(readSnapshot(snapshot), notes, Press.Reminder(id, action), now) }
    }
}

/** The real core, over the generated bindings. */
class JournalReminders(
    private val ebb: Ebb,
    private val between: Between,
) : Reminders {
    override fun reconcile(
        pending: List<PendingNotification>,
        now: Moment,
    ): Reconciled = asked { ebb.reconcileReminders(pending, Delivery.APP, DAYS, MOST, now) }

    override fun shown(
        shown: List<ShownNotification>,
        now: Moment,
    ) = asked { ebb.remindersShown(shown, now) }

    override fun answer(
        id: String,
        action: String,
        now: Moment,
    ): ReminderAnswer = asked { ebb.answerReminder(id, action, now) }

    override fun reliability(
        allows: PhoneAllows,
        now: Moment,
    ): Reliability = asked { ebb.reminderReliability(allows, now) }

    override fun test(now: Moment): Notification = asked { ebb.testReminder(now) }

    override fun drain(now: Moment) {
        asked { ebb.drain(between.notes, now) }
    }

    override fun writeSnapshot(now: Moment) = asked { ebb.writeSnapshot(between.snapshot, now) }

    override fun words(): Map<String, String> = asked { ebb.words().associate { it.key to it.text } }

    private companion object {
        /** How far ahead the copy for a locked phone reaches, and how much it holds. */
        const val DAYS = 14u
        const val MOST = 512u
    }
}

/** A panic in the core, which the bindings bring as an exception of their own, is an error like any other. */
private inline fun <T> asked(call: () -> T): T =
    try {
        call()
    } catch (panic: InternalException) {
        throw EbbException.Internal(panic.message.orEmpty())
    }
