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
 * Carries out what the core decides about reminders, and tells it what became of that. It may be killed anywhere: the
 * alarm is set before anything is shown, and what was shown is told last. Told twice counts once, and posted twice is
 * the same notification, so doing all of it again is always right.
 */
class ReminderMirror(
    private val journal: Journal,
    private val inbox: Inbox,
    private val alarm: Alarm,
    private val notices: Notices,
    private val kept: Kept,
    private val clock: Clock,
) {
    /** The journal that a locked phone's snapshot is of. */
    private var sealed: Reminders? = null

    /** Something happened that may matter: an alarm, a start, another clock or permission, the app was opened. */
    fun wake() {
        val now = clock.now()
        // Whatever becomes of this process in the next moments, something wakes the next one.
        alarm.set(now.at + NET)
        try {
            val core = journal.open()
            if (core == null) mirrorClosed(now) else mirror(core, now)
        } catch (_: EbbException) {
            // A journal in trouble is no reason for silence.
            mirrorClosed(now)
        }
    }

    /** A tap on a notification's button. The notification goes once the answer is on the disk, so no tap is lost. */
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
                tellSeen(core, notices.standing(), now)
                core.answer(id, action, now).warning?.let { notices.warn(id, it) }
            }
            notices.cancel(id)
        } catch (_: EbbException) {
            // Nothing was written, so the notification stays, to be tapped again.
        }
        wake()
    }

    /** Plans a notification two minutes ahead, the same way as every other; null while the journal is closed. */
    fun test(): Notification? = journal.open()?.test(clock.now())?.also { wake() }

    private fun mirror(
        core: Reminders,
        now: Moment,
    ) {
        val words = core.words()
        notices.channels(words)

        val standing = notices.standing()
        tellSeen(core, standing, now)
        try {
            core.drain(now)
        } catch (_: EbbException) {
            // A note that cannot be read now waits, and holds up no reminder.
        }

        val plan = core.reconcile(standing.map { PendingNotification(it.id, it.due) }, now)
        val next = next(plan.next?.at, now)
        alarm.set(minOf(next, now.at + NET))
        kept.slots = plan.schedule.map { Slot(it.id, it.at.at, it.until?.at) }

        plan.cancel.forEach(notices::cancel)
        val shown = plan.show.filter { notices.visible(it.channel) }
        shown.forEach { notices.post(it, now) }
        val missed = plan.missed?.takeIf { notices.visible(ReminderChannel.NOTICES) }
        missed?.let(notices::post)
        val timer = plan.timer
        if (timer == null) notices.clearTimer() else notices.post(timer, words[WordKeys.REMINDER_MAY_BE_LATE.id].takeUnless { alarm.exact })

        val told =
            shown.map { ShownNotification(it.id, now.at, merged = false) } +
                missed?.ids.orEmpty().map { ShownNotification(it, now.at, merged = true) }
        if (told.isNotEmpty()) core.shown(told, now)
        if (core !== sealed) core.writeSnapshot(now)
        sealed = core
        // All is done and told: the net is not needed.
        alarm.set(next)
    }

    /** What was shown while the journal was closed, or by a process that was killed before it could tell. */
    private fun tellSeen(
        core: Reminders,
        standing: List<Standing>,
        now: Moment,
    ) {
        val closed = kept.shown
        val seen = closed + standing.map { Seen(it.id, it.since) }
        if (seen.isNotEmpty()) core.shown(seen.map { ShownNotification(it.id, it.at, merged = false) }, now)
        if (closed.isNotEmpty()) kept.shown = emptyList()
    }

    /** Without the journal: what is due is announced without a word about what it is. */
    private fun mirrorClosed(now: Moment) {
        val slots = kept.slots
        val next = next(slots.map { it.at }.filter { it > now.at }.minOrNull(), now)
        alarm.set(minOf(next, now.at + NET))
        val known = kept.shown
        val ids = known.map { it.id }.toSet()
        val due = slots.filter { it.at <= now.at && it.id !in ids && (it.until == null || now.at < it.until) }
        if (due.isNotEmpty() && notices.visible(ReminderChannel.NOTICES)) {
            due.forEach { notices.postLocked(it, now) }
            kept.shown = known + due.map { Seen(it.id, now.at) }
        }
        alarm.set(next)
    }

    private fun next(
        next: Instant?,
        now: Moment,
    ): Instant =
        when {
            // Nothing within the horizon: what lies beyond comes nearer.
            next == null -> now.at + LOOK_AGAIN

            // What is due and cannot be shown would wake the phone without end.
            next <= now.at -> now.at + NET

            else -> next
        }

    private companion object {
        val NET: Duration = Duration.ofMinutes(10)
        val LOOK_AGAIN: Duration = Duration.ofDays(1)
    }
}
