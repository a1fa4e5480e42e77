package app.ebb.app

import app.ebb.core.Change
import app.ebb.core.DeliveredBy
import app.ebb.core.DeliveryPermissions
import app.ebb.core.EbbException
import app.ebb.core.EntryId
import app.ebb.core.Journal
import app.ebb.core.Moment
import app.ebb.core.Notification
import app.ebb.core.PendingNotification
import app.ebb.core.Reconciled
import app.ebb.core.Reliability
import app.ebb.core.ReminderAnswerChange
import app.ebb.core.ShownNotification
import app.ebb.core.WidgetState
import app.ebb.ui.calling

/**
 * The core over the generated bindings. Closing it releases its services; the journal's owner closes the journal.
 *
 * @param isWordless whether widgets may show no words now, whatever the person wants otherwise.
 */
class JournalReminderCore(
    private val journal: Journal,
    private val inboxFiles: InboxFiles,
    private val isWordless: () -> Boolean,
) : ReminderCore,
    AutoCloseable {
    private val delivery = journal.reminderDelivery()
    private val inbox = journal.inbox()

    override fun close() = listOf(delivery, inbox).forEach(AutoCloseable::close)

    override fun reconcile(
        pending: List<PendingNotification>,
        now: Moment,
    ): Reconciled = calling { delivery.reconcile(pending, DeliveredBy.APP, DAYS, LIMIT, now) }

    override fun shown(
        shown: List<ShownNotification>,
        now: Moment,
    ) = calling { delivery.shown(shown, now) }

    override fun answer(
        id: String,
        action: String,
        now: Moment,
    ): ReminderAnswerChange = calling { delivery.answer(id, action, now) }

    override fun undoAnswer(
        operation: String,
        now: Moment,
    ): Change = calling { delivery.undoAnswer(operation, now) }

    override fun standingAnswers(operations: List<String>): List<String> =
        calling { delivery.standingAnswers(operations) }

    override fun explain(error: EbbException): String = calling { journal.explain(error) }

    override fun reliability(
        allows: DeliveryPermissions,
        now: Moment,
    ): Reliability = calling { delivery.reliability(allows, now) }

    override fun test(now: Moment): Notification = calling { delivery.test(now) }

    override fun drain(now: Moment) {
        calling { inbox.drain(inboxFiles.notes, now) }
    }

    override fun writeSnapshot(now: Moment) =
        calling {
            val file = inboxFiles.snapshot
            if (isWordless()) inbox.writeSnapshotWithoutWords(file, now) else inbox.writeSnapshot(file, now)
        }

    /** What widgets show beside the snapshot. */
    fun widget(
        pressed: List<EntryId>,
        now: Moment,
    ): WidgetState = calling { inbox.widget(pressed, now) }

    override fun words(): Map<String, String> = calling { journal.screenWords().associate { it.key to it.text } }

    private companion object {
        /** How far ahead the schedule for a locked phone reaches, and how many reminders it holds. */
        const val DAYS = 14u
        const val LIMIT = 512u
    }
}
