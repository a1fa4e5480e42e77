package app.ebb.app

import android.app.NotificationChannel
import android.app.NotificationManager
import android.app.PendingIntent
import android.content.Context
import android.graphics.drawable.Icon
import android.os.Bundle
import android.service.notification.StatusBarNotification
import android.widget.RemoteViews
import app.ebb.core.AnsweredNotification
import app.ebb.core.MissedNotice
import app.ebb.core.Moment
import app.ebb.core.Notification
import app.ebb.core.NotificationAction
import app.ebb.core.ReminderChannel
import app.ebb.core.ReminderKind
import app.ebb.core.TimerNotice
import app.ebb.core.Urgency
import app.ebb.ui.EntryPoint
import java.time.Duration
import java.time.Instant
import android.app.Notification as Posted

/**
 * The system's notification shade. A locked screen shows the reminder's two private lines or all of it, as the phone's
 * setting "hide sensitive content" says.
 *
 * @param isPrivate whether an unlocked phone shows the two private lines as well, because Ebb has a lock.
 */
class SystemNotificationPresenter(
    private val context: Context,
    private val isPrivate: () -> Boolean = { false },
) : NotificationPresenter {
    private val manager = context.getSystemService(NotificationManager::class.java)

    override fun visible(channel: ReminderChannel): Boolean =
        manager.areNotificationsEnabled() &&
            manager.getNotificationChannel(channel.id)?.importance != NotificationManager.IMPORTANCE_NONE

    override fun active(): List<PostedReminder> =
        shown(REMINDER)
            .map {
                val since = it.notification.extras.getLong(SINCE)
                PostedReminder(it.tag, Instant.ofEpochMilli(it.notification.`when`), Instant.ofEpochMilli(since))
            }

    override fun createChannels(words: Map<String, String>) {
        val made =
            ReminderChannel.entries.map {
                val key = "app-reminder-channel-${it.id}"
                NotificationChannel(it.id, words[key] ?: key, it.importance)
            }
        manager.createNotificationChannels(made)
    }

    override fun post(
        reminder: Notification,
        now: Moment,
    ) {
        val opening = opening(reminder.rule.takeIf { reminder.kind == ReminderKind.CHECK_IN })
        val actions = actions(reminder.id, reminder.actions, opening)
        val whole =
            private(reminder.channel, reminder.title, reminder.text, reminder.fullTitle, reminder.fullText, actions)
                .setContentIntent(opening)
                .due(reminder.at.at, now.at)
        // A break of the running activity times out once stale. A reminder with a rule stays, to be answered later.
        val until = reminder.until.takeIf { reminder.rule == null }
        if (until != null) whole.setTimeoutAfter(Duration.between(now.at, until.at).toMillis())
        if (reminder.steps.isNotEmpty() && !isPrivate()) {
            whole.setStyle(Posted.DecoratedCustomViewStyle()).setCustomBigContentView(steps(reminder))
        }
        if (reminder.urgency == Urgency.QUIET) whole.silent(reminder.id)
        manager.notify(reminder.id, REMINDER, whole.build())
    }

    /** Takes the names out of the reminders in the shade, if they may not be seen there any more. */
    fun hideNames() {
        if (!isPrivate()) return
        for (shown in shown(REMINDER) + shown(ANSWERED)) {
            val whole = shown.notification
            // Absent where nothing is hidden, or was hidden already.
            val private = whole.publicVersion ?: continue
            val hidden =
                Posted.Builder
                    .recoverBuilder(context, private)
                    .setVisibility(Posted.VISIBILITY_PUBLIC)
                    .setContentIntent(whole.contentIntent)
                    .setTimeoutAfter(whole.timeoutAfter)
                    .addExtras(Bundle().apply { putString(OPERATION, whole.extras.getString(OPERATION)) })
                    .due(Instant.ofEpochMilli(whole.`when`), Instant.ofEpochMilli(whole.extras.getLong(SINCE)))
            whole.group?.let { hidden.silent(it) }
            manager.notify(shown.tag, shown.id, hidden.build())
        }
    }

    override fun post(missed: MissedNotice) {
        val whole = plain(ReminderChannel.NOTICES, missed.title, missed.text).silent(missed.id)
        manager.notify(missed.id, MISSED, whole.build())
    }

    override fun post(
        timer: TimerNotice,
        note: String?,
    ) {
        val channel = ReminderChannel.BREAKS
        val actions = actions(timer.id, timer.actions)
        val whole =
            private(channel, timer.title, timer.text, timer.fullTitle, timer.fullText, actions)
                .setWhen(timer.since.at.toEpochMilli())
                .setUsesChronometer(true)
                .setOngoing(true)
                .setSubText(note)
                .addExtras(promoted())
                .silent(TIMER_TAG)
        manager.notify(TIMER_TAG, TIMER, whole.build())
    }

    override fun clearTimer() = manager.cancel(TIMER_TAG, TIMER)

    override fun postLocked(
        reminder: UpcomingReminder,
        now: Moment,
    ) {
        if (manager.getNotificationChannel(ReminderChannel.NOTICES.id) == null) createChannels(emptyMap())
        val later = NotificationAction(LATER, context.getString(R.string.locked_later))
        val text = context.getString(R.string.locked_text)
        val whole =
            plain(ReminderChannel.NOTICES, context.getString(R.string.locked_title), text)
                .due(reminder.at, now.at)
                .setActions(*actions(reminder.id, listOf(later)))
        manager.notify(reminder.id, REMINDER, whole.build())
    }

    override fun warn(
        id: String,
        text: String,
    ) {
        val whole = plain(ReminderChannel.DOSES, context.getString(R.string.app_name), text)
        whole.setVisibility(Posted.VISIBILITY_PRIVATE).setStyle(Posted.BigTextStyle().bigText(text))
        manager.notify(id, WARNING, whole.build())
    }

    override fun cancel(id: String) = manager.cancel(id, REMINDER)

    override fun answered(
        id: String,
        answer: AnsweredNotification,
        now: Moment,
    ) {
        // The one before was answered long ago, and would only fill the shade.
        shown(ANSWERED).map { it.tag }.filter { it != id && rule(it) == rule(id) }.forEach(::clearAnswer)
        val undo = AnswerReceiver.undoing(context, id, answer.operation)
        val actions = arrayOf(Posted.Action.Builder(null as Icon?, answer.undo, undo).build())
        val whole =
            private(answer.channel, answer.title, answer.text, answer.fullTitle, answer.fullText, actions)
                .setCategory(Posted.CATEGORY_STATUS)
                .setShowWhen(false)
                .addExtras(Bundle().apply { putString(OPERATION, answer.operation) })
                .silent(id)
        manager.notify(id, ANSWERED, whole.build())
    }

    override fun answers(): Map<String, String> =
        shown(ANSWERED)
            .mapNotNull { shown ->
                shown.notification.extras
                    .getString(OPERATION)
                    ?.let { shown.tag to it }
            }.toMap()

    override fun undone(
        id: String,
        text: String,
    ) {
        // It names what was logged, which a lock of Ebb keeps in.
        if (isPrivate()) clearAnswer(id) else insteadOfAnswer(id, text, Posted.VISIBILITY_SECRET)
    }

    override fun notUndone(
        id: String,
        text: String,
    ) = insteadOfAnswer(id, text, Posted.VISIBILITY_PUBLIC)

    private fun insteadOfAnswer(
        id: String,
        text: String,
        visibility: Int,
    ) {
        val channel = shown(ANSWERED).firstOrNull { it.tag == id }?.notification?.channelId
        val whole =
            plain(channel ?: ReminderChannel.NOTICES.id, context.getString(R.string.app_name), text)
                .setStyle(Posted.BigTextStyle().bigText(text))
                .setCategory(Posted.CATEGORY_STATUS)
                .setVisibility(visibility)
                .silent(id)
        manager.notify(id, ANSWERED, whole.build())
    }

    override fun clearAnswer(id: String) = manager.cancel(id, ANSWERED)

    private fun shown(number: Int): List<StatusBarNotification> = manager.activeNotifications.filter { it.id == number }

    /** The part of a reminder's id that names its rule. */
    private fun rule(id: String): String = id.substringBefore('@')

    private fun private(
        channel: ReminderChannel,
        title: String,
        text: String,
        fullTitle: String,
        fullText: String,
        actions: Array<Posted.Action>,
    ): Posted.Builder {
        // The public version can be answered too: its buttons reveal nothing.
        val private = plain(channel, title, text).setActions(*actions)
        // The phone is unlocked by whoever holds it: only Ebb's own lock keeps them out.
        if (isPrivate()) return private.setVisibility(Posted.VISIBILITY_PUBLIC)
        return plain(channel, fullTitle, fullText)
            .setActions(*actions)
            .setVisibility(Posted.VISIBILITY_PRIVATE)
            .setPublicVersion(private.build())
    }

    private fun plain(
        channel: ReminderChannel,
        title: String,
        text: String,
    ): Posted.Builder = plain(channel.id, title, text)

    private fun plain(
        channel: String,
        title: String,
        text: String,
    ): Posted.Builder =
        Posted
            .Builder(context, channel)
            .setSmallIcon(R.drawable.tide)
            .setCategory(Posted.CATEGORY_REMINDER)
            .setContentTitle(title)
            .setContentText(text)
            .setContentIntent(opening())
            .setAutoCancel(true)
            .setOnlyAlertOnce(true)

    private fun Posted.Builder.due(
        at: Instant,
        since: Instant,
    ): Posted.Builder =
        setWhen(at.toEpochMilli())
            .setShowWhen(true)
            .addExtras(Bundle().apply { putLong(SINCE, since.toEpochMilli()) })

    /** Silences one notification in an audible channel: only the group's summary would sound, and there is none. */
    private fun Posted.Builder.silent(group: String): Posted.Builder =
        setGroup(group).setGroupAlertBehavior(Posted.GROUP_ALERT_SUMMARY)

    /**
     * Asks for a Live Update: since Android 16 the running timer then stands in the status bar and on top of the lock screen, with
     * the words that a locked screen may show. Older ones ignore it. This is what NotificationCompat sets.
     */
    private fun promoted() = Bundle().apply { putBoolean(PROMOTED, true) }

    private fun actions(
        id: String,
        actions: List<NotificationAction>,
        opening: PendingIntent = opening(),
    ): Array<Posted.Action> =
        actions
            .map { action ->
                // Broadcast receivers may not open the app.
                val tapped = if (action.id == OPEN) opening else AnswerReceiver.pending(context, id, action.id)
                Posted.Action.Builder(null as Icon?, action.label, tapped).build()
            }.take(MOST_ACTIONS)
            .toTypedArray()

    private fun steps(reminder: Notification): RemoteViews {
        val views = RemoteViews(context.packageName, R.layout.steps)
        views.setTextViewText(R.id.title, reminder.fullTitle)
        views.setTextViewText(R.id.text, reminder.fullText)
        for ((view, step) in STEPS.zip(reminder.steps)) {
            views.setTextViewText(view, step.label)
            views.setOnClickPendingIntent(view, AnswerReceiver.pending(context, reminder.id, step.id))
        }
        return views
    }

    /**
     * Opens the app.
     *
     * @param checkIn the rule of the reminder whose check-in is opened; null for none.
     */
    private fun opening(checkIn: String? = null): PendingIntent {
        val launch = openingIntent(context)
        if (checkIn == null) return PendingIntent.getActivity(context, 0, launch, PendingIntent.FLAG_IMMUTABLE)
        launch.setAction("${context.packageName}.${EntryPoint.CHECK_IN.name}").putExtra(MainActivity.RULE, checkIn)
        // One for each rule, since the system tells two apart by their number and not by their extras.
        val flags = PendingIntent.FLAG_IMMUTABLE or PendingIntent.FLAG_UPDATE_CURRENT
        return PendingIntent.getActivity(context, checkIn.hashCode(), launch, flags)
    }

    private companion object {
        const val REMINDER = 1
        const val MISSED = 2
        const val TIMER = 3
        const val WARNING = 4
        const val ANSWERED = 5
        const val TIMER_TAG = "timer"

        /** The extra with the time of posting, in milliseconds. */
        const val SINCE = "app.ebb.since"

        /** The extra with the operation of an answer. */
        const val OPERATION = "app.ebb.operation"

        /** `Notification.EXTRA_REQUEST_PROMOTED_ONGOING`, which the framework has since Android 16. */
        const val PROMOTED = "android.requestPromotedOngoing"

        /** The one action that every reminder accepts. */
        const val LATER = "snooze-10"

        /** Opens the app. */
        const val OPEN = "open"

        /** The system draws no more. */
        const val MOST_ACTIONS = 3
        val STEPS = listOf(R.id.first, R.id.second, R.id.third, R.id.fourth)
    }
}

/** The channel's id, in the system and in the keys of its words. */
val ReminderChannel.id: String get() = name.lowercase().replace('_', '-')

/** A channel's initial importance; the person can change it in the phone's settings. */
private val ReminderChannel.importance: Int
    get() =
        when (this) {
            ReminderChannel.DOSES, ReminderChannel.BREAKS -> {
                NotificationManager.IMPORTANCE_HIGH
            }

            // Notices too: a locked phone may be announcing a dose, and the self-test must be audible.
            ReminderChannel.CHECK_INS, ReminderChannel.PLANS, ReminderChannel.NOTICES -> {
                NotificationManager.IMPORTANCE_DEFAULT
            }

            ReminderChannel.PROMPTS -> {
                NotificationManager.IMPORTANCE_LOW
            }
        }
