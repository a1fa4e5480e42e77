package app.ebb.app

import app.ebb.core.EbbException
import app.ebb.core.Moment
import app.ebb.core.Notification
import app.ebb.core.PendingNotification
import app.ebb.core.ReminderChannel
import app.ebb.core.ShownNotification
import app.ebb.core.WordKeys
import java.time.Duration
import java.time.Instant

/**
 * Applies the core's decisions about reminders to the phone, and reports the outcome. The process may be killed at any
 * point: the alarm is set before anything is shown, and the report comes last. Reporting and posting are idempotent, so
 * running all of it again is always correct.
 */
class ReminderMirror(
    private val journal: JournalProvider,
    private val inbox: AnswerInbox,
    private val alarm: AlarmScheduler,
    private val notifications: NotificationPresenter,
    private val store: DirectBootStore,
    private val clock: Clock,
) {
    /** Call after every event that may change what is due: an alarm, a boot, a changed clock or permission, a visit. */
    fun wake() {
        val now = clock.now()
        // If this process dies on the way, the alarm starts the next one.
        alarm.schedule(now.at + SAFETY_NET)
        try {
            val core = journal.open()
            if (core == null) mirrorClosed(now) else mirror(core, now)
        } catch (_: EbbException) {
            // Reminders are announced even when the journal fails.
            mirrorClosed(now)
        }
    }

    /**
     * A tap on a notification's button. It is cancelled only once the answer is durable, so no tap is lost. What was logged
     * stands in its place, with *Undo*.
     */
    fun answer(
        id: String,
        action: String,
    ) {
        val now = clock.now()
        try {
            val core = journal.open()
            if (core == null) {
                inbox.leave(id, action, now)
            } else {
                reportShown(core, notifications.active(), now)
                val answer = core.answer(id, action, now)
                answer.warning?.let { notifications.warn(id, it) }
                answer.answered?.let { notifications.answered(id, it, now) }
            }
            notifications.cancel(id)
        } catch (_: EbbException) {
            // Nothing was written: the notification stays and can be tapped again.
        }
        wake()
    }

    /** A tap on *Undo* of an answer. Where something of it was changed since, the notification says so. */
    fun undo(
        id: String,
        operation: String,
    ) {
        val now = clock.now()
        // Without the journal it stays, and can be tapped again.
        val core = openOrNull()
        if (core != null) {
            try {
                notifications.undone(id, core.undoAnswer(operation, now).label)
            } catch (refused: EbbException) {
                notifications.notUndone(id, core.explain(refused))
            }
        }
        wake()
    }

    private fun openOrNull(): ReminderCore? =
        try {
            journal.open()
        } catch (_: EbbException) {
            null
        }

    /** Plans a test notification two minutes ahead, on the regular path. Null while the journal is closed. */
    fun test(): Notification? = journal.open()?.test(clock.now())?.also { wake() }

    private fun mirror(
        core: ReminderCore,
        now: Moment,
    ) {
        val words = core.words()
        notifications.createChannels(words)

        val active = notifications.active()
        reportShown(core, active, now)
        try {
            core.drain(now)
        } catch (_: EbbException) {
            // An unreadable note must not hold up reminders; it is tried again next time.
        }

        val plan = core.reconcile(active.map { PendingNotification(it.id, it.due) }, now)
        val next = next(plan.next?.at, now)
        alarm.schedule(minOf(next, now.at + SAFETY_NET))
        store.upcoming = plan.schedule.map { UpcomingReminder(it.id, it.at.at, it.until?.at) }

        plan.cancel.forEach(notifications::cancel)
        clearUndone(core)
        val shown = plan.show.filter { notifications.visible(it.channel) }
        shown.forEach { notifications.post(it, now) }
        val missed = plan.missed?.takeIf { notifications.visible(ReminderChannel.NOTICES) }
        missed?.let(notifications::post)
        val timer = plan.timer
        if (timer == null) {
            notifications.clearTimer()
        } else {
            notifications.post(timer, words[WordKeys.REMINDER_MAY_BE_LATE.id].takeUnless { alarm.exact })
        }

        val reports =
            shown.map { ShownNotification(it.id, now.at, merged = false) } +
                missed?.ids.orEmpty().map { ShownNotification(it, now.at, merged = true) }
        if (reports.isNotEmpty()) core.shown(reports, now)
        try {
            core.writeSnapshot(now)
        } catch (_: EbbException) {
            // Widgets show the one before, and it seals notes as well.
        }
        // Everything is done and reported: the safety net is no longer needed.
        alarm.schedule(next)
    }

    /** Removes answers that were undone elsewhere: they are not what the diary says any more. */
    private fun clearUndone(core: ReminderCore) {
        val answers = notifications.answers()
        if (answers.isEmpty()) return
        val standing = core.standingAnswers(answers.values.toList()).toSet()
        answers.filterValues { it !in standing }.keys.forEach(notifications::clearAnswer)
    }

    /** Reports what was shown while the journal was closed, or by a process that was killed before it could report. */
    private fun reportShown(
        core: ReminderCore,
        active: List<PostedReminder>,
        now: Moment,
    ) {
        val whileClosed = store.shown
        val shown = whileClosed + active.map { ShownReminder(it.id, it.since) }
        if (shown.isNotEmpty()) core.shown(shown.map { ShownNotification(it.id, it.at, merged = false) }, now)
        if (whileClosed.isNotEmpty()) store.shown = emptyList()
    }

    /** Without the journal, announces what is due without saying what it is. */
    private fun mirrorClosed(now: Moment) {
        val upcoming = store.upcoming
        val next = next(upcoming.map { it.at }.filter { it > now.at }.minOrNull(), now)
        alarm.schedule(minOf(next, now.at + SAFETY_NET))
        val known = store.shown
        val ids = known.map { it.id }.toSet()
        val due = upcoming.filter { it.at <= now.at && it.id !in ids && (it.until == null || now.at < it.until) }
        if (due.isNotEmpty() && notifications.visible(ReminderChannel.NOTICES)) {
            due.forEach { notifications.postLocked(it, now) }
            store.shown = known + due.map { ShownReminder(it.id, now.at) }
        }
        alarm.schedule(next)
    }

    private fun next(
        next: Instant?,
        now: Moment,
    ): Instant =
        when {
            // Nothing within the horizon: look again as it moves on.
            next == null -> now.at + LOOK_AGAIN

            // Due but impossible to show: waking at once would loop.
            next <= now.at -> now.at + SAFETY_NET

            else -> next
        }

    private companion object {
        val SAFETY_NET: Duration = Duration.ofMinutes(10)
        val LOOK_AGAIN: Duration = Duration.ofDays(1)
    }
}
