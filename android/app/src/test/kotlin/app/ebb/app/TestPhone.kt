package app.ebb.app

import android.app.AlarmManager
import android.app.NotificationManager
import android.app.PendingIntent
import android.widget.RemoteViews
import app.ebb.core.AnsweredNotification
import app.ebb.core.Change
import app.ebb.core.Moment
import app.ebb.core.Notification
import app.ebb.core.NotificationAction
import app.ebb.core.Reliability
import app.ebb.core.ReminderChannel
import app.ebb.core.ReminderKind
import app.ebb.core.TimerNotice
import app.ebb.core.Urgency
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowAlarmManager
import java.time.Instant
import java.time.ZoneId
import java.util.concurrent.Executor
import android.app.Notification as Posted

/** The app with injected parts; the test decides when its background work runs. */
class TestApplication : EbbApplication() {
    val work = ArrayDeque<Runnable>()
    lateinit var mirror: ReminderMirror
    override val reminders get() = mirror
    override val worker = Executor(work::addLast)
}

internal val phone: EbbApplication get() = RuntimeEnvironment.getApplication() as EbbApplication

internal val shade: NotificationManager get() = phone.getSystemService(NotificationManager::class.java)

internal val alarms get() = shadowOf(phone.getSystemService(AlarmManager::class.java))

/** The broadcast that an alarm sends. */
@Suppress("DEPRECATION")
internal val ShadowAlarmManager.ScheduledAlarm.wakes: PendingIntent get() = checkNotNull(operation)

/** The notification in the shade under a tag. */
internal fun posted(tag: String): Posted? = shade.activeNotifications.firstOrNull { it.tag == tag }?.notification

internal val Posted.title get() = extras.getCharSequence(Posted.EXTRA_TITLE)?.toString()

internal val Posted.text get() = extras.getCharSequence(Posted.EXTRA_TEXT)?.toString()

/** The expanded view, if it is ours. Null where the system builds it. */
@Suppress("DEPRECATION")
internal val Posted.inside: RemoteViews? get() = bigContentView

internal val Posted.labels get() = actions.orEmpty().map { it.title.toString() }

internal fun moment(
    text: String,
    zone: String = "Europe/Berlin",
): Moment = moment(Instant.parse(text), ZoneId.of(zone))

internal fun moment(
    at: Instant,
    zone: ZoneId,
): Moment = Moment(at, zone.id, zone.rules.getOffset(at).totalSeconds)

internal fun actions(vararg ids: String): List<NotificationAction> = ids.map { NotificationAction(it, "label of $it") }

/** A check-in at half past eight that names one item. */
internal val checkIn =
    Notification(
        id = "0192@2026-03-29T08:30",
        rule = "0192",
        kind = ReminderKind.CHECK_IN,
        at = moment("2026-03-29T06:30:00Z"),
        until = moment("2026-03-29T08:30:00Z"),
        headsUp = null,
        channel = ReminderChannel.CHECK_INS,
        urgency = Urgency.NORMAL,
        title = "A moment for yourself",
        text = "When it suits",
        fullTitle = "Morning",
        fullText = "How strong is the pain?",
        actions = actions("as-usual", "worse", "better"),
        steps = actions("none", "mild", "moderate", "severe"),
        always = null,
    )

/** A break of the running activity. */
internal val restBreak =
    checkIn.copy(
        id = "activity@break",
        rule = null,
        kind = ReminderKind.REST_BREAK,
        until = moment("2026-03-29T06:40:00Z"),
        channel = ReminderChannel.BREAKS,
        urgency = Urgency.TIME_SENSITIVE,
        fullTitle = "Time to rest",
        actions = actions("resting", "snooze-10", "skip"),
        steps = emptyList(),
    )

internal val timer =
    TimerNotice(
        id = "activity",
        title = "Running",
        text = "When it suits",
        fullTitle = "Gardening",
        fullText = "A break at 09:10",
        since = moment("2026-03-29T06:00:00Z"),
        next = moment("2026-03-29T07:10:00Z"),
        actions = actions("resting", "stop"),
    )

/** What the answer to the check-in says from then on. */
internal val betterAt =
    AnsweredNotification(
        operation = "7@1774765800000",
        channel = ReminderChannel.CHECK_INS,
        title = "Answered 08:30",
        text = "The details are inside Ebb.",
        fullTitle = "Better 08:30",
        fullText = "Morning: 1 answer",
        undo = "Undo",
    )

internal val noChange = Change(generation = 0u, label = "", entries = emptyList(), days = emptyList())

internal val noReliability = Reliability(0u, 0u, 0u, 0u, 0u, 0u, 0u, 0u, null, emptyList(), emptyList())
